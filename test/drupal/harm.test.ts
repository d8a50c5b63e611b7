import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ATTRIBUTES } from '../../src/page/attributes.js';
import { watch } from '../host/support/browser.js';
import { siteAndBrowser } from '../host/support/site-and-browser.js';
import { cleaned, filtered, noPhp } from './support/php.js';

/** Values that an attacker might write. */
const ATTACKS = [
  '"><script>window.harm = 1</script>',
  '" onmouseover="window.harm = 1',
  "' onmouseover='window.harm = 1",
  'javascript:window.harm=1',
  'JaVaScRiPt:window.harm=1',
  'data:text/html,<script>window.harm=1</script>',
  '//elsewhere.example/guide.json',
  '/\\elsewhere.example/guide.json',
  'https://elsewhere.example/guide.json',
  '/\t/elsewhere.example/guide.json',
  '&quot;&gt;&lt;img src=x onerror=window.harm=1&gt;',
  '\u201d onload=\u201cwindow.harm=1',
  'browse\n',
  '\0',
];
/** Every option of both elements, and attributes of any element. */
const OPTIONS = [...new Set(Object.values(ATTRIBUTES).flat()), 'onclick', 'style', 'is', 'slot'];

describe('hostile values of authors', { skip: noPhp }, () => {
  const visit = siteAndBrowser();

  test('do not reach the page from a token: no script, no handler, no other server, no unknown option', async () => {
    const tokens = ['treatment-explorer', 'trial-explainer'].flatMap((element) =>
      OPTIONS.flatMap((option) =>
        ATTACKS.flatMap((attack) => [`[${element} ${option}="${attack}"]`, `[${element} ${option}='${attack}']`]),
      ),
    );
    const inside = [
      '<p title="[treatment-explorer onclick=\'window.harm=1\']">a title</p>',
      '<img alt="[treatment-explorer lang=\'en\']" src="/favicon.ico">',
      '<p title="<treatment-explorer onmouseover=window.harm=1 x">a title</p>',
    ];
    const text = (written: string) => written.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const answers = filtered(
      ...tokens.map((token) => ({ text: `<p>${text(token)}</p>` })),
      ...inside.map((each) => ({ text: each })),
    );

    const { page, seen } = await watch(await visit.browser.newContext());
    const shown = answers.map(({ html }) => `<div class="case">${html}</div>`).join('\n');
    await page.goto(
      visit.site.put('/text', {
        body: `<!doctype html><meta charset="utf-8"><title>Text</title>${shown}`,
        type: 'text/html',
      }),
    );
    const found = await page.evaluate(() => ({
      harm: 'harm' in window,
      scripts: document.scripts.length,
      attributes: [
        ...new Set(
          [...document.querySelectorAll('.case *')].flatMap((each) =>
            [...each.attributes].map(({ name, value }) => `${each.localName} ${name}=${value}`),
          ),
        ),
      ].sort(),
      cases: document.querySelectorAll('.case').length,
    }));
    assert.equal(found.cases, answers.length, 'no value has closed its surrounding tag');
    assert.equal(found.scripts, 0);
    assert.equal(found.harm, false);
    assert.deepEqual(found.attributes, [
      'a href=/modules/treatment_guide/dist/guide.html',
      'a href=/modules/treatment_guide/dist/guide.html#trial-explainer',
      'a lang=en',
      "img alt=[treatment-explorer lang='en']",
      'img src=/favicon.ico',
      'p title=<treatment-explorer onmouseover=window.harm=1 x',
      "p title=[treatment-explorer onclick='window.harm=1']",
      // A word with a line end counts as that word.
      ...['mode', 'treatment', 'view'].map((option) => `treatment-explorer ${option}=browse`),
    ]);
    assert.deepEqual(
      seen.requests.filter((address) => !address.startsWith(visit.site.origin)),
      [],
    );
    await page.close();
  });

  test('do not reach the page from the form of a block, where a record and a phone number may be set', () => {
    for (const element of ['treatment-explorer', 'trial-explainer'])
      for (const attack of ATTACKS) {
        const [set] = cleaned({ element, given: Object.fromEntries(OPTIONS.map((option) => [option, attack])) });
        const { site: place, ...others } = set!;
        const harmless = /^browse/.test(attack) ? ['mode', 'view', 'treatment', 'not-offered'] : ['allow-remote'];
        const elsewhere = attack.startsWith('https://') ? ['guide-src', 'record-src', 'api-base', 'contact-href'] : [];
        for (const [name, value] of Object.entries(others))
          assert.ok(
            elsewhere.includes(name) || (harmless.includes(name) && ['browse', ''].includes(value)),
            `${element} ${name}: ${value}`,
          );
        // The name of a trial site may be any text; Drupal escapes it in the attribute.
        assert.ok(place === undefined || element === 'trial-explainer');
      }
  });

  test('valid values are not changed', () => {
    const given = {
      'record-src': 'https://trials.example/a.json',
      'allow-remote': '',
      'nct-id': 'NCT01234567',
      site: "St. Mary's, Z\u00fcrich",
      'heading-level': '3',
      'contact-href': 'TEL:+1 555 0100',
    };
    assert.deepEqual(cleaned({ element: 'trial-explainer', given }), [{ ...given, 'contact-href': 'tel:+15550100' }]);
    const addresses = ['/contact', 'https://a.example/c?d=e', 'mailto:a.b@c.example', 'tel:911'];
    assert.deepEqual(
      cleaned(...addresses.map((address) => ({ element: 'treatment-explorer', given: { 'contact-href': address } }))),
      addresses.map((address) => ({ 'contact-href': address })),
    );
  });
});
