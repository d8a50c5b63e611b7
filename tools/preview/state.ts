import type { Guide, Rule } from '../../src/guide/guide.js';
import { GuideError, parseGuide } from '../../src/guide/parse-guide.js';
import { Stop } from '../command.js';
import { problemsOf } from '../content/checks.js';
import type { Content } from '../content/content.js';
import { languagesFor, withInterface } from '../content/data.js';
import { type Opened, openGuide } from '../content/open.js';
import type { Problem } from '../content/read.js';
import { unsigned } from '../review/sign-off.js';
import { type Change, changes, setText } from '../rules/changes.js';

/** A change of standings as the page shows it. */
export interface ShownChange {
  readonly treatment: string;
  readonly before: string;
  readonly now: string;
  /** Each set of answers as a line. */
  readonly sets: readonly string[];
}

/** The state that the preview page gets after each save. */
export interface Told {
  /** Number of the reading, from 1. */
  readonly reading: number;
  readonly title: string;
  /** Whether the last saved version can be shown; else the frames keep the version before it. */
  readonly shown: boolean;
  readonly problems: readonly Problem[];
  readonly languages: readonly { readonly lang: string; readonly stale: readonly string[] }[];
  /** Why the guide may not be published as reviewed. */
  readonly unsigned: readonly string[];
  /** Standings that differ from those at the start of the preview. */
  readonly changes: readonly ShownChange[];
  readonly milliseconds: number;
}

const shownChange = ({ treatment, before, now, sets }: Change): ShownChange => ({
  treatment,
  before,
  now,
  sets: sets.map(setText),
});

/** The last saved version of the guide, with its problems. */
export class PreviewState {
  readonly path: string;
  readonly today: string;
  #told: Told | undefined;
  #content: Content | undefined;
  #first: Guide | undefined;
  #problems: readonly Problem[] = [];
  #guides: ReadonlyMap<string, Guide> = new Map();
  #reading = 0;

  constructor(path: string, today: string) {
    this.path = path;
    this.today = today;
  }

  /** Reads the guide again. */
  read(): Told {
    const began = performance.now();
    const opened = this.#open();
    const languages =
      opened.content && opened.isFolder ? languagesFor(opened.content, this.path) : { spoken: [], problems: [] };
    this.#problems = [...problemsOf(opened, this.today), ...languages.problems];
    const { content } = opened;
    if (content) {
      this.#content = content;
      this.#first ??= content.guide;
      const others = languages.spoken.map((spoken) => [spoken.lang, withInterface(spoken)] as const);
      this.#guides = new Map([[content.guide.lang, content.guide], ...others]);
    }
    this.#told = {
      reading: ++this.#reading,
      title: this.#content?.guide.title ?? this.path,
      shown: !!content,
      problems: this.#problems,
      languages: [...this.#guides.keys()].map((lang) => ({
        lang,
        stale: languages.spoken.find((spoken) => spoken.lang === lang)?.stale ?? [],
      })),
      unsigned: this.#content ? unsigned(this.#content, this.today) : [],
      changes: this.#content && this.#first ? changes(this.#first, this.#content.guide).map(shownChange) : [],
      milliseconds: Math.round(performance.now() - began),
    };
    return this.#told;
  }

  /** The guide as it is saved now. It may be gone for a moment, while a program renames or syncs its folder; then that is the problem. */
  #open(): Opened {
    try {
      return openGuide(this.path);
    } catch (error) {
      if (!(error instanceof Stop && this.#reading)) throw error;
      const problem = { file: '', where: '', message: error.message };
      return { path: this.path, isFolder: false, drafts: [], glossary: [], problems: [problem], locate: () => problem };
    }
  }

  get told(): Told {
    return this.#told ?? this.read();
  }

  /** The last content that could be shown. */
  get content(): Content | undefined {
    return this.#content;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** The guide in a language, else in its original language. */
  guide(lang: string | undefined): Guide | undefined {
    return this.#guides.get(lang ?? '') ?? this.#content?.guide;
  }

  /** The effect of a changed row before it is saved, or the problems that it would cause. */
  tryRule(rule: Rule): { readonly changes?: readonly ShownChange[]; readonly problems: readonly string[] } {
    if (!this.#content) return { problems: ['The guide cannot be shown.'] };
    const { signOff: _, reviewed: __, ...guide } = this.#content.guide;
    const next = { ...guide, rules: guide.rules.map((old) => (old.id === rule.id ? rule : old)) };
    try {
      return { changes: changes(guide, parseGuide(next)).map(shownChange), problems: [] };
    } catch (error) {
      if (!(error instanceof GuideError)) throw error;
      return { problems: error.issues.map(({ message }) => message) };
    }
  }
}
