import { TrialError } from './trial-error.js';

const MOST = 20 * 2 ** 20;
const XML = /<(?:clinical_stud|full_?studies|study_fields|search_results)/i;
const GONE = /\bnot found\b|\b404\b/i;

/**
 * Turns the text of a file into a value. Several lines of JSON (NDJSON) become a list.
 *
 * @throws TrialError saying what the text is instead.
 */
export function parseText(text: string): unknown {
  if (text.length > MOST) throw new TrialError('too-large');
  // A byte order mark, right or read with the wrong encoding.
  const body = text.replace(/^(?:\uFEFF|ï»¿)/, '').trim();
  if (body.startsWith('<')) throw new TrialError(XML.test(body.slice(0, 5000)) ? 'old-format-xml' : 'html-page');
  try {
    return JSON.parse(body);
  } catch (error) {
    return parseLines(body) ?? fail(body, String(error));
  }
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
  if (body.length < 500 && GONE.test(body)) throw new TrialError('not-found');
  // Browsers word it in three ways; where none says the place, none is given.
  const place = /line (\d+) column (\d+)/.exec(message);
  if (place) throw new TrialError('not-json', { line: Number(place[1]), column: Number(place[2]) });
  const position = /end of (?:JSON|data)/i.test(message) ? body.length : /position (\d+)/.exec(message)?.[1];
  if (position === undefined) throw new TrialError('not-json');
  const before = body.slice(0, Number(position)).split('\n');
  throw new TrialError('not-json', { line: before.length, column: (before.at(-1) ?? '').length + 1 });
}
