import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import trials from '../../src/generated/en.trials.json';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { en } from '../../src/i18n/en/interface.js';
import { axeFindings, browserAndSite, COLORS, dist, NO_CONTRAST, readBack, shown, unfold } from '../static/browser.js';
import { missing, readable, textsOf } from '../static/support.js';

const ALT = /\/(alt)$/;
/** Every visible text; alternative texts of pictures are left out. */
const wanted = [...textsOf(readable(guide)), ...textsOf(trials)].filter(([where]) => !ALT.test(where));

const run = browserAndSite();

/** Opens guide.html, or another page, in its own browser context. */
async function open(options: Parameters<Browser['newPage']>[0] = {}, path = '/guide.html'): Promise<Page> {
  const page = await run.browser.newPage(options);
  await page.goto(run.site.at(path));
  return page;
}

test('with scripts off the whole guide is visible once its folds are opened', async () => {
  const page = await open({ javaScriptEnabled: false });
  await unfold(page);
  assert.deepEqual(missing(await shown(page), wanted), []);
  await page.close();
});

test('in an iframe with an empty sandbox the whole guide is visible, and its list of contents works', async () => {
  run.site.answers.set('/framed', {
    body: `<!doctype html><html lang="en"><title>x</title><iframe title="Guide" sandbox="" src="/guide.html" width="700" height="500"></iframe>`,
  });
  const page = await open({}, '/framed');
  const frame = page.frames()[1]!;
  await unfold(frame);
  assert.deepEqual(missing(await shown(frame), wanted), []);
  await frame.locator('.contents a[href="#guide-ablation"]').click();
  await page.waitForFunction(() => document.activeElement === document.querySelector('iframe'));
  const place = await frame.locator('#guide-ablation').evaluate((section) => section.getBoundingClientRect().top);
  assert.ok(place >= 0 && place < 100, `the treatment is ${place} px from the top`);
  await page.close();
});

test('chapters are folded, and a press or a key opens one without a script', async () => {
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const tall = () => page.evaluate(() => document.documentElement.scrollHeight);
  const [first, second] = guide.treatments.map(({ id }) => page.locator(`#guide-${id}`));
  const how = (at: number) => guide.treatments[at]!.how[0]!.text;
  assert.equal(await first!.getByText(how(0)).isVisible(), false);
  await first!.locator('summary').first().click();
  assert.ok(await first!.getByText(how(0)).isVisible());
  await second!.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  assert.ok(await second!.getByText(how(1)).isVisible());
  const some = await tall();
  await unfold(page);
  assert.ok((await tall()) > some * 5, 'the page is much longer when all of it is open');
  await page.close();
});

test('on a phone the page is a few screens long, and not two hundred', async () => {
  for (const name of ['guide.html', 'guide.es.html']) {
    const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } }, `/${name}`);
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(tall < 15_000, `${name} is ${tall} px tall`);
    await page.close();
  }
});

test('the contents come before every chapter, and the sources are the last, folded', async () => {
  const page = await open();
  const places = await page
    .locator('.contents, .chapter')
    .evaluateAll((all) => all.map(({ id, className }) => (className === 'contents' ? 'contents' : id)));
  assert.equal(places[0], 'contents');
  assert.equal(places.at(-1), 'guide-sources');
  assert.equal(await page.locator('#guide-source-1').isVisible(), false);
  await page.close();
});

test('a link to a chapter, to a word or to a source shows it without a script', async () => {
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  for (const id of ['guide-ablation', 'guide-words', 'guide-source-30', 'guide-word-ablation', 'trial-explainer']) {
    await page.goto(run.site.at(`/guide.html#${id}`));
    const target = page.locator(`#${id}`);
    assert.ok(await target.isVisible(), id);
    const { top, text } = await target.evaluate((each) => ({
      top: each.getBoundingClientRect().top,
      text: each.textContent?.length ?? 0,
    }));
    assert.ok(top >= 0 && top < 200 && text > 40, `${id}: ${top} px, ${text} letters`);
    await page.goto(run.site.at('/guide.html'));
  }
  await page.close();
});

test('every chapter and every treatment ends with a link back to the list of contents', async () => {
  const page = await open({ viewport: { width: 360, height: 740 } });
  await unfold(page);
  for (const { id } of guide.treatments) {
    await page.locator(`#guide-${id} .back a`).click();
    const top = await page.locator('#guide-contents').evaluate((list) => list.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 100, `${id}: ${top} px`);
  }
  const without = await page
    .locator('.chapter:not(:has(.chapter))')
    .evaluateAll((chapters) => chapters.filter((each) => !each.querySelector('.back a')).map(({ id }) => id));
  assert.deepEqual(without, []);
  await page.close();
});

test('the whole guide is printed, unfolded, with the addresses of its sources', async () => {
  const page = await open();
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(missing(await shown(page), wanted), []);
  const printed = await page
    .locator('.sources a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  assert.match(printed, /https:/);
  await page.close();
});

test('a browser parses exactly what was written: no tag is closed, moved or dropped', async () => {
  const page = await run.browser.newPage();
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(dist('guide.html'))![1]!;
  const { read, written } = await readBack(page, body);
  assert.equal(read, written);
  await page.close();
});

test('the page sends no request and does not break its own policy', async () => {
  const page = await run.browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(run.site.at('/guide.html'));
  assert.deepEqual(requests, [run.site.at('/guide.html')]);
  assert.deepEqual(complaints, []);
  assert.equal(await page.locator('script:not([type="application/ld+json"])').count(), 0);
  await page.close();
});

test('if a site allows no styles, the whole text is there in order', async () => {
  run.site.answers.set('/strict', {
    body: dist('guide.html'),
    headers: { 'content-security-policy': "default-src 'none'" },
  });
  const page = await open({}, '/strict');
  await unfold(page);
  assert.deepEqual(missing(await shown(page), wanted), []);
  await page.close();
});

for (const [width, colorScheme, rules] of [
  [320, 'light', {}],
  [320, 'dark', COLORS],
  // In a wide window the same colors are elsewhere.
  [1280, 'light', NO_CONTRAST],
] as const) {
  test(`at ${width} px in ${colorScheme} axe finds nothing`, async () => {
    const page = await open({ viewport: { width, height: 900 }, colorScheme });
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(ground, colorScheme === 'dark' ? 'rgb(19, 26, 32)' : 'rgb(255, 255, 255)');
    assert.deepEqual(await axeFindings(page, rules), []);
    await page.close();
  });
}

test('the page does not scroll sideways: at 320 px, at 768 px, and with text twice as large', async () => {
  for (const [width, size] of [
    [320, '100%'],
    [768, '100%'],
    [640, '200%'],
  ] as const) {
    const page = await open({ viewport: { width, height: 900 } });
    await page.locator('html').evaluate((root, given) => {
      root.style.fontSize = given;
    }, size);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} px wide in a window of ${width} px`);
    await page.close();
  }
});

test('benefits and harms have equal space: side by side, or one below the other', async () => {
  for (const [width, beside] of [
    [1280, true],
    [768, true],
    [320, false],
  ] as const) {
    const page = await open({ viewport: { width, height: 900 } });
    const pairs = await page.locator('#guide-treatments .pair').evaluateAll((all) =>
      all.map((pair) =>
        [...pair.children].map((box) => {
          const { left, top, width: wide, height } = box.getBoundingClientRect();
          const { fontSize, color, backgroundColor } = getComputedStyle(box);
          return { left, top, wide: Math.round(wide), height, look: [fontSize, color, backgroundColor].join() };
        }),
      ),
    );
    assert.equal(pairs.length, guide.treatments.length);
    for (const [help, harm] of pairs) {
      assert.equal(help!.wide, harm!.wide);
      assert.equal(help!.look, harm!.look);
      if (beside) assert.deepEqual([help!.top, help!.height], [harm!.top, harm!.height]);
      else assert.ok(help!.left === harm!.left && help!.top < harm!.top);
    }
    await page.close();
  }
});

test('whom to call is visible without scrolling on a large screen, and one link away on a small one', async () => {
  const large = await open({ viewport: { width: 1280, height: 900 } });
  assert.ok(await large.locator('.urgent a[href="tel:911"]').first().isVisible());
  const small = await open({ viewport: { width: 320, height: 640 } });
  await small.getByRole('link', { name: en.ill }).click();
  const top = await small.locator('#guide-urgent').evaluate((section) => section.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 640);
  await Promise.all([large.close(), small.close()]);
});

test('an address that ends in #trial-explainer leads to what a clinical trial is', async () => {
  const page = await open({}, '/guide.html#trial-explainer');
  const top = await page
    .getByRole('heading', { name: trials.title })
    .evaluate((title) => title.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 200, `${top} px`);
  await page.close();
});

test('links to other sites open in a new tab without a referrer; links inside the page do not', async () => {
  const page = await open();
  const links = await page.locator('a').evaluateAll((all) =>
    all.map((link) => ({
      inside: link.getAttribute('href')!.startsWith('#'),
      other: /^https?:/.test(link.getAttribute('href')!),
      target: link.getAttribute('target'),
      rel: link.getAttribute('rel'),
    })),
  );
  for (const { inside, other, target, rel } of links) {
    if (inside) assert.equal(target, null);
    if (other) assert.deepEqual([target, rel], ['_blank', 'noopener noreferrer']);
  }
  assert.equal(links.filter(({ other }) => other).length, guide.sources.filter(({ url }) => url).length);
  await page.close();
});

test('static.js writes the text of lit\u2019s own templates and styles', async () => {
  const { renderPage: fromSource } = await import('../../src/page/index.js');
  const plain = (html: string) =>
    html
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s*([\s{}:;,<>])\s*/g, '$1')
      .replace(/;}/g, '}');
  assert.equal(plain(dist('guide.html')), plain(fromSource({ lang: 'en' })));
});

test('static.js writes nothing to the console of a server', () => {
  const file = new URL('../../dist/static.js', import.meta.url).href;
  const code = `const { renderPage, renderStatic } = await import('${file}'); renderPage(); renderStatic({ element: 'trial-explainer' })`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
});

test('static.js runs without a DOM, and makes the same file as the build', async (t) => {
  const file = new URL('../../dist/static.js', import.meta.url).href;
  const { renderPage, renderStatic } = await import(file);
  assert.equal(typeof document, 'undefined');
  assert.equal(renderPage({ lang: 'en' }), dist('guide.html'));
  const text: string = renderStatic({ element: 'treatment-explorer', lang: 'en', attributes: {} });
  const trial: string = renderStatic({ element: 'trial-explainer', lang: 'en', attributes: {} });
  for (const [name, html] of Object.entries({ 'guide.html': dist('guide.html'), explorer: text, trial }))
    t.diagnostic(
      `${name}: ${html.length} bytes, ${gzipSync(html, { level: 9 }).length} in gzip, ${brotliCompressSync(html).length} in brotli`,
    );
});
