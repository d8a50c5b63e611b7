import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainTrial } from '../../src/trial/trial.js';
import * as studies from './fixtures/studies.js';
import { factAt, says } from './support/read.js';

const { changed, randomized } = studies;
const ORDER =
  'title status kind phase tested groups placebo masking people who eligibility outcomes places contacts sponsor results questions source';

describe('sections', () => {
  it('are all there, in the same order, for every kind of study', () => {
    for (const [name, make] of Object.entries(studies.STUDIES)) {
      const { sections } = explainTrial(make());
      assert.equal(sections.map(({ id }) => id).join(' '), ORDER, name);
      for (const section of sections) assert.ok(section.facts.length > 0 && section.heading, `${name}: ${section.id}`);
    }
  });

  it('say every gap of an empty record, each in its own sentence', () => {
    const { sections, notices } = explainTrial({ protocolSection: { identificationModule: {} } });
    const known = sections
      .flatMap(({ facts }) => facts.filter(({ state }) => state === 'known'))
      .map(({ field }) => field);
    assert.deepEqual([...new Set(known)], ['protocolSection']);
    assert.deepEqual(
      notices.map(({ id }) => id),
      ['partial'],
    );
    assert.ok(sections.find(({ id }) => id === 'people')?.bare);
  });

  it('name the study and link its number', () => {
    assert.deepEqual(says(randomized(), 'title'), [
      'The study is called: | Examplumab After Liver Surgery',
      'Its short name is: | EXAMPLE-1',
      'Its full name is: | A Randomized, Blinded Study of Examplumab After Liver Resection',
      'Its number in the registry is: | NCT99999901',
    ]);
    assert.equal(factAt(randomized(), 'nctId')?.href, 'https://clinicaltrials.gov/study/NCT99999901');
    assert.equal(
      says(changed(randomized(), { 'identificationModule.nctId': undefined }), 'title')[3],
      'This is a study without an NCT number.',
    );
  });

  it('keep dates as precise as the record has them, and say if they are plans', () => {
    const lines = says(randomized(), 'status');
    assert.ok(lines.includes('The start date was February 2025.'), lines.join('\n'));
    assert.ok(lines.includes('The planned end date is March 31, 2028.'));
    const untyped = changed(randomized(), { 'statusModule.startDateStruct': { date: '2025' } });
    assert.ok(says(untyped, 'status').includes('The record gives this start date: 2025.'));
    assert.equal(
      factAt(changed(randomized(), { 'statusModule.startDateStruct.date': '2025-13' }), 'startDateStruct.date')?.state,
      'unrecognised',
    );
  });

  it('say why a study stopped, or that the record does not say', () => {
    assert.ok(
      says(studies.stopped(), 'status').includes('The record says why it stopped: | Too few people joined \\(slow\\)'),
    );
    const silent = changed(studies.stopped(), { 'statusModule.whyStopped': ' ' });
    assert.ok(says(silent, 'status').includes('The record does not say why it stopped.'));
    assert.ok(!says(randomized(), 'status').some((line) => line.includes('stopped')));
  });

  it('name the last known status of a study that fell silent', () => {
    assert.ok(says(studies.unknownStatus(), 'status').includes('At last word, it was looking for people.'));
    const silent = changed(studies.unknownStatus(), { 'statusModule.lastKnownStatus': undefined });
    assert.ok(says(silent, 'status').includes('The record does not say what the last known status was.'));
  });

  it('tell the phase of this study, or why there is none', () => {
    assert.match(says(randomized(), 'phase').join(), /seems to work for this illness \(phase 2\)/);
    assert.match(says(studies.crossover(), 'phase').join(), /two steps in one study \(phases 1 and 2\)/);
    assert.match(says(studies.singleGroup(), 'phase').join(), /^No phase is given\./);
    assert.match(says(studies.observational(), 'phase').join(), /^Phases do not apply: this study watches and records/);
    const silent = changed(randomized(), { 'designModule.phases': [] });
    assert.deepEqual(says(silent, 'phase'), ['The record does not say what phase it is.']);
    const odd = changed(randomized(), { 'designModule.phases': ['PHASE2', 'PHASE5'] });
    assert.match(says(odd, 'phase').join(), /does not know.* \| PHASE2, PHASE5$/);
  });

  it('say if chance decides, and never guess it', () => {
    assert.match(says(randomized(), 'groups')[0]!, /^Chance decides which group/);
    assert.match(says(studies.singleGroup(), 'groups')[0]!, /only one group/);
    assert.match(says(studies.observational(), 'groups')[0]!, /no groups are assigned/);
    const silent = changed(randomized(), { 'designModule.designInfo.allocation': undefined });
    assert.equal(says(silent, 'groups')[0], 'The record does not say if chance decides.');
    assert.equal(explainTrial(silent).groups.chance, 'unknown');
  });

  it('give what each group gets, in the words of the record', () => {
    const { groups } = explainTrial(randomized()).groups;
    assert.deepEqual(
      groups.map(({ label, type, gets }) => [label, type, gets.join()]),
      [
        ['Examplumab', 'EXPERIMENTAL', 'Drug: Examplumab'],
        ['Control', 'PLACEBO_COMPARATOR', 'Drug: Placebo'],
      ],
    );
  });

  it('build who knows from the list of people, not from the level', () => {
    assert.deepEqual(says(randomized(), 'masking').slice(0, 2), [
      'Who gets which treatment is hidden from two of the parties.',
      'These do not know during the study: those who take part and those who judge the results.',
    ]);
    const silent = changed(randomized(), { 'designModule.designInfo.maskingInfo.whoMasked': undefined });
    assert.equal(says(silent, 'masking')[1], 'The record does not say who does not know.');
    const none = changed(randomized(), { 'designModule.designInfo.maskingInfo': undefined });
    assert.deepEqual(says(none, 'masking'), ['The record does not say who knows.']);
  });

  it('count people as planned, as joined, or as neither', () => {
    assert.deepEqual(says(randomized(), 'people'), ['The planned number of people is 1,200.']);
    assert.deepEqual(says(studies.stopped(), 'people'), ['The number of people who joined is 7.']);
    const bare = changed(randomized(), { 'designModule.enrollmentInfo': { count: 30 } });
    assert.match(says(bare, 'people')[0]!, /^The number of people is 30\./);
    const none = changed(randomized(), { 'designModule.enrollmentInfo': { count: 0, type: 'ACTUAL' } });
    assert.deepEqual(says(none, 'people'), ['No one joined.']);
  });

  it('never take a missing limit for no limit, nor a missing "healthy" for "no"', () => {
    const open = changed(randomized(), {
      'eligibilityModule.minimumAge': undefined,
      'eligibilityModule.maximumAge': undefined,
      'eligibilityModule.healthyVolunteers': undefined,
    });
    const lines = says(open, 'who');
    assert.ok(lines.includes('The record gives no lower age limit.'));
    assert.ok(lines.includes('The record gives no upper age limit.'));
    assert.ok(lines.includes('The record lists these age groups: adults (18 to 64) and older adults (65 and over).'));
    assert.ok(lines.includes('The record does not say if healthy people may join.'));
    assert.ok(says(randomized(), 'who').includes('Healthy people are not taken.'));
    assert.ok(!lines.join().includes('all ages'));
  });

  it('measure main things first and fold the others with their count', () => {
    const facts = explainTrial(randomized()).sections.find(({ id }) => id === 'outcomes')!.facts;
    assert.deepEqual(
      [...new Set(facts.map(({ fold }) => fold))],
      [undefined, 'Measured second (1)', 'Other measures (1)'],
    );
    assert.equal(facts[0]!.quote, 'Time without cancer');
  });

  it('replace what a trial would have when it is not a trial', () => {
    const { sections } = explainTrial(studies.expandedAccess());
    for (const id of ['phase', 'groups', 'placebo', 'masking', 'people'])
      assert.match(
        sections
          .find((section) => section.id === id)!
          .facts.map(({ say }) => say)
          .join(),
        /^This does not apply/,
      );
    assert.ok(
      says(studies.expandedAccess(), 'kind').includes(
        'The treatment can be asked for in this way: for one named patient.',
      ),
    );
    assert.ok(says(studies.expandedAccess(), 'kind').some((line) => line.includes('A doctor has to ask')));
  });

  it('do not speak of joining, or of contacts to join, once a study is closed', () => {
    const { sections, closed } = explainTrial(studies.stopped());
    const heading = (id: string) => sections.find((section) => section.id === id)!.heading;
    assert.ok(closed);
    assert.equal(heading('contacts'), 'Who is named in the record?');
    assert.equal(heading('who'), 'Who could join, in outline?');
  });

  it('say that results are posted, are not, or may be', () => {
    const study = randomized();
    assert.deepEqual(says(study, 'results'), ['No results are posted.']);
    delete study.hasResults;
    assert.deepEqual(says(study, 'results'), ['The record does not say if there are results.']);
    study.hasResults = true;
    assert.equal(factAt(study, 'hasResults')?.href, 'https://clinicaltrials.gov/study/NCT99999901?tab=results');
  });

  it('fold a very long text and keep all of it', () => {
    const long = 'word '.repeat(12_000);
    const study = changed(randomized(), { 'descriptionModule.briefSummary': long });
    const fact = factAt(study, 'briefSummary');
    assert.equal(fact?.quote, long);
    assert.equal(fact?.fold, 'A long text from the record');
  });
});
