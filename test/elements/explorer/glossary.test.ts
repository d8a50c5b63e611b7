import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { runsOf } from '../../../src/views/terms.js';
import { type Explorer, explorer, guide, shown, words } from '../support/explorer.js';

const pageOf = async (id = 'ablation') => (await explorer(`treatment="${id}"`)).settled();
const meaning = (page: Explorer) => page.all('.meaning')[0]!;
const isOpen = (page: Explorer) => meaning(page).matches(':popover-open');

describe('medical words', () => {
  it('are cut out of every statement without a change to it', () => {
    for (const treatment of guide.treatments)
      for (const part of ['what', 'how', 'benefits', 'harms', 'after'] as const)
        for (const { text } of treatment[part])
          expect(
            runsOf(guide, text)
              .map((run) => run.text)
              .join(''),
          ).to.equal(text);
  });

  it('are found whole, the longest first', () => {
    const found = (text: string) => runsOf(guide, text).flatMap(({ term }) => term?.term ?? []);
    expect(found('It needs support.')).to.deep.equal([]);
    expect(found('Into the hepatic artery.')).to.deep.equal(['hepatic artery']);
    expect(found('Clinical trials, and scans')).to.deep.equal(['clinical trial', 'scan']);
  });

  it('open their meaning where they stand, at their first use in a section', async () => {
    const page = await pageOf();
    const word = page.all('.term').find((each) => words(each.textContent) === 'tumor')!;
    word.click();
    await page.settled();
    expect(isOpen(page)).to.be.true;
    expect(shown(meaning(page))).to.include(guide.glossary.find(({ term }) => term === 'tumor')!.meaning);
    const list = word.closest('ul, .flow')!;
    expect(
      [...list.querySelectorAll('.term')].filter((each) => words(each.textContent) === 'tumor').length,
    ).to.be.at.most(2);
  });

  it('take the focus, close by Escape, and give the focus back', async () => {
    const page = await pageOf();
    const word = page.all<HTMLElement>('.term')[0]!;
    word.focus();
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(page.root.activeElement).to.equal(meaning(page));
    expect(meaning(page).getAttribute('aria-label')).to.equal(word.dataset.term);
    await sendKeys({ press: 'Escape' });
    await page.settled();
    expect(isOpen(page)).to.be.false;
    expect(page.root.activeElement).to.equal(word);
  });

  it('close when a visitor goes to another page', async () => {
    const page = await pageOf();
    page.all<HTMLElement>('.term')[0]!.click();
    await page.settled();
    await page.go('summary');
    expect(isOpen(page)).to.be.false;
    expect(page.root.activeElement).to.equal(page.main);
  });

  it('open below the text where the browser has no popovers', async () => {
    const page = await pageOf();
    Object.defineProperty(meaning(page), 'showPopover', { value: undefined });
    Object.defineProperty(meaning(page), 'hidePopover', { value: undefined });
    meaning(page).removeAttribute('popover');
    page.all<HTMLElement>('.term')[0]!.click();
    await page.settled();
    expect(meaning(page).hidden).to.be.false;
    expect(page.root.activeElement).to.equal(meaning(page));
  });

  it('are no buttons inside headings, links, buttons or summaries', async () => {
    const page = await pageOf();
    expect(page.all('.term').filter((each) => each.parentElement!.closest('h2, h3, h4, a, button, summary'))).to.be
      .empty;
  });
});
