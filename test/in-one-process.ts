// Runs every test file of some folders in one process: `tsx test/in-one-process.ts engine search`. Each process of its own takes a second
// to start, and would read the content and parse the same files again. A name with "!" before it is left out: `schema !linear.test.ts`.
import { readdirSync } from 'node:fs';

const isLeftOut = (name: string) => process.argv.includes(`!${name}`);

for (const folder of process.argv.slice(2).filter((name) => !name.startsWith('!')))
  for (const name of readdirSync(new URL(folder, import.meta.url)).sort())
    if (name.endsWith('.test.ts') && !isLeftOut(name)) await import(`./${folder}/${name}`);
