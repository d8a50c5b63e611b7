import { expect } from '@open-wc/testing';
import { type Explorer, explorer, VIEWS } from '../support/explorer.js';

/** Every view unfolded, with an answer and with search hits, and what is rendered for print. */
const STATES: Readonly<Record<string, (page: Explorer) => Promise<unknown>>> = {
  ...Object.fromEntries(VIEWS.map((view) => [view, (page: Explorer) => page.go(view)])),
  'browse with a search': async (page) => (await page.go('browse')).search('liver'),
  'results without answers': async (page) => {
    page.el.reset();
    await page.go('results');
  },
  paper: async (page) => {
    window.dispatchEvent(new Event('beforeprint'));
    await page.settled();
  },
  'paper of the whole guide': async (page) => {
    const { print } = window;
    window.print = () => {};
    page.el.print('all');
    window.print = print;
  },
};

/** Lengths that the element sets on its own box through the CSSOM, which a strict policy of the host allows. No template writes them. */
const isMeasured = (element: HTMLElement) =>
  element.matches('[part~="root"]') && [...element.style].every((name) => name.startsWith('--tg-'));

for (const [state, enter] of Object.entries(STATES)) {
  describe(`the tree of ${state}`, () => {
    let page: Explorer;
    beforeEach(async () => {
      page = await explorer('contact-href="tel:1"');
      page.el.answers = { amount: 'few', spread: 'not-sure' };
      await enter(page);
      if (!state.startsWith('paper')) await page.openAll();
    });
    afterEach(() => {
      window.dispatchEvent(new Event('afterprint'));
    });

    // A strict policy of the host allows none of them.
    it('has no style attribute, no script and no handler', () => {
      const found = page
        .all('*')
        .filter((element) =>
          element
            .getAttributeNames()
            .some((name) => (name === 'style' && !isMeasured(element)) || name.startsWith('on')),
        );
      expect(found.map(({ localName }) => localName)).to.be.empty;
      expect(page.all('script, style, link, iframe, object, embed, img, video, audio')).to.be.empty;
    });

    it('has no duplicate id', () => {
      const ids = page.all('[id]').map(({ id }) => id);
      expect(ids).to.deep.equal([...new Set(ids)]);
    });

    it('adds no landmark of a page but at most one search landmark', () => {
      const page_ = 'main, nav, header, footer, aside, form, section[aria-label], section[aria-labelledby]';
      const roles = ['main', 'navigation', 'banner', 'contentinfo', 'complementary', 'region', 'form'];
      expect(page.all(`${page_}, ${roles.map((role) => `[role="${role}"]`).join()}`)).to.be.empty;
      expect(page.all('[role="search"], search').length).to.be.at.most(1);
    });

    it('has a name on everything that can be pressed', () => {
      const nameless = page
        .all('button, a, summary')
        .filter((element) => !(element.getAttribute('aria-label') ?? element.textContent)?.trim());
      expect(nameless.map(({ outerHTML }) => outerHTML)).to.be.empty;
    });

    it('has no button that submits a form', () => {
      expect(page.all<HTMLButtonElement>('button').filter(({ type }) => type !== 'button').length).to.equal(0);
    });

    it('says its language', () => {
      expect(page.all('.guide').map(({ lang }) => lang)).to.deep.equal(['en']);
    });

    it('has no positive tabindex and no autofocus', () => {
      expect(page.all('[tabindex]').filter(({ tabIndex }) => tabIndex > 0).length).to.equal(0);
      expect(page.all('[autofocus]').length).to.equal(0);
    });

    it('has one of each: urgent notice, disclaimer, review status', () => {
      for (const name of ['urgent', 'disclaimer', 'review-status']) expect(page.parts(name), name).to.have.length(1);
    });
  });
}
