import { statSync } from 'node:fs';
import { GuideError, parseGuide } from '../../src/guide/parse-guide.js';
import { treatmentShape } from '../../src/guide/shape.js';
import { guideDigest } from '../../src/guide/signatures.js';
import { Stop } from '../command.js';
import { type Assembled, assemble, type Finding } from './assemble.js';
import type { Content } from './content.js';
import type { Fact } from './facts.js';
import { wordsFile } from './files.js';
import { readJsonFile } from './json-file.js';
import { sayPath } from './layout.js';
import type { Loose } from './read.js';
import { saidMore } from './said-more.js';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this may not be read',
  ENOTDIR: 'there is no such file or folder',
};

/** A guide that was read, with its path. */
export interface Opened extends Assembled {
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * Reads a guide from a folder of YAML files, or from one JSON file.
 *
 * @throws Stop if the path cannot be read.
 */
export function openGuide(path: string): Opened {
  try {
    const isFolder = statSync(path).isDirectory();
    return { path, isFolder, ...(isFolder ? assemble(path.replace(/\/+$/, '')) : readJson(path)) };
  } catch (error) {
    const why = WHY[(error as NodeJS.ErrnoException).code ?? ''];
    if (!why) throw error;
    throw new Stop(`${path}: ${why}.`);
  }
}

function readJson(file: string): Assembled {
  const { value, problems, position } = readJsonFile(file);
  const locate = ({ path, message, where = sayPath(path) }: Finding) => ({ file, where, message, ...position(path) });
  if (value === undefined) return { drafts: [], glossary: [], problems, locate };
  try {
    return { drafts: [], glossary: [], problems, locate, content: contentOf(file, value) };
  } catch (error) {
    if (!(error instanceof GuideError)) throw error;
    const { treatments } = value as { treatments?: unknown };
    const drafts = (Array.isArray(treatments) ? treatments : []).map((treatment) =>
      treatmentShape.safeParse(treatment).success ? treatment : undefined,
    );
    const all = [...problems, ...error.issues.map((issue) => locate(saidMore(value, issue)))];
    return { drafts, glossary: [], problems: all, locate };
  }
}

/** The content of a JSON file, which has less than a folder: facts without text, no cases, no files to sign. */
function contentOf(file: string, value: unknown): Content {
  const guide = parseGuide(value);
  const facts = Object.entries(guide.facts).map(([id, sources]): [string, Fact] => [
    id,
    { file, sources: [...sources] },
  ]);
  return {
    guide,
    given: value as Loose,
    facts: new Map(facts),
    cases: [],
    words: wordsFile.parse({}),
    reviews: [],
    digests: new Map(),
    states: new Map(),
    digest: guideDigest(guide),
  };
}
