import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { renderStatic } from '../../src/page/index.js';
import { missingPhp } from './support/site.js';

const TEXT = 'dist/wordpress/treatment-guide';
const code = `define( 'ABSPATH', __DIR__ ); require '${TEXT}/includes/class-treatment-guide-text.php';
foreach ( json_decode( stream_get_contents( STDIN ), true ) as $each )
  $made[] = Treatment_Guide_Text::render( '${TEXT}/text', $each['element'], $each['lang'], $each['attributes'] );
echo json_encode( $made );`;

/** The text inside the tags, as PHP writes it. */
const inPhp = (wanted: readonly object[]): string[] =>
  JSON.parse(execFileSync('php', ['-r', code], { input: JSON.stringify(wanted), encoding: 'utf8', maxBuffer: 1e8 }));

const contacts = [
  {},
  { 'contact-href': 'tel:+1-555-0100' },
  { 'contact-href': 'TEL:+1(555)123.0100' },
  { 'contact-href': 'tel:1-800-555-0100' },
  { 'contact-href': 'tel:+1-555-123-0100;ext=12' },
  { 'contact-href': 'tel:+442079460958' },
  { 'contact-href': 'tel:+1-202-555-0100;ext=12' },
  { 'contact-href': 'tel:+44 20 7946 0000' },
  { 'contact-href': 'https://hospital.example/liver?a=1&b=2' },
];
const COMBINED = ['en', 'es'].flatMap((lang) => [
  ...contacts.flatMap((contact) =>
    [
      {},
      { 'not-offered': 'ablation' },
      { 'not-offered': 'liver-resection clinical-trials no-active-treatment' },
    ].flatMap((not) =>
      [{}, { mode: 'browse' }, { 'heading-level': '4', mode: 'guided' }].map((rest) => ({
        element: 'treatment-explorer',
        lang,
        attributes: { ...contact, ...not, ...rest },
      })),
    ),
  ),
  ...contacts.flatMap((contact) =>
    [{}, { 'nct-id': 'NCT04267848' }, { 'heading-level': '3' }].map((rest) => ({
      element: 'trial-explainer',
      lang,
      attributes: { ...contact, ...rest },
    })),
  ),
]);

describe('the text of the guide that the plugin puts in a page', { skip: missingPhp() ?? false }, () => {
  it(`equals the text that JavaScript writes, with ${COMBINED.length} sets of options`, () => {
    const made = inPhp(COMBINED);
    COMBINED.forEach((options, at) => {
      const tag = renderStatic(options);
      const words = tag.slice(tag.indexOf('>') + 1, tag.lastIndexOf('</'));
      assert.ok(made[at] === words, `${JSON.stringify(options)}: PHP and static.js differ`);
    });
  });

  it('cannot be read by direct access to a file of the plugin', () => {
    const files = readdirSync(TEXT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.php'));
    assert.ok(files.length >= 10, files.join());
    for (const name of files) {
      // The guard in a file ends PHP. Without it PHP goes on, even if the file prints nothing.
      const called = `require '${join(TEXT, name)}'; echo 'went on';`;
      assert.equal(execFileSync('php', ['-d', 'display_errors=1', '-r', called], { encoding: 'utf8' }), '', name);
    }
  });

  it('is empty for an unknown language or element', () => {
    const none = [
      { element: 'treatment-explorer', lang: '../en', attributes: {} },
      { element: 'trial-explainer', lang: 'xx', attributes: {} },
      { element: '../text/words', lang: 'en', attributes: {} },
    ];
    assert.deepEqual(inPhp(none), ['', '', '']);
  });
});
