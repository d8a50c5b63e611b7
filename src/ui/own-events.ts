/** Where a visitor types, chooses, or puts the cursor. */
const FIELDS = 'input, textarea, select, label';

/**
 * Keeps from the page what a visitor types and where the cursor is put. To listeners of the page, events from a shadow tree come from the
 * element itself: a shortcut on "s" would empty the search, a carousel take the arrow keys from the answers, a form send itself on Enter,
 * and a script against copying keep fields from the focus. What pages need to hear goes on: clicks, Escape, Tab, and keys with Ctrl, Alt or
 * the command key. Events of what the page itself has put into a slot are its own.
 */
export function keepOwnEvents(root: HTMLElement | DocumentFragment): void {
  const keep = (type: string, isOwn: (event: Event, from: Element) => boolean) =>
    root.addEventListener(type, (event) => {
      const node = event.target as Node;
      const from = node instanceof Element ? node : node.parentElement;
      if (from && root.contains(from) && isOwn(event, from)) event.stopPropagation();
    });
  for (const type of ['keydown', 'keypress', 'keyup']) keep(type, (event) => isTyped(event as KeyboardEvent));
  for (const type of ['mousedown', 'selectstart']) keep(type, (_, from) => !!from.closest(FIELDS));
}

function isTyped(event: KeyboardEvent): boolean {
  if (event.key === 'Escape' || event.key === 'Tab') return false;
  // On many keyboards signs such as @ are typed with AltGr, which looks like Ctrl with Alt.
  return event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey);
}
