import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { runsOf } from '../../../src/guide/glossary.js';
import { type Explorer, en, explorer, guide, shown, words } from '../support/explorer.js';

const pageOf = async (id = 'ablation') => (await explorer(`treatment="${id}"`)).settled();
/** The popup; it exists only while a meaning is shown. */
const meaning = (page: Explorer) => page.all('.meaning')[0]!;
const isOpen = (page: Explorer) => !!meaning(page)?.matches(':popover-open');
const seen = (page: Explorer) => page.all('.term').filter((word) => word.checkVisibility());
const lastOf = (page: Explorer) => seen(page).at(-1)!;

/** Presses with a real mouse, which moves the focus as well. */
async function press(element: HTMLElement): Promise<void> {
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

describe('medical words', () => {
  it('are found in every statement without changing its text', () => {
    for (const treatment of guide.treatments)
      for (const part of ['what', 'how', 'benefits', 'harms', 'after'] as const)
        for (const { text } of treatment[part])
          expect(
            runsOf(guide, text)
              .map((run) => run.text)
              .join(''),
          ).to.equal(text);
  });

  it('are found as whole words, the longest match first', () => {
    const found = (text: string) => runsOf(guide, text).flatMap(({ term }) => term?.term ?? []);
    expect(found('It needs support.')).to.deep.equal([]);
    expect(found('Into the hepatic artery.')).to.deep.equal(['hepatic artery']);
    expect(found('Clinical trials, and scans')).to.deep.equal(['clinical trial', 'scan']);
  });

  it('open their meaning in place', async () => {
    const page = await pageOf();
    const word = page.all('.term').find((each) => words(each.textContent) === 'tumor')!;
    word.click();
    await page.settled();
    expect(isOpen(page)).to.be.true;
    expect(shown(meaning(page))).to.include(guide.glossary.find(({ term }) => term === 'tumor')!.meaning);
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

  it('open beside the sentence: the page does not move', async () => {
    const page = await pageOf();
    const word = lastOf(page);
    word.scrollIntoView({ block: 'center' });
    const before = scrollY;
    await press(word);
    await page.settled();
    expect(scrollY).to.equal(before);
    const [at, box] = [word.closest('p, li')!, meaning(page)].map((each) => each.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
    ];
    expect(box.top).to.be.at.least(0);
    expect(box.bottom).to.be.at.most(innerHeight);
    expect(Math.min(Math.abs(box.top - at.bottom), Math.abs(at.top - box.bottom))).to.be.below(20);
  });

  it('close when another word is pressed', async () => {
    const page = await pageOf();
    // The second lies lower on the page, so that its box leaves the first word free.
    const [other, one] = seen(page);
    await press(one!);
    await page.settled();
    await press(other!);
    await page.settled();
    expect(isOpen(page)).to.be.true;
    expect(meaning(page).getAttribute('aria-label')).to.equal(other!.dataset.term);
  });

  it('lead back to the word by Tab, so that reading goes on there', async () => {
    const page = await pageOf();
    const word = lastOf(page);
    word.focus();
    await sendKeys({ press: 'Enter' });
    await page.settled();
    await sendKeys({ press: 'Tab' });
    expect(words(page.root.activeElement!.textContent)).to.equal(en.close);
    await sendKeys({ press: 'Tab' });
    await page.settled();
    expect(isOpen(page)).to.be.false;
    expect(page.root.activeElement).to.equal(word);
  });

  it('leave the focus in a field of the host page that a visitor presses', async () => {
    const page = await pageOf();
    const field = document.createElement('input');
    page.el.before(field);
    try {
      const [word] = seen(page);
      word!.click();
      await page.settled();
      field.scrollIntoView();
      await press(field);
      await page.settled();
      expect(isOpen(page)).to.be.false;
      expect(document.activeElement === field).to.be.true;
    } finally {
      field.remove();
    }
  });

  it('are explained in the reason why a question is asked', async () => {
    const page = await explorer('view="questions"');
    const { questions } = guide;
    const at = questions.findIndex(({ why }) => runsOf(guide, why.text).some(({ term }) => term));
    while (page.asked !== questions[at]!.id) await page.next();
    const word = page.all('tg-question .term')[0]!;
    expect(runsOf(guide, questions[at]!.why.text).map(({ term }) => term?.term)).to.include(word.dataset.term);
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
    const methods = ['showPopover', 'togglePopover', 'hidePopover', 'popover'] as const;
    const { prototype } = HTMLElement;
    const own = methods.map((name) => Object.getOwnPropertyDescriptor(prototype, name)!);
    for (const name of methods) Reflect.deleteProperty(prototype, name);
    try {
      const page = await pageOf();
      const word = page.all<HTMLElement>('.term')[0]!;
      const before = page.el.offsetHeight;
      word.click();
      // As in a browser that does not know the attribute `popover`.
      await Promise.resolve();
      meaning(page).removeAttribute('popover');
      await page.settled();
      expect(page.el.offsetHeight, 'it takes room').to.be.above(before);
      expect(page.root.activeElement).to.equal(meaning(page));
      await sendKeys({ press: 'Escape' });
      await page.settled();
      expect(meaning(page)).to.be.undefined;
      expect(page.root.activeElement).to.equal(word);
    } finally {
      methods.forEach((name, at) => {
        Object.defineProperty(prototype, name, own[at]!);
      });
    }
  });

  it('are no buttons inside headings, links, buttons or summaries', async () => {
    const page = await pageOf();
    expect(page.all('.term').filter((each) => each.parentElement!.closest('h2, h3, h4, a, button, summary'))).to.be
      .empty;
  });
});
