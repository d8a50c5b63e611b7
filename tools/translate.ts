import { parseArgs } from 'node:util';
import { assemble } from './content/assemble.js';
import { writeDictionary } from './language/dictionary.js';
import { pathOf, sheets } from './language/sheets.js';

// Writes, or brings up to date, the files that a translator fills in.
const { positionals } = parseArgs({ allowPositionals: true });
const [lang] = positionals;
if (!lang || positionals.length > 1) {
  console.log('Name one language: npm run translate -- es');
  process.exit(2);
}
const { content, problems } = assemble('content/secondary-liver-cancer');
if (!content) {
  console.log(`The English content comes first: "npm run content" lists ${problems.length} problem(s).`);
  process.exit(1);
}
let [open, stale] = [0, 0];
for (const sheet of sheets(content)) {
  const file = pathOf(sheet, lang);
  const done = writeDictionary(
    file,
    sheet.texts,
    'Fill in each "to", and keep words in {braces}. After the English has changed: mend "to", and put the new English into "from".',
  );
  open += done.open;
  stale += done.stale;
}
console.log(`${lang}: ${open} texts to translate, ${stale} whose English has changed`);
