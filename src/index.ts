export type { Answers, Evaluation, Reason, TreatmentStanding } from './guide/evaluation.js';
export type * from './guide/guide.js';
export { TreatmentExplorer } from './treatment-explorer.js';
export { TrialExplainer } from './trial-explainer.js';
