import type { Picture } from './picture.js';
import type { LabTest, Question, Rule, Standing } from './rules.js';
import type { FactId, Id, Statement } from './statement.js';

export type { Picture, PictureLabel, Point } from './picture.js';
export type { AnswerOption, LabTest, Question, Rule, Situation, Standing, Told } from './rules.js';
export type { FactId, Id, Statement } from './statement.js';

/** A public source that facts come from. `url` is absent only where no public address is known. */
export interface Source {
  readonly id: Id;
  readonly organization: string;
  readonly title: string;
  readonly url?: string;
  /** ISO date on which the source was read. */
  readonly read: string;
}

/** The parts of a treatment's page, in reading order. Headings are words of the interface. */
export interface TreatmentText {
  readonly what: readonly Statement[];
  readonly how: readonly Statement[];
  readonly when: readonly Statement[];
  readonly whenNot: readonly Statement[];
  readonly benefits: readonly Statement[];
  readonly harms: readonly Statement[];
  readonly before: readonly Statement[];
  readonly during: readonly Statement[];
  readonly after: readonly Statement[];
  readonly life: readonly Statement[];
  readonly uncertain: readonly Statement[];
}

/**
 * A figure: how many people of a group had an outcome. Shown only while `signOff` is valid, and beside another treatment only if both count
 * the same thing (`measure`), over the same span, out of the same number.
 */
export interface Outcome {
  /** Id of what was counted. The same in every treatment that can be compared by it. */
  readonly measure: Id;
  /** What was counted, as the end of "Out of 100 people, 20 ...": "had no sign of cancer". */
  readonly text: string;
  /** Who was counted: "people with bowel cancer that had spread to the liver only". */
  readonly group: string;
  /** The time that was counted: "in 5 years". */
  readonly span: string;
  /** Out of how many people. */
  readonly of: number;
  /** How many of them, as a whole number. */
  readonly count: number;
  /** Lowest and highest number that fit the study, as its margin of error. */
  readonly range?: readonly [number, number];
  /** How sure this is, and why. */
  readonly certainty: string;
  readonly facts: readonly FactId[];
  /** ISO date of the source. */
  readonly date: string;
  readonly signOff?: SignOff;
}

/** One treatment: every word of its page. */
export interface Treatment extends TreatmentText {
  readonly id: Id;
  readonly name: string;
  /** Other names that a reader may meet. */
  readonly also: readonly string[];
  /** One or two sentences, for lists. */
  readonly summary: Statement;
  readonly pictures: readonly Picture[];
  /** Four facts at a glance. Left out where a guide has none. */
  readonly glance?: Glance;
  /** How long it takes, where `glance` does not say all of it. */
  readonly lasts?: readonly Statement[];
  /** Figures, where there are any. */
  readonly outcomes?: readonly Outcome[];
  /** What could change the standing of this treatment for a reader. */
  readonly change: readonly Statement[];
  /** Questions to ask the care team; at least four. */
  readonly questions: readonly string[];
  /** Words for the standing `everyone`, if the usual ones do not fit this treatment. */
  readonly everyone?: string;
  /** What its page links to at the end: `trial` is the page about clinical trials. */
  readonly opens?: 'trial';
}

/** Four facts that a reader looks for first, in a few words each. One without a source is left out, and the page says that it is not known. */
export interface Glance {
  /** How long it takes. */
  readonly time?: Statement;
  /** How long the stay in the hospital is. */
  readonly stay?: Statement;
  /** How long it takes to recover. */
  readonly recovery?: Statement;
  /** Where it is given. */
  readonly place?: Statement;
}

/** A heading with statements under it. */
export interface Passage {
  readonly id: Id;
  readonly heading: string;
  readonly statements: readonly Statement[];
  /** A line that asserts nothing medical, such as whom the guide is for. */
  readonly note?: string;
  readonly picture?: Picture;
}

/** Something that may matter to a reader; the reader says how much. It never changes a standing. */
export interface Value {
  readonly id: Id;
  /** In the reader's own voice: "Being at home as much as I can". */
  readonly text: string;
  /** What is offered to a reader to whom this matters a lot: the same pages in another order. */
  readonly first?: {
    /** A sentence that acknowledges what the reader said. */
    readonly reply: Statement;
    /** Words of the button. */
    readonly offer: string;
    /** The pages that come first. */
    readonly treatments: readonly Id[];
  };
}

/** A question with which readers can check their own understanding. */
export interface Check {
  readonly id: Id;
  readonly text: string;
  /** Exactly one of them is right. */
  readonly answers: readonly { readonly text: string; readonly right?: boolean }[];
  /** Why that answer is right. */
  readonly because: Statement;
}

/** A medical word and its plain meaning. `forms` lists other spellings: plurals, short forms. */
export interface Term {
  readonly term: string;
  readonly forms: readonly string[];
  readonly meaning: string;
}

/** Words that people type into the search, and the guide's words for them. With an empty `means`: words that the search ignores, like "my". */
export interface Synonym {
  readonly typed: readonly string[];
  readonly means: readonly string[];
}

/** Who checked the content, and until when the check is valid. A guide without one is a draft. */
export interface SignOff {
  readonly name: string;
  readonly role: string;
  /** ISO date. */
  readonly date: string;
  /** ISO date after which the content is no longer to be shown as reviewed; at most 24 months after `date`. */
  readonly expires: string;
  /** SHA-256 of the content that was checked. The signature is not valid without it, or if the content has another digest. */
  readonly digest?: string;
}

/** Which parts were checked, if nobody signed the whole guide in its present form. Parts: ids of treatments, `rules`, `words`, `sources`. */
export interface Reviewed {
  /** Who checked some of it, and which of these parts have not changed since. */
  readonly reviews: readonly (SignOff & { readonly parts: readonly string[] })[];
  /** Parts that have changed since somebody checked them. */
  readonly changed: readonly string[];
  /** Parts that nobody has checked. */
  readonly open: readonly string[];
}

/** How the words of another language were made, and whether someone qualified has checked them. */
export interface Translation {
  readonly method: string;
  readonly translator: string;
  /** Name and role. `undefined` = a draft, and shown as one. */
  readonly qualifiedReviewer?: string;
  /** ISO date. */
  readonly reviewedOn?: string;
  /** SHA-256 of the texts that were translated. */
  readonly sourceHash: string;
  /** Texts that are shown in the source language, because they changed there after the translation. */
  readonly untranslated?: readonly string[];
}

/** The illness that a guide is about: its name, and its code in a list of illnesses that others keep. */
export interface Illness extends Statement {
  readonly code?: {
    /** Name of the list: `ICD-10-CM`. */
    readonly system: string;
    readonly value: string;
  };
}

/** Who made the guide, and how. */
export interface About {
  readonly purpose: string;
  readonly authors: string;
  readonly funding: string;
  readonly updates: string;
  readonly evidence: string;
  readonly reading: string;
  /** Under which license the words may be used, by its short name: "CC BY 4.0". */
  readonly license?: string;
  /** Measured reading grade of each treatment, by id. */
  readonly grades?: Readonly<Record<Id, number>>;
  /** SHA-256 of the content, as a review signs it. */
  readonly digest?: string;
}

/** Whom to call, and when. Shown in every view. */
export interface Urgent {
  readonly heading: string;
  readonly intro: string;
  /** Signs to call about; each a short noun phrase with its facts. */
  readonly signs: readonly Statement[];
  /** Whom to call beside the care team: emergency services, a line for thoughts of suicide. At least one. */
  readonly calls: readonly Call[];
}

/** A number that can be dialed from the page. */
export interface Call {
  /** Who answers the call. */
  readonly label: string;
  /** As it is read: `116 123`, `+1 555 010 0199`. */
  readonly number: string;
}

/** Everything that a guide says, in one language. Built from `content/` or given by a hospital. It does not change once it was checked. */
export interface Guide {
  readonly id: Id;
  /** Version of the content: `0.1.0`. */
  readonly version: string;
  /** ISO date of this version. */
  readonly date: string;
  /** BCP 47 tag of the words. */
  readonly lang: string;
  readonly title: string;
  readonly lead: string;
  /** The decision that the guide helps to prepare, as the reader would put it. */
  readonly decision: string;
  readonly disclaimer: string;
  readonly illness?: Illness;
  /** Id of the picture on the first page: one of those of the treatments. */
  readonly cover?: Id;
  readonly scope: readonly Passage[];
  readonly overview: Passage;
  readonly urgent: Urgent;
  readonly standings: Readonly<Record<Standing, string>>;
  /** The standings in a few words, for rows of a list. Without them, the rows have the full words. */
  readonly shortStandings?: Readonly<Record<Standing, string>>;
  readonly questions: readonly Question[];
  readonly treatments: readonly Treatment[];
  readonly rules: readonly Rule[];
  /** Questions about cost, travel, work and so on, that fit every treatment. */
  readonly practical: readonly string[];
  /** Further things to ask about, added to what the source page names. */
  readonly alsoAsk: readonly Passage[];
  readonly glossary: readonly Term[];
  /** For the search: words that people type, and the guide's words for them. */
  readonly synonyms?: readonly Synonym[];
  /** Tests that a reader may have been told about. */
  readonly tests?: readonly LabTest[];
  /** What may matter to a reader. */
  readonly values?: readonly Value[];
  /** Questions to check one's understanding with. */
  readonly checks?: readonly Check[];
  /** For a reader who is not the patient: texts of the guide that must read differently then, with their replacements. */
  readonly carer?: Readonly<Record<string, string>>;
  /** Fact id to the ids of its sources. */
  readonly facts: Readonly<Record<FactId, readonly Id[]>>;
  readonly sources: readonly Source[];
  readonly about: About;
  readonly signOff?: SignOff;
  /** In place of `signOff`, if several people signed, if only some parts were signed, or if the content changed since. */
  readonly reviewed?: Reviewed;
  /** How the translation was made. Left out in the language in which the guide was written. */
  readonly translation?: Translation;
  /** Words of the interface in the guide's language, by their keys (`nav.browse`), for a language that the elements do not have. */
  readonly interface?: Readonly<Record<string, string>>;
}
