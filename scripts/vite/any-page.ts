import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const {
  name: NAME,
  version: VERSION,
  license: LICENSE,
} = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;

/** The line that every shipped script begins with: what it is, and under which licenses, for whoever finds it on a server. */
function banner(modules: readonly string[]): string {
  const packages = modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
  const named = [...new Set(packages)].sort().join(', ');
  const others = named && ` | with ${named}: THIRD-PARTY-NOTICES.txt`;
  return `/*! ${NAME} ${VERSION} | ${LICENSE} License${others} */`;
}

/** Readies a finished file for pages that we do not know: ASCII only, since a page may be in any encoding. */
export const anyPage: Plugin = {
  name: 'any-page',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code
        .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .trim();
      const line = banner(Object.keys(chunk.modules));
      // Optimizers glue classic scripts together; a semicolon on either side keeps ours whole.
      chunk.code = chunk.fileName.endsWith('.classic.js')
        ? `;${line}\n${chunk.code.replace(/;*$/, '')};`
        : `${line}\n${chunk.code}`;
    }
  },
};
