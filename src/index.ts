/**
 * Registers both elements where there is a DOM, and exports their classes and types.
 *
 * @module treatment-guide
 */
export type { Answers, Evaluation, Reason, TreatmentStanding } from './guide/evaluation.js';
export type * from './guide/guide.js';
export { TreatmentExplorer } from './treatment-explorer.js';
export { TrialExplainer } from './trial-explainer.js';
