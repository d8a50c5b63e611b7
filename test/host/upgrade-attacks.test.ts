import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { MODULE } from './support/host-page.js';
import { hosts, STUDY, STUDY_RECORD } from './support/hosts.js';
import { attributes, box, explorers, guideLink, link, settled, short } from './support/upgraded.js';
import { en, visitExplorer, visitTrial } from './support/visitor.js';

const host = hosts();

describe('guides and records of links', { concurrency: 2 }, () => {
  const named = (query: string) => link(`/guide.html#trial-explainer?record-src=${encodeURIComponent(query)}`);
  const sources = (page: Page) =>
    page.locator('trial-explainer').evaluateAll((all) => all.map((each) => each.getAttribute('record-src')));
  const head = MODULE.replace('<script', '<script data-files="/records/"');

  test('are loaded only from the folder that the page names', () =>
    host.works(
      { head, body: named('/records/study.json') },
      {
        prepare: async () => {
          host.site.put('/records/study.json', { body: JSON.stringify(STUDY_RECORD), type: 'application/json' });
        },
        visit: (page) => visitTrial(page.locator('trial-explainer'), STUDY),
      },
    ));
  const outside = [
    '/study.json',
    '/records/../study.json',
    '/records/%2e%2e/study.json',
    '/records/..%2fstudy.json',
    '/records/\\..\\..\\study.json',
    '/records/%5c..%5cstudy.json',
    '/records/study.json?x=1',
    '/records/study.json#x',
    '/records/',
    '/recordsx/study.json',
    '//evil.invalid/records/study.json',
    'https://evil.invalid/records/study.json',
    '/\\evil.invalid/records/study.json',
    '/\t/evil.invalid/records/study.json',
  ];
  for (let at = 0; at < outside.length; at += 5)
    test(`and from nowhere else: ${outside.slice(at, at + 5).join(' ')}`, () =>
      short(
        host,
        {
          head,
          body: outside
            .slice(at, at + 5)
            .map(named)
            .join(''),
        },
        async (page) => {
          await settled(page);
          assert.deepEqual(
            await sources(page),
            outside.slice(at, at + 5).map(() => null),
          );
        },
      ));
  test('a folder of another origin is ignored', () =>
    short(
      host,
      {
        head: MODULE.replace('<script', `<script data-files="https://evil.invalid/records/"`),
        body: named('https://evil.invalid/records/study.json'),
      },
      async (page) => {
        await settled(page);
        assert.deepEqual(await sources(page), [null]);
      },
    ));
});

describe('a visitor who can only write comments', { concurrency: 2 }, () => {
  const OTHERS =
    'contact-href=tel:666&not-offered=ablation&today=2030-01-01&site=x&record=x&id=x&class=x&style=x&slot=x&onclick=hacked()&answers=x&guide=x&is=x&hidden=x';
  const dangerous = [
    '//evil.invalid/guide.json',
    'https://evil.invalid/g',
    'http:\\\\evil.invalid',
    'http:///evil.invalid/g',
    'https:/evil.invalid/g',
    '/upload.json',
    '/upload.txt',
    'javascript:hacked()',
    'data:application/json,{}',
    'blob:x',
    'file:///etc/passwd',
  ];
  test('can set only harmless options', () =>
    host.works(
      {
        body:
          guideLink(`?${OTHERS}&mode=browse`) +
          box(`${OTHERS.replaceAll('&', ' ').replace(/([\w-]+)=(\S+)/g, 'data-$1="$2"')} data-mode="browse"`),
      },
      {
        visit: async (page) => {
          await page.locator('treatment-explorer').last().getByRole('button', { name: en.start.read }).waitFor();
          assert.deepEqual(await attributes(page), [{ mode: 'browse' }, { mode: 'browse' }]);
        },
      },
    ));
  const forms: Readonly<Record<string, (address: string) => string>> = {
    'a guide in a link': (address) => guideLink(`?guide-src=${encodeURIComponent(address)}`),
    'a record in a link': (address) =>
      link(
        `/guide.html#trial-explainer?record-src=${encodeURIComponent(address)}&allow-remote=true&api-base=https://evil.invalid`,
      ),
    'a guide in a box': (address) => box(`data-guide-src="${address}" data-allow-remote=""`),
    'a record in a box': (address) =>
      box(`data-record-src="${address}" data-allow-remote="" data-api-base="https://evil.invalid"`, 'trial-explainer'),
  };
  for (const [name, form] of Object.entries(forms))
    for (let at = 0; at < dangerous.length; at += 4)
      test(`can not bring words from elsewhere under the name of the hospital: ${name}, ${dangerous.slice(at, at + 4).join(' ')}`, () =>
        short(
          host,
          {
            body: dangerous
              .slice(at, at + 4)
              .map(form)
              .join(''),
          },
          async (page) => {
            await settled(page);
            const all = [...(await attributes(page)), ...(await attributes(page, 'trial-explainer'))];
            assert.deepEqual(
              all,
              dangerous.slice(at, at + 4).map(() => ({})),
            );
          },
        ));
  test('can run no script', () => {
    const attack = `"><img src=x onerror=hacked()><script>hacked()</script>\${hacked()}javascript:hacked()`;
    const query = ['lang', 'mode', 'view', 'treatment', 'heading-level', 'nct-id']
      .map((name) => `${name}=${encodeURIComponent(attack)}`)
      .join('&');
    return host.works(
      {
        head: `<script src="/hacked.js"></script>${MODULE}`,
        body: [
          link(`javascript:hacked()//guide.html#treatment-explorer`),
          guideLink(`?${query}`),
          link(`/guide.html#trial-explainer?${query}`),
          guideLink(`?treatment=__proto__&view=constructor&heading-level=1e400&mode=${'x'.repeat(100_000)}`),
          guideLink('?%E0%A4%A&=&&&view'),
          `<svg><a class="treatment-explorer-embed" href="/guide.html#treatment-explorer"><text>picture</text></a></svg>`,
        ].join(''),
      },
      {
        warnings: [/no language/],
        prepare: async () => {
          host.site.put('/hacked.js', { body: 'window.hacked = function () { throw new Error("hacked") }' });
        },
        visit: async (page) => {
          for (let at = 0; at < 3; at += 1) await visitExplorer(page.locator('treatment-explorer').nth(at));
          await visitTrial(page.locator('trial-explainer'));
          assert.equal(await explorers(page), 3);
        },
      },
    );
  });
});
