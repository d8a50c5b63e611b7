import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { en } from '../../src/i18n/en/interface.js';
import { textOf } from '../static/support.js';
import { type Look, type Reader, startReader } from './support/reader.js';
import { missingParts, SUITE, startWordPress, type WordPress } from './support/site.js';

const skip = missingParts() ?? false;
const LINK = (origin: string, query = '') =>
  `${origin}/wp-content/plugins/treatment-guide/assets/guide.html#treatment-explorer${query}`;
const BLOCK =
  '<!-- wp:treatment-guide/explorer {"mode":"browse"} -->\n<p class="wp-block-treatment-guide-explorer"><a href="/guide.html">The guide</a></p>\n<!-- /wp:treatment-guide/explorer -->';

/** The ways in which an editor can place the guide, each with mode="browse". */
const FORMS: Readonly<Record<string, (origin: string) => string>> = {
  block: () => BLOCK,
  shortcode: () => '[treatment_explorer mode="browse"]',
  tag: () => '<treatment-explorer mode="browse"></treatment-explorer>',
  'tag in a Custom HTML block': () =>
    '<!-- wp:html -->\n<treatment-explorer mode="browse"></treatment-explorer>\n<!-- /wp:html -->',
  'address on a line': (origin) => LINK(origin, '?mode=browse'),
  'link in a sentence': (origin) => `<p>Read <a href="${LINK(origin, '?mode=browse')}">the guide</a>.</p>`,
};
const ROLES = ['admin', 'editor', 'author', 'contributor'];

const MEETS: Readonly<Record<string, string>> = {
  block: 'works, words in the page',
  shortcode: 'works, words in the page',
  tag: 'works, words in the page',
  'tag in a Custom HTML block': 'works, words in the page',
  'address on a line': 'works, words in the page',
  'link in a sentence': 'works',
};
const DOCS = readFileSync('docs/wordpress.md', 'utf8');

/** What a visitor gets: the guide, its text, or nothing. */
const met = ({ works, words }: Look) =>
  works ? `works${words ? ', words in the page' : ''}` : words ? 'words' : 'nothing';

it('docs/wordpress.md says for each form what the tests have seen', () => {
  for (const [form, meets] of Object.entries(MEETS))
    assert.ok(DOCS.includes(`| ${form} | ${ROLES.map(() => meets).join(' | ')} | ${meets} |`), form);
});

for (const hardened of [false, true]) {
  describe(`WordPress of ${SUITE}${hardened ? ', where nobody may post unfiltered HTML' : ''}`, { skip }, () => {
    let wp: WordPress;
    let reader: Reader;
    before(async () => {
      wp = await startWordPress(hardened);
      reader = await startReader();
    });
    after(async () => {
      await reader.stop();
      wp.stop();
    });

    for (const role of hardened ? ['admin'] : ROLES)
      it(`${role}: every form works, asks no questions, and has the text of the guide without scripts`, async () => {
        const forms = Object.keys(FORMS);
        const posts = wp.posts(
          role,
          forms.map((form) => FORMS[form]!(wp.origin)),
        );
        for (const [at, form] of forms.entries()) {
          const { url } = posts[at]!;
          const [on, off] = await Promise.all([reader.look(url), reader.look(url, { scripts: false })]);
          const link = form.startsWith('link');
          assert.equal(met(on), MEETS[form], form);
          assert.ok(!on.text.includes(en.start.answer), `${form}: the option is kept`);
          assert.deepEqual([on.elsewhere, on.errors], [[], []], form);
          // The full text; a link leads to it instead.
          if (link) assert.match(off.links.join(' '), /assets\/guide\.html/);
          else assert.ok(off.text.includes(guide.treatments.at(-1)!.harms.at(-1)!.text), form);
        }
      });

    if (hardened) return;

    it('three blocks in two languages on one page share one script, and each language is in the page once', async () => {
      const block = (name: string, lang: string) =>
        `<!-- wp:treatment-guide/${name} {"lang":"${lang}"} -->\n<p><a href="/x">x</a></p>\n<!-- /wp:treatment-guide/${name} -->`;
      const blocks = [block('explorer', 'es'), block('trial', 'en'), block('explorer', 'en')];
      const { url } = wp.post('author', blocks.join('\n\n'));
      const look = await reader.look(url);
      assert.equal(look.elements, 3);
      assert.match(
        look.text,
        /¿Se siente muy mal\?[\s\S]*What is a clinical trial\?[\s\S]*Learn what each treatment is/,
      );
      assert.deepEqual(
        look.scripts.map((src) => src.replace(/.*\/|\?.*/g, '')),
        ['treatment-guide.multi.js'],
      );
      assert.ok(
        look.scripts.every((src) => src.includes('?ver=')),
        'a new version is a new address',
      );
      assert.deepEqual(look.html.match(/data-guide-words="\w+"/g)?.sort(), [
        'data-guide-words="en"',
        'data-guide-words="es"',
      ]);
      assert.deepEqual(look.doubled, [], 'no duplicate id');
    });

    it('the script is loaded from the plugin, as a module, only on pages with the guide', async () => {
      const [plain, used] = [wp.post('author', 'No guide here.'), wp.post('author', '[treatment_explorer]')];
      assert.deepEqual((await reader.look(plain.url)).scripts, []);
      const { scripts, html, text } = await reader.look(used.url);
      assert.ok(text.includes(en.start.answer), 'it asks questions unless told not to');
      assert.deepEqual(
        scripts.map((src) => src.replace(/\?.*/, '')),
        [`${wp.origin}/wp-content/plugins/treatment-guide/assets/treatment-guide.multi.js`],
      );
      const [tag = ''] = /<script[^>]*assets\/treatment-guide\.multi\.js[^>]*>/.exec(html) ?? [];
      assert.match(tag, /type="module"/);
      assert.match(tag, / async/);
      // Only links that the plugin has marked become a guide, and no link in a comment or a menu.
      assert.match(tag, /data-upgrade="\.treatment-guide-here"/);
    });

    it('unsafe values are left out, in every form', async () => {
      const bad = [
        ['guide-src', 'https://evil.example/guide.json'],
        ['guide-src', '//evil.example/guide.json'],
        ['guide-src', '/\t/evil.example/guide.json'],
        ['contact-href', 'javascript:alert(1)'],
        ['heading-level', '2"><script>alert(1)</script>'],
        ['lang', "en' onmouseover='alert(1)"],
        ['not-offered', '"><img src=x onerror=alert(1)>'],
        ['treatment', '../../wp-config'],
        ['onclick', 'alert(1)'],
        ['style', 'position:fixed'],
      ] as const;
      for (const [name, value] of bad) {
        const escaped = value.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
        const camel = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
        const forms = [
          `[treatment_explorer ${name}="${value.replaceAll('"', '')}"]`,
          `<treatment-explorer ${name}="${escaped}"></treatment-explorer>`,
          `<treatment-explorer ${name}="${escaped}">`,
          `<!-- wp:treatment-guide/explorer ${JSON.stringify({ [camel]: value })
            .replaceAll('<', '\\u003c')
            .replaceAll('>', '\\u003e')
            .replaceAll('--', '\\u002d\\u002d')} /-->`,
          LINK(wp.origin, `?${name}=${encodeURIComponent(value)}`),
        ];
        for (const [at, { url }] of wp.posts('author', forms).entries()) {
          const html = await (await fetch(url)).text();
          const tag = /<treatment-explorer\b[^>]*>/.exec(html)?.[0] ?? '';
          assert.match(tag, /^<treatment-explorer lang="en">$/, `form ${at}, ${name}: ${tag}`);
          assert.ok(
            !/alert\(1\)(?!.*&)/.test(textOf(tag)) &&
              !html.includes('<script>alert(1)') &&
              !html.includes('evil.example"'),
            `${name} ${at}`,
          );
        }
      }
    });

    it('a file of the site may be a guide, and then the text of our guide is left out', async () => {
      const { url } = wp.post('editor', `[treatment_explorer guide-src="${wp.origin}/wp-content/uploads/own.json"]`);
      const html = await (await fetch(url)).text();
      assert.match(html, /guide-src="[^"]*own\.json"/);
      const read = html.replace(/<script type="application\/json"[\s\S]*?<\/script>/g, '');
      assert.ok(!read.includes(guide.treatments[0]!.summary.text));
    });

    it('the script has the nonce of the site', async () => {
      wp.php(
        `file_put_contents( WPMU_PLUGIN_DIR . '/nonce.php', "<?php add_filter( 'treatment_guide_nonce', function () { return 'abc123'; } );" ); return 1;`,
      );
      const { html } = await reader.look(wp.post('author', '[treatment_explorer]').url);
      wp.php(`unlink( WPMU_PLUGIN_DIR . '/nonce.php' ); return 1;`);
      const [tag] = /<script[^>]*assets\/treatment-guide\.multi\.js[^>]*>/.exec(html)!;
      assert.match(tag, /nonce="abc123"/);
      assert.equal(html.split('abc123').length - 1, 1, 'and on no other');
    });

    it('a feed gets a link, not the whole guide', async () => {
      wp.post('author', '[treatment_explorer]', 'In the feed');
      const feed = await (await fetch(`${wp.origin}/?feed=rss2`)).text();
      const [item = ''] = /<title>In the feed<\/title>[\s\S]*?<\/item>/.exec(feed) ?? [];
      assert.match(item, /assets\/guide\.html#treatment-explorer/);
      assert.ok(item.length < 4000, `${item.length} letters`);
    });

    it('settings of the site apply in every form, and a form can override them', async () => {
      const keep = `update_option( 'treatment_guide', array( 'contact-href' => '+1 (555) 010-0123', 'not-offered' => array( 'ablation', 'nonsense' ), 'mode' => 'browse', 'lang' => 'es', 'guide-src' => 'https://evil.example/x.json' ) ); return get_option( 'treatment_guide' );`;
      wp.php(keep);
      const tagOf = async (content: string) =>
        /<treatment-explorer\b[^>]*>/.exec(await (await fetch(wp.post('author', content).url)).text())?.[0];
      const set =
        '<treatment-explorer lang="es" mode="browse" not-offered="ablation" contact-href="tel:+1-555-010-0123">';
      for (const form of ['[treatment_explorer]', '<treatment-explorer></treatment-explorer>', BLOCK])
        assert.equal(await tagOf(form), set);
      assert.match((await tagOf('[treatment_explorer lang="en" mode="guided"]'))!, /lang="en" mode="guided"/);
      wp.php(`delete_option( 'treatment_guide' ); return 1;`);
    });

    it('without the plugin a block leaves a link, and a tag its content; nothing breaks', async () => {
      const [block, tag] = [
        wp.post('author', BLOCK),
        wp.post('author', '<treatment-explorer><a href="/guide">The guide</a></treatment-explorer>'),
      ];
      wp.php(`deactivate_plugins( 'treatment-guide/treatment-guide.php' ); return 1;`);
      for (const { url } of [block, tag]) {
        const look = await reader.look(url);
        assert.match(look.text, /The guide/);
        assert.deepEqual([look.elsewhere, look.errors, look.scripts], [[], [], []]);
      }
      wp.php(`return activate_plugin( 'treatment-guide/treatment-guide.php' );`);
    });

    it('leaves nothing behind when it is uninstalled', () => {
      wp.php(`update_option( 'treatment_guide', array( 'lang' => 'es' ) ); return 1;`);
      const left = wp.php<
        unknown[]
      >(`deactivate_plugins( 'treatment-guide/treatment-guide.php' ); uninstall_plugin( 'treatment-guide/treatment-guide.php' );
        global $wpdb; return array_merge( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%treatment_guide%'" ), $wpdb->get_col( "SELECT meta_key FROM $wpdb->postmeta WHERE meta_key LIKE '%treatment_guide%'" ) );`);
      assert.deepEqual(left, []);
    });

    it('WordPress has logged no error', () => {
      const log = (() => {
        try {
          return readFileSync(`${wp.folder}/wp-content/debug.log`, 'utf8');
        } catch {
          return '';
        }
      })();
      assert.deepEqual(
        log.split('\n').filter((line) => line.includes('plugins/treatment-guide')),
        [],
      );
    });
  });
}
