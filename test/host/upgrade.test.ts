import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLASSIC, EXPLORER, EXPLORER_LINK, MODULE } from './support/host-page.js';
import { FOR_ALL, hosts } from './support/hosts.js';
import { attributes, box, explorers, guideLink, heading, link, settled, short } from './support/upgraded.js';
import { en, visitExplorer } from './support/visitor.js';

const host = hosts();

describe('if an editor has removed the tag', { concurrency: 2 }, () => {
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
    short(host, { body: link('/guide.html#trial-explainer?nct-id=NCT01234567') }, (page) =>
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
  test('content that is added later is upgraded, too', () =>
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
  test('a link inside a guide, or inside a box that became one, is its fallback and no second guide', () =>
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
  test('text that somebody is editing is not upgraded', () =>
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

describe('after an editor or a router has changed the markup', { concurrency: 2 }, () => {
  const one = async (page: Page) => {
    await settled(page);
    assert.equal(await explorers(page), 1);
    await visitExplorer(page.locator('treatment-explorer'));
  };
  test('the options are read even if the address was escaped several times', () =>
    short(host, { body: link('/guide.html#treatment-explorer?mode=browse&amp;amp;heading-level=4') }, async (page) => {
      await page.locator('treatment-explorer').getByRole('button', { name: en.start.read }).waitFor();
      assert.deepEqual(await attributes(page), [{ mode: 'browse', 'heading-level': '4' }]);
    }));
  test('a heading does not become the whole guide', () =>
    short(host, { body: `<h2>${guideLink()}</h2>` }, async (page) => {
      await one(page);
      assert.equal(await page.locator('h2 treatment-explorer').count(), 0);
    }));
  const places: Readonly<Record<string, string>> = { 'a link': `<p>${guideLink()}</p>`, 'a box': box('') };
  for (const [name, markup] of Object.entries(places)) {
    test(`a page that a router has stored as markup, as htmx does, has one guide: ${name}`, () =>
      short(host, { body: `<section id="kept">${markup}</section>` }, async (page) => {
        await page.locator('treatment-explorer').getByRole('button', { name: en.start.read }).waitFor();
        await page.evaluate(async () => {
          const kept = document.querySelector('#kept')!;
          const { innerHTML } = kept;
          kept.replaceChildren();
          await new Promise((done) => setTimeout(done, 50));
          kept.innerHTML = innerHTML;
        });
        await one(page);
        await page.evaluate(() => document.querySelector('treatment-explorer')!.remove());
        await page.getByRole('link', { name: EXPLORER_LINK }).waitFor();
      }));
    test(`a slide that a carousel has copied has one guide: ${name}`, () =>
      short(host, { body: `<section id="slide">${markup}</section>` }, async (page) => {
        await page.locator('treatment-explorer').getByRole('button', { name: en.start.read }).waitFor();
        await page.evaluate(() => {
          const slide = document.querySelector('#slide')!;
          const copy = slide.cloneNode(true) as HTMLElement;
          slide.after(copy);
          slide.id = 'first';
        });
        await settled(page);
        assert.deepEqual([await explorers(page), await page.locator('#slide treatment-explorer').count()], [2, 1]);
      }));
  }
});

describe('the replaced content stays in the page', { concurrency: 2 }, () => {
  /** A page whose content a framework has rendered, and which keeps references to its nodes. */
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
  test('a framework can remove its link, and the guide is removed with it', () =>
    framework(async (page) => {
      await page.evaluate(() => {
        const app = document.querySelector('#app')!;
        app.removeChild(document.querySelector('#link')!);
      });
      await page.locator('treatment-explorer').waitFor({ state: 'detached' });
    }));
  test('if the guide is removed, the link is visible again as before', () =>
    framework(async (page) => {
      await page.evaluate(() => document.querySelector('treatment-explorer')!.remove());
      await page.locator('#link').waitFor();
      assert.equal(await page.locator('#link').getAttribute('style'), 'display: inline-block; color: green;');
      assert.equal(await explorers(page), 0);
    }, 'display: inline-block; color: green;'));
  test('a router that removes both and puts them back brings them back with the answers', () =>
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
