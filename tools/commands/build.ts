import { type Command, count, Stop, TEXT, textOf } from '../command.js';
import { problemsOf } from '../content/checks.js';
import { languagesFor, writeData } from '../content/data.js';
import { openGuide } from '../content/open.js';
import { problemLine } from '../content/report.js';
import { summary } from './check.js';

export const build: Command = {
  summary: 'writes the guide as JSON, one file for each language',
  usage: '<folder or file>',
  help: `
Checks the guide, and writes it as one JSON file for each language.

  --out FOLDER  default dist`,
  names: [1, 1],
  options: { out: TEXT },
  run({ named: [path = ''], options, today }) {
    const read = openGuide(path);
    const { content, isFolder } = read;
    const languages = content && isFolder ? languagesFor(content, path) : { spoken: [], problems: [] };
    const problems = [...problemsOf(read, today), ...languages.problems];
    for (const problem of problems) console.log(problemLine(problem));
    if (!content) throw new Stop(`nothing was built: mend ${count(problems.length, 'problem')} first`, 1);
    const out = textOf(options.out) ?? 'dist';
    const files = writeData(content, languages, out);
    for (const line of summary(path, content, languages, today)) console.log(line);
    console.log(`${out}: ${files.join(', ')}`);
    if (problems.length) console.log(`${count(problems.length, 'weak spot')} above`);
    return !problems.length;
  },
};
