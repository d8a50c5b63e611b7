// Builds content/ into src/generated with the same command as for hospitals, writes the list of languages, and copies the version of the
// software from package.json. The build runs in another folder, so that `npm run dev` keeps its files meanwhile, and if the content has problems.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const TO = 'src/generated';
const OUT = '.cache/generated';
rmSync(OUT, { recursive: true, force: true });
const built = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'tools/cli.ts', 'build', 'content/secondary-liver-cancer', '--out', OUT],
  { stdio: 'inherit' },
);
if (built.status) process.exit(built.status);

const languages = readdirSync(OUT).flatMap((name) => /^(.+)\.language\.json$/.exec(name)?.[1] ?? []);
const imports = languages.flatMap((lang) => [
  `import ${lang} from './${lang}.language.json';`,
  `import ${lang}TrialWords from './${lang}.trial-words.json';`,
  `import ${lang}Words from './${lang}.page-words.json';`,
]);
const entries = languages.map((lang) => `${lang}: { ...${lang}, trialWords: ${lang}TrialWords, words: ${lang}Words }`);
writeFileSync(
  `${OUT}/languages.ts`,
  `${imports.join('\n')}\n\n/** The languages beside English. */\nexport const others = { ${entries.join(', ')} };\n`,
);

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(
  `${OUT}/version.ts`,
  `/** Version of the software, as in package.json. */\nexport const version = '${version}';\n`,
);

mkdirSync(TO, { recursive: true });
for (const name of readdirSync(TO)) if (!existsSync(`${OUT}/${name}`)) rmSync(`${TO}/${name}`, { recursive: true });
cpSync(OUT, TO, { recursive: true });
