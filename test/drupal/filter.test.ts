import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { watch } from '../host/support/browser.js';
import { built } from '../host/support/site.js';
import { siteAndBrowser } from '../host/support/site-and-browser.js';
import { filtered, noPhp, type Text } from './support/php.js';

const LINK = '<a href="/modules/treatment_guide/dist/guide.html" lang="en">Read about treatments in plain words</a>';
const only = (text: string, more: Partial<Text> = {}) => filtered({ text, ...more })[0]!;

describe('a token in text, without Drupal', { skip: noPhp }, () => {
  test('becomes the element with its options and a link inside; a paragraph that contains only the token is removed', () => {
    assert.deepEqual(only('<p>[treatment-explorer lang="en" mode="browse"]</p>'), {
      found: true,
      html: `<treatment-explorer lang="en" mode="browse">${LINK}</treatment-explorer>`,
    });
    assert.equal(
      only("<p>Before [treatment-explorer treatment='ablation' not-offered='ablation' guide-src='/g.json'] after</p>")
        .html,
      `<p>Before <treatment-explorer treatment="ablation">${LINK}</treatment-explorer> after</p>`,
    );
    assert.match(
      only('[trial-explainer nct-id="nct01234567"]').html,
      /<trial-explainer nct-id="NCT01234567"><a href="[^"]*guide\.html#trial-explainer"/,
    );
  });

  test('may have the quotes and spaces that editors insert; the surrounding text keeps its own', () => {
    const { html } = only('<p>\u201cRead\u201d [treatment-explorer\u00a0mode=\u201cbrowse\u201d] here</p>');
    assert.match(html, /^<p>(\u201c|&ldquo;)Read(\u201d|&rdquo;) <treatment-explorer mode="browse">/);
  });

  test('two tokens in one text become two elements', () => {
    assert.equal(
      only('<p>[treatment-explorer] and [trial-explainer]</p>').html.match(/<(treatment-explorer|trial-explainer)>/g)
        ?.length,
      2,
    );
  });

  test('the link follows the language of the token, then of the text, then English', () => {
    const pages = filtered(
      { text: '[treatment-explorer lang="es"]' },
      { text: '[treatment-explorer]', lang: 'es' },
      { text: '[treatment-explorer]', lang: 'fr' },
      { text: '[treatment-explorer lang="es-US"]' },
    ).map(({ html }) => /href="[^"]*\/([^/"]+)"/.exec(html)?.[1]);
    assert.deepEqual(pages, ['guide.es.html', 'guide.es.html', 'guide.html', 'guide.es.html']);
  });

  test("the phone number is the site's setting; an author cannot change it", () => {
    const contact = 'tel:+1-555-0100';
    assert.match(
      only('[treatment-explorer contact-href="tel:666"]', { contact }).html,
      /contact-href="tel:\+1-555-0100"/,
    );
    assert.doesNotMatch(only('[treatment-explorer contact-href="tel:666"]').html, /contact-href/);
    assert.match(
      only('<treatment-explorer></treatment-explorer>', { contact }).html,
      /contact-href="tel:\+1-555-0100"/,
    );
    assert.doesNotMatch(
      only('[treatment-explorer]', { contact: 'javascript:alert(1)' }).html,
      /contact-href|javascript/,
    );
  });

  test('a tag in the text gets the script, and a link if it is empty', () => {
    assert.deepEqual(only('<treatment-explorer mode="browse">\u00a0</treatment-explorer>'), {
      found: true,
      html: `<treatment-explorer mode="browse">\u00a0${LINK}</treatment-explorer>`,
    });
    const own = '<treatment-explorer><a href="/own">Own</a></treatment-explorer>';
    assert.deepEqual(only(own), { found: true, html: own });
  });

  test('text without a guide is not changed and gets no script', () => {
    for (const text of [
      '<p>a &amp; b</p>',
      '<p>[treatment]</p>',
      '<p>About treatment-explorer.</p>',
      '<code>[treatment-explorer]</code>',
      '<p>[treatment-explorer mode=]</p>',
    ])
      assert.deepEqual(only(text), { found: false, html: text });
  });
});

describe('a page with a token', { skip: noPhp }, () => {
  const visit = siteAndBrowser();

  test('a visitor of a page with a token gets the guide in the language of the page', async () => {
    const { html, found } = only('<p>Our treatments:</p><p>[treatment-explorer mode="browse"]</p>');
    assert.ok(found);
    for (const name of ['treatment-guide.multi.js', 'words.en.js', 'words.es.js'])
      visit.site.put(`/modules/treatment_guide/dist/${name}`, { body: built(name) });
    const script = '<script type="module" src="/modules/treatment_guide/dist/treatment-guide.multi.js?v=1"></script>';
    const { page, seen } = await watch(await visit.browser.newContext());
    await page.goto(
      visit.site.put('/es', {
        body: `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Clinica</title>${script}</head><body>${html}</body></html>`,
        type: 'text/html',
      }),
    );
    await page.getByRole('button', { name: 'Leer sobre los tratamientos' }).waitFor();
    assert.ok(
      !(await page.getByRole('link', { name: 'Read about treatments in plain words' }).isVisible()),
      'the link has made room',
    );
    assert.deepEqual(seen.errors, []);
    await page.close();
  });
});
