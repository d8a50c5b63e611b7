import { aTimeout, expect, fixture } from '@open-wc/testing';
import { changed, en, inline, listen, randomized, said, shown, Trial, trial, trials, words } from './support.js';

const own = window.fetch;
let asked: { address: string; signal: AbortSignal }[] = [];
let answer: (value: unknown) => void = () => {};

// A file on the hospital's server that arrives when the test says so.
beforeEach(() => {
  asked = [];
  window.fetch = (address, { signal } = {}) => {
    asked.push({ address: String(address), signal: signal! });
    return new Promise((resolve, reject) => {
      answer = (value) => resolve(new Response(JSON.stringify(value)));
      signal!.addEventListener('abort', () => reject(signal!.reason));
    });
  };
});
afterEach(() => {
  window.fetch = own;
});

describe('an element that is removed from the page', () => {
  it('aborts the request for its record', async () => {
    const page = await trial('record-src="slow.json"');
    expect(page.waiting).to.equal(en.trial.getting);
    page.el.remove();
    expect(asked.map(({ signal }) => signal.aborted)).to.deep.equal([true]);
  });

  it('fires no error event for that', async () => {
    const heard = listen(document, 'guide-error');
    const page = await trial('record-src="slow.json"');
    const place = page.el.parentElement!;
    page.el.remove();
    await aTimeout(5);
    place.append(page.el);
    await page.settled();
    expect(heard.map(({ detail }) => detail.code)).to.be.empty;
  });

  it('requests it again when it is put back before its record arrived', async () => {
    const page = await trial('record-src="slow.json"');
    const place = page.el.parentElement!;
    page.el.remove();
    place.append(page.el);
    await page.settled();
    answer(randomized());
    await page.loaded();
    expect([asked.length, asked[1]?.signal.aborted, page.hasRecord]).to.deep.equal([2, false, true]);
  });

  it('does not request a record again that it has', async () => {
    const page = await trial('record-src="slow.json"');
    answer(randomized());
    await page.loaded();
    const other = await fixture<HTMLElement>('<section></section>');
    other.append(page.el);
    await page.settled();
    expect([asked.length, page.hasRecord]).to.deep.equal([1, true]);
  });

  it('still shows the record that a visitor asked for when it is put back', async () => {
    const page = await trial('nct-id="NCT99999901"');
    await page.press(en.trial.ask);
    answer(randomized());
    await page.loaded();
    const other = await fixture<HTMLElement>('<section></section>');
    other.append(page.el);
    await page.settled();
    expect([page.hasRecord, asked.length]).to.deep.equal([true, 1]);
  });

  it('offers the button again when it is put back before the record that a visitor asked for arrived', async () => {
    const page = await trial('nct-id="NCT99999901"');
    await page.press(en.trial.ask);
    const place = page.el.parentElement!;
    page.el.remove();
    place.append(page.el);
    await page.settled();
    expect([page.buttons(en.trial.ask).length, page.waiting]).to.deep.equal([1, '']);
  });

  it('explains a record that was set while it was not on the page', async () => {
    const page = await trial();
    const place = page.el.parentElement!;
    page.el.remove();
    page.el.record = randomized();
    place.append(page.el);
    await page.settled();
    expect(shown(page.main)).to.equal('Examplumab After Liver Surgery');
  });

  it('can be moved before its first render and sends one request', async () => {
    const place = await fixture<HTMLElement>('<div></div>');
    const el = document.createElement('trial-explainer');
    el.setAttribute('record-src', 'slow.json');
    for (let at = 0; at < 5; at += 1) {
      place.append(el);
      el.remove();
    }
    place.append(el);
    await new Trial(el).settled();
    expect(asked.filter(({ signal }) => !signal.aborted)).to.have.length(1);
  });
});

describe('five on a page', () => {
  it('each explain their own study', async () => {
    const names = ['One', 'Two', 'Three', 'Four', 'Five'];
    const tags = names.map(
      (name) =>
        `<trial-explainer>${inline(changed(randomized(), { 'identificationModule.briefTitle': name }))}</trial-explainer>`,
    );
    const place = await fixture<HTMLElement>(`<div>${tags.join('')}</div>`);
    const pages = await Promise.all(
      [...place.querySelectorAll('trial-explainer')].map((el) => new Trial(el).settled()),
    );
    expect(pages.map((page) => shown(page.main))).to.deep.equal(names);
    pages[2]!.el.record = [];
    await pages[2]!.settled();
    expect(pages.map(({ error }) => error !== '')).to.deep.equal([false, false, true, false, false]);
  });
});

describe('an unknown language', () => {
  it('shows English and warns on the console alone', async () => {
    let page!: Trial;
    const lines = await said(async () => {
      page = await trial('lang="xx"');
    });
    expect([lines.length, lines[0]?.includes('xx'), words(page.main.textContent)]).to.deep.equal([
      1,
      true,
      trials.title,
    ]);
  });
});

describe('a record inside a tag that names a file', () => {
  it('is not shown in its place, whatever changes while the file is fetched', async () => {
    const page = await trial(
      'record-src="slow.json"',
      inline(changed(randomized(), { 'identificationModule.briefTitle': 'Another Study' })),
    );
    page.el.site = 'Springfield';
    page.el.today = '2026-11-24';
    await page.settled();
    expect([page.waiting, page.hasRecord]).to.deep.equal([en.trial.getting, false]);
    answer(randomized());
    await page.loaded();
    expect(shown(page.main)).to.equal('Examplumab After Liver Surgery');
  });
});
