import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { type Preview, startPreview } from '../../tools/preview/server.js';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const TODAY = '2026-12-01';
const folder = mkdtempSync(join(tmpdir(), 'preview-'));
const guide = join(folder, 'blister');
let browser: Browser;
let preview: Preview;
before(async () => {
  cpSync('examples/blister', guide, { recursive: true });
  preview = await startPreview(guide, TODAY, 0);
  browser = await chromium.launch({ executablePath: findChromium()!, args: [...CHROMIUM_ARGS] });
});
after(async () => {
  await browser?.close();
  await preview?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const edit = (name: string, from: string, to: string) => {
  const file = join(guide, name);
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), from);
  writeFileSync(file, text.replace(from, to));
};
async function open(width = 1600): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 1000 } });
  await page.goto(preview.address);
  await page.getByRole('heading', { name: /^Preview:/ }).waitFor();
  return page;
}
const phone = (page: Page) => page.frameLocator('iframe[title="The guide on a phone"]');
const desktop = (page: Page) => page.frameLocator('iframe[title="The guide on a desktop"]');
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() =>
    (Reflect.get(window, 'axe') as { run(context: object): Promise<AxeResults> }).run({ exclude: [['iframe']] }),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('the preview', () => {
  it('shows the guide on a phone and on a desktop side by side, without a problem', async () => {
    const page = await open();
    for (const frame of [phone(page), desktop(page)]) await frame.locator('treatment-explorer .guide').waitFor();
    await page.getByRole('heading', { name: 'No problem' }).waitFor();
    const [small, wide] = await Promise.all(
      ['phone', 'desktop'].map((name) => page.locator(`iframe[title="The guide on a ${name}"]`).boundingBox()),
    );
    assert.ok(small!.x + small!.width < wide!.x, 'side by side');
    assert.deepEqual(await violations(page), []);
    await page.close();
  });

  it('shows a saved change in less than a second, in the open view', async () => {
    const page = await open();
    const explorer = phone(page).locator('treatment-explorer');
    await explorer.locator('.guide').waitFor();
    await explorer.evaluate((element: HTMLElement & { view: string }) => {
      element.view = 'browse';
    });
    const began = performance.now();
    edit('treatments/let-it-drain.yaml', 'name: Letting it drain', 'name: Opening it');
    await explorer.getByText('Opening it').first().waitFor();
    const took = performance.now() - began;
    assert.ok(took < 1000, `${took.toFixed(0)} ms`);
    assert.equal(await explorer.evaluate((element: HTMLElement & { view: string }) => element.view), 'browse');
    // One translated text is now out of date.
    await page.getByText(/^fr: 1 texts? (is|are) out of date/).waitFor();
    edit('treatments/let-it-drain.yaml', 'name: Opening it', 'name: Letting it drain');
    await page.close();
  });

  it('names a mistake with file, line and column, and still shows the previous guide', async () => {
    const page = await open();
    edit('rules.yaml', 'standing: often', 'standing: oftne');
    await page.getByText('What you saved last cannot be shown').waitFor();
    const problems = page.getByRole('list', { name: 'Problems' });
    assert.match((await problems.textContent())!, /rules\.yaml:5:\d+\s+C1 > standing: must be one of/);
    await phone(page).locator('treatment-explorer .guide').waitFor();
    edit('rules.yaml', 'standing: oftne', 'standing: often');
    await page.getByRole('heading', { name: 'No problem' }).waitFor();
    await page.close();
  });

  it('goes on while its folder is gone for a moment, and shows it again when it is back', async () => {
    const page = await open();
    renameSync(guide, `${guide}.moved`);
    await page.getByText('there is no such file or folder').waitFor();
    await phone(page).locator('treatment-explorer .guide').waitFor();
    renameSync(`${guide}.moved`, guide);
    await page.getByRole('heading', { name: 'No problem' }).waitFor();
    edit('guide.yaml', 'title: What to do', 'title: What one can do');
    await phone(page).getByRole('heading', { name: 'What one can do' }).waitFor();
    edit('guide.yaml', 'title: What one can do', 'title: What to do');
    await page.close();
  });

  it('lists the answers that a changed row affects before it is saved, and saves it', async () => {
    const page = await open();
    await page.getByLabel('Row').selectOption('C2');
    await page.getByLabel('Says').selectOption('often');
    const before = readFileSync(join(guide, 'rules.yaml'), 'utf8');
    await page.getByRole('button', { name: 'Show what changes' }).click();
    const said = page.getByText(/leave-it-closed.*“may” becomes “often” for 1 set of answers/);
    await said.waitFor();
    await said.click();
    await page.getByText('size = large, pain = no').waitFor();
    assert.equal(readFileSync(join(guide, 'rules.yaml'), 'utf8'), before, 'nothing is saved');
    await page.getByRole('button', { name: 'Save into rules.yaml' }).click();
    await page.getByRole('heading', { name: /otherwise than when the preview began/ }).waitFor();
    const saved = readFileSync(join(guide, 'rules.yaml'), 'utf8');
    assert.equal(
      saved,
      before.replace(
        'id: C2, treatment: leave-it-closed, kind: S, standing: may',
        'id: C2, treatment: leave-it-closed, kind: S, standing: often',
      ),
    );
    assert.deepEqual(await violations(page), []);
    writeFileSync(join(guide, 'rules.yaml'), before);
    await page.close();
  });

  it('refuses an invalid row, and says why', async () => {
    const page = await open();
    await page.getByLabel('Row').selectOption('D2');
    await page.getByLabel('Says').selectOption('often');
    await page.getByRole('button', { name: 'Save into rules.yaml' }).click();
    await page.getByText(/belongs to rows that say "find"/).waitFor();
    await page.close();
  });

  it('shows another language, with the interface in that language', async () => {
    const page = await open();
    await page.getByLabel('Language').selectOption('fr');
    const explorer = phone(page).locator('treatment-explorer');
    await explorer.getByText('Que faire d’une ampoule au talon').first().waitFor();
    assert.equal(await explorer.locator('.guide').getAttribute('lang'), 'fr');
    const marked = await explorer
      .locator('[data-interface]')
      .evaluateAll((all) => all.map((each) => [each.getAttribute('lang'), each.textContent?.trim()]));
    assert.ok(marked.length > 5 && marked.every(([lang]) => lang === 'en'), JSON.stringify(marked));
    await page.close();
  });

  it('shows the printed page and the review page, from the same server', async () => {
    const page = await open();
    await page.getByLabel('View').selectOption('print');
    await page
      .frameLocator('iframe')
      .getByRole('heading', { level: 1, name: 'What to do about a blister on the heel' })
      .waitFor();
    await page.getByLabel('View').selectOption('review');
    await page.frameLocator('iframe').getByText('For clinicians: everything that this guide says').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.close();
  });

  it('fits a narrow window, clean for axe', async () => {
    const page = await open(390);
    await phone(page).locator('treatment-explorer .guide').waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.deepEqual(await violations(page), []);
    await page.close();
  });

  it('refuses requests from pages of other sites', async () => {
    const refused = await fetch(`${preview.address}save`, {
      method: 'POST',
      headers: { origin: 'https://example.org' },
      body: '{}',
    });
    assert.equal(refused.status, 403);
  });
});
