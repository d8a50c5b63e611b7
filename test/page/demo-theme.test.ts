import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demo, drawn } from './support-demo/site.js';

const site = demo();
const OWN = 'The guide’s own';

async function panel(options = {}): Promise<Page> {
  const { page } = await site.open('/demo/theme.html', options);
  await page.locator('html[data-ready]').waitFor();
  return page;
}

/** The text of the table for a pair of colors, in light and in dark. */
const said = async (page: Page, pair: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: pair, exact: true }) })
    .getByRole('cell')
    .allTextContents();

const setColor = (page: Page, name: string, color: string) =>
  page.getByRole('textbox', { name, exact: true }).fill(color);
const css = async (page: Page) => (await page.locator('#css-text').textContent())!;

/** Contrast by https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, computed without code of the page. */
function contrast(one: string, two: string): number {
  const light = (hex: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const part = Number.parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16) / 255;
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [a, b] = [light(one), light(two)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe('contrast', () => {
  for (const [front, ground, known, words] of [
    ['#000000', '#ffffff', '21.00', 'passes AA and AAA'],
    ['#767676', '#ffffff', '4.54', 'passes AA, fails AAA, which asks for 7'],
    ['#777777', '#ffffff', '4.47', 'fails AA, which asks for 4.5'],
    ['#595959', '#ffffff', '7.00', 'passes AA and AAA'],
  ] as const)
    test(`${front} on ${ground} is ${known}: ${words}`, async () => {
      assert.equal((Math.floor(contrast(front, ground) * 100 + 1e-9) / 100).toFixed(2), known);
      const page = await panel();
      await setColor(page, 'Text, light', front);
      await setColor(page, 'Ground, light', ground);
      assert.equal((await said(page, 'Text on the ground'))[0], `${known} ${words}`);
    });

  test('failing pairs are named in one sentence, and a focus ring needs less contrast than text', async () => {
    const page = await panel();
    assert.match((await page.locator('#summary').textContent())!, /^Every pair passes AA/);
    await setColor(page, 'Accent, dark', '#555555');
    await setColor(page, 'Focus ring, light', '#8a8a8a');
    assert.equal(
      await page.locator('#summary').textContent(),
      'Fails AA: Links on the ground (dark), Links on the raised ground (dark), Words of the main button (dark).',
    );
    assert.match((await said(page, 'Focus ring on the ground'))[0]!, /passes AA; AAA asks for no more/);
    await setColor(page, 'Focus ring, light', '#b0b0b0');
    assert.match((await said(page, 'Focus ring on the ground'))[0]!, /fails AA, which asks for 3/);
  });

  test('every preset theme passes AAA, in light and in dark', async () => {
    const page = await panel();
    const starts = await page.getByLabel('Start from').locator('option').allTextContents();
    assert.ok(starts.length > 3);
    for (const start of starts) {
      await page.getByLabel('Start from').selectOption(start);
      const cells = await page.locator('#pairs td').allTextContents();
      assert.equal(cells.length, 16);
      for (const cell of cells) assert.match(cell, /passes AA( and AAA|; AAA asks for no more)$/, `${start}: ${cell}`);
    }
  });
});

describe('the properties', () => {
  test('are the style properties that the guide for web teams lists', async () => {
    const named = new Set(readFileSync('docs/for-web-teams.md', 'utf8').match(/--guide-[a-z-]+/g));
    // It sets where a page scrolls to, and is no style property.
    assert.ok(named.delete('--guide-scroll-margin'));
    assert.equal(named.size, 13);
    const page = await panel();
    for (const name of named) {
      const id = name.replace('--guide-', '');
      assert.equal(await page.locator(`#theme :is(#${id}, #${id}-light)`).count(), 1, name);
    }
  });

  test("start with the guide's own defaults, in light and in dark", async () => {
    const own = readFileSync('src/ui/styles/tokens.ts', 'utf8');
    const full = (hex: string) => hex.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
    const page = await panel();
    const colors = [...own.matchAll(/var\(--guide-([a-z-]+), light-dark\((#\w+), (#\w+)\)/g)];
    assert.equal(colors.length, 8);
    for (const [, name, light, dark] of colors)
      for (const [scheme, hex] of [
        ['light', light],
        ['dark', dark],
      ])
        assert.equal(await page.locator(`#${name}-${scheme}`).inputValue(), full(hex!), `${name} ${scheme}`);
    for (const [, name, value] of own.matchAll(/var\(--guide-(radius|space|measure), (\d+)/g))
      assert.equal(await page.locator(`#${name}`).inputValue(), value, name);
    assert.match(await css(page), /nothing has to be set/);
  });

  test('a color code is accepted with or without #, short or long; anything else is marked as invalid and changes nothing', async () => {
    const page = await panel();
    const field = page.getByRole('textbox', { name: 'Accent, light', exact: true });
    for (const [typed, taken] of [
      ['#ABC', '#aabbcc'],
      ['5b2a6e', '#5b2a6e'],
    ]) {
      await field.fill(typed!);
      assert.ok((await css(page)).includes(`--guide-accent: ${taken};`));
    }
    await field.fill('plum');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.ok((await css(page)).includes('--guide-accent: #5b2a6e;'));
    await field.blur();
    assert.equal(await field.inputValue(), '#5b2a6e');
  });

  test('an invalid font is left out of the style sheet', async () => {
    const page = await panel();
    await page.getByLabel('Font').fill('Georgia, serif');
    assert.match(await css(page), /--guide-font: Georgia, serif;/);
    await page.getByLabel('Font').fill('serif; } body { display: none');
    assert.doesNotMatch(await css(page), /display/);
  });
});

describe('the style sheet', () => {
  test('names text, muted and ground together as soon as one of them differs', async () => {
    const page = await panel();
    await setColor(page, 'Ground, light', '#fffcf7');
    for (const name of ['text', 'muted', 'surface']) assert.match(await css(page), new RegExp(`--guide-${name}:`));
    assert.doesNotMatch(await css(page), /--guide-accent/);
  });

  test('on a page of a hospital it gives the guide what the panel shows, in light and in dark', async () => {
    const page = await panel();
    await page.getByLabel('Start from').selectOption('Warm paper');
    await page.getByLabel('Font').fill('Georgia, serif');
    await page.getByLabel('Size of the words').fill('20');
    await page.getByLabel('Roundness of corners').fill('3');
    const sheet = await css(page);
    assert.match(sheet, /--guide-accent: light-dark\(#6b3a12, #f0c08c\);/);
    site.answers.set('/theme.css', { body: sheet });
    site.answers.set('/hospital', {
      body: `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><title>Liver clinic</title>
        <link rel="stylesheet" href="/theme.css"><script type="module" src="/treatment-guide.js"></script>
        <h1>Liver clinic</h1><treatment-explorer></treatment-explorer>`,
    });
    for (const [colorScheme, ground, link] of [
      ['light', 'rgb(255, 252, 247)', 'rgb(107, 58, 18)'],
      ['dark', 'rgb(29, 24, 18)', 'rgb(240, 192, 140)'],
    ] as const) {
      const { page: hospital, said: lines } = await site.open('/hospital', { colorScheme });
      await drawn(hospital);
      assert.deepEqual(lines, []);
      const looks = await hospital.locator('treatment-explorer').evaluate(({ shadowRoot }) => {
        const guide = getComputedStyle(shadowRoot!.querySelector('.guide')!);
        const { color } = getComputedStyle(shadowRoot!.querySelector('.link')!);
        return [guide.backgroundColor, color, guide.fontSize, guide.fontFamily];
      });
      assert.deepEqual(looks, [ground, link, '20px', 'Georgia, serif']);
    }
  });

  test('is on the clipboard after one click, and that is announced', async () => {
    const page = await panel({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByLabel('Start from').selectOption('Forest');
    await page.getByRole('button', { name: 'Copy the style sheet' }).click();
    await page.getByRole('status').filter({ hasText: 'The style sheet is on the clipboard.' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await css(page));
  });
});

describe('the guide beside the fields', () => {
  const ground = (page: Page) =>
    page
      .locator('#stage > *')
      .evaluate(({ shadowRoot }) => getComputedStyle(shadowRoot!.querySelector('.guide')!).backgroundColor);

  test('applies a color at once, and shows the scheme that is being edited', async () => {
    const page = await panel();
    await drawn(page);
    assert.equal(await ground(page), 'rgb(255, 255, 255)');
    await setColor(page, 'Ground, dark', '#202020');
    assert.equal(await ground(page), 'rgb(32, 32, 32)');
    assert.ok(await page.getByLabel('Dark', { exact: true }).isChecked());
    await page.getByLabel('Light', { exact: true }).check();
    assert.equal(await ground(page), 'rgb(255, 255, 255)');
    await page.getByLabel('Start from').selectOption(OWN);
    await page.getByLabel('Dark', { exact: true }).check();
    assert.equal(await ground(page), 'rgb(19, 26, 32)');
  });

  test('can be shown in every view', async () => {
    const page = await panel();
    for (const view of await page.getByLabel('View').locator('option').allTextContents()) {
      await page.getByLabel('View').selectOption(view);
      const [tag] = await drawn(page);
      assert.equal(tag, view === 'A study' ? 'trial-explainer' : 'treatment-explorer');
    }
  });
});
