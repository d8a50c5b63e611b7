import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sections } from '../../tools/content/passages.js';
import { withCopy } from './support.js';

/** Every text of the pages, the notices and the part about trials, with its path. Other names of a treatment are left out. */
const { guide, trials, texts } = withCopy((copy) => {
  const { guide, trials } = copy.content();
  assert.ok(trials);
  return {
    guide,
    trials,
    texts: sections({ guide, trials })
      .filter(({ where, path }) => where !== 'name' && !['questions', 'rules'].includes(String(path[0])))
      .flatMap(({ path, where, texts }) => texts.map(({ text }) => [`${path.join(' ')} ${where}`, text] as const)),
  };
});
const saying = (pattern: RegExp) => texts.filter(([, text]) => pattern.test(text)).map((told) => told.join(': '));

describe('the guide uses the words of patients in the United States', () => {
  it('without words of other English-speaking countries', () => {
    assert.deepEqual(
      saying(/\b(drips?|bowel cancers?|keyhole|tablets?|ill|sickness|tumours?|centres?|radiotherapy)\b/i),
      [],
    );
  });

  it('without stiff ways to say "whether"', () => {
    assert.deepEqual(saying(/\b(ask|asks|see|sees|know|knows|clear|sure|check|checks|depends on) if\b/i), []);
  });

  it('and without money words for harm', () => {
    assert.deepEqual(saying(/\b(it|may|could) cost (you|me)\b/i), []);
  });
});

describe('chance is explained in plain words', () => {
  it('without a game or a machine', () => {
    assert.deepEqual(saying(/\b(draw\w* lots|lottery|coins?|dice|luck|computers?)\b/i), []);
  });

  it('and as "by chance (at random)" where trials are explained', () => {
    const told = trials.chance.map(({ text }) => text).join(' ');
    assert.match(told, /by chance \(at random\)/);
  });
});

it('"It may" does not open more than half of the benefits and harms of a page: the others say how often, or "It can"', () => {
  const lists = [
    ...guide.treatments.map(({ id, benefits, harms }) => ({ id, all: [...benefits, ...harms] })),
    { id: 'trials', all: [...trials.pros, ...trials.cons] },
  ];
  for (const { id, all } of lists)
    assert.ok(all.filter(({ text }) => text.startsWith('It may')).length <= all.length / 2, id);
});
