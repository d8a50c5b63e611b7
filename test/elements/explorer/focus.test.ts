import { expect, fixtureSync } from '@open-wc/testing';
import { Explorer, en, explorer, guide, VIEWS, words } from '../support/explorer.js';

// Keys are tested in test/page: the browser windows of these tests are not in front, so they get no key presses.

/** The name of what has focus inside the element. */
const focused = (page: Explorer) => words(page.root.activeElement?.textContent);

describe('focus', () => {
  for (const view of VIEWS.slice(1)) {
    it(`goes to the new heading when ${view} opens`, async () => {
      const page = await explorer();
      await page.go(view);
      expect(page.root.activeElement === page.main).to.be.true;
      const { top, bottom } = page.main.getBoundingClientRect();
      expect(top >= 0 && bottom <= innerHeight, 'in sight').to.be.true;
    });
  }

  it('goes to the new heading from question to question, and back', async () => {
    const page = await explorer('view="questions"');
    await page.next();
    expect(focused(page)).to.equal(guide.questions[1]!.text);
    await page.press('Back to question 1');
    expect(focused(page)).to.equal(guide.questions[0]!.text);
  });

  it('goes to the heading of the start when the answers are cleared', async () => {
    const page = await explorer();
    page.el.answers = { amount: 'few' };
    await page.go('results');
    await page.press(en.results.clear);
    await page.press(en.clear.yes);
    expect(focused(page)).to.equal(guide.title);
  });

  it('goes back to the row that was left, and the row is where it was on the screen', async () => {
    const page = await explorer('view="browse"');
    page.el.parentElement!.style.cssText = 'inline-size: 320px; padding-block: 500px';
    const { id, name } = guide.treatments[9]!;
    const row = () => page.card(id).querySelector<HTMLElement>('button')!;
    row().scrollIntoView({ block: 'center' });
    const { top } = row().getBoundingClientRect();
    await page.press(name);
    await page.press(en.back.browse);
    expect(page.root.activeElement === row()).to.be.true;
    expect(row().getBoundingClientRect().top).to.be.closeTo(top, 1);
  });

  it('goes to the heading of a list that is not reached by going back', async () => {
    const page = await explorer('view="browse"');
    await page.press(guide.treatments[9]!.name);
    await page.press(en.nav.browse);
    expect(page.root.activeElement === page.main).to.be.true;
  });

  it('stays in the page when the guide appears', async () => {
    const place = fixtureSync<HTMLElement>('<div><button>Before</button></div>');
    place.querySelector('button')!.focus();
    place.insertAdjacentHTML('beforeend', '<treatment-explorer view="browse"></treatment-explorer>');
    const page = await new Explorer(place.querySelector('treatment-explorer')!).settled();
    expect(document.activeElement?.textContent).to.equal('Before');
    expect(page.root.activeElement === null).to.be.true;
  });
});
