import { expect } from '@open-wc/testing';
import { describeInChromium, setViewport } from '../support/engine.js';
import { filesNeverCome, STATES } from './states.js';
import type { Trial } from './support.js';

const root = document.documentElement;

/** What sticks out of the element to the side: empty when a reader never has to scroll there. */
function sticksOut(page: Trial): string[] {
  const { left, right } = page.el.getBoundingClientRect();
  return (
    page
      // A shape inside a drawing is cut off by the drawing.
      .all(':not(svg *)')
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
      })
      .map(({ localName, className, textContent }) => `${localName}.${className} ${textContent?.trim().slice(0, 40)}`)
  );
}

/** Text that its own box cuts off, or that runs out of it. */
function cutOff(page: Trial): string[] {
  return page
    .all('p, li, dd, dt, h2, h3, h4, h5, h6, button, summary, figcaption, blockquote, .line')
    .filter((element) => element.checkVisibility() && element.clientHeight > 0)
    .filter(
      ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
        scrollHeight > clientHeight + 2 || scrollWidth > clientWidth + 2,
    )
    .map(({ localName, className, textContent }) => `${localName}.${className} ${textContent?.trim().slice(0, 40)}`);
}

/** WCAG 1.4.12, as a reader's own style sheet would set it. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
);

const AROUND: Readonly<Record<string, { set(): Promise<void>; with?(page: Trial): void }>> = {
  'in a window of 320 px': { set: () => setViewport({ width: 320, height: 640 }) },
  'in a narrow window with text of twice the size': {
    set: async () => {
      await setViewport({ width: 640, height: 800 });
      root.style.fontSize = '200%';
    },
  },
  'in a column of 320 px, mirrored as for a language from right to left': {
    set: () => setViewport({ width: 1280, height: 800 }),
    with: ({ el, root: tree }) => {
      el.parentElement!.style.inlineSize = '320px';
      tree.querySelector<HTMLElement>('.guide')!.dir = 'rtl';
    },
  },
  'with wide spacing of the text in a window of 320 px': {
    set: () => setViewport({ width: 320, height: 640 }),
    with: ({ root: tree }) => tree.adoptedStyleSheets.push(spacing),
  },
};

for (const [around, { set, with: dress }] of Object.entries(AROUND)) {
  // The narrowest window in every engine; the other ways to the same styles in one.
  const group: (title: string, body: () => void) => void =
    around === 'in a window of 320 px' ? describe : describeInChromium.bind(null, 'time; the same styles');
  group(`nothing sticks out and nothing is cut off ${around}`, () => {
    filesNeverCome();
    // As on a telephone, where a page often gives no margin of its own.
    before(() => {
      document.body.style.margin = '0';
      return set();
    });
    after(async () => {
      document.body.removeAttribute('style');
      root.removeAttribute('style');
      await setViewport({ width: 1200, height: 800 });
    });

    for (const [state, open] of Object.entries(STATES)) {
      it(`in ${state}`, async () => {
        const page = await open();
        dress?.(page);
        expect(root.scrollWidth, 'the page does not scroll to the side').to.be.at.most(root.clientWidth);
        expect(sticksOut(page).join('\n')).to.equal('');
        expect(cutOff(page).join('\n')).to.equal('');
      });
    }
  });
}
