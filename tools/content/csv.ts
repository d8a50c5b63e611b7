import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { instead } from '../../src/guide/issue.js';
import { Stop } from '../command.js';

/** CSV for a spreadsheet. It begins with a byte order mark, so that Excel reads it as UTF-8. */
export const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  stringify([columns, ...rows] as string[][], { bom: true });

/**
 * Reads the rows of a table, by the names in its first row.
 *
 * @param known - All columns that there may be.
 * @param optional - Those of them that may be missing.
 * @throws Stop if the text is not CSV, or if a column is missing, unknown or repeated: its values would get lost.
 */
export function parseRows(
  text: string,
  file: string,
  known: readonly string[],
  optional: readonly string[] = [],
): Record<string, string>[] {
  const fail = (message: string) => new Stop(`${file}: ${message}`, 1);
  let columns: string[] = [];
  const named = (names: string[]) => {
    columns = names.map((name) => name.trim());
    return columns;
  };
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { bom: true, columns: named, skip_empty_lines: true, delimiter: [',', ';', '\t'] });
  } catch (error) {
    throw fail(`this is no table: ${(error as Error).message}`);
  }
  const missing = known.filter((name) => !optional.includes(name) && !columns.includes(name));
  if (missing.length) throw fail(`the first row must name the columns; missing: ${missing.join(', ')}`);
  const wrong = columns.find((name, at) => name && !known.includes(name) && columns.indexOf(name) === at);
  if (wrong) throw fail(`there is no column "${wrong}"${instead(wrong, known)}. Mend its name, or take it out`);
  const twice = columns.find((name, at) => columns.indexOf(name) < at);
  if (twice) throw fail(`the column "${twice}" stands there twice: take one out`);
  if (!rows.length) throw fail('there is no row below the names of the columns');
  return rows;
}
