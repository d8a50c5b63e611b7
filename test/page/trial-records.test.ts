import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { en } from '../../src/i18n/en/interface.js';
import { en as recordWords } from '../../src/i18n/en/trial.js';
import { explainTrial } from '../../src/trial/explain-trial.js';
import { plainText } from '../../src/trial/text.js';
import { RECORDS, realRecords, skipRecords } from '../trial/support/read.js';
import { hospital, loaded, part, TODAY, tag, type Visit, wordsOf } from './support-trial/pages.js';

if (skipRecords) console.log(`# Tests of real records are skipped: ${skipRecords}`);

const records = realRecords();
const names = records.map(([name]) => name.replace('.json', ''));
const SHAPES = join(RECORDS, 'other-shapes');
const shapes = skipRecords ? [] : readdirSync(SHAPES);
const serve = (folder: string, name: string) => (response: { end(data: Buffer): unknown }) =>
  response.end(readFileSync(join(folder, name)));
const { open } = hospital({
  ...Object.fromEntries(records.map(([name]) => [`/records/${name}`, serve(RECORDS, name)])),
  ...Object.fromEntries(shapes.map((name) => [`/shapes/${name}`, serve(SHAPES, name)])),
});
/** The comments with which Lit marks its parts; they contain a random number. */
const MARKS = /<!--.*?-->/g;

/** Shows a record from the hospital's server, and gives the rendered HTML. */
const show = async ({ page }: Visit, name: string): Promise<string> => {
  await page.evaluate(async (address) => {
    const el = document.querySelector('trial-explainer')!;
    el.recordSrc = address;
    await el.updateComplete;
  }, `/records/${name}.json`);
  await loaded(page);
  return page.evaluate(() => document.querySelector('trial-explainer')!.shadowRoot!.innerHTML);
};

/** Opens every fold of the record, because a long list of conditions starts folded. */
const openFolds = ({ page }: Visit) =>
  page.evaluate(() => {
    for (const each of document.querySelector('trial-explainer')!.shadowRoot!.querySelectorAll('details'))
      each.open = true;
  });

describe('every real record', { skip: skipRecords }, () => {
  let visit: Visit;
  const drawn = new Map<string, string>();
  before(async () => {
    visit = await open(tag());
    for (const name of names) drawn.set(name, (await show(visit, name)).replace(MARKS, ''));
  });

  it('is drawn with all its sections, and without an error', () => {
    assert.ok(names.length >= 50, RECORDS);
    for (const [name, record] of records) {
      const text = drawn.get(name.replace('.json', ''))!;
      const told = explainTrial(record, { today: TODAY }).sections.map(({ id }) => id);
      const sections = [...text.matchAll(/data-section="(\w+)"/g)].map(([, id]) => id);
      assert.deepEqual(sections, [...told, 'general'], name);
      assert.doesNotMatch(text, /role="alert"|\[object|undefined|>null<|NaN/, name);
    }
  });

  it('leaves the console silent', () => assert.deepEqual(visit.lines, []));

  it('requests its own file and no other', () => {
    assert.deepEqual(
      visit.requests,
      names.map((name) => `/records/${name}.json`),
    );
  });

  it('gives the same HTML when it is rendered again elsewhere', async () => {
    const again = await open(tag());
    for (const name of [...names].reverse())
      assert.equal((await show(again, name)).replace(MARKS, ''), drawn.get(name), name);
  });

  it('has every word and number of its conditions on the page, in order', async () => {
    const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const lost: string[] = [];
    for (const [name, record] of records) {
      const criteria: string = record.protocolSection.eligibilityModule?.eligibilityCriteria ?? '';
      if (!criteria) continue;
      await show(visit, name.replace('.json', ''));
      await openFolds(visit);
      const have = tokens(await wordsOf(part(visit.page, 'eligibility')));
      let at = 0;
      for (const token of tokens(plainText(criteria, true))) {
        const found = have.indexOf(token, at);
        if (found < 0) lost.push(`${name}: ${token}`);
        else at = found + 1;
      }
    }
    assert.deepEqual(lost, []);
  });

  it('has nothing that axe finds', async () => {
    await visit.page.evaluate(readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8'));
    const found: string[] = [];
    for (const name of names) {
      await show(visit, name);
      const { violations } = await visit.page.evaluate(() =>
        (Reflect.get(window, 'axe') as { run(element: string, options: object): Promise<AxeResults> }).run(
          'trial-explainer',
          {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            // The contrast of text, which takes most of axe's time, is the same in every record: see test/elements.
            rules: { 'color-contrast': { enabled: false } },
            resultTypes: ['violations'],
          },
        ),
      );
      found.push(...violations.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html}`));
    }
    assert.deepEqual(found, []);
  });

  it('fits a phone of 320 px', async () => {
    await visit.page.setViewportSize({ width: 320, height: 640 });
    const wide: string[] = [];
    for (const name of names) {
      await show(visit, name);
      await openFolds(visit);
      const sticks = await visit.page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (sticks) wide.push(name);
    }
    await visit.page.setViewportSize({ width: 1200, height: 800 });
    assert.deepEqual(wide, []);
  });
});

describe('the other shapes in the folder', { skip: skipRecords }, () => {
  const REFUSED = shapes.filter((name) => !name.startsWith('r-boxed'));
  for (const name of REFUSED) {
    it(`${name} is refused calmly, and no word of it is shown`, async () => {
      const visit = await open(tag(`record-src="/shapes/${name}"`));
      await loaded(visit.page);
      const text = await wordsOf(part(visit.page, 'error'));
      assert.ok(text.includes(en.trial.ownUnreachable), text);
      assert.ok(!visit.lines.some((line) => /uncaught|error:/.test(line)), visit.lines.join('\n'));
      assert.equal(await visit.page.locator('trial-explainer [data-section="general"]').count(), 1);
    });
  }

  it('a record as R writes it is explained, and the console says so', async () => {
    const visit = await open(tag('record-src="/shapes/r-boxed-arrays.json"'));
    await loaded(visit.page);
    assert.ok((await wordsOf(part(visit.page, 'section'))).includes(recordWords.sections.status));
    assert.deepEqual(
      visit.lines.map((line) => /list of one/.test(line)),
      [true],
    );
  });
});
