import { writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';

/**
 * Writes a zip. The same files make the same zip: they carry the first day that a zip knows, whenever it is made.
 *
 * @param files - Path in the zip, and content.
 */
export function writeZip(to, files) {
  const entries = files.map(([path, data]) => [
    path.replaceAll('\\', '/'),
    [new Uint8Array(Buffer.from(data)), { mtime: new Date(1980, 0, 2), level: 9 }],
  ]);
  writeFileSync(to, zipSync(Object.fromEntries(entries)));
}
