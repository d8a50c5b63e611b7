import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checking, FAULTS, GUIDE_LISTS, showing } from '../../bench/linear-guide.js';
import { longerGuide } from '../../bench/longer-guide.js';
import { GuideError, parseGuide } from '../../src/guide/parse-guide.js';
import { renderPage } from '../../src/page/index.js';
import { isLinear } from '../trial/support/linear.js';

const LISTS = Object.entries(GUIDE_LISTS);

describe('the time to check a guide grows in step with', () => {
  for (const [list, [size]] of LISTS) it(`its ${list}`, () => isLinear(checking(list), size));
});

describe('the time to search a guide, to mark its words and to draw it grows in step with', () => {
  for (const [list, [size]] of LISTS.filter(([name]) => name !== FAULTS))
    it(`its ${list}`, () => isLinear(showing(list), size));
});

// Many treatments with many sources: a look through all of them for each list of a few would be quadratic, and no list alone shows that.
it('the time to write a guide grows in step with all of its content', () => {
  const writing = (times: number) => {
    const guide = longerGuide(times);
    return () => renderPage({ guide: { ...guide } });
  };
  isLinear(writing, 3);
});

it('a million faults in one list end in an error that names the list', () => {
  for (const key of ['questions', 'treatments', 'sources', 'practical'])
    assert.throws(
      () => parseGuide({ [key]: Array.from({ length: 1_000_000 }, () => 0) }),
      (error) => error instanceof GuideError && error.issues.some(({ path }) => path[0] === key),
      key,
    );
});
