import type { Guide, Term, Treatment } from '../../src/guide/guide.js';
import { GuideError, parseGuide } from '../../src/guide/parse-guide.js';
import { treatmentShape } from '../../src/guide/shape.js';
import { id as idShape } from '../../src/guide/shape-parts.js';
import { guideDigest } from '../../src/guide/signatures.js';
import type { TrialBasics } from '../../src/guide/trial-basics.js';
import { trialBasicsShape } from '../../src/guide/trial-shape.js';
import type { Content } from './content.js';
import { check, readFacts } from './facts.js';
import { casesFile, signOffFile, wordsFile } from './files.js';
import { primaryOf } from './house.js';
import {
  FILES,
  type FileKey,
  GUIDE_FILE,
  homeOf,
  type Parts,
  type Path,
  REASONS_FILE,
  RULE_WORDS,
  sayPath,
} from './layout.js';
import { gradedTexts, treatmentSections } from './passages.js';
import { digestOfAll, Folder, type Loose, type Problem } from './read.js';
import { Reading } from './reading.js';
import { saidMore } from './said-more.js';
import { partsOf, signed, statesOf } from './signed.js';
import { unknownFiles } from './unknown-files.js';

/** A problem at a path of the content. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  /** The place in words, if that is clearer than the path. */
  readonly where?: string | undefined;
}

/** A guide that was read. If it does not fit the schema, `content` is absent, and `drafts` has the treatments that fit. */
export interface Assembled {
  readonly content?: Content | undefined;
  readonly drafts: readonly (Treatment | undefined)[];
  readonly glossary: readonly Term[];
  readonly problems: readonly Problem[];
  /** Files that no part of the guide is read from. They do not keep it from being shown. */
  readonly unknown?: readonly Problem[];
  /** Adds file and line to a finding. */
  readonly locate: (finding: Finding) => Problem;
}

/** Reads a folder of content and builds its guide. */
export function assemble(path: string): Assembled {
  const folder = new Folder(path);
  const { facts, sources, factSources, fileOf } = readFacts(folder);
  const { order, treatments } = readTreatments(folder);
  const { reviews, ...beside } = readBeside(folder);
  const digests = folder.digests();
  const digest = digestOfAll(digests);
  const states = statesOf(digests, digest, reviews);
  const rules = readRules(folder);
  const candidate = { ...readParts(folder), treatments, rules, facts: factSources, sources };
  const { glossary } = candidate;
  const locate = locator(folder, { order, treatments, rules, sources, fileOf, has: (file) => folder.has(file) });
  noteReviews(folder, reviews, digests);
  const drafts = treatments.map((treatment) =>
    treatmentShape.safeParse(treatment).success ? (treatment as unknown as Treatment) : undefined,
  );
  const parsed = folder.unread ? undefined : parse(folder, candidate, locate);
  const { problems } = folder;
  const unknown = unknownFiles(path);
  if (!parsed || problems.length) return { drafts, glossary, problems, unknown, locate };
  const unsigned = { ...parsed, about: { ...parsed.about, ...gradesOf(parsed), digest } };
  const guide = { ...unsigned, ...signed(states, partsOf(treatments), guideDigest(unsigned)) };
  const content = { guide, given: candidate, facts, ...beside, reviews, states, digests, digest };
  return { drafts, glossary, problems, unknown, locate, content };
}

/** The files beside the guide: reviews, worked cases, plain words, and the texts about trials. All are optional. */
function readBeside(folder: Folder): Pick<Content, 'reviews' | 'cases' | 'words' | 'trials'> {
  const optional = <Shape extends Parameters<typeof check>[2]>(key: FileKey, shape: Shape) =>
    folder.has(FILES[key].file) ? check(folder, FILES[key].file, shape) : undefined;
  return {
    reviews: optional('reviews', signOffFile)?.reviews ?? [],
    cases: optional('cases', casesFile)?.cases ?? [],
    words: optional('words', wordsFile) ?? wordsFile.parse({}),
    trials: optional('trials', trialBasicsShape) as TrialBasics | undefined,
  };
}

/** The parts of a guide that have one file each, and the fields of guide.yaml. */
function readParts(folder: Folder) {
  const rows = (key: FileKey) => folder.rows(FILES[key].file, FILES[key].key ?? key);
  const { scope = [], overview, ...frame } = folder.fields(GUIDE_FILE);
  return {
    practical: [],
    ...frame,
    scope: Array.isArray(scope) ? scope.map((passage) => withDrawing(folder, passage)) : scope,
    ...known('overview', withDrawing(folder, overview)),
    ...(folder.has(FILES.urgent.file) && { urgent: folder.yaml(FILES.urgent.file) }),
    questions: rows('questions') ?? [],
    alsoAsk: (rows('alsoAsk') ?? []).map((passage) => withDrawing(folder, passage)),
    glossary: (rows('glossary') ?? []).map((term) => ({ forms: [], ...term })) as unknown as Term[],
    ...known('synonyms', rows('synonyms')),
    ...known('tests', rows('tests')),
    ...known('values', rows('values')),
    ...known('checks', rows('checks')),
    ...known('carer', folder.has(FILES.carer.file) ? folder.fields(FILES.carer.file).carer : undefined),
  };
}

const known = (key: string, value: unknown) => (value === undefined ? {} : { [key]: value });

/** Reading grade of each treatment, if the language has a scale of grades. */
function gradesOf({ treatments, glossary, lang }: Guide): { grades?: Record<string, number> } {
  if (primaryOf(lang) !== 'en') return {};
  const reading = new Reading(glossary);
  const grades = Object.fromEntries(
    treatments.map((treatment, at) => {
      const texts = treatmentSections(treatment, at).flatMap(gradedTexts);
      return [treatment.id, Number(reading.grade(texts).toFixed(1))];
    }),
  );
  return { grades };
}

function noteReviews(folder: Folder, reviews: Content['reviews'], digests: ReadonlyMap<string, string>): void {
  reviews.forEach((review, at) => {
    for (const file of Object.keys(review.digests))
      if (file !== 'all' && !digests.has(file))
        folder.note(
          FILES.reviews.file,
          ['reviews', at, 'digests', file],
          `there is no file "${file}": mend its name, or take the line out`,
          `review by ${review.name}`,
        );
  });
}

/** The treatments in the order of guide.yaml, with the drawings of their pictures. */
function readTreatments(folder: Folder): { order: readonly string[]; treatments: Loose[] } {
  const { treatments: named } = folder.fields(GUIDE_FILE);
  const given = Array.isArray(named) ? named.map(String) : [];
  const note = (path: Path, message: string) => folder.note(GUIDE_FILE, path, message, 'treatments');
  if (folder.yaml(GUIDE_FILE) !== undefined && !Array.isArray(named)) note(['treatments'], 'must be a list of ids');
  given.forEach((id, at) => {
    const refused = idShape.safeParse(id).error?.issues[0];
    if (refused) note(['treatments', at], saidMore(id, { path: [], message: refused.message }).message);
    // Rules may name the treatment that is meant.
    if (refused) folder.unread = true;
    if (given.indexOf(id) < at) note(['treatments', at], `"${id}" stands here twice`);
  });
  const order = [...new Set(given)].filter((id) => idShape.safeParse(id).success);
  const ids = folder.list('treatments', '.yaml').map((name) => name.slice('treatments/'.length, -'.yaml'.length));
  for (const id of ids)
    if (given.length === order.length && given.length && !order.includes(id))
      note(['treatments'], `add "${id}" to the order of treatments, or delete its file`);
  return { order, treatments: order.map((id) => readTreatment(folder, id)) };
}

function readTreatment(folder: Folder, id: string): Loose {
  const { pictures = [], ...rest } = folder.fields(`treatments/${id}.yaml`);
  const also = rest.also ?? [];
  if (!Array.isArray(pictures)) return { also, ...rest, pictures };
  return { also, ...rest, pictures: pictures.map((picture: Loose) => drawn(folder, picture)) };
}

/** A picture with its drawing, which is a separate file. */
function drawn(folder: Folder, picture: Loose): Loose {
  return { ...picture, svg: folder.text(`pictures/${picture?.id}.svg`)?.trim() };
}

/** A passage with the drawing of its picture. A value that is not a passage is left for the schema to refuse. */
function withDrawing<Given>(folder: Folder, passage: Given): Given {
  const { picture } = (passage ?? {}) as { picture?: Loose };
  return picture?.id ? { ...passage, picture: drawn(folder, picture) } : passage;
}

/** Rules with their words. Words for an unknown rule are a problem. */
function readRules(folder: Folder): Loose[] {
  const { file, key } = FILES.rules;
  const rules = folder.rows(file, key) ?? [];
  if (!folder.has(REASONS_FILE)) return rules.map((rule) => ({ how: 'first', ...rule }));
  const { reasons } = folder.fields(REASONS_FILE);
  const words = (typeof reasons === 'object' && reasons) as Loose | false;
  const ids = new Set(rules.map(({ id }) => String(id)));
  for (const id of Object.keys(words || {})) {
    if (!ids.has(id)) folder.note(REASONS_FILE, ['reasons', id], 'no rule has this id: take it out, or mend the id');
  }
  return rules.map((rule) => {
    const own = words ? words[String(rule.id)] : undefined;
    if (typeof own === 'object' && own)
      return { how: 'first', ...rule, ...ruleWords(folder, String(rule.id), own as Loose) };
    if (own === undefined) return { how: 'first', ...rule };
    folder.note(REASONS_FILE, ['reasons', String(rule.id)], `must hold named fields: ${RULE_WORDS.join(', ')}`);
    return { how: 'first', ...rule, because: String(own) };
  });
}

/** The words of one rule. YAML cuts an unquoted text within braces at a comma, and takes the rest for a field; the message says so. */
function ruleWords(folder: Folder, id: string, own: Loose): Loose {
  const known = (key: string) => (RULE_WORDS as readonly string[]).includes(key);
  for (const key of Object.keys(own).filter((name) => !known(name)))
    folder.note(
      REASONS_FILE,
      ['reasons', id, key],
      `no such field: there is ${RULE_WORDS.join(', ')}; a text with a comma or a colon needs quotation marks around it`,
    );
  return Object.fromEntries(Object.entries(own).filter(([key]) => known(key)));
}

function parse(folder: Folder, candidate: unknown, locate: Assembled['locate']): Guide | undefined {
  try {
    return parseGuide(candidate);
  } catch (error) {
    if (!(error instanceof GuideError)) throw error;
    // Facts were checked before, file by file.
    const issues = error.issues.filter(({ path: [top] }) => top !== 'facts').map((issue) => saidMore(candidate, issue));
    folder.problems.push(...issues.map(locate));
    return undefined;
  }
}

/** The schema names an unknown field in its message, and finds it in the group around it, which may begin far above. */
const UNKNOWN_FIELD = /^no such field: ([^,.]+)/;

/** Makes the function that finds file, line and place of a finding. */
function locator(folder: Folder, parts: Parts): Assembled['locate'] {
  return ({ path: [top, at, ...rest], message, where }) => {
    // In the files a source has an id, and no place in a list.
    const id = top === 'sources' && typeof at === 'number' ? parts.sources[at]?.id : undefined;
    const path = [top, id === undefined ? at : String(id), ...rest].filter((key) => key !== undefined);
    const home = homeOf(path, parts);
    const [, unknown] = UNKNOWN_FIELD.exec(message) ?? [];
    return {
      file: `${folder.path}/${home.file}`,
      where: where ?? placeIn(path, home.path, parts),
      message,
      ...folder.position(home.file, home.path, unknown),
    };
  };
}

/** The place within a file, in words. A rule is named by its id, not by its row. */
function placeIn(path: Path, inside: Path, { rules }: Parts): string {
  const [top, at] = path;
  if (top !== 'rules' || typeof at !== 'number') return sayPath(inside);
  return [String(rules[at]?.id ?? at + 1), sayPath(path.slice(2))].filter(Boolean).join(' > ');
}
