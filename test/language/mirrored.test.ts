import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

/** A side of the screen. Which side a line begins on is for the language to say. */
const SIDES = /(?<![\w-])(?:[\w-]+-)?(?:left|right)(?:-[\w-]+)?\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/g;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (path) => /^(ui|explorer|explainer|page)\//.test(path) && path.endsWith('.ts'),
);

it('styles say start and end, never left and right', () => {
  const found = files.flatMap((path) =>
    [...readFileSync(`src/${path}`, 'utf8').matchAll(/(?:css|html)`[^`]*`/g)].flatMap(([template]) =>
      [...template.matchAll(SIDES)].map(([side]) => `${path}: ${side}`),
    ),
  );
  assert.deepEqual(found, []);
  assert.ok(files.includes('ui/styles/base.ts'));
});

it('a side of the screen would be found', () => {
  for (const rule of ['margin-left: 1px', 'left: 0', 'border-top-right-radius: 2px', 'text-align: right', 'float:left'])
    assert.equal(rule.match(SIDES)?.length, 1, rule);
  assert.equal('text-align: start; inset-inline-start: 0'.match(SIDES), null);
});
