import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLASSIC, MODULE, TRIAL } from './support/host-page.js';
import { hosts, STUDY, STUDY_RECORD } from './support/hosts.js';
import { built } from './support/site.js';
import { en } from './support/visitor.js';

// What shows a record is a file beside the script, requested only when there is a record.
const host = hosts();
const PART = 'trial-record.en.js';
const trial = (page: Page) => page.locator('trial-explainer');
const study = (page: Page) => trial(page).getByRole('heading', { name: STUDY }).waitFor();
const INSIDE = `<trial-explainer today="2026-11-23"><script type="application/json">${JSON.stringify(STUDY_RECORD)}</script></trial-explainer>`;

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
    ['the script for several languages', MODULE.replace('guide.js', 'guide.multi.js'), TRIAL],
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
});
