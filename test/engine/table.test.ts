import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Rule, Standing } from '../../src/guide/guide.js';
import { onlyRows } from './guides.js';
import { saysNoMore } from './naive.js';
import { DEFINITE, EVERY, line, QUESTIONS } from './sets.js';

/** Every set of answers to the questions that these rows read; all others are "not sure". */
const setsFor = (rows: readonly Rule[]) =>
  EVERY.filter((set) =>
    QUESTIONS.every(([id]) => set[id] === 'not-sure' || rows.some(({ when }) => Object.hasOwn(when, id))),
  );
const rowsOf = (treatment: string): Rule[] => guide.rules.filter((rule) => rule.treatment === treatment);

describe('I12: every row of the table', () => {
  it('decides for somebody: none is hidden by the rows above it, or by a caution', () => {
    const heard = new Set(
      DEFINITE.flatMap((set) =>
        evaluate(guide, set).treatments.flatMap(({ because }) => because.map(({ rule }) => rule)),
      ),
    );
    assert.deepEqual(
      guide.rules.map(({ id }) => id).filter((id) => !heard.has(id)),
      [],
    );
  });

  it('has words and at least one fact for every standing, and the guide has all of these facts', () => {
    const said = new Set(EVERY.flatMap((set) => evaluate(guide, set).treatments.map(({ because }) => because)));
    for (const because of said) {
      assert.notEqual(because.length, 0);
      for (const { rule, text, facts, finds, ask } of because) {
        const row = guide.rules.find(({ id }) => id === rule)!;
        assert.deepEqual(
          { text, facts, finds, ask },
          { text: row.because, facts: row.facts, finds: row.finds, ask: row.ask },
        );
        assert.notEqual(facts.length, 0, rule);
        assert.ok(text.trim(), rule);
        for (const fact of facts) assert.ok(Object.hasOwn(guide.facts, fact), `${rule}: ${fact}`);
      }
    }
  });

  it('that is not a caution or waiting for sign-off cites the source page', () => {
    for (const { id, kind, facts } of guide.rules)
      if (kind === 'S')
        assert.ok(
          facts.some((fact) => fact.startsWith('F-')),
          id,
        );
  });
});

describe('I13: a caution only lowers', () => {
  const cautions = guide.rules.filter(({ kind }) => kind === 'K');
  const closed = (standing: Standing) => ['less', 'other', 'everyone'].includes(standing);

  it('is the mark of these rows; the others say "find" if they come first', () => {
    assert.equal(
      cautions.map(({ id }) => id).join(' '),
      'R3 R5 N3 N4 N5 N6 N7 B4 B5 B6 Y5 Y6 Y7 Y8 Y9 H3 H4 M2 A2 A3 P2 E2 E3 E4 E5 E6',
    );
    for (const { id, how, kind, standing } of guide.rules) {
      if (how === 'lower') assert.equal(kind, 'K', id);
      else if (kind === 'K') assert.equal(standing, 'find', id);
    }
  });

  for (const caution of cautions.filter(({ how }) => how === 'lower')) {
    it(`${caution.id} only lowers: without it, its treatment never says less, and no limit or "for everyone" changes`, () => {
      const rows = rowsOf(caution.treatment);
      const withIt = onlyRows(guide, rows);
      const withoutIt = onlyRows(
        guide,
        rows.filter((rule) => rule !== caution),
      );
      let moved = 0;
      for (const set of setsFor(rows)) {
        const more = evaluate(withoutIt, set).treatments[0]!.standing;
        const { standing } = evaluate(withIt, set).treatments[0]!;
        assert.ok(saysNoMore(standing, more), `${line(set)}: ${standing} with ${caution.id}, ${more} without`);
        if (closed(standing) || closed(more)) assert.equal(standing, more, `${line(set)}: ${caution.id}`);
        if (more !== standing) moved++;
      }
      // Otherwise the row would do nothing, or this test would not remove it.
      assert.notEqual(moved, 0);
    });
  }
});
