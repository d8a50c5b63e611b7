/** Pages of the made-up hospital are there to look at. Nobody should come to them from a search. */
const FOUND = /^(?!demo\/(?!(?:previews|snippets|theme)\.html$)).*\.html$/;

/**
 * The sitemap of the site, for search engines. Its addresses are absolute, so it needs to know where the site is published.
 *
 * @param files - Paths of all files, from the root of the site.
 * @param address - Address of the site, with a slash at its end.
 */
export function sitemap(files, address) {
  const places = files
    .filter((file) => FOUND.test(file))
    .sort()
    .map((file) => `  <url><loc>${pageAddress(file, address)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${places.join('')}</urlset>\n`;
}

/** The one address of a page: that of its folder for `index.html`. */
export const pageAddress = (path, address) => `${address}${path.replace(/(^|\/)index\.html$/, '$1')}`;
