import { expect, fixture } from '@open-wc/testing';
import { engine } from '../support/engine.js';
import {
  changed,
  en,
  explained,
  listen,
  observational,
  randomized,
  type Study,
  shown,
  stopped,
  Trial,
  trial,
  words,
} from './support.js';

const numbered = (study: Study, at: number, title: string): Study =>
  changed(study, {
    'identificationModule.nctId': `NCT${String(99_999_900 + at)}`,
    'identificationModule.briefTitle': title,
  });
const THREE = [
  numbered(randomized(), 1, 'Apples after surgery'),
  numbered(observational(), 2, 'Pears and sleep'),
  numbered(stopped(), 3, 'Plums that ended'),
];
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => numbered(randomized(), at + 1, `Study number ${at + 1}`));

const rows = (page: Trial) => page.parts('study').map(({ dataset }) => dataset.study);
/** Opens the study of a row. */
const choose = (page: Trial, title: string) => page.press(title);

async function type(page: Trial, text: string): Promise<void> {
  const field = page.root.querySelector<HTMLInputElement>('[data-list="words"]')!;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await page.settled();
}

describe('a file of several studies', () => {
  it('is a list to choose from, with the part about trials in general folded below', async () => {
    const page = await explained(THREE);
    expect([page.error, page.sections]).to.deep.equal(['', ['list', 'general']]);
    expect(words(page.main.textContent)).to.equal(en.trial.list.title);
    expect(rows(page)).to.have.members(['NCT99999901', 'NCT99999902', 'NCT99999903']);
    expect(page.fold(en.trial.back)?.open).to.be.false;
  });

  it('has those that are closed folded, at the end', async () => {
    const page = await explained(THREE);
    const fold = page.part('study').closest('div')!.querySelector('details')!;
    expect(fold.open).to.be.false;
    expect(words(fold.textContent)).to.contain('Plums that ended');
    expect(page.seen).not.to.contain('Plums that ended');
  });

  it('opens the study that is pressed, moves focus to its title, and goes back to the list', async () => {
    const heard = listen(document, 'guide-ready', 'guide-view');
    const page = await explained(THREE);
    await choose(page, 'Pears and sleep');
    expect([words(page.main.textContent), words(page.root.activeElement?.textContent)]).to.deep.equal([
      'Pears and sleep',
      'Pears and sleep',
    ]);
    await page.press(en.trial.list.back);
    expect(page.sections).to.deep.equal(['list', 'general']);
    expect(words(page.root.activeElement?.textContent)).to.equal(en.trial.list.title);
    expect(heard.slice(-6).map(({ detail }) => detail)).to.deep.equal([
      { id: undefined },
      { view: 'list' },
      { id: 'NCT99999902' },
      { view: 'record' },
      { id: undefined },
      { view: 'list' },
    ]);
  });

  it('keeps the chosen study when the page sets another day, and drops it for another file', async () => {
    const page = await explained(THREE);
    await choose(page, 'Pears and sleep');
    page.el.today = '2029-01-01';
    await page.settled();
    expect(words(page.main.textContent)).to.equal('Pears and sleep');
    page.el.record = many(3);
    await page.settled();
    expect(page.sections).to.deep.equal(['list', 'general']);
  });

  it('takes no focus when it arrives', async () => {
    const input = await fixture<HTMLInputElement>('<input>');
    input.focus();
    await explained(THREE);
    expect(document.activeElement === input).to.be.true;
  });

  it('shows the studies that contain the typed words, and says so if there are none', async () => {
    const page = await explained(THREE);
    await type(page, 'pears');
    expect(rows(page)).to.deep.equal(['NCT99999902']);
    await type(page, 'pears apples');
    expect([rows(page), page.seen.includes(en.trial.list.nothing)]).to.deep.equal([[], true]);
    await type(page, '');
    expect(rows(page)).to.have.length(3);
  });

  it('shows only open studies when the visitor asks for that', async () => {
    const page = await explained(THREE);
    page.root.querySelector<HTMLInputElement>('[data-list="open"]')!.click();
    await page.settled();
    expect(rows(page)).not.to.include('NCT99999903');
    expect(rows(page)).to.include('NCT99999901');
  });

  it('draws fifty at first, and the next fifty when asked', async () => {
    const page = await explained(many(120));
    const counts = [rows(page).length];
    for (let press = 0; press < 2; press += 1) {
      await page.press(en.trial.list.more);
      counts.push(rows(page).length);
    }
    expect(counts).to.deep.equal([50, 100, 120]);
    expect(page.buttons(en.trial.list.more)).to.be.empty;
  });

  it('opens a study without a number, and goes back', async () => {
    const nameless = changed(randomized(), {
      'identificationModule.nctId': undefined,
      'identificationModule.briefTitle': 'A study of our own',
    });
    const untitled = changed(numbered(observational(), 2, ''), { 'identificationModule.briefTitle': undefined });
    const page = await explained([THREE[0], nameless, untitled]);
    await choose(page, 'A study of our own');
    expect(words(page.main.textContent)).to.equal('A study of our own');
    await page.press(en.trial.list.back);
    await choose(page, en.trial.list.untitled);
    expect(
      page
        .facts('.nctId')
        .map(({ textContent }) => words(textContent))
        .join(),
    ).to.contain('NCT99999902');
  });

  it('finds words regardless of accents', async () => {
    const page = await explained([numbered(randomized(), 1, 'Étude du foie'), THREE[1]]);
    await type(page, 'ETUDE foie');
    expect(rows(page)).to.deep.equal(['NCT99999901']);
  });

  it('says what each study tests', async () => {
    const page = await explained(THREE);
    expect(words(page.part('study').textContent)).to.contain('It tests: Examplumab');
  });

  it('forgets what was typed when the page is left', async () => {
    const page = await explained(THREE);
    await type(page, 'pears');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await page.settled();
    expect([page.root.querySelector<HTMLInputElement>('[data-list="words"]')!.value, rows(page).length]).to.deep.equal([
      '',
      3,
    ]);
  });

  it('hides what is typed from scripts that record sessions', async () => {
    const page = await explained(THREE);
    const field = page.root.querySelector<HTMLInputElement>('[data-list="words"]')!;
    expect(field.closest('[data-private], [data-openreplay-hidden]')).not.to.be.null;
  });
});

describe('a file of the hospital that did not arrive', () => {
  const own = window.fetch;
  afterEach(() => {
    window.fetch = own;
  });

  it('can be requested again, and is then shown with focus on its title', async () => {
    let isDown = true;
    window.fetch = async () => {
      if (isDown) throw new TypeError('Failed to fetch');
      return new Response(JSON.stringify(THREE[0]));
    };
    const page = await (await trial('record-src="study.json"')).loaded();
    expect(page.error).to.contain(en.trial.ownUnreachable).and.to.contain(en.trial.still);
    isDown = false;
    await page.press(en.trial.again);
    await page.loaded();
    expect([page.error, shown(page.main)]).to.deep.equal(['', 'Apples after surgery']);
    // Safari moves focus to a heading only while the page itself has focus.
    if (engine !== 'WebKit') expect(words(page.root.activeElement?.textContent)).to.equal('Apples after surgery');
  });

  it('cannot be requested again if it arrived and is no record', async () => {
    window.fetch = async () => new Response('<!doctype html>');
    const page = await (await trial('record-src="study.json"')).loaded();
    expect([page.error !== '', page.buttons(en.trial.again).length]).to.deep.equal([true, 0]);
  });
});

describe('the example lines in the documentation for web teams', () => {
  const own = window.fetch;
  afterEach(() => {
    window.fetch = own;
  });

  it('show a list from the file that they name', async () => {
    const docs = await (await own('/docs/for-web-teams.md')).text();
    const snippet = /```html\n(<trial-explainer record-src="\/studies\.json"[\s\S]*?)```/.exec(docs)![1]!;
    const asked: string[] = [];
    window.fetch = async (address) => {
      asked.push(new URL(String(address), location.href).pathname);
      return new Response(JSON.stringify({ studies: THREE }));
    };
    const box = await fixture<HTMLElement>(`<div>${snippet}</div>`);
    const page = await new Trial(box.querySelector('trial-explainer')!).loaded();
    expect([rows(page).length, asked]).to.deep.equal([3, ['/studies.json']]);
    expect(box.querySelector('a')!.checkVisibility()).to.equal(false);
  });
});
