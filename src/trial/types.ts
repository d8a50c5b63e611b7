import type { TrialWords } from '../i18n/en/trial.js';
import type { Block } from './block.js';

/**
 * What a fact came to: the record gives it, the record leaves it out, or the record says something that this guide does
 * not know. Nothing else: a missing value is never taken for "no".
 */
export type State = 'known' | 'absent' | 'unrecognised';

/** One sentence of ours, with every part of the record that it rests on. */
export interface Fact {
  /** Path in the record: `protocolSection.designModule.phases`, `….armGroups[0].label`. */
  readonly field: string;
  /** The other paths that the sentence rests on; `fieldsOf` lists all. */
  readonly also?: readonly string[];
  readonly state: State;
  /** Our sentence; one that ends in a colon stands before `quote`. */
  readonly say: string;
  /** The record's own words, untouched. */
  readonly quote?: string;
  /** The same words, ready to draw in a marked quotation with `lang="en"`: lines, list marks and safe links. */
  readonly blocks?: readonly Block[];
  /** Our words after the quotation. */
  readonly after?: string;
  /** The values as the record codes them (`PHASE2`), for "From the record: …". */
  readonly raw?: string;
  /** A safe address that the sentence or the quotation leads to. */
  readonly href?: string;
  /** Path of the list entry that the fact belongs to; facts in a row with the same `item` make one card. */
  readonly item?: string;
  /** Label of a closed disclosure; facts in a row with the same `fold` go into one. */
  readonly fold?: string;
  /** Numbers of posted results: drawn as a table. */
  readonly table?: ResultTable;
}

/** One line of the card at the top; it leads to a section. */
export interface GlanceLine extends Fact {
  readonly id: 'open' | 'what' | 'tested' | 'groups' | 'placebo' | 'who' | 'where' | 'source';
  readonly section: SectionId;
}

/** A section that has something to say, in the order of `SectionId`. */
export interface Section {
  readonly id: SectionId;
  readonly heading: string;
  readonly facts: readonly Fact[];
}

/** Ids of the sections, as in the words. */
export type SectionId = keyof TrialWords['sections'];

/** Something that does not fit or may be out of date. */
export interface Notice {
  /** Kebab-case kind; several notices may share one. */
  readonly id: string;
  readonly say: string;
  /** Paths that the notice rests on. */
  readonly fields: readonly string[];
  /**
   * Where it is told: `card` in the card's first line, which says the same; `top` under the card, since it bears on
   * joining; else in the section of that name.
   */
  readonly place: 'card' | 'top' | SectionId;
}

/** A question to take along, with the path it follows from (none for those that fit every study). */
export interface TrialQuestion {
  readonly say: string;
  readonly field?: string;
  /** The line of the record that made us ask. */
  readonly quote?: string;
  readonly blocks?: readonly Block[];
  /** True for those after the first eight, which start folded. */
  readonly more?: true;
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
  /** Our sentence when a heading stands over nothing. */
  readonly empty?: string;
  /** Our words over each line that is a note, where the part has conditions as well. */
  readonly note?: string;
}

/** One line of the list: the record's words without the marker. */
export interface EligibilityLine {
  readonly heading: boolean;
  /** True for what the record says of its list and not of a person, such as "Other criteria may apply": it is no condition. */
  readonly note?: true;
  readonly level: number;
  readonly marker: string;
  /** Untouched text of the span after its marker. */
  readonly text: string;
  /** The same, ready to draw. */
  readonly blocks: readonly Block[];
}

/** The conditions for joining: the text as it is, its spans, and the same as parts to draw. */
export interface Eligibility {
  readonly field: string;
  readonly text: string;
  readonly spans: readonly Span[];
  /** False where no one can join, or where the study looks back at past records. */
  readonly joinable: boolean;
  readonly parts: readonly EligibilityPart[];
}

/** Who gets what, for a picture; there is none where a picture would claim more than the record does. */
export interface GroupPicture {
  /** Whether chance alone puts people into these groups. */
  readonly chance: boolean;
  /** How many people there are; never draw more figures than that. */
  readonly people?: number;
  /** Our sentence on how many people, to stand beside them. */
  readonly say: string;
  /** Paths of the groups: the facts that have one of them as their `item` are told in the box of that group. */
  readonly groups: readonly string[];
}

/** One place. */
export interface Site {
  readonly field: string;
  /** True for the place that the page asked to see first. */
  readonly matched: boolean;
  /** True when the record marks the place as open, whatever the study as a whole says. */
  readonly open: boolean;
  readonly name?: string;
  readonly city?: string;
  readonly country?: string;
  /** The record's code of the status of this place. */
  readonly status?: string;
  /** One sentence on the place, and one for each of its contacts. */
  readonly facts: readonly Fact[];
  readonly contacts: readonly Fact[];
}

/** The places of one country. */
export interface Country {
  readonly name?: string;
  /** "France (12 places, 1 listed as open)". */
  readonly say: string;
  readonly open: number;
  /** Positions in `sites`. */
  readonly sites: readonly number[];
}

/** The numbers of one posted outcome, as the record gives them: a column for each group. */
export interface ResultTable {
  readonly groups: readonly string[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly string[] }[];
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
  readonly glance: readonly GlanceLine[];
  readonly sections: readonly Section[];
  readonly notices: readonly Notice[];
  readonly questions: readonly TrialQuestion[];
  readonly picture?: GroupPicture;
  /** Every place in reading order: the asked one, those listed as open, nearer ones, the others. */
  readonly sites: readonly Site[];
  /** The same by country, in the order of their first place. */
  readonly countries: readonly Country[];
  readonly eligibility?: Eligibility;
}

/** One study of a file of several. */
export interface TrialRow {
  /** Position of the study among all studies of the file. */
  readonly at: number;
  /** The NCT number, when it is well formed. */
  readonly id?: string;
  readonly title?: string;
  /** Address of the live record. */
  readonly link?: string;
  readonly group: TrialGroupId;
  /** What the row says, in order: open or not, for whom, what kind, phase, place, when checked. */
  readonly facts: readonly Fact[];
  /** All words of the row in small letters and without accents, for a word filter. */
  readonly words: string;
  /** Why the study cannot be read. */
  readonly error?: string;
}

/** Groups of a list of studies. */
export type TrialGroupId = 'fresh' | 'notYet' | 'old' | 'unsure' | 'access' | 'closed' | 'unreadable';

/** What `listTrials` gives. */
export interface TrialList {
  /** "12 studies in this list. 3 are listed as open." */
  readonly say: string;
  readonly groups: readonly {
    readonly id: TrialGroupId;
    readonly heading: string;
    /** In the order of the file; those with the asked place first. */
    readonly rows: readonly TrialRow[];
  }[];
}

/** Settings of `explainTrial` and `listTrials`. */
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
