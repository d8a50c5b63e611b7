import { expect } from '@open-wc/testing';
import { type Explorer, en, explorer } from '../support/explorer.js';

async function narrow(): Promise<Explorer> {
  const page = await explorer();
  page.el.parentElement!.style.width = '320px';
  return page.go('browse');
}
const menu = (page: Explorer) => page.button(en.menuNamed);
const links = (page: Explorer) => page.part('nav');

describe('the menu', () => {
  it('is folded on a narrow screen, opens, and closes when a page is chosen', async () => {
    const page = await narrow();
    expect(links(page).offsetHeight).to.equal(0);
    await page.press(en.menuNamed);
    expect(menu(page).getAttribute('aria-expanded')).to.equal('true');
    expect(links(page).offsetHeight).to.be.above(0);
    await page.press(en.nav.compare);
    expect(page.el.view).to.equal('compare');
    expect(links(page).offsetHeight).to.equal(0);
  });

  it('closes by Escape, with the focus on its button', async () => {
    const page = await narrow();
    await page.press(en.menuNamed);
    page.button(en.nav.about).focus();
    page
      .button(en.nav.about)
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await page.settled();
    expect(links(page).offsetHeight).to.equal(0);
    expect(page.root.activeElement).to.equal(menu(page));
  });

  it('is one row on a wide screen', async () => {
    const page = await explorer();
    page.el.parentElement!.style.width = '1000px';
    await page.go('browse');
    expect(menu(page).offsetHeight).to.equal(0);
    expect(links(page).offsetHeight).to.be.above(0);
  });

  it('has every page that there is, and none that there is not', async () => {
    const page = await explorer('mode="browse"');
    await page.go('browse');
    const names = [...links(page).querySelectorAll('button')].map((each) => each.textContent!.trim());
    expect(names).to.deep.equal([en.nav.browse, en.nav.compare, en.nav.summary, en.nav.about]);
  });
});
