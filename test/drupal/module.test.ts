import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { ATTRIBUTES } from '../../src/page/attributes.js';
import { noPhp, php } from './support/php.js';

const NAME = 'treatment_guide';
const noUnzip = spawnSync('unzip', ['-v']).error ? 'unzip is not on this machine' : false;
const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

describe('the zip, unpacked as a site does', { skip: noUnzip }, () => {
  let folder: string;
  let files: string[];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'drupal-'));
    const { status, stderr } = spawnSync('unzip', ['-q', `dist/drupal/${NAME}.zip`, '-d', folder], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    files = (readdirSync(folder, { recursive: true }) as string[]).map((path) => path.replaceAll('\\', '/'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const read = (path: string) => readFileSync(join(folder, NAME, path), 'utf8');
  const yaml = <Shape>(kind: string) => parse(read(`${NAME}.${kind}.yml`)) as Shape;
  const phpFiles = () => files.filter((path) => path.endsWith('.php'));

  test('contains one folder with the module, the unchanged built files, the license and a readme', () => {
    assert.deepEqual(readdirSync(folder), [NAME]);
    const own = (readdirSync(`integrations/drupal/${NAME}`, { recursive: true }) as string[]).map((path) =>
      path.replaceAll('\\', '/'),
    );
    assert.deepEqual(
      own.filter((path) => !files.includes(`${NAME}/${path}`)),
      [],
    );
    for (const name of readdirSync(join(folder, NAME, 'dist')))
      assert.equal(read(`dist/${name}`), readFileSync(`dist/${name}`, 'utf8'), name);
    for (const name of ['LICENSE', 'LICENSE-CONTENT.txt', 'README.md', 'dist/guide.html', 'dist/guide.es.html'])
      assert.ok(files.includes(`${NAME}/${name}`), name);
  });

  test('has an info file for Drupal 10.3 and 11, with its version', () => {
    const info = yaml<Record<string, unknown>>('info');
    assert.deepEqual(
      [info.type, info.core_version_requirement, info.version, info.dependencies],
      ['module', '^10.3 || ^11', version, ['drupal:block', 'drupal:filter']],
    );
    assert.ok(info.name && info.description);
  });

  test('has a composer.json with the same version and core requirement', () => {
    const composer = JSON.parse(read('composer.json')) as Record<string, unknown> & { require: Record<string, string> };
    const { name, type, license, homepage } = composer;
    assert.deepEqual([name, type, license, composer.version], [`drupal/${NAME}`, 'drupal-module', 'MIT', version]);
    assert.equal(composer.require['drupal/core'], yaml<Record<string, unknown>>('info').core_version_requirement);
    assert.match(homepage as string, /^https:\/\//);
  });

  test('defines a library with the script as a separate module, and contains all files that it names', () => {
    type Library = {
      version: string;
      license: { name: string; url: string; 'gpl-compatible': boolean };
      js: Record<string, Record<string, unknown>>;
      css?: { theme: object };
      dependencies?: string[];
    };
    const libraries = yaml<Record<string, Library>>('libraries');
    assert.deepEqual(libraries.guide!.js, {
      'dist/treatment-guide.multi.js': {
        preprocess: false,
        minified: true,
        attributes: { type: 'module', 'data-upgrade': 'off' },
      },
    });
    assert.deepEqual(libraries.ckeditor5!.dependencies, ['core/drupal', 'core/ckeditor5']);
    for (const { js, css, version: own, license } of Object.values(libraries)) {
      assert.equal(own, version);
      assert.deepEqual([license.name, license['gpl-compatible'], /^https:/.test(license.url)], ['MIT', true, true]);
      for (const path of [...Object.keys(js), ...Object.keys(css?.theme ?? {})])
        assert.ok(files.includes(`${NAME}/${path}`), path);
    }
    for (const [, name] of read('dist/treatment-guide.multi.js').matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
      assert.ok(files.includes(`${NAME}/dist/${name}`), `the script requests ${name}`);
  });

  test('registers the plugin of the editor with its filter, and tags without phone number and file', () => {
    type Plugin = {
      ckeditor5: { plugins: string[] };
      drupal: { label: string; library: string; elements: string[]; conditions: object };
    };
    const plugins = yaml<Record<string, Plugin>>('ckeditor5');
    assert.deepEqual(Object.keys(plugins), [`${NAME}_elements`], 'a plugin id begins with the name of its module');
    const { ckeditor5, drupal } = Object.values(plugins)[0]!;
    assert.deepEqual(ckeditor5.plugins, ['treatmentGuide.TreatmentGuide']);
    assert.match(read('js/ckeditor5.js'), /CKEditor5\.treatmentGuide = \{ TreatmentGuide \}/);
    assert.deepEqual([drupal.library, drupal.conditions], [`${NAME}/ckeditor5`, { filter: NAME }]);
    assert.match(read('src/Plugin/Filter/TreatmentGuideFilter.php'), new RegExp(`id: '${NAME}'`));
    assert.ok(drupal.label);
    // Drupal creates a tag only if the list also has it without attributes.
    for (const tag of Object.keys(ATTRIBUTES)) assert.ok(drupal.elements.includes(`<${tag}>`), tag);
    for (const element of drupal.elements) assert.doesNotMatch(element, /href|src|remote|base|offered| on|style/);
  });

  test('knows every public option of both elements, in PHP, in the editor, in the forms and in the schema alike', {
    skip: noPhp,
  }, () => {
    // `today` is for tests and print; any tag may have id and class.
    const others = ['id', 'class', 'today'];
    const program = `require '${join(folder, NAME, 'src/Options.php')}'; echo json_encode(array_map('array_keys', Drupal\\treatment_guide\\Options::ALL));`;
    const known = JSON.parse(php(['-r', program]).stdout) as Record<string, string[]>;
    type Schema = Record<string, { mapping: { options?: { mapping: object } } }>;
    const schema = parse(read(`config/schema/${NAME}.schema.yml`)) as Schema;
    for (const [tag, names] of Object.entries(ATTRIBUTES)) {
      const options = names.filter((name) => !others.includes(name)).sort();
      assert.deepEqual([...known[tag]!].sort(), options, tag);
      const inEditor = new RegExp(`'${tag}': \\{[^}]*options: \\[([^\\]]*)\\]`).exec(read('js/ckeditor5.js'))![1]!;
      assert.deepEqual(inEditor.match(/[a-z-]+/g)!.sort(), options, tag);
      const id = tag.replace('-', '_');
      assert.deepEqual(Object.keys(schema[`block.settings.${id}`]!.mapping.options!.mapping).sort(), options, id);
      const file = phpFiles().find((path) => read(path.slice(NAME.length + 1)).includes(`id: '${id}'`))!;
      const form = read(file.slice(NAME.length + 1)) + read('src/Plugin/Block/GuideBlock.php');
      for (const option of options) assert.ok(form.includes(`'${option}' => [`), `${id}: ${option}`);
    }
    assert.deepEqual(Object.keys(schema['filter_settings.treatment_guide']!.mapping), ['contact_href']);
  });

  test('all PHP files can be parsed, are where Drupal looks for their class, and declare strict types', {
    skip: noPhp,
  }, () => {
    for (const path of phpFiles()) {
      const { status, stdout } = php(['-l', join(folder, path)]);
      assert.equal(status, 0, stdout);
      const [, inner, name] = /^treatment_guide\/src\/(?:(.*)\/)?(\w+)\.php$/.exec(path)!;
      const text = read(path.slice(NAME.length + 1));
      const space = ['Drupal', NAME, ...(inner?.split('/') ?? [])].join('\\');
      assert.ok(text.includes(`namespace ${space};`) && text.includes(`class ${name} `), path);
      assert.match(text, /^<\?php\n\ndeclare\(strict_types=1\);\n/);
    }
    assert.equal(phpFiles().length, 7);
  });

  test('the classes that must work without Drupal do not refer to it', () => {
    for (const name of ['Options', 'Fallback', 'GuideText'])
      assert.doesNotMatch(read(`src/${name}.php`), /^use |\\Drupal|\bt\(/m, name);
  });

  test('says that it was not run in Drupal', () => {
    assert.match(read('README.md'), /editor half tested, not run in Drupal/);
  });
});
