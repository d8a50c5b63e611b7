import assert from 'node:assert/strict';
import { test } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.js';
import trials from '../../src/generated/trials.en.js';
import { termsIn } from '../../src/guide/glossary.js';
import { en } from '../../src/i18n/en/interface.js';
import { renderPage, renderStatic } from '../../src/page/index.js';
import { made, TOLD } from '../elements/support/made.js';
import { missing, readable, textOf, textsOf, valuesOf, words } from './support.js';

const explorer = renderStatic({ element: 'treatment-explorer', lang: 'en' });
const trial = renderStatic({ element: 'trial-explainer', lang: 'en' });
const page = renderPage({ lang: 'en' });
const said = (html: string) => `${textOf(html)} ${valuesOf(html, 'aria-label').join(' ')}`;

/** What the text about trials need not say: the words of a picture that is written out there. */
const written = textsOf(trials).filter(([where]) => where !== '/picture/alt');

test('every statement, question, rule, glossary word and source of the guide is in the text of the element', () => {
  const wanted = textsOf(readable(guide));
  assert.ok(wanted.length > 1500, `only ${wanted.length} texts were looked for`);
  assert.deepEqual(missing(said(explorer), wanted), []);
});

test('every statement, question, rule, glossary word and source of the guide is in guide.html, and so is what a trial is', () => {
  assert.deepEqual(missing(said(page), textsOf(readable(guide))), []);
  assert.deepEqual(missing(said(page), written), []);
});

test('what a clinical trial is stands complete in the text of the trial explainer, with whom to call', () => {
  assert.deepEqual(missing(said(trial), written), []);
  assert.deepEqual(missing(said(trial), textsOf(guide.urgent)), []);
});

test('every source that has an address is linked to it', () => {
  const links = new Set(valuesOf(page, 'href'));
  assert.deepEqual(
    guide.sources.filter(({ url }) => url && !links.has(url)),
    [],
  );
});

test('every fact is named with its sources, so that anybody can check', () => {
  const list = page.slice(page.indexOf('class="guide-sources"'));
  const named = new Set([...list.matchAll(/[FXC]-[A-Z]*-?\d+/g)].map(([id]) => id));
  assert.deepEqual(
    Object.keys(guide.facts).filter((id) => !named.has(id)),
    [],
  );
  assert.equal(list.split(en.facts).length - 1, guide.sources.length);
});

test('every treatment stands in the order of the guide', () => {
  const names = [...page.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, name]) => textOf(name!));
  const wanted = guide.treatments.map(({ name }) => name);
  assert.deepEqual(names.slice(0, wanted.length), wanted);
});

test('the parts of every treatment stand in the order of its page in the element', () => {
  const own = en.treatment;
  const order = [
    ...[own.what, own.pair, own.benefits, own.harms, own.uncertain, own.questions, own.practical, own.how, own.lasts],
    ...[own.when, own.whenNot, own.like, own.before, own.during, own.after, own.life, own.change],
  ];
  for (const { id } of guide.treatments) {
    const start = page.indexOf(`<section class="guide-treatment" id="guide-${id}">`);
    const part = page.slice(start, page.indexOf('</section>', start));
    const headings = [...part.matchAll(/<h[45]>([^<]*)<\/h[45]>/g)].map(([, text]) => textOf(text!));
    assert.deepEqual(headings, order, id);
  }
});

test('help and harm stand next to each other in boxes that are alike', () => {
  const pairs = [
    ...page.matchAll(/<div class="guide-pair"><div><h5>([^<]*)<\/h5><ul>.*?<\/ul><\/div><div><h5>([^<]*)<\/h5><ul>/g),
  ];
  assert.deepEqual(
    pairs.map(([, help, harm]) => [help, harm]),
    guide.treatments.map(() => [en.treatment.benefits, en.treatment.harms]),
  );
});

test('whom to call when very ill stands before everything else and after everything else', () => {
  for (const [name, html] of Object.entries({ explorer, trial, page })) {
    const places = [...html.matchAll(/class="guide-urgent"/g)].map(({ index }) => index);
    assert.equal(places.length, 2, name);
    assert.ok(places[0]! < html.indexOf('guide-contents" id'), `${name}: first`);
    assert.ok(places[1]! > html.lastIndexOf('class="guide-sources"'), `${name}: last`);
    assert.ok(html.indexOf(en.ill) < html.indexOf('<header'), `${name}: the way to it is the first line`);
  }
});

test('a reader learns first and last that nobody has checked a draft, and what the guide is not', () => {
  for (const [html, disclaimer] of [
    [explorer, guide.disclaimer],
    [page, guide.disclaimer],
    [trial, trials.disclaimer],
  ] as const) {
    const text = textOf(html);
    const [first, second] = [text.indexOf(en.review.draft), text.lastIndexOf(en.review.draft)];
    assert.ok(first >= 0 && second > first);
    assert.ok(text.indexOf(words(disclaimer)) < first && text.lastIndexOf(words(disclaimer)) > first);
  }
});

test('every link inside the text leads to a place in it, and no place has the name of another', () => {
  for (const [name, html] of Object.entries({ explorer, trial, page })) {
    const ids = valuesOf(html, 'id');
    assert.equal(new Set(ids).size, ids.length, `${name}: an id stands twice`);
    const lost = valuesOf(html, 'href').filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)));
    assert.deepEqual(lost, [], name);
  }
});

test('the list of contents leads to every treatment and every chapter', () => {
  const list = /<nav class="guide-contents".*?<\/nav>/s.exec(page)![0];
  const links = valuesOf(list, 'href');
  for (const { id } of guide.treatments) assert.ok(links.includes(`#guide-${id}`), id);
  for (const id of ['also-ask', 'trial', 'questions', 'about', 'rules', 'words', 'sources'])
    assert.ok(links.includes(`#guide-${id}`), id);
});

test('the medical words of a treatment are linked to what they mean', () => {
  for (const treatment of guide.treatments) {
    const start = page.indexOf(`<section class="guide-treatment" id="guide-${treatment.id}">`);
    const part = page.slice(start, page.indexOf('</section>', start));
    const linked = [...part.matchAll(/href="#guide-word-[^"]*">([^<]*)</g)].map(([, term]) => textOf(term!));
    assert.deepEqual(
      linked,
      termsIn(guide, treatment).map(({ term }) => term),
    );
  }
});

test('every picture is there with its words, and looks as its file says', () => {
  const pictures = guide.treatments.flatMap((treatment) => treatment.pictures);
  const labels = valuesOf(explorer, 'aria-label');
  assert.deepEqual(labels, [en.start.picture, ...pictures.map(({ alt }) => alt)]);
  const drawn = [...explorer.matchAll(/<svg[^>]*role="img"[^>]*>.*?<\/svg>/gs)].slice(1);
  const shapes = (svg: string) => (svg.match(/<(path|circle|ellipse|rect|line|polyline|polygon)\b/g) ?? []).length;
  assert.deepEqual(
    drawn.map(([svg]) => [shapes(svg), valuesOf(svg, 'd')]),
    pictures.map(({ svg }) => [shapes(svg), valuesOf(svg, 'd')]),
  );
  assert.ok(explorer.includes('var(--guide-pic-act,#14506b)'), 'a page may set the inks');
});

test('a page that sets no language of its own still says that the text is English', () => {
  assert.match(explorer, /^<treatment-explorer><div data-guide-text lang="en" dir="auto"><article>/);
  assert.match(trial, /^<trial-explainer><div data-guide-text lang="en" dir="auto"><article>/);
  assert.match(page, /^<!doctype html>\n<html lang="en">/);
});

test('the text is the same each time, and stands in a page of any encoding', () => {
  for (const [html, again] of [
    [explorer, renderStatic({ element: 'treatment-explorer', lang: 'en' })],
    [trial, renderStatic({ element: 'trial-explainer', lang: 'en' })],
    [page, renderPage({ lang: 'en' })],
  ] as const) {
    assert.equal(html, again);
    assert.match(html, /^[\n\x20-\x7e]*$/);
  }
});

test('nothing in the text needs a style attribute, a script or an event handler', () => {
  for (const html of [explorer, trial, page]) assert.doesNotMatch(html, /<script|\sstyle="|\son\w+="|javascript:/i);
});

test('guide.html may be found by search engines and asks no other file of anybody', () => {
  assert.doesNotMatch(page, /noindex|rel="canonical"|<link|<img|@import|url\(|\ssrc=/i);
  assert.match(page, /<meta name="viewport" content="width=device-width, initial-scale=1">/);
  assert.match(page, new RegExp(`<title>${guide.title}</title>`));
});

test('figures stand folded in the text while their sign-off holds, in words and as a picture, and not after', () => {
  const own = {
    ...guide,
    treatments: guide.treatments.map((each, at) => (at === 0 ? { ...each, outcomes: [made] } : each)),
  };
  const on = (today: string) => renderStatic({ element: 'treatment-explorer', guide: own, attributes: { today } });
  const [folded = ''] = /<details class="guide-numbers">[\s\S]*?<\/details>/.exec(on('2026-06-01')) ?? [];
  assert.deepEqual(
    TOLD.filter((text) => !textOf(folded).includes(text)),
    [],
  );
  assert.equal(folded.split('<rect').length - 1, 20);
  assert.equal(folded.split('<circle').length - 1, 80);
  assert.ok(!on('2100-01-01').includes('20 of 100'));
  assert.ok(!explorer.includes(en.outcomes.show), 'the built-in guide has none');
});
