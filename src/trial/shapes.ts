import { decodeFile, parseText } from './parse.js';
import { breakTags } from './text.js';
import { TrialError, type TrialErrorCode } from './trial-error.js';

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

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** What stands at a path of own keys. */
export const inside = (value: unknown, path: string): unknown => path.split('.').reduce(own, value);

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
  const fit = wanted ? found.filter((study) => numbersOf(study).includes(wanted)) : found;
  const ids = () => found.flatMap((study) => numbersOf(study)[0] ?? []).slice(0, 100);
  if (fit.length === 0) throw new TrialError('other-study', { ids: ids() });
  const study = newest(fit);
  // The same study twice is one study: pages overlap when they are put together by hand.
  const [id] = numbersOf(study);
  const same = (other: Json) => other === study || (id !== undefined && numbersOf(other)[0] === id);
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
  const copied = (study: Json) => textOf(inside(study, 'derivedSection.miscInfoModule.versionHolder'));
  return studies.reduce((best, study) => (copied(study) > copied(best) ? study : best));
}

/** What an object is that has all of these keys and is no study of this registry; with the name of another registry. */
const BY_KEYS: readonly (readonly [keys: readonly string[], code: TrialErrorCode, name?: string])[] = [
  [['ctNumber'], 'other-registry', 'CTIS'],
  [['ctStatus'], 'other-registry', 'CTIS'],
  [['isrctn'], 'other-registry', 'ISRCTN'],
  [['TrialID'], 'other-registry', 'WHO ICTRP'],
  [['resourceType'], 'other-format-fhir'],
  [['nct_id', 'brief_title'], 'other-format-nci'],
  [['nct_id', 'current_trial_status'], 'other-format-nci'],
  [['data', 'total'], 'other-format-nci'],
  [['trials', 'total'], 'other-format-nci'],
];
/** How study numbers of other registries begin; all but the Australian one are named so. */
const OTHER_NUMBERS = ['DRKS', 'ChiCTR', 'ACTRN', 'jRCT', 'CTRI', 'ISRCTN'];

/** Says what an object is when it is no study of this registry. */
function refuseOther(data: Json): void {
  const has = (key: string) => own(data, key) !== undefined;
  if (has('protocolSection')) return;
  const [, code, name] = BY_KEYS.find(([keys]) => keys.every(has)) ?? [];
  if (code && name) throw new TrialError(code, { name });
  const number = ['trialId', 'id', 'trial_id', 'drksId', 'jRCT'].map((key) => textOf(own(data, key)).toLowerCase());
  const other = OTHER_NUMBERS.find((start) => number.some((one) => one.startsWith(start.toLowerCase())));
  if (other) throw new TrialError('other-registry', { name: other === 'ACTRN' ? 'ANZCTR' : other });
  if (code) throw new TrialError(code);
  // A page of a search in CTIS; and what a server says in place of a record.
  const [first] = [own(data, 'data')].flat();
  if (isObject(first)) refuseOther(first);
  const text = textOf(own(data, 'error')) || textOf(own(data, 'message'));
  if (text) throw new TrialError('api-error', { text });
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

/** The NCT numbers of a study: its own, and those that it had before. */
export function numbersOf(study: Json): string[] {
  const module = inside(study, 'protocolSection.identificationModule');
  return [own(module, 'nctId'), own(module, 'nctIdAliases')]
    .flat(2)
    .map((id) => textOf(id).trim().toUpperCase())
    .filter((id) => ID.test(id));
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
  const paths = ['identificationModule.nctId', 'identificationModule.briefTitle', 'statusModule.overallStatus'];
  return paths
    .map((path) => inside(study, `protocolSection.${path}`))
    .some((value) => Array.isArray(value) && value.length === 1);
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
