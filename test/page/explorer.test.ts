import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CLASSIC, CLASSIC_SCRIPT, drawn, hospital, MODULE, press, SCRIPT, TAG, wholeVisit } from './support/browser.js';

const { open } = hospital();
const TITLE = 'Treatment when cancer has spread to the liver';

/** Positions of the script: markup of the head, markup of the body. */
const PLACES: Readonly<Record<string, readonly [string, string]>> = {
  'module in the head': [SCRIPT, TAG],
  'module before the tag': ['', SCRIPT + TAG],
  'module after the tag': ['', TAG + SCRIPT],
  'async module in the head': [SCRIPT.replace(' src', ' async src'), TAG],
  'classic script in the head, not deferred': [CLASSIC_SCRIPT, TAG],
  'deferred classic script in the head': [CLASSIC_SCRIPT.replace(' src', ' defer src'), TAG],
  'classic script before the tag': ['', CLASSIC_SCRIPT + TAG],
  'classic script after the tag': ['', TAG + CLASSIC_SCRIPT],
};

describe('a tag and a script', () => {
  for (const [place, [head, body]] of Object.entries(PLACES)) {
    it(`show the guide, with a ${place}, and send no further request`, async () => {
      const { page, requests, errors } = await open({ head, body });
      assert.match(await drawn(page), new RegExp(TITLE));
      assert.equal(requests.length, 1);
      assert.deepEqual(errors, []);
    });

    it(`replace the hospital's link, with a ${place}`, async () => {
      const { page } = await open({ head, body });
      await drawn(page);
      assert.equal(
        await page.locator('text=Read about treatments >> visible=true').count(),
        1,
        'only the guide has it',
      );
      assert.equal(await page.locator('a[href="/fallback"]').isVisible(), false);
    });
  }

  it('show the guide in a tag that is added later', async () => {
    const { page } = await open({ body: '' });
    await page.evaluate(() => document.body.append(document.createElement('treatment-explorer')));
    assert.match(await drawn(page), new RegExp(TITLE));
  });

  it('show the guide in a tag that a script inserts as markup', async () => {
    const { page } = await open({ body: '<div id="place"></div>' });
    await page.evaluate(() => {
      document.querySelector('#place')!.innerHTML = '<treatment-explorer view="browse"></treatment-explorer>';
    });
    assert.match(await drawn(page), /in the same order for everyone/);
  });

  it('write nothing to the console', async () => {
    const { page, lines } = await open();
    await drawn(page);
    assert.deepEqual(lines, []);
  });

  it('work for a visitor, up to the results', async () => {
    const { page, errors } = await open();
    await wholeVisit(page);
    assert.match(await drawn(page), /What your answers say/);
    assert.deepEqual(errors, []);
  });
});

describe('a script that is on the page twice', () => {
  for (const [kind, head] of Object.entries({
    'the same module by two addresses': SCRIPT + SCRIPT.replace('.js', '.js?again'),
    'the same classic script twice': CLASSIC_SCRIPT + CLASSIC_SCRIPT,
    'a module and a classic script': SCRIPT + CLASSIC_SCRIPT,
  })) {
    it(`warns once for the element and works: ${kind}`, async () => {
      const { page, lines, errors } = await open({ head });
      assert.match(await drawn(page), new RegExp(TITLE));
      await press(page, 'Answer a few questions');
      assert.match(await drawn(page), /Question 1 of 8/);
      assert.deepEqual(errors, []);
      await page.waitForLoadState('networkidle');
      const warnings = lines.filter(({ text }) => text.includes('<treatment-explorer>'));
      assert.equal(warnings.length, 1, JSON.stringify(lines));
      assert.equal(warnings[0]!.type, 'warning');
    });
  }
});

describe('without the script', () => {
  it("the hospital's link is visible if scripts are off", async () => {
    const { page } = await open({ context: { javaScriptEnabled: false } });
    assert.equal(await page.locator('a[href="/fallback"]').isVisible(), true);
  });

  it("the hospital's link is visible if the script does not load", async () => {
    const { page } = await open({ head: SCRIPT.replace('treatment-guide.js', 'nowhere.js') });
    assert.equal(await page.locator('a[href="/fallback"]').isVisible(), true);
  });

  it("the hospital's link is visible if a consent manager blocks the script", async () => {
    const { page } = await open({ head: SCRIPT.replace('module', 'text/plain') });
    assert.equal(await page.locator('a[href="/fallback"]').isVisible(), true);
  });
});

describe('the file', () => {
  for (const [name, data] of Object.entries({ 'treatment-guide.js': MODULE, 'treatment-guide.classic.js': CLASSIC })) {
    it(`${name} is ASCII only: a page may be in any encoding`, () => {
      assert.equal(
        data.findIndex((byte) => byte > 127),
        -1,
      );
    });

    it(`${name} names no other file, host or source map that it would request`, () => {
      const text = data.toString();
      assert.doesNotMatch(text, /sourceMappingURL|\bXMLHttpRequest\b|sendBeacon|WebSocket|EventSource/);
      assert.doesNotMatch(text, /\b(localStorage|sessionStorage|indexedDB)\b|document\.cookie/);
    });
  }
});

/** Records layout shifts from the beginning, each with the nodes that moved. */
const SHIFTS = `<script>
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries())
      window.shifts.push({ value: shift.value, moved: shift.sources.map(({ node }) => node && (node.id || node.nodeName)) });
  }).observe({ type: 'layout-shift', buffered: true });
</script>`;

interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

describe('the layout of the page around', () => {
  it('moves at most once when the guide appears', async () => {
    const { page } = await open({ head: SHIFTS + SCRIPT.replace(' src', ' async src') });
    await drawn(page);
    await page.waitForTimeout(1000);
    const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as Shift[]);
    const after = shifts.filter(({ moved }) => moved.includes('after'));
    console.log(
      `# layout shift while the guide appears: ${shifts.reduce((sum, { value }) => sum + value, 0).toFixed(4)}`,
    );
    assert.ok(after.length <= 1, JSON.stringify(shifts));
  });

  it('does not move by itself after the guide has appeared', async () => {
    const { page } = await open({ head: SHIFTS + SCRIPT });
    await drawn(page);
    await page.waitForTimeout(300);
    const before = await page.evaluate(() => (Reflect.get(window, 'shifts') as Shift[]).length);
    const place = await page.locator('#after').boundingBox();
    await page.waitForTimeout(1000);
    const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as Shift[]);
    assert.deepEqual(shifts.slice(before), []);
    assert.deepEqual(await page.locator('#after').boundingBox(), place);
  });

  it('never moves what is above the guide', async () => {
    const { page } = await open({ head: SHIFTS });
    const place = await page.locator('h1').first().boundingBox();
    await page.addScriptTag({ url: '/treatment-guide.js', type: 'module' });
    await drawn(page);
    assert.deepEqual(await page.locator('body > h1').boundingBox(), place);
  });
});
