import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldsOf } from '../../src/trial/trial.js';
import type { TrialExplanation } from '../../src/trial/types.js';
import { quiet, rich } from './fixtures/rich.js';
import { changed, crossover, randomized, STUDIES, type Study } from './fixtures/studies.js';
import { pathsOf, READ, shapeOf, valueAt, withValue } from './support/paths.js';
import { allFacts, explain, line, realRecords } from './support/read.js';

/** A study whose only place repeats the main contact. */
const onePlace = () => {
  const contact = { name: 'Dr. Example', role: 'CONTACT', phone: '+1 555 0100', email: 'one@example.org' };
  return changed(randomized(), {
    'contactsLocationsModule.centralContacts': [contact],
    'contactsLocationsModule.locations': [{ facility: 'Clinic', city: 'A', country: 'B', contacts: [contact] }],
  });
};
const made = Object.entries({ ...STUDIES, rich, quiet, onePlace }).map(([name, make]): [string, Study] => [
  name,
  make(),
]);
const records = [...made, ...realRecords()];

/** Every path of the record that a sentence refers to. */
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
 * Fields that are read but not explained for some values, each with the reason. The rule gets the value and
 * the whole record.
 */
const SILENT: readonly (readonly [RegExp, reason: string, (value: unknown, record: Study) => boolean])[] = [
  [
    /expandedAccessInfo\.hasExpandedAccess$/,
    'nearly all records have false, also those of approved treatments',
    (value) => value === false,
  ],
  [/patientRegistry$/, 'false says nothing to a reader', (value) => value === false],
  [/oversightModule\.\w+$/, 'false says nothing to a reader', (value) => value === false],
  [
    /healthyVolunteers$/,
    'for an observational study or expanded access, "no" says nothing',
    (value, record) => value === false && record.protocolSection.designModule?.studyType !== 'INTERVENTIONAL',
  ],
  [/genderBased$/, 'false is what readers expect', (value) => value === false],
  [
    /stdAges$/,
    'the registry derives it from the ages, which are explained',
    (_value, record) =>
      Boolean(
        record.protocolSection.eligibilityModule.minimumAge ?? record.protocolSection.eligibilityModule.maximumAge,
      ),
  ],
  [/ipdSharing$/, 'without a plan to share data, nothing changes for a reader', (value) => value !== 'YES'],
  [
    /\.(?:leadSponsor|collaborators\[\d+\])\.class$/,
    'only companies and the NIH are clear; other classes are too broad',
    (value) => !['INDUSTRY', 'NIH'].includes(value as string),
  ],
  [/collaborators\[\d+\]\.class$/, 'the name says it', () => true],
  [/primaryPurpose$/, '"other" says nothing', (value) => value === 'OTHER'],
  [/(?:observationalModel|timePerspective)$/, '"other" says nothing', (value) => value === 'OTHER'],
  [
    /interventionModel$/,
    'the sentence on groups already says it',
    (value) => value === 'PARALLEL' || value === 'SINGLE_GROUP',
  ],
  [/armGroups\[\d+\]\.type$/, '"other" says nothing', (value) => value === 'OTHER'],
  [/armGroupLabels$/, 'explained only if not all groups get it', () => true],
  [/maskingInfo\.masking$/, 'nothing is hidden, so there is nothing to explain', (value) => value === 'NONE'],
  [
    /[cC]ontacts\[\d+\]\.\w+$/,
    'the same contact stands right beside it',
    (value, record) =>
      JSON.stringify(record.protocolSection.contactsLocationsModule).split(JSON.stringify(value)).length > 2,
  ],
  [/geoPoint\.(?:lat|lon)$/, 'only used to sort places; the coordinates are those of a town', () => true],
  [/lastUpdate(?:SubmitDate|PostDateStruct\.date)$/, 'only used if the date of the last check is missing', () => true],
  [
    /primaryCompletionDateStruct\.\w+$/,
    'explained only if it differs from the end',
    (_value, record) =>
      record.protocolSection.statusModule.primaryCompletionDateStruct.date ===
      record.protocolSection.statusModule.completionDateStruct?.date,
  ],
  [
    /(?:designInfo|enrollmentInfo|phases|outcomesModule|hasResults)\b/,
    'expanded access has none of these',
    (_value, record) => record.protocolSection.designModule?.studyType === 'EXPANDED_ACCESS',
  ],
  [
    /expandedAccessTypes\.\w+$/,
    'false does not help a reader, and on a trial it says nothing',
    (value, record) => value === false || record.protocolSection.designModule.studyType !== 'EXPANDED_ACCESS',
  ],
  [/outcomeMeasures\[/, 'only the first main outcome is shown', () => true],
];

/** Fields that are not read at all: internal ones of the registry, and those that say nothing to a patient. */
const UNREAD =
  /^(?:annotationSection|documentSection|derivedSection|resultsSection\.(?!outcomeMeasuresModule\.)|resultsSection\.outcomeMeasuresModule\.outcomeMeasures\[\]\.(?:reportingStatus|analyses|typeUnitsAnalyzed|denomUnitsSelected|groups\[\]\.description|classes\[\]\.denoms)|protocolSection\.(?:identificationModule\.(?:nctIdAliases|orgStudyIdInfo|organization|secondaryIdInfos)|statusModule\.(?:\w*(?:First|Qc)\w*|lastUpdatePostDateStruct\.type|delayedPosting)|sponsorCollaboratorsModule\.responsibleParty|oversightModule\.(?:isFda\w+|isPpsd|isUsExport|fdaaa801Violation)|conditionsModule\.keywords|contactsLocationsModule\.(?:locations_nested|overallOfficials\[\]\.role)|armsInterventionsModule\.interventions\[\]\.interventionMappedName|eligibilityModule\.samplingMethod|ipdSharingStatementModule\.(?:infoTypes|accessCriteria|description|timeFrame|url))\b)/;

describe('a field of a record', () => {
  it('is explained, or listed here as not useful: none is dropped silently', () => {
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
    // A rule that matches no record must be removed.
    assert.deepEqual(
      SILENT.map(([, reason]) => reason).filter((reason) => !reasons.has(reason)),
      [],
    );
  });

  it('that is read occurs in a record of these tests', () => {
    const known = new Set(records.flatMap(([, record]) => pathsOf(record).map(shapeOf)));
    const missing = READ.map(({ path }) => path).filter((path) => !known.has(path));
    assert.deepEqual(missing, []);
  });
});

/** Fields that affect every other sentence: kind of study, tense, age and completeness of the record. */
const FRAME =
  /(?:studyType|overallStatus|statusVerifiedDate|completionDateStruct\.\w+|timePerspective|enrollmentInfo\.\w+|versionHolder|hasResults|nctId|outcomeMeasures\[\d+\]\.type)$/i;

describe('a sentence', () => {
  it('names every field that it depends on: removing any other field does not change it', () => {
    const gone: string[] = [];
    for (const [name, record] of [
      ['randomized', randomized()],
      ['rich', rich()],
      ['crossover', crossover()],
    ] as const) {
      const before = allFacts(explain(record));
      for (const path of pathsOf(record).filter((one) => !FRAME.test(one))) {
        const rest = withValue(record, path, undefined);
        // Without its last part a module disappears, and then the record counts as incomplete, which changes other sentences.
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
