import { setViewport } from './engine.js';

/** The members of both page objects that are used here. */
interface Tested {
  readonly el: HTMLElement;
  readonly root: ShadowRoot;
  all(selector: string): HTMLElement[];
}

const root = document.documentElement;
/** A data table may scroll inside its own box (WCAG 1.4.10). */
const inTable = (element: Element) => element.closest('.scroll') !== null;
const named = ({ localName, className, textContent }: Element) =>
  `${localName}.${className} ${textContent?.trim().slice(0, 40)}`;

/** Parts that overflow the element sideways; empty if a reader never has to scroll sideways. */
export function sticksOut(page: Tested): string[] {
  const { left, right } = page.el.getBoundingClientRect();
  // A shape inside a drawing is clipped by the drawing.
  return page
    .all(':not(svg *)')
    .filter((element) => !inTable(element) && element.checkVisibility())
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
    })
    .map(named);
}

/** Text that its own box cuts off, or that overflows it. `more` selects further elements with text. */
export function cutOff(page: Tested, more: string): string[] {
  return page
    .all(`p, li, dd, dt, h2, h3, h4, h5, h6, button, summary, figcaption, ${more}`)
    .filter((element) => !inTable(element) && element.checkVisibility() && element.clientHeight > 0)
    .filter(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => {
      return scrollHeight > clientHeight + 2 || scrollWidth > clientWidth + 2;
    })
    .map(named);
}

/** The text spacing of WCAG 1.4.12, as a reader's own style sheet would set it. */
export const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
);

/** Conditions by name: how to set the page, and the element on it. */
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
