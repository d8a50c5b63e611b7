/** Where a visitor types, chooses, or puts the cursor. */
const FIELDS = 'input, textarea, select, label';

/** What a root keeps inside, by type of event: all keys that are typed, and presses on fields. */
const KEPT: Readonly<Record<string, (event: Event, from: Element) => boolean>> = {
  keydown: isTyped,
  keypress: isTyped,
  keyup: isTyped,
  mousedown: isOnField,
  selectstart: isOnField,
};
const roots = new WeakSet<EventTarget>();

/**
 * Keeps from the page what a visitor types and where the cursor is put. To listeners of the page, events from a shadow tree come from the
 * element itself: a shortcut on "s" would empty the search, a carousel take the arrow keys from the answers, a form send itself on Enter,
 * and a script against copying keep fields from the focus. What pages need to hear goes on: clicks, Escape, Tab, and keys with Ctrl, Alt or
 * the command key. Events of what the page itself has put into a slot are its own.
 *
 * The page has one listener for each type of event. It hears an event on its way down, and lets the root stop it on its way up.
 */
export function keepOwnEvents(root: EventTarget): void {
  roots.add(root);
}

/** Begins, or with `removeEventListener` ends, to listen. */
export function watchOwnEvents(method: 'addEventListener' | 'removeEventListener'): void {
  for (const type of Object.keys(KEPT)) window[method](type, onWayDown, true);
}

function onWayDown(event: Event): void {
  for (const node of event.composedPath()) if (roots.has(node)) node.addEventListener(event.type, keep, { once: true });
}

function keep(event: Event): void {
  const node = event.target as Node;
  const from = node instanceof Element ? node : node.parentElement;
  const root = event.currentTarget as Node;
  if (from && root.contains(from) && KEPT[event.type]!(event, from)) event.stopPropagation();
}

function isOnField(_: Event, from: Element): boolean {
  return !!from.closest(FIELDS);
}

function isTyped(event: Event): boolean {
  const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
  if (key === 'Escape' || key === 'Tab') return false;
  // On many keyboards signs such as @ are typed with AltGr, which looks like Ctrl with Alt.
  return (event as KeyboardEvent).getModifierState('AltGraph') || !(ctrlKey || metaKey || altKey);
}
