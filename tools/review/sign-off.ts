import type { Guide, SignOff } from '../../src/guide/guide.js';
import type { Content } from '../content/content.js';
import { dayFaults } from '../content/signature-slips.js';

/** The review status of a guide, in a sentence for its authors. */
export function statusOf({ signOff, reviewed }: Guide, today: string): string {
  if (!signOff && reviewed) return 'Signed in part, by several people, or changed since.';
  if (!signOff) return 'No sign-off: visitors see that it is a draft which no clinician has checked.';
  const { name, role, date, expires } = signOff;
  return today > expires
    ? `Signed by ${name}, ${role}, on ${date}; that ran out on ${expires}.`
    : `Signed by ${name}, ${role}, on ${date}, until ${expires}.`;
}

type Signed = Pick<Content, 'guide' | 'reviews' | 'states' | 'digest'>;

/** Why a guide must not be published as reviewed on a day; empty if clinicians have signed every file in its present form. */
export function unsigned({ guide, reviews, states, digest }: Signed, today: string): string[] {
  const { signOff, reviewed } = guide;
  if (signOff) return faults(signOff, today);
  if (!reviewed) return [`nobody has signed the content (digest to sign: ${digest})`];
  const those = (wanted: string) => [...states].filter(([, state]) => state === wanted).map(([file]) => file);
  const [changed, open] = [those('changed'), those('open')];
  return [
    ...(changed.length
      ? [
          `nobody has signed this state of the content: its words have changed since ${said(reviews)} (digest now: ${digest}): ${some(changed)}`,
        ]
      : []),
    ...(open.length ? [`nobody has signed ${some(open)}`] : []),
    ...reviewed.reviews.flatMap((review) => faults(review, today)),
  ];
}

/** Problems with the dates of a review. */
const faults = (review: SignOff, today: string) =>
  dayFaults(review, today).map((fault) => `the review by ${review.name} ${fault}`);

/** A block for `sign-off.yaml` to fill in: every file with its present digest. */
export function blockToSign({ digests, digest }: Pick<Content, 'digests' | 'digest'>, today: string): string {
  const year = String(Number(today.slice(0, 4)) + 1);
  return [
    '  - name: your name',
    '    role: your role',
    `    date: ${today}`,
    `    expires: ${year}${today.slice(4).replace('-02-29', '-02-28')}`,
    '    # Keep the lines of the files that you have read. In place of all of them, one line is enough:',
    `    # all: ${digest}`,
    '    digests:',
    ...[...digests].map(([file, sha]) => `      ${file}: ${sha}`),
  ].join('\n');
}

const some = (files: readonly string[]) =>
  files.length > 6 ? `${files.slice(0, 6).join(', ')} and ${files.length - 6} more` : files.join(', ');
const said = (reviews: Content['reviews']) => reviews.map(({ name, date }) => `${name} signed on ${date}`).join(', ');
