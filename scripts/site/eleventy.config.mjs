import { IdAttributePlugin } from '@11ty/eleventy';
import { apiPages } from './api.mjs';
import { home } from './home.mjs';
import { layout } from './layout.mjs';
import { siteLink } from './links.mjs';
import { SearchIndex } from './search-index.mjs';

const HEADING = /^# (.+)$/m;

/** Puts a table into a box that scrolls if it is wider than a phone, and that the keyboard reaches. */
const scrolled = (table) => `<div class="scroll" role="region" tabindex="0" aria-label="Table">${table}</div>`;

/** Turns docs/*.md and the elements' manifest into pages. Every address in a page is relative, so that the site works from any folder. */
export default function (config) {
  const index = new SearchIndex();
  config.addPlugin(IdAttributePlugin);
  config.addPassthroughCopy('docs/**/*.png');
  config.addGlobalData('layout', false);
  config.addGlobalData('eleventyComputed', {
    title: ({ page, title }) => title ?? HEADING.exec(page.rawInput)?.[1],
    permalink: ({ page, permalink }) =>
      permalink || `docs${page.filePathStem.replace(/README$/, 'index').replace(/^\/docs/, '')}.html`,
  });
  for (const { path, html, title } of [home, ...apiPages()])
    config.addTemplate(`docs/${path}`, html, { title, permalink: path });
  config.addTransform('frame', function (content) {
    const path = this.page.outputPath.split('/site/')[1];
    const html = content.replaceAll(/(<a [^>]*href=")([^"]+)"/g, (all, start, href) => {
      const link = siteLink(href, this.page.inputPath);
      return link === href ? all : `${start}${link}"`;
    });
    index.add(path, html);
    return layout({ path, html: html.replace(/(?<!<div class="scroll"[^>]*>)<table>[\s\S]*?<\/table>/g, scrolled) });
  });
  config.on('eleventy.after', () => index.write('dist/site/docs/search.json'));
  return {
    dir: { input: 'docs', output: 'dist/site' },
    // Recipes show template syntax of other systems.
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    templateFormats: ['md', 'html'],
  };
}
