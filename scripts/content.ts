import { mkdirSync, writeFileSync } from 'node:fs';
import { assemble } from './content/assemble.js';
import { checkContent, checkDrafts } from './content/checks.js';
import { sections } from './content/passages.js';
import { Reading } from './content/reading.js';

const PATH = 'content/secondary-liver-cancer';
const OUT = 'src/generated';

const { content, drafts, glossary, problems: shape } = assemble(PATH);
const problems = content ? checkContent(PATH, content) : [...shape, ...checkDrafts(PATH, drafts, glossary)];
for (const { file, where, message } of problems) console.log([file, where, message].filter(Boolean).join(': '));

if (content && !problems.length) {
  const { guide, trials } = content;
  mkdirSync(OUT, { recursive: true });
  const module = (type: string, name: string, value: unknown) =>
    `import type { ${type} } from '../model/${name}.js';\n\nconst content: ${type} = ${JSON.stringify(value)};\nexport default content;\n`;
  writeFileSync(`${OUT}/${guide.id}.${guide.lang}.ts`, module('Guide', 'guide', guide));
  writeFileSync(`${OUT}/${guide.id}.${guide.lang}.json`, JSON.stringify(guide));
  writeFileSync(`${OUT}/trials.${guide.lang}.ts`, module('TrialBasics', 'trial-basics', trials));

  const reading = new Reading(guide.glossary);
  const all = sections(PATH, content).filter(({ graded }) => graded);
  const grades = guide.treatments.map(({ id }) => {
    const texts = all.filter(({ file }) => file.endsWith(`/${id}.yaml`)).flatMap((section) => section.texts);
    return `${id} ${reading.grade(texts).toFixed(1)} (${reading.grade(texts, false).toFixed(1)})`;
  });
  const statements = all.flatMap((section) => section.statements).length;
  console.log(
    `content holds: ${guide.treatments.length} treatments, ${statements} statements, ${content.facts.size} facts, ${guide.sources.length} sources`,
  );
  console.log(`reading grade with glossary words as plain (and without): ${grades.join(', ')}`);
  console.log(`digest to sign: ${content.digest}`);
} else {
  console.log(`${problems.length} problem(s) in the content`);
  process.exitCode = 1;
}
