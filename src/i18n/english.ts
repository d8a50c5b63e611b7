import guide from '../generated/secondary-liver-cancer.en.js';
import trials from '../generated/trials.en.js';
import written from '../generated/written.en.js';
import { en as strings } from './en/interface.js';
import { en as trialWords } from './en/trial.js';
import type { Language } from './language.js';

const english: Language = { lang: 'en', guide, trials, strings, trialWords, written };
export default english;
