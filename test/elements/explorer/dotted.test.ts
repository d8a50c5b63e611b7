import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import spanish from '../../../src/generated/es.language.json';
import { runsOf } from '../../../src/guide/glossary.js';
import type { Guide } from '../../../src/guide/guide.js';
import { setViewport } from '../support/engine.js';
import { type Explorer, explorer, guide, statementsOf, words } from '../support/explorer.js';

/** A pixel more or less decides whether a line breaks before a punctuation mark, so many widths are tried. */
const WIDTHS = Array.from({ length: 100 }, (_, at) => 200 + at * 11);
/** Punctuation that must not begin a line, because it belongs to the word before it. */
const MARK = /^[,.;:!?)”»]/;

/** Punctuation at the beginning of a line, separated from the dotted word before it. */
function orphans(page: Explorer): string[] {
  return page.all('.term').flatMap((word) => {
    let next = word.nextSibling;
    while (next && !(next instanceof Text && next.data)) next = next.nextSibling;
    if (!(next instanceof Text) || !MARK.test(next.data)) return [];
    const mark = document.createRange();
    mark.setStart(next, 0);
    mark.setEnd(next, 1);
    const end = [...word.getClientRects()].at(-1)!;
    return mark.getBoundingClientRect().top >= end.bottom - 2 ? [`${word.textContent}${next.data.slice(0, 10)}`] : [];
  });
}

/** Leaves out what is not in a block with such an element: the layout of a whole page at a hundred widths would take minutes. */
function leaveOutAllBut(page: Explorer, selector: string): void {
  const blocks = page.all(selector).map((each) => each.closest('p, li, dd, div')!);
  for (const each of page.all<HTMLElement>('.guide *'))
    if (!blocks.some((block) => block.contains(each) || each.contains(block))) each.style.display = 'none';
}

const pages = {
  English: () => explorer(),
  Spanish: async () => {
    const page = await explorer();
    page.el.guide = spanish.guide;
    await page.settled();
    await page.settled();
    return page;
  },
};

for (const [language, open] of Object.entries(pages)) {
  describe(`dotted words in ${language}`, () => {
    let page: Explorer;
    before(() => setViewport({ width: 1400, height: 900 }));
    after(() => setViewport({ width: 1200, height: 800 }));

    for (const { id } of guide.treatments) {
      it(`are all medical words of the sentences, once each, unfolded if possible, with their comma on the same line: ${id}`, async () => {
        page = await open();
        await page.go('treatment', id);
        const own: Guide = language === 'Spanish' ? spanish.guide : guide;
        expect(page.all('.guide')[0]!.lang).to.equal(own.lang);
        const terms = page.all('.term').map(({ dataset }) => dataset.term);
        const said = statementsOf(own.treatments.find((treatment) => treatment.id === id)!);
        const used = said.flatMap(([, { text }]) => runsOf(own, text).flatMap(({ term }) => term?.term ?? []));
        expect([...terms].sort(), 'each once').to.deep.equal([...new Set(used)].sort());
        expect(page.all('.term').filter((term) => term.closest('h2, h3, h4, h5, h6, a, button, summary'))).to.be.empty;
        const inSight = page.all('.leaf :is(p, li)').filter((each) => each.checkVisibility());
        for (const term of page.all('.term').filter((each) => !each.checkVisibility()))
          for (const { textContent } of inSight.filter((each) => !each.matches('.asks *, .muted')))
            expect(
              runsOf(own, textContent).map((run) => run.term?.term),
              textContent,
            ).not.to.include(term.dataset.term);
        for (const fold of page.all<HTMLDetailsElement>('details')) fold.open = true;
        leaveOutAllBut(page, '.term');
        for (const width of WIDTHS) {
          page.el.parentElement!.style.inlineSize = `${width}px`;
          expect(orphans(page), `${width} px`).to.deep.equal([]);
        }
      });
    }
  });
}

describe('the meaning of a dotted word', () => {
  let page: Explorer;
  const inSight = () => page.all('.term').filter((term) => term.checkVisibility());
  const word = () => inSight().at(-1)!;
  const box = () => page.parts('meaning')[0];

  beforeEach(async () => {
    page = await explorer('treatment="ablation"');
    await page.settled();
  });

  it('opens and closes by a press and by the keys of a button', async () => {
    for (const press of [
      async () => word().click(),
      () => sendKeys({ press: 'Enter' }),
      () => sendKeys({ press: ' ' }),
    ]) {
      word().focus();
      await press();
      await page.settled();
      expect(box()?.getAttribute('aria-label')).to.equal(word().dataset.term);
      word().click();
      await page.settled();
      expect(box()).to.be.undefined;
      expect(page.root.activeElement === word(), 'the focus is on the word').to.be.true;
    }
  });

  it('does not move the page when Space opens it', async () => {
    word().scrollIntoView({ block: 'center' });
    word().focus({ preventScroll: true });
    const { scrollY: at } = window;
    await sendKeys({ press: ' ' });
    await page.settled();
    expect(scrollY).to.equal(at);
  });

  it('does not cover the sentence that is being read', async () => {
    for (const term of inSight()) {
      term.scrollIntoView({ block: 'center' });
      term.click();
      await page.settled();
      const sentence = term.closest('p, li')!.getBoundingClientRect();
      const { top, bottom } = box()!.getBoundingClientRect();
      expect(top >= sentence.bottom || bottom <= sentence.top, words(term.textContent)).to.be.true;
      term.click();
      await page.settled();
    }
  });

  it('has the hooks that hosts rely on', () => {
    for (const term of page.parts('term'))
      expect(guide.glossary.map((each) => each.term)).to.include(term.dataset.term);
    expect(page.parts('term')).to.have.length(page.all('.term').length);
  });
});
