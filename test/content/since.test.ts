import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Answers } from '../../src/guide/evaluation.js';
import type { Guide } from '../../src/guide/guide.js';
import { escapeText } from '../../src/page/escape.js';
import { definiteSets } from '../../tools/review/definite.js';
import { reviewPage } from '../../tools/review/page.js';
import { difference } from '../../tools/review/since.js';
import { savedGuide, sinceLines } from '../../tools/review/since-page.js';
import { CARD, type Copy, withCopy } from './support.js';

let now: Guide;
const NOTHING = { texts: [], rules: [], results: [], changedSets: 0 };

/** The differences between a changed copy of the guide, as the older version, and the guide of today. */
const since = (change: (copy: Copy) => unknown) =>
  withCopy((copy) => {
    change(copy);
    return difference(copy.content().guide, now);
  });

before(() => {
  now = withCopy((copy) => copy.content().guide);
});

describe('the difference between two versions', () => {
  it('is empty if nothing has changed, or only version, date and signatures', () => {
    const { sets, ...found } = difference({ ...structuredClone(now), version: '0.0.1', date: '2020-01-01' }, now);
    assert.deepEqual(found, NOTHING);
    assert.equal(sets, definiteSets(now).length);
  });

  it('names a statement that is new, one that was removed, and one that was reworded', () => {
    const place = 'treatments > liver-resection > what';
    const [first, ...rest] = now.treatments.find(({ id }) => id === 'liver-resection')!.what;
    const line = ({ text, facts }: typeof first & object) => `${text} [${facts.join(', ')}]`;
    const added = since((copy) => copy.set(CARD, ['what'], rest));
    assert.deepEqual(added.texts, [{ place, now: line(first!) }]);
    const extra = { text: 'Quite other words stood here once.', facts: ['F-GEN-1'] };
    const removed = since((copy) => copy.set(CARD, ['what'], [extra, first, ...rest]));
    assert.deepEqual(removed.texts, [{ place, before: line(extra) }]);
    const old = { ...first!, text: `Long ago, ${first!.text}` };
    const changed = since((copy) => copy.set(CARD, ['what'], [old, ...rest]));
    assert.deepEqual(changed.texts, [{ place, before: line(old), now: line(first!) }]);
  });

  it('names a statement that cites other facts now', () => {
    const { texts } = since((copy) => copy.set(CARD, ['what', 0, 'facts'], ['F-GEN-1']));
    assert.equal(texts.length, 1);
    assert.match(texts[0]!.before!, /\[F-GEN-1\]$/);
  });

  it('names changed words, pictures, urgent signs and sources too', () => {
    const places = since((copy) =>
      copy
        .set('urgent.yaml', ['calls', 0, 'number'], '112')
        .text('pictures/ablation.svg', (svg) => svg.replace(/<path/, '<path opacity="1"'))
        .set('questions.yaml', ['questions', 0, 'text'], 'Another question?')
        .set('facts/source-page.yaml', ['sources', 'source-page', 'read'], '2020-01-01'),
    ).texts.map(({ place }) => place);
    assert.ok(places.includes('urgent > calls > number'), String(places));
    assert.ok(places.some((place) => place.startsWith('treatments > ablation > pictures > ')));
    assert.ok(places.includes(`questions > ${now.questions[0]!.id} > text`));
    assert.ok(places.includes('sources > source-page > read'));
  });

  it('names a rule that was changed, added or removed, and every result that depends on it', () => {
    const [rule] = now.rules;
    const changed = since((copy) => copy.set('rules.yaml', ['rules', 0, 'standing'], 'may'));
    assert.deepEqual(
      changed.rules.map(({ place, before, now: is }) => [place, before!.includes('may'), is!.includes(rule!.standing)]),
      [[rule!.id, true, true]],
    );
    assert.deepEqual(changed.texts, []);
    const gone = difference({ ...now, rules: now.rules.slice(1) }, now);
    assert.deepEqual(
      gone.rules.map(({ place, before }) => [place, before]),
      [[rule!.id, undefined]],
    );
    const added = difference(now, { ...now, rules: now.rules.slice(1) });
    assert.deepEqual(
      added.rules.map(({ place, now: is }) => [place, is]),
      [[rule!.id, undefined]],
    );
  });

  it('counts the sets of answers with another result as one would by hand', () => {
    const old: Guide = { ...now, rules: now.rules.map((rule, at) => (at ? rule : { ...rule, standing: 'may' })) };
    const found = difference(old, now);
    const said = (guide: Guide, set: Answers) =>
      evaluate(guide, set).treatments.map(({ treatment, standing }) => `${treatment} ${standing}`);
    const other = definiteSets(now).filter((set) => String(said(old, set)) !== String(said(now, set)));
    assert.ok(other.length > 0 && other.length < found.sets);
    assert.equal(found.changedSets, other.length);
    assert.deepEqual(
      [...new Set(found.results.map(({ treatment, now: is }) => `${treatment} ${is}`))],
      [`${now.rules[0]!.treatment} ${now.rules[0]!.standing}`],
    );
    for (const answers of found.results[0]!.answers)
      assert.ok(other.some((set) => Object.entries(answers).every(([id, answer]) => set[id] === answer)));
  });

  it('reports rows that only changed their order', () => {
    const rows = now.rules.filter(({ treatment }) => treatment === now.rules[0]!.treatment);
    assert.ok(rows.length > 1);
    const rest = now.rules.filter((rule) => !rows.includes(rule));
    const { rules } = difference({ ...now, rules: [...rows.reverse(), ...rest] }, now);
    assert.deepEqual(
      rules.map(({ place }) => place),
      [`order of the rows of ${rows[0]!.treatment}`],
    );
  });

  it('compares the questions and treatments of both versions if one is new', () => {
    const [, ...questions] = now.questions;
    const asked = new Set(questions.map(({ id }) => id));
    const rules = now.rules.filter(({ when }) => Object.keys(when).every((id) => asked.has(id)));
    const old: Guide = { ...now, questions, treatments: now.treatments.slice(1), rules };
    const { sets, results, texts } = difference(old, now);
    assert.equal(sets, definiteSets(old).length);
    assert.ok(!results.some(({ treatment }) => treatment === now.treatments[0]!.id));
    assert.ok(texts.some(({ place, before }) => place.startsWith(`treatments > ${now.treatments[0]!.id}`) && !before));
  });
});

describe('a guide saved when a rule could have several situations', () => {
  const row = (id: string, how: string, standing: string, when: object[]) => ({
    ...now.rules[0]!,
    id,
    treatment: 'hepatic-artery-infusion',
    how,
    standing,
    when,
  });
  const saved = {
    ...now,
    treatments: now.treatments.filter(({ id }) => id === 'hepatic-artery-infusion'),
    rules: [
      row('H1', 'first', 'less', [{ spread: ['yes'] }]),
      row('H2', 'first', 'may', []),
      row('H3', 'lower', 'find', [{ primary: ['breast'] }, { health: ['poor'] }]),
    ],
  } as unknown as Guide;

  it('is compared by its results at that time, when a caution turned a limit into something to find out', () => {
    const { rules, results } = difference(saved, now);
    // The rows are the same except H3, which is two rows today, covers more cancers, and does not change the limit.
    const said = results.map(({ before, now: is }) => `${before} to ${is}`).sort();
    assert.deepEqual(said, ['find to less', 'may to find']);
    for (const { before, answers } of results)
      if (before === 'find')
        for (const { spread, primary, health } of answers) {
          assert.equal(spread, 'yes');
          assert.ok(primary === 'breast' || health === 'poor');
        }
    assert.match(rules.find(({ place }) => place === 'H3')!.before!, /primary is breast; or health is poor/);
  });
});

describe('treatment-guide review --since', () => {
  it('puts the changes at the top of the page, in words', () => {
    withCopy((copy) => {
      const old: Guide = {
        ...now,
        version: '0.0.1',
        title: '<b>Another title</b>',
        rules: now.rules.map((rule, at) => (at ? rule : { ...rule, standing: 'may' })),
      };
      const review = { path: copy.path, content: copy.content(), problems: [], script: '', today: '2026-12-01' };
      const page = reviewPage({ ...review, before: old });
      assert.ok(page.indexOf('id="since"') > 0 && page.indexOf('id="since"') < page.indexOf('id="state"'));
      assert.ok(page.includes('Compared with version 0.0.1'));
      assert.ok(page.includes(escapeText('<b>Another title</b>')) && !page.includes('<b>Another'));
      assert.ok(page.includes(now.rules[0]!.id));
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
      assert.equal(new Set(ids).size, ids.length);
      assert.doesNotMatch(reviewPage(review), /id="since"/);
    });
  });

  it('prints the changes in a few lines, and refuses a file that is no guide', () => {
    const old: Guide = { ...now, title: 'Another one', rules: now.rules.slice(1) };
    const lines = sinceLines(old, now);
    assert.match(lines[1]!, /^ {2}texts: \d+ added, \d+ removed, \d+ changed$/);
    assert.equal(lines[2], '  rules: 1 added, 0 removed, 0 changed');
    assert.throws(() => savedGuide('{"treatments": []}', 'old.json'), /old\.json: this is no saved guide/);
  });
});
