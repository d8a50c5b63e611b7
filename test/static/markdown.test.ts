import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toMarkdown } from '../../scripts/to-markdown.js';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import type { Guide } from '../../src/guide/guide.js';
import { listStatements, renderPage } from '../../src/page/index.js';
import { textOf, words } from './support.js';

const today = '2026-11-25';
const front = { title: guide.title, lang: 'en', version: guide.version, date: guide.date, digest: guide.about.digest };
/** A page with its statements and its Markdown. */
const written = (options: { readonly lang?: string; readonly guide?: Guide }) => {
  const [html, statements] = [renderPage({ ...options, today }), listStatements({ ...options, today })];
  const markdown = toMarkdown(html, statements, 'guide.html', front);
  // Markdown escapes its special characters with a backslash.
  return { html, statements, markdown, plain: words(markdown.replace(/\\(?=[^\w\s])/g, '')) };
};
const PAGES = { en: written({ lang: 'en' }), es: written({ lang: 'es' }) };

describe('the guide as Markdown', () => {
  for (const [lang, { html, statements, plain }] of Object.entries(PAGES))
    test(`has each statement with its address, its review and its sources (${lang})`, () => {
      const sources = new Map(
        [...html.matchAll(/<li id="guide-source-(\d+)">(.*?)<\/li>/gs)].map(([, number, item]) => [
          number,
          textOf(item!),
        ]),
      );
      for (const { id, text, review, sources: named } of statements) {
        const after = plain.split(`${words(text)} ([${id.replace('guide-', '')}](guide.html#${id}), ${review}; `)[1];
        assert.ok(after, text);
        const numbers = [...after.slice(0, after.indexOf('))')).matchAll(/\[(\d+)\]\(guide\.html#guide-source-\1/g)];
        assert.equal(numbers.length, named.length, text);
        for (const [at, [, number]] of numbers.entries())
          assert.ok(sources.get(number)?.includes(words(named[at]!.title)), `${text}: source ${number}`);
      }
    });

  test('names the language, version, date and the digest that reviewers sign', () => {
    const [, head] = /^---\n(.*?)\n---\n/s.exec(PAGES.en.markdown)!;
    const fields = Object.fromEntries(head!.split('\n').map((line) => line.split(/: (.*)/)));
    assert.deepEqual(
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, JSON.parse(value as string)])),
      front,
    );
  });

  test('marks signed content as reviewed', () => {
    const signOff = { name: 'A. Clinician', role: 'Liver surgeon', date: '2026-11-01', expires: '2027-11-01' };
    const { markdown } = written({ guide: { ...(guide as Guide), signOff } });
    assert.match(markdown, /\(\[s-[\da-f]{8}\]\(guide\.html#guide-s-[\da-f]{8}\), reviewed; /);
    assert.doesNotMatch(markdown, /\), draft; /);
  });

  test('contains no markup except links, and every link has a target on the page', () => {
    for (const { html, markdown } of Object.values(PAGES)) {
      assert.doesNotMatch(markdown, /<\/?[a-z]/i);
      for (const [, id] of markdown.matchAll(/\]\(guide\.html#([\w-]+)\)/g))
        assert.ok(html.includes(` id="${id}"`), id);
    }
  });
});
