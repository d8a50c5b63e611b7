// Reads a ClinicalTrials.gov record and says in plain words what it says. No DOM, no network, no clock.

export { en, type TrialWords } from '../i18n/en/trial.js';
export type { Block, Segment } from './block.js';
export { splitEligibility } from './eligibility.js';
export { explainTrial, listTrials } from './explain-trial.js';
export { fieldsOf } from './facts.js';
export { mailLink, phoneLink, studyLink, webLink } from './links.js';
export { decodeFile } from './parse.js';
export { readRecord, type StudyRecord } from './shapes.js';
export { linkStudies, plainText, renderText } from './text.js';
export { TrialError, type TrialErrorCode } from './trial-error.js';
export type {
  Country,
  Eligibility,
  EligibilityLine,
  EligibilityPart,
  ExplainOptions,
  Fact,
  GlanceLine,
  GroupPicture,
  Notice,
  ResultTable,
  Section,
  SectionId,
  Site,
  Span,
  State,
  TrialExplanation,
  TrialList,
  TrialQuestion,
  TrialRow,
} from './types.js';
