import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { built } from '../host/support/site.js';
import { attributesOf, visitors, works } from './support/open.js';
import { filesOf, recipe, recipes } from './support/recipe.js';

const visitor = visitors();
const html = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Liver clinic</title>${head}</head><body><h1>Liver clinic</h1>${body}</body></html>`;
const page = (path: string, head: string, body: string) => {
  for (const name of ['treatment-guide.js', 'treatment-guide.classic.js'])
    visitor.site.put(`/assets/${name}`, { body: built(name) });
  visitor.site.put(path, { body: html(head, body), type: 'text/html' });
  return visitor.open(path);
};

test('a plain template: the code of the recipe works unchanged', async () => {
  const files = filesOf('plain-template');
  const watched = await page('/plain', files.get('head.html')!, files.get('body.html')!);
  await works(watched);
  assert.deepEqual(await attributesOf(watched.page, 'treatment-explorer'), {
    'contact-href': 'tel:+1-555-0100',
    'heading-level': '2',
  });
  await watched.page.close();
});

test('a tag manager: its tag loads the guide late, and a link in the content becomes it', async () => {
  const files = filesOf('google-tag-manager');
  const tag = files.get('tag.html')!;
  assert.doesNotMatch(tag, /=>|\b(const|let|import|module)\b|`/, 'Tag Manager takes old JavaScript only');
  // As Tag Manager does: the markup is parsed in a box, and each script in it is created again so that it runs.
  const manager = `<script>addEventListener('DOMContentLoaded', function () {
    var box = document.createElement('div'); box.innerHTML = ${JSON.stringify(tag).replaceAll('</', '<\\/')};
    box.querySelectorAll('script').forEach(function (old) { var made = document.createElement('script'); made.text = old.text; document.body.appendChild(made); });
  });</script>`;
  const watched = await page('/manager', manager, `<p>${files.get('content.html')}</p>`);
  await works(watched);
  assert.deepEqual(await attributesOf(watched.page, 'treatment-explorer'), { mode: 'browse' });
  await watched.page.close();
});

test('the index names every recipe with its state, and its test', () => {
  const index = readFileSync('docs/recipes/README.md', 'utf8');
  const rows = [...index.matchAll(/^\| \[[^\]]+\]\(([\w-]+)\.md\) \| ([^|]+) \| (?:`([^`]+)`)? *\|$/gm)];
  assert.deepEqual(rows.map(([, name]) => name).sort(), recipes().sort());
  for (const [, name, state, held] of rows) {
    const own = /^\*\*State: ([^.]+)\.\*\*/m.exec(recipe(name!))?.[1];
    assert.equal(own, state!.trim(), name);
    if (state!.startsWith('not tested')) assert.equal(held, undefined, name);
    else assert.ok(held && existsSync(held) && readFileSync(held, 'utf8').includes(name!), `${name}: ${held}`);
  }
});

test('recipes link to files that exist, and name options that exist', () => {
  for (const name of [...recipes(), 'README'])
    for (const [, path] of recipe(name).matchAll(/\]\(([^)#]+)\)/g))
      assert.ok(existsSync(`docs/recipes/${path}`), `${name}: ${path}`);
  const options = readFileSync('src/page/attributes.ts', 'utf8');
  for (const name of recipes())
    for (const [, tag] of recipe(name).matchAll(/<(?:treatment-explorer|trial-explainer)\s([^>]*)>/g))
      for (const [, option] of tag!.matchAll(/(?<![\w-])([a-z-]+)="/g))
        assert.ok(options.includes(`'${option}'`), `${name}: ${option}`);
});
