import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { drawn, go, hospital, press, SCRIPT, wholeVisit } from './support/browser.js';

/** As pages of hospitals are: with programs that listen to everything. */
const RECORDER = `<script>
  window.recorded = [];
  const record = (...what) => window.recorded.push(what.map(String).join(' '));
  for (const name of ['pushState', 'replaceState']) {
    const own = history[name];
    history[name] = function (...args) { record('history', ...args); return own.apply(this, args); };
  }
  for (const name of ['fetch', 'open', 'postMessage']) {
    const own = window[name];
    window[name] = function (...args) { record(name, ...args); return own.apply(this, args); };
  }
  navigator.sendBeacon = (...args) => (record('beacon', ...args), true);
  for (const name of ['guide-ready', 'guide-view', 'guide-error', 'answers-change'])
    addEventListener(name, (event) => record(name, JSON.stringify(event.detail), event.target.localName));
  for (const name of ['click', 'input', 'change', 'submit', 'keydown'])
    addEventListener(name, ({ target }) => record(name, target.localName, target.textContent.trim(), target.value, JSON.stringify(target.dataset)), true);
  new MutationObserver((records) => records.forEach(({ type, target }) => record(type, target.nodeName)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script>`;

/** Words of what the visit says, and of what follows from it. */
const SECRETS =
  /colorectal|bowel|few|health|chemo|symptom|hormone|liver-resection|immunotherapy|keyhole|often|may be an option|"(may|find|less|other)"/i;

const recorded = (page: Page) => page.evaluate(() => Reflect.get(window, 'recorded') as string[]);

describe('a visit', () => {
  const { open } = hospital();

  it('asks for nothing after the script, from the start to the last page', async () => {
    const { page, requests } = await open();
    await wholeVisit(page);
    assert.deepEqual(requests, ['/treatment-guide.js']);
  });

  it('works where a policy lets nothing be asked for, and breaks no part of it', async () => {
    const { page, requests, lines, errors } = await open({
      headers: { 'content-security-policy': "connect-src 'none'; img-src 'none'; font-src 'none'; form-action 'none'" },
    });
    await wholeVisit(page);
    assert.match(await drawn(page), /What you said/);
    assert.deepEqual([requests, lines, errors], [['/treatment-guide.js'], [], []]);
  });

  it('works with the network gone', async () => {
    const { page } = await open();
    await drawn(page);
    await page.context().setOffline(true);
    await wholeVisit(page);
    assert.match(await drawn(page), /What you said/);
  });

  it('tells nothing to programs of the page that listen to everything outside the element', async () => {
    const { page } = await open({ head: `${RECORDER}${SCRIPT}` });
    await drawn(page);
    await page.evaluate(() => {
      (Reflect.get(window, 'recorded') as string[]).length = 0;
    });
    await wholeVisit(page);
    const lines = await recorded(page);
    assert.ok(lines.some((line) => line.startsWith('guide-view')));
    assert.deepEqual(
      lines.filter((line) => SECRETS.test(line)),
      [],
    );
    assert.deepEqual(
      lines.filter((line) => !/^(guide-view|click|input|change|keydown) /.test(line)),
      [],
    );
  });

  it('leaves address, title, history, cookies and storage as they were', async () => {
    const { page } = await open();
    await drawn(page);
    const state = () =>
      page.evaluate(async () => [
        location.href,
        document.title,
        history.length,
        JSON.stringify(history.state),
        JSON.stringify({ ...localStorage }),
        JSON.stringify({ ...sessionStorage }),
        window.name,
        (await indexedDB.databases()).length,
      ]);
    const before = await state();
    await wholeVisit(page);
    assert.deepEqual(await state(), before);
    assert.deepEqual(await page.context().storageState(), { cookies: [], origins: [] });
  });
});

describe('leaving the page and coming back', () => {
  /** Chromium under Playwright keeps no page for Back unless it is asked to. */
  for (const kept of [false, true]) {
    describe(kept ? 'where the browser keeps the page' : 'where the browser loads the page again', () => {
      const { open } = hospital(kept ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {});

      it('forgets the answers', async () => {
        const { page } = await open();
        await drawn(page);
        await page.evaluate(() => {
          addEventListener('pageshow', ({ persisted }) => document.body.setAttribute('data-kept', String(persisted)));
        });
        await wholeVisit(page);
        assert.notDeepEqual(await answers(page), {});
        await page.evaluate(() => {
          location.href = '/elsewhere';
        });
        await page.getByRole('heading', { name: 'Elsewhere' }).waitFor();
        await page.evaluate(() => history.back());
        await page.getByRole('heading', { name: 'Liver clinic' }).waitFor();
        assert.match(await drawn(page), /How would you like to begin\?/);
        assert.equal(await page.locator('body').getAttribute('data-kept'), kept ? 'true' : null);
        assert.deepEqual(await answers(page), {});
        await press(page, 'Answer a few questions');
        assert.equal(await page.locator('treatment-explorer input:checked').count(), 0);
      });

      it('forgets the searched word', async () => {
        const { page } = await open();
        await go(page, 'browse');
        await page.locator('treatment-explorer').getByRole('textbox').fill('keyhole');
        await page.evaluate(() => {
          location.href = '/elsewhere';
        });
        await page.getByRole('heading', { name: 'Elsewhere' }).waitFor();
        await page.evaluate(() => history.back());
        await page.getByRole('heading', { name: 'Liver clinic' }).waitFor();
        await drawn(page);
        await go(page, 'browse');
        assert.equal(await page.locator('treatment-explorer').getByRole('textbox').inputValue(), '');
      });

      it('forgets them on a reload', async () => {
        const { page } = await open();
        await wholeVisit(page);
        await page.reload();
        assert.match(await drawn(page), /How would you like to begin\?/);
        assert.deepEqual(await answers(page), {});
      });
    });
  }
});

const answers = (page: Page) => page.evaluate(() => document.querySelector('treatment-explorer')!.answers);
