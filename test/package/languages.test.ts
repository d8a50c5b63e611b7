import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build as esbuild } from 'esbuild';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import type { Guide } from '../../src/guide/guide.js';
import { startBrowser, watch } from '../host/support/browser.js';
import { Site } from '../host/support/site.js';
import { newProject, type Project } from './support/packed.js';

const titleIn = (lang: string) =>
  (JSON.parse(readFileSync(`dist/guides/secondary-liver-cancer.${lang}.json`, 'utf8')) as Guide).title;

/** Bundlers that hospitals use. Each writes the app to a folder. */
const BUNDLERS: Readonly<Record<string, (root: string, to: string) => Promise<unknown>>> = {
  Vite: (root, outDir) =>
    build({
      configFile: false,
      root,
      logLevel: 'error',
      build: { outDir, assetsDir: '.', rolldownOptions: { input: 'app.js', output: { entryFileNames: 'app.js' } } },
    }),
  esbuild: (root, outdir) =>
    esbuild({
      absWorkingDir: root,
      entryPoints: ['app.js'],
      outdir,
      bundle: true,
      splitting: true,
      format: 'esm',
      logLevel: 'error',
    }),
};

describe('an app that imports the package and is bundled', () => {
  let browser: Browser;
  let site: Site;
  let project: Project;
  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), Site.start()]);
    project = newProject();
    writeFileSync(join(project.root, 'app.js'), "import 'treatment-guide';\n");
  });
  after(async () => {
    await browser?.close();
    site?.stop();
    project?.remove();
  });

  for (const [name, bundle] of Object.entries(BUNDLERS))
    test(`by ${name}: the app has the language of the page, and an English page loads no other language`, async () => {
      const folder = join(project.root, `dist-${name}`);
      await bundle(project.root, folder);
      for (const file of readdirSync(folder))
        site.put(`/${name}/${file}`, { body: readFileSync(join(folder, file)), type: 'text/javascript' });
      assert.ok(!readFileSync(join(folder, 'app.js'), 'utf8').includes('secundario'), 'no Spanish in the first file');
      const asked: Record<string, number> = {};
      for (const lang of ['en', 'es']) {
        const body = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>App</title>
<treatment-explorer></treatment-explorer><trial-explainer></trial-explainer><script type="module" src="/${name}/app.js"></script></html>`;
        const { page, seen } = await watch(await browser.newContext());
        await page.goto(site.put(`/${name}.${lang}.html`, { body, type: 'text/html; charset=utf-8' }));
        await page
          .locator('treatment-explorer')
          .getByRole('heading', { name: titleIn(lang) })
          .waitFor();
        await page.locator('trial-explainer').getByRole('heading').first().waitFor();
        assert.deepEqual([seen.errors, seen.warnings], [[], []]);
        asked[lang] = seen.requests.filter((address) => /\.js$/.test(address)).length;
        await page.close();
      }
      assert.equal(asked.es, asked.en! + 1);
    });
});
