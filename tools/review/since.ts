import { evaluate } from '../../src/guide/evaluate.js';
import type { Answers } from '../../src/guide/evaluation.js';
import type { Guide, Id, Rule, Situation, Standing } from '../../src/guide/guide.js';
import { wordsOf } from '../content/reading.js';
import { axes, definiteSets } from './definite.js';
import { readableToday, situationsOf } from './older.js';

/** One text that was added, removed or changed. */
export interface TextChange {
  /** Its place: "treatments > ablation > what". */
  readonly place: string;
  readonly before?: string;
  readonly now?: string;
}

/** Answers for which the standing of a treatment has changed. */
export interface ResultChange {
  readonly treatment: Id;
  readonly before: Standing;
  readonly now: Standing;
  /** The number of such sets of answers. */
  readonly count: number;
  /** These sets, reduced to the questions that the treatment's rules ask about. */
  readonly answers: readonly Answers[];
}

/** The differences between two versions of a guide. A change of order alone counts for rules, not for texts. */
export interface Difference {
  readonly texts: readonly TextChange[];
  readonly rules: readonly TextChange[];
  readonly results: readonly ResultChange[];
  /** How many sets of definite answers were compared. */
  readonly sets: number;
  /** How many of them have another result for some treatment. */
  readonly changedSets: number;
}

/** Compares two versions of a guide: texts, sources, rules, and the results for every set of definite answers that both have. */
export function difference(before: Guide, now: Guide): Difference {
  return { texts: textChanges(before, now), rules: ruleChanges(before, now), ...resultChanges(before, now) };
}

/** Fields that are not compared as texts: they change with every version, are computed, or belong to rules. */
const APART = new Set(['version', 'date', 'signOff', 'reviewed', 'digest', 'grades', 'rules', 'id', 'translation']);

function* textsOf(value: unknown, place: readonly string[] = []): Generator<readonly [place: string, text: string]> {
  if (typeof value === 'string') yield [place.join(' > '), value];
  if (typeof value === 'number' || typeof value === 'boolean') yield [place.join(' > '), String(value)];
  if (Array.isArray(value)) for (const inner of value) yield* textsOf(inner, inner?.id ? [...place, inner.id] : place);
  else if (typeof value === 'object' && value !== null) {
    const { text, facts, ...rest } = value as { text?: unknown; facts?: unknown };
    const stated = typeof text === 'string' && Array.isArray(facts);
    if (stated) yield [place.join(' > '), `${text} [${facts.join(', ')}]`];
    for (const [key, inner] of Object.entries(stated ? rest : value))
      if (!APART.has(key)) yield* textsOf(inner, [...place, key]);
  }
}

function byPlace(guide: Guide): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const [place, text] of textsOf(guide)) places.set(place, [...(places.get(place) ?? []), text]);
  return places;
}

function textChanges(before: Guide, now: Guide): TextChange[] {
  const [old, fresh] = [byPlace(before), byPlace(now)];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((place) => {
    const gone = without(old.get(place) ?? [], fresh.get(place) ?? []);
    const added = without(fresh.get(place) ?? [], old.get(place) ?? []);
    return pair(gone, added).map((change) => ({ place, ...change }));
  });
}

/** The items of one list that the other does not have; repeated texts count each time. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Pairs each removed text with the added text that shares most of its words. A pair is a change; the rest was removed or added. */
function pair(gone: readonly string[], added: readonly string[]): Omit<TextChange, 'place'>[] {
  const left = [...added];
  const changes = gone.map((before) => {
    const [next] = [...left].sort((a, b) => alike(before, b) - alike(before, a));
    if (next === undefined || alike(before, next) < 0.4) return { before };
    left.splice(left.indexOf(next), 1);
    return { before, now: next };
  });
  return [...changes, ...left.map((now) => ({ now }))];
}

/** How many of the words of two texts are the same, from 0 to 1. */
function alike(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(wordsOf(text.toLowerCase()))) as [Set<string>, Set<string>];
  return (2 * [...a].filter((word) => b.has(word)).length) / Math.max(1, a.size + b.size);
}

function ruleChanges(before: Guide, now: Guide): TextChange[] {
  const rows = (guide: Guide) => new Map(guide.rules.map((rule) => [rule.id, says(rule)]));
  const [old, fresh] = [rows(before), rows(now)];
  const changes = [...new Set([...fresh.keys(), ...old.keys()])].flatMap((id): TextChange[] => {
    const [was, is] = [old.get(id), fresh.get(id)];
    return was === is ? [] : [{ place: id, ...(was && { before: was }), ...(is && { now: is }) }];
  });
  const both = (guide: Guide, treatment: Id) =>
    guide.rules
      .filter((rule) => rule.treatment === treatment && old.has(rule.id) && fresh.has(rule.id))
      .map(({ id }) => id);
  const moved = now.treatments.flatMap(({ id }): TextChange[] => {
    const [was, is] = [both(before, id).join(', '), both(now, id).join(', ')];
    const same = [...both(before, id)].sort().join() === [...both(now, id)].sort().join();
    return same && was !== is ? [{ place: `order of the rows of ${id}`, before: was, now: is }] : [];
  });
  return [...changes, ...moved];
}

function says(rule: Rule): string {
  const { treatment, standing, how, kind, facts, because, finds, ask } = rule;
  const row = (one: Situation) =>
    Object.entries(one)
      .map(([question, answers]) => `${question} is ${answers.join(' or ')}`)
      .join(' and ');
  return `${treatment}: ${how === 'lower' ? 'at most ' : ''}${standing} when ${situationsOf(rule).map(row).join('; or ') || 'always'}. ${because}${finds ? ` Find out: ${finds}.` : ''}${ask ? ` Ask: ${ask}` : ''} [${kind}; ${facts.join(', ')}]`;
}

function resultChanges(saved: Guide, now: Guide): Pick<Difference, 'results' | 'sets' | 'changedSets'> {
  const before = readableToday(saved);
  // A question or an answer that only one version has counts as "not sure".
  const questions = now.questions.flatMap((question) => {
    const old = before.questions.find(({ id }) => id === question.id);
    const answers = question.answers.filter(({ id }) => old?.answers.some((answer) => answer.id === id));
    return old && answers.length > 1 ? [{ ...question, answers }] : [];
  });
  const sets = definiteSets({ ...now, questions });
  const found = new Map<
    string,
    { count: number; answers: Map<string, Answers> } & Pick<ResultChange, 'treatment' | 'before' | 'now'>
  >();
  let changedSets = 0;
  for (const set of sets) {
    const old = new Map(evaluate(before, set).treatments.map(({ treatment, standing }) => [treatment, standing]));
    const changed = evaluate(now, set).treatments.filter(
      ({ treatment, standing }) => old.has(treatment) && old.get(treatment) !== standing,
    );
    if (changed.length) changedSets++;
    for (const { treatment, standing } of changed) {
      const was = old.get(treatment)!;
      const key = `${treatment} ${was} ${standing}`;
      const entry = found.get(key) ?? { treatment, before: was, now: standing, count: 0, answers: new Map() };
      const asked = new Set([...axes(before, treatment), ...axes(now, treatment)]);
      const said = Object.fromEntries(Object.entries(set).filter(([id]) => asked.has(id)));
      entry.answers.set(JSON.stringify(said), said);
      found.set(key, { ...entry, count: entry.count + 1 });
    }
  }
  const results = [...found.values()].map((entry) => ({ ...entry, answers: [...entry.answers.values()] }));
  return { results, sets: sets.length, changedSets };
}
