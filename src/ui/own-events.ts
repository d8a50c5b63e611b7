/** Where a visitor types, chooses, or puts the cursor. */
const FIELDS = 'input, textarea, select, label';
const TEXTS = 'input:not([type]), input[type="text"], textarea';
const CONTROLS = `${FIELDS}, button, summary, a, [data-term]`;
/** In a text, with Ctrl or the command key: all, copy, paste, cut, undo, redo, and moves by words. */
const EDITING = /^(?:[acvxyz]|Arrow\w+|Backspace|Delete|Home|End)$/i;

/** Events that stay in the guide, with what must be true of the node that they come from. */
const OWN: Readonly<Record<string, IsOwn>> = {
  ...each('keydown keypress keyup', (from, event) => isTyped(event as KeyboardEvent, from)),
  ...each(
    'pointerdown mousedown selectstart beforeinput textInput input compositionstart compositionupdate compositionend copy cut paste contextmenu',
    (from) => !!from.closest(FIELDS),
  ),
  ...each('touchstart touchend', (from) => !!from.closest(CONTROLS)),
};
/** The guide itself listens to these, so they end at its root; the others do not even begin. */
const HEARD = ['keydown', 'input'];
/** Keys of a dotted word, and of the meaning that it opens, are heard too. */
const KEYED = '[data-term], [role="dialog"]';

type IsOwn = (from: Element, event: Event) => boolean;
function each(types: string, isOwn: IsOwn): Record<string, IsOwn> {
  return Object.fromEntries(types.split(' ').map((type) => [type, isOwn]));
}

/**
 * Keeps from the page what a visitor types and where the cursor is put. To listeners of the page, events from a shadow tree come from the
 * element itself: a shortcut on "s" would empty the search, a carousel take the arrow keys from the answers, a form send itself on Enter,
 * a script against copying keep fields from the focus, a script for old phones press the element in place of the button. What pages need to
 * hear goes on: clicks, Escape, Tab, and keys with Ctrl, Alt or the command key, but for those that edit a text. Events of what the page
 * itself has put into a slot are its own.
 */
export function keepOwnEvents(root: HTMLElement | DocumentFragment): void {
  for (const type of HEARD)
    root.addEventListener(type, (event) => {
      if (isOwn(event, (host) => host === (root as ShadowRoot).host)) event.stopPropagation();
    });
}

/** Types of these events. */
export const OWN_EVENTS: readonly string[] = Object.keys(OWN);

/**
 * Keeps one from listeners of the page that hear it on its way down, before the guide does.
 * @param isOurs - Whether a host is one of the elements.
 */
export function keepOnTheWay(event: Event, isOurs: (host: Element) => boolean): void {
  const isHeard = event.type === 'input' || (event.type === 'keydown' && elementOf(event)?.closest(KEYED));
  if (!isHeard && isOwn(event, isOurs)) event.stopImmediatePropagation();
}

function isOwn(event: Event, isOurs: (host: Element) => boolean): boolean {
  const from = elementOf(event);
  const { host } = (from?.getRootNode() ?? {}) as Partial<ShadowRoot>;
  return !!from && !!host && isOurs(host) && OWN[event.type]!(from, event);
}

/** The innermost element that an event comes from. */
function elementOf(event: Event): Element | null {
  const [node] = event.composedPath() as Node[];
  return node instanceof Element ? node : (node?.parentElement ?? null);
}

function isTyped(event: KeyboardEvent, from: Element): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (key === 'Escape' || key === 'Tab') return false;
  // On many keyboards signs such as @ are typed with AltGr, which looks like Ctrl with Alt.
  if (event.getModifierState('AltGraph') || !(ctrlKey || metaKey || altKey)) return true;
  return !altKey && EDITING.test(key) && from.matches(TEXTS);
}
