import { setViewport } from './engine.js';

/** An element on a page, as the tests of both elements have it. */
interface Tested {
  readonly el: HTMLElement;
  readonly root: ShadowRoot;
  all(selector: string): HTMLElement[];
}

const root = document.documentElement;
/** A table of data may scroll by itself (WCAG 1.4.10). */
const inTable = (element: Element) => element.closest('.scroll') !== null;
const named = ({ localName, className, textContent }: Element) =>
  `${localName}.${className} ${textContent?.trim().slice(0, 40)}`;

/** What sticks out of the element to the side: empty when a reader never has to scroll there. */
export function sticksOut(page: Tested): string[] {
  const { left, right } = page.el.getBoundingClientRect();
  // A shape inside a drawing is cut off by the drawing.
  return page
    .all(':not(svg *)')
    .filter((element) => !inTable(element) && element.checkVisibility())
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
    })
    .map(named);
}

/** Text that its own box cuts off, or that runs out of it. `more` are further elements with text. */
export function cutOff(page: Tested, more: string): string[] {
  return page
    .all(`p, li, dd, dt, h2, h3, h4, h5, h6, button, summary, figcaption, ${more}`)
    .filter((element) => !inTable(element) && element.checkVisibility() && element.clientHeight > 0)
    .filter(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => {
      return scrollHeight > clientHeight + 2 || scrollWidth > clientWidth + 2;
    })
    .map(named);
}

/** WCAG 1.4.12, as a reader's own style sheet would set it. */
export const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
);

/** How the page around may be, and what is set on the element in it. */
export type Around = Readonly<Record<string, { set(): Promise<void>; with?(page: Tested): void }>>;

/** The conditions that both elements are tested in. */
export const NARROW: Around = {
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
