import { html } from 'lit';
import { NO_CHOICES } from '../explorer/choices.js';
import type { Visit } from '../explorer/visit.js';
import type { FactId, Guide, Id, Source, Term } from '../guide/guide.js';
import type { StaticWords } from '../i18n/en/page.js';
import { sourcesOf } from '../ui/blocks.js';
import type { PlainPage } from '../ui/context.js';
import type { PageLanguage } from './languages.js';

/** The input of one text. */
export interface Text {
  readonly language: PageLanguage;
  readonly guide: Guide;
  /** Prefix of every id, so that none clashes with an id of the page around it. */
  readonly prefix: string;
  /** Whether the text is a document of its own. */
  readonly alone: boolean;
  readonly level: number;
  readonly contact: string | undefined;
  readonly today: string;
  readonly notOffered: ReadonlySet<Id>;
  readonly browseOnly: boolean;
}

/** What a part of a text is based on: facts and medical words of a guide. */
export interface Ground {
  readonly guide: Guide;
  /** In the order in which the text cites them. */
  readonly facts: readonly FactId[];
  readonly terms: readonly Term[];
}

/** The context of the screens on a page without a script, with what such a page needs in addition. */
export interface PageVisit extends Visit {
  readonly page: PlainPage;
  readonly words: StaticWords;
  readonly prefix: string;
  /** Whether the text is a document of its own. */
  readonly alone: boolean;
  /** Every source that the text cites, in the order of their numbers. */
  readonly sources: readonly Source[];
  /** Every medical word that the text explains. */
  readonly glossary: readonly Term[];
}

/** A text as a part of an id: letters, digits and hyphens. */
export const slug = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/** The identity of a source: two guides may have the same one. */
const nameOf = ({ organization, title, url }: Source) => JSON.stringify([organization, title, url]);

/**
 * A visit without answers, on a page without controls.
 * @param grounds - What the text is based on. A source or a word that two of them have is listed once.
 */
export function visitOf({ language, ...text }: Text, grounds: readonly Ground[]): PageVisit {
  const { guide, alone } = text;
  const visit = {
    ...text,
    strings: language.strings,
    words: language.words,
    sources: once(grounds.flatMap(inOrder), nameOf),
    glossary: once(
      grounds.flatMap(({ terms }) => terms),
      ({ term }) => term,
    ),
    // Inside the tag nothing is folded: that text is read before our style is there, by search engines, and on paper.
    printing: !alone,
    choices: NO_CHOICES,
    answers: {},
    answered: false,
    evaluation: { treatments: [], next: undefined },
    without: () => ({ treatments: [], next: undefined }),
    treatments: guide.treatments,
    questions: guide.questions,
    route: { view: 'start' as const },
    from: undefined,
    menu: false,
    query: '',
    trialExplainer: alone,
  };
  return { ...visit, page: pageOf(visit) };
}

/** The sources of some facts, in the order of the facts. */
function inOrder({ guide, facts }: Ground): Source[] {
  const sources = new Map(guide.sources.map((source) => [source.id, source]));
  const ids = new Set(facts.flatMap((fact) => guide.facts[fact] ?? []));
  return [...ids].flatMap((id) => sources.get(id) ?? []);
}

/** The list without later items of the same name. */
function once<T>(all: readonly T[], name: (each: T) => string): T[] {
  const found = new Map<string, T>();
  for (const each of all) if (!found.has(name(each))) found.set(name(each), each);
  return [...found.values()];
}

/** The same page, for a part that cites the facts of another guide. */
export const withGuide = (visit: PageVisit, guide: Guide): PageVisit => ({
  ...visit,
  guide,
  page: pageOf({ ...visit, guide }),
});

function pageOf({ guide, strings, prefix, sources }: Omit<PageVisit, 'page'>): PlainPage {
  const numbers = new Map(sources.map((source, at) => [nameOf(source), at + 1]));
  const comma = (at: number) => (at ? ', ' : '');
  return {
    link: (chapter, text) => html`<a class="link" href="#${prefix}-${chapter}">${text}</a>`,
    sources: (facts) => {
      const named = sourcesOf(guide, facts).map((source) => numbers.get(nameOf(source))!);
      const links = named
        .sort((one, two) => one - two)
        .map((number, at) => html`${comma(at)}<a href="#${prefix}-source-${number}">${number}</a>`);
      return html`<p class="small muted">${strings.sources}: ${links}.</p>`;
    },
    words: (terms) =>
      html`<p class="small muted">${strings.about.glossary}: ${terms.map(
        ({ term }, at) => html`${comma(at)}<a href="#${prefix}-word-${slug(term)}">${term}</a>`,
      )}.</p>`,
  };
}
