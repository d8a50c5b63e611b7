/** A text with each run of white space as one space, as a browser shows it. */
export const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The visible text. */
// biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is folded or hidden.
export const shown = (element: HTMLElement | null | undefined) => words(element?.innerText);

/** The lines of an element as they are shown. */
// biome-ignore lint/performance/useDomNodeTextContent: only innerText knows where a line ends.
export const shownLines = (element: HTMLElement) => element.innerText.split('\n').map(words);

/** The wanted texts that a text does not contain; empty if it contains them all. */
export const missing = (text: string, wanted: readonly string[]) =>
  wanted.filter((each) => !text.includes(words(each)));
