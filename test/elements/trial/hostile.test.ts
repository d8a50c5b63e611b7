import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { isChromium } from '../support/engine.js';
import {
  changed,
  explained,
  inline,
  manySites,
  randomized,
  type Study,
  stopped,
  type Trial,
  trial,
  words,
} from './support.js';

declare global {
  interface Window {
    ran?: number;
  }
}

/** The HTML and SVG elements that our templates use. A record must not add another kind. */
const ELEMENTS =
  'a bdi blockquote br button circle code dd details div dl dt ellipse figcaption figure h2 h3 h4 h5 h6 li line ol p path polygon polyline rect slot span strong summary svg g table tbody td th thead tr ul wbr'.split(
    ' ',
  );
const ATTRIBUTES =
  /^(?:part|class|dir|lang|role|href|rel|target|type|tabindex|name|open|hidden|aria-[\w-]+|data-(?:section|glance|field|state|notice|main|at|go|id|urgent|step|private|openreplay-hidden|matomo-mask|heap-redact-text|clarity-mask)|scope|viewBox|d|c[xy]|r[xy]?|[xy][12]?|points|width|height|transform|fill|stroke[\w-]*|opacity)$/;
const SAFE = /^(?:https:\/\/[^@/]+\/|tel:\+?\d+$|mailto:[\w.+'-]+@[\w.-]+$)/;
const TURNING = /[\u202A-\u202E\u2066-\u2069]/;

const HOSTILE = [
  '<script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">',
  '<svg/onload=window.ran=1>',
  '"><iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '</p></blockquote></div><style>*{display:none}</style>',
  '<a href="javascript:window.ran=1">Press</a>',
  '[Press](javascript:window.ran=1)',
  'javascript:window.ran=1//https://example.org',
  'data:text/html,<script>parent.ran=1</script>',
  'https://user:pass@evil.example/',
  '&lt;script&gt;window.ran=1&lt;/script&gt;',
  '&amp;lt;img src=x onerror=window.ran=1&amp;gt;',
  '\\<script\\>window.ran=1\\</script\\>',
  '$\u007bwindow.ran=1}{{window.ran=1}}',
  '<!-- --><template><script>window.ran=1</script></template>',
  '<trial-explainer record-src="https://evil.example"></trial-explainer>',
  '\u202Egnp.exe\u202C \u2066name\u2069',
  'tel:+1;ext=<b>',
  'mailto:a@b.example?cc=c@d.example',
  'a@b.example?subject=x',
  '+1-555-0100\nmailto:x',
  '\u0000\u0007\uFFFF\uD800',
  '__proto__',
  'constructor',
  '?lit$0$',
  '<?lit$1$>',
];

/** The path of every text in a record. */
function texts(node: Study, path: (string | number)[] = []): (string | number)[][] {
  if (typeof node === 'string') return [path];
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, inner]) =>
    texts(inner, [...path, Array.isArray(node) ? Number(key) : key]),
  );
}

function put(study: Study, path: readonly (string | number)[], change: (text: string) => string): void {
  const last = path.at(-1)!;
  const parent = path.slice(0, -1).reduce((node, step) => node[step], study);
  parent[last] = change(parent[last]);
}

/** Elements, attributes and links on the page that our templates do not have. */
function intruders(page: Trial): string[] {
  const general = page.section('general');
  // Left out: the part about trials in general links to its own sources, and the strut only measures the width.
  const own = page.all('*').filter((element) => !general.contains(element) && !element.matches('i.strut'));
  return own.flatMap((element) => [
    ...(ELEMENTS.includes(element.localName) ? [] : [element.outerHTML.slice(0, 200)]),
    ...element
      .getAttributeNames()
      .filter((name) => !ATTRIBUTES.test(name))
      .map((name) => `${element.localName} ${name}`),
    ...(element instanceof HTMLAnchorElement && !SAFE.test(element.href) ? [element.href] : []),
  ]);
}

const MAKERS = { randomized, stopped, places: () => manySites(4) };

describe('the text of a record stays text', () => {
  for (const [name, make] of Object.entries(MAKERS)) {
    const paths = texts(make());

    it(`in all of its texts at once: ${name}`, async () => {
      expect(paths.length).to.be.above(50);
      const page = await trial();
      for (const hostile of HOSTILE) {
        const study = make();
        for (const path of paths) put(study, path, () => hostile);
        page.el.record = study;
        await page.settled();
        expect(intruders(page), hostile).to.be.empty;
        // Only tags that the registry itself writes are read as tags. Of all others each character stays readable.
        if (/<script>|<img|<svg|<iframe/.test(hostile))
          expect(page.text).to.contain(hostile.match(/<(?:script|img|svg|iframe)[^>]*/)![0]);
      }
      expect(window.ran).to.equal(undefined);
    }).timeout(60_000);

    it(`in some of its texts, mixed with real ones: ${name}`, async () => {
      const page = await trial();
      const change = fc.oneof(
        { weight: 3, arbitrary: fc.constant((text: string) => text) },
        { weight: 2, arbitrary: fc.constantFrom(...HOSTILE).map((hostile) => () => hostile) },
        {
          weight: 2,
          arbitrary: fc.constantFrom(...HOSTILE).map((hostile) => (text: string) => `${text} ${hostile}\n* ${hostile}`),
        },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((odd) => () => odd) },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: paths.length, maxLength: paths.length }), async (changes) => {
          const study = make();
          for (const [at, path] of paths.entries()) put(study, path, changes[at]!);
          page.el.record = study;
          await page.el.updateComplete;
          expect([page.error, ...intruders(page)]).to.deep.equal(['']);
        }),
        // Each engine reads all of them in the test above.
        { numRuns: isChromium ? 60 : 10, interruptAfterTimeLimit: 40_000 },
      );
      expect(window.ran).to.equal(undefined);
    }).timeout(60_000);
  }

  it('inside the tag, if the page contains the record', async () => {
    const study = randomized();
    for (const path of texts(study).filter((each) => each.at(-1) !== 'nctId')) put(study, path, () => HOSTILE[0]!);
    const page = await trial('', inline(study));
    expect([page.hasRecord, ...intruders(page)]).to.deep.equal([true]);
  });

  it('if keys are hostile, and not only values', async () => {
    const study = randomized();
    for (const hostile of HOSTILE) study.protocolSection[hostile] = { [hostile]: hostile };
    study.protocolSection.designModule.designInfo = JSON.parse('{"__proto__": {"allocation": "RANDOMIZED"}}');
    const page = await explained(study);
    expect(intruders(page)).to.be.empty;
    expect(page.facts('.allocation', page.section('groups'))[0]?.dataset.state).to.equal('absent');
  });

  // The error handler of an image or a frame runs only after a while.
  it('no script has run in any of these tests', async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(window.ran).to.equal(undefined);
  });
});

describe('links', () => {
  const linked = (url: string) =>
    changed(randomized(), { 'referencesModule.seeAlsoLinks': [{ label: 'See here', url }] });
  for (const url of [
    'javascript:alert(1)',
    'http://example.org',
    'https://a:b@evil.example/',
    'data:text/html,x',
    '//evil.example',
  ]) {
    it(`are not made if the address is ${url}`, async () => {
      const page = await explained(linked(url));
      const bad = page
        .all<HTMLAnchorElement>('[part~="fact"] a')
        .filter(({ textContent }) => words(textContent) === 'See here');
      expect(bad).to.be.empty;
      expect(page.text).to.contain('See here');
    });
  }

  it('show the host that they lead to, whatever their label says', async () => {
    const page = await explained(linked('https://example.net/clinicaltrials.gov'));
    const [fact] = page.facts('.url');
    expect(words(fact?.textContent)).to.contain('a page at example.net');
    expect(fact?.querySelector('a')?.rel).to.equal('noopener noreferrer');
  });

  for (const phone of ['only use Email', '（021）6877 3638', '123', 'desk, +1 555 0100']) {
    it(`are not made if a phone number is "${phone}"`, async () => {
      const page = await explained(
        changed(randomized(), { 'contactsLocationsModule.centralContacts': [{ name: 'Desk', phone }] }),
      );
      const [fact] = page.facts('centralContacts[0].phone');
      expect([fact?.querySelector('a'), words(fact?.textContent).includes(words(phone))]).to.deep.equal([null, true]);
    });
  }
});

describe('characters that reverse the direction of text', () => {
  const turned = (text: string) => `\u202E${text}\u2066`;
  const places = (at: object) => changed(randomized(), { 'contactsLocationsModule.locations': [at] });
  const PLACES: Readonly<Record<string, () => Study>> = {
    'the title': () => changed(randomized(), { 'identificationModule.briefTitle': turned('Title') }),
    'the name of a group': () =>
      changed(randomized(), { 'armsInterventionsModule.armGroups': [{ label: turned('Arm') }] }),
    'what a group gets': () =>
      changed(randomized(), { 'armsInterventionsModule.armGroups': [{ interventionNames: [turned('Drug')] }] }),
    'a country': () => places({ country: turned('France') }),
    'a city': () => places({ city: turned('Paris'), country: 'France' }),
    'the name of a place': () => places({ facility: turned('Clinic') }),
    'a link': () =>
      changed(randomized(), { 'referencesModule.seeAlsoLinks': [{ label: turned('x'), url: 'https://example.org' }] }),
    'a line that is asked about': () =>
      changed(randomized(), {
        'eligibilityModule.eligibilityCriteria': `Inclusion Criteria:\n\n* Biopsy ${turned('x')}`,
      }),
  };
  for (const [what, make] of Object.entries(PLACES)) {
    it(`are removed from ${what}, and a notice says so`, async () => {
      const page = await explained(make());
      expect(TURNING.test(page.root.querySelector('.guide')!.textContent ?? '')).to.be.false;
      expect(page.notices.map(({ dataset }) => dataset.notice)).to.include('direction');
    });
  }
});

it('the title is the same in the first heading and in its section', async () => {
  const page = await explained(
    changed(randomized(), { 'identificationModule.briefTitle': 'Cut &amp; Burn: a &quot;study&quot;' }),
  );
  expect(words(page.section('title').textContent)).to.contain(words(page.main.textContent));
});
