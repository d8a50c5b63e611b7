import { writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';

/**
 * Writes a zip. The same files always give the same bytes: each is dated 1980-01-01, the earliest date of the format.
 *
 * @param files - Content of each file by its path in the zip.
 */
export function writeZip(to, files) {
  const entries = files.map(([path, data]) => [
    path.replaceAll('\\', '/'),
    [new Uint8Array(Buffer.from(data)), { mtime: new Date(1980, 0, 2), level: 9 }],
  ]);
  writeFileSync(to, zipSync(Object.fromEntries(entries)));
}
