import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EXPLORER_LINK, MODULE } from './support/host-page.js';
import { hosts } from './support/hosts.js';
import { KEEPERS, type Keeper, SNIPPETS } from './support/keepers.js';
import { en, openTreatment } from './support/visitor.js';

const host = hosts();
const FILE = fileURLToPath(new URL('./kept.txt', import.meta.url));
const UPDATE = 'UPDATE_SNAPSHOT=1 npx tsx --test test/host/editors.test.ts';
const ways = Object.keys(SNIPPETS);
/** What a visitor gets, by editor or sanitizer and by snippet. */
const kept = new Map<string, string[]>();

/** What an editor or sanitizer keeps of each snippet. */
async function leftBy({ script, keep }: Keeper): Promise<string[]> {
  if (typeof keep === 'function') return Object.values(SNIPPETS).map(keep);
  const { page, seen } = await host.open({
    head: script ? `<script src="/modules/${script}"></script>` : '',
    body: '<div id="place"></div>',
  });
  page.setDefaultTimeout(30_000);
  const left = await page.evaluate(
    `(async (all) => { const keep = ${keep}; const left = []; for (const each of all) left.push(await keep(each)); return left })(${JSON.stringify(Object.values(SNIPPETS))})`,
  );
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(
    seen.requests.filter((address) => !address.startsWith(host.site.origin)),
    [],
    'it runs without a network',
  );
  await page.close();
  return left as string[];
}

describe('what editors and sanitizers keep of each way to place the guide', () => {
  for (const keeper of KEEPERS)
    test(`${keeper.name}: a link by its address becomes the guide`, async () => {
      const left = await leftBy(keeper);
      // The markup that was kept goes into a page whose template has the script.
      const { page, seen } = await host.open({
        head: MODULE,
        body: left.map((markup, at) => `<div id="way-${at}">${markup}</div>`).join('\n'),
      });
      await page.locator('#way-4 treatment-explorer').waitFor();
      const said = ways.map(async (way, at) => {
        const place = page.locator(`#way-${at}`);
        const element = place.locator('treatment-explorer');
        if (!(await element.count())) return (await place.getByRole('link').count()) ? 'link' : 'nothing';
        await element.getByRole('button', { name: en.start.read }).waitFor();
        const options = (await element.getAttribute('mode')) === 'browse' ? '' : ', options lost';
        const script = way === 'tag and script' ? (left[at]!.includes('<script') ? ', script' : ', no script') : '';
        return `guide${options}${script}`;
      });
      kept.set(keeper.name, await Promise.all(said));
      const byAddress = page.locator('#way-4 treatment-explorer');
      await openTreatment(byAddress);
      assert.ok(!(await page.locator('#way-4').getByRole('link', { name: EXPLORER_LINK }).isVisible()));
      assert.equal(await byAddress.getByRole('button', { name: en.nav.questions }).count(), 0, 'the options are kept');
      assert.deepEqual(seen.errors, []);
      await page.close();
    });
});

test(`is as in kept.txt (if you want this change: ${UPDATE})`, () => {
  const rows = [['', ...ways], ...KEEPERS.map(({ name }) => [name, ...kept.get(name)!])];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  const table = [
    'What visitors get if the template of the site has the script, by what filters the content of authors.',
    'guide: the guide works. link: only the link in it is left. nothing: not even that.',
    '',
    ...rows.map(line),
    '',
  ].join('\n');
  if (process.env.UPDATE_SNAPSHOT) writeFileSync(FILE, table);
  assert.equal(table, readFileSync(FILE, 'utf8'));
});
