import { here, tag } from './here.js';
import { upgrade } from './upgrade.js';

export * from './index.js';

// The tag of this very script may switch the upgrade off, keep it to a part of the page, or name a folder of guides and records.
if (typeof document !== 'undefined') upgrade({ within: tag?.dataset.upgrade, files: tag?.dataset.files, here });
