import { TrialError, type TrialErrorCode } from './trial-error.js';

/** Bytes of the largest file that is read. */
const MOST = 20 * 2 ** 20;
/** Characters at the start of a file that tell what it is. */
const START = 5000;

/** Files that are no text, by their first bytes, also as they look when they are read as UTF-8. */
const BY_BYTES: readonly (readonly [string, TrialErrorCode])[] = [
  ['PK\x03\x04', 'file-zip'],
  ['\x1F\x8B', 'file-zip'],
  ['\x1F\uFFFD', 'file-zip'],
  ['%PDF', 'file-pdf-office'],
  ['\xD0\xCF\x11\xE0', 'file-pdf-office'],
  ['\uFFFD\uFFFD\x11\uFFFD', 'file-pdf-office'],
];

/** What a file is by how it begins, the first that fits; each with the code, and the name of another registry. */
const BY_TEXT: readonly (readonly [RegExp, TrialErrorCode, string?])[] = [
  [/^(?:TY {1,3}-|PMID- |@\w+\{|%0 )/, 'file-ris'],
  [/^[^\n{]*\bNCT[ _]?(?:Number|id)"?[,\t;]|^[^\n{[<]*\t"?NCT Number/i, 'file-csv'],
  [/^(?:[^\n,{}[\]<]*,){5}/, 'file-csv'],
  [/<Trials_downloaded_from_ICTRP/i, 'other-registry', 'WHO ICTRP'],
  [/^<[\s\S]*<(?:allTrials|fullTrial)\b/i, 'other-registry', 'ISRCTN'],
  [/<ANZCTR_Trial\b/i, 'other-registry', 'ANZCTR'],
  [/^<[\s\S]*\bChiCTR\d/, 'other-registry', 'ChiCTR'],
  [/hl7\.org\/fhir/, 'other-format-fhir'],
  [/^[^{[]*EudraCT Number:/i, 'other-registry', 'EudraCT'],
  [/<(?:clinical_stud|full_?studies|study_fields|search_results)/i, 'old-format-xml'],
  [/<!doctype html|<(?:html|head|body|div|p|script)\b/i, 'html-page'],
  [/^</, 'xml-unknown'],
  [
    /^`(?!``)|^Too many requests\b|^NCT number\b(?!.*not found)|^(?:Bad Request|Internal Server Error|Service Unavailable)/i,
    'api-error',
  ],
];
const GONE = /\bnot found\b|\b404\b/i;

/**
 * Turns a file into text. UTF-16 is read as such when the file says so with its first two bytes.
 *
 * @param bytes - The file as it lies on the server.
 */
export function decodeFile(bytes: Uint8Array): string {
  if (bytes.length > MOST) throw new TrialError('too-large');
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Turns the text of a file into a value. Several lines of JSON (NDJSON) become a list.
 *
 * @throws TrialError saying what the text is instead, as the web team needs it.
 */
export function parseText(text: string): unknown {
  if (text.length > MOST) throw new TrialError('too-large');
  // A byte order mark, right or read with the wrong encoding.
  const body = text.replace(/^(?:\uFEFF|ï»¿)/, '').trim();
  if (!body) throw new TrialError('empty-file');
  const start = body.slice(0, START);
  // JSON is never mistaken for another kind of file, whatever its texts hold.
  if (!/^(?:[[{]\s*["{[\]}]|"(?!NCT Number))/.test(start)) refuse(body, start);
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    return parseLines(body) ?? fail(body, String(error));
  }
}

function refuse(body: string, start: string): void {
  if (body.length < 500 && GONE.test(body) && !start.startsWith('<')) throw new TrialError('not-found');
  const bytes = BY_BYTES.find(([first]) => start.startsWith(first));
  if (bytes) throw new TrialError(bytes[1]);
  // Every second byte of UTF-16 is empty.
  if (start.slice(0, 8).includes('\0')) throw new TrialError('encoding');
  const found = BY_TEXT.find(([pattern]) => pattern.test(start));
  if (!found) return;
  const [, code, name] = found;
  throw new TrialError(code, { ...(name && { name }), ...(code === 'api-error' && { text: body }) });
}

function parseLines(body: string): unknown[] | undefined {
  const lines = body.split('\n').filter((line) => line.trim());
  if (lines.length < 2 || !lines.every((line) => line.startsWith('{'))) return undefined;
  try {
    return lines.map((line) => JSON.parse(line) as unknown);
  } catch {
    return undefined;
  }
}

function fail(body: string, message: string): never {
  const { isOpen, closed } = brackets(body);
  const isCutOff = isOpen && /^[[{]/.test(body);
  if (!isCutOff && isTwoFiles(body, closed)) throw new TrialError('two-files');
  throw new TrialError(isCutOff ? 'cut-off' : 'not-json', placeOf(body, message, isCutOff));
}

/** Where the text stops being JSON. Browsers word it in three ways; where none says the place, none is given. */
function placeOf(body: string, message: string, isCutOff: boolean): { line?: number; column?: number } {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line) return { line: Number(line), column: Number(column) };
  const isEnd = isCutOff || /end of (?:JSON|data)/i.test(message);
  const position = isEnd ? body.length : /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return {};
  const before = body.slice(0, Number(position)).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** Goes through a text bracket by bracket: whether one or a string is open at its end, and where all were first closed. */
function brackets(body: string): { readonly isOpen: boolean; readonly closed: number } {
  let [depth, closed, isText] = [0, 0, false];
  for (const { 0: sign, index } of body.matchAll(/\\.|["[\]{}]/gs)) {
    if (sign === '"') isText = !isText;
    else if (isText || sign.length > 1) continue;
    else if (sign === '{' || sign === '[') depth += 1;
    else {
      depth -= 1;
      if (!depth) closed ||= index + 1;
    }
  }
  return { isOpen: depth > 0 || isText, closed };
}

/** A whole file, and then another one. */
function isTwoFiles(body: string, closed: number): boolean {
  if (!closed || !/^\s*,?\s*[[{]/.test(body.slice(closed, closed + 20))) return false;
  try {
    JSON.parse(body.slice(0, closed));
    return true;
  } catch {
    return false;
  }
}
