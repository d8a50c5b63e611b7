import type { TrialWords } from '../i18n/en/trial.js';
import { type Reading, readOne } from './explain.js';
import { blocksOf, type Context, tell } from './facts.js';
import { formatOf } from './format.js';
import { openLine, testedLine, whereLine } from './glance.js';
import { studyLink } from './links.js';
import { plain } from './places.js';
import { type Json, newest, openStudy, readStudies } from './shapes.js';
import { TrialError } from './trial-error.js';
import type { ExplainOptions, Fact, TrialGroupId, TrialList, TrialRow } from './types.js';

const GROUPS: readonly TrialGroupId[] = ['fresh', 'notYet', 'old', 'unsure', 'access', 'closed', 'unreadable'];
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
  const open = rows.filter(({ listed }) => listed).length;
  const w = words.list;
  return {
    say: `${format.plural(w.count, rows.length)} ${format.plural(w.open, open)}`,
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
    const key = numberOf(study) ?? study;
    const known = found.get(key);
    if (known) known.push(study);
    else found.set(key, [study]);
  }
  return [...found.values()].map(newest);
}

/** The NCT number of a study, as far as it can be read at all. */
function numberOf(study: Json): string | undefined {
  return /"nctId":\s*\[?\s*"\s*(NCT\d{8})\s*"/i.exec(JSON.stringify(identification(study)) ?? '')?.[1]?.toUpperCase();
}

function identification(study: Json): unknown {
  const section = Object.hasOwn(study, 'protocolSection') ? (study.protocolSection as Json | undefined) : undefined;
  const module = section && typeof section === 'object' ? section.identificationModule : undefined;
  return typeof module === 'object' && module !== null ? { nctId: (module as Json).nctId } : {};
}

interface Row {
  readonly row: TrialRow;
  /** The asked place is among its places. */
  readonly matched: boolean;
  readonly listed: boolean;
}

function rowOf(json: Json, at: number, words: TrialWords, options: ExplainOptions): Row {
  try {
    return readRow(readOne(openStudy(json), words, options), at);
  } catch (error) {
    if (!(error instanceof TrialError)) throw error;
    return { row: brokenRow(json, at, words, error), matched: false, listed: false };
  }
}

function brokenRow(json: Json, at: number, words: TrialWords, { code }: TrialError): TrialRow {
  const id = numberOf(json);
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

function readRow({ context, places }: Reading, at: number): Row {
  const { study, situation, id } = context;
  const title = study.identification.briefTitle.value;
  const facts = [
    openLine(context, places),
    conditionsFact(context),
    testedLine(context),
    kindFact(context),
    phaseFact(context),
    whereLine(context, places),
    checkedFact(context),
  ].filter((fact) => fact !== undefined);
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
    listed: situation.open,
  };
}

/** Under which heading a study stands: by what is listed, and by how far that can be believed. */
function groupOf({ study, situation }: Context): TrialGroupId {
  if (situation.kind === 'access') return 'access';
  if (situation.closed) return 'closed';
  if (!situation.open) return 'unsure';
  if (situation.age !== 'fresh' && situation.age !== 'timeless') return 'old';
  return study.status.overallStatus.value === 'NOT_YET_RECRUITING' ? 'notYet' : 'fresh';
}

function conditionsFact({ study, words, format }: Context): Fact | undefined {
  const { conditions } = study.conditions;
  if (!conditions.value) return undefined;
  const quote = conditions.value.slice(0, FIRST).join('\n');
  const more = conditions.value.length - FIRST;
  return tell(words.list.about, [conditions], {
    quote,
    blocks: blocksOf(quote),
    ...(more > 0 && { after: format.plural(words.more, more) }),
  });
}

function kindFact({ study, situation, words }: Context): Fact | undefined {
  const { studyType } = study.design;
  if (situation.kind === 'watch') return tell(words.list.watch, [studyType]);
  return situation.kind === 'access' ? tell(words.list.notTrial, [studyType]) : undefined;
}

function phaseFact({ study, situation, words, format }: Context): Fact | undefined {
  const { phases } = study.design;
  const each = [...new Set(phases.value ?? [])].filter((phase) => phase !== 'NA').sort();
  if (situation.kind !== 'trial' || !each.length) return undefined;
  if (each.includes('EARLY_PHASE1')) return tell(words.list.early, [phases]);
  return tell(format.fill(words.list.phase, { list: each.map((phase) => phase.slice(-1)).join('/') }), [phases]);
}

function checkedFact({ situation, words, format }: Context): Fact | undefined {
  const { checked } = situation;
  if (!checked) return undefined;
  const say = checked.how === 'changed' ? words.list.changed : words.list.checked;
  return tell(format.fill(say, { checked: format.month(checked.date) }), [checked.cell]);
}
