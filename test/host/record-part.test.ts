import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { TrialExplainer } from '../../src/explainer/trial-explainer.js';
import spanish from '../../src/generated/es.language.json';
import { en as words } from '../../src/i18n/en/trial.js';
import { CLASSIC, MODULE, TRIAL } from './support/host-page.js';
import { hosts, STUDY, STUDY_RECORD } from './support/hosts.js';
import { built, OTHER_VERSION, otherVersion } from './support/site.js';
import { en } from './support/visitor.js';

// What shows a record is a file beside the script, requested only when there is a record.
const host = hosts();
const PART = 'trial-record.en.js';
const MULTI = MODULE.replace('guide.js', 'guide.multi.js');
const trial = (page: Page) => page.locator('trial-explainer');
const study = (page: Page) => trial(page).getByRole('heading', { name: STUDY }).waitFor();
const INSIDE = `<trial-explainer today="2026-11-23"><script type="application/json">${JSON.stringify(STUDY_RECORD)}</script></trial-explainer>`;

const es = spanish.strings;
const settled = (page: Page) => trial(page).evaluate((element) => (element as TrialExplainer).updateComplete);
/** Headings of sections that are in English. */
const inEnglish = (page: Page) =>
  trial(page).evaluate((element, english) => {
    const headings = [...element.shadowRoot!.querySelectorAll('[part~="section"] h3')].map(
      ({ textContent }) => textContent,
    );
    return headings.filter((heading) => english.includes(heading ?? ''));
  }, Object.values(words.sections));

/** Serves a copy of some built files in a folder, and gives a page that loads one of them. */
function folder(name: string, ...files: readonly string[]): { head: string } {
  for (const file of files) host.site.put(`/${name}/${file}`, { body: built(file) });
  return { head: `<script type="module" src="/${name}/${files[0]}"></script>` };
}

describe('the file that shows a record', () => {
  for (const [name, head, body] of [
    ['a file of the hospital, under a strict policy', MODULE, TRIAL],
    ['a record inside the tag, under a strict policy', MODULE, INSIDE],
    ['both elements on one page', MODULE, `<treatment-explorer></treatment-explorer>${TRIAL}`],
    ['the trial explainer alone', MODULE.replace('treatment-guide', 'trial-explainer'), TRIAL],
    ['the script for several languages', MULTI, TRIAL],
    ['the script for several languages, and a record inside the tag', MULTI, INSIDE],
  ] as const)
    test(`is loaded for ${name}`, async () => {
      const headers = {
        'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
      };
      const data = "; script-src-elem 'self' 'unsafe-inline'";
      const policy =
        body === INSIDE ? { 'content-security-policy': headers['content-security-policy'] + data } : headers;
      const { page, seen } = await host.open({ head, body, headers: policy });
      await study(page);
      assert.ok(seen.requests.some((address) => address.endsWith(`/${PART}`)));
      assert.deepEqual([seen.errors, seen.warnings], [[], []]);
      await page.close();
    });

  test('is loaded with a nonce that the page gave only to the script', async () => {
    const head = '<script type="module" nonce="r4nd0m" src="/dist/treatment-guide.js"></script>';
    const headers = {
      'content-security-policy': "default-src 'none'; script-src 'nonce-r4nd0m'; style-src 'self'; connect-src 'self'",
    };
    const { page, seen } = await host.open({ head, body: TRIAL, headers });
    await study(page);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  test('is in the classic script, which needs no folder', async () => {
    const { page, seen } = await host.open({ head: CLASSIC, body: INSIDE });
    await study(page);
    assert.deepEqual(
      seen.requests.filter((address) => address.includes('trial-record')),
      [],
    );
    await page.close();
  });

  test('is not loaded for what a trial is, for the treatments, or before a visitor asks for a record', async () => {
    const { page, seen } = await host.open({
      body: '<treatment-explorer></treatment-explorer><trial-explainer nct-id="NCT00000000"></trial-explainer>',
    });
    await trial(page).getByRole('button', { name: en.trial.ask }).waitFor();
    await page.waitForTimeout(300);
    assert.deepEqual(
      seen.requests.filter((address) => address.includes('trial-record')),
      [],
    );
    await page.close();
  });

  for (const [name, body] of [
    ['a file', TRIAL],
    ['a record inside the tag', INSIDE],
  ] as const)
    test(`that is missing leaves a calm sentence, says the remedy on the console, and can be tried again: ${name}`, async () => {
      const at = `missing-${name.replaceAll(' ', '-')}`;
      const { page, seen } = await host.open({ ...folder(at, 'treatment-guide.js'), body });
      await trial(page).getByRole('alert').getByText(en.trial.ownUnreachable).waitFor();
      await trial(page).getByRole('heading', { name: en.trial.phases }).waitFor();
      assert.match(
        seen.errors.join('\n'),
        /<trial-explainer>: trial-record\.\*\.js could not be loaded\. Keep it in the folder of the script\./,
      );
      const again = trial(page).getByRole('button', { name: en.trial.again });
      await again.click();
      await trial(page).getByRole('alert').waitFor();
      host.site.put(`/${at}/${PART}`, { body: built(PART) });
      await again.click();
      await study(page);
      await page.close();
    });

  test('is loaded at the same time as the record: neither waits for the other', async () => {
    const { page, seen } = await host.open({ body: TRIAL }, async (watched) => {
      const asked = watched.page.waitForRequest('**/study.json');
      await watched.page.route(`**/${PART}`, async (route) => {
        await asked;
        await route.continue();
      });
    });
    await study(page);
    assert.deepEqual([seen.errors, seen.warnings], [[], []]);
    await page.close();
  });

  test('may come after a record has failed: the page is told once, by a sentence and the console', async () => {
    const { page, seen } = await host.open({ body: TRIAL }, async (watched) => {
      const failed = watched.page.waitForEvent('requestfailed');
      await watched.page.route('**/study.json', (route) => route.abort());
      await watched.page.route(`**/${PART}`, async (route) => {
        await failed;
        await route.continue();
      });
    });
    await trial(page).getByRole('alert').getByText(en.trial.ownUnreachable).waitFor();
    assert.deepEqual(seen.warnings, [
      `<trial-explainer>: unreachable: ${host.site.origin}/study.json could not be fetched. Is it there, without a redirect, and does connect-src allow it?`,
    ]);
    assert.deepEqual(
      seen.errors.filter((error) => !/Failed to load resource/.test(error)),
      [],
    );
    await page.close();
  });

  test('is loaded in the language that the page has when the record is there', async () => {
    const { page } = await host.open({ head: MULTI, body: TRIAL }, async (watched) => {
      await watched.page.route('**/study.json', async (route) => {
        await watched.page.evaluate(() => document.documentElement.setAttribute('lang', 'es'));
        await trial(watched.page).getByText(es.trial.getting).waitFor();
        await route.continue();
      });
    });
    await study(page);
    await settled(page);
    assert.deepEqual(await inEnglish(page), []);
    await page.close();
  });

  test('lets a reader keep their place in a record when the page changes its language', async () => {
    const { page, seen } = await host.open({ head: MULTI, body: TRIAL });
    await study(page);
    await settled(page);
    const fold = trial(page).locator('[data-section] details summary').first();
    await fold.click();
    await fold.focus();
    const top = () => fold.evaluate((summary) => summary.getBoundingClientRect().top);
    const before = await top();
    await page.evaluate(() => {
      const seen: string[] = [];
      Reflect.set(window, 'seen', seen);
      const look = () => {
        const { shadowRoot } = document.querySelector('trial-explainer')!;
        seen.push(shadowRoot!.querySelector('.getting') ? 'waiting' : 'shown');
        requestAnimationFrame(look);
      };
      look();
      document.documentElement.setAttribute('lang', 'es');
    });
    await trial(page).getByText(es.trial.glance).first().waitFor();
    await page.waitForFunction(
      (path) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(path)),
      '/trial-record.es.js',
    );
    await page.waitForTimeout(300);
    await settled(page);
    assert.deepEqual(await inEnglish(page), []);
    const frames = await page.evaluate(() => [...new Set(Reflect.get(window, 'seen') as string[])]);
    assert.deepEqual(frames, ['shown']);
    assert.ok(
      await fold.evaluate((summary) => (summary.parentElement as HTMLDetailsElement).open),
      'what was open stays open',
    );
    assert.ok(
      await fold.evaluate((summary) => (summary.getRootNode() as ShadowRoot).activeElement === summary),
      'the focus stays',
    );
    assert.ok(Math.abs((await top()) - before) < 400, 'the place on the screen stays');
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  test('that is missing in another language costs nobody their marks', async () => {
    const { page } = await host.open({ head: MULTI, body: TRIAL }, async (watched) => {
      await watched.page.route('**/trial-record.es.js*', (route) => route.fulfill({ status: 503 }));
    });
    await study(page);
    await trial(page).getByRole('button', { name: en.trial.mine.begin }).click();
    const mark = trial(page).getByRole('radio', { name: en.trial.mine.ask }).first();
    await mark.check();
    const speak = (lang: string) => page.evaluate((to) => document.documentElement.setAttribute('lang', to), lang);
    await speak('es');
    await trial(page).getByRole('alert').getByText(es.trial.ownUnreachable).waitFor();
    await speak('en');
    await mark.waitFor();
    assert.ok(await mark.isChecked());
    await page.close();
  });

  test('of another version is refused, with both versions on the console', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const files = folder('versions', 'treatment-guide.js');
    host.site.put(`/versions/${PART}`, { body: otherVersion(PART) });
    const { page, seen } = await host.open({ ...files, body: TRIAL });
    await trial(page).getByRole('alert').getByText(en.trial.ownUnreachable).waitFor();
    assert.ok(seen.errors.join('\n').includes(`This script is version ${version}, ${PART} is ${OTHER_VERSION}.`));
    await page.close();
  });
});
