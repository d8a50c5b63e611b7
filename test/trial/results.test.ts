import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rich } from './fixtures/rich.js';
import { changed, expandedAccess, randomized, type Study, stopped } from './fixtures/studies.js';
import { explain, saying, says } from './support/read.js';

const results = (study: unknown) => explain(study).sections.find(({ id }) => id === 'results')?.facts ?? [];
const status = (value: string, more: Record<string, unknown> = {}) =>
  changed(randomized(), { 'statusModule.overallStatus': value, ...more });
const first = (study: Study) => says(study, 'results')[0];

describe('results', () => {
  it('are explained in the tense of the study', () => {
    assert.equal(first(status('RECRUITING')), 'No results are posted yet. The study is not over.');
    assert.equal(first(status('ACTIVE_NOT_RECRUITING')), 'No results are posted yet. The study is not over.');
    const past = { 'statusModule.completionDateStruct': { date: '2025-01', type: 'ESTIMATED' } };
    assert.equal(first(status('ACTIVE_NOT_RECRUITING', past)), 'No results are posted.');
    assert.equal(
      first(status('COMPLETED')),
      'No results are posted in the registry. They may be elsewhere. Ask the team.',
    );
    assert.equal(first(status('WITHDRAWN')), 'There are no results, because no one joined.');
    assert.deepEqual(results(expandedAccess()), []);
  });

  it('that are posted have a link to the registry', () => {
    const [posted] = results(rich());
    assert.equal(
      posted!.say,
      'Results are posted in the registry. They are written for experts. Ask the team what they mean.',
    );
    assert.equal(posted!.href, 'https://clinicaltrials.gov/study/NCT99999901?tab=results');
  });

  it('are shown as the record gives them: what was measured, in which groups, the numbers, the unit', () => {
    const shown = results(rich()).filter(({ fold }) => fold === 'What the study team reported');
    assert.deepEqual(
      shown.map(({ say, quote }) => (quote ? `${say} ${quote}` : say)),
      [
        'The first main thing measured: Time without cancer',
        'When: 24 months',
        'Unit: Months',
        'How the range is given: 95% Confidence Interval',
        'The numbers are medians: half of the values are higher, and half are lower.',
        'The numbers, group by group, as the record gives them:',
        'Numbers alone do not say what this means for you.',
        'It is described like this: By scan',
        'On who was counted, the record says: All who took one dose',
      ],
    );
    assert.deepEqual(shown.find(({ table }) => table)?.table, {
      groups: ['Examplumab', 'Control'],
      rows: [
        { title: 'Participants', cells: ['20', '19'] },
        { title: 'At the end, All', cells: ['9.1 (7.0 to 11.2)', 'NA (1.5) Not reached'] },
      ],
    });
  });

  it('are judged by no word', () => {
    for (const say of saying(explain(rich())))
      assert.doesNotMatch(say, /\b(?:better|worse|effective|significant|success\w*|promising)\b/i);
  });
});

describe('papers', () => {
  const references = (...list: object[]) => changed(stopped(), { referencesModule: { references: list } });

  it('on results are shown, each with a link by its number alone', () => {
    const study = references(
      { pmid: '123', type: 'RESULT', citation: 'A.' },
      { pmid: 'x', type: 'RESULT', citation: 'B.' },
    );
    assert.deepEqual(
      results(study).map(({ say, quote, href }) => [quote ?? say, href]),
      [
        ['No results are posted in the registry. The record lists 2 papers as reports on results.', undefined],
        ['A.', 'https://pubmed.ncbi.nlm.nih.gov/123'],
        ['B.', undefined],
      ],
    );
  });

  it('that were retracted say so before anything else', () => {
    const told = results(rich()).map(({ say, quote }) => `${say} ${quote}`);
    assert.ok(told.includes('This report has been taken back (retracted): Sample A. Second results. 2026.'));
    assert.ok(told.includes('The notice that says so: J Examples. 2026'));
  });

  it('that are not marked as results are folded, and nothing is claimed about them', () => {
    const study = references(
      { pmid: '1', type: 'DERIVED', citation: 'A.' },
      { pmid: '2', type: 'BACKGROUND', citation: 'B.' },
    );
    const [posted, found, ...rest] = results(study);
    assert.equal(posted!.say, 'No results are posted in the registry. They may be elsewhere. Ask the team.');
    assert.equal(
      found!.say,
      'The registry found 1 paper that names this study. The paper may or may not hold results of the study.',
    );
    assert.ok([found, ...rest].every((fact) => fact!.fold));
  });
});
