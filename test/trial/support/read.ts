import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainTrial } from '../../../src/trial/trial.js';
import type { ExplainOptions, Fact, SectionId, TrialExplanation } from '../../../src/trial/types.js';
import type { Study } from '../fixtures/studies.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The date on which the made-up studies are explained. */
export const TODAY = '2026-11-25';

/** Folder of real records. */
export const RECORDS = resolve(root, process.env.TRIAL_RECORDS ?? '../shared/trial-records');

/** False, or the reason to skip tests of real records. */
export const skipRecords = existsSync(RECORDS) ? false : `no records in ${RECORDS}: set TRIAL_RECORDS to their folder`;

/** The real records, by file name; none if there is no such folder. */
export function realRecords(folder = RECORDS): [name: string, record: Study][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]);
}

/** Explains a study on the day of the tests. */
export const explain = (study: unknown, options: ExplainOptions = {}): TrialExplanation =>
  explainTrial(study, { today: TODAY, ...options });

/** Every sentence with its fields: the card, the sections, and the places. */
export function allFacts({ glance, sections, sites }: TrialExplanation): Fact[] {
  return [
    ...glance,
    ...sections.flatMap(({ facts }) => facts),
    ...sites.flatMap(({ facts, contacts }) => [...facts, ...contacts]),
  ];
}

/** A sentence as one line: our words, then the record's words after a bar, then the rest of our words. */
export const line = ({ say, quote, after }: Pick<Fact, 'say' | 'quote' | 'after'>): string =>
  [quote === undefined ? say : `${say} | ${quote}`, after].filter(Boolean).join(' | ');

/** The text of one section, line by line. */
export function says(study: unknown, id: SectionId, options: ExplainOptions = {}): string[] {
  const section = explain(study, options).sections.find((candidate) => candidate.id === id);
  return (section?.facts ?? []).map(line);
}

/** The lines of the card, by id. */
export function glance(study: unknown, options: ExplainOptions = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(explain(study, options).glance.map((row) => [row.id, line(row)]));
}

/** Every sentence of ours, from all parts, without the record's own words. */
export function saying(explained: TrialExplanation): string[] {
  const { notices, questions, eligibility, sections } = explained;
  return [
    ...allFacts(explained).flatMap(({ say, after = '' }) => [say, after]),
    ...sections.map(({ heading }) => heading),
    ...[...notices, ...questions, ...(eligibility?.parts ?? [])].map(({ say }) => say),
  ].filter(Boolean);
}

/** Ids of the notices. */
export function noticeIds(study: unknown, options: ExplainOptions = {}): string[] {
  return explain(study, options).notices.map(({ id }) => id);
}

/** The text of the notice with this id. */
export function noticeOf(study: unknown, id: string, options: ExplainOptions = {}): string | undefined {
  return explain(study, options).notices.find((notice) => notice.id === id)?.say;
}

/** The questions to ask. */
export const asked = (study: unknown, options: ExplainOptions = {}): string[] =>
  explain(study, options).questions.map(({ say }) => say);

/** The first sentence about a field whose path has this ending. */
export function factAt(study: unknown, ending: string, options: ExplainOptions = {}): Fact | undefined {
  return allFacts(explain(study, options)).find(({ field, also = [] }) =>
    [field, ...also].some((path) => path.endsWith(ending)),
  );
}

/** Checks that no sentence about a study matches. */
export function nothingSays(study: unknown, pattern: RegExp): void {
  for (const say of saying(explain(study))) assert.doesNotMatch(say, pattern);
}
