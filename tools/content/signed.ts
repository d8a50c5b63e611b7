import type * as z from 'zod';
import type { Reviewed, SignOff } from '../../src/guide/guide.js';
import type { signOffFile } from './files.js';
import type { Loose } from './read.js';

export type Review = z.infer<typeof signOffFile>['reviews'][number];
type Digests = ReadonlyMap<string, string>;
/** Which part of a guide a file belongs to. */
type PartOf = (file: string) => string;

/** State of a file: signed in its present form (by whom), changed since it was signed, or never signed. */
export type State = { readonly by: Review } | 'changed' | 'open';

const RULES = /^(questions|rules|reasons|cases)\.yaml$/;

/** The parts of a guide: each treatment with its pictures, then rules, sources, and all other words. */
export function partsOf(treatments: readonly Loose[]): PartOf {
  const drawn = new Map(
    treatments.flatMap(({ id, pictures }) =>
      (Array.isArray(pictures) ? (pictures as Loose[]) : []).map((picture) => [
        `pictures/${picture?.id}.svg`,
        String(id),
      ]),
    ),
  );
  return (file) => {
    const treatment = /^treatments\/(.+)\.yaml$/.exec(file)?.[1] ?? drawn.get(file);
    if (treatment) return treatment;
    return file.startsWith('facts/') ? 'sources' : RULES.test(file) ? 'rules' : 'words';
  };
}

/** State of each file. If several reviews cover the same content, the one that is valid longest counts. */
export function statesOf(digests: Digests, all: string, reviews: readonly Review[]): Map<string, State> {
  const longest = [...reviews].sort((a, b) => b.expires.localeCompare(a.expires));
  return new Map(
    [...digests].map(([file, digest]): [string, State] => {
      const by = longest.find((review) => review.digests.all === all || review.digests[file] === digest);
      const known = reviews.some((review) => review.digests.all || review.digests[file]);
      return [file, by ? { by } : known ? 'changed' : 'open'];
    }),
  );
}

/**
 * The reviews of a guide: one signature for all of it, or who signed which part; empty if nobody signed.
 *
 * @param digest - Of the guide as it is built, so that a change of the built file shows, too.
 */
export function signed(
  states: ReadonlyMap<string, State>,
  partOf: PartOf,
  digest: string,
): { signOff?: SignOff; reviewed?: Reviewed } {
  const signature = ({ name, role, date, expires }: Review): SignOff => ({ name, role, date, expires, digest });
  const parts = new Map<string, State[]>();
  for (const [file, state] of states) parts.set(partOf(file), [...(parts.get(partOf(file)) ?? []), state]);
  const those = (holds: (states: readonly State[]) => boolean) =>
    [...parts].filter(([, own]) => holds(own)).map(([part]) => part);
  const changed = those((own) => own.includes('changed'));
  const open = those((own) => own.includes('open') && !own.includes('changed'));
  const holders = [
    ...new Set([...states.values()].flatMap((state) => (typeof state === 'object' ? [state.by] : []))),
  ].sort((a, b) => a.date.localeCompare(b.date));
  const reviews = holders
    .map((by) => ({
      ...signature(by),
      parts: those(
        (own) =>
          own.every((state) => typeof state === 'object') && own.some((state) => (state as { by: Review }).by === by),
      ),
    }))
    .filter((review) => review.parts.length);
  const [only] = holders;
  if (only && holders.length === 1 && !changed.length && !open.length) return { signOff: signature(only) };
  return holders.length || changed.length ? { reviewed: { reviews, changed, open } } : {};
}
