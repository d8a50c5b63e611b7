import { aTimeout, expect, fixtureSync } from '@open-wc/testing';
import type { TreatmentExplorer } from '../../../src/explorer/treatment-explorer.js';
import { Explorer, en, explorer, guide, listen, words } from '../support/explorer.js';

/** Everything that is written to the console while an action runs. */
async function said(action: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const { warn, error } = console;
  console.warn = (...args: unknown[]) => void lines.push(args.join(' '));
  console.error = (...args: unknown[]) => void lines.push(args.join(' '));
  try {
    await action();
  } finally {
    Object.assign(console, { warn, error });
  }
  return lines;
}

describe('properties set before the element is upgraded', () => {
  /** An element whose properties were set before it was upgraded. */
  async function early(properties: object): Promise<Explorer> {
    const el = document.implementation.createHTMLDocument().createElement('treatment-explorer');
    Object.assign(el, properties);
    const place = fixtureSync<HTMLElement>('<div></div>');
    place.append(el);
    customElements.upgrade(el);
    return new Explorer(el as TreatmentExplorer).settled();
  }

  it('are applied: answers', async () => {
    const page = await early({ answers: { primary: 'breast' } });
    expect(page.el.answers).to.deep.equal({ primary: 'breast' });
  });

  it('are applied: view and treatment', async () => {
    expect((await early({ view: 'about' })).el.view).to.equal('about');
    expect((await early({ treatment: 'ablation' })).el.treatment).to.equal('ablation');
  });

  it('are applied: mode, notOffered, headingLevel and contactHref', async () => {
    const page = await early({ mode: 'browse', notOffered: 'ablation', headingLevel: 4, contactHref: 'tel:5' });
    expect(page.headings[0]?.localName).to.equal('h4');
    expect(page.buttons(en.start.answer)).to.be.empty;
    expect(page.buttons('5')).to.have.length(1);
    await page.go('browse');
    expect(words(page.card('ablation').textContent)).to.contain('Not offered here');
  });

  it('that are wrong do not stop the guide', async () => {
    const page = await early({ answers: { primary: 'liver' } });
    expect(page.seen).to.contain(guide.title);
    expect(page.el.answers).to.deep.equal({});
  });
});

describe('properties', () => {
  it('are not reflected to attributes', async () => {
    const page = await explorer();
    Object.assign(page.el, {
      answers: { primary: 'breast' },
      view: 'results',
      mode: 'guided',
      notOffered: 'ablation',
      headingLevel: 3,
      contactHref: 'tel:5',
      today: '2027-01-01',
    });
    await page.settled();
    expect(page.el.getAttributeNames()).to.be.empty;
  });

  it('go back to their defaults when their attributes are removed', async () => {
    const page = await explorer(
      'mode="browse" not-offered="ablation" heading-level="4" contact-href="tel:5" view="browse"',
    );
    for (const name of page.el.getAttributeNames()) page.el.removeAttribute(name);
    await page.go('start');
    expect(page.headings[0]?.localName).to.equal('h2');
    expect(page.buttons(en.start.answer)).to.have.length(1);
    expect(page.buttons('5')).to.be.empty;
  });

  it('accept any value without throwing', async () => {
    const page = await explorer();
    for (const nonsense of [null, undefined, '', 'x', 7, {}, []]) {
      Object.assign(page.el, { mode: nonsense, headingLevel: nonsense, today: nonsense, view: nonsense });
      await page.settled();
      expect(page.seen).to.contain(guide.title);
    }
  });
});

describe('an unknown language', () => {
  it('shows English and warns on the console alone', async () => {
    const errors = listen(document, 'guide-error');
    let page!: Explorer;
    const lines = await said(async () => {
      page = await explorer('lang="xx"');
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('xx');
    expect(page.seen).to.contain(guide.title).and.not.to.contain('xx');
    expect(errors).to.be.empty;
    expect(page.root.querySelector('.guide')?.getAttribute('lang')).to.equal('en');
  });

  for (const known of ['en', 'en-US', 'EN-gb', '']) {
    it(`is not "${known}"`, async () => expect(await said(() => explorer(`lang="${known}"`))).to.be.empty);
  }

  it('is taken from the nearest ancestor with a lang, outside a shadow tree too', async () => {
    const lines = await said(async () => {
      const place = fixtureSync<HTMLElement>('<div lang="xx"><div></div></div>');
      const shadow = place.firstElementChild!.attachShadow({ mode: 'open' });
      const el = document.createElement('treatment-explorer');
      shadow.append(el);
      await el.updateComplete;
    });
    expect(lines).to.have.length(1);
  });
});

describe('an element that moves', () => {
  const answers = { primary: 'breast', symptoms: 'yes' };

  it('keeps its state when it is removed and put back', async () => {
    const page = await explorer();
    page.el.answers = answers;
    await page.go('results');
    const place = page.el.parentElement!;
    page.el.remove();
    await aTimeout(10);
    place.append(page.el);
    await page.settled();
    expect([page.el.view, page.el.answers]).to.deep.equal(['results', answers]);
    expect(page.parts('treatment')).to.have.length(14);
    await page.open('ablation');
    page.el.answers = { ...answers, amount: 'few', spread: 'no' };
    await page.settled();
    expect(page.standings.ablation).to.equal('may');
  });

  it('still works after it was moved, and writes no warning', async () => {
    const page = await explorer('view="questions"');
    await page.choose('breast');
    const other = fixtureSync<HTMLElement>('<section></section>');
    const lines = await said(async () => {
      other.append(page.el);
      await page.settled();
    });
    await page.next();
    expect([page.asked, page.el.answers, lines]).to.deep.equal(['amount', { primary: 'breast' }, []]);
  });

  it('can be moved before its first render', async () => {
    const place = fixtureSync<HTMLElement>('<div></div>');
    const el = document.createElement('treatment-explorer');
    for (let at = 0; at < 5; at += 1) {
      place.append(el);
      el.remove();
    }
    place.append(el);
    const page = await new Explorer(el).settled();
    expect(page.seen).to.contain(guide.title);
  });
});

describe('twenty on a page', () => {
  it('all render, and each keeps its own answers', async () => {
    const place = fixtureSync<HTMLElement>(`<div>${'<treatment-explorer></treatment-explorer>'.repeat(20)}</div>`);
    const pages = await Promise.all(
      [...place.querySelectorAll('treatment-explorer')].map((el) => new Explorer(el).settled()),
    );
    expect(pages).to.have.length(20);
    for (const page of pages) expect(page.headings[0]?.textContent).to.equal(guide.title);
    pages[3]!.el.answers = { amount: 'few' };
    await pages[7]!.go('questions');
    await pages[7]!.choose('breast');
    expect(pages.map(({ el }) => Object.values(el.answers).join())).to.deep.equal(
      pages.map((_, at) => ({ 3: 'few', 7: 'breast' })[at] ?? ''),
    );
    expect(pages.filter(({ el }) => el.view !== 'start')).to.have.length(1);
  });

  // Radio buttons of the same name in two shadow trees are two groups.
  it('do not share their radio buttons', async () => {
    const [one, two] = [await explorer('view="questions"'), await explorer('view="questions"')];
    await one.choose('breast');
    await two.choose('colorectal');
    expect([one.chosen, two.chosen]).to.deep.equal(['breast', 'colorectal']);
  });
});
