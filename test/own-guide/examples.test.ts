import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { parseGuide } from '../../src/guide/parse-guide.js';
import { serveGuides } from './server.js';
import { Desk } from './support.js';

/** Words of the built-in illness, which no other guide may contain. */
const OURS = /cancer|tumou?r|clinical trial|chemotherap|liver/i;

let desk: Desk;
let browser: Browser;
before(async () => {
  desk = new Desk();
  browser = await chromium.launch({ executablePath: findChromium()!, args: [...CHROMIUM_ARGS] });
});
after(async () => {
  await browser?.close();
  desk.remove();
});

describe('the guides of examples/', () => {
  for (const name of readdirSync('examples'))
    it(`${name} is built by the command without a problem, and mentions no other illness`, () => {
      const { status, said } = desk.example(name).run('build', name, '--out', `out-${name}`);
      assert.equal(status, 0, said);
      const files = readdirSync(`${desk.root}/out-${name}`).filter((file) => file.startsWith(`${name}.`));
      assert.equal(files.filter((file) => file.endsWith('.html')).length, 2, 'two languages');
      for (const file of files) {
        const text = desk.read(`out-${name}/${file}`);
        if (file.endsWith('.json')) parseGuide(JSON.parse(text));
        // Left out: names of custom properties for the colors of pictures.
        assert.doesNotMatch(text.replace(/<style>[\s\S]*?<\/style>|--guide-pic-\w+/g, ''), OURS, file);
      }
    });

  it('one of them runs from right to left, with an interface in English that is marked as English', async () => {
    const { address, stop } = await serveGuides(
      `${desk.root}/out-hay-fever`,
      `<script type="module" src="/guides/treatment-guide.multi.js"></script>
      <treatment-explorer guide-src="/guides/hay-fever.ar.json"><a href="/guides/hay-fever.ar.html">Guide</a></treatment-explorer>`,
    );
    after(stop);
    const page = await browser.newPage();
    await page.goto(address);
    const guide = page.locator('treatment-explorer .guide');
    await guide.getByText('ما الذي قد يساعد في حمّى القش').first().waitFor();
    const look = () =>
      guide.evaluate((box) => [
        box.getAttribute('lang'),
        getComputedStyle(box).direction,
        box.querySelectorAll('[data-interface][lang="en"]').length > 5,
      ]);
    assert.deepEqual(await look(), ['ar', 'rtl', true]);
    for (const view of ['browse', 'questions', 'summary', 'about'] as const) {
      await page.locator('treatment-explorer').evaluate((element, to) => Object.assign(element, { view: to }), view);
      await page.waitForTimeout(100);
      assert.deepEqual((await look()).slice(0, 2), ['ar', 'rtl'], view);
    }
    await page.goto(`${address}guides/hay-fever.ar.html`);
    assert.equal(await page.locator('main').evaluate((main) => getComputedStyle(main).direction), 'rtl');
    await page.close();
  });
});
