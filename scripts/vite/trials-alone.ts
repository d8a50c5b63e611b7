import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { termsInTrials } from '../../src/guide/glossary.js';
import type { Guide, Treatment } from '../../src/guide/guide.js';
import { factsInTrials, type TrialBasics } from '../../src/guide/trial-basics.js';
import { en, type Strings } from '../../src/i18n/en/interface.js';

/** The fields of a guide that the trial explainer shows: those around every view. */
const SHOWN = ['id', 'version', 'date', 'lang', 'disclaimer', 'urgent', 'signOff', 'reviewed', 'translation'] as const;

/** Fields to leave out: optional ones, and those whose keys are texts about treatments. */
const LEFT_OUT = ['tests', 'values', 'checks', 'carer', 'grades'];

/** A value of the same type with empty texts and lists. */
function emptied<Part extends object>(part: Part): Part {
  const empty = (value: unknown) => {
    if (Array.isArray(value)) return [];
    if (typeof value === 'object' && value) return emptied(value);
    return typeof value === 'string' ? '' : value;
  };
  const kept = Object.entries(part).filter(([key]) => !LEFT_OUT.includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, empty(value)])) as Part;
}

/** The treatment that leads to the trial explainer, with nothing but its first picture, which is drawn as decoration. */
function pictured(treatment: Treatment): Treatment {
  const { id, opens, pictures } = treatment;
  const drawn = pictures.slice(0, 1).map((picture) => ({ ...picture, alt: '', caption: '' }));
  return { ...emptied(treatment), id, ...(opens && { opens }), pictures: drawn };
}

/**
 * A guide of the same type without texts about treatments: the fields that `<trial-explainer>` shows, and the glossary, facts and sources of
 * the texts about trials.
 */
export function guideForTrials(guide: Guide, trials: TrialBasics): Guide {
  const cited = new Set(factsInTrials(trials));
  const facts = Object.fromEntries(Object.entries(guide.facts).filter(([fact]) => cited.has(fact)));
  const sources = new Set(Object.values(facts).flat());
  return {
    ...emptied(guide),
    ...(Object.fromEntries(SHOWN.map((key) => [key, guide[key]])) as Pick<Guide, (typeof SHOWN)[number]>),
    treatments: guide.treatments.filter(({ opens }) => opens === 'trial').map(pictured),
    glossary: termsInTrials(guide, trials),
    facts,
    sources: guide.sources.filter(({ id }) => sources.has(id)),
  };
}

/** The words of the interface that the trial explainer shows. */
export function wordsForTrials({ lang, ill, read, facts, sources, contact, review, trial, about }: Strings) {
  return { lang, ill, read, facts, sources, contact, review, trial, about: { version: about.version } };
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;

/** For the file that has only the trial explainer: it contains only those texts of the guide and the interface that this element shows. */
export const trialsAlone: Plugin = {
  name: 'trials-alone',
  enforce: 'pre',
  load(id) {
    if (id.endsWith('/src/i18n/en/interface.ts')) return `export const en = ${JSON.stringify(wordsForTrials(en))};`;
    const folder = /^(.*\/src\/generated\/)secondary-liver-cancer\.en\.json$/.exec(id)?.[1];
    if (folder === undefined) return null;
    const trials = readJson(`${folder}en.trials.json`) as TrialBasics;
    return JSON.stringify(guideForTrials(readJson(id) as Guide, trials));
  },
};
