import { expect, nextFrame } from '@open-wc/testing';
import spanish from '../../../src/generated/es.language.json';
import { type Explorer, en, explorer, guide, missing, shown, VIEWS } from '../support/explorer.js';
import { show } from '../support/figures.js';

/** The safety notices must be there in every one of these states. */
const STATES: Readonly<Record<string, (page: Explorer) => Promise<unknown>>> = {
  'nothing answered': async () => {},
  'something answered': async (page) => {
    page.el.answers = { primary: 'breast', symptoms: 'yes' };
    await page.settled();
  },
  'no questions at all': async (page) => {
    page.el.mode = 'browse';
    await page.settled();
  },
};

for (const [state, enter] of Object.entries(STATES)) {
  describe(`with ${state}`, () => {
    for (const view of VIEWS) {
      it(`the urgent notice shows in ${view} with every number, and is in view with every sign after one press`, async () => {
        const page = await explorer();
        await enter(page);
        await page.go(view);
        const { heading, intro, signs, calls } = guide.urgent;
        const told = [intro, ...signs.map(({ text }) => text)];
        const notice = () => shown(page.part('urgent'));
        expect(missing(notice(), [heading, ...calls.map(({ number }) => number)])).to.be.empty;
        if (['start', 'results', 'summary'].includes(page.el.view)) expect(missing(notice(), told)).to.be.empty;
        await page.press(en.ill);
        expect(missing(notice(), told)).to.be.empty;
        expect(shown(page.root.activeElement as HTMLElement)).to.equal(guide.urgent.heading);
        const { top, bottom } = page.root.activeElement!.getBoundingClientRect();
        expect(top >= 0 && bottom <= innerHeight, 'in sight').to.be.true;
      });

      it(`what the guide is not shows in ${view}, and that no clinician has checked it`, async () => {
        const page = await explorer();
        await enter(page);
        await page.go(view);
        expect(shown(page.part('disclaimer'))).to.equal(guide.disclaimer);
        expect(shown(page.part('review-status'))).to.contain('Draft. Not yet checked by a clinician.');
      });
    }

    for (const treatment of ['clinical-trials', 'supportive-care']) {
      it(`${treatment} is in the list`, async () => {
        const page = await explorer();
        await enter(page);
        await page.go('browse');
        expect(page.card(treatment).checkVisibility()).to.be.true;
      });
    }
  });
}

describe('trials and supportive care', () => {
  it('are in the list and in the results even if the hospital says that it does not offer them', async () => {
    const page = await explorer('not-offered="clinical-trials supportive-care"');
    page.el.answers = { primary: 'colorectal' };
    for (const view of ['browse', 'results']) {
      await page.go(view);
      for (const id of ['clinical-trials', 'supportive-care']) {
        expect(page.card(id).checkVisibility(), `${id} in ${view}`).to.be.true;
        expect(page.card(id).dataset.standing).to.equal('everyone');
      }
    }
  });
});

describe('whom to call', () => {
  it('dials the emergency number and the crisis line', async () => {
    const page = await explorer();
    const links = [...page.part('urgent').querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.deep.equal(['tel:911', 'tel:988']);
  });

  for (const [language, other] of Object.entries({ English: guide, Spanish: spanish.guide }))
    it(`has all numbers beside their labels or all below them, on one line where there are columns, in ${language}`, async () => {
      const page = await explorer('contact-href="tel:+1-555-0100"');
      await show(page, other);
      for (let width = 200; width < 1200; width += 20) {
        page.el.parentElement!.style.inlineSize = `${width}px`;
        await nextFrame();
        const rows = page.all('.calls > div').map((row) => {
          const label = row.children[0]!.getBoundingClientRect();
          const line = row.querySelector('a')!.getBoundingClientRect().top;
          return { isBelow: line >= label.bottom - 1, column: label.top, line };
        });
        expect(new Set(rows.map(({ isBelow }) => isBelow)).size, `${width} px`).to.equal(1);
        if (new Set(rows.map(({ column }) => column)).size === 1 && rows[0]!.isBelow)
          expect(new Set(rows.map(({ line }) => line)).size, `${width} px`).to.equal(1);
      }
    });

  it('names the care team without a number if the hospital gives none', async () => {
    const page = await explorer();
    expect(missing(shown(page.part('urgent')), [en.contact.label, en.contact.fallback])).to.be.empty;
  });

  for (const view of VIEWS) {
    it(`shows the hospital's telephone in ${view}`, async () => {
      const page = await explorer('contact-href="tel:+1-555-0100"');
      await page.go(view);
      const link = page.part('urgent').querySelector<HTMLAnchorElement>('a[href="tel:+1-555-0100"]')!;
      expect(shown(link)).to.equal('555-0100');
    });
  }

  for (const href of ['https://hospital.example/liver', '/liver', 'mailto:liver@hospital.example', '#call']) {
    it(`leads to ${href}, by words and not by its address`, async () => {
      const page = await explorer(`contact-href="${href}"`);
      const link = page.part('urgent').querySelector<HTMLAnchorElement>('dl a')!;
      expect([link.getAttribute('href'), shown(link)]).to.deep.equal([href, en.contact.page]);
    });
  }

  for (const href of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://x',
    '',
  ]) {
    it(`refuses ${JSON.stringify(href)}`, async () => {
      const page = await explorer();
      page.el.contactHref = href;
      await page.settled();
      const links = page.all<HTMLAnchorElement>('a').map(({ protocol }) => protocol);
      expect(links.filter((protocol) => !['tel:', 'http:', 'https:'].includes(protocol))).to.be.empty;
      expect(shown(page.part('urgent'))).to.contain(en.contact.fallback);
    });
  }

  it('shows what the hospital puts in the slot "contact", instead of its own', async () => {
    const page = await explorer('contact-href="tel:1"', '<b slot="contact">Ask for Sam at desk 4</b>');
    const slot = page.part('urgent').querySelector<HTMLSlotElement>('slot[name="contact"]')!;
    expect(slot.assignedElements()[0]?.textContent).to.equal('Ask for Sam at desk 4');
    expect(page.part('urgent').querySelector('a[href="tel:1"]')?.checkVisibility() ?? false).to.be.false;
  });

  for (const view of VIEWS) {
    it(`shows the hospital's line on language help in ${view}`, async () => {
      const page = await explorer('', '<span slot="interpreter">Free interpreters: 555-0101</span>');
      await page.go(view);
      const line = page.el.querySelector('span')!;
      expect(line.assignedSlot?.name).to.equal('interpreter');
      expect(line.getBoundingClientRect().height).to.be.above(0);
    });
  }
});
