import { aTimeout, expect } from '@open-wc/testing';
import {
  changed,
  explained,
  inline,
  listen,
  randomized,
  type Study,
  said,
  stopped,
  type Trial,
  trial,
} from './support.js';

const MARK = 'Zebrafish-disease';
/** Keys whose values are codes, dates or numbers of the registry, and not words of the study team. */
const CODES =
  /^(?:nctId|.*[sS]tatus|.*[dD]ate|date|type|class|studyType|phases|allocation|interventionModel|primaryPurpose|masking|whoMasked|sex|.*Age|stdAges|role|versionHolder|url|email|phone)$/;

/** A copy of the record with the marker in each of its texts. */
function marked(node: Study, key = ''): Study {
  if (typeof node === 'string') return CODES.test(key) ? node : `${node} ${MARK}`;
  if (Array.isArray(node)) return node.map((inner) => marked(inner, key));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([inner, value]) => [inner, marked(value, inner)]));
}

/** Every event that leaves the element while an action runs, whatever its name. */
async function heard(action: () => Promise<unknown>): Promise<Event[]> {
  const events: Event[] = [];
  const own = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (this instanceof Element && this.localName === 'trial-explainer') events.push(event);
    return own.call(this, event);
  };
  try {
    await action();
  } finally {
    EventTarget.prototype.dispatchEvent = own;
  }
  return events;
}

/** Everything of an event that code on the page can read. */
const readable = (event: Event) => {
  const seen = new Set<unknown>();
  const own = Object.fromEntries(Object.getOwnPropertyNames(event).map((name) => [name, event[name as keyof Event]]));
  const plain = (_key: string, value: unknown) => {
    if (value instanceof Node || value instanceof Window || seen.has(value)) return undefined;
    if (typeof value === 'object' && value !== null) seen.add(value);
    return value;
  };
  return JSON.stringify([event.type, (event as CustomEvent).detail, own], plain);
};

/** A visit that uses everything on the page, errors included. */
async function wholeVisit(): Promise<Trial> {
  const page = await explained(marked(randomized()), 'site="Springfield"');
  const two = changed(randomized(), { 'identificationModule.nctId': 'NCT99999902' });
  for (const record of [marked(stopped()), [marked(randomized()), marked(two)]]) {
    page.el.record = record;
    await page.settled();
  }
  for (const bad of [
    JSON.stringify(marked(randomized())).slice(0, 700),
    `<p>${MARK}</p>`,
    { study: MARK },
    { protocolSection: MARK },
    MARK,
  ]) {
    page.el.record = bad;
    await page.settled();
  }
  page.el.record = marked(randomized());
  page.el.nctId = MARK;
  await page.settled();
  page.el.nctId = 'NCT99999901';
  await page.settled();
  await page.openAll();
  for (const button of page.all('button')) button.click();
  page.el.today = '2030-01-01';
  page.el.site = MARK;
  await page.settled();
  window.dispatchEvent(new Event('beforeprint'));
  window.dispatchEvent(new Event('afterprint'));
  await page.settled();
  await trial('', inline(marked(randomized())));
  return page;
}

describe('what a study is about', () => {
  it('is on the page (otherwise the tests below would prove nothing)', async () => {
    const page = await explained(marked(randomized()));
    expect(page.text.split(MARK).length).to.be.above(60);
  });

  it('is in no event that leaves the element', async () => {
    const events = await heard(wholeVisit);
    const types = new Set(events.map(({ type }) => type));
    expect([...types].sort()).to.deep.equal(['guide-error', 'guide-ready', 'guide-view']);
    expect(events.length).to.be.above(10);
    expect(events.map(readable).filter((text) => text.includes(MARK))).to.be.empty;
  });

  it('is not on the console', async () => {
    const lines = await said(wholeVisit);
    expect(lines.length).to.be.above(3);
    expect(lines.filter((line) => line.includes(MARK))).to.be.empty;
  });

  it('is in no attribute of the element and in nothing outside its shadow tree', async () => {
    const page = await explained(marked(randomized()));
    expect(page.el.outerHTML).not.to.contain(MARK);
    expect([document.title, location.href, document.cookie, JSON.stringify(localStorage)].join()).not.to.contain(MARK);
  });
});

describe('the events', () => {
  it('say what is shown: any trial, a study by its number, or an error by its code', async () => {
    const events = listen(document, 'guide-ready', 'guide-view', 'guide-error');
    const told = () => events.splice(0).map(({ type, detail }) => `${type} ${JSON.stringify(detail)}`);
    const page = await trial();
    expect(told()).to.deep.equal(['guide-ready {}', 'guide-view {"view":"general"}']);
    page.el.record = randomized();
    await page.settled();
    expect(told()).to.deep.equal(['guide-ready {"id":"NCT99999901"}', 'guide-view {"view":"record"}']);
    page.el.record = [];
    await page.settled();
    const [error, ...rest] = told();
    expect(error).to.equal('guide-error {"code":"no-study"}');
    expect(rest).to.include('guide-view {"view":"error"}');
  });

  it('bubble, and leave any shadow tree that the element is in', async () => {
    const events = listen(document, 'guide-ready', 'guide-view', 'guide-error');
    const host = document.createElement('div');
    document.body.append(host);
    const el = document.createElement('trial-explainer');
    host.attachShadow({ mode: 'open' }).append(el);
    await el.updateComplete;
    el.record = 'x';
    await el.updateComplete;
    await aTimeout(0);
    host.remove();
    expect(new Set(events.map(({ type }) => type)).size).to.equal(3);
    for (const { bubbles, composed } of events) expect([bubbles, composed]).to.deep.equal([true, true]);
  });

  it('give no invalid study number', async () => {
    const events = listen(document, 'guide-ready');
    await explained(changed(randomized(), { 'identificationModule.nctId': `${MARK} 1` }));
    expect(events.map(({ detail }) => String(detail.id))).to.deep.equal(['undefined', 'undefined']);
  });

  it('let a page react to an error with another record', async () => {
    const page = await trial();
    page.el.addEventListener('guide-error', () => {
      page.el.record = randomized();
    });
    page.el.record = [];
    await page.settled();
    expect([page.error, page.hasRecord]).to.deep.equal(['', true]);
  });

  it('are not fired again if nothing has changed', async () => {
    const page = await explained(randomized());
    const events = listen(document, 'guide-ready', 'guide-view', 'guide-error');
    page.el.headingLevel = 3;
    page.el.contactHref = 'tel:5';
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('afterprint'));
    await page.settled();
    expect(events.map(({ type }) => type)).to.be.empty;
  });
});
