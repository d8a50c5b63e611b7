// Builds dist/: the files for a script tag, the npm entries with their types, the guide as JSON, the demo.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import {
  buildFile,
  drawsInBrowser,
  integrityOf,
  languages,
  languagesInChunks,
  manyLanguages,
  recordParts,
  writeWords,
} from './build-file.mjs';
import { buildTools } from './build-tools.mjs';
import { drupal } from './drupal.mjs';
import { stop } from './install.mjs';
import { notices } from './notices.mjs';
import { site } from './site.mjs';
import { wordpress } from './wordpress.mjs';

const run = (command, ...args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status) process.exit(status);
};

/** Self-contained files: [name, entry, format]. Files that a script fetches come before it, because the script holds their hash. */
const ALONE = [
  ['guide-checker.js', 'src/explorer/own-guide.ts', 'es'],
  ['treatment-guide.js', 'src/script.ts', 'es'],
  ['treatment-guide.classic.js', 'src/script.ts', 'iife'],
  ['treatment-explorer.js', 'src/treatment-explorer.ts', 'es'],
  ['trial-explainer.js', 'src/trial-explainer.ts', 'es'],
  ['engine.js', 'src/guide/evaluate.ts', 'es'],
  ['guide.js', 'src/guide/parse-guide.ts', 'es'],
  ['trial.js', 'src/trial/trial.ts', 'es'],
  ['static.js', 'src/page/index.ts', 'es'],
];

/** Modules for bundlers and servers. lit is external, so that a server resolves lit's own build for servers. */
const MODULES = {
  index: 'src/index.ts',
  'treatment-explorer': 'src/treatment-explorer.ts',
  'trial-explainer': 'src/trial-explainer.ts',
};

rmSync('dist', { recursive: true, force: true });
// `npm test` has made src/generated before, and tests beside this build read it.
if (!process.argv.includes('--content-is-made')) run('npm', 'run', '--silent', 'content');

ALONE.unshift(...recordParts());
for (const lang of languages()) {
  ALONE.push([`treatment-guide.${lang}.js`, 'src/script.ts', 'es', lang]);
  ALONE.push([`treatment-guide.${lang}.classic.js`, 'src/script.ts', 'iife', lang]);
}
ALONE.push(...manyLanguages());

mkdirSync('dist', { recursive: true });
await writeWords();
for (const file of ALONE) await buildFile(...file);
await build({
  logLevel: 'warn',
  plugins: [...drawsInBrowser, languagesInChunks()],
  build: {
    emptyOutDir: false,
    outDir: 'dist/npm',
    lib: { entry: MODULES, formats: ['es'] },
    rolldownOptions: {
      external: /^(lit|@lit\/context)/,
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});

/** The tag that each entry must define. A bundler that wrongly takes a module for free of side effects drops the definition silently. */
const TAGS = {
  'src/script.ts': ['treatment-explorer', 'trial-explainer'],
  'src/treatment-explorer.ts': ['treatment-explorer'],
  'src/trial-explainer.ts': ['trial-explainer'],
};
function mustDefine(tags, ...files) {
  const code = files.map((file) => readFileSync(`dist/${file}`, 'utf8')).join('\n');
  const missing = tags.filter((tag) => !new RegExp(`\\(["'\`]${tag}["'\`],\\s*[\\w$]+`).test(code));
  if (missing.length || !/customElements/.test(code) || !/\.define\(/.test(code))
    stop(`${files.join(', ')}: no <${missing[0] ?? tags[0]}> is registered: look at "sideEffects" in package.json.`);
}
for (const [name, entry] of ALONE) if (TAGS[entry]) mustDefine(TAGS[entry], name);
mustDefine(TAGS['src/script.ts'], ...readdirSync('dist/npm').map((name) => `npm/${name}`));

await buildTools();

// Types, custom elements manifest, editor data, JSON Schema of a guide.
run(process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json');
run(process.execPath, '--import', 'tsx', 'scripts/package.ts');

run(process.execPath, '--import', 'tsx', 'scripts/pages.ts');

mkdirSync('dist/guides', { recursive: true });
for (const name of readdirSync('src/generated').filter((file) => file.startsWith('secondary-liver-cancer.')))
  cpSync(`src/generated/${name}`, `dist/guides/${name}`);
await notices();
drupal();
await wordpress();

/** Every file that a hospital or a bundler may use. The plugin's folder is left out because it is in its zip, the site because it is only a demo. */
const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').slice('dist/'.length))
  .filter((name) => !/^(site|wordpress\/treatment-guide)\//.test(name))
  .sort();
const integrity = Object.fromEntries(
  files.map((name) => {
    const data = readFileSync(`dist/${name}`);
    return [
      name,
      {
        integrity: integrityOf(data),
        bytes: data.length,
        gzip: gzipSync(data, { level: 9 }).length,
        brotli: brotliCompressSync(data).length,
      },
    ];
  }),
);
writeFileSync('dist/integrity.json', `${JSON.stringify(integrity, null, 2)}\n`);
await site();
for (const [name, { bytes, brotli }] of Object.entries(integrity).filter(([name]) => !name.includes('/')))
  console.log(`dist/${name}: ${bytes} bytes, ${brotli} in brotli`);
