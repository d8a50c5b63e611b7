/** Registers `<trial-explainer>` where there is a DOM, and exports its class. */
import { define } from './define.js';
import { TrialExplainer } from './explainer/trial-explainer.js';

define('trial-explainer', TrialExplainer);

export { TrialExplainer };
