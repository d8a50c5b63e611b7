import { join } from 'node:path';
import { type Command, count, Stop, TEXT, textOf } from '../command.js';
import { problemsOf } from '../content/checks.js';
import { guidesOf, languagesFor, writeData } from '../content/data.js';
import { openGuide } from '../content/open.js';
import { problemLine } from '../content/report.js';
import { embedLines, writeSite } from '../content/site.js';
import { keepGuide, makeFolder } from '../content/write-file.js';
import { summary } from './check.js';

export const build: Command = {
  summary: 'writes a folder to upload: the guide in each language, as JSON and as a page, and the scripts',
  usage: '<folder or file>',
  help: `
Checks the guide, and writes a folder that can be uploaded as it is: for each language the guide as JSON and as a page without scripts,
the scripts that show it, and integrity.json with a digest of each file. Says which lines a page needs.

  --out FOLDER  default dist`,
  names: [1, 1],
  options: { out: TEXT },
  async run({ named: [path = ''], options, today }) {
    const read = openGuide(path);
    const { content, isFolder } = read;
    const languages = content && isFolder ? languagesFor(content, path) : { spoken: [], problems: [] };
    const problems = [...problemsOf(read, today), ...languages.problems];
    for (const problem of problems) console.log(problemLine(problem));
    if (!content) throw new Stop(`nothing was built: mend ${count(problems.length, 'problem')} first`, 1);
    const out = textOf(options.out) ?? 'dist';
    const guides = guidesOf(content, languages);
    for (const name of guides.keys()) keepGuide(join(out, name), path);
    makeFolder(out);
    const files = writeData(content, languages, out);
    // Only the built-in guide has texts about trials. The build of the package adds the other files to it.
    const added = content.trials ? [] : await writeSite(guides, out, today);
    for (const line of summary(path, content, languages, today)) console.log(line);
    console.log(`${out}: ${[...files, ...added].join(', ')}`);
    if (added.length) console.log(embedLines([...guides.keys()], added).join('\n'));
    if (problems.length) console.log(`${count(problems.length, 'weak spot')} above`);
    return !problems.length;
  },
};
