// Writes the plain pages into dist/, each as HTML and as Markdown. It uses the built static.js, as hospitals do.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Guide } from '../src/guide/guide.js';
import type * as Static from '../src/page/index.js';
import { toMarkdown } from './to-markdown.js';

const { listStatements, renderPage } = (await import(
  new URL('../dist/static.js', import.meta.url).href
)) as typeof Static;

for (const file of readdirSync('src/generated').filter((name) => name.startsWith('secondary-liver-cancer.'))) {
  const { lang, title, version, date, about } = JSON.parse(readFileSync(`src/generated/${file}`, 'utf8')) as Guide;
  const name = lang === 'en' ? 'guide' : `guide.${lang}`;
  const html = renderPage({ lang });
  const front = { title, lang, version, date, digest: about.digest };
  writeFileSync(`dist/${name}.html`, html);
  writeFileSync(`dist/${name}.md`, toMarkdown(html, listStatements({ lang }), `${name}.html`, front));
}
