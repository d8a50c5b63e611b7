import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLASSIC, EXPLORER, MODULE } from './support/host-page.js';
import { hosts } from './support/hosts.js';
import { answer, en, visitExplorer } from './support/visitor.js';

const host = hosts();
const explorer = (page: Page) => page.locator('treatment-explorer');
const begin = (page: Page) => explorer(page).getByRole('button', { name: en.start.answer }).click();

describe('a router that removes a part of the page and puts it back', { concurrency: 2 }, () => {
  const KEEP = `window.keep = function () { window.kept = document.querySelector('treatment-explorer'); window.kept.remove() };
    window.bring = function () { document.querySelector('main').append(window.kept) };`;
  const open = async () => {
    host.site.put('/keep.js', { body: KEEP });
    const { page } = await host.open({ head: `<script src="/keep.js"></script>${MODULE}` });
    await begin(page);
    await answer(explorer(page), 'primary', 'breast');
    await page.evaluate('keep()');
    return page;
  };
  const answers = (page: Page) =>
    explorer(page).evaluate((tag) => (tag as HTMLElementTagNameMap['treatment-explorer']).answers);
  test('the guide comes back with the answers', async () => {
    const page = await open();
    await page.evaluate('bring()');
    assert.deepEqual(await answers(page), { primary: 'breast' });
    await page.close();
  });
  test('the guide comes back without answers once the page was left, also from the back/forward cache', async () => {
    const page = await open();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await page.evaluate('bring()');
    assert.deepEqual(await answers(page), {});
    await explorer(page).getByRole('button', { name: en.start.read }).waitFor();
    await page.close();
  });
  test('a guide that nothing refers to can be garbage collected', async () => {
    const { page } = await host.open({});
    await begin(page);
    await answer(explorer(page), 'primary', 'breast');
    const session = await page.context().newCDPSession(page);
    await page.evaluate(() => {
      const tag = document.querySelector('treatment-explorer')!;
      Reflect.set(window, 'gone', new WeakRef(tag));
      tag.remove();
    });
    await page.waitForTimeout(100);
    await session.send('HeapProfiler.collectGarbage');
    assert.equal(
      await page.evaluate(() => (Reflect.get(window, 'gone') as WeakRef<object>).deref() === undefined),
      true,
    );
    await page.close();
  });
});

test('a script in the body that is loaded again at each visit, as under Turbo, adds only one observer for each new element, and no second warning', async () => {
  const { page, seen } = await host.open({ head: '', body: `${EXPLORER}${CLASSIC}` }, async (watched) => {
    await watched.page.addInitScript(() => {
      let made = 0;
      const Own = window.MutationObserver;
      window.MutationObserver = class extends Own {
        constructor(callback: MutationCallback) {
          super(callback);
          made += 1;
        }
      };
      Object.defineProperty(window, Symbol.for('observers'), { get: () => made });
    });
  });
  await explorer(page).getByRole('button', { name: en.start.read }).waitFor();
  const observers = () => page.evaluate(() => Reflect.get(window, Symbol.for('observers')) as number);
  const before = await observers();
  for (let visit = 0; visit < 8; visit++) {
    await page.evaluate(async () => {
      const body = document.createElement('body');
      body.innerHTML = '<main><treatment-explorer><a href="/t">Read</a></treatment-explorer></main>';
      document.body.replaceWith(body);
      const script = document.createElement('script');
      script.src = '/dist/treatment-guide.classic.js';
      const loaded = new Promise((done) => {
        script.onload = done;
      });
      body.append(script);
      await loaded;
    });
    await explorer(page).getByRole('button', { name: en.start.read }).waitFor();
  }
  // Each element observes its own tree; that observer is collected with it.
  assert.equal(await observers(), before + 8);
  assert.equal(seen.warnings.filter((text) => /is not used/.test(text)).length, 2, 'once for each tag');
  await visitExplorer(explorer(page));
  assert.deepEqual(seen.errors, []);
  await page.close();
});
