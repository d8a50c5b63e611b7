import { readFileSync, writeFileSync } from 'node:fs';
import { type Document, parseDocument } from 'yaml';

/** Lists of ids in brackets, as the files of the guides have them: the library can only write a space inside both [ ] and { }. */
const PADDED = /\[ ([^[\]\n]+) \]/g;

/**
 * Changes a YAML file and keeps its comments.
 *
 * @param fresh - The content of the file if there is none yet.
 */
export function editYaml(file: string, change: (document: Document) => void, fresh?: string): void {
  const document = parseDocument(sourceOf(file, fresh));
  const before = document.toString({ lineWidth: 0 });
  change(document);
  const after = document.toString({ lineWidth: 0 });
  if (after !== before || fresh !== undefined) writeFileSync(file, after.replace(PADDED, '[$1]'));
}

function sourceOf(file: string, fresh: string | undefined): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (fresh === undefined || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return fresh;
  }
}
