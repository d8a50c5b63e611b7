/** Controls in which a visitor types, chooses, or places the cursor. */
const FIELDS = 'input, textarea, select, label';
const TEXTS = 'input:not([type]), input[type="text"], textarea';
const CONTROLS = `${FIELDS}, button, summary, a, [data-term]`;
/** Keys that edit a text with Ctrl or the command key: select all, copy, paste, cut, undo, redo, and moves by words. */
const EDITING = /^(?:[acvxyz]|Arrow\w+|Backspace|Delete|Home|End)$/i;

type IsKept = (event: Event, from: Element) => boolean;
const each = (types: string, isKept: IsKept): Record<string, IsKept> =>
  Object.fromEntries(types.split(' ').map((type) => [type, isKept]));

/** Events that stay inside a root, by type: typed keys, pointer events and input in fields, taps on controls. */
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
 * Hides from the page what a visitor types and where the cursor is. To listeners of the page, events from a shadow tree come from the
 * element itself: a shortcut on "s" would interrupt the search, a carousel would take the arrow keys from the answers, a form would submit on Enter,
 * a script against copying would block the focus of fields, a script for old phones would click the element instead of the button. Events that pages need
 * still reach them: clicks, Escape, Tab, and keys with Ctrl, Alt or the command key, except those that edit a text. Events of content that the page
 * itself has put into a slot are not touched.
 *
 * There is one capturing listener on the page for each type of event. It stops an event before capturing listeners of the page
 * get it. An event that the guide itself handles is stopped by the root when it bubbles.
 */
export function keepOwnEvents(root: EventTarget): void {
  roots.add(root);
}

/** Adds the listeners, or removes them with `removeEventListener`. */
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

/** Whether the guide itself handles the event: input in its fields, and keys on a dotted word or its meaning. */
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
