import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { EXPLORER, MODULE, TRIAL } from './support/host-page.js';
import { hosts, STUDY } from './support/hosts.js';
import { walkExplorer, walkTrial } from './support/pathway.js';
import { built } from './support/site.js';
import { en, type guide } from './support/visitor.js';

const host = hosts();
const MULTI = MODULE.replace('guide.js', 'guide.multi.js');
const GUIDE = built('guides/secondary-liver-cancer.en.json');
const SPANISH = JSON.parse(built('guides/secondary-liver-cancer.es.json').toString()) as typeof guide;
const CORS = { 'access-control-allow-origin': '*' };
const explorer = (page: Page) => page.locator('treatment-explorer');
const trial = (page: Page) => page.locator('trial-explainer');
const shown = (page: Page) => explorer(page).getByRole('button', { name: en.start.read }).waitFor();
const study = (page: Page) => trial(page).getByRole('heading', { name: STUDY }).waitFor();

/** A page on which the guide sends requests. */
interface Case {
  /** The names that the docs have for it, in the first column of their tables. */
  readonly names: readonly string[];
  readonly head?: string;
  readonly body: () => string;
  /** Waits until the element is ready. */
  readonly ready: (page: Page) => Promise<unknown>;
  /** The requests until then, without the page's own files. */
  readonly first: readonly string[];
  /** Actions of a visitor that make the guide send a request. */
  readonly visit: (page: Page) => Promise<unknown>;
  readonly later: readonly string[];
}

const REGISTRY = '/api/v2/studies/NCT00000000';
const RECORD_PART = '/dist/trial-record.en.js';
const CASES: Readonly<Record<string, Case>> = {
  'the built-in guide asks nobody for anything, the whole way through': {
    names: [],
    body: () => EXPLORER,
    ready: shown,
    first: [],
    visit: (page) => walkExplorer(explorer(page)),
    later: [],
  },
  'the file for several languages asks for each language when the page is shown in it': {
    names: ['words.LANG.js'],
    head: MULTI,
    body: () => EXPLORER,
    ready: shown,
    first: ['/dist/words.en.js'],
    visit: async (page) => {
      await page.evaluate(() => document.documentElement.setAttribute('lang', 'es'));
      await explorer(page).getByRole('heading', { name: SPANISH.title }).first().waitFor();
    },
    later: ['/dist/words.es.js'],
  },
  'a guide of the hospital is asked for once, with its checker': {
    names: ['guide-src', 'guide-checker.js'],
    body: () => EXPLORER.replace(' ', ' guide-src="/own.json" '),
    ready: shown,
    first: ['/dist/guide-checker.js', '/own.json'],
    visit: (page) => walkExplorer(explorer(page)),
    later: [],
  },
  'a record of the hospital is asked for once': {
    names: ['record-src', 'trial-record.LANG.js'],
    body: () => TRIAL,
    ready: study,
    first: [RECORD_PART, '/study.json'],
    visit: (page) => walkTrial(trial(page)),
    later: [],
  },
  'the registry is asked when a visitor presses its button, for the number of the study and nothing else': {
    names: ['api-base'],
    body: () => `<trial-explainer nct-id="NCT00000000" api-base="${host.other.origin}/api/v2"></trial-explainer>`,
    ready: (page) => trial(page).getByRole('button', { name: en.trial.ask }).waitFor(),
    first: [],
    visit: async (page) => {
      await trial(page).getByRole('button', { name: en.trial.ask }).click();
      await study(page);
    },
    later: [REGISTRY, RECORD_PART].sort(),
  },
};

describe('which requests are sent, and when, as SECURITY.md and docs/privacy.md say', () => {
  for (const [name, { head = MODULE, body, ready, first, visit, later }] of Object.entries(CASES))
    test(name, async () => {
      host.site.put('/own.json', { body: GUIDE });
      host.other.put(REGISTRY, { body: readFileSync('demo/made-up-study.json'), headers: CORS });
      const sent: { url: URL; headers: Promise<Record<string, string>>; body: string | null }[] = [];
      const { page, seen } = await host.open({ head, body: body() }, async (watched) => {
        const cookies = [host.site, host.other].map(({ origin }) => ({ name: 'who', value: 'me', url: origin }));
        await watched.page.context().addCookies(cookies);
        watched.page.on('request', (request) =>
          sent.push({ url: new URL(request.url()), headers: request.allHeaders(), body: request.postData() }),
        );
      });
      const own = /^\/(page-\d+|host\.css|favicon\.ico|dist\/treatment-guide(\.multi)?\.js)$/;
      const asked = () => sent.filter(({ url }) => !own.test(url.pathname));
      const paths = () => asked().map(({ url }) => url.pathname + url.search);
      await ready(page);
      assert.deepEqual(paths().sort(), first, 'before a visitor does anything');
      await visit(page);
      assert.deepEqual(paths().slice(first.length).sort(), later, 'and then');
      for (const { url, headers, body } of asked()) {
        assert.equal(body, null, url.href);
        const { cookie, referer } = await headers;
        // Parts of the script itself are loaded as the page loads any script.
        if (!url.pathname.startsWith('/dist/')) assert.deepEqual([cookie, referer], [undefined, undefined], url.href);
      }
      assert.deepEqual(seen.errors, []);
      await page.close();
    });

  for (const file of ['SECURITY.md', 'docs/privacy.md'])
    test(`${file} names each of these, and no other`, () => {
      const [, table = ''] =
        /\n\| request \| when[^\n]*\n\| --- [^\n]*\n((?:\|[^\n]*\n)+)/.exec(readFileSync(file, 'utf8')) ?? [];
      const named = table.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)]);
      const seen = Object.values(CASES).flatMap(({ names }) => names);
      assert.deepEqual([...new Set(named.map(([, name]) => name))].sort(), seen.sort());
    });
});
