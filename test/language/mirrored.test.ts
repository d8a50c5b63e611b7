import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

/** CSS with a physical side. Which side is the start depends on the language. */
const SIDES = /(?<![\w-])(?:[\w-]+-)?(?:left|right)(?:-[\w-]+)?\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/g;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (path) => /^(ui|explorer|explainer|page)\//.test(path) && path.endsWith('.ts'),
);

it('styles use start and end, never left and right', () => {
  const found = files.flatMap((path) =>
    [...readFileSync(`src/${path}`, 'utf8').matchAll(/(?:css|html)`[^`]*`/g)].flatMap(([template]) =>
      [...template.matchAll(SIDES)].map(([side]) => `${path}: ${side}`),
    ),
  );
  assert.deepEqual(found, []);
  assert.ok(files.includes('ui/styles/base.ts'));
});

it('a physical side would be found', () => {
  for (const rule of ['margin-left: 1px', 'left: 0', 'border-top-right-radius: 2px', 'text-align: right', 'float:left'])
    assert.equal(rule.match(SIDES)?.length, 1, rule);
  assert.equal('text-align: start; inset-inline-start: 0'.match(SIDES), null);
});
