import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/** Runs the custom elements analyzer, which reads docstrings and fields. The package has no types. */
export const analyze = () => cli({ argv: ['analyze', '--config', 'scripts/package/cem.config.mjs'], noWrite: true });
