import { here, tag } from './here.js';
import { upgrade } from './upgrade.js';

export * from './index.js';

/** Set on the class that registered first, if a script already upgrades links and classes. */
const UPGRADES: unique symbol = Symbol.for('treatment-guide.upgrades');

// Attributes of this script's tag may switch the upgrade off, limit it to a part of the page, or name a folder of guides and records.
if (typeof document !== 'undefined') {
  const first = globalThis.customElements?.get('treatment-explorer') as { [UPGRADES]?: boolean } | undefined;
  if (first && !first[UPGRADES]) {
    first[UPGRADES] = true;
    upgrade({ within: tag?.dataset.upgrade, files: tag?.dataset.files, here });
  }
}
