import type { Strings } from './en/interface.js';
import { date, fill } from './format.js';

/** What a guide says about its translation. */
interface Translated {
  readonly lang: string;
  readonly translation?: {
    readonly qualifiedReviewer?: string;
    readonly reviewedOn?: string;
    readonly untranslated?: readonly string[];
  };
}

/** Who checked the translation, or that it is a draft, and whether some of it is still in English. Empty where nothing was translated. */
export function translationText({ lang, translation }: Translated, { review }: Strings): string {
  if (!translation) return '';
  const { qualifiedReviewer: name, reviewedOn, untranslated } = translation;
  const checked =
    name && reviewedOn ? fill(review.translated, { name, date: date(lang, reviewedOn) }) : review.translationDraft;
  return untranslated?.length ? `${checked} ${review.untranslated}` : checked;
}
