// Records and files that were once explained wrongly, each with the right result. Each is a changed made-up study.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '../../src/trial/trial.js';
import { changed, randomized, type Study } from './fixtures/studies.js';
import { asked, explain, glance, nothingSays, noticeOf, says, TODAY } from './support/read.js';

const ARMS = 'armsInterventionsModule.armGroups';
const CRITERIA = 'eligibilityModule.eligibilityCriteria';
const INFO = 'designModule.designInfo';

/** The parts of a list of conditions, written as `inclusion: line / line`. */
const parts = (criteria: string) =>
  explain(changed(randomized(), { [CRITERIA]: criteria })).eligibility!.parts.map(
    ({ kind, lines, empty }) =>
      `${kind}: ${lines
        .filter(({ heading }) => !heading)
        .map(({ text }) => text)
        .join(' / ')}${empty ? ` (${empty})` : ''}`,
  );

describe('whether it is open', () => {
  it('an unknown status makes no place open', () => {
    const study = changed(randomized(), {
      'statusModule.overallStatus': 'UNKNOWN',
      'statusModule.lastKnownStatus': 'RECRUITING',
      'statusModule.statusVerifiedDate': '2013-12',
      'statusModule.completionDateStruct': { date: '2015-02', type: 'ESTIMATED' },
    });
    assert.deepEqual(says(study, 'status').slice(0, 2), [
      'It is not known if the study is open. When last checked, in December 2013, it was looking for people. No one has confirmed it since.',
      'It began in February 2025. It was planned to end in February 2015.',
    ]);
    assert.deepEqual(
      explain(study).sites.map(({ facts }) => facts[0]!.say),
      ['In December 2013, listed as open:', 'In December 2013, listed as open:'],
    );
    assert.match(says(study, 'contacts')[0]!, /^You can ask if the study is open:/);
  });

  it('eleven months after the last check, a planned end that has passed gets a notice', () => {
    const study = changed(randomized(), {
      'statusModule.statusVerifiedDate': '2025-12',
      'statusModule.primaryCompletionDateStruct': { date: '2026-01', type: 'ESTIMATED' },
      'statusModule.completionDateStruct': { date: '2026-02', type: 'ESTIMATED' },
    });
    assert.equal(
      glance(study).open,
      'Listed as open, but its planned end (February 2026) has passed. Ask if it is still open.',
    );
    assert.equal(
      says(study, 'status')[0],
      'The record lists the study as open. But the study was planned to end by February 2026, and that date has passed. Ask if it is still open.',
    );
    assert.equal(asked(study)[0], 'Is the study open? Does it take people?');
    nothingSays(study, /is planned to end|are planned for January 2026/i);
  });

  it('a study that was withdrawn before anybody joined has no people', () => {
    const study = changed(randomized(), {
      'statusModule.overallStatus': 'WITHDRAWN',
      'statusModule.whyStopped': 'Change of priority',
      'designModule.enrollmentInfo': { count: 0, type: 'ACTUAL' },
    });
    const explained = explain(study);
    assert.equal(glance(study).open, 'This study was called off. No one joined.');
    assert.equal(explained.picture, undefined);
    assert.deepEqual(asked(study), ['Is there a study like this one that I can join?']);
    assert.equal(
      says(study, 'status')[2],
      'The record gives February 2025 as the start of the study and March 31, 2028 as its end.',
    );
    nothingSays(study, /\bare put into|the start date was|takes people now/i);
  });

  it('an old offer outside a trial is not "now"', () => {
    const study = changed(randomized(), {
      'statusModule.overallStatus': 'AVAILABLE',
      'statusModule.statusVerifiedDate': '2019-03',
      designModule: { studyType: 'EXPANDED_ACCESS', expandedAccessTypes: { individual: true } },
      [ARMS]: undefined,
    });
    assert.deepEqual(says(study, 'status').slice(0, 2), [
      'In March 2019, the record said that doctors can ask for it.',
      'That was more than a year ago. Ask.',
    ]);
    nothingSays(study, /\bnow\b/i);
  });

  it('a study of past records does not look for people', () => {
    const study = changed(randomized(), {
      designModule: {
        studyType: 'OBSERVATIONAL',
        designInfo: { observationalModel: 'COHORT', timePerspective: 'RETROSPECTIVE' },
        enrollmentInfo: { count: 500, type: 'ESTIMATED' },
        bioSpec: { retention: 'SAMPLES_WITH_DNA', description: 'Blood is kept for 20 years' },
      },
      [ARMS]: undefined,
    });
    assert.equal(glance(study).open, 'This study looks back at past records. It may not need new people.');
    assert.ok(
      says(study, 'samples').includes(
        'Samples, such as blood or tissue, are kept. DNA (genes) could be read from them.',
      ),
    );
    assert.ok(asked(study).includes('How long are my samples kept? Who can use them? Can I change my mind?'));
    assert.equal(says(study, 'who')[0], 'It looks at data of 500 people.');
    nothingSays(study, /looking for people|placebo\?|by chance/i);
  });

  it('one open place of forty is first, and counted', () => {
    const locations = Array.from({ length: 40 }, (_none, at) => ({
      facility: `Clinic ${at + 1}`,
      city: `Town ${at + 1}`,
      country: ['United States', 'Canada', 'France', 'Japan'][at % 4],
      status: at === 22 ? 'RECRUITING' : 'NOT_YET_RECRUITING',
    }));
    const study = changed(randomized(), { 'contactsLocationsModule.locations': locations });
    const { sites, countries } = explain(study);
    assert.equal(says(study, 'places')[0], 'The study is listed as open at 1 of 40 hospitals or other places.');
    assert.equal(sites[0]?.name, 'Clinic 23');
    assert.equal(countries[0]?.say, 'France (10 places, listed as open at 1)');
  });
});

describe('numbers and ages', () => {
  it('99,999,999 people is a placeholder', () => {
    const study = changed(randomized(), { 'designModule.enrollmentInfo': { count: 99_999_999, type: 'ESTIMATED' } });
    assert.equal(
      says(study, 'who')[0],
      'The record gives 99,999,999 people. That does not look like a real number. Ask.',
    );
    assert.equal(explain(study).picture, undefined);
  });

  it('0 years is birth, and "N/A" is no limit', () => {
    const study = changed(randomized(), {
      'eligibilityModule.minimumAge': '0 Years',
      'eligibilityModule.maximumAge': 'N/A',
    });
    assert.equal(says(study, 'who')[1], 'The study is for people from birth, of any sex.');
    nothingSays(study, /does not know/i);
  });
});

describe('part of a record', () => {
  it('is not taken for a gap in the record, and its summary is quoted for missing parts', () => {
    const study: Study = {
      protocolSection: {
        identificationModule: { nctId: 'NCT99999901', briefTitle: 'Examplumab Against Docetaxel' },
        statusModule: { overallStatus: 'RECRUITING' },
        descriptionModule: { briefSummary: 'This is a phase III, randomized, open-label study. No placebo is used.' },
        designModule: { studyType: 'INTERVENTIONAL' },
      },
    };
    const quoted = 'This is a phase III, randomized, open-label study.';
    for (const id of ['phase', 'groups', 'masking'] as const)
      assert.equal(
        says(study, id)[0],
        `There is no entry for this. The summary says: | ${quoted} | We show it as it stands. Ask the study team.`,
      );
    assert.match(says(study, 'placebo')[0]!, /^The summary says: \| No placebo is used\./);
    assert.match(says(study, 'silent')[0]!, /^This copy has nothing about /);
    nothingSays(study, /^The record (?:does not|gives no|names no|lists no|says nothing)/);
  });

  it('is never called masked if only the title says so', () => {
    const study = changed(randomized(), {
      'identificationModule.officialTitle': 'An Open-Label Study',
      [`${INFO}.maskingInfo`]: undefined,
    });
    assert.match(says(study, 'masking')[0]!, /^There is no entry for this\. The title says: \| An Open-Label Study/);
    nothingSays(study, /does not say who knows/i);
  });
});

describe('the list of conditions', () => {
  it('"Non-inclusion Criteria" is a heading of exclusions', () => {
    assert.deepEqual(
      parts('Inclusion Criteria:\n\n* Adults\n\nNon-inclusion Criteria:\n\n* Pregnant women\n* Brain metastases'),
      ['inclusion: Adults', 'exclusion: Pregnant women / Brain metastases'],
    );
  });

  it('a heading without lines is said to have none', () => {
    assert.deepEqual(parts('Inclusion Criteria:\n\n* Adults\n\nExclusion Criteria:\n\n-'), [
      'inclusion: Adults',
      'exclusion:  (The record lists none.)',
    ]);
    assert.deepEqual(parts('Inclusion Criteria:\n* Adults\nExclusion Criteria:\nNone'), [
      'inclusion: Adults',
      'exclusion: None (The record lists none.)',
    ]);
  });

  it('entries that were joined in one line are separated', () => {
    assert.deepEqual(
      parts(
        'Inclusion Criteria: * Age 18 or over * Liver metastases * ECOG 0-1 Exclusion Criteria: * Pregnant * Brain metastases',
      ),
      ['inclusion: Age 18 or over / Liver metastases / ECOG 0-1', 'exclusion: Pregnant / Brain metastases'],
    );
  });

  it('numbered entries that were joined in one line are separated, but not the digits of a product name', () => {
    assert.deepEqual(
      parts('Inclusion Criteria: 1. Age 18 2. dose 5 * 10 mg 3. Liver Exclusion Criteria: 1. Old 2. Ill'),
      ['inclusion: Age 18 / dose 5 * 10 mg / Liver', 'exclusion: Old / Ill'],
    );
    assert.deepEqual(parts('Inclusion Criteria:\n* weight * height - low\n* stage 2. Liver'), [
      'inclusion: weight * height - low / stage 2. Liver',
    ]);
  });

  it('entities are decoded once', () => {
    const plain = (text: string) => plainText(text, true);
    assert.equal(plain('QTc \\&gt; 450 ms'), 'QTc > 450 ms');
    assert.equal(plain('a patient\\&#39;s consent'), "a patient's consent");
    assert.equal(plain('tumor \\&amp;lt;1 cm'), 'tumor &lt;1 cm');
    assert.equal(
      plain('10\\^9/L and \\*bold\\* and 5 \\~ 7 and ≥ 18 \\>= 3'),
      '10^9/L and *bold* and 5 ~ 7 and ≥ 18 >= 3',
    );
  });
});

describe('telephones', () => {
  const contact = (phone: string, countries: readonly string[]) => {
    const study = changed(randomized(), {
      'contactsLocationsModule.centralContacts': [{ name: 'Office', role: 'CONTACT', phone }],
      'contactsLocationsModule.locations': countries.map((country) => ({ city: 'A', country })),
    });
    const [fact] = explain(study).sections.find(({ id }) => id === 'contacts')!.facts;
    const links = fact!.blocks!.flatMap(({ segments }) => segments).flatMap(({ href }) => href ?? []);
    return [links.join(' '), fact!.after ?? ''].filter(Boolean).join(' | ');
  };

  it('become links only if it is clear what to dial', () => {
    assert.equal(
      contact('65 6555 0100', ['Singapore']),
      'The telephone number may only work from inside this country: Singapore.',
    );
    assert.equal(
      contact('020 7555 0100', ['Singapore']),
      'The telephone number may only work from inside this country: Singapore.',
    );
    assert.equal(
      contact('020 7555 0100', ['France', 'Japan']),
      'The telephone number may only work from inside its own country.',
    );
    assert.equal(contact('+1-888-555-0100 ext 5', ['Singapore']), 'tel:+18885550100 | The extension is 5.');
    assert.equal(contact('555-555-0100 / 555-555-0101', ['United States']), 'tel:+15555550100 tel:+15555550101');
    for (const odd of ['011 44 20 7555 0100', '555-0100', '+34-91-5550100-4455', '123-456-7890', '86-10-55550100'])
      assert.equal(contact(odd, ['United States']), '', odd);
    assert.equal(contact('+44 (0)20 7555 0100', ['United Kingdom']), 'tel:+442075550100');
  });
});

describe('the same study twice', () => {
  it('is one study, from the newer copy, without a notice', () => {
    const older = randomized();
    older.derivedSection.miscInfoModule.versionHolder = '2024-01-01';
    assert.match(glance([older, randomized()]).source!, /October 1, 2026/);
    assert.match(glance([randomized(), older]).source!, /October 1, 2026/);
    assert.equal(noticeOf([older, randomized()], 'copy-old', { today: TODAY }), undefined);
  });
});
