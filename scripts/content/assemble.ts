import * as z from 'zod';
import type { Guide, Term, Treatment } from '../../src/model/guide.js';
import type { TrialBasics } from '../../src/model/trial-basics.js';
import { GuideError, parseGuide, sayIssue } from '../../src/schema/parse-guide.js';
import { treatmentShape } from '../../src/schema/shape.js';
import { trialBasicsShape } from '../../src/schema/trial-shape.js';
import { wording } from '../../src/schema/wording.js';
import { casesFile, type FactsFile, factsFile, signOffFile, wordsFile } from './files.js';
import { Folder, type Problem } from './read.js';

type Loose = Record<string, unknown>;
type Fact = FactsFile['facts'][string];

/** All that one folder of content holds, checked for shape and references. */
export interface Content {
  readonly guide: Guide;
  readonly trials: TrialBasics;
  readonly facts: ReadonlyMap<string, Fact & { readonly file: string }>;
  readonly cases: z.infer<typeof casesFile>['cases'];
  readonly words: z.infer<typeof wordsFile>;
  readonly reviews: z.infer<typeof signOffFile>['reviews'];
  readonly digest: string;
}

/** What came of reading a folder. While there are problems of shape, `content` is absent and `drafts` has the treatments that are well formed. */
export interface Assembled {
  readonly content?: Content;
  readonly drafts: readonly Treatment[];
  readonly glossary: readonly Term[];
  readonly problems: readonly Problem[];
}

/** Reads a folder of content and builds its guide. */
export function assemble(path: string): Assembled {
  const folder = new Folder(path);
  const loose = (name: string) => (folder.yaml(name) ?? {}) as Loose;
  const listOf = (name: string, key: string) => (loose(name)[key] ?? []) as Loose[];

  const { facts, sources, factSources } = readFacts(folder);
  const reasons = (loose('reasons.yaml').reasons ?? {}) as Loose;
  const order = (loose('guide.yaml').treatments ?? []) as string[];
  const files = folder.list('treatments', '.yaml');
  for (const id of order) if (!files.includes(`treatments/${id}.yaml`)) folder.yaml(`treatments/${id}.yaml`);
  const read = new Map(files.map((name) => [name.slice('treatments/'.length, -'.yaml'.length), loose(name)]));
  for (const id of read.keys()) {
    if (!order.includes(id))
      folder.problems.push({
        file: `${path}/guide.yaml`,
        where: 'treatments',
        message: `add "${id}" to the order of treatments`,
      });
  }
  const treatments = order.flatMap((id): Loose[] => (read.has(id) ? [read.get(id)!] : []));
  for (const treatment of treatments) {
    for (const picture of (treatment.pictures ?? []) as Loose[])
      picture.svg = folder.text(`pictures/${picture.id}.svg`);
  }

  const signOff = check(folder, 'sign-off.yaml', signOffFile);
  const digest = folder.digest();
  const review = signOff?.reviews.find((candidate) => candidate.digest === digest);
  const glossary = listOf('glossary.yaml', 'glossary').map((term) => ({ forms: [], ...term })) as unknown as Term[];
  const candidate = {
    ...loose('guide.yaml'),
    urgent: folder.yaml('urgent.yaml'),
    questions: listOf('questions.yaml', 'questions'),
    treatments,
    rules: listOf('rules.yaml', 'rules').map((rule) => ({
      how: 'first',
      ...rule,
      because: reasons[String(rule.id)],
    })),
    alsoAsk: listOf('also-ask.yaml', 'alsoAsk'),
    glossary,
    facts: factSources,
    sources,
    ...(review && { signOff: { name: review.name, role: review.role, date: review.date, expires: review.expires } }),
  };
  const trials = check(folder, 'trials.yaml', trialBasicsShape);
  const cases = check(folder, 'cases.yaml', casesFile);
  const words = check(folder, 'words.yaml', wordsFile);

  let guide: Guide | undefined;
  try {
    guide = parseGuide(candidate);
  } catch (error) {
    if (!(error instanceof GuideError)) throw error;
    for (const issue of error.issues)
      folder.problems.push(
        locate(
          path,
          order.filter((id) => read.has(id)),
          issue,
        ),
      );
  }
  const drafts = treatments.flatMap((treatment) =>
    treatmentShape.safeParse(treatment).success ? [treatment as unknown as Treatment] : [],
  );
  if (!guide || !trials || !cases || !words || !signOff || folder.problems.length)
    return { drafts, glossary, problems: folder.problems };
  return {
    drafts,
    glossary,
    content: {
      guide,
      trials: trials as TrialBasics,
      facts,
      cases: cases.cases,
      words,
      reviews: signOff.reviews,
      digest,
    },
    problems: [],
  };
}

/** Merges the fact files. A correction has the sources of what it corrects and of what it rests on. */
function readFacts(folder: Folder) {
  const facts = new Map<string, Fact & { file: string }>();
  const sources = new Map<string, Loose>();
  for (const name of folder.list('facts', '.yaml')) {
    const file = `${folder.path}/${name}`;
    const read = check(folder, name, factsFile);
    for (const [id, source] of Object.entries(read?.sources ?? {})) {
      if (sources.has(id))
        folder.problems.push({
          file,
          where: `sources > ${id}`,
          message: 'this id is taken by a source in another file',
        });
      sources.set(id, { id, ...source });
    }
    for (const [id, fact] of Object.entries(read?.facts ?? {})) {
      if (facts.has(id))
        folder.problems.push({ file, where: `facts > ${id}`, message: 'this id is taken by a fact in another file' });
      if (id.startsWith('X-') && !(fact.seen && fact.sure)) {
        folder.problems.push({
          file,
          where: `facts > ${id}`,
          message: 'say how sure it is (sure) and what was read (seen)',
        });
      }
      facts.set(id, { ...fact, file });
    }
  }
  const sourcesOf = (id: string, depth = 0): string[] => {
    const fact = facts.get(id);
    if (!fact || depth > 3) return [];
    return [
      ...(fact.sources ?? []),
      ...[...(fact.corrects ?? []), ...(fact.with ?? [])].flatMap((other) => sourcesOf(other, depth + 1)),
    ];
  };
  const factSources = Object.fromEntries([...facts.keys()].map((id) => [id, [...new Set(sourcesOf(id))]]));
  for (const [id, fact] of facts) {
    for (const other of [...(fact.corrects ?? []), ...(fact.with ?? [])]) {
      if (!facts.has(other))
        folder.problems.push({ file: fact.file, where: `facts > ${id}`, message: `there is no fact "${other}"` });
    }
  }
  return { facts, sources: [...sources.values()], factSources };
}

function check<Shape extends z.core.$ZodType>(folder: Folder, name: string, shape: Shape): z.infer<Shape> | undefined {
  const value = folder.yaml(name);
  if (value === undefined) return undefined;
  const result = z.safeParse(shape, value, { error: wording });
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    folder.problems.push({ file: `${folder.path}/${name}`, where: sayPath(path), message });
  }
  return undefined;
}

const sayPath = (path: readonly PropertyKey[]) =>
  path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join(' > ');

/** Which file of the folder a place in the assembled guide comes from. */
function locate(folder: string, treatments: readonly string[], issue: GuideError['issues'][number]): Problem {
  const [top, at] = issue.path;
  const files: Record<string, string> = {
    urgent: 'urgent.yaml',
    questions: 'questions.yaml',
    rules: issue.path[2] === 'because' ? 'reasons.yaml' : 'rules.yaml',
    alsoAsk: 'also-ask.yaml',
    glossary: 'glossary.yaml',
    facts: 'facts/',
    sources: 'facts/',
  };
  const { path, message } = issue;
  if (top === 'treatments' && typeof at === 'number') {
    return { file: `${folder}/treatments/${treatments[at]}.yaml`, where: sayPath(path.slice(2)), message };
  }
  return {
    file: `${folder}/${files[String(top)] ?? 'guide.yaml'}`,
    where: sayIssue({ path, message: '' }).slice(0, -2),
    message,
  };
}
