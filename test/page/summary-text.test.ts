import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { en } from '../../src/i18n/en/interface.js';
import { drawn, go, hospital, press } from './support/browser.js';
import { AROUND, BOWEL, missing, NOTE, PARTS, paper, STRICT, TRUSTED, visited } from './support/summary.js';

const { open } = hospital();

describe('the summary as text', () => {
  const TEXT = [
    'What I said',
    BOWEL.toUpperCase(),
    'Ablation',
    NOTE,
    guide.urgent.calls[0]!.number,
    '+1-555-0100',
    en.review.draft,
  ];
  const told = (text: string) => TEXT.filter((each) => !text.toLowerCase().includes(each.toLowerCase()));
  const status = (page: Page) => page.locator('treatment-explorer tg-export [role="status"]').first();

  it('can be copied, and the page says so', async () => {
    const { page, errors } = await visited(open, AROUND, `${STRICT}; ${TRUSTED}`, true);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, en.summary.copy);
    await status(page).getByText(en.summary.copied).waitFor();
    assert.deepEqual([told(await page.evaluate(() => navigator.clipboard.readText())), errors], [[], []]);
  });

  it('can be copied if the page has no clipboard, and focus stays on the button', async () => {
    const { page } = await visited(open);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      // Listeners of the page do not get "copy" events of the guide's fields.
      const { execCommand } = document;
      document.execCommand = (name) => {
        const isDone = execCommand.call(document, name);
        Reflect.set(window, 'copied', isDone);
        return isDone;
      };
    });
    await press(page, en.summary.copy);
    await status(page).getByText(en.summary.copied).waitFor();
    assert.equal(await page.evaluate(() => Reflect.get(window, 'copied')), true);
    assert.equal(await page.locator('treatment-explorer tg-export textarea').count(), 0);
    assert.equal(await page.locator('treatment-explorer :focus').textContent(), en.summary.copy);
  });

  it('is selected to be copied by hand if nothing else works', async () => {
    const { page } = await visited(open);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await press(page, en.summary.copy);
    await status(page).getByText(en.summary.copyBlocked).waitFor();
    const field = page.locator('treatment-explorer').getByLabel(en.summary.text);
    const [value, marked] = await field.evaluate((area: HTMLTextAreaElement) => [
      area.value,
      area.value.slice(area.selectionStart, area.selectionEnd),
    ]);
    assert.deepEqual([told(value!), marked], [[], value]);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await go(page, 'summary');
    assert.equal(await field.count(), 0);
  });

  it('is saved as a file with a neutral name, and its object URL is revoked', async () => {
    const visit = await visited(open, AROUND, `${STRICT}; ${TRUSTED}`, true);
    const { page, requests, lines, errors } = visit;
    await page.clock.install();
    await page.evaluate(() => {
      const { revokeObjectURL } = URL;
      URL.revokeObjectURL = (url) => {
        Reflect.set(window, 'revoked', url);
        revokeObjectURL.call(URL, url);
      };
    });
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, en.summary.save)]);
    assert.equal(download.suggestedFilename(), en.summary.file);
    assert.deepEqual(told(readFileSync(await download.path(), 'utf8')), []);
    assert.equal(await status(page).textContent(), en.summary.saving.replace('{file}', en.summary.file));
    await page.clock.fastForward('01:00');
    assert.match(await page.evaluate(() => Reflect.get(window, 'revoked') as string), /^blob:/);
    assert.deepEqual([requests.filter((path) => !path.startsWith('blob:')), errors], [['/treatment-guide.js'], []]);
    assert.deepEqual(
      lines.filter(({ type }) => type === 'error'),
      [],
    );
  });

  it('can be opened again from the file, with all answers, choices and notes, and sends no request', async () => {
    const saving = await visited(open, AROUND, `${STRICT}; ${TRUSTED}`);
    const [download] = await Promise.all([saving.page.waitForEvent('download'), press(saving.page, en.summary.save)]);
    const buffer = readFileSync(await download.path());
    const before = await saving.page.evaluate(() => document.querySelector('treatment-explorer')!.answers);
    const { page, requests, lines, errors } = await open({
      body: AROUND,
      headers: { 'content-security-policy': `${STRICT}; ${TRUSTED}` },
    });
    await drawn(page);
    await go(page, 'summary');
    const inside = page.locator('treatment-explorer');
    await inside.locator('input[type="file"]').setInputFiles({ name: en.summary.file, mimeType: 'text/plain', buffer });
    await inside.getByText(en.summary.opened).waitFor();
    const sheet = await paper(page);
    assert.deepEqual(missing(sheet, PARTS), []);
    const now = await page.evaluate(() => [
      document.querySelector('treatment-explorer')!.answers,
      location.href.split('/')[3],
      localStorage.length + sessionStorage.length,
    ]);
    assert.deepEqual(now, [before, '', 0]);
    assert.deepEqual(
      [requests, errors, lines.filter(({ type }) => type === 'error')],
      [['/treatment-guide.js'], [], []],
    );
  });

  it('names the hospital’s own phone number if it gave one', async () => {
    const body = '<treatment-explorer><span slot="contact">Nurse line:  555-0199</span></treatment-explorer>';
    const { page } = await visited(open, body);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, en.summary.save)]);
    assert.match(readFileSync(await download.path(), 'utf8'), /Your care team: Nurse line: 555-0199/);
    assert.deepEqual(missing(await paper(page), ['Nurse line: 555-0199']), []);
  });
});
