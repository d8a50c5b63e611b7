import { define } from './define.js';
import { TrialExplainer } from './explainer/trial-explainer.js';

define('trial-explainer', TrialExplainer);

export { TrialExplainer };
