import { mkdirSync, writeFileSync } from 'node:fs';
import { assemble } from './content/assemble.js';
import { checkContent, checkDrafts } from './content/checks.js';
import { sections } from './content/passages.js';
import { Reading } from './content/reading.js';
import { languageProblems } from './language/checks.js';
import { languagesIn } from './language/dictionary.js';
import { GUIDE_LANGUAGES } from './language/sheets.js';
import { isStarted, type Spoken, speak } from './language/speak.js';
import { writtenIn } from './language/written.js';

const PATH = 'content/secondary-liver-cancer';
const OUT = 'src/generated';

const { content, drafts, glossary, problems: shape } = assemble(PATH);
const problems = content ? checkContent(PATH, content) : [...shape, ...checkDrafts(PATH, drafts, glossary)];
for (const { file, where, message } of problems) console.log([file, where, message].filter(Boolean).join(': '));

if (content && !problems.length) {
  const { guide, trials } = content;
  mkdirSync(OUT, { recursive: true });
  const module = (type: string, name: string, value: unknown) =>
    `import type { ${type} } from '../guide/${name}.js';\n\nconst content: ${type} = ${JSON.stringify(value)};\nexport default content;\n`;
  writeFileSync(`${OUT}/${guide.id}.${guide.lang}.ts`, module('Guide', 'guide', guide));
  writeFileSync(`${OUT}/${guide.id}.${guide.lang}.json`, JSON.stringify(guide));
  writeFileSync(`${OUT}/trials.${guide.lang}.ts`, module('TrialBasics', 'trial-basics', trials));
  writeFileSync(
    `${OUT}/written.${guide.lang}.ts`,
    `import type { Written } from '../i18n/format.js';\n\nconst written: Written = ${JSON.stringify(writtenIn(guide))};\nexport default written;\n`,
  );

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
  const spokenHere: string[] = [];
  for (const lang of languagesIn(GUIDE_LANGUAGES).filter(isStarted)) {
    const spoken = speak(content, lang);
    const faults = 'guide' in spoken ? languageProblems(spoken, lang) : spoken;
    for (const fault of faults) console.log(fault);
    if (faults.length || !('guide' in spoken)) {
      console.log(`${faults.length} problem(s) in the language "${lang}"`);
      process.exitCode = 1;
    } else {
      writeLanguage(spoken, lang);
      spokenHere.push(lang);
    }
  }
  writeFileSync(`${OUT}/languages.ts`, languagesModule(spokenHere));
} else {
  console.log(`${problems.length} problem(s) in the content`);
  process.exitCode = 1;
}

/** The languages beside English, for what writes text in any of them. */
function languagesModule(languages: readonly string[]): string {
  const imports = languages.flatMap((lang) => [
    `import ${lang} from './language.${lang}.js';`,
    `import ${lang}Words from './static-words.${lang}.js';`,
  ]);
  const entries = languages.map((lang) => `${lang}: { ...${lang}, words: ${lang}Words }`);
  return `${imports.join('\n')}\nexport const others = { ${entries.join(', ')} };\n`;
}

function writeLanguage({ guide, trials, strings, trialWords, staticWords, digest, stale }: Spoken, lang: string): void {
  const module = (type: string, path: string, value: unknown) =>
    `import type { ${type} } from '${path}';\n\nconst words: ${type} = ${JSON.stringify(value)};\nexport default words;\n`;
  writeFileSync(`${OUT}/${guide.id}.${lang}.json`, JSON.stringify(guide));
  writeFileSync(
    `${OUT}/language.${lang}.ts`,
    module('Language', '../i18n/language.js', {
      lang,
      guide,
      trials,
      strings,
      trialWords,
      written: writtenIn(guide),
    }),
  );
  writeFileSync(`${OUT}/static-words.${lang}.ts`, module('StaticWords', '../i18n/en/page.js', staticWords));
  const SHOWN = 20;
  for (const place of stale.slice(0, SHOWN)) console.log(`${place}: stands in English`);
  if (stale.length > SHOWN) console.log(`and ${stale.length - SHOWN} more`);
  console.log(
    `${lang}: ${stale.length} texts are out of date or missing; digest for a reviewer of the translation: ${digest}`,
  );
}
