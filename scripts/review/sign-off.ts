import type { Content } from '../content/assemble.js';

/** How long a review can hold at most, whatever its author wrote. */
const MOST_MONTHS = 24;

/** Why a guide is not to be published as reviewed on a day; empty when a clinician has signed exactly this content. */
export function unsigned({ guide, reviews, digest }: Content, today: string): string[] {
  const { signOff } = guide;
  if (!signOff) {
    return [
      reviews.length
        ? `nobody has signed this state of the content: its words have changed since ${said(reviews)} (digest now: ${digest})`
        : `nobody has signed the content (digest to sign: ${digest})`,
    ];
  }
  const { name, date, expires } = signOff;
  const reasons: string[] = [];
  if (date > today) reasons.push(`the review by ${name} is dated ${date}, and that day has not come yet on ${today}`);
  if (expires < today) reasons.push(`the review by ${name} has expired: it held until ${expires}, and it is ${today}`);
  if (expires > latest(date)) {
    reasons.push(
      `the review by ${name} is to hold until ${expires}: at most ${MOST_MONTHS} months, here until ${latest(date)}`,
    );
  }
  return reasons;
}

const said = (reviews: Content['reviews']) => reviews.map(({ name, date }) => `${name} signed on ${date}`).join(', ');

function latest(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + MOST_MONTHS);
  return day.toISOString().slice(0, 10);
}
