import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStudy } from '../../src/trial/record.js';
import {
  changed,
  crossover,
  expandedAccess,
  observational,
  randomized,
  type Study,
  singleGroup,
  stopped,
} from './fixtures/studies.js';
import { allFacts, explain, glance, noticeIds, noticeOf, realRecords, saying, says } from './support/read.js';

const ARMS = 'armsInterventionsModule.armGroups';
const ITEMS = 'armsInterventionsModule.interventions';
const INFO = 'designModule.designInfo';
const arm = (type: string, label: string, ...names: string[]) => ({
  type,
  label,
  ...(names.length && { interventionNames: names }),
});

describe('groups and chance', () => {
  it('are explained in the present, in the past, and as never begun', () => {
    const group = (study: Study) => says(study, 'groups')[0];
    assert.match(group(randomized())!, /^There are 2 groups\. People are put into them by chance \(at random\)/);
    assert.match(group(stopped())!, /^There were 2 groups\. People were put into them by chance/);
    const never = changed(randomized(), { 'statusModule.overallStatus': 'WITHDRAWN' });
    assert.match(group(never)!, /^There would have been 2 groups\./);
    const paused = changed(randomized(), { 'statusModule.overallStatus': 'SUSPENDED' });
    assert.match(group(paused)!, /^There are 2 groups\./);
  });

  it('are never compared to a game, and chances are never said to be equal', () => {
    for (const [, record] of realRecords())
      for (const say of saying(explain(record)))
        assert.doesNotMatch(say, /\blots?\b|lottery|\bcoins?\b|\bdice\b|\bluck|computer|equal chance|same chance/i);
  });

  it('one group is not formed by chance, and a record without an allocation is said not to tell', () => {
    assert.equal(says(singleGroup(), 'groups')[0], 'All who join are in one group, so no groups are formed by chance.');
    const silent = changed(randomized(), {
      [`${INFO}.allocation`]: undefined,
      'identificationModule.officialTitle': undefined,
    });
    assert.deepEqual(says(silent, 'groups').slice(0, 2), [
      'The record lists 2 groups.',
      'The record does not say if people are put into groups by chance.',
    ]);
    assert.equal(glance(silent).groups, undefined);
  });

  it('may be by chance in one part only', () => {
    const parts = changed(randomized(), {
      [`${INFO}.interventionModel`]: 'SEQUENTIAL',
      [ARMS]: [
        arm('EXPERIMENTAL', 'Part A'),
        arm('EXPERIMENTAL', 'Part B'),
        arm('ACTIVE_COMPARATOR', 'Part B: usual care'),
      ],
    });
    assert.equal(
      says(parts, 'groups')[0],
      'In at least part of the study, people are put into groups by chance. Ask which part you would join.',
    );
    assert.equal(explain(parts).picture?.chance, false);
  });

  it('that contradict each other are called unclear, and nothing is claimed', () => {
    const clashes: readonly (readonly [string, Study, object])[] = [
      ['chance-one-plan', randomized(), { [`${INFO}.interventionModel`]: 'SINGLE_GROUP' }],
      ['chance-one-group', randomized(), { [ARMS]: [arm('EXPERIMENTAL', 'A')] }],
      ['one-group-many', singleGroup(), { [ARMS]: [arm('EXPERIMENTAL', 'A'), arm('OTHER', 'B')] }],
      ['one-group-compared', singleGroup(), { [`${INFO}.interventionModel`]: 'PARALLEL' }],
      [
        'many-one-plan',
        singleGroup(),
        { [`${INFO}.allocation`]: 'NON_RANDOMIZED', [ARMS]: [arm('EXPERIMENTAL', 'A'), arm('OTHER', 'B')] },
      ],
      ['chance-title', randomized(), { 'identificationModule.officialTitle': 'A Non-Randomized Study' }],
      ['chance-title', singleGroup(), { 'identificationModule.briefTitle': 'A Randomized Study' }],
    ];
    for (const [id, base, change] of clashes) {
      const study = changed(base, change as Record<string, unknown>);
      assert.match(noticeOf(study, id)!, /The record is not clear here\. Ask the study team\.$/, id);
      assert.equal(glance(study).groups, 'The record is not clear about the groups. Ask.', id);
      for (const say of saying(explain(study)))
        assert.doesNotMatch(say, /put into them by chance|chance does not decide/i, id);
    }
  });

  it('and titles about other parts of a study do not contradict', () => {
    for (const title of ['A Non-Randomized Run-in and a Randomized Study', 'A Randomized Study'])
      assert.ok(
        !noticeIds(changed(randomized(), { 'identificationModule.officialTitle': title })).includes('chance-title'),
        title,
      );
    for (const title of ['Extension of a Randomized Study', 'A Non-Randomized Study', 'A Study That Is Not Randomized'])
      assert.ok(
        !noticeIds(changed(singleGroup(), { 'identificationModule.officialTitle': title })).includes('chance-title'),
        title,
      );
  });

  it('that switch lead to a question, with the words of the record', () => {
    const study = changed(crossover(), {
      [`${INFO}.interventionModelDescription`]: 'Two groups. Only people whose illness grows may switch to examplumab.',
    });
    assert.ok(
      says(study, 'groups').includes(
        'On switching, the record says: | Only people whose illness grows may switch to examplumab.',
      ),
    );
    for (const say of saying(explain(study))) assert.doesNotMatch(say, /each person gets one treatment/i);
  });

  it('are quoted if the record gives their sizes', () => {
    const study = changed(randomized(), {
      'descriptionModule.briefSummary': 'People are randomized 2:1. Visits are at 8:00.',
    });
    assert.ok(
      says(study, 'groups').includes(
        'How likely each group is, in the words of the record: | People are randomized 2:1.',
      ),
    );
  });

  it('are labeled by the team: a label is called a label', () => {
    const marks = (...arms: object[]) =>
      says(changed(randomized(), { [ARMS]: arms }), 'groups').filter((say) =>
        /^This group|^The team|^All groups|^The text/.test(say),
      );
    assert.deepEqual(marks(arm('EXPERIMENTAL', 'A', 'Drug: X'), arm('EXPERIMENTAL', 'B', 'Drug: Y')), [
      'All groups are marked as getting something that is tested.',
    ]);
    assert.deepEqual(marks(arm('EXPERIMENTAL', 'A', 'Drug: X', 'Drug: Placebo'), arm('OTHER', 'B')), [
      'The text of this group names a placebo or a sham too. Ask who gets it, and when.',
    ]);
    assert.deepEqual(marks(arm('EXPERIMENTAL', 'Placebo', 'Drug: Placebo'), arm('OTHER', 'B')), [
      'The team marked this group as one that gets what is tested, but its name says placebo or sham. Ask.',
    ]);
    assert.deepEqual(marks(arm('EXPERIMENTAL', 'A'), arm('ACTIVE_COMPARATOR', 'B')), [
      'The team marked this group as one that gets what is tested.',
      'This group gets a treatment for the others to be compared with.',
    ]);
    assert.deepEqual(marks(arm('PLACEBO_COMPARATOR', 'Usual care'), arm('NO_INTERVENTION', 'B')), [
      'The team marked this group as a placebo or sham group, but its text does not name one. Ask.',
      'This group gets nothing extra from the study. Ask what care goes on.',
    ]);
    assert.deepEqual(marks(arm('NO_INTERVENTION', 'B', 'Drug: X'), arm('OTHER', 'C')), [
      'The team marked this group as getting nothing, but lists things for it. Ask.',
    ]);
  });

  it('are drawn only if the picture claims no more than the record', () => {
    assert.deepEqual([explain(randomized()).picture?.chance, explain(randomized()).picture?.people], [true, 1200]);
    for (const study of [
      observational(),
      expandedAccess(),
      changed(randomized(), { [ARMS]: undefined }),
      changed(randomized(), { 'statusModule.overallStatus': 'WITHDRAWN' }),
    ])
      assert.equal(explain(study).picture, undefined);
  });
});

it('an observational study is never said to give its groups anything', () => {
  const given = /^(?:It gets|It got|It was to get):/;
  const records = [['made up', observational()] as const, ...realRecords()];
  for (const [name, record] of records)
    if (record.protocolSection.designModule?.studyType === 'OBSERVATIONAL')
      for (const say of saying(explain(record))) assert.doesNotMatch(say, given, name);
});

describe('what is tested', () => {
  it('is listed by name under its type, with its groups if not all get it', () => {
    const unlisted = changed(randomized(), { [ARMS]: [arm('EXPERIMENTAL', 'Examplumab'), arm('OTHER', 'Control')] });
    assert.deepEqual(says(unlisted, 'tested').slice(0, 2), [
      'Listed as a drug: | Examplumab',
      'For these groups: | Examplumab',
    ]);
    const shared = changed(randomized(), {
      [ITEMS]: [{ type: 'OTHER', name: 'Exercise', armGroupLabels: ['Examplumab', 'Control'] }],
    });
    assert.deepEqual(says(shared, 'tested'), ['The record lists: | Exercise']);
  });

  it('is listed without its groups if the groups already say what they get', () => {
    for (const [name, record] of [['randomized', randomized()] as const, ...realRecords()]) {
      const { armGroups, interventions } = readStudy(record, false).study;
      const gets = (label: string, item: string) =>
        armGroups.entries.some(
          (one) => one.label.value === label && one.interventionNames.value?.some((own) => own.endsWith(`: ${item}`)),
        );
      for (const { name: item, armGroupLabels, field } of interventions.entries) {
        const labels = armGroupLabels.value ?? [];
        if (!labels.every((label) => gets(label, item.value ?? ''))) continue;
        const told = allFacts(explain(record)).filter((fact) => fact.field === `${field}.armGroupLabels`);
        assert.deepEqual(told, [], `${name}: ${item.value}`);
      }
    }
  });

  it('is not assigned in an observational study', () => {
    const study = changed(observational(), { [ITEMS]: [{ type: 'DRUG', name: 'Examplumab' }] });
    assert.equal(
      says(study, 'tested')[0],
      'People may get what is listed here as part of their usual care. The study does not assign it.',
    );
  });
});

describe('placebo', () => {
  const placebo = (change: Record<string, unknown>, base = singleGroup()) =>
    says(changed(base, change), 'placebo').join();

  it('is decided by several fields of the record, in order', () => {
    assert.equal(
      says(randomized(), 'placebo')[0],
      'Yes. At least one group gets a placebo. Ask if the usual treatment goes on in that group.',
    );
    assert.equal(says(stopped(), 'placebo')[0], 'Yes. At least one group got a placebo.');
    assert.match(
      placebo({ [ARMS]: [arm('PLACEBO_COMPARATOR', 'placebo'), arm('SHAM_COMPARATOR', 'sham')] }),
      /^Yes\. Groups get a placebo or a sham\./,
    );
    assert.equal(
      placebo({ [ARMS]: [arm('PLACEBO_COMPARATOR', 'Usual care')] }),
      'A group is marked as a placebo or sham group, but no text names one. Ask.',
    );
    const named: readonly object[] = [
      { [ARMS]: [arm('OTHER', 'PLACEBO first')] },
      { [ARMS]: [{ type: 'OTHER', label: 'B', description: 'a double-dummy design' }] },
      { [ITEMS]: [{ name: 'Drops', otherNames: ['placebo drops'] }] },
    ];
    for (const change of named)
      assert.match(placebo(change as Record<string, unknown>), /^The record names a placebo, but no group is marked/);
    assert.match(placebo({ [ITEMS]: [{ name: 'Sham laser' }] }), /^The record names a sham/);
  });

  it('is quoted if only a title mentions it', () => {
    assert.equal(
      placebo({ 'identificationModule.officialTitle': 'A Placebo-Controlled Study' }),
      'The title says: | A Placebo-Controlled Study | We show it as it stands. Ask the study team.',
    );
  });

  it('is not reported if the record says that there is none', () => {
    const denied = { [ARMS]: [{ type: 'OTHER', label: 'A', description: 'Surgery. No placebo is given.' }] };
    assert.match(placebo(denied), /^The text of the record says: \| No placebo is given\./);
    assert.equal(glance(changed(singleGroup(), denied)).placebo, undefined);
    assert.match(
      placebo({ [ARMS]: [{ type: 'OTHER', label: 'A', description: 'No surgery. Placebo tablets.' }] }),
      /^The record names a placebo/,
    );
  });

  it('is never said not to exist', () => {
    assert.equal(placebo({}), 'The record lists no placebo group. Ask to be sure.');
    assert.equal(
      placebo({ [ARMS]: [arm('OTHER', 'Shamir protocol')] }),
      'The record lists no placebo group. Ask to be sure.',
    );
    for (const [, record] of realRecords())
      for (const say of saying(explain(record))) assert.doesNotMatch(say, /there is no placebo/i);
  });

  it('is not mentioned in an observational study, unless one of its groups does', () => {
    assert.deepEqual(says(observational(), 'placebo'), []);
    assert.equal(
      placebo({ [ARMS]: [{ label: 'People on a placebo' }] }, observational()),
      'The record names a placebo, but no group is marked as a placebo group.',
    );
  });
});

describe('who knows', () => {
  const knows = (maskingInfo: object | undefined, more: Record<string, unknown> = {}) =>
    says(changed(randomized(), { [`${INFO}.maskingInfo`]: maskingInfo, ...more }), 'masking');

  it('is read from the list of who is masked, never from the level', () => {
    assert.deepEqual(knows({ masking: 'QUADRUPLE', whoMasked: ['INVESTIGATOR'] }), [
      'These people do not know who gets what: the researchers.',
    ]);
    assert.deepEqual(knows({ masking: 'DOUBLE' }), ['Some of those involved do not know who gets what. Ask who.']);
    assert.deepEqual(knows({ masking: 'NONE' }), ['Nothing is hidden: people and the team know who gets what.']);
    assert.deepEqual(knows(undefined, { 'identificationModule.officialTitle': undefined }), [
      'The record does not say who knows who gets what.',
    ]);
  });

  it('is unclear if the record contradicts itself', () => {
    const ids = (change: Record<string, unknown>) =>
      noticeIds(changed(randomized(), change)).filter((id) => /open-but|hidden-but/.test(id));
    assert.deepEqual(ids({ [`${INFO}.maskingInfo`]: { masking: 'NONE', whoMasked: ['PARTICIPANT'] } }), [
      'open-but-hidden',
    ]);
    assert.deepEqual(
      ids({
        [`${INFO}.maskingInfo`]: { masking: 'NONE' },
        'identificationModule.officialTitle': 'A Double-Blind Study',
      }),
      ['open-but-blind'],
    );
    assert.deepEqual(ids({ 'identificationModule.officialTitle': 'An Open-Label Study' }), ['hidden-but-open']);
    assert.deepEqual(ids({ 'identificationModule.officialTitle': 'A Blinded Part and an Open-Label Extension' }), []);
  });
});

describe('kinds of study', () => {
  it('that are no trials say once that phases and placebos are for trials', () => {
    for (const study of [observational(), expandedAccess()]) {
      const lines = saying(explain(study)).filter((say) => /Phases, placebos/.test(say));
      assert.equal(lines.length, 1);
      for (const id of ['phase', 'placebo', 'masking'] as const) assert.deepEqual(says(study, id), []);
    }
  });

  it('that observe one group compare nothing', () => {
    assert.ok(says(observational(), 'kind').includes('It follows a group of people over time.'));
    const two = changed(observational(), { [ARMS]: [{ label: 'A' }, { label: 'B' }] });
    assert.ok(says(two, 'kind').includes('It follows 2 groups of people and compares them.'));
  });

  it('have a phase that is explained as a phase, not as the study', () => {
    const phase = (...phases: string[]) => says(changed(randomized(), { 'designModule.phases': phases }), 'phase');
    assert.deepEqual(phase('PHASE3'), [
      'Phase 3 studies gather more proof of how well a treatment works and how safe it is.',
      'The record lists 2 groups to compare.',
    ]);
    assert.deepEqual(phase('PHASE2', 'PHASE1'), [
      'This study joins phases 1 and 2: it looks for a safe dose, then asks if the treatment seems to work.',
    ]);
    assert.deepEqual(phase('NA').at(-1), 'This one does list a drug.');
    const newUse = changed(randomized(), {
      'designModule.phases': ['PHASE4'],
      'descriptionModule.briefSummary': 'It is not approved for this use.',
    });
    assert.equal(says(newUse, 'phase').at(-1), 'The summary says: | It is not approved for this use.');
  });

  it('without a type are trials if they have fields that only trials have', () => {
    assert.match(
      says(changed(randomized(), { 'designModule.studyType': undefined }), 'kind')[0]!,
      /^This is a trial\./,
    );
    const bare = changed(observational(), {
      'designModule.studyType': undefined,
      'descriptionModule.briefSummary': 'A chart review. It is small.',
    });
    assert.equal(
      says(bare, 'kind')[0],
      'There is no entry for this. The summary says: | A chart review. | We show it as it stands. Ask the study team.',
    );
  });
});
