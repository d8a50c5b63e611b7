import { type Command, count, Stop, TEXT, textOf } from '../command.js';
import { problemsOf } from '../content/checks.js';
import { openGuide } from '../content/open.js';
import { problemLine } from '../content/report.js';
import { textAt, writeOut } from '../content/write-file.js';
import { packageText } from '../package-file.js';
import { reviewPage } from '../review/page.js';
import { savedGuide, sinceLines } from '../review/since-page.js';

export const review: Command = {
  summary: 'one page for the clinician who reads a guide before signing it',
  usage: '<folder or file>',
  help: `
Writes one page with every statement, figure, case and rule beside its sources, reading grades, a form to try answers, what is not
signed, and what is weak. It needs no network, and it prints.

  --since FILE  an older build of the guide (JSON): the page begins with what has changed
  --out FILE    default review.html`,
  names: [1, 1],
  options: { since: TEXT, out: TEXT },
  run({ named: [path = ''], options, today }) {
    const read = openGuide(path);
    const problems = problemsOf(read, today);
    const { content } = read;
    if (!content) {
      for (const problem of problems) console.log(problemLine(problem));
      throw new Stop(`no review page: mend ${count(problems.length, 'problem')} first`, 1);
    }
    const since = textOf(options.since);
    const before = since ? savedGuide(textAt(since), since) : undefined;
    const out = textOf(options.out) ?? 'review.html';
    writeOut(out, path, reviewPage({ path, content, problems, script: packageText('cli/review.js'), today, before }));
    for (const line of before ? sinceLines(before, content.guide) : []) console.log(line);
    console.log(`${out}: open it in a browser. Digest to sign: ${content.digest}`);
    if (problems.length) console.log(`the page lists ${count(problems.length, 'problem')} at its start`);
    return true;
  },
};
