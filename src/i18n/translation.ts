import type { Strings } from './en/interface.js';
import { date, fill } from './format.js';
import { type Reviewable, reviewText } from './review.js';

/** The language of a guide and how it was translated. */
interface Translated {
  readonly lang: string;
  readonly translation?: {
    readonly qualifiedReviewer?: string;
    readonly reviewedOn?: string;
    readonly untranslated?: readonly string[];
  };
}

/** Who checked the translation, or that it is a draft, and whether some of it is still in English. Empty for the original language. */
export function translationText({ lang, translation }: Translated, { review }: Strings): string {
  if (!translation) return '';
  const { qualifiedReviewer: name, reviewedOn, untranslated } = translation;
  const checked =
    name && reviewedOn ? fill(review.translated, { name, date: date(lang, reviewedOn) }) : review.translationDraft;
  return untranslated?.length ? `${checked} ${review.untranslated}` : checked;
}

/** Who checked the guide, and who its translation. Both are said wherever one of them is: a checked guide may be a translation that nobody checked. */
export const statusText = (context: Reviewable & { readonly guide: Translated }): string =>
  [reviewText(context), translationText(context.guide, context.strings)].filter(Boolean).join(' ');
