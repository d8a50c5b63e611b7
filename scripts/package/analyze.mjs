import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/** What the analyzer of custom elements finds in docstrings and fields. It has no types of its own. */
export const analyze = () => cli({ argv: ['analyze', '--config', 'scripts/package/cem.config.mjs'], noWrite: true });
