// Builds dist/site: the demo pages, the docs, a page for each element, and what they load. Static; works from any folder.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Eleventy from '@11ty/eleventy';
import { run } from './install.mjs';
import { demoPage } from './site/demo-page.mjs';

/** Scripts and pages that the demo loads from its parent folder. */
const LOADED = /^(treatment-.*\.js|trial-explainer\.js|words\..*\.js|guide-checker\.js|guide.*\.html|integrity\.json)$/;

/** Needs dist/ with everything else in it. */
export async function site() {
  mkdirSync('dist/site/parts', { recursive: true });
  cpSync('demo', 'dist/site/demo', { recursive: true, filter: (path) => !path.includes('layout') });
  for (const name of readdirSync('demo').filter((file) => file.endsWith('.html')))
    writeFileSync(`dist/site/demo/${name}`, demoPage(readFileSync(`demo/${name}`, 'utf8')));
  run(process.execPath, ['--import', 'tsx', 'scripts/made-up-numbers.ts']);
  cpSync('scripts/site/parts', 'dist/site/parts', { recursive: true });
  cpSync('node_modules/minisearch/dist/es/index.js', 'dist/site/parts/minisearch.js');
  cpSync('dist/guides', 'dist/site/guides', { recursive: true });
  for (const name of readdirSync('dist').filter((file) => LOADED.test(file)))
    cpSync(`dist/${name}`, `dist/site/${name}`);
  await new Eleventy('docs', 'dist/site', { quietMode: true, configPath: 'scripts/site/eleventy.config.mjs' }).write();
}
