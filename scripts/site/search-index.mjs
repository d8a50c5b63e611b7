import { writeFileSync } from 'node:fs';

const plain = (html) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** Search index of the site: every section of every page, with its address. */
export class SearchIndex {
  #sections = [];

  /** @param html - The page, with an id on every heading. */
  add(path, html) {
    const page = plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? path);
    for (const part of html.split(/(?=<h[123][ >])/)) {
      const [, id = '', heading = ''] = /^<h[123][^>]*?(?: id="([^"]*)")?[^>]*>(.*?)<\/h[123]>/s.exec(part) ?? [];
      const text = plain(part.replace(/^<h[123].*?<\/h[123]>/s, ''));
      if (heading || text)
        this.#sections.push({
          id: this.#sections.length,
          path: `${path}${id && `#${id}`}`,
          page,
          title: plain(heading) || page,
          text,
        });
    }
  }

  write(file) {
    writeFileSync(file, JSON.stringify(this.#sections));
  }
}
