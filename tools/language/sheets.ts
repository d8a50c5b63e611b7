import { join } from 'node:path';
import { en as interfaceWords } from '../../src/i18n/en/interface.js';
import { en as pageWords } from '../../src/i18n/en/page.js';
import { en as trialWords } from '../../src/i18n/en/trial.js';
import { FILES, wordsFileOf } from '../content/layout.js';
import type { Readable } from '../content/passages.js';
import { inInterface, type Texts, textsOf } from '../content/texts.js';

/** One file of a language: the texts that it translates. */
export interface Sheet {
  /** Name inside the folder of the language: `treatments/ablation.yaml`. */
  readonly name: string;
  readonly texts: Texts;
  /** Whether these are texts of the guide, not of the interface or about trials. */
  readonly ofGuide: boolean;
}

/** Words of the interface, by the file of a language that translates them. */
export const INTERFACE = { 'interface.yaml': interfaceWords, 'static-page.yaml': pageWords } as const;
/** Words of `<trial-explainer>`. Only a guide with texts about trials has their translation. */
export const TRIAL_READER = { 'trial-reader.yaml': trialWords } as const;

/** The folder of a guide's translations, with a folder for each language tag. */
export const languagesOf = (folder: string) => join(folder, 'lang');

/** Every file that a language has, with the texts to translate. */
export function sheets({ guide, trials }: Readable): Sheet[] {
  const byFile = new Map<string, Map<string, string>>();
  for (const [place, text] of textsOf(guide)) {
    const file = wordsFileOf(place);
    byFile.set(file, (byFile.get(file) ?? new Map()).set(place, text));
  }
  const words = { ...INTERFACE, ...(trials && TRIAL_READER) };
  return [
    ...[...byFile].map(([name, texts]) => ({ name, texts, ofGuide: true })),
    ...(trials ? [{ name: FILES.trials.file, texts: textsOf(trials), ofGuide: false }] : []),
    ...Object.entries(words).map(([name, value]) => ({ name, texts: textsOf(value, inInterface), ofGuide: false })),
  ];
}
