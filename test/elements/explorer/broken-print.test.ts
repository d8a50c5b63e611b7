import { expect, nextFrame } from '@open-wc/testing';
import { type Explorer, explorer, guide } from '../support/explorer.js';

const print = () => window.dispatchEvent(new Event('beforeprint'));
const printed = () => window.dispatchEvent(new Event('afterprint'));
const { print: dialog } = window;

/** Drawing fails once, as where a policy of the page forbids new markup while it prints. */
function failOnce(page: Explorer): void {
  const { el } = page;
  const render = () => {
    Reflect.deleteProperty(el, 'render');
    throw new Error('forbidden while printing');
  };
  Object.assign(el, { render });
}

describe('a print that fails', () => {
  afterEach(() => {
    printed();
    window.print = dialog;
  });

  // The rules that hide the page were then left on it, and no later print worked.
  for (const [what, break_] of Object.entries({
    'the guide cannot be drawn for paper': failOnce,
    'a function of the page in the place of print throws': () => {
      window.print = () => {
        throw new Error('not allowed to print');
      };
    },
  }))
    it(`leaves the page as it was, and prints the next time, if ${what}`, async () => {
      const page = await explorer('treatment="ablation"');
      const [before, sheets] = [page.seen, document.adoptedStyleSheets.length];
      const isAsBefore = () => page.seen === before && document.adoptedStyleSheets.length === sheets;
      window.print = () => {};
      break_(page);
      expect(() => page.el.print('all')).to.throw(Error, /print/);
      expect(isAsBefore()).to.be.true;
      window.print = () => {};
      page.el.print('all');
      expect(page.treatments.length).to.be.at.least(guide.treatments.length);
      printed();
      expect(isAsBefore()).to.be.true;
      print();
      expect(page.all('.refs li')).not.to.be.empty;
    });

  it('is as whole, if the first drawing for paper failed, with what comes while the browser prints', async () => {
    const [late, early] = [await explorer('treatment="ablation"'), await explorer('treatment="ablation"')];
    await early.go('about');
    failOnce(late);
    print();
    await late.go('about');
    await late.settled();
    await early.settled();
    const look = (page: Explorer) => [
      page.seen.length,
      page.all('details:not([open])').length,
      page.all('.refs li').length,
    ];
    expect(look(late)).to.deep.equal(look(early));
    printed();
    expect(look(late)).to.deep.equal(look(early));
  });
});

describe('the guide on paper', () => {
  afterEach(() => printed());

  const REMOVED: Readonly<Record<string, (el: HTMLElement) => unknown>> = {
    'is removed': (el) => el.remove(),
    'is removed with the box around it': (el) => el.parentElement!.remove(),
  };
  for (const [what, remove] of Object.entries(REMOVED))
    it(`is the screen again, if the guide ${what} while the browser prints, and comes back later`, async () => {
      const page = await explorer('treatment="ablation"');
      const before = page.seen;
      const place = page.el.parentElement!.parentElement!;
      const box = page.el.parentElement!;
      print();
      remove(page.el);
      await nextFrame();
      printed();
      place.append(box);
      box.append(page.el);
      await page.settled();
      expect(page.seen === before && !page.all('.refs').length).to.be.true;
    });

  it('stays whole, if the page moves the guide into a place for paper before the browser prints', async () => {
    const page = await explorer('treatment="ablation"');
    const box = page.el.parentElement!;
    print();
    document.body.append(page.el);
    await page.settled();
    expect(page.all('.refs li')).not.to.be.empty;
    box.append(page.el);
    printed();
    expect(page.all('.refs')).to.be.empty;
  });
});
