import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { en } from '../../src/i18n/en/interface.js';
import { drawn, go, hospital, SCRIPT } from './support/browser.js';
import { letters, readPdf } from './support/pdf.js';

const { open } = hospital();
const chosen = guide.treatments.slice(0, 4);

/** A page on which the first four treatments are compared, with an answer. */
async function comparing() {
  const { page } = await open({ head: SCRIPT });
  await drawn(page);
  await page.evaluate(() => {
    document.querySelector('treatment-explorer')!.answers = { operable: 'no' };
  });
  await go(page, 'compare');
  for (const { name } of chosen) await page.getByRole('checkbox', { name, exact: true }).check();
  return page;
}

describe('a comparison on paper', () => {
  it('is complete: every row, and in every cell the name of its treatment', async () => {
    const page = await comparing();
    const paper = readPdf(await page.pdf({ format: 'A4' })).letters;
    const from = paper.indexOf(letters(en.compare.caption + en.compare.note));
    const table = paper.slice(from, paper.indexOf(letters(en.treatment.how), from));
    const parts = (['what', 'lasts', 'benefits', 'harms', 'like', 'uncertain'] as const).map(
      (part) => en.treatment[part],
    );
    const rows = [...parts, en.compare.standing];
    assert.deepEqual(
      rows.filter((row) => !table.includes(letters(row))),
      [],
    );
    for (const { name } of chosen) assert.ok(table.split(letters(name)).length - 1 > rows.length, name);
  });

  it('is side by side on a page in portrait', async () => {
    const page = await comparing();
    // Width in pixels between the margins of an A4 page, and of a letter page.
    for (const width of [716, 740]) {
      await page.setViewportSize({ width, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      const boxes = await Promise.all(
        chosen.map(({ name }) => page.getByRole('columnheader', { name }).first().boundingBox()),
      );
      assert.equal(new Set(boxes.map((box) => Math.round(box!.y))).size, 1);
      assert.ok(boxes.every((box, at) => at === 0 || box!.x >= boxes[at - 1]!.x + boxes[at - 1]!.width - 1));
      assert.ok(boxes.at(-1)!.x + boxes.at(-1)!.width <= width);
    }
  });

  it('leaves out controls', async () => {
    const page = await comparing();
    const paper = readPdf(await page.pdf({ format: 'Letter' })).letters;
    for (const each of [en.compare.pick, en.compare.show, en.compare.add])
      assert.ok(!paper.includes(letters(each)), each);
  });
});
