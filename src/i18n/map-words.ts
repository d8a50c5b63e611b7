/**
 * Replaces every text of the interface. The tag of the language is no text, and stays.
 *
 * @param say - Gives the new text for the place of a text, like `nav.browse`, and the text.
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

/** The words of the interface that a guide brings in its own language, with those of another language in their gaps. */
export function withGuideWords<Words extends { readonly lang: string }>(
  words: Words,
  { lang, interface: own }: { readonly lang: string; readonly interface?: Readonly<Record<string, string>> },
): Words {
  if (!own) return words;
  return { ...mapWords(words, (place, text) => own[place] ?? text), lang };
}
