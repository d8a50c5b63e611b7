import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A saved post. */
export interface Post {
  readonly id: number;
  readonly url: string;
  readonly saved: string;
}

/** A real WordPress with the plugin, on SQLite and PHP's own server. */
export interface WordPress {
  readonly version: string;
  readonly origin: string;
  /** The folder of the site. */
  readonly folder: string;
  /** Runs PHP within the site, as a user or as nobody, and gives back what it returns. */
  php<T>(code: string, user?: string): T;
  /** Saves a post as a user; gives the saved text and its address. */
  post(user: string, content: string, title?: string): Post;
  /** Saves several posts. */
  posts(user: string, contents: readonly string[], title?: string): readonly Post[];
  stop(): void;
}

/** Debian's suite, which decides the version of WordPress. */
export const SUITE = process.env.WORDPRESS ?? 'trixie';
const FETCHED = resolve(`.cache/wordpress-${SUITE}/site`);
const SUPPORT = resolve('test/wordpress/support');
const PHP = ['-d', 'memory_limit=512M', '-d', 'display_errors=stderr', '-d', 'error_reporting=22527'];

/** Keeps compiled files in a folder: else each call compiles WordPress again, which takes three quarters of its time. */
const keeping = (folder: string) =>
  ['enable_cli=1', `file_cache=${folder}`, 'file_cache_only=1'].flatMap((setting) => ['-d', `opcache.${setting}`]);

/** What PHP lacks to run WordPress, or `undefined`. */
export function missingPhp(): string | undefined {
  try {
    const modules = execFileSync('php', ['-m'], { encoding: 'utf8' });
    const lacking = ['pdo_sqlite', 'mbstring', 'xml'].filter((name) => !new RegExp(`^${name}$`, 'm').test(modules));
    return lacking.length ? `PHP has no ${lacking.join(', ')}` : undefined;
  } catch {
    return 'PHP is not installed (Debian: php-cli php-sqlite3 php-xml php-mbstring php-curl)';
  }
}

/** What is missing to run a real WordPress, or `undefined`. */
export function missingParts(): string | undefined {
  const site = existsSync(join(FETCHED, 'wp-load.php'));
  return missingPhp() ?? (site ? undefined : `no WordPress is fetched: run scripts/fetch-wordpress.sh ${SUITE}`);
}

/**
 * Installs and starts a new site.
 *
 * @param hardened - Whether nobody may post unfiltered HTML, administrators included.
 */
export async function startWordPress(hardened = false): Promise<WordPress> {
  const home = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const folder = join(home, 'site');
  cpSync(FETCHED, folder, { recursive: true });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  writeFileSync(join(folder, 'wp-config.php'), config(origin, hardened));
  mkdirSync(join(folder, 'wp-content/database'), { recursive: true });
  const compiled = join(home, 'compiled');
  mkdirSync(compiled);
  const version = execFileSync('php', [...PHP, join(SUPPORT, 'install.php'), folder], { encoding: 'utf8' });
  // As on a real site, the zip is unpacked into the plugins folder.
  execFileSync('unzip', ['-q', 'dist/wordpress/treatment-guide.zip', '-d', join(folder, 'wp-content/plugins')]);
  const server = spawn(
    'php',
    [...PHP, '-d', 'opcache.enable_cli=1', '-S', `127.0.0.1:${port}`, '-t', folder, join(SUPPORT, 'router.php')],
    {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    },
  );
  const site: WordPress = {
    version,
    origin,
    folder,
    php(code, user = '-') {
      const answer = execFileSync('php', [...PHP, ...keeping(compiled), join(SUPPORT, 'run.php'), folder, user], {
        encoding: 'utf8',
        input: code,
      });
      return JSON.parse(answer.slice(answer.lastIndexOf('\n@@') + 3));
    },
    post: (user, content, title) => site.posts(user, [content], title)[0]!,
    posts: (user, contents, title = 'A page') =>
      site.php(
        `$ids = array();
        foreach ( json_decode( ${quote(JSON.stringify(contents))} ) as $content )
          $ids[] = wp_insert_post( wp_slash( array( 'post_title' => ${quote(title)}, 'post_content' => $content, 'post_status' => current_user_can( 'publish_posts' ) ? 'publish' : 'pending' ) ), true );
        if ( ! current_user_can( 'publish_posts' ) ) { wp_set_current_user( 1 ); kses_init(); array_map( 'wp_publish_post', $ids ); }
        return array_map( function ( $id ) { return array( 'id' => $id, 'url' => home_url( '/?p=' . $id ), 'saved' => get_post( $id )->post_content ); }, $ids );`,
        user,
      ),
    stop() {
      // The minus sign ends the whole process group: the server and its workers.
      process.kill(-server.pid!, 'SIGTERM');
      rmSync(home, { recursive: true, force: true });
    },
  };
  for (let tries = 0; tries < 100 && !(await fetch(`${origin}/wp-login.php`).catch(() => undefined))?.ok; tries++)
    await wait(100);
  site.php(`return activate_plugin( 'treatment-guide/treatment-guide.php' );`);
  return site;
}

/** A text as a PHP string literal. */
export const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

const config = (origin: string, hardened: boolean) => `<?php
define('DB_NAME','wp');define('DB_USER','x');define('DB_PASSWORD','x');define('DB_HOST','localhost');define('DB_CHARSET','utf8mb4');define('DB_COLLATE','');
foreach (array('AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT') as $k) define($k, 'for-tests-only-'.$k);
$table_prefix='wp_';
define('WP_HOME','${origin}');define('WP_SITEURL','${origin}');
define('WP_HTTP_BLOCK_EXTERNAL',true);define('DISABLE_WP_CRON',true);define('AUTOMATIC_UPDATER_DISABLED',true);define('WP_DEBUG',true);define('WP_DEBUG_DISPLAY',false);define('WP_DEBUG_LOG',__DIR__.'/wp-content/debug.log');
${hardened ? "define('DISALLOW_UNFILTERED_HTML',true);" : ''}
if (!defined('ABSPATH')) define('ABSPATH', __DIR__.'/');
require_once ABSPATH.'wp-settings.php';
`;

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}
