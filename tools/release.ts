import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assemble } from './content/assemble.js';
import { checkContent } from './content/checks.js';
import { unsigned } from './review/sign-off.js';

// The gate before publishing. It looks at the calendar, and is the only thing that does: no test turns red on a day.
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content/secondary-liver-cancer' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const reasons = [...ofContent(values.content, values.today), ...ofVersions()];
for (const reason of reasons) console.log(`not ready: ${reason}`);
if (reasons.length) process.exitCode = 1;
else console.log(`ready to publish on ${values.today}`);

function ofContent(path: string, today: string): string[] {
  if (!isDay(today)) return [`--today must be a day like 2026-11-23, not "${today}"`];
  const { content, problems: shape } = assemble(path);
  const problems = content ? checkContent(path, content) : shape;
  const broken = problems.length
    ? [`the content does not pass its check: "npm run content" lists ${problems.length} problem(s)`]
    : [];
  return [...broken, ...(content ? unsigned(content, today) : [])];
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function ofVersions(): string[] {
  if (!existsSync('CHANGELOG.md')) return [];
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const newest = /^##\s+\[?v?(\d+\.\d+\.\d+[^\s\],]*)/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1];
  if (newest === version) return [];
  return [
    `package.json says ${version}, and the newest heading of CHANGELOG.md ${newest ? `says ${newest}` : 'names no version'}`,
  ];
}
