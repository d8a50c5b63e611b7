import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { startBrowser, watch } from '../host/support/browser.js';
import { Site } from '../host/support/site.js';
import { en, guide, visitTrial } from '../host/support/visitor.js';
import { newProject, type Project, run } from './support/packed.js';

const STUDY = JSON.parse(readFileSync('demo/made-up-study.json', 'utf8'));
const TITLE = STUDY.protocolSection.identificationModule.briefTitle as string;
const OWN = { ...guide, disclaimer: 'This guide is of our own clinic.' };
const ANSWER = guide.questions[0]!.answers.find(({ id }) => id === 'breast')!.text;

/** The object properties that an app sets on the elements. */
const GIVEN = { forExplorer: { view: 'results', answers: { primary: 'breast' } }, forTrial: { record: STUDY } };
const GIVEN_OWN = { ...GIVEN, forExplorer: { ...GIVEN.forExplorer, guide: OWN } };

let browser: Browser;
let site: Site;
const projects: Project[] = [];
before(async () => {
  [browser, site] = await Promise.all([startBrowser(), Site.start()]);
});
after(async () => {
  await browser?.close();
  site?.stop();
  for (const project of projects) project.remove();
});

/** An app in a project that has installed the package, bundled with the development build of a framework, which warns. */
async function appWith(framework: string, others: readonly string[]): Promise<Project> {
  const project = newProject(others);
  projects.push(project);
  cpSync('test/package/apps', project.root, { recursive: true });
  cpSync(`test/package/apps/${framework}.mjs`, join(project.root, 'framework.mjs'));
  await build({
    configFile: false,
    root: project.root,
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: { target: 'es2022', lib: { entry: 'page.mjs', formats: ['es'], fileName: 'app' } },
  });
  for (const name of readdirSync(join(project.root, 'dist')))
    site.put(`/${framework}/${name}`, { body: readFileSync(join(project.root, 'dist', name)) });
  return project;
}

interface Start {
  /** When the app imports the package. */
  readonly when: 'before' | 'after';
  readonly given: object;
  /** The HTML that a server has written into the page. */
  readonly written?: string;
}

async function open(framework: string, { when, given, written = '' }: Start) {
  const watched = await watch(await browser.newContext());
  const data = JSON.stringify({ when, given }).replaceAll('<', '\\u003c');
  const body = `<!DOCTYPE html><html lang="en"><title>App</title><div id="app">${written}</div>
<script type="application/json" id="given">${data}</script><script type="module" src="/${framework}/app.js"></script></html>`;
  await watched.page.goto(site.put(`/${framework}.html`, { body, type: 'text/html; charset=utf-8' }));
  const explorer = watched.page.locator('treatment-explorer');
  const trial = watched.page.locator('trial-explainer');
  /** Asserts that the elements have the app's answers, view, heading level and record. */
  const hasAll = async () => {
    const title = explorer.getByRole('heading', { name: en.results.title });
    await title.waitFor();
    assert.equal(await title.evaluate(({ localName }) => localName), 'h3');
    await explorer.getByRole('button', { name: ANSWER }).first().waitFor();
    await visitTrial(trial, TITLE);
  };
  return { ...watched, explorer, hasAll };
}

const FRAMEWORKS = { react: ['react', 'react-dom'], vue: ['vue'] } as const;
for (const [framework, packages] of Object.entries(FRAMEWORKS)) {
  describe(`an app of ${framework} that installs the package`, () => {
    let project: Project;
    before(async () => {
      project = await appWith(framework, packages);
    });

    test('sets object properties on the elements, and receives their events', async () => {
      const { page, seen, hasAll } = await open(framework, { when: 'before', given: GIVEN });
      await hasAll();
      assert.equal(await page.locator('output').textContent(), 'results');
      assert.deepEqual([seen.errors, seen.warnings], [[], []]);
      await page.close();
    });

    test("sets a hospital's own guide on the explorer", async () => {
      const { page, seen, explorer, hasAll } = await open(framework, { when: 'before', given: GIVEN_OWN });
      await explorer.getByText(OWN.disclaimer).first().waitFor();
      await hasAll();
      assert.deepEqual([seen.errors, seen.warnings], [[], []]);
      await page.close();
    });

    test('may render the tags before it loads the package', async () => {
      const given = { ...GIVEN_OWN, byReference: true };
      const { page, seen, explorer, hasAll } = await open(framework, { when: 'after', given });
      await explorer.getByRole('link', { name: 'Treatments' }).waitFor();
      await page.evaluate(() => dispatchEvent(new Event('load-guide')));
      await explorer.getByText(OWN.disclaimer).first().waitFor();
      await hasAll();
      assert.equal(await page.locator('output').textContent(), 'results');
      assert.deepEqual([seen.errors, seen.warnings], [[], []]);
      await page.close();
    });

    test('moves the elements, removes them and puts them back', async () => {
      const { page, seen, explorer, hasAll } = await open(framework, { when: 'before', given: GIVEN });
      await hasAll();
      await explorer.getByRole('button', { name: en.nav.browse, exact: true }).click();
      await explorer.getByRole('heading', { name: en.browse.title }).waitFor();
      await page.getByRole('button', { name: 'Turn' }).click();
      await page.locator('trial-explainer + treatment-explorer').waitFor();
      assert.ok(await explorer.getByRole('heading', { name: en.browse.title }).isVisible(), 'it is in the same view');
      await page.getByRole('button', { name: 'Hide' }).click();
      await explorer.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Show' }).click();
      await hasAll();
      assert.equal(await page.locator('output').textContent(), 'results');
      assert.deepEqual([seen.errors, seen.warnings], [[], []]);
      await page.close();
    });

    test('hydrates server-rendered HTML without a mismatch', async () => {
      const given = { ...GIVEN, byReference: true };
      const { status, output } = run(process.execPath, ['server.mjs', JSON.stringify(given)], project.root);
      assert.equal(status, 0, output);
      const written = output.trim();
      assert.match(written, /<treatment-explorer[^>]* heading-level="3"[^>]*><a href="\/treatments">Treatments<\/a>/);
      assert.ok(!written.includes('[object'), written);
      const { page, seen, hasAll } = await open(framework, { when: 'before', given, written });
      await hasAll();
      assert.equal(await page.locator('output').textContent(), 'results');
      await page.getByRole('button', { name: 'Turn' }).click();
      await page.locator('trial-explainer + treatment-explorer').waitFor();
      assert.deepEqual([seen.errors, seen.warnings], [[], []]);
      await page.close();
    });
  });
}
