import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import trials from '../../src/generated/en.trials.json';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { en } from '../../src/i18n/en/interface.js';
import { type Attributes, renderStatic } from '../../src/page/index.js';
import { axeFindings, browserAndSite, dist, NO_CONTRAST, readBack, shown } from '../static/browser.js';
import { missing, RECOMMENDED, readable, textOf, textsOf } from '../static/support.js';

const attributes: Attributes = { 'contact-href': 'tel:+1-555-0100' };
const explorer = renderStatic({ element: 'treatment-explorer', lang: 'en', attributes });
const trial = renderStatic({ element: 'trial-explainer', lang: 'en', attributes });
const written = (texts: [string, string][]) => texts.filter(([where]) => !/\/alt$/.test(where));

const run = browserAndSite();

/** A hospital's page with the server-written text in it, and own content after it. */
const hospital = (
  body: string,
  script = '/treatment-guide.js',
  styles = '',
) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Hospital</title>
<script type="module"${styles && ' async'} src="${script}"></script>${styles && `<style>${styles}</style>`}</head><body><main><h1>Liver clinic</h1>${body}<p id="after">Your first visit</p></main></body></html>`;

interface Opened {
  readonly page: Page;
  /** Lets the script load. */
  readonly arrive: () => Promise<void>;
}

/** Opens a page whose script is held back until `arrive` is called. */
async function open(body: string, options: Parameters<Browser['newPage']>[0] = {}, styles?: string): Promise<Opened> {
  let go = () => {};
  const after = new Promise<void>((resolve) => {
    go = resolve;
  });
  run.site.answers.set('/page', { body: hospital(body, '/slow.js', styles) });
  run.site.answers.set('/slow.js', {
    body: dist('treatment-guide.js'),
    type: 'text/javascript',
    after,
  });
  const page = await run.browser.newPage(options);
  await page.addInitScript("Object.defineProperty(window, '__name', { value: (named) => named })");
  await page.goto(run.site.at('/page'), { waitUntil: 'commit' });
  await page.locator('#after').waitFor({ state: 'attached' });
  const arrive = async () => {
    go();
    await page.locator('[part="urgent"]').first().waitFor();
  };
  return { page, arrive };
}

test('before the script loads, the whole text can be read; afterwards the guide replaces it', async () => {
  const { page, arrive } = await open(explorer);
  const before = await shown(page);
  assert.deepEqual(missing(before, written(textsOf(readable(guide)))), []);
  assert.ok(await page.locator('#after').isVisible());
  await arrive();
  const afterwards = await shown(page);
  assert.ok(afterwards.length < before.length / 20, 'the long text is gone');
  assert.equal(await page.locator('[data-guide-text]').isVisible(), false);
  assert.ok(await page.locator('#after').isVisible(), 'content after it is still there');
  await page.close();
});

test('nothing is doubled: on the screen, for a screen reader, or in the tab order', async () => {
  const { page, arrive } = await open(`${explorer}${trial}`);
  await arrive();
  assert.equal(await page.getByRole('heading', { name: guide.title }).count(), 1);
  assert.equal(await page.getByRole('heading', { name: trials.title, exact: true }).count(), 1);
  assert.equal(await page.getByRole('heading', { name: guide.urgent.heading }).count(), 2, 'one in each element');
  const focused = await page.evaluate(() => {
    const inText = [...document.querySelectorAll<HTMLElement>('[data-guide-text] a')];
    return inText.filter((link) => {
      link.focus();
      return document.activeElement === link;
    }).length;
  });
  assert.equal(focused, 0);
  await page.close();
});

test('with the script, the guide prints itself, without the text inside the tag', async () => {
  const { page, arrive } = await open(explorer);
  await arrive();
  await page.evaluate(async () => {
    const element = document.querySelector('treatment-explorer')!;
    element.printing(true);
    await element.updateComplete;
  });
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('[data-guide-text]').isVisible(), false);
  assert.equal(await page.getByRole('heading', { name: guide.title, exact: true }).count(), 1);
  await page.close();
});

test('the text leaves out nothing that the element prints, and keeps its order', async () => {
  const { page, arrive } = await open(explorer);
  await arrive();
  const printed = await page.evaluate(async () => {
    const element = document.querySelector('treatment-explorer')!;
    window.print = () => {};
    element.print('all');
    const root = element.shadowRoot!.querySelector('.guide')!;
    for (const hidden of root.querySelectorAll('.noprint')) hidden.remove();
    // Chapters have numbers on paper.
    const squeeze = (text: string | null) =>
      (text ?? '')
        .replace(/\s+/g, ' ')
        .replace(/^ ?\d+\. /, '')
        .trim();
    const treatments = [...root.querySelectorAll('[part="treatment"]')].map((treatment) =>
      [...treatment.querySelectorAll('h2, h3, h4, h5, h6, li, p, figcaption')]
        .filter((part) => !part.closest('details') && !part.matches('.small'))
        .map((part) => squeeze(part.textContent)),
    );
    const lines = [...root.querySelectorAll('h2, h3, h4, h5, h6, li, p, dt, dd, figcaption')]
      .filter((part) => !part.closest('.refs, .small'))
      .map((part) => squeeze(part.textContent));
    return { treatments, lines };
  });
  const text = textOf(explorer).replace(/\s/g, '');
  const lost = printed.lines.filter((line) => line !== en.about.contents && !text.includes(line.replace(/\s/g, '')));
  assert.deepEqual(lost, []);
  assert.equal(printed.treatments.length, guide.treatments.length);
  for (const [at, lines] of printed.treatments.entries()) {
    let place = text.indexOf(
      guide.treatments[at]!.name.replace(/\s/g, ''),
      text.indexOf(en.browse.lead.replace(/\s/g, '')),
    );
    for (const line of lines) {
      const found = text.indexOf(line.replace(/\s/g, ''), place);
      assert.ok(found >= place, `"${line}" stands elsewhere in the text`);
      place = found;
    }
  }
  await page.close();
});

test('with scripts off the text of both elements is complete', async () => {
  run.site.answers.set('/off', { body: hospital(`${explorer}${trial}`) });
  const page = await run.browser.newPage({ javaScriptEnabled: false });
  await page.goto(run.site.at('/off'));
  const text = await shown(page);
  assert.deepEqual(missing(text, written([...textsOf(readable(guide)), ...textsOf(trials)])), []);
  await page.close();
});

test('an async script, which may run before all of the page is there, waits for the words in it', async () => {
  const words = dist('words.en.json');
  const [before, after] = renderStatic({ element: 'treatment-explorer', lang: 'en', words }).split(words.slice(0, 999));
  let go = () => {};
  const late = new Promise<void>((resolve) => {
    go = resolve;
  });
  run.site.answers.set('/late.js', { body: '', type: 'text/javascript', after: late });
  // The parser stops at the script of the host, in front of the words.
  const stop = before!.lastIndexOf('<script');
  const body = `${before!.slice(0, stop)}<script src="/late.js"></script>${before!.slice(stop)}${words.slice(0, 999)}${after}`;
  run.site.answers.set('/async', {
    body: hospital(body, '/treatment-guide.multi.js').replace('type="module"', '$& async'),
  });
  const page = await run.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(run.site.at('/async'), { waitUntil: 'commit' });
  await page.waitForFunction('customElements.get("treatment-explorer")');
  go();
  await page.locator('[part="urgent"]').first().waitFor();
  assert.deepEqual(
    asked.filter((url) => url.includes('words.')),
    [],
  );
  await page.close();
});

test('on a page with a strict policy the text violates no rule', async () => {
  run.site.answers.set('/strict', {
    body: hospital(`${explorer}${trial}`, '/none.js'),
    headers: { 'content-security-policy': "default-src 'none'; script-src 'self'" },
  });
  const page = await run.browser.newPage();
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      document.documentElement.setAttribute('data-broken', effectiveDirective),
    );
  });
  await page.goto(run.site.at('/strict'));
  assert.equal(await page.locator('html').getAttribute('data-broken'), null);
  await page.close();
});

for (const width of [320, 1280]) {
  test(`in a bare page of ${width} px axe finds nothing in the text of both, and nobody has to scroll sideways`, async () => {
    run.site.answers.set('/bare', { body: hospital(`${explorer}${trial}`, '/none.js') });
    const page = await run.browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(run.site.at('/bare'));
    assert.deepEqual(await axeFindings(page, width === 320 ? {} : NO_CONTRAST), []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    await page.close();
  });
}

test('a browser parses exactly what was written into the page', async () => {
  const page = await run.browser.newPage();
  for (const html of [explorer, trial]) {
    const { read, written: wanted } = await readBack(page, html);
    assert.equal(read, wanted);
  }
  await page.close();
});

test('hostile text in attributes is text in the page, and runs no script', async () => {
  const attack = `"><img src=x onerror="window.hit=1"><script>window.hit=1</script>'`;
  const names = ['id', 'class', 'mode', 'view', 'treatment', 'not-offered', 'heading-level', 'contact-href', 'today'];
  const html = renderStatic({
    element: 'treatment-explorer',
    lang: 'en',
    attributes: Object.fromEntries(names.map((name) => [name, attack])),
  });
  const { page, arrive } = await open(html);
  await arrive();
  const found = await page.evaluate(
    (given) => ({
      hit: 'hit' in window,
      images: document.querySelectorAll('img').length,
      kept: given.filter((name) => document.querySelector('treatment-explorer')!.getAttribute(name) !== null),
    }),
    names,
  );
  assert.deepEqual(found, { hit: false, images: 0, kept: names });
  await page.close();
});

/** Positions of the guide on a page, and of the reader when the script loads. */
const SCENES = [
  { name: 'first on the page', body: explorer, width: 1280 },
  { name: 'first on the page of a phone', body: explorer, width: 375 },
  { name: 'below other content', body: `<div style="height: 3000px">Other content</div>${explorer}`, width: 1280 },
  { name: 'what a trial is', body: trial, width: 1280 },
  { name: 'the reader is at the third treatment', body: explorer, width: 1280, at: '#guide-colorectal-chemotherapy' },
  { name: 'the reader has gone on to what follows', body: explorer, width: 1280, at: '#after' },
  {
    name: 'a link in place of the text',
    body: '<treatment-explorer><a href="/">Read</a></treatment-explorer>',
    width: 1280,
  },
] as const;

for (const [styled, styles] of [
  ['', undefined],
  [', with the recommended styles', RECOMMENDED],
] as const)
  for (const { name, body, width, ...reader } of SCENES) {
    test(`the text is replaced without making the page jump: ${name}${styled}`, async (t) => {
      const { page, arrive } = await open(body, { viewport: { width, height: 800 } }, styles);
      await page.evaluate(() => {
        const seen = { sum: 0 };
        Reflect.set(window, 'shifts', seen);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const topOf = (target: string) =>
        page.locator(target).evaluate((each) => Math.round(each.getBoundingClientRect().top));
      const top = () => topOf('#after');
      const frame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
      // Chapters that come near the screen are laid out then, so one step may not be enough.
      if ('at' in reader)
        for (let step = 0; step < 20 && (step < 3 || (await topOf(reader.at)) > 800); step += 1) {
          await page.locator(reader.at).scrollIntoViewIfNeeded();
          await frame();
        }
      const from = await top();
      await arrive();
      await frame();
      await frame();
      const to = await top();
      const sum = await page.evaluate(() => (Reflect.get(window, 'shifts') as { sum: number }).sum);
      t.diagnostic(`${name}: what follows goes from ${from} to ${to} px; layout shift score ${sum.toFixed(4)}`);
      assert.ok(sum < 0.1, 'the layout shift of a good page is below 0.1');
      if ('at' in reader && reader.at === '#after') assert.equal(to, from, 'the text that is being read does not move');
      await page.close();
    });
  }
