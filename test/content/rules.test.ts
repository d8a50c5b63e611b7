import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CARD, real, spoil } from './support.js';

type Row = { id: string; treatment: string; how?: string; when: unknown[] };
const rules = real('rules.yaml').toJS().rules as Row[];
const own = rules.filter(({ treatment }) => treatment === 'liver-resection');
const place = (row: Row | undefined) => rules.indexOf(row!) + 1;
const first = place(own[0]);
const last = place(own.findLast(({ how }) => how !== 'lower'));
const rule = (at: number, key: string) => ['rules', at - 1, key];

describe('an author of rules is told', () => {
  const told = (at: number, key: string, value: unknown) =>
    spoil((copy) => copy.set('rules.yaml', rule(at, key), value));

  it('of a question, an answer or a treatment that does not exist', () => {
    assert.deepEqual(told(first, 'when', [{ operble: ['no'] }]), [
      `rules.yaml: ${rules[first - 1]!.id} > when > 1: there is no question "operble"`,
    ]);
    assert.deepEqual(told(first, 'when', [{ operable: ['never'] }]), [
      `rules.yaml: ${rules[first - 1]!.id} > when > 1 > operable: "operable" has no answer "never"`,
    ]);
    assert.deepEqual(told(first, 'treatment', 'liver-resction'), [
      `rules.yaml: ${rules[first - 1]!.id} > treatment: there is no treatment "liver-resction"`,
    ]);
  });

  it('that "not sure" is no ground for a rule', () => {
    assert.deepEqual(told(first, 'when', [{ operable: ['not-sure'] }]), [
      `rules.yaml: ${rules[first - 1]!.id} > when > 1 > operable: a rule cannot ask for "not-sure": it means that any answer could be true`,
    ]);
  });

  it('that some answers get no standing, and that a row is never read', () => {
    assert.deepEqual(told(last, 'when', [{ operable: ['yes'] }]), [
      `${CARD}: the last "first" rule of "liver-resection" must match always (when: []), so that every answer gets a standing`,
    ]);
    assert.deepEqual(told(first, 'when', []), [
      `${CARD}: a rule of "liver-resection" stands after one that matches always, and is never read`,
    ]);
  });

  it('that only a caution may lower', () => {
    assert.deepEqual(told(first, 'how', 'lower'), [
      `rules.yaml: ${rules[first - 1]!.id} > kind: a row that lowers is a caution: its kind must be K`,
    ]);
  });

  it('that a row has no reason', () => {
    const { id } = rules[first - 1]!;
    assert.deepEqual(
      spoil((copy) => copy.yaml('reasons.yaml', (file) => file.deleteIn(['reasons', id]))),
      [`reasons.yaml: ${id} > because: is missing`],
    );
  });

  it('that a phone could not go through so many sets of answers', () => {
    const asked = (real('questions.yaml').toJS().questions as { id: string; answers: { id: string }[] }[]).filter(
      ({ answers }) => answers.length > 2,
    );
    const sets = asked.reduce((count, { answers }) => count * (answers.length - 1), 16);
    const when = Object.fromEntries([
      ...asked.map(({ id, answers }) => [id, [answers[0]!.id]]),
      ['a', ['a']],
      ['b', ['a']],
    ]);
    const problems = spoil((copy) =>
      copy
        .yaml('questions.yaml', (file) => {
          const question = file.toJS().questions[0];
          const answers = ['a', 'b', 'c', 'd', 'not-sure'].map((id) => ({ id, text: 'Yes' }));
          for (const id of ['a', 'b']) file.addIn(['questions'], { ...question, id, answers });
        })
        .set('rules.yaml', rule(first, 'when'), [when]),
    );
    assert.deepEqual(problems, [
      `${CARD}: "liver-resection" depends on ${sets} sets of answers; at most 20000: let its rules ask about fewer questions`,
    ]);
  });
});
