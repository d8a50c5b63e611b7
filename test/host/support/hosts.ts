import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, type Watched, watch } from './browser.js';
import { EXPLORER_LINK, HOST_CSS, type HostPage, pageOf } from './host-page.js';
import { built, Site } from './site.js';
import { changes, type Snapshot, snapshot } from './snapshot.js';
import { visitExplorer } from './visitor.js';

const study = readFileSync('demo/made-up-study.json', 'utf8');
/** The made-up study that is served at `/study.json`. */
export const STUDY_RECORD = JSON.parse(study) as {
  protocolSection: { identificationModule: { briefTitle: string } };
};
/** Its title. */
export const STUDY = STUDY_RECORD.protocolSection.identificationModule.briefTitle;

/** Deviations from what `works` and `fallsBack` expect by default. */
export interface Expected {
  /** Error messages on the console, each at least once; any other error fails. */
  readonly errors?: readonly RegExp[];
  /** Warnings on the console, each at least once; any other warning fails. */
  readonly warnings?: readonly RegExp[];
  /** Names that the scripts may add to `window`. */
  readonly globals?: readonly string[];
  /** The same page without the guide, if emptying our files would not give that page. */
  readonly without?: HostPage;
  /** Actions of a visitor; default: opens a treatment, answers, sees results. */
  readonly visit?: (page: Page) => Promise<void>;
  /** Prepares every page before it is opened. */
  readonly prepare?: (watched: Watched) => Promise<void>;
}

/** A hospital, another origin, and the browser of its visitors. */
export interface Hosts {
  readonly site: Site;
  readonly other: Site;
  readonly browser: Browser;
  /** Opens a page for a visitor who has not been here before. The caller closes it. */
  open(page: HostPage, prepare?: Expected['prepare']): Promise<Watched>;
  /** Asserts that the guide works on this page, the console stays empty, and the host page is unchanged. */
  works(page: HostPage, expected?: Expected): Promise<void>;
  /** Asserts that the guide can't run on this page, the hospital's link stays, and the host page is unchanged. */
  fallsBack(page: HostPage, expected?: Expected): Promise<void>;
}

let shared: Hosts | undefined;
/** Starts servers and browser before the first test of a process and ends them after the last: all test files of a run share one Chromium. */
export function hosts(): Hosts {
  shared ??= start();
  return shared;
}

/** Path of the module on the other origin with CORS for all; files in its `/dist/` have no CORS headers. */
export const FOR_ALL = '/dist/for-all/treatment-guide.js';

function start(): Hosts {
  const started: { site?: Site; other?: Site; browser?: Browser } = {};
  let pages = 0;
  before(async () => {
    [started.site, started.other, started.browser] = await Promise.all([Site.start(), Site.start(), startBrowser()]);
    started.site.put('/host.css', { body: HOST_CSS });
    started.site.put('/study.json', { body: study });
    started.other.put(FOR_ALL, { body: built('treatment-guide.js'), headers: { 'access-control-allow-origin': '*' } });
  });
  after(async () => {
    await started.browser?.close();
    started.site?.stop();
    started.other?.stop();
  });

  const self: Hosts = {
    get site() {
      return started.site!;
    },
    get other() {
      return started.other!;
    },
    get browser() {
      return started.browser!;
    },
    async open(host, prepare) {
      // Each visitor gets a window: a background tab renders only once a second.
      const visitor = await self.browser.newContext({ viewport: { width: 1000, height: 800 } });
      const watched = await watch(visitor);
      await prepare?.(watched);
      const { type = 'text/html; charset=utf-8', headers = {}, encoding } = host;
      pages += 1;
      const path = `/page-${pages}`;
      await watched.page.goto(self.site.put(path, { body: Buffer.from(pageOf(host), encoding), type, headers }));
      return watched;
    },
    async works(host, expected = {}) {
      const visit = expected.visit ?? visitPage;
      await unharmed(self, host, expected, visit);
    },
    async fallsBack(host, expected = {}) {
      const look = async (page: Page) =>
        assert.ok(await page.getByRole('link', { name: EXPLORER_LINK }).isVisible(), 'the link is still visible');
      await unharmed(self, host, expected, expected.visit ?? look);
    },
  };
  return self;
}

/** A visit of a page with one explorer: the guide works, and is shown instead of the link. */
async function visitPage(page: Page): Promise<void> {
  await visitExplorer(page.locator('treatment-explorer'));
  assert.ok(!(await page.getByRole('link', { name: EXPLORER_LINK }).isVisible()), 'the link is hidden');
}

/** Asserts that each expected message was on the console, and no other. */
function asExpected(said: readonly string[], expected: readonly RegExp[]): void {
  assert.deepEqual(
    said.filter((text) => !expected.some((pattern) => pattern.test(text))),
    [],
    'nothing in the console but what was expected',
  );
  assert.deepEqual(
    expected.filter((pattern) => !said.some((text) => pattern.test(text))),
    [],
    'the console says what is wrong',
  );
}

/** Visits a page: the console has only the expected messages, and the host page is the same as without the guide. */
async function unharmed(self: Hosts, host: HostPage, expected: Expected, visit: (page: Page) => Promise<void>) {
  const { errors = [], warnings = [], globals = [] } = expected;
  const [withGuide, without] = await Promise.all([visited(), bare()]);
  assert.deepEqual(changes(without, withGuide, globals), [], 'the host page is unchanged');

  async function visited(): Promise<Snapshot> {
    const { page, seen } = await self.open(host, expected.prepare);
    await visit(page);
    asExpected(seen.errors, errors);
    asExpected(seen.warnings, warnings);
    if (!errors.length) assert.deepEqual(await seen.violations(), [], 'the security policy is not violated');
    const taken = await page.evaluate(snapshot);
    await page.close();
    return taken;
  }

  /** The same page with our files empty. Pages that differ only in our scripts are visited once. */
  async function bare(): Promise<Snapshot> {
    const key = pageOf(expected.without ?? host).replace(OUR_SCRIPT, '') + JSON.stringify(host.headers ?? '');
    const plain = !/<script/.test(key) && !expected.prepare;
    const known = plain && bares.get(key);
    if (known) return known;
    const { page } = await self.open(expected.without ?? host, async (watched) => {
      await watched.page.route(/\/dist\//, (route) =>
        route.fulfill({ body: '', contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' } }),
      );
      await expected.prepare?.(watched);
    });
    const taken = await page.evaluate(snapshot);
    await page.close();
    if (plain) bares.set(key, taken);
    return taken;
  }
}

const OUR_SCRIPT = /<script[^>]* src="\/dist\/[^"]*"[^>]*><\/script>/g;
const bares = new Map<string, Snapshot>();
