import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Guide } from '../../src/guide/guide.js';
import type { TrialBasics } from '../../src/guide/trial-basics.js';

/** Names of the generated files in English. Those of another language are one file, which ends in ".language". */
const GUIDE = 'secondary-liver-cancer.en';
const TRIALS = 'en.trials';

/** A guide, and the texts about trials that cite its facts. */
interface Content {
  readonly guide: Pick<Guide, 'facts' | 'sources'>;
  readonly trials: TrialBasics;
}

/**
 * The same content with numbers in place of the ids of facts and sources: a fact is its place in `guide.facts`, which is a list here, and a source
 * its place in `guide.sources`. The elements never show these ids, and they are 6 of 73 kB of words.
 *
 * @throws Error for a fact that the guide does not have.
 */
export function withShortIds<C extends Content>(content: C): C {
  const { facts, sources } = content.guide;
  const factPlaces = new Map(Object.keys(facts).map((id, at) => [id, at]));
  const sourcePlaces = new Map(sources.map(({ id }, at) => [id, at]));
  const place = (id: string) => {
    const at = factPlaces.get(id);
    if (at === undefined) throw new Error(`The guide has no fact "${id}".`);
    return at;
  };
  const short = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value, (key, part) =>
        key === 'facts' && Array.isArray(part) ? (part as string[]).map(place) : part,
      ),
    ) as T;
  const guide = {
    ...short({ ...content.guide, facts: undefined }),
    facts: Object.values(facts).map((ids) => ids.map((id) => sourcePlaces.get(id)!)),
    sources: sources.map(({ id: _, ...source }) => source),
  };
  return { ...content, guide, trials: short(content.trials) };
}

/** For files that render in a browser. The JSON files of the guide keep their ids. */
export const shortIds: Plugin = {
  name: 'short-ids',
  enforce: 'pre',
  transform(code, id) {
    const [, folder, file] = /^(.*\/generated\/)([\w.-]+)\.json$/.exec(id) ?? [];
    const read = (name: string) => JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as never;
    const changed = () => {
      if (file === GUIDE) return withShortIds({ guide: JSON.parse(code) as Guide, trials: read(TRIALS) }).guide;
      if (file === TRIALS) return withShortIds({ guide: read(GUIDE), trials: JSON.parse(code) as TrialBasics }).trials;
      return file?.endsWith('.language') ? withShortIds(JSON.parse(code) as Content) : undefined;
    };
    const content = changed();
    return content ? { code: JSON.stringify(content), map: null } : null;
  },
};
