import type { Strings } from './en/interface.js';
import { date, fill } from './format.js';

/** The fields of a figure that its text needs. */
interface Counted {
  readonly measure: string;
  readonly text: string;
  readonly group: string;
  readonly span: string;
  readonly of: number;
  readonly count: number;
  readonly range?: readonly [number, number] | undefined;
  readonly certainty: string;
  readonly date: string;
  readonly signOff?: { readonly name: string; readonly role: string; readonly date: string; readonly expires: string };
}

/** A figure that somebody has signed off. */
export type Signed<T extends Counted> = T & { readonly signOff: NonNullable<T['signOff']> };

/** A figure of more people than this has no picture: the dots would be too small to tell apart. */
const MOST_DRAWN = 200;
const IN_A_ROW = 10;

/** The figures of a treatment that may be shown: those whose sign-off has not expired. */
export function figuresOf<T extends Counted>(
  today: string,
  { outcomes = [] }: { readonly outcomes?: readonly T[] },
): readonly Signed<T>[] {
  return outcomes.filter((outcome): outcome is Signed<T> => !!outcome.signOff && today <= outcome.signOff.expires);
}

/** A figure in words: how many had the outcome and how many did not, who was counted, how certain it is, who signed it. */
export function figureWords<T extends Counted>(
  { guide, strings }: { readonly guide: { readonly lang: string }; readonly strings: Strings },
  { signOff, range, ...outcome }: Signed<T>,
) {
  const words = strings.outcomes;
  const { of, count } = outcome;
  const told = { ...outcome, rest: of - count, from: range?.[0] ?? '', to: range?.[1] ?? '' };
  const signed = { ...signOff, date: date(guide.lang, outcome.date), expires: date(guide.lang, signOff.expires) };
  const say = (text: string) => fill(text, told);
  return {
    short: say(words.short),
    words: say(words.words),
    picture: of > MOST_DRAWN ? undefined : say(words.picture),
    told: [...(range ? [say(words.range)] : []), say(words.group), say(words.certainty)],
    signed: fill(words.signed, signed),
  };
}

/** The picture of a figure: its `viewBox`, and for each person the position in it and whether the person had the outcome. */
export function peopleOf(of: number, count: number) {
  return {
    box: `0 0 ${Math.min(of, IN_A_ROW) * 10} ${Math.ceil(of / IN_A_ROW) * 10}`,
    people: Array.from({ length: of }, (_, at) => ({
      x: (at % IN_A_ROW) * 10,
      y: Math.floor(at / IN_A_ROW) * 10,
      counted: at < count,
    })),
  };
}
