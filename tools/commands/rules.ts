import type { Guide } from '../../src/guide/guide.js';
import { GuideError, parseGuide } from '../../src/guide/parse-guide.js';
import { type Command, count, FLAG, Stop, TEXT, textOf } from '../command.js';
import { sayPath } from '../content/layout.js';
import { type Opened, openGuide } from '../content/open.js';
import { problemLine } from '../content/report.js';
import { textAt, writeOut } from '../content/write-file.js';
import { savedGuide } from '../review/since-page.js';
import { changeLines, changes } from '../rules/changes.js';
import { overlaps } from '../rules/overlaps.js';
import { rulesOf, tableText } from '../rules/table.js';
import { writeRules } from '../rules/write.js';

export const rules: Command = {
  summary: 'the rule table in words, as a spreadsheet and back, and what a changed row changes',
  usage: '<folder or file>',
  help: `
Says the rule table in words, and which rows are hidden for some answers by a row above them.

  --csv FILE    writes the table for a spreadsheet (CSV): a row for each rule, a column for each question
  --from FILE   reads such a table, and says for which answers the guide would say something else, from what to what
  --write       with --from: writes the table into rules.yaml and reasons.yaml
  --since FILE  an older build of the guide (JSON): for which answers it says something else now`,
  names: [1, 1],
  options: { csv: TEXT, from: TEXT, write: FLAG, since: TEXT },
  run({ named: [path = ''], options }) {
    const read = openGuide(path);
    const { content, problems } = read;
    if (!content) {
      for (const problem of problems) console.log(problemLine(problem));
      throw new Stop(`The rules cannot be tried: mend ${count(problems.length, 'problem')} first`, 1);
    }
    const [csv, from, since] = [textOf(options.csv), textOf(options.from), textOf(options.since)];
    if (options.write && !from) throw new Stop('--write belongs to --from FILE: it says which table is to be written.');
    if (csv) return writeTable(csv, path, content.guide);
    if (from) return apply(read, from, options.write === true);
    if (since) return say(changeLines(changes(savedGuide(textAt(since), since), content.guide)));
    return say([...inWords(content.guide), ...hidden(content.guide)]);
  },
};

function say(lines: readonly string[]): true {
  for (const line of lines) console.log(line);
  return true;
}

function writeTable(file: string, path: string, guide: Guide): true {
  writeOut(file, path, tableText(guide));
  return say([
    `${file}: ${count(guide.rules.length, 'row')}. Separate several answers with " | "; an empty cell means any answer.`,
  ]);
}

/** Checks the rules of a table within the guide before anything is saved. */
function apply({ path, content, isFolder }: Opened, file: string, write: boolean): boolean {
  const { signOff: _, reviewed: __, ...before } = content!.guide;
  const next = { ...before, rules: rulesOf(textAt(file), file, before) };
  try {
    const now = parseGuide(next);
    say(changeLines(changes(before, now)));
    if (write && !isFolder) throw new Stop(`${path}: only the rules of a folder can be written.`);
    if (write) writeRules(path, now.rules);
    return say([write ? `${path}: rules.yaml and reasons.yaml are written` : 'Nothing is written yet: add --write']);
  } catch (error) {
    if (!(error instanceof GuideError)) throw error;
    const lines = error.issues.map(({ path: place, message }) => {
      const rule = next.rules[place[1] as number];
      return `${file}:${Number(place[1]) + 2}: ${rule?.id ?? sayPath(place)}: ${message}`;
    });
    throw new Stop([...lines, 'Nothing was written.'].join('\n'), 1);
  }
}

/** The table, row by row. */
function inWords({ treatments, questions, rules: all, standings }: Guide): string[] {
  const said = (question: string, answers: readonly string[]) => {
    const { text, answers: options } = questions.find(({ id }) => id === question)!;
    return `${text} ${answers.map((answer) => options.find(({ id }) => id === answer)!.text).join(' or ')}`;
  };
  return treatments.flatMap(({ id, name }) => [
    '',
    `${name} (${id})`,
    ...all
      .filter(({ treatment }) => treatment === id)
      .map(({ id: row, when, how, standing, kind }) => {
        const situation = Object.entries(when).map(([question, answers]) => said(question, answers));
        return `  ${row} ${kind}: ${situation.join('; ') || 'always'} -> ${how === 'lower' ? 'at most ' : ''}${standing}: ${standings[standing]}`;
      }),
  ]);
}

function hidden(guide: Guide): string[] {
  const found = overlaps(guide);
  return [
    '',
    found.length ? 'Where two rows match, the first one decides:' : 'No row is hidden by one above it.',
    ...found.map(
      ({ first, hidden: row, sets, of }) =>
        `  ${first} stands before ${row} for ${sets} of the ${of} sets of answers that ${row} matches`,
    ),
    'Every set of answers is met by a row, and every row decides for some answers.',
  ];
}
