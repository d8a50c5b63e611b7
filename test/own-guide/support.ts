import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command of the package. */
export const COMMAND = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const TODAY = '2026-12-01';

/** An author's empty folder, in which the command runs. */
export class Desk {
  readonly root = mkdtempSync(join(tmpdir(), 'own-guide-'));

  /** Copies one of the guides of `examples/` into it. */
  example(name: string): this {
    cpSync(`examples/${name}`, join(this.root, name), { recursive: true });
    return this;
  }

  /** Runs the command on a fixed date. */
  run(command: string, ...args: readonly string[]): { status: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, command, ...args, '--today', TODAY], {
      cwd: this.root,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  }

  read(name: string): string {
    return readFileSync(join(this.root, name), 'utf8');
  }

  has(name: string): boolean {
    return existsSync(join(this.root, name));
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.root, name)), { recursive: true });
    writeFileSync(join(this.root, name), text);
  }

  /** Changes a file as an author does in an editor. */
  edit(name: string, from: string | RegExp, to: string): void {
    const before = this.read(name);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${name} has no ${from}`);
    this.write(name, after);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
