import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseGuide } from '../../src/guide/parse-guide.js';
import { axeFindings, built, demo, drawn } from './support-demo/site.js';

const site = demo();
const { treatments, sources, facts } = parseGuide(JSON.parse(built('demo/made-up-numbers.json').toString()));
const figures = treatments.flatMap(({ outcomes = [] }) => outcomes);

async function compared() {
  const { page } = await site.open('/demo/numbers.html');
  await drawn(page);
  await page.getByRole('button', { name: 'Compare with other treatments' }).click();
  await page.getByLabel('Ablation').check();
  await page.getByText('Show numbers', { exact: true }).click();
  return page;
}

describe('the demo of numbers', () => {
  test('marks every number as made up', () => {
    assert.ok(figures.length > 2);
    for (const { text, group, certainty, signOff, facts: ids } of figures) {
      for (const words of [text, group, certainty, signOff!.name]) assert.match(words, /made.up/);
      const from = ids.flatMap((id) => facts[id]!).map((id) => sources.find((source) => source.id === id)!);
      assert.deepEqual(
        from.map(({ organization, url }) => [organization, url]),
        [['No one', undefined]],
      );
    }
  });

  test('has the only guide with numbers: the built-in one has none', () => {
    const plain = parseGuide(JSON.parse(built('guides/secondary-liver-cancer.en.json').toString()));
    assert.deepEqual(
      plain.treatments.filter(({ outcomes }) => outcomes),
      [],
    );
  });

  test('is one click away from the hospital page', async () => {
    const { page } = await site.open('/demo/index.html');
    await page.getByRole('link', { name: 'Numbers (made up)' }).click();
    await page.getByRole('heading', { level: 1, name: 'Numbers, all made up' }).waitFor();
  });

  test('shows figures of two treatments side by side when asked, and says if there is none', async () => {
    const page = await compared();
    assert.deepEqual(
      await page
        .getByRole('img', { name: /^Each shape is one person/ })
        .evaluateAll((pictures) => pictures.map((each) => each.getAttribute('aria-label'))),
      [40, 55, 70].map((n) => `Each shape is one person: ${n} filled squares, ${100 - n} empty rings.`),
    );
    await page.getByText('There is no figure for this one.').waitFor();
    assert.deepEqual(await axeFindings(page), []);
  });

  test('distinguishes the two kinds of people by shape if the device removes all colors', async () => {
    const page = await compared();
    await page.emulateMedia({ forcedColors: 'active' });
    const ink = await page
      .locator('.people')
      .first()
      .evaluate((picture) => {
        const paint = (name: string) => getComputedStyle(picture.querySelector(name)!);
        return {
          square: paint('rect').fill,
          ring: paint('circle').fill,
          line: paint('circle').stroke,
          text: getComputedStyle(picture).color,
        };
      });
    assert.deepEqual(ink, { square: ink.text, ring: 'none', line: ink.text, text: ink.text });
  });
});
