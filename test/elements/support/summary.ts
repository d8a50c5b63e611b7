import { type Explorer, explorer, words } from './explorer.js';

/** My talk on a new page. */
export const summary = async (attributes = '') => (await explorer(attributes)).go('summary');

/** The section under a heading. */
export function under(page: Explorer, title: string): HTMLElement {
  return page.headings.find((each) => words(each.textContent) === title)!.parentElement!;
}

/** Puts a question into the talk with the button beside it, or takes it out again. */
export async function add(page: Explorer, question: string): Promise<void> {
  await page.press(new RegExp(`^(Ask this|In my talk): .*${question.replace(/[?()]/g, '\\$&')}`));
}

/** The text of the handout when the browser is asked to print. */
export function printed(page: Explorer): string {
  const { print } = window;
  let text = '';
  window.print = () => {
    text = words(page.root.querySelector('.handout')?.textContent);
  };
  page.el.print();
  window.print = print;
  window.dispatchEvent(new Event('afterprint'));
  return text;
}
