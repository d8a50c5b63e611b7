import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { built } from '../host/support/site.js';
import { askedForScript, attributesOf, visitors, works } from './support/open.js';
import { filesOf, makeFolder, serve } from './support/recipe.js';

const noHugo = spawnSync('hugo', ['version']).error
  ? 'hugo is not on this machine (Debian: apt-get install hugo)'
  : false;

/** The smallest possible site. */
const SITE: readonly (readonly [string, string])[] = [
  [
    'layouts/_default/baseof.html',
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>{{ partial "guide.html" . }}</head><body><main>{{ block "main" . }}{{ end }}</main></body></html>',
  ],
  ['layouts/_default/single.html', '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}'],
  ['layouts/_default/list.html', '{{ define "main" }}{{ .Content }}{{ end }}'],
  ['content/parking.md', '---\ntitle: Parking\n---\nBehind the house. <treatment-explorer></treatment-explorer>\n'],
  ['content/trials.md', '---\ntitle: Trials\n---\n{{< trial-explainer nct-id="NCT01234567" >}}\n'],
];

describe('Hugo, with the files of the recipe', { skip: noHugo }, () => {
  const visitor = visitors();
  let folder: ReturnType<typeof makeFolder>;
  before(() => {
    const guide = ['treatment-guide.js', 'guide.html'].map((name) => [`static/guide/${name}`, built(name)] as const);
    folder = makeFolder([...SITE, ...filesOf('hugo'), ...guide]);
    const { status, stderr, stdout } = spawnSync('hugo', ['--destination', 'public', '--baseURL', '/'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr + stdout);
    serve(visitor.site, `${folder.path}/public`);
  });
  after(() => folder?.remove());

  test('a page with the shortcode has the guide with its options and the phone number of the site', async () => {
    const watched = await visitor.open('/treatments/');
    await works(watched);
    assert.deepEqual(await attributesOf(watched.page, 'treatment-explorer'), {
      mode: 'browse',
      'not-offered': 'ablation hormone-therapy',
      'contact-href': 'tel:+1-555-0100',
    });
    await watched.page.close();
  });

  test('the same page without scripts has the link to the plain page', async () => {
    const { page } = await visitor.open('/treatments/', false);
    await page.getByRole('link', { name: 'Read about treatments' }).click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    assert.match(page.url(), /\/guide\/guide\.html$/);
    await page.close();
  });

  test('a trial has its number', async () => {
    const watched = await visitor.open('/trials/');
    await watched.page.getByRole('button', { name: 'Show this study from the registry' }).waitFor();
    assert.equal((await attributesOf(watched.page, 'trial-explainer'))['nct-id'], 'NCT01234567');
    assert.deepEqual(watched.seen.errors, []);
    await watched.page.close();
  });

  test('a page without a shortcode loads no script, and a raw tag in Markdown is left out, as the recipe says', async () => {
    const { page, seen } = await visitor.open('/parking/');
    assert.equal(askedForScript(seen), false);
    assert.equal(await page.locator('treatment-explorer').count(), 0);
    await page.close();
  });
});
