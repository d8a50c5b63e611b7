import type { TemplateResult } from 'lit';
import { termsInTrials } from '../guide/glossary.js';
import type { Guide } from '../guide/guide.js';
import { factsOf } from '../guide/sections.js';
import { factsInTrials } from '../guide/trial-basics.js';
import { isDate } from '../i18n/format.js';
import { primarySubtag } from '../i18n/primary-subtag.js';
import { explainWith } from '../trial/explain.js';
import { levelOf } from '../ui/blocks.js';
import { type Addresses, addressParts } from './addresses.js';
import { guideText, type Trials, trialText } from './article.js';
import { ATTRIBUTES, type Attributes, isElement, readAttributes, tag } from './attributes.js';
import { type Ground, slug, type Text, visitOf } from './context.js';
import { languageFor, withInterfaceLanguage } from './interface-language.js';
import { LANGUAGES, languageOf, type PageLanguage } from './languages.js';
import { dataBlock, linkedData } from './linked-data.js';
import { page } from './page.js';
import { plain, plainInside } from './plain.js';
import { type StatementRecord, statementsIn, withPlaces } from './statements.js';
import { toHtml } from './to-html.js';
import { studyData, studyText } from './trial-page.js';

export type { Addresses } from './addresses.js';
export type { Attributes, ElementName } from './attributes.js';
export type { ReviewState, StatementRecord } from './statements.js';

/** Options of `renderStatic`. */
export interface StaticOptions {
  /** `treatment-explorer` or `trial-explainer`. */
  readonly element: string;
  /** Language of the words of the interface; default that of `guide` where there are words in it, else English. */
  readonly lang?: string | undefined;
  /** Attributes of the tag. Those that change the content change the text too. */
  readonly attributes?: Attributes | undefined;
  /** A hospital's own guide, as `parseGuide` gave it; default the built-in one. */
  readonly guide?: Guide | undefined;
  /** ISO date on which the text is read; default the attribute `today`, else the clock. It says whether a review has run out. */
  readonly today?: string | undefined;
  /**
   * Content of `words.<lang>.json`, the file beside `treatment-guide.multi.js`, to be written with the text. The script then fetches no words.
   * Give it once a page, and only for `renderStatic`.
   */
  readonly words?: string | undefined;
}

/** Options of `renderPage`. */
export interface PageOptions extends Omit<StaticOptions, 'element'> {
  readonly addresses?: Addresses | undefined;
}

/**
 * An element with its complete text inside, as HTML: for a server, or for a file made once. The element hides the text when it is drawn;
 * without scripts, in print and in a reader mode the text is there.
 *
 * Runs without a DOM. The same options give the same text; given `today`, no clock is read.
 *
 * @throws RangeError for an element, an attribute, a language or a date that is not known, and TypeError for an attribute that is not text.
 */
export function renderStatic(options: StaticOptions): string {
  const { element, attributes = {} } = options;
  if (!isElement(element))
    throw new RangeError(`There is no element "${element}". Use one of: ${Object.keys(ATTRIBUTES).join(', ')}.`);
  const set = readAttributes(element, attributes);
  const text = textOf(options, set);
  const { guide, language } = text;
  const inside = (written: TemplateResult, lang: string) =>
    tag(element, set, lang, withInterfaceLanguage(plainInside(toHtml(written)), language), wordsScript(options.words));
  if (element === 'treatment-explorer') {
    const visit = visitOf({ ...text, prefix: prefixOf(set, 'guide') }, [groundOf(guide)]);
    return inside(guideText(visit), guide.lang);
  }
  const trials = trialsOf(language);
  const visit = visitOf({ ...text, prefix: prefixOf(set, 'trial') }, [groundOfTrials(trials)]);
  return inside(trialText(visit, trials, set.get('nct-id')), language.lang);
}

/**
 * The complete guide as a page: the fallback, and the page for an iframe. One file without scripts and without requests. It includes the
 * chapter about clinical trials if a treatment of the guide leads there. Of the attributes of `<treatment-explorer>`, `contact-href`,
 * `not-offered`, `mode` and `today` change the text. Each statement has an address: see `listStatements`.
 *
 * @throws as `renderStatic` does, and RangeError for an address that is not allowed in a link.
 */
export function renderPage(options: PageOptions = {}): string {
  const set = readAttributes('treatment-explorer', options.attributes ?? {});
  const text = textOf(options, set);
  const { guide, language } = text;
  const trials = guide.treatments.some(({ opens }) => opens === 'trial') ? trialsOf(language) : undefined;
  const grounds = [groundOf(guide), ...(trials ? [groundOfTrials(trials)] : [])];
  const visit = visitOf({ ...text, level: 1, alone: true, prefix: 'guide' }, grounds);
  const written = withPlaces(plain(toHtml(guideText(visit, trials))), statementsIn(guide, 'guide', text.today));
  const addresses = addressParts(options.addresses ?? {}, guide.lang, language.words.asText);
  const data = dataBlock(linkedData(visit, addresses.own));
  return withInterfaceLanguage(page({ ...guide, element: 'treatment-explorer' }, written, addresses, data), language);
}

/** Options of `renderTrialPage`. */
export interface TrialPageOptions extends Omit<PageOptions, 'guide'> {
  /** A study, a list or page of studies, or a file of them, as `explainTrial` takes it. */
  readonly record: unknown;
}

/**
 * One study in plain words as a page, with the chapter about clinical trials below it: what `<trial-explainer>` draws from a record. Of the
 * attributes of `<trial-explainer>`, `nct-id`, `site`, `contact-href` and `today` change the text.
 *
 * @throws TrialError when there is no one study to explain; else as `renderPage` does.
 */
export function renderTrialPage({ record, ...options }: TrialPageOptions): string {
  const set = readAttributes('trial-explainer', options.attributes ?? {});
  const text = textOf(options, set);
  const { language, today } = text;
  const trial = explainWith(language.trialWords, record, { nctId: set.get('nct-id'), site: set.get('site'), today });
  const trials = trialsOf(language);
  const visit = visitOf({ ...text, level: 1, alone: true, prefix: 'trial' }, [groundOfTrials(trials)]);
  const addresses = addressParts(options.addresses ?? {}, language.lang, language.words.asText);
  const title = trial.title ?? trial.id ?? trials.basics.title;
  return page(
    { lang: language.lang, title, lead: trial.glance[0]?.say ?? trials.basics.lead, element: 'trial-explainer' },
    studyText(visit, trials, trial),
    addresses,
    dataBlock(studyData(trial, language.lang, addresses.own)),
  );
}

/**
 * Every statement of the guide with its id on the page of `renderPage`, its facts and sources, its digest, and how far it was checked. For
 * those who quote a statement and want to know later whether it has changed.
 *
 * @throws as `renderStatic` does.
 */
export function listStatements(options: Omit<StaticOptions, 'element'> = {}): readonly StatementRecord[] {
  const { guide, today } = textOf(options, readAttributes('treatment-explorer', options.attributes ?? {}));
  return statementsIn(guide, 'guide', today);
}

/** The input that both kinds of text have in common. */
function textOf(
  { lang, guide, today }: Omit<StaticOptions, 'element'>,
  set: ReadonlyMap<string, string>,
): Omit<Text, 'prefix'> {
  const own = guide && primarySubtag(guide.lang);
  const ours = languageOf(lang ?? set.get('lang') ?? (own && Object.hasOwn(LANGUAGES, own) ? own : 'en'));
  const language = guide ? languageFor(ours, guide) : ours;
  return {
    language,
    guide: guide ?? language.guide,
    alone: false,
    level: levelOf(Number(set.get('heading-level'))),
    contact: set.get('contact-href'),
    today: dateOf(today) ?? set.get('today') ?? new Date().toISOString().slice(0, 10),
    notOffered: new Set(set.get('not-offered')?.split(/\s+/)),
    browseOnly: set.get('mode') === 'browse',
  };
}

/** @throws RangeError for words that are not the content of the file. */
function wordsScript(words: string | undefined): string {
  if (words === undefined) return '';
  const [, lang] = /^\{"lang":"([a-z]+)"[^<]*\}$/.exec(words) ?? [];
  if (!lang) throw new RangeError('"words" must be the content of the file words.<lang>.json, unchanged.');
  return `<script type="application/json" data-guide-words="${lang}">${words}</script>`;
}

function dateOf(today: string | undefined): string | undefined {
  if (today !== undefined && !(today.length === 10 && isDate(today)))
    throw new RangeError(`"${today}" is no date: write "today" like 2026-11-23.`);
  return today;
}

const trialsOf = ({ trials, guide }: PageLanguage): Trials => ({ basics: trials, guide });
const groundOf = (guide: Guide): Ground => ({
  guide,
  facts: [
    ...[guide.overview, ...guide.scope].flatMap(({ statements }) => statements.flatMap(({ facts }) => facts)),
    ...guide.treatments.flatMap(factsOf),
    ...Object.keys(guide.facts),
  ],
  terms: guide.glossary,
});
const groundOfTrials = ({ basics, guide }: Trials): Ground => ({
  guide,
  facts: factsInTrials(basics),
  terms: termsInTrials(guide, basics),
});

/** Two texts on one page must not share ids: the element's id becomes the prefix. */
const prefixOf = (set: ReadonlyMap<string, string>, usual: string) => slug(set.get('id') || usual);
