import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { instead } from '../../src/guide/issue.js';
import { isLanguage } from './house.js';
import { FILES, GUIDE_FILE, REASONS_FILE } from './layout.js';
import type { Problem } from './read.js';

const GUIDE_FILES = [GUIDE_FILE, REASONS_FILE, ...Object.values(FILES).map(({ file }) => file)];
const TRANSLATION = 'translation.yaml';
const LANGUAGE_FILES = [
  ...GUIDE_FILES,
  TRANSLATION,
  'wording.yaml',
  'interface.yaml',
  'static-page.yaml',
  'trial-reader.yaml',
];

/** Text files in the folder of a guide that nothing is read from: a misspelled name would make a part of the guide disappear without a word. */
export function unknownFiles(folder: string): Problem[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/i.test(name) && !/(^|\/)[._]/.test(name))
    .sort();
  const tags = new Set(names.flatMap((name) => /^lang\/([^/]+)\//.exec(name)?.[1] ?? []));
  const problem = (name: string, message: string): Problem => ({ file: join(folder, name), where: '', message });
  return [
    ...[...tags]
      .filter((tag) => !isLanguage(tag))
      .map((tag) => problem(`lang/${tag}`, `there is no language "${tag}": name the folder by its tag, like "es"`)),
    ...names.flatMap((name) => (isRead(name, names) ? [] : [problem(name, fault(name))])),
    ...[...tags]
      .map((tag) => `lang/${tag}/${TRANSLATION}`)
      .filter((name) => !names.includes(name))
      .map((name) =>
        problem(name, 'this file is missing, and so the language is left out: "treatment-guide translate" writes it'),
      ),
  ];
}

function isRead(name: string, names: readonly string[]): boolean {
  if (/^(treatments|facts)\/[^/]+\.yaml$/.test(name)) return true;
  const [, inLanguage] = /^lang\/[^/]+\/(.+)$/.exec(name) ?? [];
  if (inLanguage?.startsWith('treatments/')) return names.includes(inLanguage);
  return inLanguage ? LANGUAGE_FILES.includes(inLanguage) : GUIDE_FILES.includes(name);
}

function fault(name: string): string {
  const [, treatment] = /^lang\/[^/]+\/(treatments\/.+\.yaml)$/.exec(name) ?? [];
  if (treatment) return `there is no ${treatment} whose words these could be: rename this file, or delete it`;
  const yaml = name.replace(/\.ya?ml$/i, '.yaml');
  const like = yaml === name ? instead(name.replace(/^lang\/[^/]+\//, ''), LANGUAGE_FILES) : '';
  const remedy = yaml === name ? 'rename it, or put it in another place' : `its name must end in ".yaml"`;
  return `nothing of the guide is read from this file${like || `: ${remedy}`}`;
}
