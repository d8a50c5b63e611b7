import type { Guide, Statement, Treatment } from '../../src/guide/guide.js';
import { PARTS } from '../../src/guide/sections.js';
import type { TrialBasics } from '../../src/guide/trial-basics.js';
import type { Path } from './layout.js';
import { mapTexts } from './texts.js';

/** A text that readers see, with its path in the content. */
export interface Text {
  readonly text: string;
  readonly path: Path;
}

/** The texts that readers see as one section. */
export interface Section {
  /** The place inside its file: `what`, or `scope > who-for`. */
  readonly where: string;
  readonly path: Path;
  readonly texts: readonly Text[];
  readonly statements: readonly Statement[];
  /** Whether the reading grade counts it: names and bibliographic data are left out. */
  readonly graded: boolean;
}

/** Everything that has texts: the guide, and the texts about trials if there are any. */
export interface Readable {
  readonly guide: Guide;
  readonly trials?: TrialBasics | undefined;
}

/** Parts of a few words without sentences: they would make the text look easier than it is. */
const FEW_WORDS = new Set<Path[number]>(['labels', 'glance']);

/** The texts of a section that are graded. */
export const gradedTexts = ({ texts, graded }: Section): string[] =>
  graded ? texts.filter(({ path }) => !path.some((step) => FEW_WORDS.has(step))).map(({ text }) => text) : [];

/** Parts of a treatment that are names, not sentences. */
const NAMES = ['name', 'also', 'everyone'];

/** Every section of a guide and of the texts about trials. */
export function sections({ guide, trials }: Readable): Section[] {
  return [
    ...guide.treatments.flatMap((treatment, at) => treatmentSections(treatment, at)),
    ...frame(guide),
    ...(trials ? trialSections(trials) : []),
  ];
}

/** The sections of one treatment: one for each of its parts. */
export function treatmentSections(treatment: Treatment, at: number): Section[] {
  const path: Path = ['treatments', at];
  const rest = Object.keys(treatment).filter((key) => !NAMES.includes(key) && key !== 'id');
  const parts = new Set<string>(['summary', ...PARTS, ...rest]);
  return [
    ...[...parts].map((part) => section(part, path, pick(treatment, [part]))),
    section('name', path, pick(treatment, NAMES), false),
  ].filter(({ texts }) => texts.length);
}

function frame(guide: Guide): Section[] {
  const { urgent, tests = [], values = [], checks = [] } = guide;
  const own = (where: string, keys: readonly string[], graded = true) => section(where, [], pick(guide, keys), graded);
  const ofUrgent = (where: string, keys: readonly string[], graded = true) =>
    section(where, ['urgent'], pick(urgent, keys), graded);
  const rows = (key: string, list: readonly { readonly id: string }[], before = '') =>
    list.map((row, at) => section(`${before}${row.id}`, [key, at], row));
  return [
    own('lead', ['lead', 'decision']),
    own('title', ['title'], false),
    own('disclaimer', ['disclaimer']),
    ...rows('scope', guide.scope, 'scope > '),
    own('overview', ['overview']),
    own('standings', ['standings', 'shortStandings']),
    own('practical', ['practical']),
    own('about', ['about'], false),
    own('illness', ['illness'], false),
    ofUrgent('signs', ['signs']),
    ofUrgent('intro', ['heading', 'intro']),
    ofUrgent('calls', ['calls'], false),
    ...rows('questions', guide.questions),
    ...rows('rules', guide.rules),
    ...rows('alsoAsk', guide.alsoAsk),
    ...tests.flatMap((test, at) => [
      section(test.id, ['tests', at], pick(test, ['what', 'ask'])),
      section(test.id, ['tests', at], pick(test, ['name']), false),
    ]),
    section(
      'values',
      ['values'],
      values.map((value) => pick(value, ['text'])),
    ),
    ...values.flatMap(({ id, first }, at) => (first ? [section(`${id} > reply`, ['values', at, 'first'], first)] : [])),
    ...rows('checks', checks),
    own('carer', ['carer']),
    section(
      'glossary',
      ['glossary'],
      guide.glossary.map((term) => pick(term, ['meaning'])),
    ),
  ].filter(({ texts }) => texts.length);
}

function trialSections(trials: TrialBasics): Section[] {
  const { phases, title: _title, lead: _lead, disclaimer: _disclaimer, ...rest } = trials;
  return [
    section('lead', ['trials'], pick(trials, ['title', 'lead', 'disclaimer'])),
    ...phases.map((phase, at) => section(phase.id, ['trials', 'phases', at], phase)),
    ...Object.keys(rest).map((key) => section(key, ['trials'], pick(trials, [key]))),
  ];
}

function section(where: string, path: Path, value: object, graded = true): Section {
  const texts: Text[] = [];
  mapTexts(value, (_, text, inner) => {
    texts.push({ text, path: [...path, ...inner] });
    return text;
  });
  return { where, path, texts, statements: statementsIn(value), graded };
}

function pick(group: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(group).filter(([key]) => keys.includes(key)));
}

/** Every statement inside a value. A rule is one too: its text is `because`. */
function statementsIn(value: unknown): Statement[] {
  if (typeof value !== 'object' || value === null) return [];
  const { text, because, facts } = value as { text?: unknown; because?: unknown; facts?: unknown };
  const said = typeof text === 'string' ? text : because;
  if (typeof said === 'string' && Array.isArray(facts)) return [{ text: said, facts }];
  return Object.values(value).flatMap(statementsIn);
}
