import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const {
  name: NAME,
  version: VERSION,
  license: LICENSE,
} = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;

/** The first line of every shipped script: name, version and licenses, for people who find the file on a server. */
function banner(modules: readonly string[]): string {
  const packages = modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
  const named = [...new Set(packages)].sort().join(', ');
  const others = named && ` | with ${named}: THIRD-PARTY-NOTICES.txt`;
  return `/*! ${NAME} ${VERSION} | ${LICENSE} License${others} */`;
}

/** Prepares a built file for unknown pages: ASCII only, because a page may have any encoding; with a banner. */
export const anyPage: Plugin = {
  name: 'any-page',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code
        .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .trim();
      const line = banner(Object.keys(chunk.modules));
      // Optimizers concatenate classic scripts; the semicolons on both sides keep ours apart.
      chunk.code = chunk.fileName.endsWith('.classic.js')
        ? `;${line}\n${chunk.code.replace(/;*$/, '')};`
        : `${line}\n${chunk.code}`;
    }
  },
};
