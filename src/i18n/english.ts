import trials from '../generated/en.trials.json';
import written from '../generated/en.written.json';
import guide from '../generated/secondary-liver-cancer.en.json';
import { en as strings } from './en/interface.js';
import type { Language } from './language.js';

const english: Language = { lang: 'en', guide, trials, strings, written };
export default english;
