import { IdAttributePlugin } from '@11ty/eleventy';
import { apiPages } from './api.mjs';
import { home } from './home.mjs';
import { layout } from './layout.mjs';
import { siteLink } from './links.mjs';
import { SearchIndex } from './search-index.mjs';

const HEADING = /^# (.+)$/m;

/**
 * A table that is wider than a phone scrolls inside a box that can be focused by keyboard. The box is named after the heading above it,
 * with a number if there are several. Markdown tables always have a header row: its empty cells become plain ones.
 */
function scrolled(html) {
  const named = new Map();
  let heading = '';
  return html.replace(/<h[1-4][^>]*>(.*?)<\/h[1-4]>|<table>[\s\S]*?<\/table>/g, (part, title) => {
    if (title !== undefined) {
      heading = title.replace(/<[^>]+>/g, '').replaceAll('"', '&quot;');
      return part;
    }
    const count = (named.get(heading) ?? 0) + 1;
    named.set(heading, count);
    const name = `Table: ${heading}${count > 1 ? ` (${count})` : ''}`;
    return `<div class="scroll" role="region" tabindex="0" aria-label="${name}">${part.replaceAll('<th></th>', '<td></td>')}</div>`;
  });
}

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
    const html = content.replaceAll(/(<a [^>]*href=")([^"]+)("[^>]*>)(.*?)<\/a>/gs, (_, start, href, end, words) => {
      const link = siteLink(href, this.page.inputPath);
      return link ? `${start}${link}${end}${words}</a>` : words;
    });
    index.add(path, html);
    return layout({ path, html: scrolled(html) });
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
