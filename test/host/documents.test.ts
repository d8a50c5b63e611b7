import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLASSIC, EXPLORER, EXPLORER_LINK, TRIAL, TRIAL_LINK } from './support/host-page.js';
import { FOR_ALL, hosts } from './support/hosts.js';
import { en, visitExplorer } from './support/visitor.js';

const host = hosts();
const explorer = (page: Page) => page.locator('treatment-explorer');

describe('frames', { concurrency: 2 }, () => {
  const inner = (head: string) =>
    host.site.put(`/inner-${head.length}`, {
      body: `<!DOCTYPE html><title>Guide</title>${head}${EXPLORER}`,
      type: 'text/html; charset=utf-8',
    });
  const framed = (attributes: string) => ({
    head: '',
    body: `<iframe width="800" height="700" ${attributes}></iframe>`,
  });
  const visit = (page: Page) => visitExplorer(page.frameLocator('iframe').locator('treatment-explorer'));
  const link = async (page: Page) => {
    const shown = page.frameLocator('iframe').getByRole('link', { name: EXPLORER_LINK });
    await shown.waitFor();
    assert.ok(await shown.isVisible());
  };

  test('in a frame of the same origin', () =>
    host.works(framed(`src="${inner('<script type="module" src="/dist/treatment-guide.js"></script>')}"`), { visit }));
  test('in a frame that may only run scripts, as a classic script', () =>
    host.works(framed(`sandbox="allow-scripts" src="${inner(CLASSIC)}"`), { visit }));
  test('in a frame that may only run scripts, as a module from a server that allows every origin', () => {
    const module = `<script type="module" src="${host.other.origin}${FOR_ALL}"></script>`;
    return host.works(framed(`sandbox="allow-scripts" src="${inner(module)}"`), { visit });
  });
  test('a module from any other server is blocked there, and the link stays', () =>
    host.fallsBack(
      framed(
        `sandbox="allow-scripts" src="${inner('<script type="module" src="/dist/treatment-guide.js"> </script>')}"`,
      ),
      { visit: link, errors: [/CORS/, /ERR_FAILED/] },
    ));
  test('in a frame that may not run scripts, the link stays', () =>
    host.fallsBack(framed(`sandbox="" src="${inner(CLASSIC)}"`), {
      visit: link,
      errors: [/Blocked script execution/],
    }));
});

describe('kinds of documents', { concurrency: 2 }, () => {
  test('a page without a doctype', () => host.works({ doctype: '' }));
  test('a page with a base address', () =>
    host.works({ head: `<base href="/deep/folder/"/><script type="module" src="/dist/treatment-guide.js"></script>` }));
  const xhtml = { type: 'application/xhtml+xml', root: 'xmlns="http://www.w3.org/1999/xhtml" lang="en"' };
  test('a page in XHTML, whose strict parser refuses the templates of lit: the link stays', () =>
    host.fallsBack({ ...xhtml, head: '', end: CLASSIC }, { globals: ['TreatmentGuide'], errors: [/invalid XML/] }));
  test('a page in XHTML, which runs no modules: the link stays', () =>
    host.fallsBack(xhtml, { errors: [/Module scripts in XML documents/] }));
  test('a page in an old encoding, with the classic script, shows every letter', () =>
    host.works(
      { head: CLASSIC, type: 'text/html; charset=iso-8859-1', encoding: 'latin1', body: `<p>Caf\u00e9</p>${EXPLORER}` },
      {
        globals: ['TreatmentGuide'],
        visit: async (page) => {
          await visitExplorer(explorer(page));
          await explorer(page).getByRole('button', { name: en.nav.about, exact: true }).click();
          await explorer(page).getByText('\u201cNot sure\u201d').waitFor();
          const text = await explorer(page).evaluate(({ shadowRoot }) => shadowRoot!.textContent!);
          assert.ok(!/[\u00c2\u00c3\u00e2\ufffd]/.test(text), 'no letter is broken');
          assert.ok(await page.getByText('Caf\u00e9').isVisible());
        },
      },
    ));
  test('a page from right to left', () =>
    host.works(
      { root: 'lang="he" dir="rtl"', body: EXPLORER + TRIAL },
      {
        warnings: [/<treatment-explorer>: no language "he" here; shown in "en"/, /<trial-explainer>: no language "he"/],
        visit: async (page) => {
          await visitExplorer(explorer(page));
          const side = await explorer(page)
            .getByRole('heading', { name: en.results.title })
            .evaluate((heading) => [
              getComputedStyle(heading).direction,
              heading.closest('[lang]')!.getAttribute('lang'),
            ]);
          assert.deepEqual(side, ['ltr', 'en'], 'text runs from left to right, and its language is set');
          const ends = await explorer(page)
            .locator('[part="disclaimer"]')
            .evaluate(({ childNodes, ownerDocument }) => {
              const text = [...childNodes].find((node) => node instanceof Text)!;
              const range = ownerDocument.createRange();
              range.selectNodeContents(text);
              const { left } = range.getClientRects()[0]!;
              range.setStart(text, text.data.length - 1);
              return range.getBoundingClientRect().left > left;
            });
          assert.ok(ends, 'the period comes after the last word');
        },
      },
    ));
  test('without scripts both links are visible', async () => {
    const context = await host.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const { page: ours } = await host.open({ body: EXPLORER + TRIAL });
    await page.goto(ours.url());
    for (const name of [EXPLORER_LINK, TRIAL_LINK]) assert.ok(await page.getByRole('link', { name }).isVisible());
    await Promise.all([context.close(), ours.close()]);
  });
});
