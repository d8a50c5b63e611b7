import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { axeFindings, built, COLORS, demo, drawn, fileAt, type Opened, PAGES, sideways } from './support-demo/site.js';

const site = demo();
const EXPLORER = ['treatment-explorer'];
/** The elements of pages that have more or other ones than one explorer. */
const DRAWS: Readonly<Record<string, readonly string[]>> = {
  'trial.html': ['trial-explainer'],
  'studies.html': ['trial-explainer'],
  'both.html': ['treatment-explorer', 'trial-explainer'],
  'previews.html': [],
};
/** Number of intended console messages: one for each element of the second script. */
const SAID: Readonly<Record<string, number>> = { 'two-versions.html': 2 };

/** Waits until the guides are rendered and the builders have filled their fields; gives the elements on the page. */
async function ready(page: Page, name: string): Promise<string[]> {
  if (name === 'no-script.html') return EXPLORER;
  if (/snippets|theme/.test(name)) await page.locator('html[data-ready]').waitFor();
  return drawn(page);
}

for (const name of PAGES) {
  describe(name, () => {
    let opened: Opened;
    let shown: string[];
    before(async () => {
      opened = await site.open(`/demo/${name}`);
      shown = await ready(opened.page, name);
    });

    test('shows its elements, writes nothing to the console, and sends no request elsewhere', () => {
      const { said, requests } = opened;
      assert.deepEqual(shown, DRAWS[name] ?? EXPLORER);
      const deliberate = said.filter((line) => line.includes('was here first'));
      assert.equal(deliberate.length, SAID[name] ?? 0);
      const other = said.filter((line) => !deliberate.includes(line));
      assert.deepEqual(other, []);
      const elsewhere = requests.filter((address) => !address.startsWith(site.at('/')));
      assert.deepEqual(elsewhere, []);
    });

    test('no link to this site is broken', async () => {
      const paths = await opened.page
        .locator('a[href]:not([href^="tel:"])')
        .evaluateAll((links) =>
          (links as HTMLAnchorElement[])
            .filter(({ origin }) => origin === location.origin)
            .map(({ pathname }) => pathname),
        );
      for (const path of new Set(paths)) assert.ok(fileAt(path), `${path} is not there`);
    });

    for (const scheme of ['light', 'dark'] as const) {
      test(`axe finds nothing on a device set to ${scheme}`, async () => {
        await opened.page.emulateMedia({ colorScheme: scheme });
        assert.deepEqual(await axeFindings(opened.page, scheme === 'dark' ? COLORS : {}), []);
      });
    }

    test('nobody has to scroll sideways, on a phone, a tablet, or with text twice as large', async () => {
      const { page } = opened;
      for (const width of [320, 768, 640]) {
        await page.setViewportSize({ width, height: 800 });
        if (width === 640) await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        assert.equal(await sideways(page), 0, `${width} px`);
      }
    });
  });
}

describe('the list of previews', () => {
  test('links every hospital page, with the description of the page', async () => {
    const { page } = await site.open('/demo/previews.html');
    const listed = await page
      .locator('.gallery li')
      .evaluateAll((items) =>
        items.map((item) => [item.querySelector('a')!.pathname, item.querySelector('p')!.textContent]),
      );
    const tools = ['previews.html', 'snippets.html', 'theme.html'];
    const pages = PAGES.filter((name) => !tools.includes(name)).map((name) => {
      const description = /name="description" content="([^"]*)"/.exec(built(`demo/${name}`).toString())![1]!;
      return [`/demo/${name}`, description];
    });
    assert.deepEqual(listed.toSorted(), pages.toSorted());
  });
});

/** A computed style of an element inside the guide. */
const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator('treatment-explorer')
    .first()
    .evaluate(
      ({ shadowRoot }, [where, name]) => getComputedStyle(shadowRoot!.querySelector(where!)!).getPropertyValue(name!),
      [selector, property],
    );

async function preview(name: string, options = {}): Promise<Page> {
  const { page } = await site.open(`/demo/${name}`, options);
  await ready(page, name.split('?')[0]!);
  return page;
}

describe('what each preview demonstrates', () => {
  test('on a dark page the guide is dark, on a light device too', async () => {
    const page = await preview('dark.html', { colorScheme: 'light' });
    assert.equal(await styleOf(page, '.guide', 'background-color'), 'rgb(19, 26, 32)');
  });

  test('on a light page the guide is light, on a dark device too', async () => {
    const page = await preview('index.html', { colorScheme: 'dark' });
    assert.equal(await styleOf(page, '.guide', 'background-color'), 'rgb(255, 255, 255)');
  });

  test('the switches of the hospital page change it: narrow, dark, reading only, large', async () => {
    const page = await preview('index.html');
    const wide = Number.parseFloat(await styleOf(page, '.guide', 'width'));
    const size = Number.parseFloat(await styleOf(page, '.guide', 'font-size'));
    for (const label of ['Narrow', 'Dark', 'Reading only', 'Large text']) await page.getByLabel(label).check();
    assert.ok(Number.parseFloat(await styleOf(page, '.guide', 'width')) < wide);
    assert.equal(await styleOf(page, '.guide', 'background-color'), 'rgb(19, 26, 32)');
    assert.equal(Number.parseFloat(await styleOf(page, '.guide', 'font-size')), size * 2);
    assert.equal(await page.getByRole('button', { name: 'Answer a few questions' }).count(), 0);
  });

  test('a switch can be set in the address', async () => {
    const page = await preview('index.html?dark&browse');
    assert.equal(await styleOf(page, '.guide', 'background-color'), 'rgb(19, 26, 32)');
    assert.equal(await page.locator('treatment-explorer').getAttribute('mode'), 'browse');
  });

  test('in the narrow column the guide is 20 rem wide', async () => {
    const page = await preview('narrow.html');
    assert.equal(await styleOf(page, '.guide', 'width'), '320px');
  });

  test('with a root of 62.5 %, text has its usual size, in the serif font of the page', async () => {
    const page = await preview('type-scale.html');
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '10px');
    assert.equal(await styleOf(page, '.guide', 'font-size'), '18px');
    assert.match(await styleOf(page, '.guide', 'font-family'), /^Georgia/);
  });

  test('on a page from right to left, English runs from left to right inside the box of the guide', async () => {
    const page = await preview('rtl.html');
    const [help, heading, guideBox] = await page.locator('treatment-explorer').evaluate(({ shadowRoot }) =>
      ['.ill', 'h2', '.guide'].map((selector) => {
        const { left, right } = shadowRoot!.querySelector(selector)!.getBoundingClientRect();
        return { left, right };
      }),
    );
    assert.ok(guideBox!.right - help!.right < 30);
    assert.ok(heading!.left - guideBox!.left < 30);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).direction), 'rtl');
  });

  test('the strict policy would stop a script in the page, a style in a tag and a request', async () => {
    const { page, said } = await site.open('/demo/strict-csp.html');
    await drawn(page);
    await page
      .evaluate(async () => {
        document.body.append(Object.assign(document.createElement('script'), { text: '' }));
      })
      .catch(() => {});
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.evaluate(() => fetch('../integrity.json').catch(() => {}));
    for (const rule of ['style-src', 'connect-src'])
      assert.ok(
        said.some((line) => line.includes(rule)),
        rule,
      );
  });

  test('under the hostile style sheet the guide looks as on the plain page, and the page’s own form does not', async () => {
    const looks = async (page: Page) => {
      const found = [];
      for (const [where, property] of [
        ['.guide', 'font-size'],
        ['.guide', 'color'],
        ['h2', 'font-weight'],
        ['h2', 'font-size'],
        ['.view p', 'line-height'],
        ['.urgent', 'padding-left'],
        ['.urgent', 'border-left-width'],
        ['svg', 'float'],
        ['button', 'cursor'],
      ])
        found.push(`${where} ${property} ${await styleOf(page, where!, property!)}`);
      return found;
    };
    const usual = await looks(await preview('index.html'));
    const page = await preview('hostile-css.html');
    assert.deepEqual(await looks(page), usual);
    assert.equal(await page.locator('.old button').evaluate((button) => getComputedStyle(button).borderWidth), '0px');
  });

  test('with two scripts, the first renders the guide, once, and the second says that it is not used', async () => {
    const { page, said } = await site.open('/demo/two-versions.html');
    assert.deepEqual(await drawn(page), EXPLORER);
    assert.match(said.join('\n'), /<treatment-explorer> .* is not used.*\n.*<trial-explainer> .* is not used/);
  });

  test('without a script the link leads to the whole guide, with scripts on or off', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await site.open('/demo/no-script.html', { javaScriptEnabled });
      assert.equal(await page.locator('noscript p').isVisible(), !javaScriptEnabled);
      await page.getByRole('link', { name: 'Read about treatments' }).click();
      for (const { name } of guide.treatments) await page.getByRole('heading', { name }).first().waitFor();
    }
  });

  test('in the WordPress post the guide follows the link, which is hidden, and marks nothing as not offered', async () => {
    const page = await preview('wordpress.html');
    const link = page.locator('.entry-content a[href*="#treatment-explorer"]');
    assert.deepEqual([await link.count(), await link.isVisible()], [1, false]);
    assert.equal(await page.locator('.entry-content a + treatment-explorer[heading-level="2"]').count(), 1);
    await page.getByRole('button', { name: 'Read about treatments' }).click();
    const row = page.locator('[data-treatment="hepatic-artery-infusion"]');
    assert.doesNotMatch((await row.textContent())!, /Not offered here/);
  });

  test('with both on one page, the guide links to the study', async () => {
    const page = await preview('both.html');
    await page
      .locator('treatment-explorer')
      .evaluate((explorer) => explorer.setAttribute('treatment', 'clinical-trials'));
    await page.locator('treatment-explorer [data-go="trial"]').click();
    await page.waitForFunction(() =>
      document.querySelector('trial-explainer')!.shadowRoot!.activeElement?.matches('[data-main]'),
    );
  });
});
