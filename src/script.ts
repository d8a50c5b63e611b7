import { here } from './here.js';
import { upgrade } from './upgrade.js';

export * from './index.js';

// The tag of this very script may switch the upgrade off, or keep it to a part of the page.
if (typeof document !== 'undefined') {
  const own = [...document.scripts].find(({ src }) => src === here);
  upgrade(own?.dataset.upgrade);
}
