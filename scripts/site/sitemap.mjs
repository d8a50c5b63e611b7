/** Leaves out the pages of the made-up hospital: nobody should arrive there from a search engine. */
const FOUND = /^(?!demo\/(?!(?:previews|snippets|theme)\.html$)).*\.html$/;

/**
 * The sitemap for search engines. Its addresses must be absolute, so it needs the address where the site is published.
 *
 * @param files - Paths of all files, from the root of the site.
 * @param address - Address of the site, ending in a slash.
 */
export function sitemap(files, address) {
  const places = files
    .filter((file) => FOUND.test(file))
    .sort()
    .map((file) => `  <url><loc>${pageAddress(file, address)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${places.join('')}</urlset>\n`;
}

/** The canonical address of a page; for `index.html` that of its folder. */
export const pageAddress = (path, address) => `${address}${path.replace(/(^|\/)index\.html$/, '$1')}`;
