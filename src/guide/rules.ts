import type { FactId, Id, Statement } from './statement.js';

/** One answer to a question. The last answer of every question has the id `not-sure`. */
export interface AnswerOption {
  readonly id: Id;
  readonly text: string;
  readonly hint?: string;
  /** The answer after "You said": "only in the liver". Left out: its `text`. */
  readonly said?: string;
  /** The answer as a condition, to say what it would change: "If scans show cancer only in the liver". Left out: question and answer. */
  readonly if?: string;
}

/** One question, one screen. */
export interface Question {
  readonly id: Id;
  readonly text: string;
  readonly hint?: string;
  /** The topic of the question in two or three words; shown before the answer in the results. */
  readonly topic?: string;
  /** How the question is named inside a sentence, after "It depends on": "whether the tumors can be taken out". */
  readonly short: string;
  /** The question as it is put to the care team. Left out where only the reader knows the answer. */
  readonly ask?: string;
  /** Why the guide asks. */
  readonly why: Statement;
  /** A remark shown beside the answers, whatever is chosen. */
  readonly note?: string;
  readonly answers: readonly AnswerOption[];
  /** The question is shown only while each named question is unanswered or has one of these answers. The engine ignores it. */
  readonly askIf?: Readonly<Record<Id, readonly Id[]>>;
}

/**
 * How a treatment relates to what a visitor said: often part of treatment, may be an option, something to find out first, less often
 * used, mainly for something else, or open to everyone whatever is answered. None of them ranks, recommends or rules out.
 */
export type Standing = 'often' | 'may' | 'find' | 'less' | 'other' | 'everyone';

/** Question id to the answers that fit. All questions must be answered so. Empty = always. */
export type Situation = Readonly<Record<Id, readonly Id[]>>;

/**
 * One row of the rule table: one situation, and what it means for one treatment.
 *
 * Rows of a treatment are read in order. The first `first` row that matches sets the standing. Each `lower` row that matches then takes
 * it down from `often` to `may` to `find`; it never touches `less`, `other` or `everyone`, so a caution never softens a limit.
 */
export interface Rule {
  /** Id of the row in the clinicians' rule table: `R1`. */
  readonly id: string;
  readonly treatment: Id;
  readonly when: Situation;
  readonly standing: Standing;
  readonly how: 'first' | 'lower';
  /** `S` follows from the source page, `K` is a caution, `A` waits for a clinician's sign-off. */
  readonly kind: 'S' | 'K' | 'A';
  readonly facts: readonly FactId[];
  /** The reason, as a general sentence about this situation. It assumes nothing about the reader that is not in `when`. */
  readonly because: string;
  /** What to find out, as a clause after "find out": "whether the tumors have shrunk enough". Required for the standing `find`. */
  readonly finds?: string;
  /** A question to ask the care team about this situation. */
  readonly ask?: string;
}

/** Whether a reader was told the result of a test. */
export type Told = 'told' | 'not-told' | 'not-sure';

/** A test that a reader may have been told about. It changes no standing: each answer leads to questions to ask. */
export interface LabTest {
  readonly id: Id;
  /** The name in a lab report: "MSI or MMR". */
  readonly name: string;
  readonly what: readonly Statement[];
  /** Questions to ask the care team, by whether the reader was told the result. */
  readonly ask: Readonly<Record<Told, readonly string[]>>;
}
