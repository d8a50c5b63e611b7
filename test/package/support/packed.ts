import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The result of a command. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  /** Its output, stderr last. */
  readonly output: string;
}

/** Runs a command and waits for it. */
export function run(command: string, args: readonly string[], cwd = '.', env = process.env): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 2 ** 26,
  });
  return { status, stdout, output: `${stdout}${stderr}` };
}

/** A new project in its own folder that has installed the package as it would be published. */
export interface Project {
  /** Root of the project. */
  readonly root: string;
  /** The tarball. */
  readonly tarball: string;
  /** Folder of the package in the project. */
  readonly installed: string;
  /** Paths of the files in the tarball, from the root of the package. */
  readonly files: readonly string[];
  /** Deletes the project. */
  remove(): void;
}

/** The fields of package.json that the tests read. */
export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
}

export const ours = JSON.parse(readFileSync('package.json', 'utf8')) as PackageJson;

let packed: { folder: string; filename: string; files: readonly { path: string }[] } | undefined;
/** Packs the built package, once for all tests of the process. */
function pack(): NonNullable<typeof packed> {
  if (packed) return packed;
  const folder = mkdtempSync(join(tmpdir(), 'treatment-guide-packed-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  // The build exists already, so packing must not run it again.
  const ran = run('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]);
  assert.equal(ran.status, 0, ran.output);
  const [made] = JSON.parse(ran.stdout) as [{ filename: string; files: { path: string }[] }];
  packed = { folder, ...made };
  return packed;
}

/**
 * Unpacks the package into a new project, which has only the package's own dependencies and `others`.
 *
 * @param others - Packages that the project itself needs, taken from this repository.
 */
export function newProject(others: readonly string[] = []): Project {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'treatment-guide-')));
  const installed = join(root, 'node_modules', ours.name);
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  const { folder, filename, files } = pack();
  cpSync(join(folder, filename), join(root, filename));
  const unpack = run('tar', ['-xzf', `../../${filename}`, '--strip-components=1'], installed);
  assert.equal(unpack.status, 0, unpack.output);
  for (const name of [...Object.keys(ours.dependencies), ...others]) {
    const link = join(root, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('node_modules', name), link, 'junction');
  }
  return {
    root,
    tarball: join(root, filename),
    installed,
    files: files.map(({ path }) => path),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
