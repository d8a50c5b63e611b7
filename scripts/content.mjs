// Builds content/ into src/generated with the same command as for hospitals, writes the list of languages, and copies the version of the
// software from package.json.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const OUT = 'src/generated';
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
  `import ${lang}Words from './${lang}.page-words.json';`,
]);
const entries = languages.map((lang) => `${lang}: { ...${lang}, words: ${lang}Words }`);
writeFileSync(
  `${OUT}/languages.ts`,
  `${imports.join('\n')}\n\n/** The languages beside English. */\nexport const others = { ${entries.join(', ')} };\n`,
);

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(
  `${OUT}/version.ts`,
  `/** Version of the software, as in package.json. */\nexport const version = '${version}';\n`,
);
