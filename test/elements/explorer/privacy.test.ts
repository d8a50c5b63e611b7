import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { type Explorer, explorer, guide, listen, VIEWS } from '../support/explorer.js';

const ANSWERS: Readonly<Record<string, string>> = {
  primary: 'breast',
  amount: 'few',
  operable: 'if-smaller',
  spread: 'no',
  health: 'limited',
  chemo: 'stable',
  hormone: 'yes',
  symptoms: 'yes',
};
/** Strings that must appear nowhere: ids and words of the answers, and of the standings that follow from them. */
const SECRETS = [
  ...guide.questions.flatMap(({ id, answers }) => {
    const { id: answer, text } = answers.find((each) => each.id === ANSWERS[id])!;
    // "Yes" and "few" may be on any page, so short words are left out.
    return [`"${id}"`, ...[text, answer].filter((each) => each.length > 3)];
  }),
  ...Object.values(guide.standings),
  'camera',
];
const secretsIn = (text: string) => SECRETS.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));

/** Everything that a host page could observe. */
interface Heard {
  readonly events: readonly { readonly type: string; readonly detail: unknown }[];
  readonly lines: string[];
  readonly changes: MutationRecord[];
  restore(): void;
}

function eavesdrop(): Heard {
  const events = listen(window, 'guide-ready', 'guide-view', 'guide-error', 'answers-change');
  const lines: string[] = [];
  const kept = { ...console };
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'table', 'dir', 'trace'] as const) {
    console[name] = (...args: unknown[]) => void lines.push(args.map(String).join(' '));
  }
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(document, { subtree: true, attributes: true, childList: true, characterData: true });
  return {
    events,
    lines,
    changes,
    restore: () => {
      Object.assign(console, kept);
      observer.disconnect();
    },
  };
}

/** A visit that uses every feature, with these answers. */
async function wholeVisit(page: Explorer): Promise<void> {
  for (const view of VIEWS) await page.go(view);
  await page.go('browse');
  await page.search('camera');
  await page.walk(ANSWERS);
  await page.openAll();
  for (const view of VIEWS) await page.go(view);
  await page.go('results');
}

describe('what a visitor says', () => {
  let page: Explorer;
  let heard: Heard;
  const before = { address: '', title: '', length: 0, cookie: '', local: '', session: '' };
  const now = (): typeof before => ({
    address: location.href,
    title: document.title,
    length: history.length,
    cookie: document.cookie,
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
  });

  beforeEach(async () => {
    // Otherwise the next test would take what this one stored for what was there before the visit.
    sessionStorage.clear();
    localStorage.clear();
    page = await explorer('', '<a href="#x">Fallback</a><span slot="contact">Desk</span>');
    Object.assign(before, now());
    heard = eavesdrop();
    await wholeVisit(page);
  });
  afterEach(() => heard.restore());

  it('was all entered (otherwise the tests below would prove nothing)', () => {
    expect(page.el.answers).to.deep.equal(ANSWERS);
    expect(secretsIn(page.text)).to.have.length.above(10);
  });

  it('is not in the address, the title or the history', () => {
    expect(now()).to.deep.equal(before);
  });

  it('is in no cookie and no storage', async () => {
    expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal([
      before.cookie,
      Object.keys(JSON.parse(before.local)).length,
      Object.keys(JSON.parse(before.session)).length,
    ]);
    expect((await indexedDB.databases()).length).to.equal(0);
    expect(await caches.keys()).to.be.empty;
  });

  it('is in no attribute of the element and in nothing inside it that the page can see', () => {
    expect(page.el.getAttributeNames()).to.be.empty;
    expect(page.el.innerHTML).to.equal('<a href="#x">Fallback</a><span slot="contact">Desk</span>');
  });

  it('changes nothing in the surrounding page', () => {
    expect(heard.changes.map(({ type, target }) => `${type} ${target.nodeName}`)).to.be.empty;
  });

  it('is in no event that leaves the element', () => {
    expect(heard.events.length).to.be.above(10);
    const said = heard.events.map(({ type, detail }) => `${type} ${JSON.stringify(detail)}`).join('\n');
    expect(secretsIn(said)).to.be.empty;
    expect(said).not.to.contain('answers-change');
  });

  it('is not on the console', () => {
    expect(secretsIn(heard.lines.join('\n'))).to.be.empty;
    expect(heard.lines).to.be.empty;
  });

  it('is in no form of the page', async () => {
    const form = document.createElement('form');
    page.el.replaceWith(form);
    form.append(page.el);
    expect([...new FormData(form)]).to.be.empty;
    expect(form.elements).to.have.length(0);
  });

  it('is not asked for in a way that a browser fills in or keeps', async () => {
    for (const view of ['questions', 'browse']) {
      await page.go(view);
      for (const input of page.all('input')) expect(input.getAttribute('autocomplete')).to.equal('off');
    }
  });

  it('is forgotten when the page is left', async () => {
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await page.settled();
    expect([page.el.answers, page.el.view]).to.deep.equal([{}, 'start']);
    expect(secretsIn(page.text)).to.be.empty;
  });

  it('is still forgotten when the element was moved in between', async () => {
    const place = document.createElement('div');
    page.el.replaceWith(place);
    place.append(page.el);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await page.settled();
    expect(page.el.answers).to.deep.equal({});
  });
});

it('inner elements request the visit by events that the page cannot hear, before, during and after printing', async () => {
  const heard: Event[] = [];
  const types = ['context-request', 'context-provider'];
  const hear = (event: Event) => void heard.push(event);
  for (const type of types) window.addEventListener(type, hear, true);
  try {
    const page = await explorer();
    await wholeVisit(page);
    await page.go('summary');
    const asked: Event[] = [];
    page.root.addEventListener('context-request', (event) => asked.push(event), true);
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('afterprint'));
    await page.settled();
    expect(asked, 'the nodes of the screen were put back, and requested the visit again').not.to.be.empty;
    expect(secretsIn(page.text)).to.have.length.above(10);
    expect(heard).to.be.empty;
  } finally {
    for (const type of types) window.removeEventListener(type, hear, true);
  }
});

describe('leaving the page', () => {
  it('clears the search and its hits', async () => {
    const page = await explorer('view="browse"');
    await page.search('camera');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await page.settled();
    await page.go('browse');
    expect([page.field.value, page.hits.length]).to.deep.equal(['', 0]);
  });

  it('clears the search at once, also while the screen is set aside for printing', async () => {
    const page = await explorer('view="browse"');
    await page.search('camera');
    const { field } = page;
    window.dispatchEvent(new Event('beforeprint'));
    expect(field.isConnected).to.equal(false);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await (field.closest('tg-search') as LitElement).updateComplete;
    expect(field.value).to.equal('');
    window.dispatchEvent(new Event('afterprint'));
    await page.settled();
    expect([page.el.view, page.field.value, page.hits.length]).to.deep.equal(['browse', '', 0]);
  });

  it('fires an event when the answers are cleared', async () => {
    const page = await explorer();
    page.el.answers = { primary: 'breast' };
    const heard = listen(page.el, 'answers-change');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect([heard.length, page.el.answers]).to.deep.equal([1, {}]);
  });

  it('clears nothing when a visitor only looks at another tab', async () => {
    const page = await explorer();
    page.el.answers = { primary: 'breast' };
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    window.dispatchEvent(new Event('blur'));
    expect(page.el.answers).to.deep.equal({ primary: 'breast' });
  });

  it('leaves no listener on the window after the element was removed', async () => {
    const own = { add: window.addEventListener, remove: window.removeEventListener };
    let count = 0;
    window.addEventListener = function (this: Window, ...args: never[]) {
      count += 1;
      return (own.add as (...all: never[]) => void).apply(this, args);
    } as typeof window.addEventListener;
    window.removeEventListener = function (this: Window, ...args: never[]) {
      count -= 1;
      return (own.remove as (...all: never[]) => void).apply(this, args);
    } as typeof window.removeEventListener;
    try {
      const pages = [document.createElement('treatment-explorer'), document.createElement('treatment-explorer')];
      document.body.append(pages[0]!);
      const one = count;
      document.body.append(pages[1]!);
      await pages[1]!.updateComplete;
      expect(one).to.be.above(0);
      expect(count, 'for two as for one').to.equal(one);
      for (const el of pages) el.remove();
      expect(count).to.equal(0);
    } finally {
      window.addEventListener = own.add;
      window.removeEventListener = own.remove;
    }
  });
});
