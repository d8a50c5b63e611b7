export type { Answers, Evaluation, Reason, TreatmentStanding } from './model/evaluation.js';
export type * from './model/guide.js';
export { TreatmentExplorer } from './treatment-explorer.js';
export { TrialExplainer } from './trial-explainer.js';
