import type { Strings } from './en/interface.js';
import { date, fill, list } from './format.js';

interface Signature {
  readonly name: string;
  readonly role: string;
  readonly date: string;
  readonly expires: string;
}

/** The reviews of a guide, and the date by which they are judged. */
export interface Reviewable {
  readonly guide: {
    readonly lang: string;
    readonly treatments: readonly { readonly id: string; readonly name: string }[];
    readonly signOff?: Signature;
    readonly reviewed?: {
      readonly reviews: readonly (Signature & { readonly parts: readonly string[] })[];
      readonly changed: readonly string[];
      readonly open: readonly string[];
    };
  };
  readonly strings: Strings;
  readonly today: string;
}

const reviewsOf = ({ guide }: Reviewable): readonly Signature[] =>
  guide.signOff ? [guide.signOff] : (guide.reviewed?.reviews ?? []);

/** One sentence: who checked the guide, or that the check has expired. */
function signatureText({ guide, strings: { review }, today }: Reviewable, signed: Signature, holds: string): string {
  return fill(today > signed.expires ? review.expired : holds, {
    ...signed,
    date: date(guide.lang, signed.date),
    expires: date(guide.lang, signed.expires),
  });
}

/** The review status: who checked the guide, or that nobody has, only some of it was checked, it has changed since, or the check has expired. */
export function reviewText(context: Reviewable): string {
  const { guide, strings } = context;
  const { draft, changed, partly, signed, signedPart } = strings.review;
  const reviews = reviewsOf(context);
  const { changed: old = [], open = [] } = guide.reviewed ?? {};
  const whole = reviews.length && !old.length && !open.length;
  const lead = old.length ? changed : reviews.length ? partly : draft;
  return [
    ...(whole ? [] : [lead]),
    ...reviews.map((review) => signatureText(context, review, guide.signOff ? signed : signedPart)),
  ].join(' ');
}

/** The notice that a check has expired, for the top of every view; empty if none has. */
export function expiredText(context: Reviewable): string {
  const late = reviewsOf(context).find(({ expires }) => context.today > expires);
  return late ? signatureText(context, late, '') : '';
}

/** The review status of each part of the guide. Empty if one signature covers the whole. */
export function reviewParts(context: Reviewable): readonly string[] {
  const { guide, strings } = context;
  const { review } = strings;
  if (!guide.reviewed) return [];
  const { reviews, changed, open } = guide.reviewed;
  const named = (parts: readonly string[]) =>
    list(
      guide.lang,
      parts.map(
        (part) => guide.treatments.find(({ id }) => id === part)?.name ?? review.parts[part as 'rules'] ?? part,
      ),
    );
  const line = (text: string, parts: readonly string[]) => (parts.length ? [fill(text, { list: named(parts) })] : []);
  return [
    ...reviews.flatMap((signed) => line(fill(review.partBy, { name: signed.name }), signed.parts)),
    ...line(review.partChanged, changed),
    ...line(review.partOpen, open),
  ];
}
