import * as z from 'zod';
import { wording } from '../../src/guide/wording.js';
import { type FactsFile, factsFile } from './files.js';
import type { Path } from './layout.js';
import type { Folder, Loose } from './read.js';
import { saidMore } from './said-more.js';

/** A fact with its file, as a path inside the folder. */
export type Fact = Partial<FactsFile['facts'][string]> & { readonly file: string };

/** Checks one file against its schema; problems are noted, and the result is then `undefined`. */
export function check<Shape extends z.core.$ZodType>(
  folder: Folder,
  name: string,
  shape: Shape,
): z.infer<Shape> | undefined {
  const value = folder.yaml(name);
  if (value === undefined) return undefined;
  const result = z.safeParse(shape, value, { error: wording });
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues)
    folder.note(name, path as Path, saidMore(value, { path: path as Path, message }).message);
  return undefined;
}

/** Facts and sources by their ids, with the file of each. */
interface Merged {
  readonly facts: Map<string, Fact>;
  readonly sources: Map<string, Loose>;
  readonly sourceFiles: Map<string, string>;
}

/** Merges the fact files. A correction has the sources of the fact that it corrects and of the facts that it is based on. */
export function readFacts(folder: Folder) {
  const merged: Merged = { facts: new Map(), sources: new Map(), sourceFiles: new Map() };
  for (const name of folder.list('facts', '.yaml')) addFile(folder, name, merged);
  const { facts, sources, sourceFiles } = merged;
  for (const [id, fact] of facts) noteMissing(folder, id, fact, merged);
  const known = (id: string) => [...new Set(sourcesOf(facts, id))].filter((source) => sources.has(source));
  return {
    facts,
    sources: [...sources.values()],
    fileOf: (kind: 'facts' | 'sources', id: string) => (kind === 'facts' ? facts.get(id)?.file : sourceFiles.get(id)),
    factSources: Object.fromEntries([...facts.keys()].map((id) => [id, known(id)])),
  };
}

function addFile(folder: Folder, name: string, { facts, sources, sourceFiles }: Merged): void {
  // The facts of a file with a problem still count: the statements that cite them are not wrong.
  const read = check(folder, name, factsFile) ?? (folder.fields(name) as Partial<FactsFile>);
  for (const [id, source] of Object.entries(read.sources ?? {})) {
    if (sources.has(id)) folder.note(name, ['sources', id], 'this id is taken by a source in another file');
    sources.set(id, { id, ...source });
    sourceFiles.set(id, name);
  }
  for (const [id, fact] of Object.entries(read.facts ?? {})) {
    if (facts.has(id)) folder.note(name, ['facts', id], 'this id is taken by a fact in another file');
    if (id.startsWith('X-') && !(fact?.seen && fact.sure)) {
      folder.note(name, ['facts', id], 'say how sure it is (sure) and what was read (seen)');
    }
    facts.set(id, { ...fact, file: name });
  }
}

/** Notes unknown facts and sources of a fact, and a fact without any source. */
function noteMissing(folder: Folder, id: string, fact: Fact, { facts, sources }: Merged): void {
  const note = (message: string) => folder.note(fact.file, ['facts', id], message);
  for (const other of basisOf(fact)) if (!facts.has(other)) note(`there is no fact "${other}"`);
  for (const source of fact.sources ?? []) if (!sources.has(source)) note(`there is no source "${source}"`);
  if (!sourcesOf(facts, id).length) note('name at least one source');
}

/** The facts that a correction corrects or is based on. */
const basisOf = (fact: Fact) => [...(fact.corrects ?? []), ...(fact.with ?? [])];

/** Ids of a fact's sources. A correction may be based on another one; the depth limit ends a circle. */
function sourcesOf(facts: Merged['facts'], id: string, depth = 0): string[] {
  const fact = facts.get(id);
  if (!fact || depth > 3) return [];
  return [...(fact.sources ?? []), ...basisOf(fact).flatMap((other) => sourcesOf(facts, other, depth + 1))];
}
