import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainTrial } from '../../../src/trial/trial.js';
import type { ExplainOptions, Fact, SectionId, TrialExplanation } from '../../../src/trial/types.js';
import type { Study } from '../fixtures/studies.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Folder of real records, which are read where they lie. */
export const RECORDS = resolve(root, process.env.TRIAL_RECORDS ?? '../shared/trial-records');

/** False, or the reason to skip tests of real records. */
export const skipRecords = existsSync(RECORDS) ? false : `no records in ${RECORDS}: set TRIAL_RECORDS to their folder`;

/** The real records, by file name; none when the folder is not there. */
export function realRecords(folder = RECORDS): [name: string, record: Study][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]);
}

/** All facts, each with its section. */
export function allFacts(explained: TrialExplanation): (Fact & { readonly section: SectionId })[] {
  return explained.sections.flatMap(({ id, facts }) => facts.map((fact) => ({ ...fact, section: id })));
}

/** What one section says, line by line, with the quotes behind a bar. */
export function says(study: unknown, id: SectionId, options?: ExplainOptions): string[] {
  const section = explainTrial(study, options).sections.find((candidate) => candidate.id === id);
  return (section?.facts ?? []).map(({ say, quote }) => (quote === undefined ? say : `${say} | ${quote}`));
}

/** Ids of the notices. */
export function noticeIds(study: unknown, options?: ExplainOptions): string[] {
  return explainTrial(study, options).notices.map(({ id }) => id);
}

/** The one notice of a kind. */
export function noticeOf(study: unknown, id: string, options?: ExplainOptions): string | undefined {
  return explainTrial(study, options).notices.find((notice) => notice.id === id)?.say;
}

/** The first fact of a path that ends so. */
export function factAt(study: unknown, ending: string, options?: ExplainOptions): Fact | undefined {
  return allFacts(explainTrial(study, options)).find(({ field }) => field.endsWith(ending));
}
