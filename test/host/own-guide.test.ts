import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLASSIC, EXPLORER, EXPLORER_LINK, MODULE } from './support/host-page.js';
import { type Expected, hosts } from './support/hosts.js';
import { built, OTHER_VERSION, otherVersion } from './support/site.js';
import { en, guide, visitExplorer } from './support/visitor.js';

const host = hosts();
const TITLE = 'Treatments at Exampleton';
const own = () => ({
  ...(JSON.parse(built('guides/secondary-liver-cancer.en.json').toString()) as typeof guide),
  title: TITLE,
});
let guides = 0;
/** Serves a value as a guide of the hospital, and gives its address. */
function put(value: unknown, status = 200): string {
  guides += 1;
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  host.site.put(`/guide-${guides}.json`, { body, status });
  return `/guide-${guides}.json`;
}
const element = (src: string) => EXPLORER.replace(' ', ` guide-src="${src}" `);
const explorer = (page: Page) => page.locator('treatment-explorer');
const shows = async (page: Page) => {
  await explorer(page).getByRole('heading', { name: TITLE }).waitFor();
  await visitExplorer(explorer(page));
};
/** Records the events of the element. */
const listening: Expected['prepare'] = async ({ page }) => {
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.defineProperty(window, Symbol.for('told'), { value: told });
    addEventListener('guide-error', (event) => told.push((event as CustomEvent).detail));
    addEventListener('guide-ready', () => told.push('ready'));
  });
};
const told = (page: Page) =>
  page.evaluate(
    () => Reflect.get(window, Symbol.for('told')) as { code: string; issues: { path: unknown[]; message: string }[] }[],
  );

describe("a hospital's own guide", { concurrency: 2 }, () => {
  test('is shown in place of the built-in one, and its checker is only then requested', () =>
    host.works(
      { body: element(put(own())) },
      {
        visit: async (page) => {
          const { page: usual, seen } = await host.open({});
          const asked: string[] = [];
          page.on('request', (request) => asked.push(request.url()));
          await page.reload();
          await shows(page);
          await visitExplorer(explorer(usual));
          await usual.close();
          const checkers = [asked, seen.requests].map((all) => all.filter((address) => /checker/.test(address)).length);
          assert.deepEqual(checkers, [1, 0]);
        },
      },
    ));
  test('is shown by the classic script', () =>
    host.works({ head: CLASSIC, body: element(put(own())) }, { globals: ['TreatmentGuide'], visit: shows }));
  test('is shown under a strict policy with trusted types', () =>
    host.works(
      {
        head: MODULE.replace('<script', '<script nonce="r4nd0m"'),
        body: element(put(own())),
        headers: {
          'content-security-policy':
            "default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types treatment-guide",
        },
      },
      { visit: shows },
    ));
  test('may be set as an object, removed, and set again', () =>
    host.works(
      {},
      {
        visit: async (page) => {
          const give = (value: unknown) =>
            explorer(page).evaluate((each, given) => {
              (each as HTMLElementTagNameMap['treatment-explorer']).guide = given;
            }, value);
          await explorer(page).getByRole('heading', { name: guide.title }).waitFor();
          await give(own());
          await explorer(page).getByRole('heading', { name: TITLE }).waitFor();
          await give(undefined);
          await explorer(page).getByRole('heading', { name: guide.title }).waitFor();
          await give(own());
          await shows(page);
        },
      },
    ));
  test('shows markup in its texts as text and runs nothing', () => {
    const markup = '<img src=x onerror=hacked()><script>hacked()</script>';
    return host.works(
      { body: element(put({ ...own(), lead: `Lead ${markup}` })) },
      {
        visit: async (page) => {
          await explorer(page).getByText(`Lead ${markup}`).waitFor();
          await shows(page);
        },
      },
    );
  });
});

describe("where a hospital's own guide may be stored", { concurrency: 2 }, () => {
  for (const type of ['application/json; charset=utf-8', 'Application/JSON', 'application/vnd.hospital.guide+json'])
    test(`is shown if it is served as ${type}`, async () => {
      host.site.put('/typed', { body: JSON.stringify(own()), type });
      await host.works({ body: element('/typed') }, { visit: shows });
    });
  test('is shown from another origin if the page allows it, also after a redirect', async () => {
    const headers = { 'access-control-allow-origin': '*' };
    host.other.put('/open.json', { body: JSON.stringify(own()), headers });
    host.site.put('/moved.json', {
      body: '',
      status: 302,
      headers: { location: `${host.other.origin}/open.json`, ...headers },
    });
    for (const src of [`${host.other.origin}/open.json`, '/moved.json'])
      await host.works({ body: element(src).replace(' ', ' allow-remote ') }, { visit: shows });
  });
});

describe("a hospital's own guide that can't be shown", { concurrency: 2 }, () => {
  /** Asserts a calm message, whom to call, the link, nothing of the guide, and the reason on the console. */
  const calm = (
    markup: { head?: string; body: string; headers?: Record<string, string> },
    errors: RegExp[],
    look?: (page: Page) => Promise<void>,
  ) =>
    host.fallsBack(markup, {
      errors,
      globals: markup.head?.includes('classic') ? ['TreatmentGuide'] : [],
      prepare: listening,
      visit: async (page) => {
        const alert = explorer(page).getByRole('alert');
        await alert.getByText(en.error.title).waitFor();
        assert.equal(
          (await alert.textContent())?.replace(/\s+/g, ' ').trim(),
          `${en.error.title} ${en.error.text} ${en.contact.label}: 555-0100`,
        );
        assert.ok(await page.getByRole('link', { name: EXPLORER_LINK }).isVisible(), 'the link is visible');
        assert.equal(await explorer(page).getByText(TITLE).count(), 0);
        const heard = await told(page);
        assert.deepEqual(
          heard.map((each) => each.code),
          ['guide'],
          'the page hears of it once, and of no guide',
        );
        await look?.(page);
      },
    });

  test('names every problem at once, in the console and to the page', () => {
    const { decision: _, ...bad } = own();
    const broken = {
      ...bad,
      titel: 'Typing error',
      treatments: bad.treatments.map((each, at) => (at === 2 ? { ...each, name: 5 } : each)),
    };
    return calm(
      { body: element(put(broken)) },
      [/problem.*\n.*treatments > 3 > name: must be text/s, /decision: is missing/, /titel/],
      async (page) => {
        const issues = (await told(page))[0]!.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
        assert.equal(issues.length, 3);
        assert.ok(
          issues.includes('treatments.2.name: must be text: put quotation marks around it') &&
            issues.includes('decision: is missing'),
        );
      },
    );
  });
  test('because it names a treatment that it does not have', () => {
    const good = own();
    const rules = good.rules.map((rule, at) => (at === 0 ? { ...rule, treatment: 'magic' } : rule));
    return calm({ body: element(put({ ...good, rules })) }, [/magic/]);
  });
  test('because it is missing on the server', () => calm({ body: element('/gone.json') }, [/404/, /not-found/]));
  test('because the server has failed', () => calm({ body: element(put('{}', 500)) }, [/500/, /unreachable/]));
  for (const [name, body] of [
    ['it is a page and no JSON', '<!DOCTYPE html><p>Please log in</p>'],
    ['it is cut off', JSON.stringify(own()).slice(0, 5000)],
    ['it is empty', ''],
    ['it is nothing', 'null'],
    ['it is a list', '[]'],
  ] as const)
    test(`because ${name}`, () => calm({ body: element(put(body)) }, [/<treatment-explorer>/]));
  test('because it is on another origin, which gets no request', async () => {
    host.other.put('/guide.json', { body: JSON.stringify(own()), headers: { 'access-control-allow-origin': '*' } });
    for (const address of [`${host.other.origin}/guide.json`, `${host.other.origin.replace('http:', '')}/guide.json`]) {
      await calm(
        { body: element(address) },
        [/remote: .*Put the file on this one, or set allow-remote/],
        async (page) => {
          const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
          assert.ok(!asked.some((each) => each.startsWith(host.other.origin)));
        },
      );
    }
  });
  test('because it is on another origin that allows no other, though the page allows it', () => {
    host.other.put('/closed.json', { body: JSON.stringify(own()) });
    const body = element(`${host.other.origin}/closed.json`).replace(' ', ' allow-remote ');
    return calm({ body }, [/CORS/, /ERR_FAILED/, /unreachable/]);
  });
  test('because its address redirects, to this origin or another', async () => {
    const to = [put(own()), `${host.other.origin}/guide.json`];
    for (const [at, location] of to.entries()) {
      host.site.put(`/moved-${at}.json`, { body: '', status: 302, headers: { location } });
      await calm({ body: element(`/moved-${at}.json`) }, [/unreachable/, /ERR_FAILED|redirect/]);
    }
  });
  for (const type of [
    'text/plain',
    'text/html',
    'application/octet-stream',
    'text/json;x=application/json',
    'application/json-x',
    '',
  ])
    test(`because it is served as "${type}", as an uploaded file may be`, () => {
      host.site.put('/upload', { body: JSON.stringify(own()), type });
      return calm({ body: element('/upload') }, [/not-json: .*Serve it as application\/json/]);
    });
  test('because the policy of the page forbids the request', () =>
    calm(
      { body: element(put(own())), headers: { 'content-security-policy': "default-src 'self'; connect-src 'none'" } },
      [/Content Security Policy/, /unreachable/],
    ));
  test('because its checker is missing beside the script', () => {
    host.site.put('/alone/treatment-guide.js', { body: built('treatment-guide.js') });
    return calm({ head: MODULE.replace('/dist/', '/alone/'), body: element(put(own())) }, [
      /404/,
      /<treatment-explorer>.*guide-checker/,
    ]);
  });
  test('because its checker is of another version: an old file may still be on the server', () => {
    host.site.put('/versions/treatment-guide.js', { body: built('treatment-guide.js') });
    host.site.put('/versions/guide-checker.js', { body: otherVersion('guide-checker.js') });
    return calm({ head: MODULE.replace('/dist/', '/versions/'), body: element(put(own())) }, [
      new RegExp(`<treatment-explorer>.*guide-checker\\.js is ${OTHER_VERSION}`),
    ]);
  });
  test('because its checker is on a server that allows no other origin', () =>
    calm({ head: CLASSIC.replace('/dist/', `${host.other.origin}/dist/`), body: element(put(own())) }, [
      /CORS/,
      /ERR_FAILED/,
      /<treatment-explorer>.*guide-checker/,
    ]));
  test('because its checker fails the integrity check of the page', () =>
    calm(
      {
        head: `<script type="importmap">${JSON.stringify({ integrity: { '/dist/guide-checker.js': `sha384-${'A'.repeat(64)}` } })}</script>${MODULE}`,
        body: element(put(own())),
      },
      [/integrity/, /<treatment-explorer>/],
    ));
});
