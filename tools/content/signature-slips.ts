import type { Guide, SignOff } from '../../src/guide/guide.js';
import { figureDigest, guideDigest, latest, MOST_MONTHS } from '../../src/guide/signatures.js';
import type { Finding } from './assemble.js';
import type { Content } from './content.js';
import type { Loose } from './read.js';

/** Problems with the dates of a signature. */
export function dayFaults({ date, expires }: Pick<SignOff, 'date' | 'expires'>, today: string): string[] {
  return [
    ...(date > today ? [`is dated ${date}, and that day has not come yet on ${today}`] : []),
    ...(expires <= date ? [`ends on ${expires}, and that is not after the day of the reading, ${date}`] : []),
    ...(expires > latest(date)
      ? [`is to hold until ${expires}: at most ${MOST_MONTHS} months, here until ${latest(date)}`]
      : []),
    ...(expires > date && expires < today ? [`has run out: it held until ${expires}, and it is ${today}`] : []),
  ];
}

/**
 * Signatures that are not valid: of a JSON file, of the reviews of a folder, and of figures.
 *
 * @param given - The guide as its author wrote it: the checked one has no invalid signatures.
 */
export function signatureSlips({ guide, reviews, given }: Content, today: string): Finding[] {
  const own = (given as { signOff?: SignOff }).signOff;
  return [
    ...(own ? ofGuide(own, guide, today) : []),
    ...reviews.flatMap((review, at) =>
      dayFaults(review, today).map((fault) => ({
        path: ['reviews', at],
        where: `review by ${review.name}`,
        message: `the review ${fault}`,
      })),
    ),
    ...ofFigures(given, guide, today),
  ];
}

function ofGuide(signOff: SignOff, guide: Guide, today: string): Finding[] {
  const path = ['signOff'];
  if (!signOff.digest)
    return [
      { path, message: 'the signature names no digest, so it holds for nothing: let "treatment-guide sign" write it' },
    ];
  const changed =
    signOff.digest === guideDigest(guide) ? [] : ['does not hold: the guide has changed since it was checked'];
  return [...changed, ...dayFaults(signOff, today)].map((fault) => ({ path, message: `the signature ${fault}` }));
}

function ofFigures(given: Loose, guide: Guide, today: string): Finding[] {
  return guide.treatments.flatMap(({ id, outcomes = [] }, at) =>
    outcomes.flatMap((outcome, index) => {
      const written = (given.treatments as Loose[])[at]?.outcomes as readonly { signOff?: SignOff }[];
      const faults = figureFaults(written[index]?.signOff, figureDigest(id, outcome), today);
      const path = ['treatments', at, 'outcomes', index, 'signOff'];
      const how = `treatment-guide sign ... --figure ${id}/${outcome.measure}`;
      return faults.map((fault) => ({ path, where: `figure ${outcome.measure}`, message: `${fault} (${how})` }));
    }),
  );
}

/** Figures that nobody has signed yet. They are not a problem, and not shown. */
export function unsignedFigures({ treatments }: Pick<Guide, 'treatments'>): string[] {
  const ids = treatments.flatMap(({ id, outcomes = [] }) =>
    outcomes.filter(({ signOff }) => !signOff).map(({ measure }) => `${id}/${measure}`),
  );
  return ids.length ? [`not shown, since nobody has signed these figures: ${ids.join(', ')}`] : [];
}

function figureFaults(signOff: SignOff | undefined, digest: string, today: string): string[] {
  if (!signOff) return [];
  if (!signOff.digest) return ['the signature names no digest, so the figure is not shown'];
  if (signOff.digest !== digest) return ['has changed since it was checked, so it is not shown'];
  return dayFaults(signOff, today).map((fault) => `the signature ${fault}`);
}
