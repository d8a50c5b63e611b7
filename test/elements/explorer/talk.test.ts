import { expect } from '@open-wc/testing';
import { NO_CHOICES } from '../../../src/explorer/choices.js';
import { talkLines } from '../../../src/explorer/saved-talk.js';
import spanish from '../../../src/generated/es.language.json';
import type { Answers } from '../../../src/guide/evaluation.js';
import { type Explorer, en, explorer, guide, listen, VIEWS, words } from '../support/explorer.js';

const ANSWERS = { primary: 'breast', amount: 'few' };
const [first, second, third] = guide.treatments;
const NOTE = 'Ask about the bus';

const tray = (page: Explorer) => page.root.querySelector<HTMLElement>('.tray')!;
const status = (page: Explorer) => words(tray(page).querySelector('[role="status"]')!.textContent);
const link = (page: Explorer) => words(tray(page).querySelector('button')?.textContent);

/** Presses a button that puts something into the talk, or takes it out. */
async function toggle(page: Explorer, list: string, value: string, within = ''): Promise<void> {
  page.root.querySelector<HTMLElement>(`${within} [data-choice="${list}"][value="${CSS.escape(value)}"]`)!.click();
  await page.settled();
}

describe('the count of what is in the talk', () => {
  it('is in every view after the first thing is put in, leads to the talk, and is announced', async () => {
    const page = await explorer();
    page.el.answers = ANSWERS;
    await page.go('summary');
    expect([link(page), status(page)]).to.deep.equal(['', '']);
    await toggle(page, 'talk', first!.id);
    expect(status(page)).to.equal(en.talk.count.one);
    await toggle(page, 'talk', second!.id);
    for (const view of VIEWS.filter((each) => each !== 'summary')) {
      await page.go(view);
      expect([link(page), status(page)], view).to.deep.equal([`${en.nav.summary} · 2`, 'In my talk. 2 things.']);
    }
    tray(page).querySelector('button')!.click();
    await page.settled();
    expect([page.el.view, link(page)]).to.deep.equal(['summary', '']);
  });

  it('stays at the lower edge, except in the questions, which have their own bar', async () => {
    const page = await explorer();
    await page.go('summary');
    await toggle(page, 'talk', first!.id);
    const sticks = async (view: string) => getComputedStyle(tray((await page.go(view)) && page)).position;
    expect([await sticks('browse'), await sticks('questions')]).to.deep.equal(['sticky', 'relative']);
  });

  it('moves nothing when it appears: its room is kept in every view', async () => {
    const page = await explorer();
    const heights = async () => {
      const all: number[] = [];
      for (const view of ['browse', 'about', 'questions']) all.push((await page.go(view)).el.offsetHeight);
      return all;
    };
    const before = await heights();
    await page.go('summary');
    await toggle(page, 'talk', first!.id);
    expect(await heights()).to.deep.equal(before);
  });
});

describe('what is taken out of the talk', () => {
  it('keeps its place with a way to put it back, and the focus stays', async () => {
    const page = await explorer('view="summary"');
    const asks = guide.practical.slice(0, 3);
    for (const ask of asks) await page.press(`Ask this: ${ask}`);
    const list = () => page.all('tg-talk li').map((item) => words(item.textContent));
    const takeOut = page.button(`Take out: ${asks[1]}`);
    takeOut.focus();
    takeOut.click();
    await page.settled();
    expect(list()).to.deep.equal([`${asks[0]} Take out`, `${asks[1]} Put back`, `${asks[2]} Take out`]);
    expect([page.root.activeElement?.ariaLabel, status(page)]).to.deep.equal([
      `Put back: ${asks[1]}`,
      'In my talk. 2 things.',
    ]);
    await page.press(`Put back: ${asks[1]}`);
    await (await page.go('about')).go('summary');
    expect(list()).to.deep.equal(asks.map((ask) => `${ask} Take out`));
    await page.press(`Take out: ${asks[1]}`);
    await (await page.go('about')).go('summary');
    expect(list()).to.deep.equal([`${asks[0]} Take out`, `${asks[2]} Take out`]);
  });

  it('is dropped by its list when the page is left', async () => {
    const page = await explorer('view="summary"');
    await toggle(page, 'talk', first!.id, 'details');
    await page.press(`Take out: ${first!.name}`);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await page.settled();
    expect(page.buttons(/^(Put back|Take out)/)).to.be.empty;
  });
});

describe('the voice', () => {
  it('rewords everything, what was picked from the guide too, and back again', async () => {
    const page = await explorer('view="summary"');
    page.el.answers = { spread: 'no' };
    await page.settled();
    const ask = guide.practical[0]!;
    await page.press(`Ask this: ${ask}`);
    const mine = () => page.all('tg-talk li').map((item) => words(item.textContent));
    const [before] = mine();
    await toggle(page, 'carer', 'true');
    expect(mine()[0]).to.contain(guide.carer![ask]).and.to.contain(en.talk.takeOut);
    expect(words(page.main.textContent)).to.equal(en.asCarer.summary.title);
    await toggle(page, 'carer', 'false');
    expect(mine()).to.deep.equal([before]);
  });
});

describe('what is taken from the page of a treatment', () => {
  it('is said in the voice of who reads, wherever it is said, also after the reader is switched', async () => {
    const page = await explorer();
    await page.go('treatment', first!.id);
    for (const ask of first!.questions) await toggle(page, 'picked', ask);
    for (const part of ['benefits', 'harms'] as const)
      await toggle(page, 'kept', `${first!.name}: ${en.treatment[part]}`);
    await page.go('summary');
    const mine = () => page.all('tg-talk li span').map((item) => words(item.textContent));
    const before = mine();
    await toggle(page, 'carer', 'true');
    expect(mine()).to.have.length(before.length);
    for (const text of mine()) expect(text).not.to.match(/\b(I|me|my|mine|you|your)\b/);
    await page.go('treatment', second!.id);
    expect(page.all('.asks li span').map((item) => words(item.textContent))).not.to.include(second!.questions[0]);
    for (const button of page.all('.asks [data-choice="picked"]')) (button as HTMLElement).click();
    await page.settled();
    await page.go('summary');
    for (const text of mine()) expect(text).not.to.match(/\b(I|me|my|mine|your)\b/);
    await toggle(page, 'carer', 'false');
    expect(mine()).to.include.members(before);
    expect(mine()).to.include(`${second!.name}: ${second!.questions[0]}`);
  });

  it('comes back as it was, in every language: no two texts are one text in the other voice', () => {
    for (const { carer } of [guide, spanish.guide as unknown as typeof guide])
      expect(new Set(Object.values(carer!)).size).to.equal(Object.keys(carer!).length);
  });
});

describe('opening a saved talk', () => {
  const file = (text: string) => new File([text], 'my-talk.txt', { type: 'text/plain' });
  const saved = (answers: Answers, choices = {}) =>
    file(`My talk\n${talkLines({ guide, answers, choices: { ...NO_CHOICES, ...choices } })}`);
  const says = (page: Explorer) => words(page.root.querySelector('#open')?.textContent);

  async function open(page: Explorer, chosen: File): Promise<void> {
    const field = page.root.querySelector<HTMLInputElement>('[data-open]')!;
    const given = new DataTransfer();
    given.items.add(chosen);
    field.files = given.files;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    // The guide began to read it before: on a slow machine that takes longer than any fixed time.
    await chosen.text();
    await new Promise((resolve) => setTimeout(resolve, 30));
    await page.settled();
  }

  it('shows answers, choices and words of one’s own, and tells the portal that the answers have changed', async () => {
    const page = await explorer('view="summary"');
    const heard = listen(page.el, 'answers-change');
    await open(page, saved(ANSWERS, { talk: [third!.id], notes: NOTE }));
    expect(page.el.answers).to.deep.equal(ANSWERS);
    expect(page.all('tg-talk li').map((item) => words(item.textContent))[0]).to.contain(third!.name);
    expect(page.root.querySelector<HTMLTextAreaElement>('[data-choice="notes"]')!.value).to.equal(NOTE);
    expect([heard.length, says(page)]).to.deep.equal([1, en.summary.opened]);
    expect(page.root.querySelector<HTMLInputElement>('[data-open]')!.value).to.equal('');
    expect(page.buttons(en.summary.undo)).to.be.empty;
  });

  it('says plainly what is wrong with a file, and loses nothing of what is there', async () => {
    const page = await explorer('view="summary"');
    page.el.answers = ANSWERS;
    await toggle(page, 'talk', first!.id, 'details');
    const heard = listen(page.el, 'answers-change', 'guide-error');
    const list = () => page.all('tg-talk li').map((item) => words(item.textContent));
    const before = list();
    const good = await saved({ spread: 'no' }).text();
    const faults = { foreign: 'A letter', damaged: good.slice(0, -9), otherGuide: good.replace(guide.id, 'knee') };
    for (const [fault, text] of Object.entries({ ...faults, large: 'x'.repeat(1_000_001) })) {
      await open(page, file(text));
      expect([says(page), page.el.answers, list()]).to.deep.equal([
        en.summary.faults[fault as keyof typeof en.summary.faults],
        ANSWERS,
        before,
      ]);
    }
    expect(heard).to.be.empty;
  });

  it('can be undone where something was there before', async () => {
    const page = await explorer('view="summary"');
    page.el.answers = ANSWERS;
    await toggle(page, 'talk', first!.id, 'details');
    await open(page, saved({ spread: 'no' }, { talk: [third!.id] }));
    expect(page.el.answers).to.deep.equal({ spread: 'no' });
    await page.press(en.summary.undo);
    expect(page.el.answers).to.deep.equal(ANSWERS);
    expect(page.all('tg-talk li').map((item) => words(item.textContent))[0]).to.contain(first!.name);
    expect(says(page)).to.equal(en.summary.openWhere);
  });

  it('says what was left out, and what comes from another version', async () => {
    const page = await explorer('view="summary"');
    const other = { ...guide, version: '0.0.1' };
    const lines = talkLines({ guide: other, answers: { toe: 'x' }, choices: { ...NO_CHOICES, picked: ['Herbs?'] } });
    await open(page, file(lines));
    const { opened, openedVersion, openedLeft, openedMoved } = en.summary;
    expect(says(page)).to.equal([opened, openedVersion, openedLeft.one, openedMoved.one].join(' '));
    await (await page.go('about')).go('summary');
    expect(says(page)).to.equal(en.summary.openWhere);
  });

  it('changes nothing where everything was cleared, or the page was left, while the file was read', async () => {
    const leave: ((page: Explorer) => void)[] = [
      ({ el }) => el.reset(),
      () => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
    ];
    for (const how of leave) {
      const page = await explorer('view="summary"');
      const opening = open(page, saved(ANSWERS, { notes: NOTE }));
      how(page);
      await opening;
      await page.go('summary');
      expect([page.el.answers, page.text.includes(NOTE), says(page)]).to.deep.equal([{}, false, en.summary.openWhere]);
    }
  });

  it('keeps the file private: no event that leaves the element has its content', async () => {
    const page = await explorer('view="summary"');
    const heard: string[] = [];
    const types = Object.keys(window)
      .filter((key) => key.startsWith('on'))
      .map((key) => key.slice(2));
    const hear = (event: Event) =>
      void heard.push(
        `${event.type} ${(event.target as Element).nodeName} ${JSON.stringify(event, ['detail', 'data'])}`,
      );
    for (const type of [...types, 'answers-change', 'guide-view']) window.addEventListener(type, hear);
    const before = [location.href, localStorage.length, sessionStorage.length, page.el.outerHTML];
    await open(page, saved(ANSWERS, { notes: NOTE }));
    for (const type of [...types, 'answers-change', 'guide-view']) window.removeEventListener(type, hear);
    expect(heard.filter((line) => /breast|few|bus/i.test(line) || line.includes('INPUT'))).to.be.empty;
    expect([location.href, localStorage.length, sessionStorage.length, page.el.outerHTML]).to.deep.equal(before);
  });
});

describe('sharing', () => {
  const share = Object.getOwnPropertyDescriptor(Navigator.prototype, 'share');
  const given = (value: unknown) => Object.defineProperty(navigator, 'share', { value, configurable: true });
  afterEach(() => Reflect.deleteProperty(navigator, 'share'));

  it('is offered only if the device supports it, after a line that says what is shared', async () => {
    if (!share) expect((await explorer('view="summary"')).buttons(en.summary.share)).to.be.empty;
    given(async () => {});
    const page = await explorer('view="summary"');
    expect(page.seen.indexOf(en.summary.shareWhere)).to.be.within(
      0,
      page.seen.indexOf(`${en.summary.print} ${en.summary.copy}`),
    );
  });

  it('shares the same text that copying gives, only on a press, and says when it did not work', async () => {
    const shared: ShareData[] = [];
    given(async (data: ShareData) => void shared.push(data));
    const page = await explorer('view="summary"');
    page.el.answers = ANSWERS;
    await page.settled();
    expect(shared).to.be.empty;
    await page.press(en.summary.share);
    expect(shared[0]?.text).to.contain('Breast').and.not.to.contain('TREATMENT-GUIDE');
    const told = () => words(page.root.querySelector('tg-export [role="status"]')!.textContent);
    given(() => Promise.reject(new DOMException('', 'AbortError')));
    await page.press(en.summary.share);
    expect(told()).to.equal(en.summary.hint);
    given(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    await page.press(en.summary.share);
    expect(told()).to.equal(en.summary.shareFailed);
  });
});
