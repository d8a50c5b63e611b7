import type { Answers } from '../guide/evaluation.js';
import type { Guide, Id } from '../guide/guide.js';
import type { RenderContext } from '../ui/context.js';
import { type Choices, MOST_COMPARED, TOLD, TOPICS, topicOf, WEIGHTS } from './choices.js';

/** What a saved talk holds. */
export interface Talk {
  readonly answers: Answers;
  readonly choices: Choices;
}

/** What a file is read against. */
interface ReadingContext extends Pick<RenderContext, 'guide' | 'strings'> {
  /** Whether the page asks no questions. */
  readonly browseOnly: boolean;
}

/** Why a file can't be opened. */
export type TalkFault = 'large' | 'foreign' | 'damaged' | 'otherGuide';

/** What was found in a file: a fault, or a talk of which every id and every sentence belongs to this guide. */
export type TalkReading =
  | { readonly fault: TalkFault }
  | {
      readonly talk: Talk;
      /** How many things were left out, because this guide does not have them. */
      readonly left: number;
      /** How many sentences this guide does not have. They stand with the visitor's own questions and notes. */
      readonly moved: number;
      /** Whether it was saved from another version of the guide. */
      readonly isOther: boolean;
    };

/** Above this size, in bytes, a file is not read at all. Long notes of one's own take a few thousand. */
export const MOST_BYTES = 1_000_000;
/** Stands before the part of a file that this guide reads, with the number of its format. */
const MARK = 'TREATMENT-GUIDE TALK 1';
type Loose = Readonly<Record<string, unknown>>;

/**
 * The lines at the end of a saved file from which a talk can be opened again. ASCII only, so that they come to no harm in a program that
 * saves text in another encoding.
 */
export function talkLines({ guide, answers, choices }: Talk & Pick<RenderContext, 'guide'>): string {
  const saved = { guide: guide.id, version: guide.version, answers, choices };
  const ascii = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${MARK}\n${JSON.stringify(saved, null, 1).replace(/[\u007f-\uffff]/g, ascii)}\n`;
}

/** Reads a file that a visitor has chosen, as the text of a saved talk. It is read in the page and sent nowhere. */
export async function readTalkFile(file: File, visit: ReadingContext): Promise<TalkReading> {
  if (file.size > MOST_BYTES) return { fault: 'large' };
  try {
    return readTalk(await file.text(), visit);
  } catch {
    return { fault: 'damaged' };
  }
}

/**
 * Reads the text of a saved talk. Never throws, whatever the text is. Answers, treatments, tests and values that the guide does not have are
 * left out; with `mode="browse"` so is all that it does not ask for.
 */
export function readTalk(text: string, { guide, strings, browseOnly }: ReadingContext): TalkReading {
  // The visitor's own words stand above, and may hold the same line. In the lines below none can begin with it.
  const lines = `\n${text.replace(/^\ufeff/, '')}`;
  const at = lines.lastIndexOf(`\n${MARK}`);
  if (at < 0) return { fault: 'foreign' };
  const saved = parse(lines.slice(at + 1 + MARK.length));
  if (!isObject(saved) || !isObject(saved.answers) || !isObject(saved.choices)) return { fault: 'damaged' };
  if (saved.guide !== guide.id) return { fault: 'otherGuide' };
  const asked = browseOnly ? { ...guide, questions: [], tests: [], values: [] } : guide;
  const check = new Check(asked, sentencesOf(guide, strings));
  const talk = check.talk(saved.answers, saved.choices);
  const { left, moved } = check;
  return { talk, left, moved, isOther: saved.version !== guide.version };
}

/** Takes from a file what a guide has, and counts the rest. */
class Check {
  left = 0;
  moved = 0;
  readonly #guide: Guide;
  readonly #sentences: ReadonlySet<string>;

  constructor(guide: Guide, sentences: ReadonlySet<string>) {
    this.#guide = guide;
    this.#sentences = sentences;
  }

  talk(answers: Loose, choices: Loose): Talk {
    const { questions, treatments, tests = [], values = [], carer } = this.#guide;
    const ids = (known: readonly { readonly id: Id }[]) => known.map(({ id }) => id);
    const answersOf = (question: Id) => ids(questions.find(({ id }) => id === question)!.answers);
    const firsts = values.filter(({ first }) => first);
    const [picked, ownQuestions] = this.#texts(choices.picked);
    const [kept, ownNotes] = this.#texts(choices.kept);
    return {
      answers: this.#record(answers, ids(questions), answersOf),
      choices: {
        carer: choices.carer === true && !!carer,
        more: choices.more === true,
        compared: this.#ids(choices.compared, ids(treatments)).slice(0, MOST_COMPARED),
        talk: this.#ids(choices.talk, ids(treatments)),
        tests: this.#record(choices.tests, ids(tests), () => TOLD),
        values: this.#record(choices.values, ids(values), () => WEIGHTS),
        first: this.#ids(typeof choices.first === 'string' ? [choices.first] : [], ids(firsts))[0],
        own: textOf(choices.own),
        picked,
        kept,
        asked: joined(textOf(choices.asked), ownQuestions),
        notes: joined(textOf(choices.notes), ownNotes),
      },
    };
  }

  /** The ids of a list that are known, each once. */
  #ids(given: unknown, known: readonly Id[]): Id[] {
    const all = [...new Set(Array.isArray(given) ? (given as unknown[]) : [])];
    const found = all.filter((id): id is Id => known.includes(id as Id));
    this.left += all.length - found.length;
    return found;
  }

  /** The fields whose name is known, and whose value is one of those that belong to that name. */
  #record<T extends string>(given: unknown, names: readonly Id[], allowed: (name: Id) => readonly T[]): Record<Id, T> {
    const all = isObject(given) ? Object.entries(given) : [];
    const found = all.filter(([name, value]) => names.includes(name) && allowed(name).includes(value as T));
    this.left += all.length - found.length;
    return Object.fromEntries(found) as Record<Id, T>;
  }

  /** The texts of a list that this guide has, and the others, which then count as the visitor's own. */
  #texts(given: unknown): [string[], string[]] {
    const all = Array.isArray(given) ? [...new Set(given as unknown[])] : [];
    const texts = all.filter((text): text is string => typeof text === 'string' && !!text.trim());
    const own = texts.filter((text) => !this.#sentences.has(text));
    this.left += all.length - texts.length;
    this.moved += own.length;
    return [texts.filter((text) => this.#sentences.has(text)), own];
  }
}

/** Every sentence that can be put into a talk: all texts of the guide in both voices, and topics. */
function sentencesOf(guide: Guide, strings: RenderContext['strings']): Set<string> {
  const found = new Set<string>(Object.keys(guide.carer ?? {}));
  const collect = (value: unknown) => {
    if (typeof value === 'string') found.add(value);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collect(inner);
  };
  collect(guide);
  for (const treatment of guide.treatments) for (const part of TOPICS) found.add(topicOf(strings, treatment, part));
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const joined = (text: string, lines: readonly string[]): string =>
  lines.length ? [...(text ? [text] : []), ...lines].join('\n') : text;
