// Component tests run several files to a page: opening a page for each file takes a second or two, half of the time in the slower engines.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';

const OUT = '.cache/component-tests';
const FILES_PER_PAGE = 6;
/** Folders whose files share pages. Each other file has a page of its own: it counts requests, or changes classes that others use. */
const SHARED = ['elements/explorer', 'elements/trial'];
const ALONE = /drawing-requests\.test\.ts$/;

/**
 * The files for Web Test Runner to open: a test file, or one in .cache that imports several.
 *
 * @param folders - Folders in test/, e.g. `elements`.
 * @param isLeftOut - Says of a path whether this run leaves it out.
 * @param shard - `1/2` takes every second page, so that two browsers can share them.
 */
export function pagesOfTests(folders, isLeftOut, shard = '1/1') {
  const files = folders
    .flatMap((folder) => readdirSync(`test/${folder}`, { recursive: true }).map((path) => `test/${folder}/${path}`))
    .filter((path) => path.endsWith('.test.ts') && !isLeftOut(path))
    .sort();
  const isShared = (path, folder) => path.startsWith(`test/${folder}/`) && !ALONE.test(path);
  const alone = files.filter((path) => !SHARED.some((folder) => isShared(path, folder)));
  const shared = SHARED.flatMap((folder) =>
    pages(
      basename(folder),
      files.filter((path) => isShared(path, folder)),
    ),
  );
  const [part, parts] = shard.split('/').map(Number);
  const own = [...shared, ...alone].filter((_, at) => at % parts === part - 1);
  mkdirSync(OUT, { recursive: true });
  for (const { path, imports } of own) if (imports) writeFileSync(path, imports);
  return own.map((page) => page.path ?? page);
}

/** Deals the files out, so that neighbors in the alphabet, which are often alike and slow together, are on different pages. */
function pages(name, files) {
  const count = Math.ceil(files.length / FILES_PER_PAGE);
  return Array.from({ length: count }, (_, page) => ({
    path: `${OUT}/${name}-${page + 1}-of-${count}.test.ts`,
    imports: files
      .filter((_, at) => at % count === page)
      .map((file) => `import '../../${file}';\n`)
      .join(''),
  }));
}

/** Bundles a page: loading its hundreds of modules one by one would take longer than the tests. */
export async function bundle(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    // package.json calls only the public files of src/ ones with an effect; a test file has one as well.
    ignoreAnnotations: true,
    // Modules that the runner itself serves.
    external: ['/__*'],
    banner: { js: `(${inGroups})();` },
    plugins: [oneGroupForEachFile],
  });
  return outputFiles[0].text;
}

/** Hooks at the top of a file, such as `afterEach`, are for the tests of that file alone. */
const oneGroupForEachFile = {
  name: 'one-group-for-each-file',
  setup({ onLoad }) {
    onLoad({ filter: /\/test\/.*\.test\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: `fileBegins();${readFileSync(path, 'utf8')}\nfileEnds(${JSON.stringify(basename(path))});`,
    }));
  },
};

/** Runs in the page: keeps the groups, tests and hooks of a file until its end, then puts them into a group with its name. */
function inGroups() {
  const NAMES = ['describe', 'it', 'before', 'after', 'beforeEach', 'afterEach'];
  let real;
  let calls;
  const later =
    (call) =>
    (...values) => {
      let limit;
      calls.push(() => {
        const made = call(...values);
        if (limit) made.timeout(limit);
      });
      return {
        timeout(milliseconds) {
          limit = milliseconds;
        },
      };
    };
  globalThis.fileBegins = () => {
    real = Object.fromEntries(NAMES.map((name) => [name, globalThis[name]]));
    calls = [];
    for (const name of NAMES) globalThis[name] = Object.assign(later(real[name]), { skip: later(real[name].skip) });
  };
  globalThis.fileEnds = (file) => {
    Object.assign(globalThis, real);
    const own = calls;
    real.describe(file, () => {
      for (const call of own) call();
    });
  };
}
