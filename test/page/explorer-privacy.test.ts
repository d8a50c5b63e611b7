import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { findWholeChromium } from '../../scripts/chromium.mjs';
import { drawn, go, hospital, press, wholeVisit } from './support/browser.js';

describe('a visit', () => {
  const { open } = hospital();

  it('works under a policy that allows no request, and violates no part of it', async () => {
    const { page, requests, lines, errors } = await open({
      headers: { 'content-security-policy': "connect-src 'none'; img-src 'none'; font-src 'none'; form-action 'none'" },
    });
    await wholeVisit(page);
    assert.match(await drawn(page), /What you said/);
    assert.deepEqual([requests, lines, errors], [['/treatment-guide.js'], [], []]);
  });

  it('works offline', async () => {
    const { page } = await open({ isAlone: true });
    await drawn(page);
    await page.context().setOffline(true);
    await wholeVisit(page);
    assert.match(await drawn(page), /What you said/);
  });

  it('keeps typed text from autofill and from spelling services', async () => {
    const { page } = await open();
    await drawn(page);
    for (const view of ['browse', 'values', 'summary']) {
      await go(page, view);
      const fields = page.locator('treatment-explorer').locator('input[type="text"], textarea');
      assert.ok((await fields.count()) > 0, view);
      for (const field of await fields.all())
        assert.deepEqual(
          await field.evaluate((each: HTMLInputElement) => [
            each.spellcheck,
            each.autocomplete,
            each.getAttribute('writingsuggestions'),
          ]),
          [false, 'off', 'false'],
          view,
        );
    }
  });
});

describe('leaving the page and coming back', () => {
  const whole = findWholeChromium();
  /** Chromium under Playwright uses the back/forward cache only if it is started with it. */
  for (const kept of [false, true]) {
    const skip = kept && !whole && 'only a Chromium with windows keeps a page for Back';
    describe(kept ? 'where the browser keeps the page' : 'where the browser loads the page again', { skip }, () => {
      const { open } = hospital(
        kept ? { executablePath: whole!, ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {},
      );

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
        await goBack(page);
        await page.getByRole('heading', { name: 'Liver clinic' }).waitFor();
        assert.match(await drawn(page), /Read about treatments\s+All 14/);
        assert.equal(await page.locator('body').getAttribute('data-kept'), kept ? 'true' : null);
        assert.deepEqual(await answers(page), {});
        await press(page, 'Answer a few questions');
        assert.equal(await page.locator('treatment-explorer input:checked').count(), 0);
      });

      it('forgets the search', async () => {
        const { page } = await open();
        await go(page, 'browse');
        await page.locator('treatment-explorer').getByRole('textbox').fill('camera');
        await page.evaluate(() => {
          location.href = '/elsewhere';
        });
        await page.getByRole('heading', { name: 'Elsewhere' }).waitFor();
        await goBack(page);
        await page.getByRole('heading', { name: 'Liver clinic' }).waitFor();
        await drawn(page);
        await go(page, 'browse');
        assert.equal(await page.locator('treatment-explorer').getByRole('textbox').inputValue(), '');
      });

      it('forgets them on a reload', async () => {
        const { page } = await open();
        await wholeVisit(page);
        await page.reload();
        assert.match(await drawn(page), /Read about treatments\s+All 14/);
        assert.deepEqual(await answers(page), {});
      });
    });
  }
});

/** Goes back from a timeout of the page, because navigation would interrupt the call that the test waits for. */
const goBack = (page: Page) => page.evaluate(() => void setTimeout(() => history.back()));
const answers = (page: Page) => page.evaluate(() => document.querySelector('treatment-explorer')!.answers);
