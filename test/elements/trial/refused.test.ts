import { expect } from '@open-wc/testing';
import { engine } from '../support/engine.js';
import {
  calmly,
  changed,
  en,
  explained,
  inline,
  listen,
  missing,
  randomized,
  STATEMENTS,
  said,
  type Trial,
  trial,
  words,
} from './support.js';

/** A word of the record that must not be in any message about it. */
const MARK = 'Marker-of-a-disease';
const marked = (id?: string) =>
  changed(randomized(), { 'identificationModule.briefTitle': MARK, ...(id && { 'identificationModule.nctId': id }) });
let deep: unknown = MARK;
for (let level = 0; level < 60; level += 1) deep = { deep };

/** Values that are no record, with the error code of each and the study number of the page. */
const REFUSED: readonly (readonly [what: string, code: string, value: unknown, nctId?: string])[] = [
  ['an empty file', 'empty-file', ''],
  ['a file that stops in the middle', 'cut-off', JSON.stringify(marked()).slice(0, 900)],
  ['plain text', 'not-json', `gateway timeout ${MARK}`],
  ['UTF-16 read as UTF-8', 'encoding', '\u0000{\u0000"\u0000a\u0000"\u0000:\u00001\u0000}'],
  ['the words "not found"', 'not-found', 'NCT number NCT99999999 not found'],
  ['a login page', 'html-page', `<!DOCTYPE html><html><body>Log in ${MARK}</body></html>`],
  ['the retired XML', 'old-format-xml', `<?xml version="1.0"?>\n<clinical_study rank="1">${MARK}</clinical_study>`],
  ['the retired first API', 'old-format-v1', { FullStudiesResponse: { FullStudies: [{ Study: MARK }] } }],
  ['an empty list', 'no-study', []],
  ['a page without studies', 'search-empty', { studies: [] }],
  ['a number', 'no-study', 7],
  ['another study than the one asked for', 'other-study', marked(), 'NCT99999902'],
  ['a study without its main part', 'no-protocol', { hasResults: true, title: MARK }],
  ['a study whose number was asked for wrongly', 'bad-id', marked(), 'NCT1'],
  ['a study asked for by an address', 'bad-id', marked(), 'javascript:alert(1)'],
  ['a study nested too deep', 'too-deep', { protocolSection: deep }],
  ['a text of more than 20 MB', 'too-large', ' '.repeat(20 * 2 ** 20 + 1)],
];

function isCalm(page: Trial, sentence: string): void {
  const error = page.part('error');
  expect(error.getAttribute('role')).to.equal('alert');
  expect(words(error.textContent)).to.contain(sentence).and.to.contain(en.trial.still);
  expect(words(error.textContent)).not.to.match(/!|error|fail|invalid|undefined|null|\[object|\bat \w+\.|stack|JSON/i);
}

describe('what is no record of one study', () => {
  for (const [what, code, value, nctId] of REFUSED) {
    it(`is refused calmly as ${code}: ${what}`, async () => {
      const heard = listen(document, 'guide-error');
      let page!: Trial;
      const lines = await said(async () => {
        page = await explained(undefined, nctId ? `nct-id="${nctId}"` : '');
        heard.length = 0;
        page.el.record = value;
        await page.settled();
      });
      isCalm(page, calmly(code));
      expect(heard.map(({ detail }) => detail)).to.deep.equal([{ code }]);
      expect(page.sections).to.deep.equal(['general']);
      expect([page.text.includes(MARK), lines.join().includes(MARK)]).to.deep.equal([false, false]);
      // The part about trials in general can still be read and used.
      expect(
        missing(
          page.text,
          STATEMENTS.map(({ text }) => text),
        ),
      ).to.be.empty;
      page.steps[1]!.querySelector('summary')!.click();
      await page.settled();
      expect(page.steps[1]!.open).to.be.true;
    });
  }

  it('is refused in the same way inside the tag', async () => {
    const page = await trial('', `<script type="application/json">{"protocolSection": </script>`);
    isCalm(page, calmly('cut-off'));
  });

  it('is reported in the console, with line and column', async () => {
    const lines = await said(() => explained('{\n "a": "secret'));
    // WebKit gives no position in the text.
    expect(lines.join()).to.match(
      engine === 'WebKit' ? /breaks off/ : /<trial-explainer>: The file breaks off.*Line 2, column \d+/,
    );
    expect(lines.join()).not.to.contain('secret');
  });

  it('leads to the live record where the number is known', async () => {
    const page = await explained('<html>', 'nct-id="nct99999901"');
    const [link] = page.part('error').querySelectorAll('a');
    expect(link?.href).to.equal('https://clinicaltrials.gov/study/NCT99999901');
  });

  it('has no link where the number is not one', async () => {
    const page = await explained(randomized(), 'nct-id="NCT1"');
    expect(page.part('error').querySelectorAll('a')).to.be.empty;
  });
});

describe('an invalid study number, alone', () => {
  it('gets a calm message and an event, and no button to fetch', async () => {
    const heard = listen(document, 'guide-error');
    const page = await trial('nct-id="NCT1"');
    isCalm(page, calmly('bad-id'));
    expect(page.buttons(en.trial.ask)).to.be.empty;
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ code: 'bad-id' }]);
  });

  it('a valid number with spaces around it is accepted', async () => {
    expect((await trial('nct-id=" NCT99999901 "')).buttons(en.trial.ask)).to.have.length(1);
  });
});

describe('a record that came as lists of one, as R writes it', () => {
  it('is shown, and the console says so', async () => {
    const boxed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(boxed)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, boxed(inner)]))
          : [value];
    let page!: Trial;
    const lines = await said(async () => {
      page = await trial('', inline(boxed(randomized())));
    });
    expect([page.hasRecord, lines.length]).to.deep.equal([true, 1]);
    expect(lines[0]).to.contain('list of one');
  });
});

// A wrong address in an attribute must not break the whole element.
describe('an invalid address', () => {
  for (const attributes of [
    'record-src="http://["',
    'nct-id="NCT99999901" api-base="http://["',
    'nct-id="NCT99999901" api-base=""',
  ]) {
    it(`leaves the part about trials in general on the page: ${attributes}`, async () => {
      const page = await trial(attributes);
      expect(
        missing(
          page.text,
          STATEMENTS.map(({ text }) => text),
        ),
      ).to.be.empty;
    });
  }

  it('in record-src gets a calm message and an event', async () => {
    const heard = listen(document, 'guide-error');
    const page = await trial('record-src="http://["');
    isCalm(page, '');
    expect(heard).to.have.length(1);
  });
});
