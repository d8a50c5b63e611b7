/** Where a visitor types, chooses, or puts the cursor. */
const FIELDS = 'input, textarea, select, label';
const TEXTS = 'input:not([type]), input[type="text"], textarea';
const CONTROLS = `${FIELDS}, button, summary, a, [data-term]`;
/** In a text, with Ctrl or the command key: all, copy, paste, cut, undo, redo, and moves by words. */
const EDITING = /^(?:[acvxyz]|Arrow\w+|Backspace|Delete|Home|End)$/i;

type IsKept = (event: Event, from: Element) => boolean;
const each = (types: string, isKept: IsKept): Record<string, IsKept> =>
  Object.fromEntries(types.split(' ').map((type) => [type, isKept]));

/** What a root keeps inside, by type of event: keys that are typed, presses and texts in fields, taps on controls. */
const KEPT: Readonly<Record<string, IsKept>> = {
  ...each('keydown keypress keyup', isTyped),
  ...each(
    'pointerdown mousedown selectstart beforeinput textInput input compositionstart compositionupdate compositionend copy cut paste contextmenu',
    (_, from) => !!from.closest(FIELDS),
  ),
  ...each('touchstart touchend', (_, from) => !!from.closest(CONTROLS)),
};
const roots = new WeakSet<EventTarget>();

/**
 * Keeps from the page what a visitor types and where the cursor is put. To listeners of the page, events from a shadow tree come from the
 * element itself: a shortcut on "s" would empty the search, a carousel take the arrow keys from the answers, a form send itself on Enter,
 * a script against copying keep fields from the focus, a script for old phones press the element in place of the button. What pages need to
 * hear goes on: clicks, Escape, Tab, and keys with Ctrl, Alt or the command key, but for those that edit a text. Events of what the page
 * itself has put into a slot are its own.
 *
 * The page has one listener for each type of event. It hears an event on its way down and ends it there, so that listeners of the page that
 * hear it on its way down, too, do not. What the guide itself listens to is ended by the root on its way up.
 */
export function keepOwnEvents(root: EventTarget): void {
  roots.add(root);
}

/** Begins, or with `removeEventListener` ends, to listen. */
export function watchOwnEvents(method: 'addEventListener' | 'removeEventListener'): void {
  for (const type of Object.keys(KEPT)) window[method](type, onWayDown, { capture: true, passive: true });
}

function onWayDown(event: Event): void {
  const [node] = event.composedPath() as Node[];
  const from = node instanceof Element ? node : node?.parentElement;
  const root = from?.getRootNode();
  if (!from || !root || !roots.has(root) || !KEPT[event.type]!(event, from)) return;
  if (isHeard(event, from)) root.addEventListener(event.type, stop, { once: true });
  else event.stopImmediatePropagation();
}

function stop(event: Event): void {
  event.stopPropagation();
}

/** Whether the guide itself listens: to what is typed into its fields, and to keys on a dotted word and on the meaning that it opens. */
function isHeard({ type }: Event, from: Element): boolean {
  return type === 'input' || (type === 'keydown' && !!from.closest('[data-term], [role="dialog"]'));
}

function isTyped(event: Event, from: Element): boolean {
  const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
  if (key === 'Escape' || key === 'Tab') return false;
  // On many keyboards signs such as @ are typed with AltGr, which looks like Ctrl with Alt.
  if ((event as KeyboardEvent).getModifierState('AltGraph') || !(ctrlKey || metaKey || altKey)) return true;
  return !altKey && EDITING.test(key) && from.matches(TEXTS);
}
