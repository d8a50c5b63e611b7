import { join } from 'node:path';
import { type Command, count, Stop } from '../command.js';
import { openGuide } from '../content/open.js';
import { readDictionary, renew, writeDictionary } from '../language/dictionary.js';
import { languagesOf, sheets } from '../language/sheets.js';

const NOTE = [
  'Words of a translation: "from" is the text of the guide, "to" what it says in this language.',
  'Fill in each "to", and keep words in {braces}.',
  'After the text of the guide has changed: mend "to", and put the new text into "from".',
].join('\n ');

export const translate: Command = {
  summary: 'writes the files that a translator fills in, or brings them up to date',
  usage: '<folder> <language>',
  help: `
Writes one file for each file of the guide, and one for the words of the interface, into lang/<language>: every text with its
translation so far. A text that has changed keeps its old translation beside the old text.
The language is a tag like "es" or "zh-Hans".`,
  names: [2, 2],
  options: {},
  run({ named: [folder = '', lang = ''] }) {
    const { content, problems, isFolder } = openGuide(folder);
    if (!isFolder) throw new Stop(`${folder}: only a folder can be translated. A JSON file is one language.`);
    if (!content)
      throw new Stop(`The guide comes first: "treatment-guide check" lists ${count(problems.length, 'problem')}.`, 1);
    let [open, stale] = [0, 0];
    for (const { name, texts } of sheets(content)) {
      const file = join(languagesOf(folder), lang, name);
      const renewed = renew(readDictionary(file), texts);
      writeDictionary(file, renewed.entries, NOTE);
      open += renewed.open;
      stale += renewed.stale;
    }
    console.log(`${lang}: ${count(open, 'text')} to translate, ${stale} whose text in the guide has changed`);
    return true;
  },
};
