import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Copy, real, spoil } from './support.js';

type Row = { id: string; treatment: string; how?: string; standing: string; when: object };
const rules = real('rules.yaml').toJS().rules as Row[];
const rule = (id: string, key: string) => ['rules', rules.findIndex((row) => row.id === id), key];
const told = (id: string, key: string, value: unknown) => spoil((copy) => copy.set('rules.yaml', rule(id, key), value));
/** Adds a row with its reason at the end of the file, as an author would. */
const added = (row: object, words: object = { because: 'Some people have it.' }) =>
  spoil((copy: Copy) =>
    copy
      .yaml('rules.yaml', (file) => file.addIn(['rules'], { id: 'X1', kind: 'K', facts: ['F-GEN-5'], ...row }))
      .set('reasons.yaml', ['reasons', 'X1'], words),
  );

describe('the check of rules reports', () => {
  it('an unknown question, answer, treatment or fact, with the most similar one', () => {
    assert.deepEqual(told('R1', 'when', { operble: ['no'] }), [
      'rules.yaml: R1 > when: there is no question "operble": did you mean "operable"?',
    ]);
    assert.deepEqual(told('R1', 'when', { operable: ['if-smaler'] }), [
      'rules.yaml: R1 > when > operable: "operable" has no answer "if-smaler": did you mean "if-smaller"?',
    ]);
    assert.deepEqual(told('R1', 'when', { operable: ['never-ever'] }), [
      'rules.yaml: R1 > when > operable: "operable" has no answer "never-ever": there is "yes", "if-smaller", "no"',
    ]);
    assert.deepEqual(told('R1', 'treatment', 'liver-resction'), [
      'rules.yaml: R1 > treatment: there is no treatment "liver-resction": did you mean "liver-resection"?',
    ]);
    assert.deepEqual(told('R1', 'facts', ['F-SURG-33']), [
      'rules.yaml: R1 > facts: there is no fact "F-SURG-33": did you mean "F-SURG-3"?',
    ]);
  });

  it('a list of situations: a rule has only one', () => {
    for (const list of [[], [{ operable: ['no'] }, { spread: ['yes'] }]])
      assert.deepEqual(told('R1', 'when', list), [
        'rules.yaml: R1 > when: must be one situation, like {"operable": ["no"]}, or {} for always; several situations are several rows',
      ]);
  });

  it('"not sure" as a condition', () => {
    assert.deepEqual(told('R1', 'when', { operable: ['not-sure'] }), [
      'rules.yaml: R1 > when > operable: a rule cannot ask for "not-sure": it means that any answer could be true. Take it out',
    ]);
  });

  it('answers that no row covers', () => {
    assert.deepEqual(told('P2', 'when', { symptoms: ['no'], amount: ['few'] }), [
      'treatments/palliative-radiation.yaml: no "first" row of "palliative-radiation" speaks for amount "many", symptoms "no": add one for this, or one that always matches ("when": {}) as the last',
    ]);
    const problems = spoil((copy) =>
      copy
        .yaml('rules.yaml', (file) => file.deleteIn(['rules', rules.findIndex(({ id }) => id === 'IM1')]))
        .yaml('reasons.yaml', (file) => file.deleteIn(['reasons', 'IM1'])),
    );
    assert.ok(
      problems.some((line) =>
        line.startsWith('treatments/immunotherapy.yaml: no "first" row of "immunotherapy" speaks at all'),
      ),
      problems.join('\n'),
    );
  });

  it('a row that never decides, with the rows before it and the remedy', () => {
    assert.deepEqual(told('R4', 'when', {}), [
      'rules.yaml: R6: never decides: wherever it matches, R4 comes first. Move it above, narrow R4, or take it out',
      'rules.yaml: R7: never decides: wherever it matches, R4 comes first. Move it above, narrow R4, or take it out',
      'rules.yaml: R8: never decides: wherever it matches, R4 comes first. Move it above, narrow R4, or take it out',
      'rules.yaml: R9: never decides: wherever it matches, R4 comes first. Move it above, narrow R4, or take it out',
      'rules.yaml: R9b: never decides: wherever it matches, R4 comes first. Move it above, narrow R4, or take it out',
      'rules.yaml: R10a: never decides: wherever it matches, R4 comes first. Move it above, narrow R4, or take it out',
      'rules.yaml: R10b: never decides: wherever it matches, R4 comes first. Move it above, narrow R4, or take it out',
    ]);
    assert.deepEqual(told('A3', 'when', {}), [
      'rules.yaml: A1: never decides: wherever it comes first, A3, A2 takes it down. Let it say less, or narrow A3, A2',
    ]);
    assert.deepEqual(
      added({ treatment: 'palliative-radiation', how: 'lower', standing: 'may', when: { symptoms: ['no'] } }),
      [
        'rules.yaml: X1: never decides: wherever it matches, P2 says less already, or what no caution touches. Take it out',
      ],
    );
  });

  it('a caution that says more than "may", and a row that lowers without being a caution', () => {
    for (const standing of ['often', 'less', 'other', 'everyone'])
      assert.deepEqual(added({ treatment: 'ablation', how: 'lower', standing, when: { health: ['poor'] } }), [
        `rules.yaml: X1 > standing: a row that lowers says "may" or "find", and not "${standing}": to say "${standing}", make X1 a "first" row above those that say more`,
      ]);
    assert.deepEqual(told('R3', 'kind', 'S'), [
      'rules.yaml: R3 > kind: a row that lowers is a caution: its kind must be K',
    ]);
  });

  it('a "first" caution that does not say "find"', () => {
    assert.deepEqual(told('R1', 'kind', 'K'), [
      'rules.yaml: R1 > standing: a caution that comes first says "find", and not "less": it may only make the guide say less. Where a source says "less", the kind is S or A',
    ]);
  });

  it('"everyone" mixed with other standings', () => {
    assert.deepEqual(told('A1', 'standing', 'everyone'), [
      'treatments/ablation.yaml: "ablation" mixes "everyone" with A2, A3: either it is for everyone whatever is answered, or its rules decide',
    ]);
  });

  it('"finds" that is missing or does not belong', () => {
    assert.deepEqual(
      spoil((copy) => copy.yaml('reasons.yaml', (file) => file.deleteIn(['reasons', 'R4', 'finds']))),
      [
        'reasons.yaml: R4 > finds: is missing: say what is to be found out, as a clause like "whether the tumors have shrunk enough"',
      ],
    );
    assert.deepEqual(
      spoil((copy) => copy.set('reasons.yaml', ['reasons', 'R1', 'finds'], 'whether it can be done')),
      [
        'reasons.yaml: R1 > finds: belongs to rows that say "find", and this one says "less": put a question into "ask" instead',
      ],
    );
  });

  it('a row without a reason, or in the form of older guides', () => {
    assert.deepEqual(
      spoil((copy) => copy.yaml('reasons.yaml', (file) => file.deleteIn(['reasons', 'R1']))),
      ['reasons.yaml: R1 > because: is missing'],
    );
    assert.deepEqual(
      spoil((copy) => copy.set('reasons.yaml', ['reasons', 'R1'], 'Ask why.')),
      ['reasons.yaml: reasons > R1: must hold named fields: because, finds, ask'],
    );
  });

  it('more sets of answers than a phone can evaluate', () => {
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
        .set('rules.yaml', rule('R1', 'when'), when),
    );
    assert.deepEqual(problems, [
      `treatments/liver-resection.yaml: "liver-resection" depends on ${sets} sets of answers; at most 20000: let its rules ask about fewer questions`,
    ]);
  });
});

describe('the check of worked cases reports', () => {
  const cases = real('cases.yaml').toJS().cases as { name: string; standings: Record<string, string> }[];
  const at = cases.findIndex(({ standings }) => standings.ablation === 'may');
  const { name } = cases[at]!;

  it('unknown ids', () => {
    assert.deepEqual(
      spoil((copy) => copy.set('cases.yaml', ['cases', at, 'answers', 'spread'], 'nope')),
      [`cases.yaml: ${name}: there is no answer "nope" to "spread": did you mean "no"?`],
    );
    assert.deepEqual(
      spoil((copy) => copy.set('cases.yaml', ['cases', at, 'cards', 'ablaton'], { says: ['x'] })),
      [`cases.yaml: ${name}: there is no treatment "ablaton": did you mean "ablation"?`],
    );
  });

  it('standings and words that differ from the case', () => {
    assert.deepEqual(
      spoil((copy) => copy.set('cases.yaml', ['cases', at, 'standings', 'ablation'], 'less')),
      [`cases.yaml: ${name}: ablation: expected "less", and the guide says "may"`],
    );
    const problems = spoil((copy) =>
      copy.set('cases.yaml', ['cases', at, 'cards', 'ablation'], { says: ['for sure'], never: ['Ablation treats'] }),
    );
    assert.equal(problems.length, 2);
    assert.match(problems[0]!, /ablation: "for sure" does not stand on the card:\nMay be an option/);
    assert.match(problems[1]!, /ablation: "Ablation treats" stands on the card:\nMay be an option/);
  });
});
