import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Guide, Rule } from '../../src/guide/guide.js';
import { onlyRows } from './guides.js';
import { saysNoMore } from './naive.js';
import { DEFINITE, EVERY, type Full, line, type QuestionId } from './sets.js';

type When = Rule['when'];
type Situation = When[number];

const rowsOf = (treatment: string): Rule[] => guide.rules.filter((rule) => rule.treatment === treatment);

const matches = (situation: Situation, set: Full): boolean =>
  Object.entries(situation).every(([question, answers]) => answers.includes(set[question as QuestionId]));

/** The definite sets in which a row decides. */
function decidedBy(rule: Rule, within: Guide = guide): Full[] {
  const at = within.treatments.findIndex(({ id }) => id === rule.treatment);
  return DEFINITE.filter((set) =>
    evaluate(within, set).treatments[at]!.because.some((reason) => reason.rule === rule.id),
  );
}

describe('I12: every row of the table', () => {
  it('decides for somebody: none is hidden behind the rows above it', () => {
    const unread = guide.rules.filter((rule) => !decidedBy(rule).length).map(({ id }) => id);
    assert.deepEqual(unread, []);
  });

  it('names no situation that never matters', () => {
    for (const rule of guide.rules) {
      const sets = decidedBy(rule);
      for (const situation of rule.when) {
        const others = rule.when.filter((other) => other !== situation);
        const alone = sets.some((set) => matches(situation, set) && !others.some((other) => matches(other, set)));
        assert.ok(alone, `${rule.id}: ${JSON.stringify(situation)}`);
      }
    }
  });

  it('gives its words and facts with every standing, at least one fact, all of them known to the guide', () => {
    const said = new Set(EVERY.flatMap((set) => evaluate(guide, set).treatments.map(({ because }) => because)));
    for (const because of said) {
      assert.notEqual(because.length, 0);
      for (const { rule, text, facts } of because) {
        const row = guide.rules.find(({ id }) => id === rule)!;
        assert.deepEqual({ text, facts }, { text: row.because, facts: row.facts });
        assert.notEqual(facts.length, 0, rule);
        assert.ok(text.trim(), rule);
        for (const fact of facts) assert.ok(Object.hasOwn(guide.facts, fact), `${rule}: ${fact}`);
      }
    }
  });

  it('that is not a caution or waiting for sign-off rests on the source page', () => {
    for (const { id, kind, facts } of guide.rules) {
      if (kind === 'S')
        assert.ok(
          facts.some((fact) => fact.startsWith('F-')),
          id,
        );
    }
  });
});

/** Situations in which both hold. Empty = always, so what can never hold gives `undefined`. */
function both(a: When, b: When): When | undefined {
  if (!a.length || !b.length) return a.length ? a : b;
  const situations = a.flatMap((one) => b.flatMap((other) => overlap(one, other)));
  return situations.length ? situations : undefined;
}

function overlap(a: Situation, b: Situation): Situation[] {
  const shared: Record<string, readonly string[]> = { ...a, ...b };
  for (const [question, answers] of Object.entries(a)) {
    const other = b[question];
    if (other) shared[question] = answers.filter((answer) => other.includes(answer));
  }
  return Object.values(shared).every((answers) => answers.length) ? [shared] : [];
}

/**
 * The rows of a treatment without one caution. Its cases fall to the S- and A-rows after it, and not to the next
 * caution; where none stands after it (A2, P2), to the one before it, whatever that asks for.
 */
function without(caution: Rule): Rule[] {
  const rows = rowsOf(caution.treatment);
  if (caution.how === 'lower') return rows.filter((rule) => rule !== caution);
  const at = rows.indexOf(caution);
  const stays = (rule: Rule) => rule.kind !== 'K' && rule.how === 'first';
  const after = rows.slice(at + 1).filter(stays);
  const heirs = after.length ? after : [{ ...rows.slice(0, at).findLast(stays)!, when: [] }];
  const inherited = heirs.flatMap((rule) => {
    const when = both(caution.when, rule.when);
    return when ? [{ ...rule, when }] : [];
  });
  return [...rows.slice(0, at), ...inherited, ...rows.slice(at + 1)];
}

describe('I13: a caution only lowers', () => {
  const cautions = guide.rules.filter(({ kind }) => kind === 'K');

  it('is what these rows are marked as', () => {
    assert.equal(cautions.map(({ id }) => id).join(' '), 'R3 N1 B3 B4 Y3 Y4 H3 M1b A2 P2 E2');
    for (const { id, how, kind } of guide.rules) if (how === 'lower') assert.equal(kind, 'K', id);
  });

  for (const caution of cautions) {
    it(`holds for ${caution.id}: with it taken away, no answer makes its treatment say less`, () => {
      const withIt = onlyRows(guide, rowsOf(caution.treatment));
      const withoutIt = onlyRows(guide, without(caution));
      let moved = 0;
      for (const set of EVERY) {
        const more = evaluate(withoutIt, set).treatments[0]!.standing;
        const { standing } = evaluate(withIt, set).treatments[0]!;
        assert.ok(saysNoMore(standing, more), `${line(set)}: ${standing} with ${caution.id}, ${more} without`);
        if (more !== standing) moved++;
      }
      // Otherwise the row would do nothing, or this test would not take it away.
      assert.notEqual(moved, 0);
    });
  }

  it('holds for all of them at once: the page alone never says less than the guide', () => {
    for (const { id } of guide.treatments) {
      const rows = rowsOf(id).filter(({ kind }) => kind !== 'K');
      const last = rows.at(-1)!;
      const page = onlyRows(guide, [...rows, { ...last, when: [] }]);
      const ours = onlyRows(guide, rowsOf(id));
      for (const set of EVERY) {
        const { standing } = evaluate(ours, set).treatments[0]!;
        assert.ok(saysNoMore(standing, evaluate(page, set).treatments[0]!.standing), `${id}: ${line(set)}`);
      }
    }
  });
});
