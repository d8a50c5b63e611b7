import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Stop } from '../command.js';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EISDIR: 'this is a folder',
  EACCES: 'this may not be written',
};

/**
 * Writes a page, never over the guide that it is made from.
 *
 * @throws Stop where it cannot be written.
 */
export function writePage(out: string, guide: string, text: string): void {
  if (resolve(out) === resolve(guide))
    throw new Stop(`The page would be written over ${guide}. Name another file with --out.`);
  try {
    writeFileSync(out, text);
  } catch (error) {
    const why = WHY[(error as NodeJS.ErrnoException).code ?? ''];
    if (!why) throw error;
    throw new Stop(`${out}: ${why}.`);
  }
}
