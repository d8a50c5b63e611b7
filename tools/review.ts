import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assemble } from './content/assemble.js';
import { checkContent } from './content/checks.js';
import { bundleClient } from './review/bundle.js';
import { reviewPage } from './review/page.js';
import { blockToSign } from './review/sign-off.js';
import { savedGuide, sinceLines } from './review/since-page.js';

// Writes the page that clinicians read before they sign. Weak spots of the wording do not stop it: the page lists them.
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content/secondary-liver-cancer' },
    out: { type: 'string', default: 'review.html' },
    /** A guide saved as JSON, such as `dist/guides/*.json` of the version that was signed: the page begins with what has changed since. */
    since: { type: 'string' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const { content, problems } = assemble(values.content);
if (content) {
  const found = checkContent(values.content, content);
  const before = values.since ? savedGuide(readFileSync(values.since, 'utf8'), values.since) : undefined;
  writeFileSync(values.out, reviewPage(values.content, content, found, await bundleClient(), values.today, before));
  if (before) for (const line of sinceLines(before, content.guide)) console.log(line);
  console.log(`${values.out}: open it in a browser. Digest to sign: ${content.digest}`);
  console.log(`To sign, put this into ${values.content}/sign-off.yaml, in place of "reviews: []":\n`);
  console.log(`reviews:\n${blockToSign(content, values.today)}\n`);
  if (found.length) console.log(`the page lists ${found.length} problem(s) of the content at its start`);
} else {
  for (const { file, where, message } of problems) console.log([file, where, message].filter(Boolean).join(': '));
  console.log(`no review page: put these ${problems.length} problem(s) right first`);
  process.exitCode = 1;
}
