import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { built } from '../host/support/site.js';
import { askedForScript, attributesOf, visitors, works } from './support/open.js';
import { filesOf, makeFolder, serve } from './support/recipe.js';

const ELEVENTY = resolve('node_modules/@11ty/eleventy/cmd.cjs');
const build = (path: string) => spawnSync(process.execPath, [ELEVENTY, '--quiet'], { cwd: path, encoding: 'utf8' });

/** A site with the installed package, the files of the recipe and further files. */
function site(own: readonly (readonly [string, string])[]) {
  const guide = ['treatment-guide.js', 'guide.html'].map((name) => [`public/guide/${name}`, built(name)] as const);
  const folder = makeFolder([['package.json', '{ "type": "module" }'], ...filesOf('eleventy'), ...guide, ...own]);
  mkdirSync(join(folder.path, 'node_modules'));
  symlinkSync(resolve('.'), join(folder.path, 'node_modules/treatment-guide'), 'junction');
  return folder;
}

describe('Eleventy, with the files of the recipe', () => {
  const visitor = visitors();
  let folder: ReturnType<typeof makeFolder>;
  before(() => {
    folder = site([
      ['parking.md', '---\nlayout: page.njk\ntitle: Parking\n---\nBehind the house.\n'],
      [
        'short.md',
        '---\nlayout: page.njk\ntitle: Short\nguide: true\n---\nBefore\n\n<treatment-explorer mode="browse"><a href="/guide/guide.html">Read about treatments</a></treatment-explorer>\n\nAfter\n',
      ],
    ]);
    const { status, stderr, stdout } = build(folder.path);
    assert.equal(status, 0, stderr + stdout);
    serve(visitor.site, `${folder.path}/_site`);
  });
  after(() => folder?.remove());

  test('a page with the shortcode has the guide', async () => {
    const watched = await visitor.open('/treatments/');
    await works(watched);
    const set = await attributesOf(watched.page, 'treatment-explorer');
    assert.deepEqual(set, { mode: 'browse', 'heading-level': '2', 'contact-href': 'tel:+1-555-0100' });
    await watched.page.close();
  });

  test('the page has the whole text without scripts', async () => {
    const { page } = await visitor.open('/treatments/', false);
    const words = (await page.locator('treatment-explorer').textContent())!.split(/\s+/).length;
    assert.ok(words > 5_000, `${words} words`);
    assert.ok(await page.getByRole('heading', { name: 'Ablation' }).first().isVisible());
    await page.close();
  });

  test('in Markdown the text stays inside the element, and text after it outside', async () => {
    const { page, seen } = await visitor.open('/notes/', false);
    assert.ok((await page.locator('trial-explainer [data-guide-text]').textContent())!.length > 1_000);
    assert.equal(await page.locator('trial-explainer').getByText('Ask us at any time.').count(), 0);
    assert.equal(await page.getByText('Ask us at any time.').count(), 1);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  test('a tag in Markdown works in its paragraph; a page without the guide loads no script', async () => {
    const watched = await visitor.open('/short/');
    await works(watched);
    await watched.page.close();
    const { page, seen } = await visitor.open('/parking/');
    assert.equal(askedForScript(seen), false);
    await page.close();
  });
});

test('Eleventy: an option that does not exist stops the build and is named', () => {
  const folder = site([['wrong.njk', '{% treatmentExplorer { onclick: "harm()" } %}']]);
  const { status, stderr, stdout } = build(folder.path);
  folder.remove();
  assert.notEqual(status, 0);
  assert.match(stderr + stdout, /has no attribute "onclick"/);
});
