import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLASSIC, EXPLORER, EXPLORER_LINK, MODULE, pageOf } from './support/host-page.js';
import { hosts } from './support/hosts.js';
import { built } from './support/site.js';
import { en } from './support/visitor.js';

const host = hosts();
const code = built('treatment-guide.classic.js').toString();
/** Every property of `document` that our script reads, and every global that it may read. */
const OF_DOCUMENT = [
  ...new Set([
    'currentScript',
    'baseURI',
    'scripts',
    'head',
    'body',
    'documentElement',
    'readyState',
    'createElement',
    'getElementById',
    'activeElement',
    'querySelector',
    'querySelectorAll',
    'addEventListener',
    'createTreeWalker',
    'importNode',
    'createComment',
    'adoptedStyleSheets',
    'defaultView',
    'location',
    'cookie',
    ...[...code.matchAll(/\bdocument\.([A-Za-z]+)/g)].map(([, name]) => name!),
  ]),
];
const OF_WINDOW = [
  ...new Set([
    'TreatmentGuide',
    'trustedTypes',
    'litHtmlPolyfillSupport',
    'reactiveElementPolyfillSupport',
    'litElementPolyfillSupport',
    'litElementHydrateSupport',
    'ShadyCSS',
    'speechSynthesis',
    'treatment-explorer',
    'tg-search',
    'guide',
    'upgrade',
    'here',
    'tag',
    'process',
    'global',
    'define',
    'exports',
    'module',
    ...[...code.matchAll(/\bglobalThis\.([A-Za-z]+)/g)].map(([, name]) => name!),
  ]),
];
const evil = 'https://evil.invalid/p/x.png';
/** Markup that gives an element this name (DOM clobbering), in each way that a visitor's comment could. */
const WAYS: Readonly<Record<string, (name: string) => string>> = {
  'a picture': (name) => `<img name="${name}" id="${name}" src="${evil}" alt="" width="1" height="1"/>`,
  'two pictures': (name) => `<img name="${name}" src="${evil}" alt=""/><img name="${name}" src="${evil}" alt=""/>`,
  'a form': (name) =>
    `<form name="${name}" id="${name}"><input name="src" value="${evil}"/><input name="href" value="${evil}"/><input name="createPolicy"/></form>`,
  'a link': (name) => `<a id="${name}" name="${name}" href="${evil}">x</a>`,
};

/** As many as a slow machine loads within seconds. */
const FRAMES = 8;
let frames = 0;
/**
 * Asserts that the guide works or the hospital's link is shown beside each markup, and that no script, guide or language is requested
 * elsewhere. The pages are frames of one page: a page of its own for each of hundreds of names would take minutes.
 */
async function holds(head: string, markups: readonly string[]): Promise<void> {
  const addresses = markups.map((markup) => {
    frames += 1;
    const body = pageOf({ head: `${markup}${head}`, body: EXPLORER });
    return host.site.put(`/frame-${frames}`, { body, type: 'text/html; charset=utf-8' });
  });
  const { page, seen } = await host.open(
    {
      head: '',
      body: addresses.map((address) => `<iframe src="${address}" width="400" height="300"></iframe>`).join(''),
    },
    // Without an answer a busy machine looks for that host for longer than a page may take to load.
    async ({ page }) => {
      await page.route(evil, (route) => route.abort());
    },
  );
  await page.waitForLoadState();
  await page.waitForTimeout(300);
  const broken = await page.evaluate(
    ({ read, link }) =>
      [...document.querySelectorAll('iframe')].flatMap(({ contentDocument }, at) => {
        // The names of the markup hide the methods of this document.
        const find = (selector: string) => Document.prototype.querySelector.call(contentDocument, selector)!;
        const guide = find('treatment-explorer');
        const inside = [...(guide.shadowRoot?.querySelectorAll('button') ?? [])];
        const shows = (each: Element, text: string) => each.textContent.includes(text) && each.checkVisibility();
        return inside.some((each) => shows(each, read)) || shows(find('treatment-explorer a'), link) ? [] : [at];
      }),
    { read: en.start.read, link: EXPLORER_LINK },
  );
  assert.deepEqual(
    broken.map((at) => markups[at]),
    [],
  );
  const elsewhere = seen.requests.filter((address) => !address.startsWith(host.site.origin) && address !== evil);
  assert.deepEqual(elsewhere, []);
  await page.close();
}

describe('elements that shadow globals by their name (DOM clobbering)', { concurrency: 2 }, () => {
  const scripts = { module: MODULE, classic: CLASSIC };
  for (const [kind, head] of Object.entries(scripts))
    for (const [way, markup] of Object.entries(WAYS)) {
      test(`${kind}: ${way} with the name of each of ${OF_DOCUMENT.length} properties of the document`, async () => {
        const names = [...OF_DOCUMENT];
        while (names.length) await holds(head, names.splice(0, FRAMES).map(markup));
      });
      test(`${kind}: ${way} with the name of each of ${OF_WINDOW.length} globals, all at once`, () =>
        holds(head, [OF_WINDOW.map(markup).join('')]));
    }

  const works = async (head: string, body: string, prepare?: string) => {
    const { page, seen } = await host.open({ head, body }, async (watched) => {
      if (prepare) await watched.page.addInitScript(prepare);
    });
    await page.locator('treatment-explorer').getByRole('button', { name: en.start.read }).first().waitFor();
    return { page, seen };
  };
  const CLOBBERED = ['currentScript', 'scripts', 'baseURI', 'head']
    .map((name) => `<img name="${name}" src="${evil}" alt=""/>`)
    .join('');

  test('the checker and the languages are still loaded from the folder of the script', async () => {
    host.site.put('/clobbered.json', { body: built('guides/secondary-liver-cancer.en.json') });
    const body = EXPLORER.replace(' ', ' guide-src="/clobbered.json" ');
    for (const head of [MODULE, CLASSIC, '<script type="module" src="/dist/treatment-guide.multi.js"></script>']) {
      const { page, seen } = await works(CLOBBERED + head, body);
      assert.ok(
        seen.requests.some((address) => address === `${host.site.origin}/dist/guide-checker.js`),
        head,
      );
      assert.deepEqual(
        seen.requests.filter((address) => /evil/.test(address) && address !== evil),
        [],
      );
      await page.close();
    }
  });
  test('the tag of the script still says where links may become guides', async () => {
    for (const head of [MODULE, CLASSIC]) {
      const { page } = await works(
        CLOBBERED + head.replace('<script', '<script data-upgrade="off"'),
        `${EXPLORER}<a href="/guide.html#treatment-explorer">A link</a>`,
      );
      await page.waitForTimeout(200);
      assert.equal(await page.locator('treatment-explorer').count(), 1);
      await page.close();
    }
  });
  test('a browser without Trusted Types does not take an element of that name for them', async () => {
    const { page, seen } = await works(
      `<form id="trustedTypes"><input name="createPolicy"/></form>${MODULE}`,
      EXPLORER,
      'delete window.trustedTypes',
    );
    assert.deepEqual(seen.errors, []);
    await page.close();
  });
  test('an inline script, or one from a blob, fetches nothing from the folder of the page', async () => {
    host.site.put('/beside.json', { body: built('guides/secondary-liver-cancer.en.json') });
    const body = EXPLORER.replace(' ', ' guide-src="/beside.json" ');
    const inlined = [
      `<script type="module">${built('treatment-guide.js').toString().replaceAll('</script', '<\\/script')}</script>`,
      `<script>${code.replaceAll('</script', '<\\/script')}</script>`,
      `<script>fetch('/dist/treatment-guide.js').then((r) => r.blob()).then((b) => import(URL.createObjectURL(new Blob([b], { type: 'text/javascript' }))))</script>`,
    ];
    for (const head of inlined) {
      const { page, seen } = await host.open({ head, body });
      await page.getByRole('link', { name: EXPLORER_LINK }).waitFor();
      await page.locator('treatment-explorer').getByRole('alert').waitFor();
      assert.deepEqual(
        seen.requests.filter((address) => /checker/.test(address)),
        [],
      );
      await page.close();
    }
  });
});
