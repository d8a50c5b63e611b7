/** Where a visitor types, chooses, or puts the cursor. */
const FIELDS = 'input, textarea, select, label';

/**
 * Keeps the page from hearing what a visitor types and where the cursor is put. A listener of the page takes an event from a shadow tree
 * for one of the element itself, not of a field: a shortcut on "s" would take the letter from the search, a carousel the arrow keys from the
 * answers; a form would submit on Enter, and a script against copying would stop fields from getting the focus. Pages still hear clicks,
 * Escape, Tab, keys with Ctrl, Alt or the command key, and all events of what they have put into a slot.
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
