import { expect } from '@open-wc/testing';
import {
  changed,
  en,
  explained,
  listen,
  randomized,
  type Study,
  said,
  shown,
  stopped,
  type Trial,
  words,
} from './support.js';

const mine = en.trial.mine;
const CRITERIA = 'eligibilityModule.eligibilityCriteria';
const TEXT =
  'Inclusion Criteria:\n\n* Tumor in the liver\n* Able to walk\n\nExclusion Criteria:\n\n* Heart failure\n* Zebra allergy';
const study = (more: Readonly<Record<string, unknown>> = {}): Study =>
  changed(randomized(), { [CRITERIA]: TEXT, ...more });

/** The marks beside the lines, as radios. */
const radios = (page: Trial) => page.all<HTMLInputElement>('input[type="radio"]');
/** The chosen answers, line by line. */
const chosen = (page: Trial) =>
  radios(page).flatMap(({ checked, name, value }) => (checked ? [`${name} ${value}`] : []));

async function mark(page: Trial, line: string, value: string): Promise<void> {
  const field = page.all('fieldset').find((each) => words(each.textContent).includes(line))!;
  field.querySelector<HTMLInputElement>(`input[value="${value}"]`)!.click();
  await page.settled();
}

/** Starts going through the conditions, and marks three of the four lines. */
async function goneThrough(record: Study = study()): Promise<Trial> {
  const page = await explained(record, 'contact-href="tel:+1-555-0100"');
  await page.press(mine.begin);
  await mark(page, 'Tumor in the liver', 'yes');
  await mark(page, 'Heart failure', 'no');
  await mark(page, 'Zebra allergy', 'ask');
  return page;
}

/** The text that the print button would print. */
async function printed(page: Trial): Promise<string> {
  const own = window.print;
  let paper = '';
  window.print = () => {
    const sheet = page.root.querySelector<HTMLElement>('.sheet')!;
    sheet.style.display = 'block';
    paper = shown(sheet);
  };
  try {
    await page.press(mine.print);
  } finally {
    window.print = own;
    window.dispatchEvent(new Event('afterprint'));
    await page.settled();
  }
  return paper;
}

describe('going through the conditions for oneself', () => {
  it('is off until the visitor asks for it', async () => {
    const page = await explained(study());
    expect(radios(page)).to.be.empty;
    await page.press(mine.begin);
    expect(radios(page)).to.have.length(4 * 3);
    expect(chosen(page)).to.be.empty;
    expect(words(page.root.activeElement?.textContent)).to.contain(mine.lead).and.to.contain('Only the study team');
  });

  it('has three answers beside each condition of both lists, and none beside a heading of the record', async () => {
    const page = await goneThrough();
    const names = page.all('fieldset').map((field) => words(field.querySelector('legend')?.textContent));
    expect(names.map((name) => name.replace(/^\* /, ''))).to.deep.equal([
      'Tumor in the liver',
      'Able to walk',
      'Heart failure',
      'Zebra allergy',
    ]);
    for (const field of page.all('fieldset'))
      expect([...field.querySelectorAll('label')].map((label) => words(label.textContent))).to.deep.equal([
        'Yes',
        'No',
        'Ask',
      ]);
  });

  it('draws no conclusion from the marks: no word, number, notice or color changes', async () => {
    const page = await explained(study());
    await page.press(mine.begin);
    const look = () =>
      page
        .all('fieldset, fieldset *')
        .map(
          (each) =>
            getComputedStyle(each).cssText ||
            [getComputedStyle(each).color, getComputedStyle(each).backgroundColor].join(),
        );
    const before = [page.text, page.root.querySelectorAll('*').length, ...look()];
    for (const line of ['Tumor in the liver', 'Able to walk']) await mark(page, line, 'yes');
    for (const line of ['Heart failure', 'Zebra allergy']) await mark(page, line, 'no');
    expect(chosen(page)).to.have.length(4);
    expect([page.text, page.root.querySelectorAll('*').length, ...look()]).to.deep.equal(before);
  });

  it('is not offered if no one can join, or if the page shows past records', async () => {
    for (const record of [
      changed(stopped(), { [CRITERIA]: TEXT }),
      study({ 'designModule.studyType': 'OBSERVATIONAL', 'designModule.designInfo.timePerspective': 'RETROSPECTIVE' }),
    ])
      expect((await explained(record)).buttons(mine.begin)).to.be.empty;
  });

  it('prints the marks as a handout: whom to ask, the study, each line with its mark, questions, and room to write', async () => {
    const page = await goneThrough();
    const paper = await printed(page);
    const { briefTitle, nctId } = study().protocolSection.identificationModule;
    for (const text of [briefTitle, nctId, mine.only, 'You can ask:', mine.notes]) expect(paper).to.contain(text);
    expect(paper)
      .to.match(/Tumor in the liver Yes/)
      .and.to.match(/Heart failure No/)
      .and.to.match(/Zebra allergy Ask/);
    expect(paper).to.match(/Able to walk(?! (?:Yes|No|Ask))/);
    expect(paper.slice(paper.indexOf(mine.questions)))
      .to.contain(`${mine.question} * Zebra allergy`)
      .and.not.to.contain('Heart failure');
    expect(paper).not.to.match(/\d (?:of|out of) \d|fit|match|eligib/i);
    expect(page.root.querySelector('.sheet'), 'the handout is removed after printing').to.equal(null);
    expect(chosen(page)).to.have.length(3);
  });

  it('shows the telephone number of the care team on that handout, and nothing else of the page', async () => {
    const page = await goneThrough();
    const own = window.print;
    let beside: string[] = [];
    window.print = () => {
      beside = [...page.root.querySelector('.alone')!.children].map(({ className }) => className);
    };
    await page.press(mine.print);
    window.print = own;
    window.dispatchEvent(new Event('afterprint'));
    expect(beside).to.include('sheet flow').and.to.include('foot');
    expect(shown(page.part('urgent'))).to.contain('Your care team 555-0100');
  });
});

describe('what is marked beside a condition', () => {
  it('appears in no address, storage, event, attribute, console line or form', async () => {
    const before = [
      location.href,
      history.length,
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      document.title,
    ];
    const heard = listen(window, 'guide-ready', 'guide-view', 'guide-error', 'answers-change');
    const changes: MutationRecord[] = [];
    let page!: Trial;
    const lines = await said(async () => {
      page = await explained(study());
      await page.press(mine.begin);
      const observer = new MutationObserver((records) => changes.push(...records));
      observer.observe(page.root, { subtree: true, attributes: true });
      observer.observe(document, { subtree: true, attributes: true, childList: true });
      const count = heard.length;
      for (const line of ['Tumor in the liver', 'Heart failure']) await mark(page, line, 'yes');
      await mark(page, 'Zebra allergy', 'ask');
      expect(heard.length).to.equal(count);
      changes.push(...observer.takeRecords());
      observer.disconnect();
    });
    expect(chosen(page)).to.have.length(3);
    expect(changes.map(({ target, attributeName }) => `${target.nodeName} ${attributeName}`)).to.be.empty;
    expect(lines).to.be.empty;
    expect([
      location.href,
      history.length,
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      document.title,
    ]).to.deep.equal(before);
    const form = document.createElement('form');
    page.el.replaceWith(form);
    form.append(page.el);
    expect([...new FormData(form)]).to.be.empty;
  });

  it('is entered inside the box that session recorders leave out, in fields that browsers do not remember', async () => {
    const page = await goneThrough();
    for (const radio of radios(page)) {
      expect(radio.closest('.rr-block[data-private]')).not.to.equal(null);
      expect(radio.getAttribute('autocomplete')).to.equal('off');
    }
  });

  it('hides the keys that choose it from the page', async () => {
    const page = await goneThrough();
    const heard: Event[] = [];
    const hear = (event: Event) => void heard.push(event);
    document.addEventListener('keydown', hear);
    radios(page)[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }));
    document.removeEventListener('keydown', hear);
    expect(heard).to.be.empty;
  });

  const FORGET: Readonly<Record<string, (page: Trial) => unknown>> = {
    'the page is left': () => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
    'another record comes': async (page) => {
      page.el.record = study({ 'identificationModule.nctId': 'NCT99999955' });
      await page.settled();
      page.el.record = study();
    },
    'the list of conditions is another one': async (page) => {
      page.el.record = study({ [CRITERIA]: `${TEXT}\n* One more` });
    },
    'the person stops': (page) => page.press(mine.end),
    'the element has left the page, and the page is left': (page) => {
      const parent = page.el.parentElement!;
      page.el.remove();
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      parent.append(page.el);
    },
  };
  for (const [when, forget] of Object.entries(FORGET)) {
    it(`is forgotten when ${when}`, async () => {
      const page = await goneThrough();
      expect(chosen(page)).to.have.length(3);
      await forget(page);
      await page.settled();
      expect(radios(page)).to.be.empty;
      await page.press(mine.begin);
      expect(chosen(page)).to.be.empty;
    });
  }

  it('stays when the page sets another day, or is printed', async () => {
    const page = await goneThrough();
    page.el.today = '2026-12-01';
    await page.settled();
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('afterprint'));
    await page.settled();
    expect(chosen(page)).to.have.length(3);
  });
});
