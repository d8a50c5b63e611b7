import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assemble } from './content/assemble.js';
import { checkContent } from './content/checks.js';
import { bundleClient } from './review/bundle.js';
import { reviewPage } from './review/page.js';

// Writes the page that clinicians read before they sign. Weak spots of the wording do not stop it: the page lists them.
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content/secondary-liver-cancer' },
    out: { type: 'string', default: 'review.html' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const { content, problems } = assemble(values.content);
if (content) {
  const found = checkContent(values.content, content);
  writeFileSync(values.out, reviewPage(values.content, content, found, await bundleClient(), values.today));
  console.log(`${values.out}: open it in a browser. Digest to sign: ${content.digest}`);
  if (found.length) console.log(`the page lists ${found.length} problem(s) of the content at its start`);
} else {
  for (const { file, where, message } of problems) console.log([file, where, message].filter(Boolean).join(': '));
  console.log(`no review page: put these ${problems.length} problem(s) right first`);
  process.exitCode = 1;
}
