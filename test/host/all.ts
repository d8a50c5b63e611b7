// The whole suite in one process, with one Chromium: npx tsx --test test/host/all.ts. Each file runs alone, too.
import './css.test.js';
import './docs.test.js';
import './documents.test.js';
import './editors.test.js';
import './frameworks.test.js';
import './host-scripts.test.js';
import './own-guide.test.js';
import './policy.test.js';
import './privacy.test.js';
import './script-tags.test.js';
import './tag.test.js';
import './upgrade.test.js';
