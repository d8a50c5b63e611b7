import { others } from '../generated/languages.js';
import type { Guide } from '../guide/guide.js';
import { type StaticWords, en as words } from '../i18n/en/page.js';
import english from '../i18n/english.js';
import type { Language } from '../i18n/language.js';
import { guideText } from './article.js';
import { ATTRIBUTES, type Attributes, isElement, readAttributes, tag } from './attributes.js';
import { type Sheet, slug, sourcesOf } from './blocks.js';
import { page } from './page.js';
import { trialFacts, trialText } from './trial.js';

export type { Attributes, ElementName } from './attributes.js';

/** Everything that is written, by the tag of the language. */
const LANGUAGES: Readonly<Record<string, Language & { readonly words: StaticWords }>> = {
  en: { ...english, words },
  ...others,
};

/** What to write. */
export interface StaticOptions {
  /** `treatment-explorer` or `trial-explainer`. */
  readonly element: string;
  /** Language of the text; default English. */
  readonly lang?: string | undefined;
  /** Attributes of the tag. Those that change what is said change the text too. */
  readonly attributes?: Attributes | undefined;
  /** A hospital's own guide, as `parseGuide` gave it; default the built-in one. */
  readonly guide?: Guide | undefined;
}

/**
 * An element with its complete text inside, as HTML: for a server, or for a file made once. The element hides the text when it is drawn;
 * without scripts, in print and in a reader mode the text is there.
 *
 * Runs without a DOM. The same options give the same text; without `today` in the attributes, a review that has run out is judged by
 * the clock of the machine that writes.
 *
 * @throws RangeError for an element, an attribute or a language that is not known, and TypeError for an attribute that is not text.
 */
export function renderStatic({ element, lang, attributes = {}, guide }: StaticOptions): string {
  if (!isElement(element))
    throw new RangeError(`There is no element "${element}". Use one of: ${Object.keys(ATTRIBUTES).join(', ')}.`);
  const set = readAttributes(element, attributes);
  const language = known(lang ?? set.get('lang'));
  const { trials, guide: own } = LANGUAGES[language]!;
  const shown = guide ?? own;
  if (element === 'treatment-explorer') {
    const sheet = { ...sheetOf(language, shown, set, Object.keys(shown.facts)), prefix: prefixOf(set, 'guide') };
    const text = guideText({ ...sheet, browseOnly: set.get('mode') === 'browse', trials: undefined });
    return tag(element, set, language, text).source;
  }
  const sheet = { ...sheetOf(language, shown, set, trialFacts(trials)), prefix: prefixOf(set, 'trial') };
  return tag(element, set, language, trialText(sheet, trials, set.get('nct-id'))).source;
}

/**
 * The complete guide as a page of its own, trials included: the fallback, and the page for an iframe. One file without scripts and without
 * requests. Of the attributes of `<treatment-explorer>`, `contact-href`, `not-offered`, `mode` and `today` change what it says.
 *
 * @throws as `renderStatic` does.
 */
export function renderPage({ lang, attributes = {}, guide }: Omit<StaticOptions, 'element'> = {}): string {
  const set = readAttributes('treatment-explorer', attributes);
  const language = known(lang ?? set.get('lang'));
  const { trials, guide: own } = LANGUAGES[language]!;
  const shown = guide ?? own;
  const sheet = { ...sheetOf(language, shown, set, Object.keys(shown.facts)), level: 1, alone: true };
  return page(language, shown, guideText({ ...sheet, browseOnly: set.get('mode') === 'browse', trials }));
}

function known(asked = 'en'): string {
  const lang = asked.toLowerCase().split('-')[0]!;
  if (!Object.hasOwn(LANGUAGES, lang))
    throw new RangeError(
      `There is no text in the language "${asked}". There is: ${Object.keys(LANGUAGES).join(', ')}.`,
    );
  return lang;
}

function sheetOf(language: string, guide: Guide, set: ReadonlyMap<string, string>, facts: Iterable<string>): Sheet {
  const { strings, words: own } = LANGUAGES[language]!;
  return {
    guide,
    strings,
    words: own,
    level: levelOf(set.get('heading-level')),
    prefix: 'guide',
    contact: set.get('contact-href'),
    today: set.get('today') ?? new Date().toISOString().slice(0, 10),
    notOffered: new Set(set.get('not-offered')?.split(/\s+/)),
    alone: false,
    sources: sourcesOf(guide, facts),
  };
}

/** As the element reads it: 2 to 6, whatever is asked. */
const levelOf = (asked: string | undefined) => Math.min(6, Math.max(2, Math.trunc(Number(asked)) || 2));

/** Two texts on one page need ids of their own: the element's id tells them apart. */
const prefixOf = (set: ReadonlyMap<string, string>, usual: string) => slug(set.get('id') || usual);
