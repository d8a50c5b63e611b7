import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, count, Stop, TEXT, textOf } from '../command.js';
import { isLanguage, primaryOf } from '../content/house.js';
import { openGuide } from '../content/open.js';
import { problemLine } from '../content/report.js';
import { makeFolder, textAt, writeOut } from '../content/write-file.js';
import { type Renewed, readSheet, renew, writeDictionary } from '../language/dictionary.js';
import { languagesOf, type Sheet, sheets } from '../language/sheets.js';
import { tableForTranslator, withTable } from '../language/table.js';
import { packageSpeaks } from '../package-file.js';

const NOTE = [
  'Words of a translation: "from" is the text of the guide, "to" what it says in this language.',
  'Fill in each "to", and keep words in {braces}.',
  'Where the text has changed since, "now" has it: mend "to", put the text of "now" into "from", and take "now" out.',
].join('\n ');

/** The first file of a new language. A language is built as soon as it has this file. */
const BEGINNING = `# How this language was made, and who checked it. "treatment-guide translate" writes the other files of this folder.
# partial: true lets texts be missing; they stand in the language of the guide, and the guide says so. Take it out at the end.
# reviews: who checked the translation, with the digest that "treatment-guide check" prints for the language.
method: Write how it was translated.
translator: Write who translated it.
partial: true
reviews: []
`;

export const translate: Command = {
  summary: 'writes the files that a translator fills in, or brings them up to date',
  usage: '<folder> <language>',
  help: `
Writes one file for each file of the guide, and one for the words of the interface, into lang/<language>: every text with its
translation so far. A text that has changed keeps its old translation beside the old text, with the new text under "now".
The language is a tag like "es" or "zh-Hans".

  --csv FILE   also writes all texts into one table for a spreadsheet (CSV)
  --from FILE  reads such a table, and writes what was filled in into lang/<language>`,
  names: [2, 2],
  options: { csv: TEXT, from: TEXT },
  run({ named: [folder = '', lang = ''], options }) {
    const { content, problems, isFolder } = openGuide(folder);
    if (!isFolder) throw new Stop(`${folder}: only a folder can be translated. A JSON file is one language.`);
    if (!content)
      throw new Stop(`The guide comes first: "treatment-guide check" lists ${count(problems.length, 'problem')}.`, 1);
    checkTag(lang, content.guide.lang);
    const home = join(languagesOf(folder), lang);
    // The package itself has words of its interface in some languages.
    const ofPackage = !content.trials && packageSpeaks(primaryOf(lang));
    const all = sheets(content).filter(({ name, ofGuide }) => ofGuide || !ofPackage || existsSync(join(home, name)));
    const [from, csv] = [textOf(options.from), textOf(options.csv)];
    const renewed = from ? fromTable(from, all, home) : renewedOf(all, home);
    write(home, renewed);
    if (csv) writeOut(csv, folder, tableForTranslator(renewed));
    for (const line of said(lang, renewed)) console.log(line);
    return true;
  },
};

function checkTag(lang: string, own: string): void {
  let [tag]: (string | undefined)[] = [];
  try {
    [tag] = Intl.getCanonicalLocales(lang);
  } catch {
    // Said below, with the tag that fits.
  }
  const known = tag && isLanguage(tag) ? tag : undefined;
  if (known !== lang) throw new Stop(`"${lang}" is no language tag: write one like "${known ?? 'es'}".`);
  if (primaryOf(lang) === primaryOf(own)) throw new Stop(`The guide itself is in "${own}".`);
}

/** Every file of the language, brought up to date with the guide. */
function renewedOf(all: readonly Sheet[], home: string): Map<string, Renewed> {
  const read = all.map(({ name, texts }) => ({ name, texts, ...readSheet(join(home, name)) }));
  const unread = read.flatMap(({ problems }) => problems);
  if (unread.length) throw new Stop([...unread.map(problemLine), 'Nothing was written.'].join('\n'), 1);
  return new Map(read.map(({ name, texts, entries }) => [name, renew(entries, texts)]));
}

/** The same, with the translations of a table. */
function fromTable(file: string, all: readonly Sheet[], home: string): Map<string, Renewed> {
  const filled = withTable(renewedOf(all, home), textAt(file), file);
  return new Map(all.map(({ name, texts }) => [name, renew(filled.get(name)!, texts)]));
}

function write(home: string, renewed: ReadonlyMap<string, Renewed>): void {
  for (const [name, sheet] of renewed) writeDictionary(join(home, name), sheet, NOTE);
  const beginning = join(home, 'translation.yaml');
  makeFolder(home);
  if (!existsSync(beginning)) writeFileSync(beginning, BEGINNING);
}

function said(lang: string, renewed: ReadonlyMap<string, Renewed>): string[] {
  const sheets = [...renewed.values()];
  const open = sheets.reduce((sum, sheet) => sum + sheet.open, 0);
  const changed = sheets.reduce((sum, sheet) => sum + sheet.changed.size, 0);
  return [
    `${lang}: ${count(open, 'text')} to translate, ${changed} whose text in the guide has changed`,
    ...sheets.flatMap(({ gone }) => gone.map((to) => `left out, since the guide no longer says it: "${to}"`)),
  ];
}
