import { type Command, count, FLAG, Stop } from '../command.js';
import { problemsOf } from '../content/checks.js';
import type { Content } from '../content/content.js';
import { type Languages, languagesFor, openInInterface } from '../content/data.js';
import { primaryOf } from '../content/house.js';
import { openGuide } from '../content/open.js';
import { sections } from '../content/passages.js';
import { problemLine } from '../content/report.js';
import { unsignedFigures } from '../content/signature-slips.js';
import { unused } from '../content/slips.js';
import { packageSpeaks } from '../package-file.js';
import { statusOf, unsigned } from '../review/sign-off.js';

export const check: Command = {
  summary: 'says every problem of a guide at once, with its file, its line and what to do',
  usage: '<folder or file>',
  help: `
Says every problem of a guide at once: what stops it, and what is weak: words, reading grade, balance, glossary, rules, cases,
signatures, figures, telephone numbers, pictures. Each line names the file, the line and the column.

  --signed      also ends with 1 while the guide is not signed as it stands`,
  names: [1, 1],
  options: { signed: FLAG },
  run({ named: [path = ''], options, today }) {
    const read = openGuide(path);
    const { content, isFolder } = read;
    const languages = content && isFolder ? languagesFor(content, path) : { spoken: [], problems: [] };
    const problems = [...problemsOf(read, today), ...languages.problems];
    for (const problem of problems) console.log(problemLine(problem));
    if (!content)
      throw new Stop(
        `\n${count(problems.length, 'problem')}. The guide cannot be shown: a page that is given it shows its own link instead.`,
        1,
      );
    const reasons = options.signed ? unsigned(content, today) : [];
    for (const reason of reasons) console.log(`not ready: ${reason}`);
    for (const line of summary(path, content, languages, today)) console.log(line);
    if (problems.length)
      console.log(`${count(problems.length, 'weak spot')} above. Mend them before a clinician reads the guide.`);
    return !problems.length && !reasons.length;
  },
};

/** Summary of a guide that can be shown: what it has, and what was not checked. */
export function summary(path: string, content: Content, { spoken }: Languages, today: string): string[] {
  const { guide } = content;
  const { treatments, questions, rules, facts, sources, about } = guide;
  const grades = Object.entries(about.grades ?? {}).map(([id, grade]) => `${id} ${grade.toFixed(1)}`);
  const parts = [
    count(treatments.length, 'treatment'),
    count(questions.length, 'question'),
    count(rules.length, 'rule'),
    count(Object.keys(facts).length, 'fact'),
    count(sources.length, 'source'),
  ];
  return [
    `${path} can be shown: ${parts.join(', ')}.`,
    ...(grades.length ? [`reading grade: ${grades.join(', ')}`] : []),
    ...(primaryOf(guide.lang) === 'en'
      ? []
      : [`not looked at: words and reading grade, since the lists are English and the guide says "${guide.lang}"`]),
    ...withoutInterface(content, spoken),
    ...spoken.map(
      ({ digest, ...own }) =>
        `${own.lang}: ${count(own.stale.length - (content.trials ? 0 : openInInterface(own)), 'text')} out of date or missing; digest for a reviewer of the translation: ${digest}`,
    ),
    ...unused(guide, sections(content)),
    ...unsignedFigures(guide),
    statusOf(guide, today),
    `digest to sign: ${content.digest}`,
  ];
}

/** The languages for which the words of the interface are in another language. */
function withoutInterface({ guide, trials }: Content, spoken: Languages['spoken']): string[] {
  const silent = (lang: string) => !packageSpeaks(primaryOf(lang));
  const elsewhere = 'they stand in the language of the page or in English, marked as such';
  return [
    ...(silent(guide.lang) ? [`${guide.lang}: no words of the interface: ${elsewhere}`] : []),
    ...spoken.flatMap((language) => {
      const { lang, strings } = language;
      const open = openInInterface(language);
      if (trials || (!open && (strings || !silent(lang)))) return [];
      return [
        open
          ? `${lang}: ${count(open, 'word')} of the interface not translated: until then ${elsewhere}`
          : `${lang}: no words of the interface: ${elsewhere}`,
      ];
    }),
  ];
}
