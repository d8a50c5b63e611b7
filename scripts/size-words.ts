import trials from '../src/generated/en.trials.json';
import guide from '../src/generated/secondary-liver-cancer.en.json';
import { en as interfaceWords } from '../src/i18n/en/interface.js';
import { en as trialWords } from '../src/i18n/en/trial.js';

const drawings: string[] = [];
const takeOutDrawings = (key: string, value: unknown) => (key === 'svg' ? void drawings.push(String(value)) : value);

/** All words in the files, including labels of pictures, without the drawings. */
export const words = JSON.stringify([guide, trials, interfaceWords, trialWords], takeOutDrawings);
/** Every drawing of the built-in guide. */
export const pictures = drawings.join('\n');
