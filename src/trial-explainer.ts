import { define } from './define.js';
import { TrialExplainer } from './elements/trial-explainer.js';

define('trial-explainer', TrialExplainer);

export { TrialExplainer };
