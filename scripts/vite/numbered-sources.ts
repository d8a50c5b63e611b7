import type { Plugin } from 'vite';
import type { Guide } from '../../src/guide/guide.js';

/** A guide whose sources have numbers in place of ids. The elements never show an id of a source, and the ids are 4 of 73 kB of words. */
export function withNumberedSources<G extends Pick<Guide, 'facts' | 'sources'>>(guide: G): G {
  const numbers = new Map(guide.sources.map(({ id }, at) => [id, at.toString(36)]));
  const facts = Object.entries(guide.facts).map(([fact, ids]) => [fact, ids.map((id) => numbers.get(id)!)]);
  const sources = guide.sources.map((source) => ({ ...source, id: numbers.get(source.id)! }));
  return { ...guide, facts: Object.fromEntries(facts), sources };
}

/** For files that render in a browser: the built-in guide gets numbers for its sources. The JSON files of the guide keep their ids. */
export const numberedSources: Plugin = {
  name: 'numbered-sources',
  enforce: 'pre',
  transform(code, id) {
    if (/\/generated\/secondary-liver-cancer\.\w+\.json$/.test(id))
      return { code: JSON.stringify(withNumberedSources(JSON.parse(code) as Guide)), map: null };
    if (!/\/generated\/\w+\.language\.json$/.test(id)) return null;
    const language = JSON.parse(code) as { readonly guide: Guide };
    return { code: JSON.stringify({ ...language, guide: withNumberedSources(language.guide) }), map: null };
  },
};
