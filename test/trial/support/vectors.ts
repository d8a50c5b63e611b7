import { readFileSync } from 'node:fs';
import { en as strings } from '../../../src/i18n/en/interface.js';
import { explainTrial, TrialError } from '../../../src/trial/trial.js';
import { allFacts } from './read.js';

/** A made-up record, with sentences that must and must not be said about it. Patterns ignore case. */
export interface Vector {
  readonly id: string;
  readonly why: string;
  /** New values for paths of the base record; null removes the field. */
  readonly changes?: Readonly<Record<string, unknown>>;
  /** The text of a file, instead of a record. */
  readonly file?: string;
  /** Matched against our own sentences, one per line. The record's own words are left out. */
  readonly must?: readonly string[];
  readonly mustNot?: readonly string[];
  /** Matched against lines that begin with their section: `section | sentence «quote»`, `eligibility:inclusion | line`, `error:code | …`. */
  readonly mustLine?: readonly string[];
  readonly mustNotLine?: readonly string[];
  /** Among the places, a match of the first pattern comes before a match of the second. */
  readonly order?: readonly [string, string];
}

interface File {
  readonly today: string;
  readonly base: object;
  readonly vectors: readonly Vector[];
}

const FILE = JSON.parse(readFileSync(new URL('../fixtures/vectors.json', import.meta.url), 'utf8')) as File;

export const vectors = FILE.vectors;

/** The record of a vector: its base with its changes. */
export function recordOf({ changes = {}, file }: Vector): unknown {
  if (file !== undefined) return file;
  const record = structuredClone(FILE.base) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const steps = /^(?:derivedSection|hasResults)\b/.test(path)
      ? path.split('.')
      : ['protocolSection', ...path.split('.')];
    const last = steps.pop()!;
    let node = record;
    for (const step of steps) {
      node[step] ??= {};
      node = node[step] as Record<string, unknown>;
    }
    if (value === null) delete node[last];
    else node[last] = value;
  }
  return record;
}

/** All sentences about the record of a vector. */
export function told(vector: Vector): { says: string[]; lines: string[]; places: string[] } {
  const flat = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  try {
    const explained = explainTrial(recordOf(vector), { today: FILE.today });
    const { sections, notices, questions, eligibility, sites, glance } = explained;
    const row = (place: string, say: string, quote?: string) =>
      `${place} | ${flat(say)}${quote ? ` «${flat(quote)}»` : ''}`;
    const parts = eligibility?.parts ?? [];
    return {
      says: [...allFacts(explained), ...notices, ...questions, ...parts].map(({ say }) => flat(say)),
      lines: [
        ...sections.flatMap(({ id, heading, facts }) => [
          row(id, `# ${heading}`),
          ...facts.map(({ say, quote }) => row(id, say, quote)),
        ]),
        ...sites.flatMap(({ facts }) => facts.map(({ say, quote }) => row('site', say, quote))),
        ...notices.map(({ id, say }) => row(`notice:${id}`, say)),
        ...questions.map(({ say, quote }) => row('question', say, quote)),
        ...glance.map(({ say, quote }) => row('glance', say, quote)),
        ...parts.flatMap(({ kind, lines }) =>
          lines.map(({ heading, text }) => row(`eligibility:${kind}`, `${heading ? '# ' : ''}${text}`)),
        ),
      ],
      places: sites.flatMap(({ facts }) => facts.map(({ say, quote }) => flat(`${say} «${quote ?? ''}»`))),
    };
  } catch (error) {
    if (!(error instanceof TrialError)) throw error;
    const calm = (strings.trial.errors as Readonly<Record<string, string>>)[error.code] ?? '';
    return {
      says: [calm],
      lines: [`error:${error.code} | ${calm}`, `error:${error.code} | web: ${error.message}`],
      places: [],
    };
  }
}

/** The patterns of a vector that fail, one line each. */
export function faultsOf(vector: Vector): string[] {
  const { says, lines, places } = told(vector);
  const rule = (pattern: string) => new RegExp(pattern, 'i');
  const { must = [], mustNot = [], mustLine = [], mustNotLine = [], order } = vector;
  const [first = 0, second = 1] = (order ?? []).map((pattern) =>
    places.findIndex((place) => rule(pattern).test(place)),
  );
  return [
    ...must.filter((pattern) => !rule(pattern).test(says.join('\n'))).map((pattern) => `missing: ${pattern}`),
    ...mustNot
      .filter((pattern) => says.some((say) => rule(pattern).test(say)))
      .map((pattern) => `false here: ${pattern}`),
    ...mustLine
      .filter((pattern) => !lines.some((one) => rule(pattern).test(one)))
      .map((pattern) => `no line: ${pattern}`),
    ...mustNotLine
      .filter((pattern) => lines.some((one) => rule(pattern).test(one)))
      .map((pattern) => `false line: ${pattern}`),
    ...(first < 0 || (second >= 0 && first > second) ? [`order: ${order?.join(' before ')}`] : []),
  ];
}
