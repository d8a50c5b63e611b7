/** Keys and list positions (from 0) that lead to a value. */
export type Path = readonly (string | number)[];

/** A place in one file of a folder. */
export interface Home {
  /** File name inside the folder: `treatments/ablation.yaml`. */
  readonly file: string;
  /** Path inside that file. */
  readonly path: Path;
}

/**
 * The file of each part of a guide, and its key in that file; without a key, the part is the whole file. Everything that is not named here is
 * in `guide.yaml`. Treatments and facts have a folder each. The words of a rule are in `reasons.yaml`, under the id of the rule.
 */
export const FILES = {
  urgent: { file: 'urgent.yaml', key: undefined },
  questions: { file: 'questions.yaml', key: 'questions' },
  rules: { file: 'rules.yaml', key: 'rules' },
  alsoAsk: { file: 'also-ask.yaml', key: 'alsoAsk' },
  glossary: { file: 'glossary.yaml', key: 'glossary' },
  synonyms: { file: 'synonyms.yaml', key: 'synonyms' },
  tests: { file: 'tests.yaml', key: 'tests' },
  values: { file: 'values.yaml', key: 'values' },
  checks: { file: 'checks.yaml', key: 'checks' },
  carer: { file: 'carer.yaml', key: 'carer' },
  trials: { file: 'trials.yaml', key: undefined },
  cases: { file: 'cases.yaml', key: 'cases' },
  words: { file: 'words.yaml', key: undefined },
  reviews: { file: 'sign-off.yaml', key: 'reviews' },
} as const;
export type FileKey = keyof typeof FILES;

export const GUIDE_FILE = 'guide.yaml';
export const REASONS_FILE = 'reasons.yaml';
/** The fields of a rule that are words. */
export const RULE_WORDS = ['because', 'finds', 'ask'] as const;

const isFileKey = (key: unknown): key is FileKey => typeof key === 'string' && Object.hasOwn(FILES, key);

/** What is needed to find the file of a path. */
export interface Parts {
  readonly treatments: readonly { readonly id?: unknown; readonly pictures?: unknown }[];
  /** Ids of the treatments in the order of the guide: a file may lack its id. */
  readonly order: readonly string[];
  readonly rules: readonly { readonly id?: unknown }[];
  readonly sources: readonly { readonly id?: unknown }[];
  /** Whether the folder has a file. Parts whose file is missing may be in guide.yaml. */
  readonly has: (file: string) => boolean;
  /** File of a fact or of a source, by its id. */
  readonly fileOf: (kind: 'facts' | 'sources', id: string) => string | undefined;
}

/** The file, and the path inside it, for a path of the assembled guide. */
export function homeOf(path: Path, parts: Parts): Home {
  const [top, at, key, ...rest] = path;
  if (top === 'treatments' && typeof at === 'number') return ofTreatment(path.slice(2), at, parts);
  if (top === 'rules' && typeof at === 'number' && RULE_WORDS.some((name) => name === key))
    return { file: REASONS_FILE, path: ['reasons', String(parts.rules[at]?.id ?? at), String(key)] };
  if ((top === 'facts' || top === 'sources') && at !== undefined)
    return {
      file: parts.fileOf(top, String(at)) ?? 'facts/',
      path: [top, at, ...(key === undefined ? [] : [key, ...rest])],
    };
  if (!isFileKey(top)) return { file: GUIDE_FILE, path };
  const { file, key: inside } = FILES[top];
  if (!parts.has(file)) return { file: GUIDE_FILE, path };
  return { file, path: [...(inside ? [inside] : []), ...path.slice(1)] };
}

/** The file of a translation that has a text, by the key of the text: `questions.primary.text`. */
export function wordsFileOf(place: string): string {
  const [top = '', id] = place.split('.');
  if (top === 'treatments') return `treatments/${id}.yaml`;
  if (top === 'rules') return REASONS_FILE;
  return isFileKey(top) ? FILES[top].file : GUIDE_FILE;
}

function ofTreatment(path: Path, at: number, { order, treatments }: Parts): Home {
  const file = `treatments/${order[at]}.yaml`;
  const [part, index, key] = path;
  if (part !== 'pictures' || typeof index !== 'number' || key !== 'svg') return { file, path };
  const pictures = treatments[at]?.pictures as readonly { readonly id?: unknown }[] | undefined;
  return { file: `pictures/${pictures?.[index]?.id}.svg`, path: [] };
}

/** A path for a message: list positions count from 1. */
export const sayPath = (path: readonly PropertyKey[]) =>
  path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join(' > ');
