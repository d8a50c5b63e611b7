/**
 * Replaces every text of the interface; the language tag (`lang`) is left as it is.
 *
 * @param say - Gets the key of a text, like `nav.browse`, and the text; returns the new text.
 */
export function mapWords<Words>(words: Words, say: (place: string, text: string) => string, place = ''): Words {
  if (typeof words === 'string') return say(place, words) as Words;
  if (Array.isArray(words))
    return words.map((inner, at) => mapWords(inner, say, place ? `${place}.${at}` : `${at}`)) as Words;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, inner]) => {
      const below = place ? `${place}.${key}` : key;
      return [key, below === 'lang' ? inner : mapWords(inner, say, below)];
    }),
  ) as Words;
}

/** The words of the interface that a guide brings along. Missing ones come from another language. */
export function withGuideWords<Words extends { readonly lang: string }>(
  words: Words,
  { lang, interface: own }: { readonly lang: string; readonly interface?: Readonly<Record<string, string>> },
): Words {
  if (!own) return words;
  return { ...mapWords(words, (place, text) => own[place] ?? text), lang };
}
