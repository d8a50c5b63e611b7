import type { Problem } from './read.js';

/** A problem as a line in the format that editors link: `treatments/rest.yaml:12:5: harms: needs at least 1`. */
export function problemLine({ file, line, column, where, message }: Problem): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  return [place, where, message].filter(Boolean).join(': ');
}
