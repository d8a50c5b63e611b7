import { readFileSync } from 'node:fs';

/** Stands in package.json until the repository has an owner. `npm run release` refuses to go on with it. */
const NO_OWNER = '/OWNER/';

/** What the zips and the release say of the project. All of it stands in package.json alone. */
export function projectOf() {
  const { version, author, repository, engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const homepage = repository.url.replace(/^git\+|\.git$/g, '');
  return { version, author, homepage, node: engines.node, hasOwner: !homepage.concat('/').includes(NO_OWNER) };
}

/** The releases in CHANGELOG.md, newest first, each with what its list for software and its list for content say. */
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
