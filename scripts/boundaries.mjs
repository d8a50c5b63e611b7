// Checks which folder of src/ and tools/ imports which. Imports run one way, so that code in a folder never depends on a folder further
// down the list. Run by `npm test`. Each problem names the file, the import and what to do.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * What each folder may import, besides itself. A name with a dot is one file; a name that is no folder is an npm package.
 * Each folder may import only folders above it.
 */
const MAY = {
  'src/guide': ['zod'],
  'src/i18n': ['src/guide', 'src/generated', 'src/beside.ts'],
  'src/trial': ['src/i18n'],
  'src/ui': ['src/guide', 'src/i18n', 'src/generated/version.ts', 'src/own-document.ts', 'lit', '@lit/context'],
  'src/explorer': [
    'src/guide',
    'src/i18n',
    'src/ui',
    'src/generated/version.ts',
    'src/beside.ts',
    'src/own-document.ts',
    'lit',
    '@lit/context',
  ],
  'src/explainer': [
    'src/guide',
    'src/i18n',
    'src/trial',
    'src/ui',
    'src/generated/version.ts',
    'src/beside.ts',
    'src/own-document.ts',
    'lit',
  ],
  'src/page': [
    'src/guide',
    'src/i18n',
    'src/trial',
    'src/ui',
    'src/explorer',
    'src/explainer',
    'src/generated',
    'lit',
    'schema-dts',
  ],
  tools: ['src', '*'],
};
/** The only files of src/guide that load zod: a page gets them only with a hospital's own guide. */
const WITH_ZOD = /^src\/guide\/(shape(-\w+)?|trial-shape|parse-guide|wording)\.ts$/;
/** The only file outside tools/ and tests that may run the engine. */
const RUNS_ENGINE = 'src/explorer/visit-controller.ts';
/** The only file of the elements that may import the checker of a hospital's own guide. */
const OWN_GUIDE = 'src/explorer/own-guide.ts';
/** What only an own guide or a record needs, and the only files that may import it: the rest would bring it to every page. */
const IN_PARTS = {
  'src/guide/parse-guide.ts': OWN_GUIDE,
  'src/explorer/interface-language.ts': OWN_GUIDE,
  'src/ui/fetch-text.ts': `${OWN_GUIDE}, src/explainer/record/index.ts`,
  [OWN_GUIDE]: 'src/explorer/own-guide-part.ts, by a dynamic import',
};
/** What shows a record: the rest of the elements may reach it only by a dynamic import in this file. */
const RECORD = /^src\/(explainer\/record|trial)\//;
const REACHES_RECORD = 'src/explainer/record-part.ts';
/** The only files of what shows a record that every page may load: they make the address of a study. */
const WITHOUT_RECORD = ['src/trial/links.ts'];
/** Folders that know no DOM: they run in Node, in tests and on servers. */
const NO_DOM = ['src/guide', 'src/i18n', 'src/trial'];
const DOM = /\b(?:document|window|navigator|HTMLElement|customElements)\b(?=[.[(])/;

/** `import ... from 'name'`, `export ... from 'name'`, `import 'name'`, `import('name')`, but not the same inside comments and texts. */
const IMPORT =
  /^(?<kind>import|export)\b(?<type>\s+type\b)?[^'"`;]*?\bfrom\s*'(?<from>[^'\n]+)'|^import\s*'(?<bare>[^'\n]+)'|\bimport\(\s*'(?<dynamic>[^'\n]+)'\s*\)/gm;
const packageOf = (name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
const folderOf = (file) => Object.keys(MAY).find((folder) => file.startsWith(`${folder}/`));

const problems = [];
const files = [
  ...readdirSync('src', { recursive: true }).map((path) => join('src', path)),
  ...readdirSync('tools', { recursive: true }).map((path) => join('tools', path)),
].filter((path) => /\.(ts|mjs)$/.test(path) && !path.startsWith('src/generated/'));
/** For each file, the files of ours that it imports. */
const graph = new Map();

for (const file of files) {
  const folder = folderOf(file);
  const nested = file.split('/').length > 2;
  if (nested && !folder) problems.push(`${file}: say in scripts/boundaries.mjs what this folder may import`);
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const targets = [];
  graph.set(file, targets);
  for (const { groups } of code.matchAll(IMPORT)) {
    const name = groups.from ?? groups.bare ?? groups.dynamic;
    const own = name.startsWith('.');
    const target = own ? relative('.', resolve(dirname(file), name)).replace(/\.js$/, '.ts') : packageOf(name);
    if (own) targets.push(target);
    const isType = groups.type !== undefined;
    if (!folder) continue;
    const ok =
      MAY[folder].some((may) => may === '*' || target === may || target.startsWith(`${may}/`)) ||
      target.startsWith(`${folder}/`);
    if (!ok)
      problems.push(
        `${file}: imports ${name}, but ${folder} may import only ${MAY[folder].join(', ')}: move what both need into one of these, or pass it in`,
      );
    if (target === 'zod' && folder !== 'tools' && !WITH_ZOD.test(file))
      problems.push(
        `${file}: imports zod, which would come to every page: keep it in src/guide/shape.ts or trial-shape.ts`,
      );
    if (target === 'src/guide/evaluate.ts' && folder !== 'tools' && folder !== 'src/guide' && file !== RUNS_ENGINE)
      problems.push(`${file}: runs the engine; only ${RUNS_ENGINE} may: read visit.evaluation`);
    const inPart = IN_PARTS[target];
    if (inPart && !isType && folder !== 'tools' && !inPart.includes(file))
      problems.push(`${file}: imports ${name}, which would come to every page; only ${inPart}, may`);
    const isReader = RECORD.test(target) && !isType && !WITHOUT_RECORD.includes(target) && file !== REACHES_RECORD;
    if (isReader && /^src\/(ui|explorer|explainer)\//.test(file) && !RECORD.test(file))
      problems.push(
        `${file}: imports ${name}, which would bring the reading of records to every page: use loadRecordPart() of ${REACHES_RECORD}`,
      );
  }
  if (NO_DOM.includes(folder) && DOM.test(code))
    problems.push(
      `${file}: uses the DOM (${DOM.exec(code)[0]}), but ${folder} must run without one: move that to src/ui`,
    );
}

/** Reports each circle of imports once. */
const done = new Set();
const path = [];
function walk(file) {
  const at = path.indexOf(file);
  if (at >= 0) {
    problems.push(
      `circle of imports: ${[...path.slice(at), file].join(' -> ')}: move what both need into a third file`,
    );
    return;
  }
  if (done.has(file)) return;
  path.push(file);
  for (const target of graph.get(file) ?? []) walk(target);
  path.pop();
  done.add(file);
}
for (const file of graph.keys()) walk(file);

console.log(problems.join('\n') || `imports run one way: ${files.length} files`);
process.exitCode = problems.length ? 1 : 0;
