import type { TrialWords } from '../i18n/en/trial.js';
import type { Context } from './context.js';
import { type Reading, readOne } from './explain.js';
import { blocksOf, factsOf, type Told, tell } from './facts.js';
import { formatOf } from './format.js';
import { firstOf, openLine, testedLine, whereLine } from './glance.js';
import { studyLink } from './links.js';
import { plain } from './places.js';
import { type Json, newest, numbersOf, openStudy, readStudies } from './shapes.js';
import { TrialError } from './trial-error.js';
import type { ExplainOptions, TrialGroupId, TrialList, TrialRow } from './types.js';

const GROUPS: readonly TrialGroupId[] = ['fresh', 'notYet', 'old', 'unsure', 'access', 'closed', 'unreadable'];
/** Illnesses that a row shows. */
const FIRST = 2;

/**
 * Lists every study of a file, to choose from: nothing is hidden, ranked or scored. Studies are grouped by what is listed as
 * open, and stand in a group in the order of the file, those with the asked place first. A study that cannot be read keeps
 * its row. The same study twice is listed once, from the newer copy.
 *
 * @param words - Words of the language.
 * @param file - A list or page of studies, or a file of them: its text or its bytes.
 * @throws TrialError when the file holds no study at all.
 */
export function listWith(words: TrialWords, file: unknown, options: ExplainOptions): TrialList {
  const all = readStudies(file);
  const studies = once(all);
  if (!studies.length) throw new TrialError('no-study');
  const rows = studies.map((study) => rowOf(study, all.indexOf(study), words, options));
  const format = formatOf(words);
  const w = words.list;
  const sum = (id: TrialGroupId) => rows.filter(({ row }) => row.group === id).length;
  const [open, maybe] = [sum('fresh'), sum('old')];
  const counts = [format.fill(w.count, { n: rows.length }), format.fill(w.open, { n: open })];
  return {
    // The same counts as over the groups, in the same words.
    say: [...counts, ...(maybe ? [format.fill(w.maybe, { n: maybe })] : [])].join(' '),
    groups: GROUPS.map((id) => ({
      id,
      heading: w[id],
      rows: rows
        .filter(({ row }) => row.group === id)
        .sort((a, b) => Number(b.matched) - Number(a.matched) || a.row.at - b.row.at)
        .map(({ row }) => row),
    })).filter((group) => group.rows.length > 0),
  };
}

/** Each study once: of two copies the newer one, in the place of the first. */
function once(studies: readonly Json[]): readonly Json[] {
  const found = new Map<string | Json, Json[]>();
  for (const study of studies) {
    const key = numbersOf(study)[0] ?? study;
    const known = found.get(key);
    if (known) known.push(study);
    else found.set(key, [study]);
  }
  return [...found.values()].map(newest);
}

interface Row {
  readonly row: TrialRow;
  /** The asked place is among its places. */
  readonly matched: boolean;
}

function rowOf(json: Json, at: number, words: TrialWords, options: ExplainOptions): Row {
  try {
    return readRow(readOne(openStudy(json), words, options), at);
  } catch (error) {
    if (!(error instanceof TrialError)) throw error;
    return { row: brokenRow(json, at, words, error), matched: false };
  }
}

function brokenRow(json: Json, at: number, words: TrialWords, { code }: TrialError): TrialRow {
  const [id] = numbersOf(json);
  const w = words.list;
  return {
    at,
    ...(id && { id, link: studyLink(id) }),
    group: 'unreadable',
    facts: [
      {
        field: 'protocolSection',
        state: 'unrecognised',
        say: id ? w.broken : w.brokenBare,
        ...(id && { quote: id, blocks: blocksOf(id), href: studyLink(id) }),
      },
    ],
    words: (id ?? '').toLowerCase(),
    error: code,
  };
}

function readRow({ context }: Reading, at: number): Row {
  const { id, places } = context;
  const title = context.briefTitle.value;
  const facts = factsOf([
    openLine(context),
    conditionsFact(context),
    testedLine(context),
    kindFact(context),
    phaseFact(context),
    whereLine(context),
    checkedFact(context),
  ]);
  const spoken = [id, title, ...facts.flatMap(({ say, quote }) => [say, quote])];
  return {
    row: {
      at,
      ...(id && { id, link: studyLink(id) }),
      ...(title && { title }),
      group: groupOf(context),
      facts,
      words: plain(spoken.filter(Boolean).join(' ')),
    },
    matched: places.some((place) => place.matched),
  };
}

/** Under which heading a study stands: by what is listed, and by how far that can be believed. */
function groupOf({ kind, closed, open, believed, status }: Context): TrialGroupId {
  if (kind === 'access') return 'access';
  if (closed) return 'closed';
  if (!open) return 'unsure';
  if (!believed) return 'old';
  return status === 'NOT_YET_RECRUITING' ? 'notYet' : 'fresh';
}

function conditionsFact(context: Context): Told {
  const { conditions } = context;
  return conditions.value && firstOf(context, context.words.list.about, [conditions], conditions.value, FIRST);
}

function kindFact(context: Context): Told {
  const { kind, words } = context;
  if (kind !== 'watch' && kind !== 'access') return undefined;
  return tell(context, kind === 'watch' ? words.list.watch : words.list.notTrial, [context.studyType]);
}

function phaseFact(context: Context): Told {
  const { kind, words, phases } = context;
  const each = [...new Set(phases.value ?? [])].filter((phase) => phase !== 'NA').sort();
  if (kind !== 'trial' || !each.length) return undefined;
  if (each.includes('EARLY_PHASE1')) return tell(context, words.list.early, [phases]);
  const list = each.map((phase) => phase.slice(-1)).join('/');
  return tell(context, words.list.phase, [phases], { values: { list } });
}

function checkedFact(context: Context): Told {
  const { checked, words } = context;
  return checked && tell(context, words.list[checked.how], [checked.cell]);
}
