import { expect, oneEvent } from '@open-wc/testing';
import { capital } from '../../../src/i18n/format.js';
import { type Explorer, en, explorer, guide, missing, shown, words } from '../support/explorer.js';
import { add, printed, summary, under } from '../support/summary.js';

const ANSWERS = { primary: 'colorectal', amount: 'few', operable: 'not-sure' };
const own = { name: 'Bring my daughter', note: 'Ask about the bus' };

/** A checkbox by the words beside it. */
function box(page: Explorer, name: string): HTMLInputElement {
  const label = page.all('label').find((each) => words(each.textContent).startsWith(name));
  if (!label) throw new Error(`no box named "${name}"`);
  return label.querySelector('input')!;
}

async function tick(page: Explorer, name: string): Promise<void> {
  box(page, name).click();
  await page.settled();
}

async function write(page: Explorer, label: string, text: string): Promise<void> {
  const field = page
    .all('label')
    .find((each) => words(each.textContent).startsWith(label))!
    .querySelector('textarea')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await page.settled();
}

const primary = guide.questions.find(({ id }) => id === 'primary')!;
const BOWEL = primary.answers.find(({ id }) => id === 'colorectal')!.text;

describe('the summary', () => {
  it('lists the answers, question by question, each with a link to change it', async () => {
    const page = await summary();
    page.el.answers = ANSWERS;
    await page.settled();
    const said = under(page, en.summary.said);
    expect(missing(shown(said), [primary.topic!, BOWEL, 'Not answered'])).to.be.empty;
    await page.press(/^Change: In the liver/);
    expect([page.el.view, page.asked]).to.deep.equal(['questions', 'amount']);
  });

  it('says what to find out: open questions, and what to ask about each treatment, each once', async () => {
    const page = await summary();
    page.el.answers = ANSWERS;
    await page.settled();
    const { short } = guide.questions.find(({ id }) => id === 'operable')!;
    const open = [...under(page, en.summary.open).querySelectorAll('li')].map(shown);
    expect(open.join(' | ')).to.contain(`${capital('en', short)} ${en.results.answer}`);
    page.el.answers = Object.fromEntries(guide.questions.map(({ id, answers }) => [id, answers[0]!.id]));
    await page.settled();
    const { name } = guide.treatments.find(({ id }) => id === 'radioembolization')!;
    const ask = 'Does other treatment, such as chemo, come before radiation beads?';
    expect(shown(under(page, en.summary.open)).split(ask)).to.have.length(2);
    expect(shown(under(page, en.summary.open))).to.contain(`${name}: ${ask}`);
    expect(printed(page).split(ask)).to.have.length(2);
    await add(page, ask);
    expect(words(under(page, en.summary.questions).textContent)).to.contain(ask);
    expect(printed(page).split(ask), 'once on paper').to.have.length(2);
  });

  it('lists every treatment to talk about, in the order of the guide, with what is said of each', async () => {
    const page = await summary('not-offered="ablation"');
    page.el.answers = ANSWERS;
    await page.settled();
    const lines = [...under(page, en.summary.talk).querySelectorAll('label')].map((each) => words(each.textContent));
    expect(lines.map((line, at) => line.startsWith(guide.treatments[at]!.name))).to.deep.equal(
      guide.treatments.map(() => true),
    );
    const standings = [...Object.values(guide.standings), 'Always a choice you can talk about', en.results.dependsOn];
    expect(lines.filter((line) => !standings.some((standing) => line.includes(standing)))).to.be.empty;
    expect(lines.filter((line) => line.includes('Not offered here'))).to.have.length(1);
  });

  it('offers the questions of the treatments that were marked, folded, and shows those that were picked', async () => {
    const page = await summary();
    page.el.answers = ANSWERS;
    await page.settled();
    const ablation = guide.treatments.find(({ id }) => id === 'ablation')!;
    expect(page.buttons(ablation.name)).to.be.empty;
    await tick(page, ablation.name);
    await page.press(ablation.name);
    await add(page, ablation.questions[0]!);
    const list = () => words(under(page, en.summary.questions).querySelector('tg-talk')?.textContent);
    expect(list()).to.equal(`${ablation.name}: ${ablation.questions[0]} ${en.talk.takeOut}`);
    expect(page.buttons(`${ablation.name} (1 added)`)).to.have.length(1);
    await add(page, ablation.questions[0]!);
    expect(list()).to.equal(en.summary.questionsNone);
  });

  it('keeps the questions of a treatment unfolded when one before it is marked', async () => {
    const page = await summary();
    const [first, , later] = guide.treatments;
    await tick(page, later!.name);
    await page.press(later!.name);
    const folds = () => [...page.el.renderRoot.querySelectorAll<HTMLDetailsElement>('details[open] > summary')];
    const isOpen = () => folds().some(({ textContent }) => textContent?.trim() === later!.name);
    expect(isOpen()).to.equal(true);
    await tick(page, first!.name);
    expect(isOpen()).to.equal(true);
  });

  it('offers questions about what is unknown, and about cost, travel, work and home', async () => {
    const page = await summary();
    page.el.answers = ANSWERS;
    await page.settled();
    await page.press(en.summary.pickOpen);
    await page.press(en.treatment.practical);
    const ask = 'Can the tumors in the liver be taken out?';
    expect(printed(page)).to.contain(ask);
    await add(page, ask);
    await add(page, guide.practical[0]!);
    expect(printed(page).split(ask), 'once on paper').to.have.length(2);
    expect(printed(page)).to.contain(guide.practical[0]);
  });

  it('says calmly what will appear here while nothing was chosen', async () => {
    const page = await summary();
    expect(missing(page.seen, [en.summary.saidNone, en.summary.mattersNone, en.summary.questionsNone])).to.be.empty;
    await page.press(en.results.begin);
    expect(page.el.view).to.equal('questions');
  });

  it('works if the page asks no questions', async () => {
    const page = await summary('mode="browse"');
    expect(page.seen).not.to.contain(en.summary.said).and.not.to.contain(en.summary.matters);
    await tick(page, guide.treatments[0]!.name);
    expect(printed(page)).to.contain(guide.treatments[0]!.name).and.not.to.contain(guide.treatments[1]!.name);
  });

  it('works with a guide that has no values and no checks', async () => {
    const page = await explorer('heading-level="6"');
    const { values, checks, carer, ...rest } = guide;
    const ready = oneEvent(page.el, 'guide-ready');
    page.el.guide = rest;
    await ready;
    await page.go('summary');
    expect(page.seen).to.contain(en.summary.talk).and.not.to.contain(en.summary.matters);
    expect(printed(page)).to.contain(guide.treatments[0]!.name);
  });

  it('asks for no name', async () => {
    const page = await summary();
    const fields = page.all<HTMLTextAreaElement>('input:not([type="radio"], [type="checkbox"]), textarea');
    expect(fields.map(({ labels }) => words(labels[0]?.textContent))).to.deep.equal([
      en.summary.openFile,
      en.summary.asked,
      en.summary.notesLabel,
    ]);
  });

  it('keeps typed text from the browser: no autofill, no saved entries, no spelling service', async () => {
    const page = await summary();
    for (const field of page.all('input, textarea')) expect(field.getAttribute('autocomplete')).to.equal('off');
    for (const field of page.all('textarea')) expect(field.spellcheck).to.equal(false);
  });

  it('forgets all of it on reset, and when the page is left', async () => {
    const forget: ((page: Explorer) => void)[] = [
      ({ el }) => el.reset(),
      () => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
    ];
    for (const how of forget) {
      const page = await summary('view="summary"');
      page.el.answers = ANSWERS;
      await page.settled();
      await tick(page, guide.treatments[0]!.name);
      await write(page, en.summary.asked, own.name);
      await write(page, en.summary.notesLabel, own.note);
      await page.press(/^Was this guide clear/);
      page.root.querySelector<HTMLInputElement>('tg-check input')!.click();
      await page.settled();
      how(page);
      await page.settled();
      await page.go('summary');
      expect(page.text).not.to.contain(own.name).and.not.to.contain(en.summary.notQuite);
      const ticked = page.all<HTMLInputElement>('input:not([data-choice="carer"])').filter(({ checked }) => checked);
      expect(ticked).to.be.empty;
      expect(page.all<HTMLTextAreaElement>('textarea').map(({ value }) => value)).to.deep.equal(['', '']);
      expect(printed(page)).not.to.contain(own.note).and.not.to.contain(BOWEL);
    }
  });
});

describe('the printed summary', () => {
  it('has every answer, choice and note, from whatever view', async () => {
    const page = await summary();
    page.el.answers = ANSWERS;
    await page.settled();
    await tick(page, 'Ablation');
    await write(page, en.summary.asked, own.name);
    await write(page, en.summary.notesLabel, own.note);
    await page.go('about');
    const told = [BOWEL, 'Ablation', own.name, own.note, en.summary.teachAsk, guide.title, guide.disclaimer];
    expect(missing(printed(page), told)).to.be.empty;
    expect(printed(page)).not.to.contain('Immunotherapy');
  });

  it('lists all treatments, and says so, if none was marked', async () => {
    const page = await summary();
    const text = printed(page);
    expect(missing(text, [en.summary.talkAll, ...guide.treatments.map(({ name }) => name)])).to.be.empty;
  });

  it('says on which day it was made', async () => {
    expect(printed(await summary('today="2027-03-04"'))).to.contain('March 4, 2027');
  });

  it('is printed by the button', async () => {
    const page = await summary();
    const { print } = window;
    let asked = 0;
    window.print = () => {
      asked += 1;
    };
    await page.press(en.summary.print);
    window.print = print;
    window.dispatchEvent(new Event('afterprint'));
    expect(asked).to.equal(1);
  });

  it('changes nothing on the screen, and leaves nothing behind', async () => {
    const page = await summary();
    const { print } = window;
    const sheets = document.adoptedStyleSheets.length;
    const seen = page.seen;
    page.button(en.summary.print).focus();
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      expect([page.seen, page.root.activeElement === page.button(en.summary.print)]).to.deep.equal([seen, true]);
    };
    page.el.print();
    window.print = print;
    window.dispatchEvent(new Event('afterprint'));
    await page.settled();
    expect([page.seen, page.all('.handout').length, document.adoptedStyleSheets.length]).to.deep.equal([
      seen,
      0,
      sheets,
    ]);
  });

  it('is not printed instead of the guide by the browser’s own menu', async () => {
    const page = await summary();
    page.el.answers = ANSWERS;
    await page.settled();
    await write(page, en.summary.notesLabel, own.note);
    window.dispatchEvent(new Event('beforeprint'));
    expect(page.all('.handout')).to.be.empty;
    expect(page.main.isConnected).to.be.true;
    window.dispatchEvent(new Event('afterprint'));
  });

  it('is not there before the guide is loaded', async () => {
    const el = document.createElement('treatment-explorer');
    el.guideSrc = '/never';
    const { print } = window;
    let asked = 0;
    window.print = () => {
      asked += 1;
    };
    el.print();
    window.print = print;
    expect(asked).to.equal(0);
  });
});
