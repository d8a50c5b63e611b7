import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldsOf } from '../../src/trial/trial.js';
import type { TrialExplanation } from '../../src/trial/types.js';
import { quiet, rich } from './fixtures/rich.js';
import { crossover, randomized, STUDIES, type Study } from './fixtures/studies.js';
import { pathsOf, READ, shapeOf, valueAt, withValue } from './support/paths.js';
import { allFacts, explain, line, realRecords } from './support/read.js';

const made = Object.entries({ ...STUDIES, rich, quiet }).map(([name, make]): [string, Study] => [name, make()]);
const records = [...made, ...realRecords()];

/** Every path that something is said about. */
function toldPaths(explained: TrialExplanation): Set<string> {
  const { notices, questions, eligibility } = explained;
  return new Set([
    ...allFacts(explained).flatMap(fieldsOf),
    ...notices.flatMap(({ fields }) => fields),
    ...questions.flatMap(({ field = [] }) => field),
    ...(eligibility ? [eligibility.field] : []),
  ]);
}

const KNOWN = new Set(READ.map(({ path }) => path));

/**
 * What is read and yet not told where it says nothing to a reader, each with the reason. The rule is given the value and
 * the whole record.
 */
const SILENT: readonly (readonly [RegExp, reason: string, (value: unknown, record: Study) => boolean])[] = [
  [
    /expandedAccessInfo\.hasExpandedAccess$/,
    'false stands on nearly all records, also for approved treatments',
    (value) => value === false,
  ],
  [/patientRegistry$/, 'that it is no registry says nothing', (value) => value === false],
  [/oversightModule\.\w+$/, 'that there is none says nothing', (value) => value === false],
  [
    /healthyVolunteers$/,
    'of a study that watches, or of a way to get a treatment, "no" says nothing',
    (value, record) => value === false && record.protocolSection.designModule?.studyType !== 'INTERVENTIONAL',
  ],
  [/genderBased$/, 'that gender does not count goes without saying', (value) => value === false],
  [
    /stdAges$/,
    'the registry works it out from the ages, which are told',
    (_value, record) =>
      Boolean(
        record.protocolSection.eligibilityModule.minimumAge ?? record.protocolSection.eligibilityModule.maximumAge,
      ),
  ],
  [/ipdSharing$/, 'no plan to pass data on changes nothing', (value) => value !== 'YES'],
  [
    /\.(?:leadSponsor|collaborators\[\d+\])\.class$/,
    'only a company and the NIH are plain; other classes hold too much',
    (value) => !['INDUSTRY', 'NIH'].includes(value as string),
  ],
  [/collaborators\[\d+\]\.class$/, 'the name says it', () => true],
  [/primaryPurpose$/, '"other" says nothing', (value) => value === 'OTHER'],
  [/(?:observationalModel|timePerspective)$/, '"other" says nothing', (value) => value === 'OTHER'],
  [
    /interventionModel$/,
    'side by side, or one plan: the sentence on groups says it',
    (value) => value === 'PARALLEL' || value === 'SINGLE_GROUP',
  ],
  [/armGroups\[\d+\]\.type$/, '"other" says nothing', (value) => value === 'OTHER'],
  [/armGroupLabels$/, 'told only where not all groups get it', () => true],
  [/maskingInfo\.masking$/, 'one group and nothing hidden: there is nothing to know', (value) => value === 'NONE'],
  [/geoPoint\.(?:lat|lon)$/, 'orders the places; the point is that of a town', () => true],
  [/lastUpdate(?:SubmitDate|PostDateStruct\.date)$/, 'stands in for the date of the last check only', () => true],
  [
    /primaryCompletionDateStruct\.\w+$/,
    'told only where it differs from the end',
    (_value, record) =>
      record.protocolSection.statusModule.primaryCompletionDateStruct.date ===
      record.protocolSection.statusModule.completionDateStruct?.date,
  ],
  [
    /(?:designInfo|enrollmentInfo|phases|outcomesModule|hasResults)\b/,
    'not of a way to get a treatment outside a trial',
    (_value, record) => record.protocolSection.designModule?.studyType === 'EXPANDED_ACCESS',
  ],
  [
    /expandedAccessTypes\.\w+$/,
    'who cannot ask need not be told, and of a trial it says nothing',
    (value, record) => value === false || record.protocolSection.designModule.studyType !== 'EXPANDED_ACCESS',
  ],
  [/outcomeMeasures\[/, 'only the first main outcome is shown', () => true],
];

/** What is not read at all: marks of the registry, and what says nothing to a patient. */
const UNREAD =
  /^(?:annotationSection|documentSection|derivedSection|resultsSection\.(?!outcomeMeasuresModule\.)|resultsSection\.outcomeMeasuresModule\.outcomeMeasures\[\]\.(?:reportingStatus|analyses|typeUnitsAnalyzed|denomUnitsSelected|groups\[\]\.description|classes\[\]\.denoms)|protocolSection\.(?:identificationModule\.(?:nctIdAliases|orgStudyIdInfo|organization|secondaryIdInfos)|statusModule\.(?:\w*(?:First|Qc)\w*|lastUpdatePostDateStruct\.type|delayedPosting)|sponsorCollaboratorsModule\.responsibleParty|oversightModule\.(?:isFda\w+|isPpsd|isUsExport|fdaaa801Violation)|conditionsModule\.keywords|contactsLocationsModule\.(?:locations_nested|overallOfficials\[\]\.role)|armsInterventionsModule\.interventions\[\]\.interventionMappedName|eligibilityModule\.samplingMethod|ipdSharingStatementModule\.(?:infoTypes|accessCriteria|description|timeFrame|url))\b)/;

describe('a field of a record', () => {
  it('is told, or known to say nothing: none is dropped without a word', () => {
    const reasons = new Set<string>();
    const dropped: string[] = [];
    for (const [name, record] of records) {
      const told = toldPaths(explain(record));
      for (const path of pathsOf(record)) {
        if (told.has(path) || UNREAD.test(shapeOf(path))) continue;
        if (!KNOWN.has(shapeOf(path))) dropped.push(`${name}: nothing reads ${path}`);
        const value = valueAt(record, path);
        if (value === '' || value === null || (Array.isArray(value) && !value.length)) continue;
        const silent = SILENT.find(([pattern, , holds]) => pattern.test(path) && holds(value, record));
        if (silent) reasons.add(silent[1]);
        else dropped.push(`${name}: nothing is said of ${path} (${JSON.stringify(value)})`);
      }
    }
    assert.deepEqual(dropped, []);
    // A reason that no record has is no reason.
    assert.deepEqual(
      SILENT.map(([, reason]) => reason).filter((reason) => !reasons.has(reason)),
      [],
    );
  });

  it('that is read is asked for in a record of these tests', () => {
    const known = new Set(records.flatMap(([, record]) => pathsOf(record).map(shapeOf)));
    const missing = READ.map(({ path }) => path).filter((path) => !known.has(path));
    assert.deepEqual(missing, []);
  });
});

/** What decides how everything else is told: the kind of study, its tense, how old its record is, and how much of it is here. */
const FRAME =
  /(?:studyType|overallStatus|statusVerifiedDate|completionDateStruct\.\w+|timePerspective|enrollmentInfo\.\w+|versionHolder|hasResults|nctId|outcomeMeasures\[\d+\]\.type)$/i;

describe('a sentence', () => {
  it('names every field that it rests on: without any other field it stays as it is', () => {
    const gone: string[] = [];
    for (const [name, record] of [
      ['randomized', randomized()],
      ['rich', rich()],
      ['crossover', crossover()],
    ] as const) {
      const before = allFacts(explain(record));
      for (const path of pathsOf(record).filter((one) => !FRAME.test(one))) {
        const rest = withValue(record, path, undefined);
        // A list that loses its last part becomes another record: its module goes, and with it the whole is a part.
        const after = new Set(allFacts(explain(rest)).map((fact) => `${fact.field} ${line(fact)}`));
        if (explain(rest).notices.some(({ id }) => id === 'partial')) continue;
        for (const fact of before) {
          const own = fieldsOf(fact).some(
            (field) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`),
          );
          if (own) continue;
          if (!after.has(`${fact.field} ${line(fact)}`))
            gone.push(`${name}: without ${path}: ${line(fact)} (${fieldsOf(fact).join(' ')})`);
        }
      }
    }
    assert.deepEqual(gone, []);
  });
});
