import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import type { Guide } from '../../src/guide/guide.js';
import { listStatements, type PageOptions, renderPage } from '../../src/page/index.js';
import { complaints, dataOf, hiddenIn } from './schema.js';
import { decoded, valuesOf } from './support.js';

const today = '2026-11-25';
const SIGNED = { name: 'A. Clinician', role: 'Liver surgeon', date: '2026-11-01', expires: '2027-11-01' };
const reviewed = { reviews: [{ ...SIGNED, parts: ['ablation'] }], changed: ['rules'], open: ['words'] };
const pageOf = (own: Partial<Guide> = {}, options: PageOptions = {}) =>
  renderPage({ guide: { ...(guide as Guide), ...own }, today, ...options });

describe('structured data of the page for search engines', () => {
  test('is in the vocabulary of schema.org, draft and signed, in both languages', () => {
    const pages = [pageOf(), pageOf({ signOff: SIGNED }), renderPage({ lang: 'es', today })].map(dataOf);
    const [wrong, ...right] = complaints({ ...pages[0], reviewedByNobody: 'x' }, ...pages);
    assert.match(wrong!, /reviewedByNobody/, 'a wrong name is reported');
    assert.deepEqual(right, ['', '', '']);
  });

  test('contains nothing that a visitor cannot read on the page, and no robots rule', () => {
    for (const html of [pageOf({ signOff: SIGNED }), renderPage({ lang: 'es', today })]) {
      assert.deepEqual(hiddenIn(html), []);
      assert.doesNotMatch(html, /name="(robots|googlebot|keywords)"/);
    }
  });

  test('names a reviewer and a date only while a signature of the whole guide is valid', () => {
    const { lastReviewed, reviewedBy } = dataOf(pageOf({ signOff: SIGNED }));
    assert.deepEqual(
      [lastReviewed, reviewedBy],
      ['2026-11-01', { '@type': 'Person', name: 'A. Clinician', jobTitle: 'Liver surgeon' }],
    );
    for (const html of [pageOf(), pageOf({ reviewed }), pageOf({ signOff: { ...SIGNED, expires: '2026-11-24' } })])
      assert.doesNotMatch(html, /lastReviewed|reviewedBy/);
  });

  test('links every treatment to an id that exists, and types only therapies as therapies', () => {
    const html = pageOf();
    const [illness, ...about] = dataOf(html).about as { '@type': string; '@id': string; name: string }[];
    assert.equal(illness!['@type'], 'MedicalCondition');
    const ids = new Set(valuesOf(html, 'id'));
    assert.deepEqual(
      about.map(({ name }) => name),
      guide.treatments.map(({ name }) => name),
    );
    assert.ok(about.every((each) => ids.has(each['@id'].slice(1))));
    const others = about.filter((each) => each['@type'] !== 'MedicalTherapy').map((each) => each['@id']);
    assert.deepEqual(others, ['#guide-clinical-trials', '#guide-supportive-care', '#guide-no-active-treatment']);
  });

  test('names the illness with its code as the guide does, and none if the guide names none', () => {
    const illness = (html: string) =>
      (dataOf(html).about as { '@type': string }[]).filter((each) => each['@type'] === 'MedicalCondition');
    const code = { '@type': 'MedicalCode', codeValue: 'C78.7', codingSystem: 'ICD-10-CM' };
    const named = (name: string) => [{ '@type': 'MedicalCondition', name, code }];
    assert.deepEqual(illness(pageOf()), named('Secondary liver cancer'));
    assert.deepEqual(illness(renderPage({ lang: 'es', today })), named('Cáncer secundario de hígado'));
    const { illness: _, ...unnamed } = guide as Guide;
    const without = renderPage({ guide: unnamed, today });
    assert.deepEqual(illness(without), []);
    assert.doesNotMatch(without, /Its code in/);
    const hayFever = { illness: { text: 'Hay fever', facts: ['X-A-1'] } };
    assert.deepEqual(illness(pageOf(hayFever)), [{ '@type': 'MedicalCondition', name: 'Hay fever' }]);
  });

  test('cannot be ended early by a text of the guide', () => {
    const title = '</script><script>alert(1)</script><!-- \u2028 &amp; é';
    const html = pageOf({ title });
    assert.equal(dataOf(html).name, title);
    assert.doesNotMatch(html, /<script>/);
  });
});

describe('the addresses of the page', () => {
  const languages = { en: 'https://hospital.example/guide', es: 'https://hospital.example/es/guide' };
  const links = (html: string) => [...html.matchAll(/<link [^>]*>/g)].map(([link]) => decoded(link));

  test('are included only if they are given', () => {
    assert.deepEqual(links(pageOf()), []);
    assert.ok(!('url' in dataOf(pageOf())));
  });

  test('are canonical and one for each language, also as visible links', () => {
    const html = pageOf({}, { addresses: { languages, markdown: 'guide.md' } });
    assert.deepEqual(links(html), [
      '<link rel="canonical" href="https://hospital.example/guide">',
      '<link rel="alternate" hreflang="en" href="https://hospital.example/guide">',
      '<link rel="alternate" hreflang="es" href="https://hospital.example/es/guide">',
      '<link rel="alternate" type="text/markdown" href="guide.md">',
    ]);
    assert.match(
      decoded(html),
      /<a href="https:\/\/hospital\.example\/es\/guide" lang="es" hreflang="es">Español<\/a>/,
    );
    assert.match(html, /<a href="guide\.md" type="text\/markdown">This page as plain text<\/a>/);
    assert.equal(dataOf(html).url, languages.en);
  });

  test('may be relative: then there is no canonical one', () => {
    const html = pageOf({}, { addresses: { languages: { en: 'guide.html', es: 'guide.es.html' } } });
    assert.deepEqual(links(html), [
      '<link rel="alternate" hreflang="en" href="guide.html">',
      '<link rel="alternate" hreflang="es" href="guide.es.html">',
    ]);
  });

  test('must lead to a page', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'tel:1', 'java\nscript:x', ' ', 'a b'])
      assert.throws(
        () => pageOf({}, { addresses: { languages: { en: address } } }),
        /is no address of a page/,
        address,
      );
  });
});

describe('every statement', () => {
  const all = listStatements({ guide: guide as Guide, today });

  test('has one id, which is on the page', () => {
    for (const [html, told] of [
      [pageOf(), all],
      [renderPage({ lang: 'es', today }), listStatements({ lang: 'es', today })],
    ] as const) {
      assert.ok(told.length > 700, `${told.length}`);
      for (const { id, text } of told) {
        const [, after = '', second] = html.split(` id="${id}"`);
        assert.equal(second, undefined, `${text}: one place`);
        assert.ok(decoded(after.slice(after.indexOf('>') + 1)).startsWith(text), text);
      }
    }
  });

  test('names its facts, its sources and its digest, which anybody can recompute', () => {
    const statement = all.find(({ text }) => text === guide.treatments[0]!.summary.text)!;
    assert.deepEqual(statement.facts, guide.treatments[0]!.summary.facts);
    assert.ok(all.every(({ sources }) => sources.length));
    const digest = createHash('sha256')
      .update(JSON.stringify([statement.text, statement.facts]))
      .digest('hex');
    assert.deepEqual([statement.digest, statement.id], [digest, `guide-s-${digest.slice(0, 8)}`]);
  });

  test('keeps its id when others are added, removed or changed, and gets a new one when its words or facts change', () => {
    const [first, ...others] = guide.treatments as Guide['treatments'];
    const changed = {
      ...first!,
      what: [{ text: 'Other words.', facts: first!.what[0]!.facts }, ...first!.what.slice(1)],
    };
    const after = new Set(
      listStatements({ guide: { ...(guide as Guide), treatments: [...others, changed] }, today }).map(({ id }) => id),
    );
    assert.deepEqual(
      all.filter(({ id }) => !after.has(id)).map(({ text }) => text),
      [first!.what[0]!.text],
    );
  });

  test('says how far it was checked', () => {
    const states = (own: Partial<Guide>) => {
      const told = listStatements({ guide: { ...(guide as Guide), ...own }, today });
      const of = (text: string) => told.find((each) => each.text === text)?.review;
      const ablation = guide.treatments.find(({ id }) => id === 'ablation')!;
      return [of(ablation.summary.text), of(guide.rules[0]!.because), of(guide.scope[0]!.statements[0]!.text)];
    };
    assert.deepEqual(states({}), ['draft', 'draft', 'draft']);
    assert.deepEqual(states({ signOff: SIGNED }), ['reviewed', 'reviewed', 'reviewed']);
    assert.deepEqual(states({ signOff: { ...SIGNED, expires: '2026-11-24' } }), ['expired', 'expired', 'expired']);
    assert.deepEqual(states({ reviewed }), ['reviewed', 'changed', 'draft']);
  });
});
