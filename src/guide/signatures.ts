import type { Guide, Id, Outcome, Reviewed, SignOff } from './guide.js';
import { sha256 } from './sha256.js';

/** How long a review can hold at most, whatever its author wrote. */
export const MOST_MONTHS = 24;

/** The last day on which a review of a day can hold. */
export function latest(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + MOST_MONTHS);
  return day.toISOString().slice(0, 10);
}

/** What a signature does not stand for: other signatures, words of the interface, the number of a version, and what is worked out. */
const APART = new Set(['signOff', 'reviewed', '$schema', 'interface']);
const APART_AT_TOP = new Set(['version', 'date']);
const APART_IN_ABOUT = new Set(['digest', 'grades']);

/** The same text for the same content, in whatever order a program has written its fields. */
function canonical(value: unknown, place = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((inner) => canonical(inner, '[]')).join()}]`;
  const fields = Object.entries(value)
    .filter(
      ([key, inner]) =>
        inner !== undefined &&
        !APART.has(key) &&
        !(place === 'guide' && APART_AT_TOP.has(key)) &&
        !(place === 'about' && APART_IN_ABOUT.has(key)),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner, key)}`).join()}}`;
}

const digest = (value: unknown, place: string) => sha256(canonical(value, place));

/** SHA-256 of all that a reader can meet in a guide: what the signature of a whole guide stands for. */
export const guideDigest = (guide: object): string => digest(guide, 'guide');

/** SHA-256 of a figure of a treatment: what the signature of the figure stands for. */
export const figureDigest = (treatment: Id, outcome: object): string => digest({ treatment, outcome }, '');

/**
 * A guide with the signatures that hold for its words as they stand. A signature without a digest holds for nothing and is left out. One
 * whose digest is another one says that the guide has changed since. A changed figure is not signed. None holds for more than 24 months.
 */
export function withHeldSignatures(guide: Guide): Guide {
  const { signOff, reviewed, ...words } = guide;
  const treatments = guide.treatments.map((treatment) =>
    treatment.outcomes?.some(({ signOff: signed }) => signed)
      ? { ...treatment, outcomes: treatment.outcomes.map((outcome) => heldFigure(treatment.id, outcome)) }
      : treatment,
  );
  const now = signOff || reviewed ? guideDigest(guide) : '';
  const parts = [...guide.treatments.map(({ id }) => id), 'rules', 'words', 'sources'];
  if (signOff?.digest === now) return { ...words, treatments, signOff: capped(signOff) };
  if (signOff?.digest)
    return {
      ...words,
      treatments,
      reviewed: { reviews: [{ ...capped(signOff), parts: [] }], changed: parts, open: [] },
    };
  return { ...words, treatments, ...(reviewed && { reviewed: heldParts(reviewed, now) }) };
}

/** Reviews of parts come from a build, so their digest is that of the whole guide as it was built. */
function heldParts({ reviews, changed, open }: Reviewed, now: string): Reviewed {
  const gone = reviews.filter(({ digest: then }) => then !== now).flatMap(({ parts }) => parts);
  return {
    reviews: reviews.map((review) => ({ ...capped(review), parts: review.digest === now ? review.parts : [] })),
    changed: [...new Set([...changed, ...gone])],
    open,
  };
}

function heldFigure(treatment: Id, outcome: Outcome): Outcome {
  const { signOff, ...figure } = outcome;
  return signOff?.digest === figureDigest(treatment, outcome) ? { ...figure, signOff: capped(signOff) } : figure;
}

function capped<Signed extends SignOff>(signed: Signed): Signed {
  const last = latest(signed.date);
  return signed.expires > last ? { ...signed, expires: last } : signed;
}
