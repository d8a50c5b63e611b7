// Builds dist/site: the demo pages, the docs, a page for each element, and what they load. Static; works from any folder.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Eleventy from '@11ty/eleventy';
import { run } from './install.mjs';
import { projectOf } from './project.mjs';
import { demoPage } from './site/demo-page.mjs';
import { sitemap } from './site/sitemap.mjs';

/** Scripts and pages that the demo loads from its parent folder. */
const LOADED =
  /^(treatment-.*\.js|trial-explainer\.js|(words|trial-record)\..*\.js|guide-checker\.js|guide.*\.md|integrity\.json)$/;

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
  await plainPages();
  await new Eleventy('docs', 'dist/site', { quietMode: true, configPath: 'scripts/site/eleventy.config.mjs' }).write();
  const { site: address } = projectOf();
  if (address) writeFileSync('dist/site/sitemap.xml', sitemap(readdirSync('dist/site', { recursive: true }), address));
}

/** The plain pages of the guide. On the site their addresses are known, so they link to each other. */
async function plainPages() {
  const { renderPage } = await import(new URL('../dist/static.js', import.meta.url).href);
  const { site: address = '' } = projectOf();
  const names = { en: 'guide', es: 'guide.es' };
  const languages = Object.fromEntries(Object.entries(names).map(([lang, name]) => [lang, `${address}${name}.html`]));
  for (const [lang, name] of Object.entries(names))
    writeFileSync(`dist/site/${name}.html`, renderPage({ lang, addresses: { languages, markdown: `${name}.md` } }));
}
