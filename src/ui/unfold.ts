/**
 * Opens everything that is folded, at once: a print button of the page leaves no time for a later turn.
 *
 * @param stay - Selector of folds that stay as they are.
 * @returns What brings back the folds as the reader had them.
 */
export function unfold(root: ParentNode, stay: string): () => void {
  const folds = [...root.querySelectorAll<HTMLDetailsElement>(`details:not(${stay})`)];
  const before = folds.map((fold) => ({ fold, open: fold.open, name: fold.name }));
  // Of folds that share a name only one can be open.
  for (const fold of folds) fold.removeAttribute('name');
  for (const fold of folds) fold.open = true;
  return () => {
    for (const { fold, open } of before) fold.open = open;
    for (const { fold, name } of before) if (name) fold.name = name;
  };
}
