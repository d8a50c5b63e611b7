import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLASSIC, EXPLORER, EXPLORER_LINK, MODULE, TRIAL } from './support/host-page.js';
import { hosts, STUDY } from './support/hosts.js';
import { OLD_LIBRARIES } from './support/old-libraries.js';
import { built } from './support/site.js';
import { en, visitExplorer, visitTrial } from './support/visitor.js';

const host = hosts();
const one = { globals: ['TreatmentGuide'] };
let scripts = 0;
/** A script of the host. */
function script(body: string, attributes = '') {
  scripts += 1;
  host.site.put(`/host-${scripts}.js`, { body });
  return `<script ${attributes} src="/host-${scripts}.js"></script>`;
}

describe('other scripts of the page', { concurrency: 2 }, () => {
  for (const [name, body] of Object.entries(OLD_LIBRARIES))
    test(`works with ${name}`, () =>
      host.works(
        { head: script(body) + CLASSIC, body: EXPLORER + TRIAL },
        {
          ...one,
          visit: async (page) => {
            await visitTrial(page.locator('trial-explainer'), STUDY);
            await visitExplorer(page.locator('treatment-explorer'));
          },
        },
      ));
  test('if a builtin is broken so that nothing can be rendered, the link stays and the page works', () =>
    host.fallsBack(
      { head: script(`document.importNode = function () { throw new Error('broken by the host') }`) + MODULE },
      { errors: [/<treatment-explorer>.*broken by the host/] },
    ));
  test('an error in another script does not stop it', () =>
    host.works({ head: script('nobody.defined(this)') + MODULE }, { errors: [/nobody is not defined/] }));
});

describe('the script does not load', { concurrency: 2 }, () => {
  const at = (src: string, attributes = 'type="module"') => `<script ${attributes} src="${src}"></script>`;
  test('stopped by an ad blocker, the link stays', () =>
    host.fallsBack(
      {},
      {
        errors: [/ERR_BLOCKED_BY_CLIENT/],
        prepare: async ({ page }) => {
          await page.route(/treatment-guide/, (route) => route.abort('blockedbyclient'));
        },
      },
    ));
  test('missing on the server, the link stays', () =>
    host.fallsBack({ head: at('/gone/treatment-guide.js') }, { errors: [/404/] }));
  test('cut off during the download, the link stays', () => {
    host.site.put('/half.js', { body: built('treatment-guide.classic.js').subarray(0, 200_000) });
    return host.fallsBack({ head: at('/half.js', '') }, { errors: [/not caught: (Invalid|Unexpected|missing)/] });
  });
  test('sent with the wrong MIME type and nosniff, the link stays', () => {
    const headers = { 'x-content-type-options': 'nosniff' };
    host.site.put('/typed.js', { body: built('treatment-guide.classic.js'), type: 'text/plain', headers });
    return host.fallsBack({ head: at('/typed.js', '') }, { errors: [/MIME type/] });
  });
  test('a module from a server that allows no other origin is blocked, and the link stays', () =>
    host.fallsBack({ head: at(`${host.other.origin}/dist/treatment-guide.js`) }, { errors: [/CORS/, /ERR_FAILED/] }));
  test('the classic script runs from such a server', () =>
    host.works({ head: at(`${host.other.origin}/dist/treatment-guide.classic.js`, '') }, one));
  test('in a browser without custom elements, the link stays and the console stays empty', () =>
    host.fallsBack(
      { head: CLASSIC },
      {
        ...one,
        prepare: async ({ page }) => {
          await page.addInitScript(() => Object.defineProperty(window, 'customElements', { value: undefined }));
        },
      },
    ));

  const held = `<script type="text/plain" data-cookieconsent="marketing" src="/dist/treatment-guide.classic.js"></script>`;
  test('blocked by a consent manager, the link stays', () => host.fallsBack({ head: held }));
  test('released by a consent manager, it works, and has stored nothing that would need consent', () =>
    host.works(
      {
        head: held,
        end: script(`addEventListener('click', function () {
          var held = document.querySelector('script[type="text/plain"]'), made = document.createElement('script');
          made.src = held.src; held.replaceWith(made) }, { once: true })`),
      },
      {
        ...one,
        visit: async (page) => {
          assert.ok(await page.getByRole('link', { name: EXPLORER_LINK }).isVisible());
          await page.getByRole('button', { name: 'Find' }).click();
          await visitExplorer(page.locator('treatment-explorer'));
          assert.deepEqual(await page.context().cookies(), []);
        },
      },
    ));
});

describe('after the script has loaded', { concurrency: 2 }, () => {
  test('everything works without a network', () =>
    host.works(
      { body: EXPLORER + TRIAL },
      {
        visit: async (page) => {
          await page.locator('trial-explainer').getByRole('heading', { name: STUDY }).waitFor();
          const network = await page.context().newCDPSession(page);
          await network.send('Network.enable');
          await network.send('Network.emulateNetworkConditions', {
            offline: true,
            latency: 0,
            downloadThroughput: 0,
            uploadThroughput: 0,
          });
          await visitTrial(page.locator('trial-explainer'), STUDY);
          await visitExplorer(page.locator('treatment-explorer'));
        },
      },
    ));
  test('no request is sent, and nothing is stored', () =>
    host.works(
      { body: EXPLORER + TRIAL },
      {
        visit: async (page) => {
          await page.locator('trial-explainer').getByRole('heading', { name: STUDY }).waitFor();
          const asked: string[] = [];
          page.on('request', (request) => asked.push(request.url()));
          await visitTrial(page.locator('trial-explainer'), STUDY);
          await visitExplorer(page.locator('treatment-explorer'));
          assert.deepEqual(asked, []);
          assert.deepEqual(await page.context().cookies(), []);
          await page.locator('treatment-explorer').evaluate((element) => element.remove());
          await page.locator('trial-explainer').evaluate((element) => element.remove());
          await page.getByText(en.start.read).waitFor({ state: 'detached' });
        },
      },
    ));
});
