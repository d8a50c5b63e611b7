import { aTimeout, expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { changed, en, listen, missing, randomized, STATEMENTS, TODAY, Trial, trial, words } from './support.js';

const own = window.fetch;
let asked: { address: string; init: RequestInit }[] = [];
let answer: (value: Response | Error) => Promise<void>;
let page: Trial;

// A fake registry; test/page has one behind a real network.
beforeEach(() => {
  asked = [];
  window.fetch = (address, init = {}) => {
    asked.push({ address: String(address), init });
    return new Promise((resolve, reject) => {
      answer = async (value) => {
        if (value instanceof Error) reject(value);
        else resolve(value);
        await page.loaded();
      };
    });
  };
});
afterEach(() => {
  window.fetch = own;
});

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });
const focused = () => words(page.root.activeElement?.textContent);

describe('a study number alone', () => {
  beforeEach(async () => {
    page = await trial('nct-id="NCT99999901"');
  });

  it('sends no request', async () => {
    await aTimeout(50);
    expect(asked.map(({ address }) => address)).to.be.empty;
  });

  it('says which site the button asks, for what, and what that site learns', () => {
    const text = words(page.button(en.trial.ask).parentElement?.textContent);
    expect(missing(text, ['clinicaltrials.gov', 'NCT99999901', 'your internet address', 'Nothing else is sent.'])).to.be
      .empty;
  });

  it('names the hospital’s own proxy where there is one', async () => {
    page = await trial('nct-id="NCT99999901" api-base="https://proxy.example:8443/ctgov/"');
    expect(words(page.button(en.trial.ask).parentElement?.textContent)).to.contain('proxy.example:8443');
    await page.press(en.trial.ask);
    expect(asked[0]?.address).to.equal('https://proxy.example:8443/ctgov/studies/NCT99999901');
  });

  it('asks the registry again by default when the proxy is taken away', async () => {
    page.el.setAttribute('api-base', 'https://proxy.example');
    page.el.removeAttribute('api-base');
    await page.settled();
    expect(words(page.button(en.trial.ask).parentElement?.textContent)).to.contain('clinicaltrials.gov');
    await page.press(en.trial.ask);
    expect(asked[0]?.address).to.equal('https://clinicaltrials.gov/api/v2/studies/NCT99999901');
  });

  it('asks once when pressed, without cookies and without saying which page asks', async () => {
    await page.press(en.trial.ask);
    expect(page.buttons(en.trial.ask)).to.be.empty;
    expect(asked.map(({ address }) => address)).to.deep.equal([
      'https://clinicaltrials.gov/api/v2/studies/NCT99999901',
    ]);
    const { credentials, referrerPolicy, method = 'GET', body } = asked[0]!.init;
    expect([credentials, referrerPolicy, method, body]).to.deep.equal(['omit', 'no-referrer', 'GET', undefined]);
  });

  it('says that it is getting the record, and shows the part about trials in general meanwhile', async () => {
    await page.press(en.trial.ask);
    expect(page.waiting).to.equal(en.trial.getting);
    expect(
      missing(
        page.text,
        STATEMENTS.map(({ text }) => text),
      ),
    ).to.be.empty;
  });

  it('shows the study, and moves focus to its title', async () => {
    await page.press(en.trial.ask);
    await answer(json(randomized()));
    expect([words(page.main.textContent), focused()]).to.deep.equal(Array(2).fill('Examplumab After Liver Surgery'));
  });

  it('is fetched with the keyboard alone, and focus goes to the title', async () => {
    for (const key of ['Enter', ' ']) {
      page = await trial('nct-id="NCT99999901"');
      page.button(en.trial.ask).focus();
      await sendKeys({ press: key });
      await page.settled();
      await answer(json(randomized()));
      expect(focused(), key).to.equal('Examplumab After Liver Surgery');
    }
  });

  const FAULTS: Readonly<Record<string, readonly [() => Response | Error, code: string, sentence: string]>> = {
    'is down': [() => new TypeError('Failed to fetch'), 'unreachable', en.trial.unreachable],
    'does not know the study': [() => json({}, 404), 'not-found', en.trial.errors['not-found']],
    'wants fewer questions': [() => json({}, 429), 'unreachable', en.trial.unreachable],
    'has a fault of its own': [() => json({}, 503), 'unreachable', en.trial.unreachable],
    'sends a web page': [() => new Response('<!doctype html>'), 'html-page', en.trial.ownUnreachable],
    'sends something else': [() => new Response('busy'), 'not-json', en.trial.ownUnreachable],
    'sends nothing': [() => new Response(''), 'empty-file', en.trial.ownUnreachable],
    'sends another study': [
      () => json(changed(randomized(), { 'identificationModule.nctId': 'NCT99999902' })),
      'other-study',
      en.trial.errors['other-study'],
    ],
  };
  for (const [what, [make, code, sentence]] of Object.entries(FAULTS)) {
    it(`says calmly that the registry ${what}, and links to the live record`, async () => {
      const heard = listen(document, 'guide-error');
      await page.press(en.trial.ask);
      await answer(make());
      expect(page.error).to.contain(sentence).and.to.contain(en.trial.still);
      expect(heard.map(({ detail }) => detail)).to.deep.equal([{ code }]);
      expect(page.part('error').querySelector('a')?.href).to.equal('https://clinicaltrials.gov/study/NCT99999901');
      expect([page.waiting, page.sections.join()]).to.deep.equal(['', 'general']);
    });
  }

  it('keeps the study that a visitor asked for when the page names another place or day', async () => {
    await page.press(en.trial.ask);
    await answer(json(randomized()));
    page.el.site = 'Musterstadt';
    page.el.today = '2029-01-01';
    await page.settled();
    expect([page.hasRecord, asked.length]).to.deep.equal([true, 1]);
  });

  it('is offered again when the page names another study', async () => {
    await page.press(en.trial.ask);
    await answer(json(randomized()));
    page.el.nctId = 'NCT99999902';
    await page.settled();
    expect([page.hasRecord, page.buttons(en.trial.ask).length, asked.length]).to.deep.equal([false, 1, 1]);
    expect(page.text).to.contain('NCT99999902');
  });

  it('does not take focus when the page itself changes something later', async () => {
    await page.press(en.trial.ask);
    await answer(json(randomized()));
    const input = await fixture<HTMLInputElement>('<input>');
    input.focus();
    page.el.recordSrc = 'other.json';
    await page.settled();
    await answer(json([changed(randomized(), { 'identificationModule.briefTitle': 'Another' })]));
    expect(document.activeElement === input).to.be.true;
  });
});

describe('a file of the hospital', () => {
  it('takes no focus when it arrives', async () => {
    const input = await fixture<HTMLInputElement>('<input>');
    input.focus();
    page = await trial('record-src="study.json"');
    await answer(json(randomized()));
    expect([page.hasRecord, document.activeElement === input]).to.deep.equal([true, true]);
  });

  it('on another origin is refused before any request', async () => {
    const heard = listen(document, 'guide-error');
    page = await trial('record-src="https://elsewhere.example/study.json"');
    expect(page.error).to.contain(en.trial.ownUnreachable).and.to.contain(en.trial.still);
    expect([heard.map(({ detail }) => detail.code), asked.length]).to.deep.equal([['remote'], 0]);
  });

  it('on another origin is requested if the page allows it', async () => {
    page = await trial('record-src="https://elsewhere.example/study.json" allow-remote');
    await answer(json(randomized()));
    expect([asked[0]?.address, page.hasRecord]).to.deep.equal(['https://elsewhere.example/study.json', true]);
  });

  for (const address of [
    '//elsewhere.example/x',
    'data:application/json,{}',
    'blob:null/x',
    'javascript:1',
    'file:///etc/passwd',
  ]) {
    it(`is not taken for one of this origin: ${address}`, async () => {
      page = await trial(`record-src="${address}"`);
      expect([page.error.includes(en.trial.ownUnreachable), asked.length]).to.deep.equal([true, 0]);
    });
  }
});

it('two explainers each request their own study', async () => {
  const tags = ['NCT99999901', 'NCT99999902'].map(
    (id) => `<trial-explainer today="${TODAY}" nct-id="${id}"></trial-explainer>`,
  );
  const place = await fixture<HTMLElement>(`<div>${tags.join('')}</div>`);
  const [one, two] = [...place.querySelectorAll('trial-explainer')].map((el) => new Trial(el));
  page = await two!.settled();
  await page.press(en.trial.ask);
  expect(asked.map(({ address }) => address.slice(-11))).to.deep.equal(['NCT99999902']);
  expect(one!.buttons(en.trial.ask)).to.have.length(1);
});
