import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Reader, startReader } from './support/reader.js';
import { missingParts, quote, startWordPress, type WordPress } from './support/site.js';

const skip = missingParts() ?? false;
const BLOCK = '<!-- wp:treatment-guide/explorer /-->';

/** A classic theme: its templates print the head first, and only then make the content. */
const CLASSIC: Readonly<Record<string, string>> = {
  'style.css': '/*\nTheme Name: Classic\n*/',
  'functions.php': "<?php register_sidebar( array( 'id' => 'before' ) ); register_sidebar( array( 'id' => 'after' ) );",
  'index.php': `<!DOCTYPE html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><?php wp_head(); ?></head>
<body><?php wp_body_open(); dynamic_sidebar( 'before' ); echo do_shortcode( get_option( 'in_theme_file', '' ) );
while ( have_posts() ) { the_post(); the_excerpt(); the_content(); }
dynamic_sidebar( 'after' ); wp_footer(); ?></body></html>`,
};

/** A strict policy for styles and scripts, and a plugin that makes the content for a description in the head. */
const STRICT = `<?php
add_action( 'send_headers', function () { header( "Content-Security-Policy: script-src 'self'; style-src 'self'" ); } );`;
const DESCRIBES = `<?php
foreach ( array( 0, 1, 5, 20 ) as $when ) add_action( 'wp_head', function () {
  if ( is_singular() ) printf( '<meta name="description" content="%s">', esc_attr( wp_trim_words( apply_filters( 'the_content', get_queried_object()->post_content ), 20 ) ) );
}, $when );`;

const write = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(
    ([name, text]) => `wp_mkdir_p( ${folder} ); file_put_contents( ${folder} . ${quote(`/${name}`)}, ${quote(text)} );`,
  );

for (const theme of ['classic', 'twentytwentyfive'])
  describe(`the style of the text, in the theme ${theme}`, { skip }, () => {
    let wp: WordPress;
    let reader: Reader;
    before(async () => {
      wp = await startWordPress();
      reader = await startReader();
      wp.php(`${write("get_theme_root() . '/classic'", CLASSIC).join('')}
${write('WPMU_PLUGIN_DIR', { 'strict.php': STRICT }).join('')} switch_theme( '${theme}' ); return 1;`);
    });
    after(async () => {
      await reader.stop();
      wp.stop();
    });

    /** How the style stands on a page: whether before each text, whether it has an effect, and how often it was asked for. */
    async function visit(url: string) {
      const page = await reader.browser.newPage({ javaScriptEnabled: false });
      let requests = 0;
      page.on('request', (request) => {
        if (request.url().includes('assets/text.css')) requests += 1;
      });
      await page.goto(url);
      const seen = await page.evaluate(() => {
        const style = document.querySelector('link[rel="stylesheet"][href*="assets/text.css"]');
        const texts = [...document.querySelectorAll('div[data-guide-text]')];
        return {
          texts: texts.length,
          before: texts.every(
            (text) => style && style.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING,
          ),
          works: [...document.querySelectorAll('[data-guide-text] .guide-chapter')].every(
            (each) => getComputedStyle(each).contentVisibility === 'auto',
          ),
          links: document.querySelectorAll('link[href*="assets/text.css"]').length,
        };
      });
      await page.close();
      return { ...seen, requests };
    }

    const isStyled = async (url: string, place: string) => {
      const { texts, ...seen } = await visit(url);
      assert.ok(texts >= 1, `${place}: the text is on the page`);
      assert.deepEqual(seen, { before: true, works: true, links: 1, requests: 1 }, place);
    };

    const inPosts: Readonly<Record<string, string>> = {
      block: BLOCK,
      'block in a group': `<!-- wp:group --><div class="wp-block-group">${BLOCK}</div><!-- /wp:group -->`,
      shortcode: 'Before.\n\n[treatment_explorer]',
      tag: '<treatment-explorer></treatment-explorer>',
      'tag in a Custom HTML block': '<!-- wp:html --><trial-explainer></trial-explainer><!-- /wp:html -->',
    };

    it('stands before the text once, and works under a strict policy, however an editor places the guide', async () => {
      const address = `${wp.origin}/wp-content/plugins/treatment-guide/assets/guide.html#treatment-explorer`;
      const pattern = wp.php<number>(
        `return wp_insert_post( array( 'post_type' => 'wp_block', 'post_status' => 'publish', 'post_title' => 'p', 'post_content' => ${quote(BLOCK)} ) );`,
        'admin',
      );
      const places = {
        ...inPosts,
        'address on a line': address,
        'synced pattern': `<!-- wp:block {"ref":${pattern}} /-->`,
        'the guide twice': `${BLOCK}\n\n${BLOCK}`,
      };
      const posts = wp.posts('admin', Object.values(places));
      for (const [at, place] of Object.keys(places).entries()) await isStyled(posts[at]!.url, place);
    });

    it('stands there too where a plugin has made the content for a description in the head', async () => {
      wp.php(`${write('WPMU_PLUGIN_DIR', { 'describes.php': DESCRIBES }).join('')} return 1;`);
      for (const [at, { url }] of wp.posts('admin', Object.values(inPosts)).entries())
        await isStyled(url, Object.keys(inPosts)[at]!);
      wp.php("unlink( WPMU_PLUGIN_DIR . '/describes.php' ); return 1;");
    });

    it('stands there too in widgets and files of the theme', { skip: theme !== 'classic' }, async () => {
      const { url } = wp.post('admin', 'No guide here.');
      const widget = (side: string, kind: string, option: string) =>
        wp.php(
          `update_option( 'widget_${kind}', array( 2 => ${option}, '_multiwidget' => 1 ) ); update_option( 'sidebars_widgets', array( '${side}' => array( '${kind}-2' ), 'array_version' => 3 ) ); return 1;`,
        );
      for (const side of ['before', 'after']) {
        widget(side, 'block', `array( 'content' => ${quote(BLOCK)} )`);
        await isStyled(url, `block as a widget, ${side}`);
        widget(
          side,
          'text',
          "array( 'title' => '', 'text' => '[treatment_explorer]', 'filter' => true, 'visual' => true )",
        );
        await isStyled(url, `shortcode in a text widget, ${side}`);
      }
      wp.php("update_option( 'sidebars_widgets', array( 'array_version' => 3 ) ); return 1;");
      wp.php("update_option( 'in_theme_file', '[trial_explainer]' ); return 1;");
      await isStyled(url, 'shortcode in a file of the theme');
      wp.php("delete_option( 'in_theme_file' ); return 1;");
    });

    it('stands there too in templates and lists of posts', async () => {
      wp.post('admin', '[treatment_explorer]');
      if (theme === 'classic') {
        const { texts, before, works } = await visit(wp.origin);
        assert.ok(texts >= 1 && before && works);
        return;
      }
      wp.php(
        `wp_insert_post( wp_slash( array( 'post_type' => 'wp_template', 'post_status' => 'publish', 'post_name' => 'single', 'post_title' => 'Single', 'post_content' => ${quote(BLOCK)}, 'tax_input' => array( 'wp_theme' => array( get_stylesheet() ) ) ) ) ); return 1;`,
        'admin',
      );
      await isStyled(wp.post('admin', 'No guide here.').url, 'template');
      wp.php("wp_delete_post( get_posts( array( 'post_type' => 'wp_template' ) )[0]->ID, true ); return 1;", 'admin');
    });

    it('is not on a page without the guide, nor in a feed', async () => {
      const { url } = wp.post('admin', 'No guide here.');
      assert.deepEqual(await visit(url), { texts: 0, before: true, works: true, links: 0, requests: 0 });
      assert.doesNotMatch(await (await fetch(`${wp.origin}/?feed=rss2`)).text(), /assets\/text\.css/);
    });
  });
