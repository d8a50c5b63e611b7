import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { type Reader, startReader } from './support/reader.js';
import { missingParts, startWordPress, type WordPress } from './support/site.js';

const skip = missingParts() ?? false;
/** Folder for screenshots; set the variable to get them. */
const PICTURES = process.env.PICTURES;

describe('the block editor', { skip }, () => {
  let wp: WordPress;
  let reader: Reader;
  const visits = new Map<string, BrowserContext>();

  before(async () => {
    wp = await startWordPress();
    reader = await startReader();
  });
  after(async () => {
    await reader.stop();
    wp.stop();
  });

  /** Opens an admin page as a user. */
  async function as(user: string, path: string): Promise<Page> {
    let visit = visits.get(user);
    if (!visit) {
      visit = await reader.browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await visit.newPage();
      await page.goto(`${wp.origin}/wp-login.php`);
      await page.fill('#user_login', user);
      await page.fill('#user_pass', `pw-${user}`);
      await page.click('#wp-submit');
      await page.waitForURL(/wp-admin/);
      await page.close();
      visits.set(user, visit);
    }
    const page = await visit.newPage();
    await page.goto(`${wp.origin}/wp-admin/${path}`);
    return page;
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  const canvas = (page: Page) => page.frameLocator('iframe[name="editor-canvas"]');

  /** Inserts a block as an editor does: a slash and the first letters of its name. */
  async function insert(page: Page, letters: string, title: string): Promise<void> {
    await canvas(page)
      .getByRole('button', { name: /Add default block/ })
      .click();
    await page.keyboard.type(`/${letters}`);
    await page.getByRole('option', { name: title }).click();
  }

  async function publish(page: Page): Promise<string> {
    await page.getByRole('button', { name: 'Publish', exact: true }).first().click();
    const link = page.locator('.components-snackbar a, .post-publish-panel__postpublish-header a').first();
    await link.waitFor();
    return (await link.getAttribute('href'))!;
  }

  for (const user of ['author', 'editor'])
    it(`lets ${user === 'author' ? 'an author' : 'an editor'} insert the guide, see it, set it, and publish it`, async () => {
      const page = await as(user, 'post-new.php');
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await insert(page, 'treatment ex', 'Treatment explorer');
      const guide = canvas(page).locator('treatment-explorer');
      await guide.getByText('Learn what each treatment is').waitFor();
      await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Español' });
      await guide.getByText('¿Se siente muy mal?').first().waitFor();
      await page.getByRole('combobox', { name: 'Questions' }).selectOption({ label: 'Only read' });
      const hospital = page.getByRole('button', { name: /^(Your hospital|Not offered here)$/ });
      // An author may not set the hospital's own options.
      assert.equal(await hospital.count(), user === 'author' ? 0 : 2);
      if (user === 'editor') {
        await page.getByRole('button', { name: 'Your hospital' }).click();
        await page.getByRole('textbox', { name: 'How to reach the care team' }).fill('+1 555 0100');
        await page.getByRole('button', { name: 'Not offered here' }).click();
        await page.getByRole('checkbox', { name: /^Ablation/ }).check();
      }
      await picture(page, `editor-${user}`);
      const url = await publish(page);
      const { pathname, search } = new URL(url);
      const id = /p=(\d+)/.exec(search)?.[1] ?? pathname;
      const saved = wp.php<string>(`return get_post( ${id} )->post_content;`);
      assert.match(
        saved,
        /^<!-- wp:treatment-guide\/explorer (\{.*\}) -->\n<p class="[^"]*wp-block-treatment-guide-explorer[^"]*"><a href="[^"]*guide\.html#treatment-explorer">[^<]+<\/a><\/p>\n<!-- \/wp:treatment-guide\/explorer -->$/,
      );
      const more = user === 'editor' ? { notOffered: 'ablation', contactHref: '+1 555 0100' } : {};
      assert.deepEqual(JSON.parse(/ (\{.*\}) -->/.exec(saved)![1]!), { lang: 'es', mode: 'browse', ...more });
      const look = await reader.look(url, PICTURES ? { picture: join(PICTURES, `page-${user}.png`) } : {});
      assert.ok(look.works && look.words);
      const set = user === 'editor' ? ' not-offered="ablation" contact-href="tel:+1-555-0100"' : '';
      assert.ok(look.html.includes(`<treatment-explorer lang="es" mode="browse"${set}>`));
      assert.equal((await reader.look(url, { scripts: false })).text.includes('555-0100'), user === 'editor');
      // The saved block opens again without a validation error.
      await page.goto(`${wp.origin}/wp-admin/post.php?post=${id}&action=edit`);
      await canvas(page).locator('treatment-explorer').getByText('¿Se siente muy mal?').first().waitFor();
      assert.equal(await canvas(page).getByText('unexpected or invalid content').count(), 0);
      assert.deepEqual(errors, []);
      await page.close();
    });

  it('explains a trial from a file of the media library', async () => {
    const record = {
      protocolSection: { identificationModule: { nctId: 'NCT01234567', briefTitle: 'A made-up study' } },
    };
    mkdirSync(join(wp.folder, 'wp-content/uploads'), { recursive: true });
    writeFileSync(join(wp.folder, 'wp-content/uploads/made-up.json'), JSON.stringify(record));
    wp.php(
      `return wp_insert_attachment( array( 'post_title' => 'made-up', 'post_mime_type' => 'application/json', 'post_status' => 'inherit', 'guid' => home_url( '/wp-content/uploads/made-up.json' ) ), 'made-up.json' );`,
    );
    const page = await as('editor', 'post-new.php');
    await insert(page, 'trial ex', 'Trial explainer');
    await canvas(page).locator('trial-explainer').getByText('What is a clinical trial?').first().waitFor();
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await page.getByRole('tab', { name: 'Media Library' }).click();
    await page.getByRole('checkbox', { name: 'made-up' }).click();
    await page.getByRole('button', { name: 'Select', exact: true }).click();
    await canvas(page).locator('trial-explainer').getByText('A made-up study').first().waitFor();
    await picture(page, 'editor-trial');
    const look = await reader.look(await publish(page));
    assert.match(look.html, /<trial-explainer lang="en" record-src="[^"]*made-up\.json">/);
    assert.match(look.text, /A made-up study/);
    await page.close();
  });

  it('has settings for administrators', async () => {
    const page = await as('admin', 'options-general.php?page=treatment-guide');
    await page.getByLabel('Language').selectOption('es');
    await page.getByLabel('How to reach the care team').fill('"><script>alert(1)</script>');
    await page.getByLabel('Ask no questions').check();
    await page.getByRole('checkbox', { name: /^Ablation/ }).check();
    await page.getByLabel('Your own guide').fill('https://evil.example/guide.json');
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByText('Settings saved.').waitFor();
    assert.equal(await page.locator('form script').count(), 0);
    assert.ok(!JSON.stringify(wp.php(`return get_option( 'treatment_guide' );`)).match(/evil|<script/));
    await page.getByLabel('How to reach the care team').fill('+1 555 0100');
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByText('Settings saved.').waitFor();
    await picture(page, 'settings');
    assert.deepEqual(wp.php(`return get_option( 'treatment_guide' );`), {
      lang: 'es',
      mode: 'browse',
      'not-offered': 'ablation',
      'contact-href': 'tel:+1-555-0100',
    });
    const { html } = await reader.look(wp.post('author', '[treatment_explorer]').url);
    assert.match(
      html,
      /<treatment-explorer lang="es" mode="browse" not-offered="ablation" contact-href="tel:\+1-555-0100">/,
    );
    await page.close();
  });

  it('lets only administrators upload a guide or a record to the media library', () => {
    const file = join(wp.folder, 'own.json');
    writeFileSync(file, '{"a":1}');
    const type = (user: string) =>
      wp.php<string | false>(`return wp_check_filetype_and_ext( '${file}', 'own.json' )['type'];`, user);
    assert.deepEqual([type('admin'), type('author')], ['application/json', false]);
  });

  it('has no settings for others', async () => {
    const page = await as('author', 'options-general.php?page=treatment-guide');
    assert.match((await page.textContent('body'))!, /not allowed to access this page/);
    await page.goto(`${wp.origin}/wp-admin/index.php`);
    assert.equal(await page.getByRole('link', { name: 'Treatment Guide' }).count(), 0);
    await page.close();
  });
});
