import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { watch } from '../../host/support/browser.js';
import type { Site } from '../../host/support/site.js';

const MODULE = 'integrations/drupal/treatment_guide';

/**
 * The globals of Drupal on a page with an editor: its translation function, and the packages of CKEditor 5, by the names under which plugins ask
 * for them.
 */
const DRUPAL = `
  window.Drupal = { t: (text) => text };
  window.CKEditor5 = { dll: (id) => ({ './src/core.js': CKEDITOR, './src/widget.js': CKEDITOR })[id] };
`;

/** Editor configurations of sites. */
export const FORMATS = {
  'limited text': '',
  'limited text with a source button': 'htmlSupport: { allow: [{ name: "span", attributes: ["lang"] }] }',
  'everything allowed': 'htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] }',
} as const;

/** Opens a page with the editor, by default with the plugin of the module. */
export async function openEditor(
  site: Site,
  browser: Browser,
  format: keyof typeof FORMATS,
  withPlugin = true,
): Promise<{ page: Page; errors: string[] }> {
  const { page, seen } = await watch(await browser.newContext({ viewport: { width: 900, height: 620 } }));
  const plugin = withPlugin ? readFileSync(`${MODULE}/js/ckeditor5.js`, 'utf8') : 'CKEditor5.treatmentGuide = {}';
  site.put('/drupal.js', { body: DRUPAL });
  site.put('/plugin.js', { body: plugin });
  site.put('/plugin.css', { body: readFileSync(`${MODULE}/css/ckeditor5.css`) });
  const head = `<meta charset="utf-8"><title>Edit</title><link rel="stylesheet" href="/modules/ckeditor5/dist/browser/ckeditor5.css">
    <link rel="stylesheet" href="/plugin.css"><style>body { font: 16px/1.5 system-ui; margin: 2rem }</style>
    <script src="/modules/ckeditor5/dist/browser/ckeditor5.umd.js"></script><script src="/drupal.js"></script><script src="/plugin.js"></script>`;
  await page.goto(
    site.put('/edit', {
      body: `<!doctype html><html lang="en"><head>${head}</head><body><h1>Edit page</h1><div id="body"></div></body></html>`,
      type: 'text/html',
    }),
  );
  await page.evaluate(`(async () => {
    const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Link, List, SourceEditing, GeneralHtmlSupport } = CKEDITOR;
    const own = Object.values(CKEditor5.treatmentGuide);
    window.editor = await ClassicEditor.create(document.querySelector('#body'), {
      licenseKey: 'GPL', plugins: [Essentials, Paragraph, Heading, Bold, Link, List, SourceEditing, GeneralHtmlSupport, ...own],
      toolbar: ['heading', 'bold', 'link', 'bulletedList', 'sourceEditing'], ${FORMATS[format]}
    });
  })()`);
  return { page, errors: seen.errors };
}

/** The text that is saved after this text was loaded. */
export const saved = (page: Page, text: string) =>
  page.evaluate(`(editor.setData(${JSON.stringify(text)}), editor.getData())`) as Promise<string>;
