import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Who may import whom inside src/. Bare names are npm packages; a path with a dot is one file. A folder not listed here fails. */
const MAY = {
  model: [],
  engine: ['model'],
  search: ['model'],
  strings: [],
  trial: ['model'],
  // Words of all kinds, put together.
  languages: ['model', 'generated', 'strings', 'trial'],
  schema: ['model', 'zod'],
  state: ['model', 'engine', 'strings', 'lit', '@lit/context'],
  styles: ['lit'],
  views: ['model', 'state/visit.ts', 'state/notes.ts', 'strings', 'trial', 'lit'],
  // Of the views only what needs no DOM: which words of the glossary a treatment uses.
  static: ['model', 'strings', 'generated', 'languages', 'trial', 'views/terms.ts'],
  // Of the schema only types, and the checker by dynamic import: zod is not in what every page loads.
  elements: [
    'schema/parse-guide.ts',
    'model',
    'languages',
    'state',
    'search',
    'strings',
    'styles',
    'trial',
    'views',
    'version.ts',
    'here.ts',
    'lit',
    '@lit/context',
  ],
};
const IMPORT = /\b(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g;

const packageOf = (name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
const problems = [];
for (const { name: layer } of readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  // Made from the content; its words are not imports.
  if (layer === 'generated') continue;
  const allowed = MAY[layer];
  if (!allowed) problems.push(`src/${layer}: say in scripts/boundaries.mjs what this folder may import`);
  for (const path of readdirSync(join('src', layer), { recursive: true }).filter((path) => path.endsWith('.ts'))) {
    const file = join('src', layer, path);
    for (const [, , name] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const target = name.startsWith('.')
        ? relative('src', resolve(dirname(file), name)).replace(/\.js$/, '.ts')
        : packageOf(name);
      const ok = [layer, ...(allowed ?? [])].some((may) => target === may || target.startsWith(`${may}/`));
      if (allowed && !ok)
        problems.push(`${file}: imports ${name}, but ${layer} may import only ${allowed.join(', ') || 'itself'}`);
    }
  }
}
console.log(problems.join('\n') || 'boundaries hold');
process.exitCode = problems.length ? 1 : 0;
