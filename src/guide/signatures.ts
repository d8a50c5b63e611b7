import type { Guide, Id, Outcome, Reviewed, SignOff } from './guide.js';
import { sha256 } from './sha256.js';

/** The longest that a review can be valid, whatever end date it gives. */
export const MOST_MONTHS = 24;

/** The last day on which a review can be valid, by the date of the review. */
export function latest(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + MOST_MONTHS);
  return day.toISOString().slice(0, 10);
}

/** Fields that a signature does not cover: signatures, the version, words of the interface, and values computed from the rest. */
const APART = new Set(['signOff', 'reviewed', '$schema', 'interface']);
const APART_AT_TOP = new Set(['version', 'date']);
const APART_IN_ABOUT = new Set(['digest', 'grades']);

/** JSON that does not depend on the order of fields. */
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

/** SHA-256 of everything that a guide can show: what the signature of a whole guide covers. */
export const guideDigest = (guide: object): string => digest(guide, 'guide');

/** SHA-256 of a figure of a treatment: what the signature of the figure covers. */
export const figureDigest = (treatment: Id, outcome: object): string => digest({ treatment, outcome }, '');

/**
 * Keeps only the signatures of a guide that are valid for its present content. A signature without a digest is dropped. One with another
 * digest becomes the remark that the guide has changed since. A changed figure counts as unsigned. No signature is valid for more than 24 months.
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

/** Reviews of parts are written by the build, so their digest is that of the whole guide at that time. */
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
