import { Stop } from '../command.js';
import { parseRows, tableOf } from '../content/csv.js';
import type { Dictionary, Renewed } from './dictionary.js';

/** Columns of the table for translators. `before` is the text that was translated, if it has changed since. */
const COLUMNS = ['file', 'place', 'text', 'before', 'to'] as const;

/** All texts of a language for a spreadsheet: a row for each, with the text of the guide and its translation so far. */
export function tableForTranslator(files: ReadonlyMap<string, Renewed>): string {
  const rows = [...files].flatMap(([name, { entries, changed }]) =>
    [...entries].map(([place, { from, to }]) => {
      const now = changed.get(place);
      return now === undefined ? [name, place, from, '', to] : [name, place, now, from, to];
    }),
  );
  return tableOf(
    COLUMNS,
    rows.filter(([, , text]) => text),
  );
}

/**
 * Reads the table back: the entries of each file, with the new translations. A text that has changed counts as translated once its
 * translation differs from the old one, or `before` was emptied.
 *
 * @throws Stop if it is not such a table, or has a row for a text that the guide does not have.
 */
export function withTable(files: ReadonlyMap<string, Renewed>, text: string, file: string): Map<string, Dictionary> {
  const filled = new Map([...files].map(([name, { entries }]) => [name, new Map(entries)]));
  const faults: string[] = [];
  for (const [at, row] of parseRows(text, file, COLUMNS).entries()) {
    const { file: name = '', place = '', text: from = '', before = '', to = '' } = row;
    const known = filled.get(name)?.get(place);
    const isRead = !before && files.get(name)?.changed.has(place);
    if (!known) faults.push(`${file}: row ${at + 2}: the guide has no text "${place}" in "${name}"`);
    else if (to && (to !== known.to || isRead)) filled.get(name)!.set(place, { from, to });
  }
  if (faults.length) throw new Stop([...faults, 'Nothing was written.'].join('\n'), 1);
  return filled;
}
