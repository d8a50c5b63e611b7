import assert from 'node:assert/strict';
import { test } from 'node:test';
import trials from '../../src/generated/en.trials.json';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { termsIn } from '../../src/guide/glossary.js';
import { en } from '../../src/i18n/en/interface.js';
import { renderPage, renderStatic } from '../../src/page/index.js';
import { made, TOLD } from '../elements/support/made.js';
import { missing, picturesIn, readable, textOf, textsOf, valuesOf, words } from './support.js';

const explorer = renderStatic({ element: 'treatment-explorer', lang: 'en' });
const trial = renderStatic({ element: 'trial-explainer', lang: 'en' });
const page = renderPage({ lang: 'en' });
const said = (html: string) => `${textOf(html)} ${valuesOf(html, 'aria-label').join(' ')}`;

/** The HTML of one chapter. */
function chapterOf(id: string): string {
  const start = page.indexOf(`id="guide-${id}"`);
  assert.ok(start > 0, `there is no chapter ${id}`);
  let [end, depth] = [start, 1];
  for (const { 0: tag, index } of page.slice(start).matchAll(/<\/?section\b/g)) {
    depth += tag === '<section' ? 1 : -1;
    end = start + index;
    if (!depth) break;
  }
  return page.slice(start, end);
}

/** Texts about trials, without the alternative text of a picture that the page has in words. */
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

test('the text of the trial explainer has everything about clinical trials, and whom to call', () => {
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

test('the rules of every treatment lead to their sources', () => {
  const addresses = [...page.matchAll(/<li id="guide-source-(\d+)">([\s\S]*?)<\/li>/g)].map(([, number, item]) => [
    number!,
    textOf(item!),
  ]);
  const folds = chapterOf('rules').split('<details>').slice(3);
  assert.equal(folds.length, guide.treatments.length);
  for (const [at, { id }] of guide.treatments.entries()) {
    const facts = guide.rules.filter(({ treatment }) => treatment === id).flatMap((rule) => rule.facts);
    const wanted = new Set(facts.flatMap((fact) => (guide.facts as Record<string, string[]>)[fact]!));
    const linked = new Set(valuesOf(folds[at]!, 'href').map((href) => href.replace('#guide-source-', '')));
    const items = addresses.filter(([number]) => linked.has(number!)).map(([, item]) => item!);
    assert.equal(items.length, wanted.size, id);
    for (const { id: source, title } of guide.sources)
      if (wanted.has(source))
        assert.ok(
          items.some((item) => item.includes(title)),
          `${id}: ${title}`,
        );
  }
});

test('no id of a fact is shown: a reader cannot look it up', () => {
  for (const text of [page, explorer, trial]) assert.doesNotMatch(textOf(text), /\b(?:[FX]-[A-Z]+|C)-\d/);
});

test('treatments are in the order of the guide', () => {
  const names = [...chapterOf('treatments').matchAll(/<h3 [^>]*>([^<]*)<\/h3>/g)].map(([, name]) => textOf(name!));
  assert.deepEqual(
    names,
    guide.treatments.map(({ name }) => name),
  );
});

test('the parts of every treatment are in the same order as in the element', () => {
  const own = en.treatment;
  const order = [
    ...[own.what, own.how, own.before, own.during, own.after, own.life],
    ...[own.pair, own.benefits, own.harms, own.uncertain, own.used, own.when, own.whenNot, own.change],
    ...[own.questions, own.practical],
  ];
  for (const { id } of guide.treatments) {
    const headings = [...chapterOf(id).matchAll(/<h[45] [^>]*>([^<]*)<\/h[45]>/g)].map(([, text]) => textOf(text!));
    assert.deepEqual(headings, order, id);
  }
});

test('help and harm are side by side in equal boxes', () => {
  const pairs = [
    ...chapterOf('treatments').matchAll(
      /<div class="pair">(<div class="flow"><h5 class="h3">)([^<]*)(<\/h5>\s<ul[^>]*>).*?<\/ul>\s*<\/div>\s(<[^<]*<[^<]*>)([^<]*)(<[^<]*<ul[^>]*>)/gs,
    ),
  ];
  assert.deepEqual(
    pairs.map(([, , help, , , harm]) => [help, harm]),
    guide.treatments.map(() => [en.treatment.benefits, en.treatment.harms]),
  );
  for (const [, head, , list, otherHead, , otherList] of pairs) assert.deepEqual([otherHead, otherList], [head, list]);
});

test('whom to call when very ill comes first, and again at the end', () => {
  for (const [name, html] of Object.entries({ explorer, trial, page })) {
    const places = [...html.matchAll(/class="(guide-)?urgent /g)].map(({ index }) => index);
    assert.equal(places.length, 2, name);
    assert.ok(places[0]! < html.search(/class="(guide-)?contents"/), `${name}: first`);
    // Only the list of sources comes after it.
    assert.equal(html.indexOf('<section', html.indexOf('<section', places[1]) + 1), -1, `${name}: last`);
    assert.ok(html.indexOf(en.ill) < html.indexOf('<header'), `${name}: the way to it is the first line`);
  }
});

test('the beginning and the end have the draft status and the disclaimer', () => {
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

test('every link inside the text leads to an id in it, and no id is used twice', () => {
  for (const [name, html] of Object.entries({ explorer, trial, page })) {
    const ids = valuesOf(html, 'id');
    assert.equal(new Set(ids).size, ids.length, `${name}: an id stands twice`);
    const lost = valuesOf(html, 'href').filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)));
    assert.deepEqual(lost, [], name);
  }
});

test('the list of contents leads to every treatment and every chapter', () => {
  const list = /<nav class="contents".*?<\/nav>/s.exec(page)![0];
  const links = valuesOf(list, 'href');
  for (const { id } of guide.treatments) assert.ok(links.includes(`#guide-${id}`), id);
  for (const id of ['also-ask', 'trial', 'questions', 'about', 'rules', 'words', 'sources'])
    assert.ok(links.includes(`#guide-${id}`), id);
});

test('the medical words of a treatment are linked to their meaning', () => {
  for (const treatment of guide.treatments) {
    const linked = [...chapterOf(treatment.id).matchAll(/href="#guide-word-[^"]*">([^<]*)</g)].map(([, term]) =>
      textOf(term!),
    );
    assert.deepEqual(
      linked,
      termsIn(guide, treatment).map(({ term }) => term),
    );
  }
});

/** The tags of a drawing, each with its attributes in sorted order. */
const tagsOf = (svg: string) =>
  [...svg.replace(/<title>.*?<\/title>/g, '').matchAll(/<(\w+)([^>]*?)\/?>/g)].map(([, name = '', attributes = '']) => [
    name,
    ...[...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => `${key}=${value}`).sort(),
  ]);
/** Attributes that the page adds to each picture. */
const SET = /^(xmlns|role|aria-label|width=(240|13.5)$)/;
const looks = (svg: string) => {
  // The words in a picture are not in its file.
  const [root, ...shapes] = tagsOf(svg.replace(/<g class="(?:guide-)?labels".*<\/g>/s, ''));
  return [root!.filter((attribute) => !SET.test(attribute)), ...shapes];
};

test('every shape of every picture has every attribute of its file', () => {
  const cover = guide.treatments.flatMap(({ pictures }) => pictures).find(({ id }) => id === guide.cover)!;
  const pictures = [cover, ...picturesIn(guide)];
  const made = {
    id: 'made',
    svg: '<svg viewBox="0 0 9 9" fill="none"><g transform="rotate(9)"><rect x="1" y="2" width="3" height="4" rx="1" ry="1" opacity=".5"/></g><line x1="0" y1="1" x2="2" y2="3" stroke="currentColor"/></svg>',
    alt: 'a & "b"',
    caption: 'c',
  };
  const [first, ...others] = guide.treatments;
  const own = { ...guide, treatments: [{ ...first!, pictures: [made] }, ...others] };
  for (const [html, wanted] of [
    [page, pictures],
    [explorer, pictures],
    [renderPage({ guide: own }), [made]],
    [renderStatic({ element: 'treatment-explorer', guide: own }), [made]],
  ] as const) {
    for (const { svg, alt } of wanted) {
      const drawn = [...html.matchAll(/<svg[^>]* role="img" aria-label="([^"]*)".*?<\/svg>/gs)].filter(
        ([, label]) => textOf(label!) === alt,
      );
      assert.ok(drawn.length, alt);
      for (const [found = ''] of drawn) assert.deepEqual(looks(found), looks(svg));
    }
  }
  assert.ok(explorer.includes('var(--guide-pic-act,#14506b)'), 'a page may set the colors of pictures');
});

test('the first picture is the one that the guide names, and there is none if it names none', () => {
  const { cover, ...without } = guide;
  const pictures = picturesIn(guide);
  const labels = (html: string) => valuesOf(html, 'aria-label').filter((label) => label !== en.trial.on);
  const inOrder = pictures.map(({ alt }) => alt);
  assert.deepEqual(labels(explorer), [pictures.find(({ id }) => id === cover)!.alt, ...inOrder]);
  assert.deepEqual(labels(renderStatic({ element: 'treatment-explorer', guide: without })), inOrder);
});

test('the text says that it is English, even on a page without a language', () => {
  assert.match(explorer, /^<treatment-explorer><div data-guide-text lang="en" dir="auto"><article class="guide-view">/);
  assert.match(trial, /^<trial-explainer><div data-guide-text lang="en" dir="auto"><article class="guide-view">/);
  assert.match(page, /^<!doctype html>\n<html lang="en">/);
});

test('the text is the same each time, and ASCII, so that it fits a page of any encoding', () => {
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
  const forScripts = /<script(?! type="application\/ld\+json">)|\sstyle="|\son\w+="|javascript:/i;
  for (const html of [explorer, trial, page]) assert.doesNotMatch(html, forScripts);
});

test('guide.html may be found by search engines and requests no other file', () => {
  assert.doesNotMatch(page, /noindex|rel="canonical"|<link|<img|@import|url\(|\ssrc=/i);
  assert.match(page, /<meta name="viewport" content="width=device-width, initial-scale=1">/);
  assert.match(page, new RegExp(`<title>${guide.title}</title>`));
});

test('figures are in the text, folded, in words and as a picture, only while their sign-off is valid', () => {
  const own = {
    ...guide,
    treatments: guide.treatments.map((each, at) => (at === 0 ? { ...each, outcomes: [made] } : each)),
  };
  const on = (today: string) => renderStatic({ element: 'treatment-explorer', guide: own, attributes: { today } });
  const [folded = ''] = /<details class="guide-noprint">[\s\S]*?<\/details>/.exec(on('2026-06-01')) ?? [];
  assert.deepEqual(
    TOLD.filter((text) => !textOf(folded).includes(text)),
    [],
  );
  assert.equal(folded.split('<rect').length - 1, 20);
  assert.equal(folded.split('<circle').length - 1, 80);
  assert.ok(!on('2028-01-01').includes('20 of 100'));
  assert.ok(!explorer.includes(en.outcomes.show), 'the built-in guide has none');
});
