import { aTimeout, expect, fixture } from '@open-wc/testing';
import type { TrialExplainer } from '../../../src/explainer/trial-explainer.js';
import {
  changed,
  en,
  explained,
  inline,
  randomized,
  type Study,
  sectionsOf,
  shown,
  TODAY,
  Trial,
  trial,
} from './support.js';

/** A study that is recognized by its title and number. */
const named = (name: string, nctId = 'NCT99999901'): Study =>
  changed(randomized(), { 'identificationModule.briefTitle': name, 'identificationModule.nctId': nctId });
const ONE = named('The first study', 'NCT99999901');
const TWO = named('The second study', 'NCT99999902');
const titleOf = (page: Trial) => shown(page.main);

/** The attribute for a record file on the hospital's own server. */
const file = (record: unknown) => `record-src="data.json?${encodeURIComponent(JSON.stringify(record))}"`;
const own = window.fetch;
let asked: string[] = [];

// A fake server of the hospital; the real network is tested in test/page.
beforeEach(() => {
  asked = [];
  window.fetch = async (address) => {
    asked.push(String(address));
    return new Response(decodeURIComponent(new URL(String(address)).search.slice(1)));
  };
});
afterEach(() => {
  window.fetch = own;
});

/** Each way to give the element the first study. */
const WAYS: Readonly<Record<string, () => Promise<Trial>>> = {
  'as an object': () => explained(ONE),
  'as the text of a file': () => explained(JSON.stringify(ONE)),
  'as the text of a file with a byte order mark': () => explained(`\uFEFF${JSON.stringify(ONE)}`),
  'as a list of one': () => explained([ONE]),
  'as a file of the page’s own origin': () => trial(file(ONE)),
  'inside the tag': () => trial('', inline(ONE)),
  'inside the tag, beside a link': () => trial('', `<a href="#x">Read</a>${inline(ONE)}`),
  'in a list, by its number': () => explained([TWO, ONE], 'nct-id="NCT99999901"'),
  'in a list inside the tag, by its number': () => trial('nct-id="NCT99999901"', inline([TWO, ONE])),
  'in a file of several, by its number': () => trial(`${file([TWO, ONE])} nct-id="NCT99999901"`),
  'on a page of studies, by its number': () => explained({ studies: [TWO, ONE] }, 'nct-id="NCT99999901"'),
  'by its number in small letters': () => explained([TWO, ONE], 'nct-id="nct99999901"'),
};

describe('a study that the page gives is explained', () => {
  for (const [way, open] of Object.entries(WAYS)) {
    it(way, async () => {
      const page = await (await open()).loaded();
      expect([page.error, titleOf(page)]).to.deep.equal(['', 'The first study']);
      expect(page.sections).to.deep.equal(sectionsOf(ONE));
    });
  }

  it('the same, to the letter, by each of these ways', async () => {
    const draw = async (open: () => Promise<Trial>) =>
      (await (await open()).loaded()).root.querySelector('.guide')!.innerHTML;
    const texts = new Set<string>();
    for (const open of Object.values(WAYS)) texts.add((await draw(open)).replace(/<!--.*?-->/g, ''));
    expect(texts.size).to.equal(1);
  });

  it('as a property that was set before the element was upgraded', async () => {
    const el = document.implementation.createHTMLDocument().createElement('trial-explainer');
    Object.assign(el, {
      record: [TWO, ONE],
      nctId: 'NCT99999902',
      headingLevel: 4,
      contactHref: 'tel:5',
      today: TODAY,
    });
    const place = await fixture<HTMLElement>('<div></div>');
    place.append(el);
    customElements.upgrade(el);
    const page = await new Trial(el as TrialExplainer).settled();
    expect([titleOf(page), page.headings[0]?.localName]).to.deep.equal(['The second study', 'h4']);
    expect(page.buttons('5')).to.have.length(1);
  });

  it('as a child that a script adds later', async () => {
    const page = await trial();
    page.el.insertAdjacentHTML('beforeend', inline(ONE));
    await aTimeout(0);
    await page.settled();
    expect(titleOf(page)).to.equal('The first study');
  });
});

describe('if the page uses several ways at once', () => {
  it('the property wins over the file, and the file is not requested', async () => {
    const el = document.createElement('trial-explainer');
    Object.assign(el, { record: ONE, recordSrc: 'two.json', today: TODAY });
    document.body.append(el);
    const page = await new Trial(el).settled();
    el.remove();
    expect([titleOf(page), asked]).to.deep.equal(['The first study', []]);
  });

  it('the file wins over the content of the tag', async () => {
    const page = await (await trial(file(ONE), inline(TWO))).loaded();
    expect(titleOf(page)).to.equal('The first study');
  });

  it('the property wins over the content of the tag', async () => {
    expect(titleOf(await explained(ONE, '', inline(TWO)))).to.equal('The first study');
  });

  it('a record that the page gives wins over the button that fetches one', async () => {
    for (const open of [() => explained(ONE, 'nct-id="NCT99999901"'), () => trial('nct-id="NCT99999901"', inline(ONE))])
      expect((await open()).buttons(en.trial.ask)).to.be.empty;
  });

  it('a property that is null counts as not set, since frameworks write null', async () => {
    const page = await (await explained(null, file(ONE))).loaded();
    expect(titleOf(page)).to.equal('The first study');
  });
});

describe('a page that changes its mind', () => {
  it('about the record gets the other one', async () => {
    const page = await explained(ONE);
    page.el.record = TWO;
    await page.settled();
    expect([titleOf(page), page.text.includes('The first study')]).to.deep.equal(['The second study', false]);
  });

  it('about the file gets the other one', async () => {
    const page = await (await trial(file(ONE))).loaded();
    page.el.recordSrc = `data.json?${encodeURIComponent(JSON.stringify(TWO))}`;
    await page.loaded();
    expect(titleOf(page)).to.equal('The second study');
  });

  it('about the number gets the other study of the list', async () => {
    const page = await explained([ONE, TWO], 'nct-id="NCT99999901"');
    page.el.setAttribute('nct-id', 'NCT99999902');
    await page.settled();
    expect(titleOf(page)).to.equal('The second study');
    page.el.setAttribute('nct-id', 'NCT99999903');
    await page.settled();
    expect([page.error.includes(en.trial.errors['other-study']), page.hasRecord]).to.deep.equal([true, false]);
  });

  it('about the place gets that one first', async () => {
    const page = await explained(ONE, 'site="Springfield"');
    const first = () => shown(page.facts('.facility', page.section('places'))[0]);
    expect(first()).to.contain('Example Hospital');
    page.el.site = 'Musterstadt';
    await page.settled();
    expect(first()).to.contain('Zweitklinik');
  });

  it('about the day gets the notices of that day', async () => {
    const page = await explained(ONE);
    const ids = () => page.notices.map(({ dataset }) => dataset.notice);
    expect(ids()).not.to.include('lapsed');
    page.el.today = '2029-01-01';
    await page.settled();
    expect(ids()).to.include('lapsed');
  });

  it('about showing a study at all has only the part about trials in general', async () => {
    const page = await explained(ONE);
    page.el.record = undefined;
    await page.settled();
    expect([page.sections, page.error, titleOf(page)]).to.deep.equal([['general'], '', 'What is a clinical trial?']);
  });

  it('about the file has only the part about trials in general', async () => {
    const page = await (await trial(file(ONE))).loaded();
    page.el.removeAttribute('record-src');
    await page.settled();
    expect([page.sections, page.text.includes('The first study')]).to.deep.equal([['general'], false]);
  });

  it('about the file before it has arrived is not shown the old one', async () => {
    const page = await trial();
    page.el.recordSrc = `data.json?${encodeURIComponent(JSON.stringify(ONE))}`;
    await page.el.updateComplete;
    page.el.recordSrc = `data.json?${encodeURIComponent(JSON.stringify(TWO))}`;
    await page.loaded();
    await aTimeout(20);
    expect(titleOf(page)).to.equal('The second study');
  });

  it('about a record that was refused gets a good one', async () => {
    const page = await explained('<html>');
    expect(page.error).not.to.equal('');
    page.el.record = ONE;
    await page.settled();
    expect([page.error, titleOf(page)]).to.deep.equal(['', 'The first study']);
  });
});
