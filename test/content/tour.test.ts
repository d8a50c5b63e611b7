import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { evaluate } from '../../src/guide/evaluate.js';
import { real } from './support.js';

const text = readFileSync('CONTRIBUTING.md', 'utf8');
const tour = text.slice(text.indexOf('## A tour'), text.indexOf('| folder |'));
const steps = tour.split(/\n(?=\d\. )/).slice(1);

/** Paths in a step; a bare file name is in the folder of the path before it. */
function pathsIn(step: string): string[] {
  const paths: string[] = [];
  for (const [, name] of step.matchAll(/`([^`]+\.\w+|src\/\w+)`/g))
    paths.push(name!.includes('/') ? name! : paths.at(-1)!.replace(/[^/]+$/, name!));
  return paths;
}

describe('the tour of CONTRIBUTING.md', () => {
  it('leads to files that exist and are short enough to read', () => {
    const files = steps.flatMap(pathsIn);
    assert.ok(files.length >= 10);
    for (const file of files) {
      assert.ok(existsSync(file), file);
      if (/\.(ts|mjs)$/.test(file))
        assert.ok(readFileSync(file, 'utf8').split('\n').length <= 310, `${file} is too long`);
    }
  });

  it('takes ten minutes', () => {
    const minutes = steps.map((step) => Number(/\((\d)(?: minutes)?\)\s*$/.exec(step)?.[1]));
    assert.equal(
      minutes.reduce((sum, each) => sum + each, 0),
      10,
    );
  });

  it('is true: one function decides, one file calls it, and there are this many worked cases', () => {
    assert.equal(evaluate.length, 2);
    const callers = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('guide'))
      .filter((name) => /\bevaluate(Checked)?\(/.test(readFileSync(`src/${name}`, 'utf8')));
    assert.deepEqual(callers, ['explorer/visit-controller.ts']);
    const cases = (real('cases.yaml').toJS().cases as object[]).length;
    assert.match(tour, new RegExp(`cases\\.yaml\`: ${cases} patients`));
  });
});

it('the table of folders has every folder of src, and only folders that exist', () => {
  const table = text.slice(text.indexOf('| folder |'), text.indexOf('## While you work'));
  const named = table
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
  assert.deepEqual(
    named.filter((name) => !existsSync(name)),
    [],
  );
  const folders = readdirSync('src').filter((name) => name !== 'generated' && statSync(`src/${name}`).isDirectory());
  assert.deepEqual(
    folders.filter((name) => !named.includes(`src/${name}`)),
    [],
  );
});
