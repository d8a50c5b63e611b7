import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What is missing to run PHP, or `false`: a value for `skip`, which prints it. */
export const noPhp: string | false = missing();

function missing(): string | false {
  const { status, stdout } = php(['-r', 'echo PHP_VERSION_ID >= 80100, ",", extension_loaded("dom");']);
  if (status !== 0) return 'php is not on this machine (Debian: apt-get install php-cli php-xml)';
  const [version, dom] = stdout.split(',');
  if (!version) return 'php is older than 8.1';
  return dom ? false : 'php has no dom (Debian: apt-get install php-xml)';
}

/** Runs PHP. */
export function php(args: readonly string[], input = '') {
  return spawnSync('php', ['-d', 'display_errors=stderr', ...args], { input, encoding: 'utf8' });
}

/** A text before the filter. */
export interface Text {
  readonly text: string;
  /** Language of the text; default `en`. */
  readonly lang?: string;
  /** The phone number in the settings of the site. */
  readonly contact?: string;
}

/** A text after the filter. */
export interface Filtered {
  /** Whether the page gets the script. */
  readonly found: boolean;
  readonly html: string;
}

/** Options as an author has given them. */
export interface Given {
  readonly element: string;
  readonly given: Readonly<Record<string, unknown>>;
}

function ask(cases: readonly unknown[]): unknown[] {
  const program = fileURLToPath(new URL('./filter.php', import.meta.url));
  const { status, stdout, stderr } = php([program], JSON.stringify(cases));
  if (status !== 0 || stderr) throw new Error(stderr || `php ended with ${status}`);
  return JSON.parse(stdout) as unknown[];
}

/** The texts after the filter of the module. */
export const filtered = (...texts: readonly Text[]) => ask(texts) as Filtered[];

/** The options as a block of the module writes them. */
export const cleaned = (...options: readonly Given[]) => ask(options) as Record<string, string>[];
