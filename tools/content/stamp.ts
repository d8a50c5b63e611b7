import type { Guide } from '../../src/guide/guide.js';
import { figureDigest, guideDigest } from '../../src/guide/signatures.js';

/**
 * Gives the signatures of a translated guide the digest of the translation: they came with the original. Whether someone checked the
 * translation itself is a separate field.
 */
export function restamped(guide: Guide): Guide {
  const digest = guideDigest(guide);
  const { signOff, reviewed } = guide;
  return {
    ...guide,
    treatments: guide.treatments.map((treatment) => ({
      ...treatment,
      ...(treatment.outcomes && {
        outcomes: treatment.outcomes.map(({ signOff: signed, ...figure }) => ({
          ...figure,
          ...(signed && { signOff: { ...signed, digest: figureDigest(treatment.id, figure) } }),
        })),
      }),
    })),
    ...(signOff && { signOff: { ...signOff, digest } }),
    ...(reviewed && { reviewed: { ...reviewed, reviews: reviewed.reviews.map((review) => ({ ...review, digest })) } }),
  };
}
