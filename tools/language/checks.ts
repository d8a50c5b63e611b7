import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GuideError, parseGuide } from '../../src/guide/parse-guide.js';
import { wordingFile } from '../content/files.js';
import { type HouseWords, houseWords } from '../content/house.js';
import { FILES, wordsFileOf } from '../content/layout.js';
import type { Text } from '../content/passages.js';
import type { Problem } from '../content/read.js';
import { synonymSlips } from '../content/synonym-slips.js';
import { inInterface, type Texts, textsOf } from '../content/texts.js';
import { forbiddenWords } from '../content/wording.js';
import { languagesOf } from './sheets.js';
import { ease, sentencesOf, wordsOf } from './spanish.js';
import { checkedFile, faultAt, type Spoken } from './speak.js';

/** Reading ease by language. Higher is easier. */
const EASE: Readonly<Record<string, (texts: readonly string[]) => number>> = { es: ease };

/** Problems in the texts of a translation: forbidden words, long sentences, reading ease. */
export function languageProblems(spoken: Spoken, folder: string): Problem[] {
  const home = join(languagesOf(folder), spoken.lang);
  const file = join(home, 'wording.yaml');
  const own = existsSync(file) ? checkedFile(file, wordingFile) : { value: houseWords(spoken.lang), problems: [] };
  const house: HouseWords | undefined = own.value;
  const words = house ? [...sheetsOf(spoken)].flatMap(([name, texts]) => ofSheet(join(home, name), texts, house)) : [];
  const synonyms = synonymSlips(spoken.guide).map(({ path, message }) =>
    faultAt(join(home, FILES.synonyms.file), { place: path.join('.'), message }),
  );
  return [
    ...own.problems,
    ...words,
    ...synonyms,
    ...(house ? tooHard(spoken, house, home) : []),
    ...shape(spoken, home),
  ];
}

/** Every text of a language, by its file. */
function sheetsOf({ guide, trials, strings, trialWords }: Spoken): Map<string, Texts> {
  const byFile = new Map<string, Map<string, string>>();
  // Synonyms are never shown.
  for (const [place, text] of textsOf({ ...guide, synonyms: undefined })) {
    const file = wordsFileOf(place);
    byFile.set(file, (byFile.get(file) ?? new Map()).set(place, text));
  }
  const others = { 'interface.yaml': strings, 'trial-reader.yaml': trialWords };
  return new Map<string, Texts>([
    ...byFile,
    ...(trials ? [['trials.yaml', textsOf(trials)] as const] : []),
    ...Object.entries(others).flatMap(([name, value]) => (value ? [[name, textsOf(value, inInterface)] as const] : [])),
  ]);
}

function ofSheet(file: string, texts: Texts, house: HouseWords): Problem[] {
  return [...texts].flatMap(([place, text]) => {
    const one: Text = { text, path: [place] };
    const long = sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > house.longest)
      .map((sentence) => ({ message: `more than ${house.longest} words in a sentence: "${sentence}"` }));
    return [...long, ...forbiddenWords([one], house)].map(({ message }) => faultAt(file, { place, message }));
  });
}

function tooHard({ guide, lang }: Spoken, { ease: least }: HouseWords, home: string): Problem[] {
  const measure = EASE[lang];
  if (!measure || least === undefined) return [];
  return guide.treatments.flatMap((treatment) => {
    const { also, name, ...rest } = treatment;
    const score = measure([...textsOf(rest).values()]);
    const message = `reads at ${score.toFixed(0)}, and must reach ${least}: use shorter words or sentences`;
    return score < least ? [{ file: join(home, 'treatments', `${treatment.id}.yaml`), where: '', message }] : [];
  });
}

function shape({ guide }: Spoken, home: string): Problem[] {
  try {
    parseGuide(guide);
    return [];
  } catch (error) {
    if (!(error instanceof GuideError)) throw error;
    return error.issues.map(({ path, message }) => ({ file: home, where: path.join('.'), message }));
  }
}
