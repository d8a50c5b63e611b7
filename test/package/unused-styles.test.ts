import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/'));
const isStyles = (path: string) => /styles?(\.ts|\/)/.test(path);
const sourceOf = (some: readonly string[]) => some.map((path) => readFileSync(`src/${path}`, 'utf8')).join('\n');

/** What a style sheet looks for: classes, attributes of ours, and internal elements. */
function wantedBy(styles: string): Set<string> {
  const selectors = [...styles.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};`]+)\{/g)].map(([, selector]) => selector!);
  const names = selectors.flatMap((selector) => [
    ...selector.matchAll(/\.([a-z][\w-]*)|\[(data-[\w-]+|part)|\b(tg-[a-z]+)/gi),
  ]);
  return new Set(names.map(([, inClass, attribute, tag]) => (inClass ?? attribute ?? tag)!));
}

/** Whether a template, or what a template gets, has this name: as it is, with a number put in (`in${level}`), or as a field of `dataset`. */
function isDrawn(name: string, code: string): boolean {
  const numbered = /\d$/.test(name) ? [`${name.slice(0, -1)}\\$\\{`] : [];
  const fields = name.startsWith('data-') ? [`dataset\\.${name.slice(5)}(?![\\w-])`] : [];
  const spellings = [`${name}(?![\\w-])`, ...numbered, ...fields];
  return new RegExp(`(?<![\\w-])(?:${spellings.join('|')})`).test(code);
}

it('every class, attribute and element that a style sheet looks for is drawn by something', () => {
  const code = sourceOf(files.filter((path) => !isStyles(path)));
  const wanted = wantedBy(sourceOf(files.filter(isStyles)));
  assert.ok(wanted.size > 100);
  assert.deepEqual(
    [...wanted].filter((name) => !isDrawn(name, code)),
    [],
  );
});

it('a rule that nothing is drawn for would be found', () => {
  const wanted = [...wantedBy('css`.row > .gone, [data-lost], .in3 { color: red }`')];
  assert.deepEqual(wanted, ['row', 'gone', 'data-lost', 'in3']);
  const code = `html\`<div class="row gone-by"></div>\`, html\`<p class="line in\${level}"></p>\``;
  assert.deepEqual(
    wanted.filter((name) => !isDrawn(name, code)),
    ['gone', 'data-lost'],
  );
});
