/**
 * Moves the focus to the first match inside a shadow tree, and scrolls to it only when it is out of sight.
 * Does nothing where nothing matches.
 */
export function focusOn(root: ParentNode, selector: string): void {
  const target = root.querySelector<HTMLElement>(selector);
  if (!target) return;
  // Measured before the focus moves: Firefox does not focus a legend before layout.
  const { top, bottom } = target.getBoundingClientRect();
  target.focus({ preventScroll: true });
  if (top < 0 || bottom > innerHeight) target.scrollIntoView({ block: 'start' });
}
