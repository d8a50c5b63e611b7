import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/'));
const isStyles = (path: string) => /styles?(\.ts|\/)/.test(path);
const sourceOf = (some: readonly string[]) => some.map((path) => readFileSync(`src/${path}`, 'utf8')).join('\n');

/** The classes, our attributes and internal elements that a style sheet selects. */
function wantedBy(styles: string): Set<string> {
  const selectors = [...styles.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};`]+)\{/g)].map(([, selector]) => selector!);
  const names = selectors.flatMap((selector) => [
    ...selector.matchAll(/\.([a-z][\w-]*)|\[(data-[\w-]+|part)|\b(tg-[a-z]+)/gi),
  ]);
  return new Set(names.map(([, inClass, attribute, tag]) => (inClass ?? attribute ?? tag)!));
}

/** Whether the code of the templates has this name: literally, with a number in it (`in${level}`), or as a field of `dataset`. */
function isDrawn(name: string, code: string): boolean {
  const numbered = /\d$/.test(name) ? [`${name.slice(0, -1)}\\$\\{`] : [];
  const fields = name.startsWith('data-') ? [`dataset\\.${name.slice(5)}(?![\\w-])`] : [];
  const spellings = [`${name}(?![\\w-])`, ...numbered, ...fields];
  return new RegExp(`(?<![\\w-])(?:${spellings.join('|')})`).test(code);
}

it('every class, attribute and element in a selector is used by some template', () => {
  const code = sourceOf(files.filter((path) => !isStyles(path)));
  const wanted = wantedBy(sourceOf(files.filter(isStyles)));
  assert.ok(wanted.size > 100);
  assert.deepEqual(
    [...wanted].filter((name) => !isDrawn(name, code)),
    [],
  );
});

it('a style rule without a template would be found', () => {
  const wanted = [...wantedBy('css`.row > .gone, [data-lost], .in3 { color: red }`')];
  assert.deepEqual(wanted, ['row', 'gone', 'data-lost', 'in3']);
  const code = `html\`<div class="row gone-by"></div>\`, html\`<p class="line in\${level}"></p>\``;
  assert.deepEqual(
    wanted.filter((name) => !isDrawn(name, code)),
    ['gone', 'data-lost'],
  );
});
