import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { mo, po } from 'gettext-parser';
import { missingParts, startWordPress, type WordPress } from './support/site.js';

const PLUGIN = 'dist/wordpress/treatment-guide';
const read = (path: string) => readFileSync(join(PLUGIN, path), 'utf8');
const files = readdirSync(PLUGIN, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(PLUGIN.length + 1));
const { version, author } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
const readme = read('readme.txt');
const header = (text: string, name: string) => new RegExp(`^[ *]*${name}: +(.+)$`, 'm').exec(text)?.[1];

const phpFiles = files.filter((file) => file.endsWith('.php'));

/** Whether a PHP expression consists only of string literals and escaped values. Inner calls are replaced first. */
function isEscaped(written: string): boolean {
  let left = written.replace(/'(?:[^'\\]|\\.)*'/g, 'OK');
  const call = /(?<![\w$>:])((?:self::)?\w+)\(([^()]*)\)/;
  for (let found = call.exec(left); found; found = call.exec(left))
    left = left.replace(found[0], /^(esc_\w+|selected|checked)$/.test(found[1]!) ? 'OK' : '$inner');
  return /^(OK|[\s.,])+$/.test(left);
}

/** The rules of the WordPress plugin directory that can be tested without it. */
describe('the plugin, by the rules of the plugin directory', () => {
  test('has the same version, requirements and license in its header and in readme.txt', () => {
    const php = read('treatment-guide.php');
    assert.deepEqual([header(php, 'Version'), header(readme, 'Stable tag')], [version, version]);
    for (const name of ['Requires at least', 'Requires PHP', 'License']) {
      assert.ok(header(php, name), name);
      assert.equal(header(php, name), header(readme, name), name);
    }
    assert.deepEqual([header(php, 'Text Domain'), header(php, 'Domain Path')], ['treatment-guide', '/languages']);
    assert.equal(header(php, 'Author'), author);
    assert.match(header(php, 'Plugin URI') ?? '', /^https:\/\//);
    assert.ok(
      !files.some((file) => /\.(php|txt)$/.test(file) && /\{(homepage|author|changelog)\}|0\.0\.0/.test(read(file))),
    );
  });

  test('was tested with the newest WordPress that the docs name', () => {
    const named = [...readFileSync('docs/wordpress.md', 'utf8').matchAll(/WordPress (\d+\.\d+)/g)].map(([, one]) =>
      Number(one),
    );
    assert.equal(Number(header(readme, 'Tested up to')), Math.max(...named));
  });

  test('has a readme that the directory can read: a short description, five tags at most, and the changes of this version', () => {
    const short = readme.split('\n\n')[1]!.trim();
    assert.ok(short.length <= 150, `${short.length}`);
    assert.ok(header(readme, 'Tags')!.split(',').length <= 5);
    for (const title of ['Description', 'Installation', 'Frequently Asked Questions', 'Changelog'])
      assert.match(readme, new RegExp(`^== ${title} ==$`, 'm'));
    assert.match(readme.slice(readme.indexOf('== Changelog ==')), new RegExp(`^= ${version} =\\n\\n\\* `, 'm'));
  });

  test('refuses direct access to every PHP file, and loads nothing from other sites', () => {
    for (const file of files.filter((name) => name.endsWith('.php'))) {
      assert.match(read(file), /defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \)/, file);
      assert.doesNotMatch(read(file), /\b(eval|base64_decode|curl_\w+|wp_remote_\w+|create_function)\s*\(/, file);
    }
    assert.ok(!files.some((file) => /(^|\/)\.|\.(zip|phar|sh|exe)$/.test(file)), 'no hidden file and no archive');
  });

  test('calls nothing that Plugin Check reports as an error', () => {
    const refused = [
      ...[
        'load_plugin_textdomain',
        'move_uploaded_file',
        'passthru',
        'proc_open',
        'str_rot13',
        'goto',
        '`',
        '<<<',
        '<\\?=',
      ],
      ...[
        'query_posts',
        'wp_reset_query',
        'strip_tags',
        'parse_url',
        'rand',
        'mt_rand',
        'unlink',
        'rename',
        'fopen',
        'fwrite',
      ],
      ...['file_put_contents', 'ini_set', 'set_time_limit', 'error_log', 'var_dump', 'print_r', 'wp_redirect', 'date'],
    ].map((name) => (/^\w+$/.test(name) ? `(?<![\\w>:$])${name}\\s*\\(` : name));
    const found = phpFiles.flatMap(
      (file) =>
        read(file)
          .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
          .match(new RegExp(refused.join('|'), 'g')) ?? [],
    );
    assert.deepEqual(found, []);
    for (const file of files.filter((name) => /\.(php|js|css)$/.test(name)))
      assert.doesNotMatch(read(file), /https?:\/\/(localhost|127\.0\.0\.1)/, file);
    assert.ok(files.filter((name) => name.endsWith('.md')).length === 0, 'no page for readers but readme.txt');
  });

  test('contains the scripts that it loads, and no classic ones, since its oldest supported WordPress loads modules', () => {
    const scripts = files.filter((file) => /^assets\/.*\.js$/.test(file));
    assert.ok(
      scripts.includes('assets/treatment-guide.multi.js') && Number(header(readme, 'Requires at least')) >= 6.5,
    );
    assert.deepEqual(
      scripts.filter((file) => file.includes('classic')),
      [],
    );
    for (const script of scripts)
      for (const [, name] of read(script).matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
        assert.ok(existsSync(join(PLUGIN, 'assets', name!)), name);
  });

  test('escapes all output where it is written, except the words as JSON', () => {
    const bare = phpFiles.flatMap((file) =>
      [...read(file).matchAll(/^\s*(?:printf\(|(?:echo|print)\b)\s*(.*?)\)?;(.*)$/gm)].flatMap(
        ([line, written, after]) =>
          /phpcs:ignore WordPress\.Security\.EscapeOutput/.test(after!) || isEscaped(written!) ? [] : [line!.trim()],
      ),
    );
    assert.deepEqual(bare, []);
    const excused = phpFiles.flatMap(
      (file) => read(file).match(/phpcs:ignore WordPress\.Security\.EscapeOutput.*/g) ?? [],
    );
    assert.equal(excused.length, 1);
    assert.ok(!isEscaped("'<p>' . $words . '</p>'") && isEscaped("'<p>' . esc_html( $words ) . '</p>'"));
  });

  test("reads no request fields itself: it uses WordPress's settings form with its nonce, and sanitizes the values", () => {
    const all = phpFiles.map(read).join('\n');
    assert.doesNotMatch(all, /\$_(GET|POST|REQUEST|COOKIE|FILES)\b/);
    assert.match(all, /settings_fields\( self::PAGE \)/);
    assert.equal(all.match(/register_setting\(/g)!.length, all.match(/'sanitize_callback'/g)!.length);
  });

  test('has every text in its own text domain, and every name with its own prefix', () => {
    for (const file of phpFiles) {
      const text = read(file);
      for (const [, domain] of text.matchAll(/\b(?:__|_x|_n|esc_html__|esc_attr__)\([^;]*?'([a-z-]+)'\s*\)/g))
        assert.equal(domain, 'treatment-guide', file);
      for (const [, name] of text.matchAll(/^(?:final )?(?:class|function) (\w+)|^define\( '(\w+)'/gm))
        assert.match(name ?? 'Treatment_Guide', /^treatment_guide/i, file);
    }
    for (const file of files) assert.match(file, /^[\w./-]+$/, file);
  });

  test('has one name, and names the tested release of WordPress without its patch version', () => {
    assert.equal(/^=== (.*) ===/.exec(readme)![1], header(read('treatment-guide.php'), 'Plugin Name'));
    assert.match(header(readme, 'Tested up to')!, /^\d+\.\d+$/);
    assert.match(header(readme, 'Contributors')!, /^[a-z0-9]+$/);
  });

  test('contains its licenses', () => {
    for (const name of ['LICENSE', 'LICENSE-CONTENT.txt', 'THIRD-PARTY-NOTICES.txt'])
      assert.ok(files.includes(name), name);
  });
});

describe('the plugin in Spanish', () => {
  const languages = files.filter((file) => file.startsWith('languages/'));
  const template = po.parse(readFileSync(join(PLUGIN, 'languages/treatment-guide.pot')));
  const texts = Object.entries(template.translations).flatMap(([context, inside]) =>
    Object.keys(inside)
      .filter(Boolean)
      .map((text) => [context, text] as const),
  );

  test('has every text of its settings, blocks and editor, for each country', () => {
    assert.ok(texts.length >= 40, `${texts.length}`);
    assert.ok(texts.some(([context]) => context === 'block title'));
    const compiled = languages.filter((file) => file.endsWith('.mo'));
    assert.ok(
      compiled.includes('languages/treatment-guide-es_MX.mo') &&
        compiled.includes('languages/treatment-guide-es_ES.mo'),
    );
    for (const file of compiled) {
      const { translations } = mo.parse(readFileSync(join(PLUGIN, file)));
      assert.deepEqual(
        texts.filter(([context, text]) => !translations[context]?.[text]?.msgstr[0]),
        [],
        file,
      );
    }
  });

  test('has no translation of a text that was removed', () => {
    const { translations } = po.parse(readFileSync('integrations/wordpress/languages/es.po'));
    const old = Object.entries(translations).flatMap(([context, inside]) =>
      Object.keys(inside).filter((text) => text && !template.translations[context]?.[text]),
    );
    assert.deepEqual(old, []);
  });

  test('has the texts of the editor, in files with the names that WordPress expects', () => {
    const blocks = read('includes/class-treatment-guide-blocks.php');
    const [, handle] = /wp_set_script_translations\( '([\w-]+)'/.exec(blocks)!;
    const { locale_data: data } = JSON.parse(read(`languages/treatment-guide-es_ES-${handle}.json`)) as {
      locale_data: { messages: Record<string, string[]> };
    };
    const used = [...read('blocks/editor.js').matchAll(/__\( '([^']*)', 'treatment-guide' \)/g)].map(
      ([, text]) => text!,
    );
    assert.deepEqual(
      used.filter((text) => !data.messages[text]?.[0]),
      [],
    );
  });
});

describe('the plugin in a WordPress in Spanish', { skip: missingParts() ?? false }, () => {
  let site: WordPress;
  before(async () => {
    site = await startWordPress();
    // The site lacks WordPress's own language pack, so its settings would refuse the language.
    site.php(
      `global $wpdb; $wpdb->replace( $wpdb->options, array( 'option_name' => 'WPLANG', 'option_value' => 'es_MX' ) );`,
    );
  });
  after(() => site?.stop());

  test('has Spanish settings and blocks', () => {
    const [setting, block, script] = site.php<string[]>(
      `$type = WP_Block_Type_Registry::get_instance()->get_registered( 'treatment-guide/explorer' );
      return array( __( 'Questions', 'treatment-guide' ), $type->title, (string) load_script_textdomain( 'treatment-guide-editor', 'treatment-guide', WP_PLUGIN_DIR . '/treatment-guide/languages' ) );`,
      'admin',
    );
    assert.deepEqual([setting, block], ['Preguntas', 'Guía de tratamientos']);
    assert.match(script!, /"Questions":\["Preguntas"\]/);
  });

  test('before WordPress 6.8 loads the translations from its own file; later versions find them', () => {
    const [, condition, load] = /if \( (version_compare\(.*?'<' \)) \) \{\s*(load_textdomain\(.*?\);)/s.exec(
      read('treatment-guide.php'),
    )!;
    const [isNow, gone, said] = site.php<[boolean, string, string]>(
      `$now = ${condition};
      unload_textdomain( 'treatment-guide', false );
      $gone = isset( $GLOBALS['l10n']['treatment-guide'] ) ? 'kept' : 'gone';
      ${load!.replace('__DIR__', "WP_PLUGIN_DIR . '/treatment-guide'")}
      return array( $now, $gone, isset( $GLOBALS['l10n']['treatment-guide'] ) ? translate( 'Questions', 'treatment-guide' ) : '' );`,
      'admin',
    );
    assert.deepEqual([isNow, gone, said], [false, 'gone', 'Preguntas']);
  });
});
