import { expect } from '@open-wc/testing';
import { en, explorer, guide, missing, titlesOf, words } from '../support/explorer.js';

const asking = () => explorer('view="questions"');
/** The questions and answers that the public interface promises. */
const INTERFACE: Readonly<Record<string, readonly string[]>> = {
  primary: ['colorectal', 'breast', 'neuroendocrine', 'elsewhere', 'unknown-primary', 'not-sure'],
  amount: ['few', 'many', 'not-sure'],
  operable: ['yes', 'if-smaller', 'no', 'not-sure'],
  spread: ['no', 'yes', 'not-sure'],
  health: ['good', 'limited', 'poor', 'not-sure'],
  chemo: ['none', 'shrank', 'stable', 'grew', 'not-sure'],
  hormone: ['yes', 'no', 'not-sure'],
  symptoms: ['yes', 'no', 'not-sure'],
};

describe('the questions', () => {
  it('come one at a time, in the order and with the names and values of the public interface', async () => {
    const page = await asking();
    const asked: Record<string, string[]> = {};
    while (page.el.view === 'questions') {
      expect(page.parts('question')).to.have.length(1);
      asked[page.asked] = page.radios.map(({ value }) => value);
      expect(new Set(page.radios.map(({ name }) => name))).to.deep.equal(new Set([page.asked]));
      await page.next();
    }
    expect(asked).to.deep.equal(INTERFACE);
    expect(Object.keys(asked)).to.deep.equal(Object.keys(INTERFACE));
  });

  it('are fieldsets whose legend is the question', async () => {
    const page = await asking();
    for (const { text } of guide.questions) {
      expect(page.fieldset.localName).to.equal('fieldset');
      expect(page.fieldset.firstElementChild?.localName).to.equal('legend');
      expect(words(page.fieldset.querySelector('legend')?.textContent)).to.equal(text);
      await page.next();
    }
  });

  it('show every answer with its words, and a hint where there is one', async () => {
    const page = await asking();
    for (const { hint, answers } of guide.questions) {
      expect(missing(page.seen, [hint ?? '', ...answers.flatMap((answer) => [answer.text, answer.hint ?? ''])])).to.be
        .empty;
      const labels = page.radios.map((radio) => words(radio.labels?.[0]?.textContent));
      expect(labels.map((label, at) => label.startsWith(answers[at]!.text))).not.to.include(false);
      await page.next();
    }
  });

  it('say their number and how many there are', async () => {
    const page = await asking();
    expect(page.seen).to.contain('Question 1 of 8');
    await page.next();
    expect(page.seen).to.contain('Question 2 of 8');
  });

  it('advance by one on a double click', async () => {
    const page = await asking();
    for (const detail of [1, 2]) {
      page.part('next').dispatchEvent(new MouseEvent('click', { detail, bubbles: true, composed: true }));
      await page.settled();
    }
    expect(page.seen).to.contain('Question 2 of 8');
  });

  it('have no answer chosen beforehand', async () => {
    const page = await asking();
    while (page.el.view === 'questions') {
      expect(page.chosen, page.asked).to.be.undefined;
      await page.next();
    }
  });

  it('can each be skipped by a button, and a skipped one is not answered', async () => {
    const page = await asking();
    let skipped = 0;
    while (page.el.view === 'questions') {
      await page.press(/^Skip/);
      skipped += 1;
    }
    expect([skipped, page.el.view]).to.deep.equal([8, 'results']);
    expect(page.el.answers).to.deep.equal({});
  });

  it('have one button to go on, which says "skip" until an answer is chosen', async () => {
    const page = await asking();
    while (page.el.view === 'questions') {
      expect(page.parts('next')).to.have.length(1);
      const next = page.part('next');
      expect(words(next.textContent), page.asked).to.match(/^Skip/);
      await page.choose('not-sure');
      expect(page.part('next') === next, 'the same button').to.be.true;
      expect(words(next.textContent), page.asked).not.to.match(/Skip/);
      await page.next();
    }
  });

  it('keep the buttons for back and next in sight, however far the reader has scrolled', async () => {
    const page = await explorer();
    page.el.parentElement!.style.cssText = 'inline-size: 320px; padding-block-end: 2000px';
    await page.press(en.start.answer);
    while (page.el.view === 'questions') {
      // Scrolled to the beginning of the answers, and to their end.
      for (const block of ['start', 'end'] as const) {
        page.fieldset.scrollIntoView({ block });
        for (const control of [page.button(/^Back/), page.part('next')]) {
          const { top, bottom } = control.getBoundingClientRect();
          expect(top >= 0 && bottom <= innerHeight, `${page.asked}, ${block}`).to.be.true;
        }
      }
      await page.next();
    }
  });

  it('have the telephone number of the team inside the note about pain', async () => {
    const page = await explorer('view="questions" contact-href="tel:+1-555-123-0100"');
    while (page.asked !== 'symptoms') await page.next();
    const link = page.root.querySelector<HTMLAnchorElement>('.note a')!;
    expect([link.getAttribute('href'), words(link.textContent)]).to.deep.equal(['tel:+1-555-123-0100', '555-123-0100']);
  });

  it('have the emergency number inside the note about pain if the hospital gives no telephone number', async () => {
    const page = await asking();
    while (page.asked !== 'symptoms') await page.next();
    expect(words(page.root.querySelector('.note')?.textContent)).to.contain('Emergency: 911');
    expect(page.buttons(en.ill, page.root.querySelector('.note')!)).to.have.length(1);
  });

  it('say why they are asked, with the source', async () => {
    const page = await asking();
    for (const { why } of guide.questions) {
      expect(page.seen).not.to.contain(why.text);
      await page.press(en.questions.why);
      expect(page.seen).to.contain(why.text);
      expect(missing(words(page.all('details.src')[0]?.textContent), titlesOf(why.facts))).to.be.empty;
      await page.press(en.questions.why);
      await page.next();
    }
  });

  it('close the reason of the previous question when the next is asked', async () => {
    const page = await asking();
    await page.press(en.questions.why);
    await page.next();
    expect(page.button(en.questions.why).parentElement!.hasAttribute('open')).to.be.false;
  });

  it('say whom to call, beside the question about pain and nowhere else', async () => {
    const page = await asking();
    const noted: string[] = [];
    while (page.el.view === 'questions') {
      if (page.seen.includes('New, sudden, or strong pain? Call now.')) noted.push(page.asked);
      await page.next();
    }
    expect(noted).to.deep.equal(['symptoms']);
  });

  it('say that answers stay on the page', async () => {
    const page = await asking();
    expect(page.seen).to.contain('Your answers stay on this page. Leaving the page clears them.');
  });

  it('lead to the results from the last one, whose button says so', async () => {
    const page = await asking();
    for (let at = 1; at < 8; at += 1) await page.next();
    expect(words(page.part('next').textContent)).to.equal(en.questions.skipLast);
    await page.choose('yes');
    expect(words(page.part('next').textContent)).to.equal('See what your answers say');
    await page.next();
    expect(page.el.view).to.equal('results');
  });

  it('offer the results early after one answer', async () => {
    const page = await asking();
    expect(page.buttons(en.questions.done)).to.be.empty;
    await page.choose('breast');
    await page.press(en.questions.done);
    expect(page.el.view).to.equal('results');
  });

  it('never ask for words, numbers or dates', async () => {
    const page = await asking();
    while (page.el.view === 'questions') {
      expect(page.all('input:not([type="radio"]), textarea, select, [contenteditable]')).to.be.empty;
      await page.next();
    }
  });
});

describe('going back and forth between questions', () => {
  const ANSWERS: Readonly<Record<string, string>> = {
    primary: 'elsewhere',
    amount: 'few',
    operable: 'no',
    spread: 'no',
    health: 'poor',
    chemo: 'none',
    hormone: 'not-sure',
    symptoms: 'yes',
  };

  it('keeps every answer in the visit', async () => {
    const page = await asking();
    await page.walk(ANSWERS);
    await page.go('questions');
    expect(page.el.answers).to.deep.equal(ANSWERS);
  });

  it('shows every answer again as chosen, on the way back', async () => {
    const page = await asking();
    for (const [question, answer] of Object.entries(ANSWERS)) {
      await page.choose(answer);
      if (question !== 'symptoms') await page.next();
    }
    const seen: Record<string, string | undefined> = {};
    for (;;) {
      seen[page.asked] = page.chosen;
      if (!page.buttons(/^Back to question/).length) break;
      await page.press(/^Back to question/);
    }
    expect(seen).to.deep.equal(ANSWERS);
  });

  it('shows every answer again as chosen, on the way forward', async () => {
    const page = await asking();
    page.el.answers = ANSWERS;
    const seen: Record<string, string | undefined> = {};
    await page.settled();
    while (page.el.view === 'questions') {
      seen[page.asked] = page.chosen;
      await page.next();
    }
    expect(seen).to.deep.equal(ANSWERS);
  });

  const press = new RegExp(`^${en.results.edit}: ${guide.questions[1]!.topic}: `);
  for (const from of ['results', 'summary'])
    it(`leads back to ${from}, and to the same button, when one answer was changed there`, async () => {
      const page = await explorer();
      page.el.answers = { amount: 'few' };
      await page.go(from);
      await page.press(press);
      expect([page.asked, words(page.part('next').textContent)]).to.deep.equal(['amount', en.questions.saveBack]);
      await page.choose('many');
      await page.next();
      expect([page.el.view, page.el.answers.amount]).to.deep.equal([from, 'many']);
      expect(page.root.activeElement === page.button(press), 'the focus is on the button').to.be.true;
    });

  it('leads back to the results when an open question was answered from there', async () => {
    const page = await explorer();
    page.el.answers = { amount: 'few' };
    await page.go('results');
    await page.press(en.results.answer);
    expect(words(page.part('next').textContent)).to.equal(en.questions.skipBack);
    await page.choose('not-sure');
    await page.next();
    expect(page.el.view).to.equal('results');
  });

  it('changes an answer that is given again', async () => {
    const page = await asking();
    await page.choose('breast');
    await page.next();
    await page.press('Back to question 1');
    await page.choose('colorectal');
    expect(page.el.answers).to.deep.equal({ primary: 'colorectal' });
    expect(page.chosen).to.equal('colorectal');
  });

  it('leads from the first question back to where the visitor came from', async () => {
    const page = await explorer();
    await page.press(en.start.answer);
    await page.press(en.back.start);
    expect(page.el.view).to.equal('start');
  });

  it('continues where the visitor stopped', async () => {
    const page = await asking();
    await page.choose('breast');
    await page.go('browse');
    await page.press(en.nav.questions);
    expect(page.asked).to.equal('amount');
  });
});
