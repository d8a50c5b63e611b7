import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Stop } from '../command.js';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'this is a folder',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  EACCES: 'this may not be read or written',
  EPERM: 'this may not be read or written',
};

/** Runs a file operation; a failure becomes a message that says why. */
function orStop<Result>(file: string, use: () => Result): Result {
  try {
    return use();
  } catch (error) {
    const why = WHY[(error as NodeJS.ErrnoException).code ?? ''];
    if (!why) throw error;
    throw new Stop(`${file}: ${why}.`);
  }
}

/**
 * The text of a file that an option names.
 *
 * @throws Stop if it cannot be read.
 */
export const textAt = (file: string) => orStop(file, () => readFileSync(file, 'utf8'));

/** Whether a file is the guide itself, or one of the files in its folder that an author writes. */
function isOfGuide(file: string, guide: string): boolean {
  const inside = relative(resolve(guide), resolve(file));
  return !inside || (!inside.startsWith('..') && /\.(ya?ml|svg)$/i.test(inside));
}

/**
 * Refuses to overwrite a file that the author wrote.
 *
 * @throws Stop if it is one.
 */
export function keepGuide(file: string, guide: string): void {
  if (isOfGuide(file, guide))
    throw new Stop(`${file} is part of the guide itself, and stays as it is: name another place.`);
}

/**
 * Writes a file, but never over the guide that it is made from.
 *
 * @throws Stop if it cannot be written.
 */
export function writeOut(file: string, guide: string, data: string | Uint8Array): void {
  keepGuide(file, guide);
  orStop(file, () => writeFileSync(file, data));
}

/** Makes a folder, and its parent folders. */
export const makeFolder = (folder: string) => orStop(folder, () => mkdirSync(folder, { recursive: true }));
