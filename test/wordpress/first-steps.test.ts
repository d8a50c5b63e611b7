import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Reader, startReader } from './support/reader.js';
import { missingParts, startWordPress, type WordPress } from './support/site.js';

describe('the steps in docs/wordpress.md, starting from the zip alone', { skip: missingParts() ?? false }, () => {
  let wp: WordPress;
  let reader: Reader;
  let page: Page;

  before(async () => {
    wp = await startWordPress();
    wp.php(`deactivate_plugins( 'treatment-guide/treatment-guide.php' ); return true;`);
    rmSync(join(wp.folder, 'wp-content/plugins/treatment-guide'), { recursive: true });
    reader = await startReader();
    page = await reader.browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${wp.origin}/wp-login.php`);
    await page.getByLabel('Username or Email Address').fill('admin');
    await page.getByLabel('Password', { exact: true }).fill('pw-admin');
    await page.getByRole('button', { name: 'Log In' }).click();
    await page.waitForURL(/wp-admin/);
  });
  after(async () => {
    await reader.stop();
    wp.stop();
  });

  test('Plugins, Add New, Upload Plugin: the zip is taken and activated', async () => {
    await page.goto(`${wp.origin}/wp-admin/plugin-install.php?tab=upload`);
    await page.getByLabel('Plugin zip file').setInputFiles('dist/wordpress/treatment-guide.zip');
    await page.getByRole('button', { name: 'Install Now' }).click();
    await page.getByRole('link', { name: 'Activate Plugin' }).click();
    await page.getByText('Plugin activated.').waitFor();
  });

  test('Settings, Treatment Guide: how visitors reach the care team is kept', async () => {
    await page
      .getByRole('row', { name: /Treatment Guide/ })
      .getByRole('link', { name: 'Settings' })
      .click();
    await page
      .getByLabel(/care team/i)
      .first()
      .fill('tel:+1-555-0142');
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByText('Settings saved.').waitFor();
  });

  test('the block on a page is the guide, with that telephone, for a visitor', async () => {
    await page.goto(`${wp.origin}/wp-admin/post-new.php?post_type=page`);
    await page
      .frameLocator('iframe[name="editor-canvas"]')
      .getByRole('button', { name: /Add default block/ })
      .click();
    await page.keyboard.type('/treatment ex');
    await page.getByRole('option', { name: 'Treatment explorer' }).click();
    await page.getByRole('button', { name: 'Publish', exact: true }).first().click();
    const link = page.locator('.components-snackbar a, .post-publish-panel__postpublish-header a').first();
    const address = await link.getAttribute('href');
    const visitor = await reader.browser.newPage();
    const said: string[] = [];
    visitor.on('console', (message) => said.push(message.text()));
    await visitor.goto(address!);
    const explorer = visitor.locator('treatment-explorer');
    await explorer.getByRole('button', { name: 'Read about treatments' }).waitFor();
    assert.ok(await explorer.locator('a[href="tel:+1-555-0142"]').count());
    assert.deepEqual(said, []);
  });
});
