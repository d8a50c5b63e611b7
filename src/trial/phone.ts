// Telephone links that dial right, or none: a wrong number reaches a stranger.

import type { Segment } from './block.js';

/** A telephone number as written, with links where it is plain what to dial. */
export interface Phone {
  readonly segments: readonly Segment[];
  /** An extension written behind the number: it is said, not dialed. */
  readonly extension?: string;
  /** True when a number can only be called from inside its country. */
  readonly local: boolean;
}

/** Where a number is, as far as the record says so. */
export type Region = 'north-america' | 'elsewhere' | 'mixed' | 'unknown';

const AMERICAN = /^(?:United States|Canada|Puerto Rico)$/i;
const BETWEEN = /(\s+\/\s+|\s+or\s+|\s*;\s*)/i;
const EXTENSION = /[\s,]{0,3}\b(?:ext(?:ension)?\.?|x)\s{0,2}:?\s{0,2}(\d{1,6})\.?\s*$/i;
const NUMBER = /^\+?[\d(][\d ()./-]{4,30}$/;
/** Three, three and four digits, as numbers of the United States and Canada are written. */
const GROUPED = /^(?:1[\s.-]?)?\(?[2-9]\d\d\)?[\s./-]{1,2}[2-9]\d\d[\s.-]{1,2}\d{4}$/;
const SOLID = /^1?[2-9]\d\d[2-9]\d{6}$/;
/** A zero right after the code of a country that is dialed inside it only; Italy and a few others keep it. */
const ZERO_INSIDE = /^\+(?!39\b|378\b|225\b|229\b|241\b|242\b)\d{1,3}[\s./-]{1,2}\(?0/;

/** Where a contact is called, from the countries of the places that it stands for. */
export function regionOf(countries: readonly (string | undefined)[]): Region {
  const named = countries.filter((country) => country !== undefined);
  const american = named.filter((country) => AMERICAN.test(country.trim()));
  if (!named.length) return 'unknown';
  if (american.length === named.length) return 'north-america';
  return american.length ? 'mixed' : 'elsewhere';
}

/** Reads the text of a telephone field. */
export function readPhone(text: string, region: Region = 'unknown'): Phone {
  const parts = text.split(BETWEEN);
  const read = parts.map((part, at) => (at % 2 ? { segment: { text: part } } : readNumber(part, region)));
  const extension = read.find((one) => 'extension' in one && one.extension)?.extension;
  return {
    segments: read.map(({ segment }) => segment).filter((segment) => segment.text),
    ...(extension && { extension }),
    local: read.some((one) => 'local' in one && one.local),
  };
}

interface OneNumber {
  readonly segment: Segment;
  readonly extension?: string | undefined;
  readonly local?: boolean;
}

function readNumber(text: string, region: Region): OneNumber {
  const extension = EXTENSION.exec(text);
  const own = text.slice(0, extension?.index).trim();
  const href = addressOf(own, region);
  const digits = own.replace(/\D/g, '').length;
  const plain = NUMBER.test(own) && digits >= 7 && digits <= 15;
  return {
    segment: href ? { text, href } : { text },
    extension: extension?.[1],
    local: !href && plain && !own.startsWith('+') && region !== 'north-america',
  };
}

/** What to dial, when that is plain. */
function addressOf(text: string, region: Region): string | undefined {
  if (!NUMBER.test(text)) return undefined;
  const abroad = text.replace(/^00(?=[1-9])/, '+').replace(/^(\+\d{1,3}[\s./-]{0,2})\(0\)/, '$1');
  const digits = abroad.replace(/\D/g, '');
  // No number has more than 13 digits but with an extension run on to it.
  if (digits.length < 7 || digits.length > 13) return undefined;
  if (abroad.startsWith('+')) return ZERO_INSIDE.test(abroad) ? undefined : `tel:+${digits}`;
  const american = GROUPED.test(abroad) || (SOLID.test(abroad) && region !== 'mixed');
  return american && region !== 'elsewhere' ? `tel:+1${digits.slice(-10)}` : undefined;
}
