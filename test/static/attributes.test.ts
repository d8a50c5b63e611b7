import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TrialExplainer } from '../../src/explainer/trial-explainer.js';
import { TreatmentExplorer } from '../../src/explorer/treatment-explorer.js';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { parseGuide } from '../../src/guide/parse-guide.js';
import { en } from '../../src/i18n/en/interface.js';
import { ATTRIBUTES } from '../../src/page/attributes.js';
import { type Attributes, renderPage, renderStatic } from '../../src/page/index.js';
import { textOf, valuesOf, withEveryText } from './support.js';

const explorer = (attributes: Attributes) => renderStatic({ element: 'treatment-explorer', lang: 'en', attributes });
const trial = (attributes: Attributes) => renderStatic({ element: 'trial-explainer', lang: 'en', attributes });
const opening = (html: string) => html.slice(0, html.indexOf('<div data-guide-text'));
const count = (text: string, part: string) => text.split(part).length - 1;

test('the tag may have every attribute of the element, and no other', () => {
  for (const [name, type] of [
    ['treatment-explorer', TreatmentExplorer],
    ['trial-explainer', TrialExplainer],
  ] as const) {
    const own = type.observedAttributes.filter((attribute) => attribute !== 'state');
    assert.deepEqual([...ATTRIBUTES[name]].sort(), [...new Set([...own, 'id', 'class', 'lang'])].sort(), name);
  }
});

test('the tag has the attributes of the page, in a fixed order', () => {
  const one = explorer({ 'contact-href': 'tel:+1-555-0100', mode: 'guided', 'heading-level': 3 });
  assert.equal(opening(one), '<treatment-explorer mode="guided" heading-level="3" contact-href="tel:+1-555-0100">');
  assert.equal(one, explorer({ 'heading-level': '3', mode: 'guided', 'contact-href': 'tel:+1-555-0100' }));
});

test('a bare attribute is written bare, and one that is off is left out', () => {
  const tag = opening(trial({ 'allow-remote': true, 'record-src': 'study.json', site: undefined, today: null }));
  assert.equal(tag, '<trial-explainer record-src="study.json" allow-remote>');
  assert.equal(opening(trial({ 'allow-remote': false })), '<trial-explainer>');
});

test('an unknown element is refused with the names of ours', () => {
  for (const element of ['treatment-explorerr', 'script', '__proto__', 'toString', ''])
    assert.throws(
      () => renderStatic({ element, lang: 'en' }),
      (error) =>
        error instanceof RangeError && error.message.includes(`"${element}"`) && /trial-explainer/.test(error.message),
    );
});

test('an unknown attribute is refused by name, with what to write instead', () => {
  assert.throws(() => explorer({ onclick: 'x' }), /has no attribute "onclick".*use one of: .*contact-href/s);
  assert.throws(() => explorer({ contactHref: 'x' }), /has no attribute "contactHref". Write "contact-href"\./);
  assert.throws(() => explorer({ 'nct-id': 'NCT01234567' }), /<treatment-explorer> has no attribute "nct-id"/);
  assert.throws(() => trial({ 'x onload=alert(1)': '' }), RangeError);
  assert.throws(() => explorer({ style: 'color: red' }), RangeError);
  assert.throws(() => renderPage({ attributes: { answers: 'x' } }), /"answers"/);
  assert.throws(() => explorer({ mode: {} as never }), /"mode".*must be text/);
});

test('an unknown language is refused with a list of the known ones', () => {
  for (const lang of ['fr-CA', '', 'english'])
    assert.throws(() => renderStatic({ element: 'trial-explainer', lang }), /language "[^"]*"\. There is: en, es\./);
  assert.throws(() => explorer({ lang: 'x' }) && renderPage({ lang: 'de' }), RangeError);
  assert.equal(renderStatic({ element: 'trial-explainer', lang: 'en-US' }), trial({}));
});

test('no value can break out of its attribute', () => {
  const attack = `"><script>alert(1)</script><img src=x onerror='alert(1)'> & \u2028 \u{1f600} --> ]]>`;
  for (const [element, names] of Object.entries(ATTRIBUTES)) {
    for (const name of names.filter((each) => each !== 'lang')) {
      const html = renderStatic({ element, lang: 'en', attributes: { [name]: attack } });
      assert.doesNotMatch(html, /<script|<img|onerror='alert\(1\)'>/, `${element} ${name}`);
      assert.match(html, /^[\n\x20-\x7e]*$/);
      assert.equal(html.match(new RegExp(`<${element}[ >]`, 'g'))!.length, 1);
      if (name !== 'contact-href') assert.deepEqual(valuesOf(opening(html), name), [attack], `${element} ${name}`);
    }
  }
});

test('only a safe address becomes a link, on the tag and in the text', () => {
  const safe = [
    'tel:+1-555-0100',
    'mailto:team@example.org',
    'https://example.org/a?b=1&c=2',
    '/call',
    'call.html',
    '#call',
  ];
  const unsafe = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///x',
  ];
  for (const href of safe) {
    assert.equal(count(explorer({ 'contact-href': href }), ` href="${href.replace('&', '&amp;')}"`), 2, href);
    assert.equal(valuesOf(opening(explorer({ 'contact-href': href })), 'contact-href')[0], href);
  }
  for (const href of unsafe) {
    assert.equal(explorer({ 'contact-href': href }), explorer({}), href);
    assert.equal(renderPage({ attributes: { 'contact-href': href } }), renderPage(), href);
  }
});

test('a phone link is shown as its number, and without one the reader is told which number to use', () => {
  assert.equal(count(textOf(explorer({ 'contact-href': 'tel:+1-555-0100' })), ' 555-0100'), 2);
  assert.equal(count(textOf(explorer({})), en.contact.fallback), 2);
  assert.equal(count(textOf(trial({ 'contact-href': '/call' })), en.contact.page), 2);
});

test('a treatment that is not offered is included in full, and marked', () => {
  const plain = textOf(explorer({}));
  const marked = textOf(explorer({ 'not-offered': ' hepatic-artery-infusion  ablation no-such-treatment' }));
  assert.equal(count(plain, en.notOffered), 0);
  assert.equal(count(marked, en.notOffered), 2);
  assert.equal(marked.replaceAll(` ${en.notOffered}`, ''), plain);
  const html = explorer({ 'not-offered': 'ablation' });
  const at = html.indexOf(en.notOffered);
  assert.ok(at > html.indexOf('id="guide-ablation"') && at < html.indexOf('id="guide-palliative-radiation"'));
});

test('the first heading has the level that the page asks for, and none is skipped below it', () => {
  for (const [asked, first] of [
    [undefined, 2],
    ['2', 2],
    ['4', 4],
    ['6', 6],
    ['9', 6],
    ['1', 2],
    ['x', 2],
  ] as const) {
    for (const html of [explorer({ 'heading-level': asked }), trial({ 'heading-level': asked })]) {
      const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      assert.equal(levels[0], first);
      assert.ok(Math.min(...levels) === first && levels.every((level, at) => at === 0 || level <= levels[at - 1]! + 1));
    }
  }
  assert.equal(count(renderPage(), '<h1 '), 1);
});

test('with mode="browse" the text asks no questions, and has everything else', () => {
  const html = explorer({ mode: 'browse' });
  assert.equal(count(html, 'id="guide-questions"'), 0);
  assert.equal(count(html, 'href="#guide-questions"'), 0);
  assert.ok(textOf(html).includes(guide.rules[0]!.because));
  assert.ok(renderPage({ attributes: { mode: 'browse' } }).length < renderPage().length);
});

test('two texts on one page have no ids in common', () => {
  const one = explorer({ id: 'Liver guide' });
  const ids = [...valuesOf(one, 'id'), ...valuesOf(explorer({}), 'id'), ...valuesOf(trial({}), 'id')];
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(one.includes('href="#liver-guide-ablation"') && one.includes('id="liver-guide-ablation"'));
});

test('a page about one study links to its record, and an invalid number makes no link', () => {
  assert.ok(trial({ 'nct-id': 'nct01234567' }).includes('href="https://clinicaltrials.gov/study/NCT01234567"'));
  for (const id of ['NCT1', '"><b>', 'NCT01234567/../x']) assert.equal(count(trial({ 'nct-id': id }), '/study/'), 0);
});

test('a review is shown while it is valid, and as expired afterwards', () => {
  const signOff = { name: 'A & B', role: 'role', date: '2026-01-31', expires: '2027-01-31' };
  const at = (today: string) =>
    textOf(renderStatic({ element: 'treatment-explorer', attributes: { today }, guide: { ...guide, signOff } }));
  assert.equal(count(at('2027-01-31'), 'Checked by A & B, role, on January 31, 2026.'), 3);
  // Also at the top, as in every view of the element.
  assert.equal(count(at('2027-02-01'), 'Out of date. It was checked on January 31, 2026'), 4);
  assert.equal(count(at('2026-12-01'), en.review.draft), 0);
});

test('a hospital\u2019s own guide is written in place of the built-in one, and cannot add markup', () => {
  const attack = '</dl></article><script>alert(1)</script><b onclick="x">\'"&';
  const own = withEveryText(guide, (text) => `${attack}${text}`);
  for (const html of [
    renderStatic({ element: 'treatment-explorer', guide: own }),
    renderStatic({ element: 'trial-explainer', guide: own }),
    renderPage({ guide: own }),
  ]) {
    assert.doesNotMatch(html, /<script(?! type="application\/ld\+json">)|<b |onclick="/);
    assert.equal(count(html, '</article>'), 1);
    assert.ok(textOf(html).includes(attack));
  }
  const other = parseGuide(JSON.parse(JSON.stringify({ ...guide, title: 'Our own title' })));
  assert.ok(renderPage({ guide: other }).includes('>Our own title</h1>'));
});

test('a drawing cannot add a script, an address or an unclosed tag', () => {
  const svg =
    '<svg viewBox="0 0 9 9" onload="alert(1)"><script>alert(1)</script><title>x</title><g><path d="M0 0" fill="url(https://example.org/x)" style="x"/><a href="x"><image href="x"/><circle r="2" stroke="var(--guide-pic-act,#14506b)"></svg><p>out';
  const [first, ...others] = guide.treatments;
  const own = {
    ...guide,
    treatments: [{ ...first!, pictures: [{ id: 'x', svg, alt: '"<b>', caption: 'c' }] }, ...others],
  };
  const html = renderStatic({ element: 'treatment-explorer', guide: own });
  const drawn = /<svg[^>]*aria-label="&quot;&lt;b&gt;".*?<\/svg>/s.exec(html)![0];
  assert.equal(
    drawn,
    '<svg width="13.5" viewBox="0 0 9 9" role="img" aria-label="&quot;&lt;b&gt;"><g><path d="M0 0"/><circle r="2" stroke="var(--guide-pic-act,#14506b)"></circle></g></svg>',
  );
});
