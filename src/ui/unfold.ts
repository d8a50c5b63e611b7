/**
 * Opens every `<details>` at once: `beforeprint` is synchronous, so nothing can wait for a later update.
 *
 * @param except - Selector of those that are not changed.
 * @returns A function that folds them again as the reader had them.
 */
export function unfold(root: ParentNode, except: string): () => void {
  const folds = [...root.querySelectorAll<HTMLDetailsElement>(`details:not(${except})`)];
  const before = folds.map((fold) => ({ fold, open: fold.open, name: fold.name }));
  // Of several `<details>` with the same name only one can be open.
  for (const fold of folds) fold.removeAttribute('name');
  for (const fold of folds) fold.open = true;
  return () => {
    for (const { fold, open } of before) fold.open = open;
    for (const { fold, name } of before) if (name) fold.name = name;
  };
}
