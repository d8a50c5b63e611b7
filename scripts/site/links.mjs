import { existsSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { projectOf } from '../project.mjs';

const { homepage, hasOwner } = projectOf();

/**
 * The target of a document's link on the site: the page of another document, or, for any other file of the repository, its address where the
 * repository is published. As long as it is not published, there is no such address: `undefined`.
 *
 * @param from - Path of the document.
 * @throws if the file does not exist.
 */
export function siteLink(href, from) {
  if (/^(?:[a-z]+:|#)/.test(href)) return href;
  const [path, hash = ''] = href.split(/(?=#)/);
  const file = normalize(join(from, '..', path));
  if (!from.endsWith('.md')) return href;
  if (!existsSync(file)) throw new Error(`${from}: the link "${href}" leads nowhere.`);
  if (file.startsWith('docs/') && file.endsWith('.md')) {
    const page = (name) => name.replace(/README\.md$/, 'index.html').replace(/\.md$/, '.html');
    return `${relative(join(page(from), '..'), page(file))}${hash}`;
  }
  return hasOwner ? `${homepage}/blob/main/${file}${hash}` : undefined;
}
