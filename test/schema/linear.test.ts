import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checking, FAULTS, GUIDE_LISTS, showing } from '../../bench/linear-guide.js';
import { longerGuide } from '../../bench/longer-guide.js';
import { checkRules, MOST_SETS } from '../../src/guide/check-rules.js';
import { evaluate } from '../../src/guide/evaluate.js';
import { GuideError, parseGuide } from '../../src/guide/parse-guide.js';
import { renderPage } from '../../src/page/index.js';
import { first, guideOf, question } from '../engine/guides.js';
import { isLinear } from '../trial/support/linear.js';

const LISTS = Object.entries(GUIDE_LISTS);

describe('the time to check a guide grows linearly with', () => {
  for (const [list, [size]] of LISTS) it(`its ${list}`, () => isLinear(checking(list), size));
});

describe('the time to search a guide, to mark its words and to render it grows linearly with', () => {
  for (const [list, [size]] of LISTS.filter(([name]) => name !== FAULTS))
    it(`its ${list}`, () => isLinear(showing(list), size));
});

// Many treatments with many sources: searching all sources for each list of a few would be quadratic, which no list alone shows.
it('the time to write a guide grows linearly with all of its content', () => {
  const writing = (times: number) => {
    const guide = longerGuide(times);
    return () => renderPage({ guide: { ...guide } });
  };
  isLinear(writing, 3);
});

it('a million errors in one list end in one error that names the list', () => {
  for (const key of ['questions', 'treatments', 'sources', 'practical'])
    assert.throws(
      () => parseGuide({ [key]: Array.from({ length: 1_000_000 }, () => 0) }),
      (error) => error instanceof GuideError && error.issues.some(({ path }) => path[0] === key),
      key,
    );
});

it('a guide in which every treatment depends on nearly the maximum number of sets of answers takes less than 60 MB', () => {
  const questions = Array.from({ length: 9 }, (_, at) => question(`q${at}`, ['a', 'b', 'c']));
  assert.ok(3 ** questions.length > MOST_SETS * 0.9 && 3 ** questions.length < MOST_SETS);
  const treatments = Array.from({ length: 14 }, (_, at) => `t${at}`);
  const rows = treatments.flatMap((id) => [
    ...questions.map((asked) => first(id, 'may', { [asked.id]: ['a'] })),
    first(id, 'find'),
  ]);
  const guide = guideOf(questions, treatments, rows);
  const before = process.memoryUsage().heapUsed;
  assert.deepEqual(checkRules(guide), []);
  assert.equal(evaluate(guide, { q0: 'b' }).treatments.length, 14);
  const taken = process.memoryUsage().heapUsed - before;
  assert.ok(taken < 60_000_000, `${(taken / 1e6).toFixed()} MB`);
});
