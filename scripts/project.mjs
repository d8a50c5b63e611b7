import { readFileSync } from 'node:fs';

/** Placeholder in package.json until the repository has an owner. `npm run release` refuses it. */
const NO_OWNER = '/OWNER/';

/**
 * Data of the project for the site, the zips and the release, from package.json. `site` is the address at which dist/site is published, with
 * a slash at its end: the field `homepage`, if there is one.
 */
export function projectOf() {
  const { version, author, homepage: site, repository, engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const homepage = repository.url.replace(/^git\+|\.git$/g, '');
  return {
    version,
    author,
    homepage,
    site: site?.replace(/\/?$/, '/'),
    node: engines.node,
    hasOwner: !homepage.concat('/').includes(NO_OWNER),
  };
}

/** The releases in CHANGELOG.md, newest first, each with its lists of changes to software and content. */
export function releases() {
  const [, ...parts] = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
  return parts.map((part) => {
    const lines = part
      .replace(/\n {2}(?=\S)/g, ' ')
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => line.slice(2));
    return { version: /^\S+/.exec(part)?.[0] ?? '', lines };
  });
}
