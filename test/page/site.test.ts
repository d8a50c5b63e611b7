import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, test } from 'node:test';
import { sitemap } from '../../scripts/site/sitemap.mjs';
import { axeFindings, built, COLORS, demo, drawn, fileAt, sideways } from './support-demo/site.js';

const site = demo();
const PAGES = (readdirSync('dist/site', { recursive: true }) as string[]).filter((name) =>
  /^(?!demo\/|guide).*\.html$/.test(name),
);
const textOf = (path: string) => built(path).toString();
const hasId = (html: string, id: string) =>
  new RegExp(` (?:id|name)="${id.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}"`).test(html);

/** Queries of people who have to put the guide on a site, in their own words. */
const TYPED = [
  ...[
    'csp',
    'content security policy',
    'strict csp',
    'csp nonce',
    'nonce',
    'integrity',
    'sri',
    'trusted types',
    'iframe',
  ],
  ...['price', 'cost', 'license', 'privacy', 'gdpr', 'hipaa', 'cookies', 'analytics', 'fda', 'medical device'],
  ...[
    'wordpress',
    'drupal',
    'sharepoint',
    'joomla',
    'squarespace',
    'gtm',
    'tag manager',
    'react',
    'next.js',
    'typescript',
  ],
  ...[
    'spanish',
    'not-offered',
    'dark mode',
    'fonts',
    'colors',
    'seo',
    'browsers',
    'internet explorer',
    'size',
    'updates',
  ],
];
/** What the first hit must be about, for queries that one section answers. */
const ABOUT: Readonly<Record<string, RegExp>> = {
  csp: /CSP/,
  sri: /SRI/,
  price: /What does it cost/,
  gdpr: /GDPR/,
  hipaa: /HIPAA/,
  seo: /SEO/,
  wordpress: /WordPress/,
  privacy: /Privacy/,
  'dark mode': /dark mode/,
};

describe('the site', () => {
  test('has only relative addresses, so it works from any folder', () => {
    for (const path of PAGES)
      assert.doesNotMatch(textOf(path).replace(/<pre[\s\S]*?<\/pre>/g, ''), / (?:href|src)="\//, path);
  });

  test('has no broken link', () => {
    const broken: string[] = [];
    for (const path of PAGES)
      for (const [, href] of textOf(path).matchAll(/<(?:a|link|script|img)\b[^>]* (?:href|src)="([^"]+)"/g)) {
        if (href!.includes('/OWNER/')) broken.push(`${path}: ${href}`);
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

  test('has a page for every document, and each can be reached from the list of docs', () => {
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
    assert.match(page.url(), /\/(docs|api)\/[\w-]+\.html#/);
    assert.deepEqual(said, []);
  });

  test('has the plain pages in each language and as Markdown, and each links to the others', async () => {
    for (const [path, other, markdown] of [
      ['/guide.html', 'guide.es.html', 'guide.md'],
      ['/guide.es.html', 'guide.html', 'guide.es.md'],
    ] as const) {
      const { page } = await site.open(path);
      for (const href of [other, markdown]) {
        assert.ok(await page.locator(`main a[href="${href}"]`).isVisible(), `${path}: ${href}`);
        assert.ok(fileAt(`/${href}`), href);
      }
      assert.equal(await page.locator(`link[rel="alternate"][hreflang][href="${other}"]`).count(), 1);
    }
  });

  test('has a sitemap of every page except those of the made-up hospital, if package.json names where the site is published', () => {
    const { homepage } = JSON.parse(readFileSync('package.json', 'utf8')) as { homepage?: string };
    const files = (readdirSync('dist/site', { recursive: true }) as string[]).map((name) => name.replaceAll('\\', '/'));
    const map = sitemap(files, 'https://guide.example/');
    const listed = [...map.matchAll(/<loc>https:\/\/guide\.example\/([^<]*)<\/loc>/g)].map(([, path]) => path!);
    for (const path of listed) assert.ok(fileAt(`/${path}`), path);
    const tools = ['previews', 'snippets', 'theme'].map((name) => `demo/${name}.html`);
    const wanted = [...PAGES, 'guide.html', 'guide.es.html', ...tools].map((path) =>
      path.replace(/(^|\/)index\.html$/, '$1'),
    );
    assert.deepEqual(listed.sort(), wanted.sort());
    assert.equal(files.includes('sitemap.xml'), homepage !== undefined);
    const canonical = /<link rel="canonical" href="https:/.test(textOf('docs/index.html'));
    assert.equal(canonical, homepage !== undefined);
  });

  test('finds what web teams search for', async () => {
    const { page } = await site.open('/docs/index.html');
    const nothing: string[] = [];
    for (const word of TYPED) {
      await page.getByRole('searchbox').fill(word);
      await page
        .locator('.find li a')
        .first()
        .waitFor()
        .catch(() => nothing.push(word));
      const hit = (await page.locator('.find li').first().textContent()) ?? '';
      if (!ABOUT[word]?.test(hit) && ABOUT[word]) nothing.push(`${word}: ${hit}`);
      await page.getByRole('searchbox').fill('');
    }
    assert.deepEqual(nothing, []);
  });

  test('can be used by keyboard alone: the focus is always in view, on a phone too', async () => {
    const { page } = await site.open('/index.html', { viewport: { width: 360, height: 740 } });
    const last = page.getByRole('link', { name: 'en español' });
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        let on: Element | null = document.activeElement;
        while (on?.shadowRoot?.activeElement) on = on.shadowRoot.activeElement;
        const { top, bottom } = on!.getBoundingClientRect();
        return bottom > 0 && top < innerHeight && getComputedStyle(on!).outlineStyle !== 'none';
      });
      assert.ok(seen, `${presses} presses`);
      if (await last.evaluate((link) => link === document.activeElement)) return;
    }
    assert.fail('the last link was not reached');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing on any page, and nothing overflows a phone's window (${colorScheme})`, async () => {
      const found: string[] = [];
      for (const path of PAGES) {
        const { page } = await site.open(`/${path}`, { colorScheme, viewport: { width: 360, height: 740 } });
        const beside = await sideways(page);
        found.push(
          ...(await axeFindings(page, colorScheme === 'dark' ? COLORS : {})).map((each) => `${path}: ${each}`),
          ...(beside ? [`${path}: ${beside}`] : []),
        );
      }
      assert.deepEqual(found, []);
    });
});

test('the lines in README.md, with the files that it names, show the guide on any page', async () => {
  const [, lines] = /```html\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))!;
  for (const name of ['treatment-guide.js', 'guide.html'])
    site.answers.set(`/clinic/${name}`, { body: built(name).toString() });
  site.answers.set('/clinic/', {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Liver clinic</title></head><body>${lines}</body></html>`,
  });
  const { page, said } = await site.open('/clinic/');
  assert.deepEqual(await drawn(page), ['treatment-explorer', 'trial-explainer']);
  assert.deepEqual(said, []);
  await page.goto(new URL('guide.html#trial-explainer', page.url()).href);
  assert.equal(await page.locator(':target').count(), 1);
});
