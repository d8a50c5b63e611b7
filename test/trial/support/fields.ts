import { en } from '../../../src/trial/trial.js';
import type { Study } from '../fixtures/studies.js';

const say = (key: keyof typeof en.facts): string => {
  const { what, none } = en.facts[key] as { what: string; none?: string };
  return none ?? en.none.replace('{what}', what);
};

/**
 * Fields that a reader sees, `[]` for every entry of a list, each with the sentence there must be once it is gone; null
 * when the fact goes with it.
 */
export const DISPLAYED: Readonly<Record<string, string | readonly string[] | null>> = {
  'protocolSection.identificationModule.briefTitle': say('briefTitle'),
  'protocolSection.identificationModule.officialTitle': say('officialTitle'),
  'protocolSection.identificationModule.acronym': say('acronym'),
  'protocolSection.identificationModule.nctId': say('nctId'),
  'protocolSection.statusModule.overallStatus': say('status'),
  'protocolSection.statusModule.lastKnownStatus': say('lastStatus'),
  'protocolSection.statusModule.whyStopped': say('whyStopped'),
  'protocolSection.statusModule.startDateStruct': say('start'),
  'protocolSection.statusModule.startDateStruct.type': null,
  'protocolSection.statusModule.primaryCompletionDateStruct': say('mainEnd'),
  'protocolSection.statusModule.completionDateStruct': say('end'),
  'protocolSection.statusModule.statusVerifiedDate': say('verified'),
  'derivedSection.miscInfoModule.versionHolder': say('copied'),
  'protocolSection.statusModule.expandedAccessInfo.hasExpandedAccess': say('elsewhere'),
  'protocolSection.statusModule.expandedAccessInfo.statusForNctId': null,
  'protocolSection.designModule.studyType': say('studyType'),
  'protocolSection.conditionsModule.conditions': say('conditions'),
  'protocolSection.descriptionModule.briefSummary': say('briefSummary'),
  'protocolSection.descriptionModule.detailedDescription': null,
  'protocolSection.designModule.designInfo.primaryPurpose': say('purpose'),
  'protocolSection.designModule.designInfo.observationalModel': say('model'),
  'protocolSection.designModule.designInfo.timePerspective': say('time'),
  'protocolSection.designModule.patientRegistry': say('registry'),
  'protocolSection.designModule.targetDuration': null,
  'protocolSection.designModule.phases': say('phases'),
  'protocolSection.armsInterventionsModule.interventions': say('interventions'),
  'protocolSection.armsInterventionsModule.interventions[].name': say('itemName'),
  'protocolSection.armsInterventionsModule.interventions[].type': say('itemType'),
  'protocolSection.armsInterventionsModule.interventions[].otherNames': say('itemNames'),
  'protocolSection.armsInterventionsModule.interventions[].armGroupLabels': say('itemGroups'),
  'protocolSection.armsInterventionsModule.interventions[].description': null,
  'protocolSection.designModule.designInfo.allocation': say('allocation'),
  'protocolSection.designModule.designInfo.interventionModel': say('plan'),
  'protocolSection.designModule.designInfo.interventionModelDescription': null,
  'protocolSection.armsInterventionsModule.armGroups': say('groups'),
  'protocolSection.armsInterventionsModule.armGroups[].label': say('groupName'),
  'protocolSection.armsInterventionsModule.armGroups[].type': say('groupType'),
  'protocolSection.armsInterventionsModule.armGroups[].description': say('groupText'),
  'protocolSection.armsInterventionsModule.armGroups[].interventionNames': say('groupGets'),
  'protocolSection.designModule.designInfo.maskingInfo.masking': say('masking'),
  'protocolSection.designModule.designInfo.maskingInfo.whoMasked': say('masked'),
  'protocolSection.designModule.designInfo.maskingInfo.maskingDescription': [say('maskingText'), ''],
  'protocolSection.designModule.enrollmentInfo': say('count'),
  'protocolSection.designModule.enrollmentInfo.type': null,
  'protocolSection.eligibilityModule.sex': say('sex'),
  'protocolSection.eligibilityModule.genderBased': say('gender'),
  'protocolSection.eligibilityModule.genderDescription': [say('genderText'), ''],
  'protocolSection.eligibilityModule.minimumAge': say('minAge'),
  'protocolSection.eligibilityModule.maximumAge': say('maxAge'),
  'protocolSection.eligibilityModule.stdAges': say('ages'),
  'protocolSection.eligibilityModule.healthyVolunteers': say('healthy'),
  'protocolSection.eligibilityModule.studyPopulation': say('population'),
  'protocolSection.eligibilityModule.samplingMethod': say('sampling'),
  'protocolSection.eligibilityModule.eligibilityCriteria': say('criteria'),
  'protocolSection.outcomesModule.primaryOutcomes': say('primary'),
  'protocolSection.outcomesModule.primaryOutcomes[].measure': say('primaryName'),
  'protocolSection.outcomesModule.primaryOutcomes[].timeFrame': say('outcomeTime'),
  'protocolSection.outcomesModule.primaryOutcomes[].description': null,
  'protocolSection.outcomesModule.secondaryOutcomes': say('secondary'),
  'protocolSection.outcomesModule.secondaryOutcomes[].timeFrame': say('outcomeTime'),
  'protocolSection.outcomesModule.otherOutcomes': say('other'),
  'protocolSection.contactsLocationsModule.locations': say('locations'),
  'protocolSection.contactsLocationsModule.locations[].facility': say('siteName'),
  'protocolSection.contactsLocationsModule.locations[].city': say('siteCity'),
  'protocolSection.contactsLocationsModule.locations[].country': say('siteCountry'),
  'protocolSection.contactsLocationsModule.locations[].status': say('siteStatus'),
  'protocolSection.contactsLocationsModule.centralContacts': say('contacts'),
  'protocolSection.contactsLocationsModule.centralContacts[].name': say('contactName'),
  'protocolSection.contactsLocationsModule.centralContacts[].role': say('contactRole'),
  'protocolSection.contactsLocationsModule.centralContacts[].phone': say('phone'),
  'protocolSection.contactsLocationsModule.centralContacts[].email': say('email'),
  'protocolSection.contactsLocationsModule.overallOfficials': say('officials'),
  'protocolSection.contactsLocationsModule.overallOfficials[].name': say('officialName'),
  'protocolSection.contactsLocationsModule.overallOfficials[].role': say('officialRole'),
  'protocolSection.contactsLocationsModule.overallOfficials[].affiliation': say('affiliation'),
  'protocolSection.sponsorCollaboratorsModule.leadSponsor.name': say('sponsor'),
  'protocolSection.sponsorCollaboratorsModule.leadSponsor.class': say('sponsorClass'),
  'protocolSection.sponsorCollaboratorsModule.responsibleParty.type': say('responsible'),
  'protocolSection.sponsorCollaboratorsModule.collaborators': say('collaborators'),
  hasResults: say('results'),
};

/** Takes a field away from a record, from every entry of its lists; how often it was there. */
export function remove(record: Study, path: string): number {
  const [head = '', ...rest] = path.split('.');
  const key = head.replace('[]', '');
  if (record === null || typeof record !== 'object' || !Object.hasOwn(record, key)) return 0;
  if (rest.length === 0) return delete record[key] ? 1 : 0;
  const inner = head.endsWith('[]') ? record[key] : [record[key]];
  if (!Array.isArray(inner)) return 0;
  return inner.reduce((sum: number, entry: Study) => sum + remove(entry, rest.join('.')), 0);
}
