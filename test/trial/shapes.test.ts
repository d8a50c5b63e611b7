import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { en, explainTrial, readRecord, TrialError } from '../../src/trial/trial.js';
import { changed, randomized, type Study, singleGroup } from './fixtures/studies.js';
import { factAt, RECORDS, says, skipRecords } from './support/read.js';

const other = () => changed(singleGroup(), { 'identificationModule.nctId': 'NCT99999902' });
const titleOf = (value: unknown, nctId?: string) => explainTrial(value, { nctId }).id;

function codeOf(value: unknown, nctId?: string): string {
  try {
    readRecord(value, nctId);
  } catch (error) {
    assert.ok(error instanceof TrialError, String(error));
    assert.equal(error.name, 'TrialError');
    assert.ok(Object.hasOwn(en.errors, error.code), `no words for ${error.code}`);
    return error.code;
  }
  return 'accepted';
}

/** As R writes JSON: every value in a list of one. */
function boxed(value: Study): Study {
  if (Array.isArray(value)) return value.map(boxed);
  if (value === null || typeof value !== 'object') return [value];
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, boxed(inner)]));
}

describe('a record is accepted', () => {
  const study = randomized();
  const text = JSON.stringify(study);
  const shapes: [string, unknown][] = [
    ['as an object', study],
    ['as a list', [study]],
    ['as a page', { studies: [study], nextPageToken: 'x' }],
    ['as a list of pages', [{ studies: [study] }]],
    ['twice the same', [study, study, randomized()]],
    ['as text', text],
    ['with a byte order mark', `\uFEFF${text}`],
    ['with a byte order mark in the wrong encoding', `ï»¿${text}`],
    ['as one line of NDJSON', `${text}\n`],
  ];
  for (const [name, shape] of shapes) {
    it(name, () => assert.deepEqual(explainTrial(shape), explainTrial(study)));
  }

  it('as the one asked for out of several, in any case, or by an old number', () => {
    const lines = [randomized(), other()].map((one) => JSON.stringify(one)).join('\n');
    for (const shape of [[randomized(), other()], { studies: [randomized(), other()] }, lines]) {
      assert.equal(titleOf(shape, 'nct99999902'), 'NCT99999902');
    }
    const renamed = changed(randomized(), { 'identificationModule.nctIdAliases': ['NCT99999909'] });
    assert.equal(titleOf(renamed, 'NCT99999909'), 'NCT99999901');
  });

  it('with every value in a list of one, and says so to the web team', () => {
    const { boxed: isBoxed, ...explained } = explainTrial(boxed(study));
    const { boxed: _not, ...expected } = explainTrial(study);
    assert.equal(isBoxed, true);
    assert.deepEqual(explained, expected);
  });

  it('from the internal pages of the registry, with its tags turned into lines', () => {
    const html =
      '<p>Inclusion Criteria:</p><ul><li>Age <mark>over</mark> 18</li></ul><p>Exclusion Criteria:</p><ul><li>A&#x2F;B</li></ul>';
    const { eligibility } = explainTrial({
      study: changed(randomized(), { 'eligibilityModule.eligibilityCriteria': html }),
    });
    assert.deepEqual(
      eligibility?.parts.map(({ kind, lines }) => [
        kind,
        lines.filter(({ heading }) => !heading).map((line) => line.text),
      ]),
      [
        ['inclusion', ['Age over 18']],
        ['exclusion', ['A&#x2F;B']],
      ],
    );
  });

  it('without its prototype being touched', () => {
    const sly = `{"__proto__":{"x":1},"protocolSection":{"__proto__":{"statusModule":{"overallStatus":"RECRUITING"}},"identificationModule":{}}}`;
    assert.deepEqual(says(sly, 'status').slice(0, 1), ['The record does not say if the study is open.']);
    assert.equal(Object.hasOwn(Object.prototype, 'x'), false);
    assert.equal(
      factAt(changed(randomized(), { 'statusModule.overallStatus': 'constructor' }), 'overallStatus')?.state,
      'unrecognised',
    );
  });
});

describe('a record is refused by name', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 60; level += 1) deep = { deep };
  const refused: [string, unknown, string?][] = [
    ['not-json', ''],
    ['not-json', '  \n'],
    ['not-json', JSON.stringify(randomized()).slice(0, 900)],
    ['not-json', Buffer.from('\uFEFF{"a":1}', 'utf16le').toString('utf8')],
    ['not-json', 'gateway timeout'],
    ['not-found', 'NCT number NCT99999999 not found'],
    ['html-page', '<!DOCTYPE html><html><body>Log in</body></html>'],
    ['html-page', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>'],
    ['old-format-xml', '<?xml version="1.0"?>\n<clinical_study rank="1"></clinical_study>'],
    ['old-format-v1', { FullStudiesResponse: { FullStudies: [] } }],
    ['old-format-v1', [{ Study: { ProtocolSection: {} } }]],
    ['no-study', []],
    ['no-study', { studies: [] }],
    ['no-study', null],
    ['no-study', undefined],
    ['no-study', 7],
    ['no-study', 'true'],
    ['many-studies', [randomized(), other()]],
    ['many-studies', [{ protocolSection: {} }, { protocolSection: {} }]],
    ['other-study', randomized(), 'NCT99999902'],
    ['other-study', { protocolSection: {} }, 'NCT99999902'],
    ['no-protocol', {}],
    ['no-protocol', { hasResults: true }],
    ['no-protocol', { protocolSection: 'x' }],
    ['bad-id', randomized(), 'NCT1'],
    ['bad-id', randomized(), 'javascript:alert(1)'],
    ['too-deep', { protocolSection: deep }],
    ['too-large', ' '.repeat(20 * 2 ** 20 + 1)],
  ];
  for (const [index, [code, value, nctId]] of refused.entries()) {
    it(`${code} (${index})`, () => assert.equal(codeOf(value, nctId), code));
  }

  it('with the numbers of the studies there are', () => {
    assert.throws(() => readRecord([randomized(), other()]), {
      code: 'many-studies',
      ids: ['NCT99999901', 'NCT99999902'],
    });
  });

  it('with line and column of broken JSON, and none of its text', () => {
    assert.throws(
      () => readRecord('{\n "a": "secret'),
      (error: TrialError) => {
        assert.deepEqual([error.line, error.column], [2, 14]);
        return !error.message.includes('secret');
      },
    );
  });

  it('never hangs on a circle', () => {
    const circle = randomized();
    circle.protocolSection.statusModule.whyStopped = circle;
    assert.equal(factAt(circle, 'whyStopped')?.state, 'unrecognised');
  });
});

describe('other shapes in the wild', { skip: skipRecords }, () => {
  const read = (name: string) => readFileSync(join(RECORDS, 'other-shapes', name), 'utf8');
  it('give their named error', () => {
    assert.equal(codeOf(read('api-v1-full-study.json')), 'old-format-v1');
    for (const id of ['NCT01220531', 'NCT03133988', 'NCT03147742'])
      assert.equal(codeOf(read(`legacy-xml-${id}.xml`)), 'old-format-xml');
  });

  it('are unwrapped where R boxed them', () => {
    const explained = explainTrial(read('r-boxed-arrays.json'));
    assert.deepEqual([explained.id, explained.boxed], ['NCT00356603', true]);
    assert.equal(
      explained.sections.flatMap(({ facts }) => facts).filter(({ state }) => state === 'unrecognised').length,
      0,
    );
  });
});
