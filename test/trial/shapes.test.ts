import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { en as strings } from '../../src/i18n/en/interface.js';
import { decodeFile, explainTrial, readRecord, TrialError } from '../../src/trial/trial.js';
import { changed, randomized, type Study, singleGroup } from './fixtures/studies.js';
import { allFacts, explain, factAt, RECORDS, says, skipRecords } from './support/read.js';

const other = () => changed(singleGroup(), { 'identificationModule.nctId': 'NCT99999902' });
const titleOf = (value: unknown, nctId?: string) => explainTrial(value, { nctId }).id;

function codeOf(value: unknown, nctId?: string): string {
  try {
    readRecord(value, nctId);
  } catch (error) {
    assert.ok(error instanceof TrialError, String(error));
    assert.equal(error.name, 'TrialError');
    return error.code;
  }
  return 'accepted';
}

/** Puts every value into a list of one, as R writes JSON. */
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
    ['as text wrapped in quotes once more', JSON.stringify(text)],
    ['with a byte order mark', `\uFEFF${text}`],
    ['with a byte order mark in the wrong encoding', `ï»¿${text}`],
    ['as one line of NDJSON', `${text}\n`],
    ['as bytes', new TextEncoder().encode(text)],
    ['as bytes of UTF-16', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['as bytes of UTF-16, the other way round', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())],
    ['as a buffer', new TextEncoder().encode(text).buffer],
  ];
  for (const [name, shape] of shapes) {
    it(name, () => assert.deepEqual(explainTrial(shape), explainTrial(study)));
  }

  it('as the requested one of several, in any case, or by an old number', () => {
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

  it('without a change of any prototype', () => {
    const sly = `{"__proto__":{"x":1},"protocolSection":{"__proto__":{"statusModule":{"overallStatus":"RECRUITING"}},"identificationModule":{}}}`;
    assert.deepEqual(says(sly, 'status').slice(0, 1), ['This copy does not say if the study is open.']);
    assert.equal(Object.hasOwn(Object.prototype, 'x'), false);
    assert.equal(
      factAt(changed(randomized(), { 'statusModule.overallStatus': 'constructor' }), 'overallStatus')?.state,
      'unrecognised',
    );
  });
});

describe('a record is refused with an error code', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 60; level += 1) deep = { deep };
  const row = 'NCT Number,Study Title,Study URL\nNCT99999901,"Examplumab, a study",https://example.org\n';
  const refused: [string, unknown, string?][] = [
    ['empty-file', ''],
    ['empty-file', '  \n'],
    ['empty-file', 'null'],
    ['empty-file', new Uint8Array()],
    ['file-zip', 'PK\x03\x04\x14\0\0\0'],
    ['file-zip', new Uint8Array([0x1f, 0x8b, 8, 0])],
    ['file-pdf-office', '%PDF-1.4'],
    ['file-pdf-office', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['encoding', Buffer.from('\uFEFF{"a":1}', 'utf16le').toString('utf8')],
    ['encoding', '{\0"\0a\0"\0'],
    ['file-csv', row],
    ['file-csv', `"NCT Number"\t"Study Title"\n`],
    ['file-csv', 'a;b,c,d,e,f,g\n1,2,3,4,5,6'],
    ['file-ris', 'TY  - DBASE\nID  - NCT99999901\nER  - \n'],
    ['file-csv', 'nctId,briefTitle\nNCT99999901,A'],
    ['file-ris', 'PMID- 1\nTI  - A'],
    ['file-ris', '@article{a, title={A}}'],
    ['file-ris', '%0 Journal Article\n%T A'],
    ['old-format-xml', '<?xml version="1.0"?>\n<clinical_study rank="1"></clinical_study>'],
    ['old-format-xml', '<study_fields></study_fields>'],
    ['old-format-v1', { FullStudiesResponse: { FullStudies: [] } }],
    ['old-format-v1', [{ Study: { ProtocolSection: {} } }]],
    ['other-registry', '<?xml version="1.0"?>\n<Trials_downloaded_from_ICTRP><Trial/></Trials_downloaded_from_ICTRP>'],
    ['other-registry', { TrialID: 'ChiCTR0000000000', Public_title: 'x' }],
    ['other-registry', '<allTrials totalCount="1"><fullTrial></fullTrial></allTrials>'],
    ['other-registry', { ctNumber: '2023-500000-00-00', ctStatus: 'Ongoing' }],
    ['other-registry', 'EudraCT Number: 2012-000000-00'],
    ['other-registry', [{ id: 'DRKS00000000' }]],
    ['other-format-fhir', { resourceType: 'ResearchStudy', id: 'NCT99999901' }],
    ['other-registry', [{ drksId: 'DRKS00000000' }]],
    ['other-registry', { jRCT: 'jRCT0000000000' }],
    ['other-registry', '<ANZCTR_Trial requestNumber="1"></ANZCTR_Trial>'],
    ['other-registry', '<trials><trial><trial_id>ChiCTR0000000000</trial_id></trial></trials>'],
    ['other-registry', { data: [{ ctNumber: '2023-500000-00-00' }], pagination: {} }],
    ['other-format-fhir', '<ResearchStudy xmlns="http://hl7.org/fhir"></ResearchStudy>'],
    ['other-format-fhir', { resourceType: 'Bundle', entry: [] }],
    ['other-format-nci', { nct_id: 'NCT99999901', brief_title: 'x', sites: [] }],
    ['other-format-nci', { data: [], total: 0 }],
    ['other-format-nci', { trials: [{ nct_id: 'NCT99999901' }], total: 1 }],
    ['html-page', '<div>Please log in</div>'],
    ['html-page', '<!DOCTYPE html><html><body>Log in</body></html>'],
    ['html-page', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>'],
    ['xml-unknown', '<feed><entry/></feed>'],
    ['api-error', '`query.term` Too complicated query'],
    ['api-error', 'Too many requests'],
    ['api-error', '"Something is wrong"'],
    ['api-error', { error: 'Not found', status: 404 }],
    ['api-error', { message: 'Forbidden' }],
    ['search-empty', { studies: [] }],
    ['two-files', `${JSON.stringify(randomized())}${JSON.stringify(other())}`],
    ['cut-off', JSON.stringify(randomized()).slice(0, 900)],
    ['cut-off', `${JSON.stringify(randomized())}\n${JSON.stringify(other()).slice(0, 900)}`],
    ['not-json', '{“protocolSection”: {}}'],
    ['not-json', '```json\n{}\n```'],
    ['not-json', 'gateway timeout'],
    ['not-found', 'NCT number NCT99999999 not found'],
    ['no-study', []],
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

  it('with the numbers of the studies in the file', () => {
    assert.throws(() => readRecord([randomized(), other()]), {
      code: 'many-studies',
      count: 2,
      ids: ['NCT99999901', 'NCT99999902'],
    });
  });

  it('with the exact step for the web team, and the name of another registry', () => {
    const message = (value: unknown) => {
      try {
        readRecord(value);
      } catch (error) {
        return (error as TrialError).message;
      }
      return '';
    };
    assert.match(message(row), /file format JSON \(CSV is the default\)/);
    assert.match(message({ ctNumber: '1' }), /^This is a record of CTIS\./);
    assert.match(message('<allTrials><fullTrial/></allTrials>'), /^This is a record of ISRCTN\./);
    assert.match(message(''), /curl -o FILE/);
    assert.match(message('`query.term`\nToo complicated'), /answered with an error: `query\.term` Too complicated\./);
    assert.throws(() => readRecord({ TrialID: 'x' }), { registry: 'WHO ICTRP' });
  });

  it('with a calm sentence for visitors where it changes what they can do', () => {
    for (const say of Object.values(strings.trial.errors)) {
      assert.match(say, /^(?:The record of|This record|The search) /);
      assert.doesNotMatch(say, /\b(?:error|invalid|fail\w*|file|JSON|XML|CSV|API|UTF)\b|!/i, say);
    }
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

  it('if the study number is no text', () => {
    const odd = { toString: 1 };
    assert.equal(codeOf({ id: odd }), 'no-protocol');
    const study = { protocolSection: { identificationModule: { nctId: odd } } };
    assert.equal(codeOf(study), 'accepted');
    assert.equal(codeOf(study, 'NCT00000001'), 'other-study');
  });

  it('if it has a circular reference, without an endless loop', () => {
    const circle = randomized();
    circle.protocolSection.statusModule.whyStopped = circle;
    assert.equal(factAt(circle, 'whyStopped')?.state, 'unrecognised');
  });

  it('is decoded by its own bytes', () => {
    assert.equal(decodeFile(new Uint8Array([0x61, 0xc3, 0xa9])), 'aé');
  });
});

describe('other shapes from real servers', { skip: skipRecords }, () => {
  const read = (name: string) => readFileSync(join(RECORDS, 'other-shapes', name), 'utf8');
  it('give their named error', () => {
    assert.equal(codeOf(read('api-v1-full-study.json')), 'old-format-v1');
    for (const id of ['NCT01220531', 'NCT03133988', 'NCT03147742'])
      assert.equal(codeOf(read(`legacy-xml-${id}.xml`)), 'old-format-xml');
  });

  it('are unwrapped if R put values into lists', () => {
    const explained = explain(read('r-boxed-arrays.json'));
    assert.deepEqual([explained.id, explained.boxed], ['NCT00356603', true]);
    assert.equal(allFacts(explained).filter(({ state }) => state === 'unrecognised').length, 0);
  });
});
