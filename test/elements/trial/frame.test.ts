import { expect } from '@open-wc/testing';
import { en, explained, guide, inline, randomized, shown, type Trial, trial, trials } from './support.js';

const own = window.fetch;

// Files never arrive in these tests: everything but the record must be shown meanwhile.
beforeEach(() => {
  window.fetch = () => new Promise(() => {});
});
afterEach(() => {
  window.fetch = own;
});

const levels = (page: Trial) => page.headings.map(({ localName }) => Number(localName[1]));

describe('heading-level', () => {
  const SEEN: Readonly<Record<string, number>> = { '': 2, '2': 2, '3': 3, '6': 6, '1': 2, '9': 6, x: 2, '3.7': 3 };
  for (const [value, level] of Object.entries(SEEN)) {
    it(`"${value}" begins at h${level}, with a record and without`, async () => {
      for (const page of [
        await trial(`heading-level="${value}"`),
        await explained(randomized(), `heading-level="${value}"`),
      ]) {
        expect(levels(page)[0]).to.equal(level);
        expect(levels(page).filter((each, at) => each < level || each - (levels(page)[at - 1] ?? level) > 1)).to.be
          .empty;
      }
    });
  }

  it('does not change the size of a heading', async () => {
    const size = async (level: number) =>
      getComputedStyle((await trial(`heading-level="${level}"`)).headings[0]!).fontSize;
    expect(await size(5)).to.equal(await size(2));
  });

  it('has one first heading, whatever is shown', async () => {
    for (const page of [await trial(), await explained(randomized()), await explained([])])
      expect(levels(page).filter((level) => level === 2)).to.have.length(1);
  });
});

describe('whom to call', () => {
  it('is the care team’s number in the urgent notice', async () => {
    for (const page of [
      await trial('contact-href="tel:+1-555-0100"'),
      await explained(randomized(), 'contact-href="tel:+1-555-0100"'),
    ]) {
      const [link] = page.part('urgent').querySelectorAll<HTMLAnchorElement>('slot[name="contact"] a');
      expect([link?.href, shown(link)]).to.deep.equal(['tel:+1-555-0100', '555-0100']);
    }
  });

  it('is the content of the hospital’s slot instead of ours', async () => {
    const page = await trial('contact-href="tel:5"', '<b slot="contact">Desk: 555</b>');
    expect(shown(page.el.querySelector<HTMLElement>('b'))).to.equal('Desk: 555');
    expect(page.all('slot[name="contact"] a').filter((link) => link.checkVisibility())).to.be.empty;
  });

  it('is the number that the team gave the patient, if the hospital names none', async () => {
    expect(shown((await trial()).part('urgent'))).to.contain(en.contact.fallback);
  });

  it('is never an address that runs a script', async () => {
    const page = await trial('contact-href="javascript:alert(1)"');
    expect(page.all<HTMLAnchorElement>('.foot a').filter(({ href }) => href.startsWith('javascript'))).to.be.empty;
  });

  it('has the hospital’s line on language help below', async () => {
    const page = await trial('', '<span slot="interpreter">Free interpreters</span>');
    expect(shown(page.el.querySelector<HTMLElement>('span'))).to.equal('Free interpreters');
  });

  for (const attributes of [
    '',
    'nct-id="NCT99999901"',
    'nct-id="NCT1"',
    'record-src="slow.json"',
    'record-src="https://elsewhere.example/x"',
  ]) {
    it(`is on the page, with the disclaimer and the draft status: ${attributes || 'no attribute'}`, async () => {
      const page = await trial(attributes);
      expect(shown(page.part('urgent')))
        .to.contain(guide.urgent.heading)
        .and.to.contain('911');
      expect(shown(page.part('disclaimer'))).to.equal(trials.disclaimer);
      expect(shown(page.part('review-status'))).to.contain(en.review.draft);
    });
  }
});

const REPLACED: Readonly<Record<string, string>> = {
  'a link': '<a href="#x" class="probe">Read about it</a>',
  'a link beside the record': `${inline(randomized())}<a href="#x" class="probe">One</a>`,
  'a paragraph that is marked as the guide text': '<p data-guide-text class="probe">All of it</p>',
  'a link beside what has a slot': '<a href="#x" class="probe">One</a><span slot="interpreter">Two</span>',
};
const KEPT: Readonly<Record<string, string>> = {
  'a paragraph': '<p class="probe">The rest of the page</p>',
  'a paragraph after the record': `${inline(randomized())}<p class="probe">The rest of the page</p>`,
  'a link beside bare text': '<a href="#x" class="probe">One</a> and text',
};
const shows = (element: Element | null) => element!.getBoundingClientRect().height > 0;

describe('what a hospital puts inside the tag', () => {
  for (const [what, inside] of Object.entries(REPLACED)) {
    it(`is replaced if it is ${what}`, async () => {
      const page = await trial('', inside);
      expect([shows(page.el.querySelector('.probe')), page.text.includes(trials.title)]).to.deep.equal([false, true]);
    });
  }
  for (const [what, inside] of Object.entries(KEPT)) {
    it(`stays visible if it is ${what}`, async () => {
      const page = await trial('', inside);
      expect([shows(page.el.querySelector('.probe')), page.text.includes(trials.title)]).to.deep.equal([true, true]);
    });
  }

  it('never shows the record as JSON', async () => {
    const page = await trial('', `${inline(randomized())}<p>The rest</p>`);
    expect(shows(page.el.querySelector('script'))).to.be.false;
  });
});
