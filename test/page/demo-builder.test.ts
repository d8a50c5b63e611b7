import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { builder, type Fields, FORMS, print, SCRIPTS } from './support-demo/builder.js';
import { built, demo } from './support-demo/site.js';

const site = demo();

describe('the printed lines', () => {
  let page: Page;
  before(async () => {
    page = await builder(site);
  });

  test('are on one line, with every tag closed and none closed by a slash', async () => {
    const odd: Fields = { words: '<b>"&\n', nonce: '"><i>', notOffered: ['ablation', 'immunotherapy'], foreign: true };
    for (const element of ['treatment-explorer', 'trial-explainer'])
      for (const form of FORMS) {
        const { template, content } = await print(page, { ...odd, element, form });
        for (const line of [template, content]) {
          assert.doesNotMatch(line, /\n|\/>/);
          const name = /^<([\w-]+)/.exec(line)![1];
          assert.ok(line.endsWith(`</${name}>`), line);
        }
      }
  });

  test('the hash is that of the file, for both scripts', async () => {
    for (const [script, file] of Object.entries(SCRIPTS)) {
      const hash = createHash('sha384').update(built(file)).digest('base64');
      const { template } = await print(page, { script });
      assert.ok(template.includes(`integrity="sha384-${hash}"`), template);
    }
  });

  test('an address that is not pinned has neither a version nor a hash', async () => {
    const { template } = await print(page, { pinned: 'no' });
    assert.equal(template, '<script type="module" src="/assets/treatment-guide/treatment-guide.js"></script>');
  });

  test('a hash for a file on another server comes with crossorigin, without which browsers refuse the file', async () => {
    const { template } = await print(page, { path: 'https://files.example/guide', script: 'classic' });
    assert.match(template, /src="https:\/\/files\.example\/guide\/.* crossorigin="anonymous"/);
  });

  test('a classic script is deferred', async () => {
    const { template } = await print(page, { script: 'classic' });
    assert.match(template, / defer[ >]/);
  });

  test('a form that cannot carry the phone number says so', async () => {
    for (const form of ['class', 'link']) {
      const { content, notes } = await print(page, { form, contact: '555-0100' });
      assert.doesNotMatch(content, /0100/);
      assert.match(notes, /leaves out contact-href/);
    }
  });

  test('a form that cannot carry the treatments not offered says so', async () => {
    for (const form of ['class', 'link']) {
      const { content, notes } = await print(page, { form, notOffered: ['ablation'] });
      assert.doesNotMatch(content, /not-offered|ablation/);
      assert.match(notes, /leaves out not-offered/);
    }
  });

  test('the script tag names the folder of a record only if a class or link names the record', async () => {
    const record = { element: 'trial-explainer', recordSrc: '/studies/one.json?v=2' };
    for (const form of FORMS) {
      const { template, notes } = await print(page, { ...record, form });
      assert.equal(template.includes('data-files="/studies/"'), form !== 'tag', template);
      assert.equal(/any file in \/studies\//.test(notes), form !== 'tag', notes);
      const elsewhere = await print(page, { ...record, recordSrc: 'https://files.example/one.json', form });
      assert.doesNotMatch(elsewhere.template, /data-files/);
      assert.equal(elsewhere.content.includes('files.example'), form === 'tag', elsewhere.content);
    }
  });

  test('a link leads to our plain page; if the script is on another server, to the page beside it', async () => {
    const own = await print(page, { form: 'link', page: '/liver/plain.html' });
    assert.match(own.content, /href="\/assets\/treatment-guide\/guide\.html#treatment-explorer"/);
    const note = page.locator('#page-note');
    assert.match((await note.textContent())!, /named guide….html\. Until then /);
    const far = await print(page, { form: 'link', path: 'https://files.example/guide' });
    const [, folder] = /src="(.*\/)treatment-guide\.js"/.exec(far.template)!;
    assert.ok(far.content.includes(`href="${folder}guide.html#`), far.content);
    const named = await print(page, { form: 'link', page: '/liver/guide-es.html' });
    assert.match(named.content, /href="\/liver\/guide-es\.html#/);
    const tag = await print(page, { page: '/liver/plain.html' });
    assert.match(tag.content, /href="\/liver\/plain\.html"/);
  });

  test('options of treatments are left out once a study is chosen', async () => {
    const { content } = await print(page, { mode: 'browse', notOffered: ['ablation'], element: 'trial-explainer' });
    assert.equal(
      content,
      '<trial-explainer><a href="/assets/treatment-guide/guide.html">Read about clinical trials</a></trial-explainer>',
    );
  });

  test('an invalid value is left out, with a message under its field', async () => {
    for (const [field, wrong] of [
      ['contact', 'javascript:alert(1)'],
      ['contact', 'call us'],
      ['page', 'javascript:alert(1)'],
      ['path', '" onload="x'],
      ['path', 'http://insecure.example'],
    ]) {
      const { template, content } = await print(page, { [field!]: wrong! });
      assert.ok(!`${template}${content}`.includes(wrong!), `${field}: ${wrong}`);
      const input = page.locator(`#choices [name="${field}"]`);
      assert.equal(await input.getAttribute('aria-invalid'), 'true');
      const note = page.locator(`#${await input.getAttribute('aria-describedby')}`);
      assert.match((await note.textContent())!, /^Write .* Until then /);
    }
    await print(page, {});
    assert.equal(await page.locator('[aria-invalid="true"]').count(), 0);
  });
});

test('as the builder says, content in the tag cannot set another phone number, not by a slot either', async () => {
  const link = '<a slot="contact" href="/guide.html#treatment-explorer">Call 000</a>';
  for (const content of [link, `<div class="treatment-explorer-embed"><b slot="contact">Call 000</b></div>`]) {
    site.answers.set('/page', {
      body: `<!doctype html><html lang="en"><title>Liver clinic</title><script type="module" src="/treatment-guide.js"></script>${content}`,
    });
    const { page } = await site.open('/page');
    await page.locator('treatment-explorer [part~="urgent"]').waitFor();
    const contact = page.locator('treatment-explorer slot[name="contact"]');
    assert.equal(await contact.evaluate((slot) => (slot as HTMLSlotElement).assignedNodes().length), 0, content);
  }
});

describe('the builder', () => {
  test('offers every treatment of the guide as one that a hospital may not have', async () => {
    const page = await builder(site);
    await page.getByText('Treatments that you do not offer').click();
    const offered = await page.locator('#not-offered label').allTextContents();
    assert.deepEqual(
      offered,
      guide.treatments.map(({ name }) => name),
    );
  });

  test('previews the line for the content, in every form', async () => {
    const page = await builder(site);
    for (const label of ['The tag', 'A class on a div', 'A link']) {
      await page.getByLabel(label).check();
      await page.locator('#stage').getByRole('button', { name: 'Answer a few questions' }).waitFor();
      await page.getByLabel('Reading only').check();
      await page.locator('#stage treatment-explorer[mode="browse"]').waitFor();
      await page.getByLabel('Reading and questions').check();
    }
    await page.getByLabel('A clinical trial').check();
    await page.getByLabel('Record on your server').fill('/studies/ours.json');
    await page.locator('#stage trial-explainer [part~="section"]').first().waitFor();
  });

  test('offers a hash and a selector only if they are possible', async () => {
    const page = await builder(site);
    const [hash, within] = [page.getByLabel('With a hash'), page.getByLabel('Only inside')];
    assert.deepEqual([await hash.isVisible(), await within.isVisible()], [true, false]);
    await page.getByLabel('Moving').check();
    await page.getByLabel('A link').check();
    assert.deepEqual([await hash.isVisible(), await within.isVisible()], [false, true]);
  });

  test('an edited link text stays when another element is chosen', async () => {
    const page = await builder(site);
    await page.getByLabel('Words of the link').fill('Our guide');
    await page.getByLabel('A clinical trial').check();
    assert.equal(await page.getByLabel('Words of the link').inputValue(), 'Our guide');
  });

  test('a guide in Spanish has a link in Spanish; on a page in another language the link says so', async () => {
    const page = await builder(site);
    const words = page.getByLabel('Words of the link');
    await page.getByLabel('Spanish').check();
    await page.locator('#stage').getByRole('button', { name: 'Responder unas preguntas' }).waitFor();
    assert.equal(await words.inputValue(), 'Lea sobre los tratamientos');
    await page.getByLabel('A clinical trial').check();
    assert.equal(await words.inputValue(), 'Lea sobre los ensayos clínicos');
    for (const form of ['class', 'link']) {
      const { content } = await print(page, { form, language: 'es', foreign: true });
      assert.match(content, /<a lang="es" href="[^"]*guide\.es\.html[^>]*>Lea sobre/);
    }
    const { notes } = await print(page, { language: 'page' });
    assert.match(notes, /in the language of each page/);
    assert.equal(await words.inputValue(), 'Read about treatments');
  });

  test('a line can be copied by keyboard alone, and that is announced', async () => {
    const page = await builder(site, { permissions: ['clipboard-read', 'clipboard-write'] });
    for (const part of ['template', 'content']) {
      await page.getByRole('button', { name: `Copy the line for the ${part}` }).focus();
      await page.keyboard.press('Enter');
      await page
        .getByRole('status')
        .filter({ hasText: `The line for the ${part} is on the clipboard.` })
        .waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, await page.locator(`#${part}-text`).textContent());
    }
  });

  test('if the clipboard is not available, the line is selected and the keys are named', async () => {
    const closed = `Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false;`;
    const page = await builder(site, {}, closed);
    await page.getByRole('button', { name: 'Copy the line for the content' }).click();
    await page.getByRole('status').filter({ hasText: 'Ctrl+C' }).waitFor();
    const selected = await page.evaluate(() => getSelection()!.toString());
    assert.equal(selected, await page.locator('#content-text').textContent());
  });
});
