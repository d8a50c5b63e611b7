import { join } from 'node:path';
import type { Guide } from '../../src/guide/guide.js';
import type { TrialBasics } from '../../src/guide/trial-basics.js';
import { en as interfaceWords } from '../../src/i18n/en/interface.js';
import { en as staticWords } from '../../src/i18n/en/page.js';
import { en as trialWords } from '../../src/i18n/en/trial.js';
import { inInterface, type Texts, textsOf } from './texts.js';

/** All that has words, in English. */
export interface Source {
  readonly guide: Guide;
  readonly trials: TrialBasics;
}

/** Where translations of a guide, and of the interface, lie. */
export const GUIDE_LANGUAGES = 'content/secondary-liver-cancer/lang';
export const INTERFACE_LANGUAGES = 'content/interface';

/** One file of a language: its English texts. */
export interface Sheet {
  /** Under the folder of languages: `treatments/ablation.yaml`. */
  readonly name: string;
  readonly folder: string;
  readonly texts: Texts;
}

const FILES: Readonly<Record<string, string>> = {
  questions: 'questions',
  rules: 'reasons',
  alsoAsk: 'also-ask',
  glossary: 'glossary',
  urgent: 'urgent',
  tests: 'tests',
  values: 'values',
  checks: 'checks',
  carer: 'carer',
};

function fileOf(place: string): string {
  const [top, id] = place.split('.');
  return top === 'treatments' ? `treatments/${id}` : (FILES[top!] ?? 'guide');
}

/** Every file that a language has, with its English texts. */
export function sheets({ guide, trials }: Source): Sheet[] {
  const byFile = new Map<string, Map<string, string>>();
  for (const [place, text] of textsOf(guide)) {
    const file = fileOf(place);
    byFile.set(file, (byFile.get(file) ?? new Map()).set(place, text));
  }
  const content = [...byFile, ['trials', textsOf(trials)] as const].map(
    ([file, texts]): Sheet => ({ name: `${file}.yaml`, folder: GUIDE_LANGUAGES, texts }),
  );
  const words = { interface: interfaceWords, 'trial-reader': trialWords, 'static-page': staticWords };
  return [
    ...content,
    ...Object.entries(words).map(
      ([file, value]): Sheet => ({
        name: `${file}.yaml`,
        folder: INTERFACE_LANGUAGES,
        texts: textsOf(value, inInterface),
      }),
    ),
  ];
}

/** The path of a sheet in one language. */
export const pathOf = ({ folder, name }: Sheet, lang: string) => join(folder, lang, name);
