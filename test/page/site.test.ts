import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, test } from 'node:test';
import { axeFindings, built, demo, drawn, sideways } from './support-demo/site.js';

const site = demo();
const PAGES = (readdirSync('dist/site', { recursive: true }) as string[]).filter((name) =>
  /^(?!demo\/|guide).*\.html$/.test(name),
);
const textOf = (path: string) => built(path).toString();
const hasId = (html: string, id: string) =>
  new RegExp(` (?:id|name)="${id.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}"`).test(html);

describe('the site', () => {
  test('has no address that begins at the root of a server, so it works from any folder', () => {
    for (const path of PAGES)
      assert.doesNotMatch(textOf(path).replace(/<pre[\s\S]*?<\/pre>/g, ''), / (?:href|src)="\//, path);
  });

  test('has no link that leads nowhere', () => {
    const broken: string[] = [];
    for (const path of PAGES)
      for (const [, href] of textOf(path).matchAll(/<(?:a|link|script|img)\b[^>]* (?:href|src)="([^"]+)"/g)) {
        if (/^[a-z]+:/.test(href!)) continue;
        const [file, id] = href!.split('#');
        const target = posix.join(posix.dirname(path), file || posix.basename(path));
        try {
          if (id && !hasId(textOf(target), id)) broken.push(`${path}: ${href}`);
        } catch {
          broken.push(`${path}: ${href}`);
        }
      }
    assert.deepEqual(broken, []);
  });

  test('has a page for every document, and each is in reach from the list of docs', () => {
    const docs = (readdirSync('docs', { recursive: true }) as string[]).filter((name) => name.endsWith('.md'));
    const list = textOf('docs/index.html') + textOf('docs/recipes/index.html');
    for (const name of docs.filter((each) => !each.endsWith('README.md')))
      assert.ok(list.includes(`href="${posix.basename(name, '.md')}.html"`), name);
  });

  test('finds a section by the words in it, and leads there', async () => {
    const { page, said } = await site.open('/docs/index.html');
    await page.getByRole('searchbox').fill('answrs redraw');
    const hit = page.locator('.find li a').first();
    await hit.click();
    await page.waitForURL(/#/);
    assert.match(page.url(), /\/docs\/[\w-]+\.html#/);
    assert.deepEqual(said, []);
  });

  for (const tag of ['treatment-explorer', 'trial-explainer'])
    test(`<${tag}> can be tried: a field changes the element and the markup, events are shown, parts are outlined`, async () => {
      const { page, said } = await site.open(`/api/${tag}.html`);
      assert.deepEqual(await drawn(page), [tag]);
      await page.getByLabel('Value of heading-level').fill('4');
      await page.getByLabel('Value of heading-level').press('Tab');
      await page.locator(`${tag} h4`).first().waitFor();
      assert.match((await page.locator('[data-markup]').textContent())!, /heading-level="4"/);
      await page.getByLabel('Value of --guide-accent', { exact: true }).fill('#5b2a6e');
      await page.getByLabel('Value of --guide-accent', { exact: true }).press('Tab');
      assert.match((await page.locator('[data-markup]').textContent())!, /--guide-accent: #5b2a6e/);
      await page.getByRole('button', { name: 'Outline urgent' }).click();
      assert.equal(
        await page
          .locator(`${tag} [part~="urgent"]`)
          .first()
          .evaluate((part) => getComputedStyle(part).outlineStyle),
        'dashed',
      );
      assert.deepEqual(said, []);
    });

  for (const path of ['/index.html', '/docs/index.html', '/docs/for-web-teams.html', '/api/treatment-explorer.html'])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`${path}: axe finds nothing, and nothing lies beside a phone's window (${colorScheme})`, async () => {
        const { page } = await site.open(path, { colorScheme, viewport: { width: 360, height: 740 } });
        assert.equal(await sideways(page), 0);
        assert.deepEqual(await axeFindings(page), []);
      });
});
