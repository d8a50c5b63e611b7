import { decodeFile, parseText } from './parse.js';
import { breakTags } from './text.js';
import { TrialError } from './trial-error.js';

const DEEPEST = 50;
const ID = /^NCT\d{8}$/;

/** Any JSON object. Read it only by own keys: `__proto__` in a file is a key like others, and never asked for. */
export type Json = { readonly [key: string]: unknown };

/** One study, and how it came. */
export interface StudyRecord {
  readonly study: Json;
  /** Every value was a list of one (R writes that); they have been taken out. */
  readonly boxed: boolean;
}

/** Whether a value is an object and not a list. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own value under a key, if `value` is an object that has it. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * Finds the one study in a value: an object, a list, a page `{ studies }`, `{ study }`, lists of one from R, or the text or
 * the bytes of such a file.
 *
 * @param value - Parsed JSON, or a file.
 * @param nctId - The study to pick; without it there must be exactly one.
 * @throws TrialError, with a code that says why there is none.
 */
export function readRecord(value: unknown, nctId?: string): StudyRecord {
  const wanted = nctId?.trim().toUpperCase();
  if (wanted && !ID.test(wanted)) throw new TrialError('bad-id');
  const found = readStudies(value);
  if (found.length === 0) throw new TrialError('no-study');
  const fit = wanted ? found.filter((study) => idsOf(study).includes(wanted)) : found;
  const ids = () =>
    found
      .flatMap((study) =>
        idsOf(study)
          .slice(0, 1)
          .filter((id) => ID.test(id)),
      )
      .slice(0, 100);
  if (fit.length === 0) throw new TrialError('other-study', { ids: ids() });
  const study = newest(fit);
  // The same study twice is one study: pages overlap when they are put together by hand.
  const same = (other: Json) => other === study || (idsOf(study).length > 0 && idsOf(other)[0] === idsOf(study)[0]);
  if (!fit.every(same)) throw new TrialError('many-studies', { ids: ids(), count: fit.length });
  return openStudy(study);
}

/** Every study in a value, in its order. */
export function readStudies(value: unknown): Json[] {
  const data = dataOf(value);
  checkDepth(data);
  return listStudies(data);
}

/** Readies one study: lists of one are taken out. */
export function openStudy(study: Json): StudyRecord {
  refuseOther(study);
  if (!isObject(own(study, 'protocolSection'))) throw new TrialError('no-protocol');
  const boxed = isBoxed(study);
  return { study: boxed ? (unbox(study) as Json) : study, boxed };
}

function dataOf(value: unknown): unknown {
  if (value instanceof Uint8Array) return dataOf(decodeFile(value));
  if (value instanceof ArrayBuffer) return dataOf(decodeFile(new Uint8Array(value)));
  const data = typeof value === 'string' ? parseText(value) : value;
  if (data === null && typeof value === 'string') throw new TrialError('empty-file');
  // A content system may wrap a file in quotes once more.
  if (typeof data === 'string' && typeof value === 'string') {
    if (/^\s*[[{]/.test(data)) return dataOf(data);
    throw new TrialError('api-error', { text: data });
  }
  return data;
}

/** Of copies of one study the newest; the first one when they do not say. */
export function newest(studies: readonly Json[]): Json {
  const copied = (study: Json) => {
    const date = own(own(own(study, 'derivedSection'), 'miscInfoModule'), 'versionHolder');
    return typeof date === 'string' ? date : '';
  };
  return studies.reduce((best, study) => (copied(study) > copied(best) ? study : best));
}

/** Ids by which other registries number their studies. */
const OTHER_IDS: readonly (readonly [RegExp, string])[] = [
  [/^DRKS/i, 'DRKS'],
  [/^ChiCTR/i, 'ChiCTR'],
  [/^ACTRN/i, 'ANZCTR'],
  [/^jRCT/i, 'jRCT'],
  [/^CTRI/i, 'CTRI'],
  [/^ISRCTN/i, 'ISRCTN'],
];

/** Says what an object is when it is no study of this registry. */
function refuseOther(data: Json): void {
  const text = (key: string) => (typeof own(data, key) === 'string' ? (own(data, key) as string) : '');
  const other = (name: string) => new TrialError('other-registry', { name });
  if (own(data, 'protocolSection') !== undefined) return;
  if (own(data, 'ctNumber') !== undefined || own(data, 'ctStatus') !== undefined) throw other('CTIS');
  if (own(data, 'isrctn') !== undefined) throw other('ISRCTN');
  const id = ['TrialID', 'trialId', 'id', 'trial_id', 'drksId', 'jRCT']
    .map(text)
    .find((one) => OTHER_IDS.some(([pattern]) => pattern.test(one)));
  if (own(data, 'TrialID') !== undefined) throw other('WHO ICTRP');
  if (id !== undefined) throw other(OTHER_IDS.find(([pattern]) => pattern.test(id))![1]);
  if (text('resourceType')) throw new TrialError('other-format-fhir');
  const nci = own(data, 'brief_title') !== undefined || own(data, 'current_trial_status') !== undefined;
  const pages = [own(data, 'data'), own(data, 'trials')].filter(Array.isArray) as Json[][];
  if (pages.some(([first]) => own(first, 'ctNumber') !== undefined)) throw other('CTIS');
  const page = pages.length > 0 && own(data, 'total') !== undefined;
  if ((own(data, 'nct_id') !== undefined && nci) || page) throw new TrialError('other-format-nci');
  const error = text('error') || text('message');
  if (error) throw new TrialError('api-error', { text: error });
}

/** Keys of the retired first API. */
const FIRST_API = ['FullStudiesResponse', 'StudyFieldsResponse', 'FullStudy', 'Study', 'ProtocolSection'];

function listStudies(data: unknown): Json[] {
  if (Array.isArray(data)) return data.flatMap(listStudies);
  if (!isObject(data)) return [];
  if (FIRST_API.some((key) => own(data, key))) throw new TrialError('old-format-v1');
  const studies = own(data, 'studies');
  if (Array.isArray(studies)) {
    if (studies.length === 0) throw new TrialError('search-empty');
    return studies.flatMap(listStudies);
  }
  // The website's internal call writes its texts as HTML.
  const study = own(data, 'study');
  if (isObject(study)) return [mapTexts(study, breakTags) as Json];
  refuseOther(data);
  return [data];
}

function idsOf(study: Json): string[] {
  const identification = own(own(study, 'protocolSection'), 'identificationModule');
  return [own(identification, 'nctId'), own(identification, 'nctIdAliases')]
    .flat(2)
    .filter((id) => typeof id === 'string')
    .map((id) => id.trim().toUpperCase());
}

/** Walks level by level and each object once, so that neither depth nor a circle can hang the page. */
function checkDepth(data: unknown): void {
  const seen = new WeakSet<object>();
  let level: unknown[] = [data];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw new TrialError('too-deep');
    level = level.flatMap((value) => {
      if (typeof value !== 'object' || value === null || seen.has(value)) return [];
      seen.add(value);
      return Object.values(value).filter((inner) => typeof inner === 'object');
    });
  }
}

function isBoxed(study: Json): boolean {
  const section = own(study, 'protocolSection');
  return [
    own(own(section, 'identificationModule'), 'nctId'),
    own(own(section, 'identificationModule'), 'briefTitle'),
    own(own(section, 'statusModule'), 'overallStatus'),
  ].some((value) => Array.isArray(value) && value.length === 1);
}

function unbox(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 && typeof value[0] !== 'object' ? value[0] : value.map(unbox);
  return isObject(value) ? mapValues(value, unbox) : value;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, change));
  return isObject(value) ? mapValues(value, (inner) => mapTexts(inner, change)) : value;
}

function mapValues(value: Json, change: (inner: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
}
