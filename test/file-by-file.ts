// Runs the test files of some folders one after the other in one process: `tsx test/file-by-file.ts page`. Each file is a group, so its hooks
// start and stop its own servers and browsers. A process for each file would take one to two seconds of the processor more.
import { readdirSync } from 'node:fs';
import { describe } from 'node:test';

for (const folder of process.argv.slice(2))
  for (const name of readdirSync(new URL(folder, import.meta.url)).sort())
    if (name.endsWith('.test.ts'))
      await describe(`${folder}/${name}`, async () => {
        await import(`./${folder}/${name}`);
      });
