import assert from 'node:assert/strict';
import { test } from 'node:test';
import trials from '../../src/generated/en.trials.json';
import { others } from '../../src/generated/languages.js';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { factsInTrials } from '../../src/guide/trial-basics.js';
import { en } from '../../src/i18n/en/interface.js';
import { renderPage, renderStatic } from '../../src/page/index.js';
import { missing, readable, textOf, textsOf, valuesOf } from './support.js';

const spanish = others.es;
const explorer = 'treatment-explorer';

test('a text is in the language of the guide, with interface words in that language if there are any', () => {
  const own = { ...spanish.guide, title: 'Nuestra guía' };
  const page = renderPage({ guide: own });
  assert.match(page, /^<!doctype html>\n<html lang="es">/);
  assert.ok(textOf(page).includes(spanish.strings.browse.title));
  assert.match(renderStatic({ element: explorer, guide: own }), /^<treatment-explorer><div data-guide-text lang="es"/);
  const french = renderPage({ guide: { ...guide, lang: 'fr' } });
  assert.match(french, /^<!doctype html>\n<html lang="fr">/);
  assert.ok(textOf(french).includes(en.browse.title), 'there are no French words of the interface yet');
  assert.ok(textOf(renderPage({ guide: { ...guide, lang: 'fr' }, lang: 'es' })).includes(spanish.strings.browse.title));
});

test('the built-in guide is complete in Spanish too', () => {
  const page = renderPage({ lang: 'es' });
  const said = `${textOf(page)} ${valuesOf(page, 'aria-label').join(' ')}`;
  const { translation: _, ...told } = spanish.guide;
  assert.deepEqual(missing(said, textsOf(readable(told))), []);
  assert.deepEqual(
    missing(
      said,
      textsOf(spanish.trials).filter(([where]) => where !== '/picture/alt'),
    ),
    [],
  );
  assert.match(page, /<bdi lang="en">/, 'names of sources are not translated');
});

test('the chapter about clinical trials is only on pages of guides with a treatment that leads to it', () => {
  const without = { ...guide, treatments: guide.treatments.map(({ opens: _, ...rest }) => rest) };
  const [page, plain] = [renderPage(), renderPage({ guide: without })];
  assert.ok(page.includes('id="guide-trial"') && page.includes('href="#guide-trial"'));
  assert.ok(page.includes(`>${en.treatment.trial}</a>`), 'the treatment leads there');
  assert.ok(!plain.includes('id="guide-trial"') && !plain.includes('href="#guide-trial"'));
  assert.ok(!textOf(plain).includes(trials.disclaimer));
  assert.ok(!textOf(plain).includes(en.treatment.trial));
});

test('every sentence about trials has its source and its glossary words, whatever facts the guide has', () => {
  const [first, ...rest] = guide.sources;
  const used = new Set(guide.treatments.flatMap(({ summary }) => summary.facts));
  const own = {
    ...guide,
    glossary: [],
    sources: [{ ...first!, title: 'Our own source' }, ...rest.slice(0, 1)],
    facts: Object.fromEntries([...used].map((fact) => [fact, [first!.id]])),
  };
  const html = renderPage({ guide: own });
  const list = html.slice(html.indexOf('<ol class="sources'));
  assert.ok(list.includes('Our own source'));
  const behind = factsInTrials(trials).flatMap((fact) => guide.facts[fact] ?? []);
  const urls = guide.sources.filter(({ id }) => behind.includes(id)).flatMap(({ url }) => url ?? []);
  assert.deepEqual(
    urls.filter((url) => !valuesOf(list, 'href').includes(url)),
    [],
  );
  const chapter = html.slice(html.indexOf('id="guide-trial"'), html.indexOf('id="guide-questions"'));
  assert.match(chapter, /href="#guide-source-\d+"/);
  assert.match(chapter, /href="#guide-word-[^"]+"/);
  const ids = valuesOf(html, 'id');
  assert.equal(new Set(ids).size, ids.length);
  const lost = valuesOf(html, 'href').filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)));
  assert.deepEqual(lost, []);
});

test('a guide may give its parts any ids: no two ids on the page are equal', () => {
  const ids = ['about', 'sources', 'source-1', 'words', 'urgent', 'contents', 'trial', 'tests', 'questions'];
  const own = {
    ...guide,
    scope: ids.map((id) => ({ ...guide.scope[0]!, id })),
    treatments: guide.treatments.map((each, at) => ({ ...each, id: ids[at] ? `${ids[at]}` : each.id })),
  };
  const passages = renderPage({ guide: { ...own, treatments: guide.treatments } });
  const treatments = renderPage({ guide: { ...own, scope: [] } });
  for (const html of [passages, treatments]) {
    const found = valuesOf(html, 'id');
    assert.deepEqual(
      found.filter((id, at) => found.indexOf(id) !== at),
      [],
    );
    assert.match(
      html,
      /<section class="chapter" id="guide-sources"><details>\s*<summary>\s*<h2 class="h2">All sources/,
    );
  }
});

test('sources are numbered in the order of the text', () => {
  const numbers = [...renderPage().matchAll(/href="#guide-source-(\d+)"/g)].map(([, number]) => Number(number));
  const firsts = [...new Set(numbers)];
  const early = firsts.slice(0, 40);
  assert.deepEqual(
    early,
    early.map((_, at) => at + 1),
  );
});

test('given a date, a text does not read the clock; without one it uses the attribute, and then the clock', () => {
  const signOff = { name: 'A', role: 'role', date: '2026-01-31', expires: '2027-01-31' };
  const own = { ...guide, signOff };
  const isLate = (html: string) => textOf(html).includes('Out of date');
  const { now } = Date;
  const Clock = globalThis.Date;
  class NoClock extends Clock {
    constructor(...given: [string]) {
      if (!given.length) throw new Error('the clock was read');
      super(...given);
    }
    static override now(): number {
      throw new Error('the clock was read');
    }
  }
  globalThis.Date = NoClock as DateConstructor;
  try {
    for (const [today, late] of [
      ['2027-01-31', false],
      ['2027-02-01', true],
    ] as const) {
      assert.equal(isLate(renderStatic({ element: explorer, guide: own, today })), late);
      assert.equal(isLate(renderPage({ guide: own, today })), late);
      assert.equal(isLate(renderPage({ guide: own, attributes: { today } })), late);
    }
    renderStatic({ element: 'trial-explainer', today: '2026-06-01' });
    assert.throws(() => renderStatic({ element: explorer }), /the clock was read/);
  } finally {
    globalThis.Date = Clock;
    Date.now = now;
  }
  const tag = renderStatic({ element: explorer, today: '2026-06-01' });
  assert.ok(tag.startsWith('<treatment-explorer><div'), 'the element itself uses the clock of its reader');
});

test('an invalid date is refused, and the message says how to write one', () => {
  for (const today of ['yesterday', '2026-1-1', '2026-02-30', ''])
    assert.throws(() => renderPage({ today }), /is no date: write "today" like 2026-11-23/);
});
