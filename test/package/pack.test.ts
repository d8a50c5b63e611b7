import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { publint } from 'publint';
import { parseGuide } from '../../src/guide/parse-guide.js';
import { newProject, ours, type Project, run } from './support/packed.js';

let project: Project;
before(() => {
  project = newProject();
});
after(() => project.remove());

/** Folders of the repository that are copied into the package. */
const COPIED = {
  docs: 'docs',
  examples: 'examples',
  'dist/cli/template': 'examples/blister',
  'dist/cli/guides/secondary-liver-cancer': 'content/secondary-liver-cancer',
};

/** An entry of the bill of materials. */
interface Sbom {
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

/** Paths of all files below a folder. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));

/** Every import path, with each file of a pattern. */
function importPaths(): string[] {
  return Object.keys(ours.exports).flatMap((path) => {
    if (path === './dist/*') return [];
    const [start, end] = `${ours.name}${path.slice(1)}`.split('*');
    if (end === undefined) return [start!];
    const folder = `dist${start!.slice(ours.name.length)}`;
    const matched = project.files.filter((file) => file.startsWith(folder) && file.endsWith(end));
    assert.ok(matched.length, `${path} has files`);
    return matched.map((file) => `${ours.name}${file.slice('dist'.length)}`);
  });
}

/** The output of a program that runs in the project, in plain Node. */
function inNode(program: string): string {
  writeFileSync(join(project.root, 'program.mjs'), program);
  const { status, output } = run(process.execPath, ['--no-warnings', 'program.mjs'], project.root);
  assert.equal(status, 0, output);
  return output.trim();
}

describe('the package that is published', () => {
  test('offers every import path of the public interface', () => {
    const promised = [
      '.',
      './treatment-explorer.js',
      './trial-explainer.js',
      './engine.js',
      './guide.js',
      './trial.js',
    ];
    const others = ['./static.js', './guides/*.json', './guide.schema.json', './custom-elements.json'];
    const editors = ['./vscode.html-custom-data.json', './web-types.json', './react', './vue', './angular', './dist/*'];
    assert.deepEqual(Object.keys(ours.exports), [...promised, ...others, ...editors, './package.json']);
  });

  test('has every file that its package.json names for imports, commands and editors', () => {
    const named = JSON.parse(readFileSync(join(project.installed, 'package.json'), 'utf8')) as Record<string, string>;
    const ends = Object.values(ours.exports).flatMap((end) => (typeof end === 'string' ? end : Object.values(end)));
    const fields = ['customElements', 'web-types', 'types', 'main', 'module', 'unpkg', 'jsdelivr'];
    const files = [...ends, ...Object.values(ours.bin), ...fields.map((field) => named[field]!)];
    const missing = files.filter((file) => !file.includes('*') && !existsSync(join(project.installed, file)));
    assert.deepEqual(missing, []);
  });

  test('can be imported by every path in Node, without a DOM', () => {
    const paths = importPaths();
    assert.ok(paths.includes('treatment-guide/guides/secondary-liver-cancer.en.json'));
    const imports = paths.map(
      (path) => `await import('${path}'${path.endsWith('.json') ? ", { with: { type: 'json' } }" : ''});`,
    );
    inNode(
      [...imports, "if ('window' in globalThis || 'document' in globalThis) throw new Error('a DOM');"].join('\n'),
    );
  });

  test('can be loaded with require(), too, if Node allows it', () => {
    const [major, minor] = process.versions.node.split('.').map(Number);
    if (major! < 22 && !(major === 20 && minor! >= 19)) return;
    const code = importPaths().filter((path) => path.endsWith('.js') || path === ours.name);
    inNode(
      `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
for (const path of ${JSON.stringify(code)}) require(path);`,
    );
  });

  test('gives a server the decision engine, the guide, the trial reader and the text', () => {
    const said =
      inNode(`import guide from 'treatment-guide/guides/secondary-liver-cancer.en.json' with { type: 'json' };
import { evaluate } from 'treatment-guide/engine.js';
import { GuideError, parseGuide } from 'treatment-guide/guide.js';
import { splitEligibility } from 'treatment-guide/trial.js';
import { renderStatic } from 'treatment-guide/static.js';
let refused = [];
try { parseGuide({}); } catch (error) { if (error instanceof GuideError) refused = error.issues; }
console.log(JSON.stringify({
  treatments: evaluate(parseGuide(guide), {}).treatments.length,
  refused: refused.length > 10,
  spans: splitEligibility('Inclusion Criteria:\\n\\n* Adults').length > 1,
  text: renderStatic({ element: 'treatment-explorer', lang: 'en' }).startsWith('<treatment-explorer'),
}));`);
    assert.deepEqual(JSON.parse(said), { treatments: 14, refused: true, spans: true, text: true });
  });

  test('writes no warning on a server, where a framework loads every module twice', () => {
    cpSync(join(project.installed, 'dist'), join(project.root, 'again'), { recursive: true });
    const said = inNode(`import 'treatment-guide';
import './again/npm/index.js';
import { renderStatic } from 'treatment-guide/static.js';
if (!globalThis.customElements.get('treatment-explorer')) throw new Error('nothing was registered');
for (const element of ['treatment-explorer', 'trial-explainer']) renderStatic({ element, lang: 'es', today: '2026-11-23' });`);
    assert.equal(said, '');
  });

  test('contains the built-in guide as JSON that its own checker accepts', () => {
    const guides = project.files.filter((file) => file.startsWith('dist/guides/'));
    assert.ok(guides.length);
    for (const file of guides) parseGuide(JSON.parse(readFileSync(join(project.installed, file), 'utf8')));
  });

  test('has a command that runs', () => {
    const { status, output } = run(process.execPath, [ours.bin['treatment-guide']!, '--version'], project.installed);
    assert.deepEqual({ status, output: output.trim() }, { status: 0, output: ours.version });
  });

  test('bundles everything that the command uses: it checks a guide with only lit installed', () => {
    const guide = 'dist/guides/secondary-liver-cancer.en.json';
    const { status, output } = run(process.execPath, [ours.bin['treatment-guide']!, 'check', guide], project.installed);
    assert.equal(status, 0, output);
    assert.match(output, /can be shown: 14 treatments/);
  });
});

describe('the tarball', () => {
  test('satisfies publint', async () => {
    const { messages } = await publint({ pkgDir: project.installed, strict: true });
    assert.deepEqual(messages, []);
  });

  test('has types that resolve in the same ways as its modules', () => {
    const checker = resolve('node_modules/@arethetypeswrong/cli/dist/index.js');
    const { status, output } = run(process.execPath, [checker, project.tarball, '--profile', 'esm-only', '--no-emoji']);
    assert.equal(status, 0, output);
  });

  test('holds the files in files.txt, what is copied from its folders, and nothing else', () => {
    const listed = readFileSync('test/package/files.txt', 'utf8').trim().split('\n');
    const copied = Object.entries(COPIED).flatMap(([to, from]) => filesIn(from).map((file) => `${to}/${file}`));
    const declared = project.files.filter((file) => /^dist\/types\/src\/.*\.d\.ts$/.test(file));
    for (const file of declared)
      assert.ok(
        existsSync(file.replace('dist/types/src', 'src').replace('.d.ts', '.ts')) || /generated/.test(file),
        file,
      );
    assert.deepEqual([...project.files].sort(), [...listed, ...copied, ...declared].sort());
  });

  test('has no link from its pages to a file that it lacks', () => {
    const dead = project.files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => {
        const links = readFileSync(join(project.installed, file), 'utf8').matchAll(/\]\((?![a-z]+:|[#/])([^)#\s]+)/g);
        return [...links].map(([, link]) => join(dirname(file), link!));
      })
      .filter((link) => !existsSync(join(project.installed, link)));
    assert.deepEqual(dead, []);
  });

  test('contains the licenses of the code, of the content, and of all bundled packages', () => {
    const read = (file: string) => readFileSync(join(project.installed, file), 'utf8');
    assert.match(read('LICENSE'), /LICENSE-CONTENT\.txt/);
    assert.match(read('dist/LICENSE-CONTENT.txt'), /Creative Commons Attribution 4\.0/);
    const { components } = JSON.parse(read('dist/sbom.cdx.json')) as Sbom;
    const notices = read('dist/THIRD-PARTY-NOTICES.txt');
    for (const { name, version } of components) assert.ok(notices.includes(`\n${name} ${version} (`), name);
  });

  test('names no file or folder of the machine that built it', () => {
    const here = [resolve('.'), process.env.HOME, process.env.USERPROFILE].filter((path) => path && path.length > 3);
    const told = project.files.filter((file) => {
      const text = readFileSync(join(project.installed, file), 'utf8');
      return (
        here.some((path) => text.includes(path!)) ||
        (file.startsWith('dist/') && /sourceMappingURL|file:\/\/\/|node_modules\//.test(text))
      );
    });
    assert.deepEqual(told, []);
  });
});
