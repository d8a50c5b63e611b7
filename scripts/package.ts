import { readFileSync, writeFileSync } from 'node:fs';
import { customData, webTypes } from './package/editors.js';
import { manifestOf, readElements } from './package/manifest.js';
import { prune } from './package/prune.js';
import { guideSchema } from './package/schema.js';
import { typings } from './package/typings.js';

// Writes the other files of the npm package: the manifest of the elements, data for editors, types, and the schema of a guide.
const write = (name: string, value: object | string) =>
  writeFileSync(`dist/${name}`, typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`);

const elements = await readElements();
write('custom-elements.json', manifestOf(elements));
write('vscode.html-custom-data.json', customData(elements));
write('web-types.json', webTypes(JSON.parse(readFileSync('package.json', 'utf8')), elements));
write('guide.schema.json', guideSchema());
for (const [name, text] of Object.entries(typings(elements))) write(`types/${name}`, text);
prune('dist/types');
// The module of entries that only have types.
write('npm/types-only.js', 'export {};\n');
