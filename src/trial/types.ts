import type { TrialWords } from '../i18n/en/trial.js';

/**
 * What a fact came to: the record gives it, the record leaves it out, or the record says something that this guide does
 * not know. Nothing else: a missing value is never taken for "no".
 */
export type State = 'known' | 'absent' | 'unrecognised';

/** One sentence of ours about one part of the record. */
export interface Fact {
  /** Path in the record: `protocolSection.designModule.phases`, `….armGroups[0].label`. */
  readonly field: string;
  /** Other paths that the sentence, or its being there at all, depends on. */
  readonly also?: readonly string[];
  readonly state: State;
  /** Our sentence. */
  readonly say: string;
  /** The record's own words, untouched: draw them with `renderText`, in a marked quotation with `lang="en"`. */
  readonly quote?: string;
  /** True when the registry types the quoted field as markup, so that backslashes in it are escapes. */
  readonly markup?: true;
  /** The value as the record codes it (`PHASE2`), for "From the record: …". */
  readonly raw?: string;
  /** A safe address for the quote: `https:`, `tel:` or `mailto:`. */
  readonly href?: string;
  /** Path of the list entry that the fact belongs to; facts in a row with the same `item` make one card. */
  readonly item?: string;
  /** Label of a closed disclosure; facts in a row with the same `fold` go into one. */
  readonly fold?: string;
}

/** A section, always there, in the order of `SectionId`. */
export interface Section {
  readonly id: SectionId;
  readonly heading: string;
  /** True when no fact is known: the section may shrink to the one line of its first fact. */
  readonly bare: boolean;
  readonly facts: readonly Fact[];
}

/** Ids of the sections, as in the words. */
export type SectionId = keyof TrialWords['sections'];

/** A thing to see first: `say` is one or two sentences. */
export interface Notice {
  /** Kebab-case kind; several notices may share one. */
  readonly id: string;
  readonly say: string;
  /** Paths that the notice rests on. */
  readonly fields: readonly string[];
}

/** A question to take along, with the path it follows from (none for the standing ones). */
export interface TrialQuestion {
  readonly say: string;
  readonly field?: string;
  /** The line of the record that made us ask. */
  readonly quote?: string;
}

/** One piece of an eligibility text. The pieces of a text, put together, are the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: 'inclusion' | 'exclusion' | 'heading' | 'unlabelled';
  /** Depth in nested lists; 0 is the outermost. */
  readonly level: number;
  /** List marker as written (`*`, `1.`), or an empty string. */
  readonly marker: string;
}

/** Spans in a row of one kind, ready to draw. */
export interface EligibilityPart {
  readonly kind: Exclude<Span['kind'], 'heading'>;
  /** Our label for the part. */
  readonly say: string;
  /** Headings in the record and lines of the list, in the order of the text. */
  readonly lines: readonly EligibilityLine[];
}

/** One line of the list: the record's words without the marker. */
export interface EligibilityLine {
  readonly heading: boolean;
  readonly level: number;
  readonly marker: string;
  /** Untouched text of the span after its marker; draw it with `renderText(text, true)`. */
  readonly text: string;
}

/** The conditions for joining: the text as it is, its spans, and the same as parts to draw. */
export interface Eligibility {
  readonly field: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly parts: readonly EligibilityPart[];
}

/** One group of the study, for a picture of who gets what. */
export interface TrialGroup {
  readonly field: string;
  /** The record's name of the group. */
  readonly label?: string;
  /** The record's code of its kind, whether this guide knows it or not. */
  readonly type?: string;
  /** What the group gets, in the record's words. */
  readonly gets: readonly string[];
}

/** Who gets what: `chance` is `unknown` unless the record says. */
export interface TrialGroups {
  readonly chance: 'yes' | 'no' | 'one-group' | 'unknown';
  readonly groups: readonly TrialGroup[];
}

/** One place, with the same facts as in the section `places`, and the facts of its contacts. */
export interface Site {
  readonly field: string;
  /** True for the place that the page asked to see first. */
  readonly matched: boolean;
  readonly name?: string;
  /** The record's code of the status of this place. */
  readonly status?: string;
  readonly facts: readonly Fact[];
  readonly contacts: readonly Fact[];
}

/** Places of one country, then one city. */
export interface Country {
  readonly name?: string;
  readonly cities: readonly { readonly name?: string; readonly sites: readonly Site[] }[];
}

/** What `explainTrial` gives. */
export interface TrialExplanation {
  /** The NCT number, when the record has a well-formed one. */
  readonly id?: string;
  /** Address of the live record. */
  readonly link?: string;
  /** The study's title, untouched. */
  readonly title?: string;
  /** True when the status says that no one can join now. */
  readonly closed: boolean;
  /** True when every value came as a list of one, as R writes it: tell the web team in the console. */
  readonly boxed: boolean;
  readonly sections: readonly Section[];
  readonly notices: readonly Notice[];
  readonly questions: readonly TrialQuestion[];
  readonly groups: TrialGroups;
  readonly sites: readonly Country[];
  readonly eligibility?: Eligibility;
}

/** Settings of `explainTrial`. */
export interface ExplainOptions {
  /** Picks one study out of several; any other study is an error. */
  readonly nctId?: string | undefined;
  /** A facility, or "City, Country", to list first. */
  readonly site?: string | undefined;
  /** ISO date of the visit. Without it nothing is said about age or passed dates. */
  readonly today?: string | undefined;
  /** Words of another language. */
  readonly words?: TrialWords | undefined;
}
