import type { Guide, Term, Treatment } from '../../src/guide/guide.js';
import { GuideError, parseGuide } from '../../src/guide/parse-guide.js';
import { treatmentShape } from '../../src/guide/shape.js';
import type { TrialBasics } from '../../src/guide/trial-basics.js';
import { trialBasicsShape } from '../../src/guide/trial-shape.js';
import type { Content } from './content.js';
import { check, readFacts, sayPath } from './facts.js';
import { casesFile, signOffFile, wordsFile } from './files.js';
import { treatmentSections } from './passages.js';
import { digestOfAll, Folder, type Loose, type Problem } from './read.js';
import { Reading } from './reading.js';
import { partsOf, signed, statesOf } from './signed.js';

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
  const { facts, sources, factSources } = readFacts(folder);
  const { order, treatments } = readTreatments(folder);
  const signOff = check(folder, 'sign-off.yaml', signOffFile);
  const digests = folder.digests();
  const digest = digestOfAll(digests);
  const reviews = signOff?.reviews ?? [];
  const states = statesOf(digests, digest, reviews);
  const glossary = folder
    .rows('glossary.yaml', 'glossary')
    .map((term) => ({ forms: [], ...term })) as unknown as Term[];
  const candidate = {
    ...folder.fields('guide.yaml'),
    urgent: folder.yaml('urgent.yaml'),
    questions: folder.rows('questions.yaml', 'questions'),
    treatments,
    rules: readRules(folder),
    alsoAsk: folder.rows('also-ask.yaml', 'alsoAsk'),
    glossary,
    ...(folder.has('tests.yaml') && { tests: folder.rows('tests.yaml', 'tests') }),
    values: folder.rows('values.yaml', 'values'),
    checks: folder.rows('checks.yaml', 'checks'),
    carer: folder.fields('carer.yaml').carer,
    facts: factSources,
    sources,
    ...signed(states, partsOf(treatments)),
  };
  const trials = check(folder, 'trials.yaml', trialBasicsShape);
  const cases = check(folder, 'cases.yaml', casesFile);
  const words = check(folder, 'words.yaml', wordsFile);
  const drafts = treatments.flatMap((treatment) =>
    treatmentShape.safeParse(treatment).success ? [treatment as unknown as Treatment] : [],
  );
  for (const review of reviews)
    for (const file of Object.keys(review.digests))
      if (file !== 'all' && !digests.has(file))
        folder.note(
          'sign-off.yaml',
          `review by ${review.name}`,
          `there is no file "${file}": mend its name, or take the line out`,
        );
  const parsed = folder.unread ? undefined : parse(folder, candidate, order);
  const { problems } = folder;
  if (!parsed || !trials || !cases || !words || !signOff || problems.length) return { drafts, glossary, problems };
  const reading = new Reading(glossary);
  const grades = parsed.treatments.map((treatment) => {
    const graded = treatmentSections(path, treatment).filter((section) => section.graded);
    return [treatment.id, Number(reading.grade(graded.flatMap(({ texts }) => texts)).toFixed(1))];
  });
  const guide = { ...parsed, about: { ...parsed.about, grades: Object.fromEntries(grades), digest } };
  return {
    drafts,
    glossary,
    problems,
    content: {
      guide,
      trials: trials as TrialBasics,
      facts,
      cases: cases.cases,
      words,
      reviews,
      states,
      digests,
      digest,
    },
  };
}

/** The treatments in the order of guide.yaml, with the drawings of their pictures. */
function readTreatments(folder: Folder): { order: readonly string[]; treatments: Loose[] } {
  const { treatments: named } = folder.fields('guide.yaml');
  const given = Array.isArray(named) ? named.map(String) : [];
  if (folder.yaml('guide.yaml') !== undefined && !Array.isArray(named))
    folder.note('guide.yaml', 'treatments', 'must be a list of ids');
  const order = [...new Set(given)];
  for (const id of order) {
    if (given.filter((other) => other === id).length > 1)
      folder.note('guide.yaml', 'treatments', `"${id}" stands here twice`);
  }
  const ids = folder.list('treatments', '.yaml').map((name) => name.slice('treatments/'.length, -'.yaml'.length));
  for (const id of ids)
    if (given.length && !order.includes(id))
      folder.note('guide.yaml', 'treatments', `add "${id}" to the order of treatments`);
  const treatments = order.map((id) => {
    const { pictures, ...rest } = folder.fields(`treatments/${id}.yaml`);
    if (!Array.isArray(pictures)) return { ...rest, ...(pictures !== undefined && { pictures }) };
    return {
      ...rest,
      pictures: pictures.map((picture: Loose) => ({
        ...picture,
        svg: folder.text(`pictures/${picture?.id}.svg`)?.trim(),
      })),
    };
  });
  return { order, treatments };
}

/** The words of a rule, which stand in a file of their own. */
const WORDS = ['because', 'finds', 'ask'];

/** Rules with their words; all words belong to a rule. */
function readRules(folder: Folder): Loose[] {
  const { reasons } = folder.fields('reasons.yaml');
  const words = (typeof reasons === 'object' && reasons) as Loose | false;
  const rules = folder.rows('rules.yaml', 'rules');
  const ids = new Set(rules.map(({ id }) => String(id)));
  for (const id of Object.keys(words || {})) {
    if (!ids.has(id))
      folder.note('reasons.yaml', `reasons > ${id}`, 'no rule has this id: take it out, or mend the id');
  }
  return rules.map((rule) => {
    const own = words ? words[String(rule.id)] : undefined;
    if (typeof own === 'object' || own === undefined) return { how: 'first', ...rule, ...own };
    folder.note('reasons.yaml', `reasons > ${rule.id}`, 'must hold named fields: because, finds, ask');
    return { how: 'first', ...rule, because: String(own) };
  });
}

function parse(folder: Folder, candidate: unknown, order: readonly string[]): Guide | undefined {
  try {
    return parseGuide(candidate);
  } catch (error) {
    if (!(error instanceof GuideError)) throw error;
    // Facts have been gone through file by file.
    for (const issue of error.issues.filter(({ path: [top] }) => top !== 'facts')) {
      const { file, where } = locate(order, candidate as { rules: Loose[] }, issue);
      folder.note(file, where, issue.message);
    }
    return undefined;
  }
}

/** Which file of the folder a place in the assembled guide comes from, and where in it. */
function locate(
  order: readonly string[],
  { rules }: { rules: Loose[] },
  { path }: GuideError['issues'][number],
): { file: string; where: string } {
  const [top, at, part] = path;
  if (top === 'treatments' && typeof at === 'number')
    return { file: `treatments/${order[at]}.yaml`, where: sayPath(path.slice(2)) };
  if (top === 'rules' && typeof at === 'number') {
    const file = WORDS.includes(String(part)) ? 'reasons.yaml' : 'rules.yaml';
    return { file, where: [String(rules[at]?.id ?? at + 1), sayPath(path.slice(2))].filter(Boolean).join(' > ') };
  }
  const files: Readonly<Record<string, string>> = {
    urgent: 'urgent.yaml',
    questions: 'questions.yaml',
    alsoAsk: 'also-ask.yaml',
    glossary: 'glossary.yaml',
    tests: 'tests.yaml',
    values: 'values.yaml',
    checks: 'checks.yaml',
    carer: 'carer.yaml',
    facts: 'facts/',
    sources: 'facts/',
  };
  return { file: files[String(top)] ?? 'guide.yaml', where: sayPath(path) };
}
