import { en } from '../i18n/en/trial.js';
import { explainWith } from './explain.js';
import { listWith } from './list.js';
import type { ExplainOptions, TrialExplanation, TrialList } from './types.js';

/**
 * Explains one ClinicalTrials.gov record in plain words: a card at a glance, then section by section.
 *
 * Pure: the same record and options give the same explanation. It knows no DOM, no network and no clock. Each sentence is
 * said only where the fields that it names allow it; what the record leaves out is said to be left out, once; what it says
 * in words this guide does not know is quoted and not guessed at. It never says whether a study fits a reader.
 *
 * @param record - A study, a list or page of studies, or a file of them: its text or its bytes.
 * @throws TrialError when there is no one study to explain; its `code` says why.
 */
export function explainTrial(record: unknown, options: ExplainOptions = {}): TrialExplanation {
  return explainWith(options.words ?? en, record, options);
}

/**
 * Lists every study of a file, to choose from, in English unless other words are given: see {@link listWith}.
 *
 * @param file - A list or page of studies, or a file of them: its text or its bytes.
 * @throws TrialError when the file holds no study at all.
 */
export function listTrials(file: unknown, options: ExplainOptions = {}): TrialList {
  return listWith(options.words ?? en, file, options);
}
