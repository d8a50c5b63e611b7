import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EXPLORER, MODULE } from './support/host-page.js';
import { hosts } from './support/hosts.js';
import { built } from './support/site.js';
import { en } from './support/visitor.js';

const host = hosts();
const GUIDE = built('guides/secondary-liver-cancer.en.json');
const OPEN = { 'access-control-allow-origin': '*' };
const escaped = (address: string) => address.replace(/[&"\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const element = (address: string, attributes = '') =>
  EXPLORER.replace(' ', ` guide-src="${escaped(address)}" ${attributes} `);

/** Opens a page with an element for each address. None may show a guide, or send a request to another server. */
async function refusesAll(addresses: readonly string[], head = MODULE): Promise<void> {
  host.other.put('/guide.json', { body: GUIDE, headers: OPEN });
  const { page, seen } = await host.open({ head, body: addresses.map((address) => element(address)).join('') });
  const all = page.locator('treatment-explorer');
  for (const [at, address] of addresses.entries()) {
    await all.nth(at).getByRole('alert').getByText(en.error.title).waitFor();
    assert.equal(await all.nth(at).getByRole('button', { name: en.start.read }).count(), 0, address);
    assert.ok(await all.nth(at).getByRole('link', { name: 'Treatments in plain words' }).isVisible(), address);
  }
  const elsewhere = seen.requests.filter((address) => !address.startsWith(host.site.origin));
  assert.deepEqual(elsewhere, []);
  await page.close();
}

describe('nobody else can show a guide in the name of the hospital', { concurrency: 2 }, () => {
  test('an address that leads to another origin in any spelling, or to no server at all', () => {
    const [other, own] = [host.other, host.site].map(({ origin }) => origin.replace('http://', ''));
    return refusesAll([
      `//${other}/guide.json`,
      `\\\\${other}/guide.json`,
      `/\\${other}/guide.json`,
      `/\t/${other}/guide.json`,
      `\n //${other}/guide.json`,
      `http:\\\\${other}/guide.json`,
      `http:///${other}/guide.json`,
      `HTTP://${other}/guide.json`,
      `http://${own}@${other}/guide.json`,
      `http://${own}.evil.invalid/guide.json`,
      `https://${own}/guide.json`,
      `ws://${own}/guide.json`,
      `ftp://${own}/guide.json`,
      'data:application/json,{}',
      `blob:${host.other.origin}/1`,
      `filesystem:${host.other.origin}/temporary/guide.json`,
      'javascript:alert(1)',
      'about:blank',
      'http://[',
    ]);
  });
  test('a relative address where the page has a base on another origin', () =>
    refusesAll(
      ['guide.json', './guide.json', '/guide.json'],
      `<base href="${host.other.origin}/"/><script type="module" src="${host.site.origin}/dist/treatment-guide.js"></script>`,
    ));
  test('an address that redirects, with each status, to its own origin or to another', () => {
    host.site.put('/moved-to.json', { body: GUIDE });
    const moved = [301, 302, 303, 307, 308].flatMap((status) =>
      ['/moved-to.json', `${host.other.origin}/guide.json`].map((location, at) => {
        const path = `/moved-${status}-${at}.json`;
        host.site.put(path, { body: '', status, headers: { location } });
        return path;
      }),
    );
    return refusesAll(moved);
  });
  test('a file that is not served as JSON, whatever its name is', () => {
    const types = [
      'text/plain',
      'text/json',
      'application/x-json',
      'application/json-seq',
      'application/jsonp',
      'text/html; charset=application/json',
      'text/plain, application/json',
      'application/octet-stream',
      'image/svg+xml',
      '+json',
      'json',
    ];
    return refusesAll(
      types.map((type, at) => {
        host.site.put(`/typed-${at}.json`, { body: GUIDE, type });
        return `/typed-${at}.json`;
      }),
    );
  });
  test('a data: address, in a frame without an origin', async () => {
    const data = `data:application/json,${encodeURIComponent(GUIDE.toString())}`;
    const inner = host.site.put('/no-origin', {
      body: `<!doctype html><html lang="en"><title>x</title><script src="/dist/treatment-guide.classic.js"></script><body>${element(data)}`,
      type: 'text/html',
      headers: { 'content-security-policy': 'sandbox allow-scripts' },
    });
    const srcdoc = `<script src="${host.site.origin}/dist/treatment-guide.classic.js"></script>${element(data)}`;
    const { page } = await host.open({
      head: '',
      body: `<iframe src="${inner}"></iframe><iframe srcdoc="${srcdoc.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
    });
    for (const at of [0, 1])
      await page.frameLocator('iframe').nth(at).locator('treatment-explorer').getByRole('alert').waitFor();
    await page.close();
  });
});
