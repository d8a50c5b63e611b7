import trials from '../src/generated/en.trials.json';
import guide from '../src/generated/secondary-liver-cancer.en.json';
import { en as interfaceWords } from '../src/i18n/en/interface.js';
import { en as trialWords } from '../src/i18n/en/trial.js';

const drawings: string[] = [];
const treatments = guide.treatments.map((treatment) => ({
  ...treatment,
  pictures: treatment.pictures.map(({ svg, ...rest }) => {
    drawings.push(svg);
    return rest;
  }),
}));

/** Every drawing of the built-in guide. */
export const pictures = drawings.join('\n');
/** Every word that the files carry, without the drawings. */
export const words = JSON.stringify([{ ...guide, treatments }, trials, interfaceWords, trialWords]);
