import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listTrials, TrialError } from '../../src/trial/trial.js';
import type { ExplainOptions } from '../../src/trial/types.js';
import {
  changed,
  expandedAccess,
  observational,
  randomized,
  type Study,
  stopped,
  unknownStatus,
} from './fixtures/studies.js';
import { line, realRecords, TODAY } from './support/read.js';

const list = (file: unknown, options: ExplainOptions = {}) => listTrials(file, { today: TODAY, ...options });
const numbered = (study: Study, n: number): Study => changed(study, { 'identificationModule.nctId': `NCT9999990${n}` });

const FILE = [
  stopped(),
  changed(randomized(), { 'statusModule.statusVerifiedDate': '2024-01' }),
  expandedAccess(),
  unknownStatus(),
  changed(randomized(), { 'statusModule.overallStatus': 'NOT_YET_RECRUITING' }),
  observational(),
  randomized(),
].map(numbered);

describe('a file of several studies', () => {
  it('is grouped by status, and counted', () => {
    const { say, groups } = list(FILE);
    assert.equal(say, '7 studies in this list. 2 are listed as open. 1 may be open.');
    assert.deepEqual(
      groups.map(({ id, heading, rows }) => [id, heading, rows.map((row) => row.id)]),
      [
        ['fresh', 'Listed as open', ['NCT99999905', 'NCT99999906']],
        ['notYet', 'Not open yet', ['NCT99999904']],
        ['old', 'May be open: ask', ['NCT99999901']],
        ['unsure', 'Not known if open', ['NCT99999903']],
        ['access', 'Ways to get a treatment outside a trial', ['NCT99999902']],
        ['closed', 'Closed', ['NCT99999900']],
      ],
    );
  });

  it('has a row for each study that makes sense on its own', () => {
    const rows = new Map(list(FILE).groups.flatMap(({ rows: own }) => own.map((row) => [row.id, row])));
    assert.deepEqual(rows.get('NCT99999906')!.facts.map(line), [
      'Open: the study team said so in August 2026.',
      'For: | Colorectal Cancer\nLiver Metastases',
      'It tests: | Examplumab',
      'Phase 2',
      'At 2 hospitals or other places in 2 countries. Listed as open at all of them.',
      'Checked in August 2026',
    ]);
    assert.ok(rows.get('NCT99999905')!.facts.some(({ say }) => say === 'Watches and records'));
    assert.ok(rows.get('NCT99999902')!.facts.some(({ say }) => say === 'Not a trial'));
    assert.equal(rows.get('NCT99999906')!.title, 'Examplumab After Liver Surgery');
    assert.ok(rows.get('NCT99999906')!.words.includes('liver metastases'));
  });

  it('has the studies with the asked place first in each group, else the order of the file', () => {
    const there = changed(randomized(), {
      'contactsLocationsModule.locations': [{ facility: 'Here', city: 'A', country: 'B', status: 'RECRUITING' }],
    });
    const file = [numbered(randomized(), 1), numbered(stopped(), 2), numbered(there, 3)];
    const ids = (site?: string) => list(file, { site }).groups.map(({ rows }) => rows.map(({ id }) => id));
    assert.deepEqual(ids(), [['NCT99999901', 'NCT99999903'], ['NCT99999902']]);
    assert.deepEqual(ids('Here'), [['NCT99999903', 'NCT99999901'], ['NCT99999902']]);
    const row = list(file, { site: 'Here' }).groups[0]!.rows[0]!;
    assert.ok(row.facts.map(line).includes('In August 2026, listed as open: | Here, A'));
  });

  it('keeps the row of a study that cannot be read, with its number as a link', () => {
    const { groups } = list([{ hasResults: true }, randomized()]);
    const broken = groups.find(({ id }) => id === 'unreadable')!.rows[0]!;
    assert.deepEqual([broken.error, broken.facts.map(line)], ['no-protocol', ['This study could not be read.']]);
    const odd = list([
      randomized(),
      changed(randomized(), { 'identificationModule.nctId': 'x', 'identificationModule.briefTitle': 7 }),
    ]);
    assert.equal(odd.groups.flatMap(({ rows }) => rows).length, 2);
  });

  it('has a repeated study once, from the newer copy, at its first position', () => {
    const older = numbered(randomized(), 1);
    const newer = changed(numbered(randomized(), 1), { 'identificationModule.briefTitle': 'Newer' });
    older.derivedSection.miscInfoModule.versionHolder = '2024-01-01';
    const rows = list([older, numbered(stopped(), 2), newer]).groups.flatMap((group) => group.rows);
    assert.deepEqual(
      rows.map(({ title }) => title),
      ['Newer', 'Examplumab After Liver Surgery'],
    );
  });

  it('may be a page of the API, a list, JSON lines, text or bytes', () => {
    const whole = list(FILE);
    const text = JSON.stringify(FILE);
    for (const file of [
      { studies: FILE },
      [{ studies: FILE }],
      text,
      new TextEncoder().encode(text),
      FILE.map((study) => JSON.stringify(study)).join('\n'),
    ])
      assert.deepEqual(list(file), whole);
  });

  it('without a study is refused with an error code', () => {
    for (const [file, code] of [
      [[], 'no-study'],
      [{ studies: [] }, 'search-empty'],
      ['a,b,c,d,e,f', 'file-csv'],
    ] as const)
      assert.throws(
        () => list(file),
        (error: TrialError) => error instanceof TrialError && error.code === code,
      );
  });

  it('leaves out none of the real records, and scores none', () => {
    const records = realRecords().map(([, record]) => record);
    if (!records.length) return;
    const { groups } = list(records);
    assert.equal(groups.flatMap(({ rows }) => rows).length, records.length);
    for (const { say } of groups.flatMap(({ rows }) => rows).flatMap(({ facts }) => facts))
      assert.doesNotMatch(say, /fits|match|score|%|best/i);
  });
});
