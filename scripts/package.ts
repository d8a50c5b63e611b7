import { readFileSync, writeFileSync } from 'node:fs';
import { customData, webTypes } from './package/editors.js';
import { manifestOf, readElements } from './package/manifest.js';
import { prune } from './package/prune.js';
import { guideSchema } from './package/schema.js';
import { typings } from './package/typings.js';

// What the npm package has beside the scripts: the manifest of the elements, what editors read of it, types, and the schema of a guide.
const write = (name: string, value: object | string) =>
  writeFileSync(`dist/${name}`, typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`);

const elements = await readElements();
write('custom-elements.json', manifestOf(elements));
write('vscode.html-custom-data.json', customData(elements));
write('web-types.json', webTypes(JSON.parse(readFileSync('package.json', 'utf8')), elements));
write('guide.schema.json', guideSchema());
for (const [name, text] of Object.entries(typings(elements))) write(`types/${name}`, text);
prune('dist/types');
// What stands behind an import that is for its types alone.
write('npm/types-only.js', 'export {};\n');
