import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { bundle, OTHER_LIT } from './support/bundle.js';
import { CLASSIC, EXPLORER, EXPLORER_LINK, MODULE, TRIAL } from './support/host-page.js';
import { FOR_ALL, hosts, STUDY } from './support/hosts.js';
import { built } from './support/site.js';
import { en, visitExplorer, visitTrial } from './support/visitor.js';

const host = hosts();
const one = { globals: ['TreatmentGuide'] };
const csp = (policy: string) => ({ 'content-security-policy': policy });
const script = (src: string, attributes = '') => `<script ${attributes} src="${src}"></script>`;
const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'none'; connect-src 'none'";

describe('content security policy', { concurrency: 2 }, () => {
  test("works if only scripts and styles of the page's own origin are allowed", () =>
    host.works({ headers: csp(STRICT) }));
  test('works there as a classic script', () => host.works({ head: CLASSIC, headers: csp(STRICT) }, one));
  test('shows a record there that is part of the page', () =>
    host.works(
      {
        headers: csp(STRICT),
        body: `<trial-explainer today="2026-11-23"><script type="application/json">${record()}</script></trial-explainer>`,
      },
      { visit: (page) => visitTrial(page.locator('trial-explainer'), STUDY) },
    ));

  const dynamic = csp(`${STRICT.replace("script-src 'self'", "script-src 'nonce-r4nd0m' 'strict-dynamic'")}`);
  test('works with a nonce and strict-dynamic', () =>
    host.works({ headers: dynamic, head: script('/dist/treatment-guide.js', 'type="module" nonce="r4nd0m"') }));
  test('works with strict-dynamic when a script with a nonce inserts it', () => {
    host.site.put('/trusted.js', {
      body: `var s = document.createElement('script'); s.src = '/dist/treatment-guide.classic.js'; document.head.append(s)`,
    });
    return host.works({ headers: dynamic, head: script('/trusted.js', 'nonce="r4nd0m"') }, one);
  });
  test('without the nonce it is blocked, and the link stays', () =>
    host.fallsBack({ headers: dynamic, head: '', end: MODULE }, { errors: [/Content Security Policy/] }));
});

describe('trusted types', { concurrency: 2 }, () => {
  const types = (names: string) => csp(`${STRICT}; require-trusted-types-for 'script'; trusted-types ${names}`);
  before(async () => {
    host.site.put('/other-lit.js', { body: await bundle(OTHER_LIT) });
  });

  test('needs one name', () => host.works({ headers: types('treatment-guide') }));
  test('needs one name as a classic script', () =>
    host.works({ head: CLASSIC, headers: types('treatment-guide') }, one));
  test('the files of one element each share the name', () =>
    host.works(
      {
        headers: types('treatment-guide'),
        head:
          script('/dist/trial-explainer.js', 'type="module"') + script('/dist/treatment-explorer.js', 'type="module"'),
        body: `${EXPLORER}<trial-explainer></trial-explainer>`,
      },
      {
        visit: async (page) => {
          await visitTrial(page.locator('trial-explainer'));
          await visitExplorer(page.locator('treatment-explorer'));
        },
      },
    ));
  test('a second copy of the script does no harm', () =>
    host.works(
      { headers: types('treatment-guide'), head: CLASSIC + MODULE },
      { ...one, warnings: [/<treatment-explorer> \S+ is not used/, /<trial-explainer> \S+ is not used/] },
    ));
  for (const [name, head] of [
    ['before', script('/other-lit.js') + CLASSIC],
    ['after', CLASSIC + script('/other-lit.js')],
  ] as const)
    test(`works with another vendor's Lit ${name} it, which has taken the name lit-html`, () =>
      host.works(
        { headers: types('lit-html treatment-guide'), head, body: `<other-widget></other-widget>${EXPLORER}` },
        {
          ...one,
          visit: async (page) => {
            await page.getByText('Visiting hours: 8 to 5').waitFor();
            await visitExplorer(page.locator('treatment-explorer'));
          },
        },
      ));
  test('if the name is not allowed the link stays', () =>
    host.fallsBack({ headers: types('lit-html') }, { errors: [/treatment-guide/] }));
});

describe('integrity', { concurrency: 2 }, () => {
  const manifest = JSON.parse(built('integrity.json').toString()) as Record<string, { integrity: string }>;
  const checked = (name: string, attributes: string, hash = manifest[name]!.integrity) =>
    script(`/dist/${name}`, `${attributes} integrity="${hash}"`);
  const wrong = manifest['treatment-explorer.js']!.integrity;

  test('the module runs with its published hash', () =>
    host.works({ head: checked('treatment-guide.js', 'type="module"') }));
  test('the classic script runs with its published hash', () =>
    host.works({ head: checked('treatment-guide.classic.js', '') }, one));
  for (const [name, attributes] of [
    ['treatment-guide.js', 'type="module"'],
    ['treatment-guide.classic.js', ''],
  ] as const)
    test(`${name} with another hash does not run, and the link stays`, () =>
      host.fallsBack({ head: checked(name, attributes, wrong) }, { errors: [/integrity/] }));
  test('the hash works on another origin too', () => {
    const { integrity } = manifest['treatment-guide.js']!;
    return host.works({
      head: script(host.other.origin + FOR_ALL, `type="module" crossorigin="" integrity="${integrity}"`),
    });
  });
  test('covers files that are fetched later: a language, the checker and what shows a record need the right hash', async () => {
    const own = JSON.parse(built('guides/secondary-liver-cancer.en.json').toString()) as object;
    host.site.put('/own.json', { body: JSON.stringify({ ...own, title: 'Our own guide' }) });
    const asked = EXPLORER.replace(' ', ' guide-src="/own.json" ');
    const shown = (page: Page) => page.getByRole('button', { name: en.start.read }).waitFor();
    const link = (page: Page) => page.getByRole('link', { name: EXPLORER_LINK }).waitFor();
    const study = (page: Page) => page.getByRole('heading', { name: STUDY }).first().waitFor();
    const alert = (page: Page) => page.getByRole('alert').waitFor();
    const FILES = [
      'treatment-guide.js',
      'treatment-guide.multi.js',
      'guide-checker.js',
      'words.en.js',
      'trial-record.en.js',
    ];
    for (const [name, changed, body, visit, refused] of [
      ['treatment-guide.js', 'guide-checker.js', asked, shown, link],
      ['treatment-guide.multi.js', 'words.en.js', EXPLORER, shown, link],
      ['treatment-guide.js', 'trial-record.en.js', TRIAL, study, alert],
    ] as const) {
      await host.works({ head: checked(name, 'type="module"'), body }, { visit });
      for (const file of FILES)
        host.site.put(`/changed/${file}`, { body: file === changed ? `${built(file)};window.harm = 1` : built(file) });
      const { page, seen } = await host.open({
        head: checked(name, 'type="module"').replace('/dist/', '/changed/'),
        body,
      });
      await refused(page);
      await page.waitForTimeout(300);
      await refused(page);
      assert.equal(await page.evaluate(() => 'harm' in window), false);
      assert.match(seen.errors.join('\n'), /integrity[\s\S]*<tr(?:eatment-explorer|ial-explainer)>/);
      assert.equal(await page.locator('link[rel="modulepreload"]').count(), 0, 'nothing is left on the page');
      await page.close();
      // A page without integrity gets any file, as with any script.
      const unchecked = await host.open({ head: script(`/changed/${name}`, 'type="module"'), body });
      await visit(unchecked.page);
      assert.equal(await unchecked.page.evaluate(() => 'harm' in window), true);
      await unchecked.page.close();
    }
  });
  test('is published for every file: scripts, guides, packages for other systems', () => {
    for (const name of [
      'npm/index.js',
      'guides/secondary-liver-cancer.en.json',
      'wordpress/treatment-guide.zip',
      'drupal/treatment_guide.zip',
      'guide.html',
      'THIRD-PARTY-NOTICES.txt',
    ])
      assert.match(manifest[name]?.integrity ?? '', /^sha384-/, name);
  });
  test('exists for every script that is shipped', () => {
    const scripts = Object.keys(manifest).filter((name) => name.endsWith('.js'));
    for (const name of [
      'treatment-guide.js',
      'treatment-guide.classic.js',
      'treatment-explorer.js',
      'trial-explainer.js',
      'guide-checker.js',
    ])
      assert.ok(scripts.includes(name), name);
  });
});

function record(): string {
  return JSON.stringify({
    protocolSection: {
      identificationModule: { nctId: 'NCT00000000', briefTitle: STUDY },
      statusModule: { overallStatus: 'RECRUITING' },
    },
  });
}
