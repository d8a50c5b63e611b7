import { here, tag } from './here.js';
import { upgrade } from './upgrade.js';

export * from './index.js';

/** On the class that was first: a script has seen to links and classes already, and goes on doing so. */
const UPGRADES: unique symbol = Symbol.for('treatment-guide.upgrades');

// The tag of this very script may switch the upgrade off, keep it to a part of the page, or name a folder of guides and records.
if (typeof document !== 'undefined') {
  const first = globalThis.customElements?.get('treatment-explorer') as { [UPGRADES]?: boolean } | undefined;
  if (first && !first[UPGRADES]) {
    first[UPGRADES] = true;
    upgrade({ within: tag?.dataset.upgrade, files: tag?.dataset.files, here });
  }
}
