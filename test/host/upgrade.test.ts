import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLASSIC, EXPLORER, EXPLORER_LINK, MODULE } from './support/host-page.js';
import { hosts, STUDY } from './support/hosts.js';
import { en, visitExplorer, visitTrial } from './support/visitor.js';

const host = hosts();
const link = (address: string, text = EXPLORER_LINK) =>
  `<a href="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">${text}</a>`;
const box = (attributes: string, tag = 'treatment-explorer') =>
  `<div class="${tag}-embed" ${attributes}>${link('/treatments')}</div>`;
/** The attributes of the elements on a page, as the host's markup would have them. */
const attributes = (page: Page, tag = 'treatment-explorer') =>
  page
    .locator(tag)
    .evaluateAll((all) =>
      all.map((each) => Object.fromEntries([...each.attributes].map(({ name, value }) => [name, value]))),
    );
const heading = (page: Page, name: string) => page.locator('treatment-explorer').getByRole('heading', { name }).first();

describe('where an editor has stripped the tag', { concurrency: 2 }, () => {
  test('a box with the class becomes the guide', () => host.works({ body: box('') }));
  test('a link with the class becomes the guide', () =>
    host.works({
      body: `<p>Read: <a class="treatment-explorer-embed" href="/treatments">${EXPLORER_LINK}</a> today.</p>`,
    }));
  test('a link by its address becomes the guide', () =>
    host.works({ body: `<p>${link('/treatments#treatment-explorer')}</p>` }));
  test('the classic script does the same', () =>
    host.works({ head: CLASSIC, body: link('#treatment-explorer') }, { globals: ['TreatmentGuide'] }));
  test('a link to the other element shows the record that it names', () =>
    host.works(
      { body: link('/trials#trial-explainer?record-src=/study.json') },
      { visit: (page) => visitTrial(page.locator('trial-explainer'), STUDY) },
    ));
  for (const [name, markup] of [
    [
      'a box',
      box('data-mode="browse" data-view="browse" data-not-offered="ablation" data-heading-level="4" lang="en-GB"'),
    ],
    ['a link', link('/t#treatment-explorer?mode=browse&view=browse&not-offered=ablation&heading-level=4&lang=en-GB')],
  ] as const)
    test(`${name} says how the guide begins`, () =>
      host.works(
        { body: markup },
        {
          visit: async (page) => {
            await heading(page, en.browse.title).waitFor();
            assert.deepEqual(await attributes(page), [
              { lang: 'en-GB', mode: 'browse', view: 'browse', 'not-offered': 'ablation', 'heading-level': '4' },
            ]);
            assert.equal(await heading(page, en.browse.title).evaluate(({ localName }) => localName), 'h4');
            assert.equal(
              await page.locator('treatment-explorer').getByRole('button', { name: en.start.answer }).count(),
              0,
            );
          },
        },
      ));
  test('a link opens the treatment that it names', () =>
    host.works(
      { body: link('/t#treatment-explorer?treatment=ablation') },
      { visit: (page) => heading(page, 'Ablation').waitFor() },
    ));
  test('content that comes later is seen to', () =>
    host.works(
      { body: '<div id="later" data-changes=""></div>' },
      {
        visit: async (page) => {
          await page.evaluate((html) => {
            document.querySelector('#later')!.innerHTML = `<section><p>${html}</p></section>`;
          }, link('#treatment-explorer'));
          await visitExplorer(page.locator('treatment-explorer'));
        },
      },
    ));
  test('a link inside a guide is its way out, and no second guide', () =>
    host.works(
      { body: EXPLORER.replace('/treatments', '/treatments#treatment-explorer') },
      {
        visit: async (page) => {
          await visitExplorer(page.locator('treatment-explorer'));
          assert.equal(await page.locator('treatment-explorer').count(), 1);
        },
      },
    ));
  test('what somebody is just writing stays as it is written', () =>
    host.works(
      { body: `<div contenteditable="true" data-changes="">${link('#treatment-explorer')}${box('')}</div>${EXPLORER}` },
      {
        visit: async (page) => {
          await visitExplorer(page.locator('treatment-explorer'));
          assert.equal(await page.locator('treatment-explorer').count(), 1);
        },
      },
    ));
});

describe('where it upgrades', { concurrency: 2 }, () => {
  const scripts = (value: string) =>
    [MODULE, CLASSIC].map((script) => script.replace('<script', `<script data-upgrade="${value}"`));
  const body = `${link('#treatment-explorer')}<div id="content">${link('#treatment-explorer', 'Inside')}</div>${box('')}`;
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
              await page.waitForFunction(() => customElements.get('trial-explainer'));
              await page.waitForLoadState();
              assert.equal(await page.locator('treatment-explorer').count(), count);
              if (count) await visitExplorer(page.locator('#content treatment-explorer'));
              assert.ok(await page.getByRole('link', { name: EXPLORER_LINK }).first().isVisible());
            },
          },
        ));
});

describe('who may only write a comment', { concurrency: 2 }, () => {
  const OTHERS =
    'contact-href=tel:666&today=2030-01-01&id=x&class=x&style=x&slot=x&onclick=hacked()&answers=x&guide=x&is=x&hidden=x';
  const dangerous = [
    '//evil.invalid/guide.json',
    'https://evil.invalid/g',
    'http:\\\\evil.invalid',
    'javascript:hacked()',
    'data:application/json,{}',
    'blob:x',
    'file:///etc/passwd',
  ];
  test('can set nothing but the options that are meant for it', () =>
    host.works(
      {
        body:
          link(`/t#treatment-explorer?${OTHERS}&mode=browse`) +
          box(`${OTHERS.replaceAll('&', ' ').replace(/([\w-]+)=(\S+)/g, 'data-$1="$2"')} data-mode="browse"`),
      },
      {
        visit: async (page) => {
          await page.locator('treatment-explorer').last().getByRole('button', { name: en.start.read }).waitFor();
          assert.deepEqual(await attributes(page), [{ mode: 'browse' }, { mode: 'browse' }]);
        },
      },
    ));
  test('can not bring words from elsewhere under the name of the hospital', () =>
    host.works(
      {
        body: dangerous
          .flatMap((address) => [
            link(`/t#treatment-explorer?guide-src=${encodeURIComponent(address)}`),
            link(
              `/t#trial-explainer?record-src=${encodeURIComponent(address)}&allow-remote=true&api-base=https://evil.invalid`,
            ),
            box(
              `data-record-src="${address}" data-allow-remote="" data-api-base="https://evil.invalid"`,
              'trial-explainer',
            ),
          ])
          .join(''),
      },
      {
        visit: async (page) => {
          await visitExplorer(page.locator('treatment-explorer').first());
          const all = [...(await attributes(page)), ...(await attributes(page, 'trial-explainer'))];
          assert.equal(all.length, dangerous.length * 3);
          assert.deepEqual(
            all.filter((each) => Object.keys(each).length),
            [],
          );
        },
      },
    ));
  test('can run nothing', () => {
    const attack = `"><img src=x onerror=hacked()><script>hacked()</script>\${hacked()}javascript:hacked()`;
    const query = ['lang', 'mode', 'view', 'treatment', 'not-offered', 'heading-level', 'nct-id']
      .map((name) => `${name}=${encodeURIComponent(attack)}`)
      .join('&');
    return host.works(
      {
        head: `<script src="/hacked.js"></script>${MODULE}`,
        body: [
          link(`javascript:hacked()//#treatment-explorer`),
          link(`/t#treatment-explorer?${query}`),
          link(`/t#trial-explainer?${query}`),
          link(
            `/t#treatment-explorer?treatment=__proto__&view=constructor&heading-level=1e400&mode=${'x'.repeat(100_000)}`,
          ),
          link(`/t#treatment-explorer?%E0%A4%A&=&&&view`),
          `<svg><a href="#treatment-explorer"><text>picture</text></a></svg>`,
        ].join(''),
      },
      {
        warnings: [/no language/],
        prepare: async () => {
          host.site.put('/hacked.js', { body: 'window.hacked = function () { throw new Error("hacked") }' });
        },
        visit: async (page) => {
          for (let at = 0; at < 4; at += 1) await visitExplorer(page.locator('treatment-explorer').nth(at));
          await visitTrial(page.locator('trial-explainer'));
          assert.equal(await page.locator('treatment-explorer').count(), 4);
        },
      },
    );
  });
});
