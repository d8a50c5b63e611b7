/**
 * Finds an element by its text, opens the `<details>` around it, and makes it focusable. Looking for the text keeps templates free of
 * marks for the search.
 *
 * @returns The innermost element that holds it; `undefined` where the view does not show it.
 */
export function sentenceIn(root: ParentNode, text: string): HTMLElement | undefined {
  const plain = (words: string | null) => words?.replace(/\s+/g, ' ') ?? '';
  const wanted = plain(text);
  // The list of hits has the sentence too.
  const holds = (child: Element) => child.localName !== 'tg-search' && plain(child.textContent).includes(wanted);
  const inner = (within: ParentNode) => [...within.children].find(holds);
  let found: HTMLElement | undefined;
  for (let next = inner(root); next; next = inner(next)) found = next as HTMLElement;
  if (!found) return undefined;
  for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  if (found.tabIndex < 0) found.tabIndex = -1;
  found.dataset.found = '';
  return found;
}
