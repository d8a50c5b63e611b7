import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { termsInTrials } from '../../src/guide/glossary.js';
import type { Guide } from '../../src/guide/guide.js';
import { factsInTrials, type TrialBasics } from '../../src/guide/trial-basics.js';
import { en, type Strings } from '../../src/i18n/en/interface.js';
import { partsOf } from '../../src/ui/picture.js';
import { withShortIds } from './short-ids.js';

/** The parts of a guide that the trial explainer shows around a study. */
export type TrialGuide = Pick<
  Guide,
  | 'id'
  | 'version'
  | 'date'
  | 'lang'
  | 'disclaimer'
  | 'signOff'
  | 'reviewed'
  | 'translation'
  | 'urgent'
  | 'treatments'
  | 'glossary'
  | 'facts'
  | 'sources'
>;

/**
 * The parts of a guide that `<trial-explainer>` shows: no text of a treatment, only whom to call, who checked the guide, the picture of clinical
 * trials, and the glossary, facts and sources of the texts about trials. It leaves out data that is never rendered: the facts behind the signs to
 * call about, and names and labels of the picture, which is decoration there.
 */
export function guideForTrials(guide: Guide, trials: TrialBasics): TrialGuide {
  const { id, version, date, lang, disclaimer, signOff, reviewed, translation, urgent } = guide;
  const cited = new Set(factsInTrials(trials));
  const facts = Object.entries(guide.facts).filter(([fact]) => cited.has(fact));
  const used = new Set(facts.flatMap(([, sources]) => sources));
  const sources = guide.sources.filter((source) => used.has(source.id));
  const opening = guide.treatments.flatMap(({ id: own, opens }) => (opens === 'trial' ? [{ id: own, opens }] : []));
  return {
    ...{ id, version, date, lang, disclaimer },
    ...(signOff && { signOff }),
    ...(reviewed && { reviewed }),
    ...(translation && { translation }),
    urgent: { ...urgent, signs: urgent.signs.map(({ text }) => ({ text, facts: [] })) },
    treatments: opening as unknown as Guide['treatments'],
    glossary: termsInTrials(guide, trials),
    facts: Object.fromEntries(facts),
    sources,
  };
}

/** The words of the interface that the trial explainer shows. Who checked which part is only on the guide's own page. */
export function wordsForTrials({ lang, ill, read, sources, contact, review, trial, about }: Strings) {
  const { draft, partly, changed, signed, signedPart, expired, translationDraft, translated, untranslated } = review;
  return {
    ...{ lang, ill, read, sources, contact, trial },
    review: { draft, partly, changed, signed, signedPart, expired, translationDraft, translated, untranslated },
    about: { version: about.version },
  };
}

/**
 * Code that replaces the general drawing of pictures: the trial explainer has only one picture, beside its title. It is decoration, and the
 * same in every language.
 */
export function picturesForTrials({ treatments }: Guide): string {
  const svg = treatments.find(({ opens }) => opens === 'trial')?.pictures[0]?.svg ?? '';
  const [start = '', , , inside, end] = partsOf(svg);
  const markup = `${start.replace(/ role=$/, ' aria-hidden="true"')}${inside}${end}`;
  return `import { html } from 'lit';
const picture = html\`${markup}\`;
export const draw = () => picture;
export const listPicture = () => picture;`;
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const GUIDE = 'generated/secondary-liver-cancer.en.json';
const TRIALS = 'generated/en.trials.json';

/** For a file with only the trial explainer: it contains only the parts of the guide and the words that this element shows. */
export const trialsAlone: Plugin = {
  name: 'trials-alone',
  enforce: 'pre',
  load(id) {
    const [, src, name] = /^(.*\/src\/)(.*)$/.exec(id) ?? [];
    const guide = () => readJson(`${src}${GUIDE}`) as Guide;
    const content = () => {
      const trials = readJson(`${src}${TRIALS}`) as TrialBasics;
      return withShortIds({ guide: guideForTrials(guide(), trials), trials });
    };
    switch (name) {
      case 'i18n/en/interface.ts':
        return `export const en = ${JSON.stringify(wordsForTrials(en))};`;
      case 'ui/picture.ts':
        return picturesForTrials(guide());
      case GUIDE:
        return JSON.stringify(content().guide);
      case TRIALS:
        return JSON.stringify(content().trials);
      default:
        return null;
    }
  },
};
