import { safeAddress } from '../ui/header-and-footer.js';
import { escapeText } from './escape.js';

/** Names of the public elements. */
export type ElementName = 'treatment-explorer' | 'trial-explainer';

/** Attributes of a tag. `true` writes the bare name; `false`, `null` and `undefined` leave the attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Attributes that both elements may have. */
const ANY = ['id', 'class', 'lang'];
/** The attributes of each element, in the order in which they are written. */
export const ATTRIBUTES: Readonly<Record<ElementName, readonly string[]>> = {
  'treatment-explorer': [
    ...ANY,
    'mode',
    'view',
    'treatment',
    'not-offered',
    'guide-src',
    'allow-remote',
    'heading-level',
    'contact-href',
    'today',
  ],
  'trial-explainer': [
    ...ANY,
    'record-src',
    'allow-remote',
    'nct-id',
    'api-base',
    'site',
    'heading-level',
    'contact-href',
    'today',
  ],
};

/** Whether a name is that of a public element. */
export function isElement(name: string): name is ElementName {
  return Object.hasOwn(ATTRIBUTES, name);
}

/**
 * The given attributes as text, in the element's own order.
 *
 * @throws RangeError for an attribute that the element does not have, TypeError for a value that cannot be written; both name it.
 */
export function readAttributes(element: ElementName, given: Attributes): ReadonlyMap<string, string> {
  const known = ATTRIBUTES[element];
  for (const [name, value] of Object.entries(given)) {
    if (!known.includes(name)) throw new RangeError(noAttribute(element, name));
    if (value != null && !['string', 'number', 'boolean'].includes(typeof value))
      throw new TypeError(`The attribute "${name}" of <${element}> must be text. Objects are set from a script.`);
  }
  const set = known.flatMap((name): [string, string][] => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return value == null || value === false ? [] : [[name, value === true ? '' : String(value)]];
  });
  return new Map(set);
}

function noAttribute(element: ElementName, name: string): string {
  const plain = (text: string) => text.replaceAll('-', '').toLowerCase();
  const meant = ATTRIBUTES[element].find((known) => plain(known) === plain(name));
  const remedy = meant ? `Write "${meant}".` : `Leave it out, or use one of: ${ATTRIBUTES[element].join(', ')}.`;
  return `<${element}> has no attribute "${name}". ${remedy}`;
}

/**
 * The element with a text inside. An attribute whose address may not be followed (`javascript:`) is left out.
 * @param lang - Language of the text.
 * @param text - Trusted markup.
 * @param beside - Trusted markup that is not part of the text.
 */
export function tag(
  element: ElementName,
  set: ReadonlyMap<string, string>,
  lang: string,
  text: string,
  beside = '',
): string {
  const attributes = [...set]
    .filter(([name, value]) => name !== 'contact-href' || safeAddress(value))
    .map(([name, value]) => (value ? ` ${name}="${escapeText(value)}"` : ` ${name}`));
  return `<${element}${attributes.join('')}><div data-guide-text lang="${escapeText(lang)}" dir="auto">${text}</div>${beside}</${element}>`;
}
