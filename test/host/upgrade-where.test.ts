import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { watch } from './support/browser.js';
import { CLASSIC, EXPLORER, EXPLORER_LINK, MODULE, pageOf } from './support/host-page.js';
import { hosts } from './support/hosts.js';
import { box, explorers, guideLink, link, settled } from './support/upgraded.js';
import { visitExplorer } from './support/visitor.js';

const host = hosts();

describe('where it upgrades', { concurrency: 2 }, () => {
  const scripts = (value: string) =>
    [MODULE, CLASSIC].map((script) => script.replace('<script', `<script data-upgrade="${value}"`));
  const body = `${guideLink()}<div id="content">${guideLink('', 'Inside')}</div>${box('')}`;
  for (const [value, count, why] of [
    ['off', 0, 'nowhere where it is off'],
    ['#content', 1, 'only inside what the selector matches'],
    ['main > [', 0, 'nowhere where the selector can not be read'],
  ] as const)
    for (const [at, head] of scripts(value).entries())
      test(`${why} (${at ? 'classic' : 'module'})`, () =>
        host.works(
          { head, body },
          {
            globals: at ? ['TreatmentGuide'] : [],
            visit: async (page) => {
              await settled(page);
              assert.equal(await explorers(page), count);
              if (count) await visitExplorer(page.locator('#content treatment-explorer'));
              assert.ok(await page.getByRole('link', { name: EXPLORER_LINK }).first().isVisible());
            },
          },
        ));

  const navigation = [
    '<nav>',
    '<header>',
    '<footer>',
    '<div role="navigation">',
    '<div role="menu navigation"><ul>',
    '<menu>',
    '<div role="banner">',
    '<div role="contentinfo">',
    '<div role="menubar">',
    // A click in the guide would activate these, too.
    '<button>',
    '<label>',
    '<summary>',
  ].map((open) => `${open}${guideLink()}${open.includes('<ul>') ? '</ul>' : ''}</${/\w+/.exec(open)![0]}>`);
  const UGC = `<p><a rel="nofollow UGC" href="/guide.html#treatment-explorer">Guide</a></p>`;
  const elsewhere = [
    guideLink('', 'Guide', '/treatments'),
    guideLink('', 'Guide', '/liver/guide'),
    guideLink('', 'Guide', '/guide.html/more'),
    guideLink('', 'Guide', '/a?guide.html'),
    guideLink('', 'Guide', 'https://other.invalid/guide.html'),
    guideLink('', 'Guide', '//127.0.0.1:9/guide.html'),
    link('#treatment-explorer'),
    link('/guide.html#treatment-explorer-2'),
    link('/guide.html?#x#treatment-explorer%3Flang=es'),
  ];
  test('not in menus, headers and footers, not links of visitors, not links to anything but our own page', () =>
    host.works(
      { body: `<div data-changes="">${[...navigation, UGC, ...elsewhere].join('')}</div>${EXPLORER}` },
      {
        visit: async (page) => {
          await visitExplorer(page.locator('treatment-explorer').last());
          await settled(page);
          assert.equal(await explorers(page), 1);
        },
      },
    ));
  test('in menus and links of visitors if the page allows it', () =>
    host.works(
      {
        head: MODULE.replace('<script', '<script data-upgrade=".guide, .guide *"'),
        body: `<nav class="guide">${guideLink()}</nav><div class="guide">${UGC}</div>${guideLink()}`,
      },
      {
        visit: async (page) => {
          await visitExplorer(page.locator('nav treatment-explorer'));
          await settled(page);
          assert.equal(await explorers(page), 2);
        },
      },
    ));
  test('no more than five on a page, also where more are added later', () =>
    host.works(
      { body: `<div id="many" data-changes="">${guideLink().repeat(40)}</div>` },
      {
        visit: async (page) => {
          await settled(page);
          assert.equal(await explorers(page), 5);
          await page.evaluate(
            (html) => document.querySelector('#many')!.insertAdjacentHTML('beforeend', html),
            guideLink().repeat(40),
          );
          await settled(page);
          assert.equal(await explorers(page), 5);
        },
      },
    ));
  for (const script of [MODULE, MODULE.replace('<script', '<script data-upgrade="main"')])
    test(`links of a table of contents stay links, ${script.length > MODULE.length ? 'with' : 'without'} a selector`, async () => {
      const contents = `<ul><li><a href="#treatment-explorer">Contents</a></li><li><a class="treatment-explorer-embed" href="#treatment-explorer?lang=es">Contents</a></li></ul>
        <h2 id="treatment-explorer">Treatments</h2>${EXPLORER}`;
      const address = host.site.put('/guide.html', {
        body: pageOf({ head: script, body: contents }),
        type: 'text/html',
      });
      const { page, seen } = await watch(await host.browser.newContext());
      await page.goto(address);
      await visitExplorer(page.locator('treatment-explorer').last());
      await settled(page);
      assert.equal(await explorers(page), 1);
      assert.equal(await page.getByRole('link', { name: 'Contents' }).count(), 2);
      assert.deepEqual(seen.errors, []);
      await page.close();
    });
});
