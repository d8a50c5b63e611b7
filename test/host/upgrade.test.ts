import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { watch } from './support/browser.js';
import { CLASSIC, EXPLORER, EXPLORER_LINK, type HostPage, MODULE, pageOf } from './support/host-page.js';
import { FOR_ALL, hosts, STUDY, STUDY_RECORD } from './support/hosts.js';
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

/** A link to the guide as a plain page, as a web team puts it on the site. */
const guideLink = (query = '', text = EXPLORER_LINK, page = '/guide.html') =>
  link(`${page}#treatment-explorer${query}`, text);
const explorers = (page: Page) => page.locator('treatment-explorer').count();
/** Opens a page that has too little on it to be compared with itself without the guide. */
async function short(page: HostPage, visit: (page: Page) => Promise<void>, prepare?: () => Promise<void>) {
  const watched = await host.open(page, prepare);
  await visit(watched.page);
  assert.deepEqual(watched.seen.errors, []);
  assert.deepEqual(
    watched.seen.requests.filter((address) => !address.startsWith(host.site.origin)),
    [],
  );
  await watched.page.close();
}
/** The page has loaded, and whatever becomes a guide has become one. */
const settled = async (page: Page) => {
  await page.waitForFunction(() => customElements.get('trial-explainer'));
  await page.waitForLoadState();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
};

describe('where an editor has stripped the tag', { concurrency: 2 }, () => {
  test('a box with the class becomes the guide', () => host.works({ body: box('') }));
  test('a link with the class becomes the guide', () =>
    host.works({
      body: `<p>Read: <a class="treatment-explorer-embed" href="/treatments">${EXPLORER_LINK}</a> today.</p>`,
    }));
  test('a link by its address becomes the guide', () => host.works({ body: `<p>${guideLink()}</p>` }));
  test('so does one to the page in another language, or with a version', () =>
    host.works({ body: guideLink('?lang=en', EXPLORER_LINK, '/assets/guide.es.html?v=1') }));
  test('the classic script does the same', () =>
    host.works({ head: CLASSIC, body: guideLink() }, { globals: ['TreatmentGuide'] }));
  test('so does a link to the page beside the script, on another origin', () =>
    host.works({
      head: `<script type="module" crossorigin="" src="${host.other.origin}${FOR_ALL}"></script>`,
      body: guideLink('', EXPLORER_LINK, `${host.other.origin}/dist/for-all/guide.html`),
    }));
  test('a link to the other element offers the study that it names', () =>
    short({ body: link('/guide.html#trial-explainer?nct-id=NCT01234567') }, (page) =>
      page.locator('trial-explainer').getByRole('button', { name: en.trial.ask }).waitFor(),
    ));
  for (const [name, markup] of [
    ['a box', box('data-mode="browse" data-view="browse" data-heading-level="4" lang="en-GB"')],
    ['a link', guideLink('?mode=browse&view=browse&heading-level=4&lang=en-GB')],
  ] as const)
    test(`${name} says how the guide begins`, () =>
      host.works(
        { body: markup },
        {
          visit: async (page) => {
            await heading(page, en.browse.title).waitFor();
            assert.deepEqual(await attributes(page), [
              { lang: 'en-GB', mode: 'browse', view: 'browse', 'heading-level': '4' },
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
    host.works({ body: guideLink('?treatment=ablation') }, { visit: (page) => heading(page, 'Ablation').waitFor() }));
  test('content that comes later is seen to', () =>
    host.works(
      { body: '<div id="later" data-changes=""></div>' },
      {
        visit: async (page) => {
          await page.evaluate((html) => {
            document.querySelector('#later')!.innerHTML = `<section><p>${html}</p></section>`;
          }, guideLink());
          await visitExplorer(page.locator('treatment-explorer'));
        },
      },
    ));
  test('a link inside a guide, or inside a box that became one, is its way out and no second guide', () =>
    host.works(
      {
        body:
          EXPLORER.replace('/treatments', '/guide.html#treatment-explorer') +
          box('').replace('/treatments', '/guide.html#treatment-explorer'),
      },
      {
        visit: async (page) => {
          await visitExplorer(page.locator('treatment-explorer').first());
          await settled(page);
          assert.equal(await explorers(page), 2);
        },
      },
    ));
  test('what somebody is just writing stays as it is written', () =>
    host.works(
      { body: `<div contenteditable="true" data-changes="">${guideLink()}${box('')}</div>${EXPLORER}` },
      {
        visit: async (page) => {
          await visitExplorer(page.locator('treatment-explorer'));
          assert.equal(await explorers(page), 1);
        },
      },
    ));
  test('two scripts on one page make one guide of a link', () =>
    host.works(
      { head: CLASSIC + MODULE, body: guideLink() },
      {
        globals: ['TreatmentGuide'],
        warnings: [/is not used/],
        visit: async (page) => {
          await visitExplorer(page.locator('treatment-explorer'));
          await settled(page);
          assert.equal(await explorers(page), 1);
        },
      },
    ));
});

describe('what stood there stays where it is', { concurrency: 2 }, () => {
  /** A page whose content is of a framework, which keeps hold of what it made. */
  const framework = async (use: (page: Page) => Promise<void>, style = '') => {
    const { page, seen } = await host.open({ body: '<section id="app"></section>' });
    await page.evaluate((style) => {
      const link = document.createElement('a');
      Object.assign(link, { href: '/guide.html#treatment-explorer', id: 'link', textContent: 'Guide' });
      link.style.cssText = style;
      document.querySelector('#app')!.append(link);
    }, style);
    await page.locator('#app treatment-explorer').getByRole('button', { name: en.start.read }).waitFor();
    assert.equal(await page.locator('#app > #link').isVisible(), false);
    await use(page);
    assert.deepEqual(seen.errors, []);
    await page.close();
  };
  test('a framework can take its link away, and the guide goes with it', () =>
    framework(async (page) => {
      await page.evaluate(() => {
        const app = document.querySelector('#app')!;
        app.removeChild(document.querySelector('#link')!);
      });
      await page.locator('treatment-explorer').waitFor({ state: 'detached' });
    }));
  test('where the guide is taken away, the link is seen again as it was', () =>
    framework(async (page) => {
      await page.evaluate(() => document.querySelector('treatment-explorer')!.remove());
      await page.locator('#link').waitFor();
      assert.equal(await page.locator('#link').getAttribute('style'), 'display: inline-block; color: green;');
      assert.equal(await explorers(page), 0);
    }, 'display: inline-block; color: green;'));
  test('a router that keeps both brings both back, with what was said', () =>
    framework(async (page) => {
      await page.evaluate(async () => {
        document.querySelector('treatment-explorer')!.answers = { primary: 'breast' };
        const app = document.querySelector('#app')!;
        const main = app.parentElement!;
        app.remove();
        await new Promise((done) => setTimeout(done));
        main.append(app);
      });
      await settled(page);
      assert.equal(await explorers(page), 1);
      assert.deepEqual(await page.evaluate(() => document.querySelector('treatment-explorer')!.answers), {
        primary: 'breast',
      });
      assert.equal(await page.locator('#link').isVisible(), false);
    }));
});

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
  test('in menus and links of visitors where the page says so', () =>
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
    test(`a table of contents stays one: a link to a place on its own page, ${script.length > MODULE.length ? 'with' : 'without'} a selector`, async () => {
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

describe('guides and records of links', { concurrency: 2 }, () => {
  const named = (query: string) => link(`/guide.html#trial-explainer?record-src=${encodeURIComponent(query)}`);
  const sources = (page: Page) =>
    page.locator('trial-explainer').evaluateAll((all) => all.map((each) => each.getAttribute('record-src')));
  const head = MODULE.replace('<script', '<script data-files="/records/"');

  test('come only from the folder that the page names', () =>
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
  test('a folder of another origin is none', () =>
    short(
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

describe('who may only write a comment', { concurrency: 2 }, () => {
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
  test('can set nothing but the options that are meant for it', () =>
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
  test('can run nothing', () => {
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
