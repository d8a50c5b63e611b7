import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { realRecords } from '../trial/support/read.js';
import { watch } from './support/browser.js';
import { EXPLORER, MODULE, pageOf, TRIAL } from './support/host-page.js';
import { hosts } from './support/hosts.js';
import { LEAKS } from './support/leaks.js';
import { ANSWERS, LOOKED_FOR, plain, told, walkExplorer, walkTrial, wordsOf } from './support/pathway.js';
import { carries, heard, left, record, spied, spy } from './support/recorder.js';
import { beginReplay, EVERYTHING, inRecord, RRWEB, replayed, SOURCE } from './support/replay.js';
import { built } from './support/site.js';
import { answer, en, guide, recordDrawn } from './support/visitor.js';

const host = hosts();
const DOCS = readFileSync('docs/privacy.md', 'utf8');
const prepare = ({ page }: { page: Page }) => page.addInitScript(record).then(() => {});

describe('what a visitor says and reads stays in the guide', () => {
  test('no script, event, request or trace on the page reveals any of it during a whole visit', async () => {
    const { page, seen } = await host.open({ body: EXPLORER + TRIAL }, prepare);
    await recordDrawn(page.locator('trial-explainer'));
    const asked = seen.requests.length;
    const known = (await page.evaluate(heard)).length;
    const entries = () => page.evaluate(() => [history.length, location.href, document.title]);
    const first = [await entries(), await page.context().storageState()];
    await walkExplorer(page.locator('treatment-explorer'), true);
    const lines = (await page.evaluate(heard)).slice(known);
    assert.ok(lines.some((line) => /^\["event","click",true,"TREATMENT-EXPLORER"/.test(line)));
    assert.ok(lines.some((line) => /^\["event","guide-view",false,"TREATMENT-EXPLORER".*"view":"results"/.test(line)));
    assert.deepEqual(told(lines), [], 'nothing is revealed');
    assert.deepEqual(seen.requests.slice(asked), [], 'no request is sent');
    assert.deepEqual(lines.filter(carries), [], 'no function is called that could send anything away');
    assert.deepEqual(told(await page.evaluate(left)), [], 'nothing is left on the page');
    assert.deepEqual([await entries(), await page.context().storageState()], first, 'all is as it was');
    assert.deepEqual([...seen.errors, ...seen.warnings], []);
    await page.close();
  });

  const studies = [
    ['a made-up one', readFileSync('demo/made-up-study.json', 'utf8')] as const,
    ...realRecords()
      .filter(([name]) => name === 'NCT04811560.json')
      .map(([, study]) => ['a real one with many places', JSON.stringify(study)] as const),
  ];
  for (const [name, study] of studies)
    test(`no word of a record leaves the other element: ${name}`, async () => {
      const words = wordsOf(JSON.parse(study));
      const file = `${name.replaceAll(' ', '-')}.json`;
      host.site.put(`/${file}`, { body: study });
      const { page, seen } = await host.open({ body: TRIAL.replace('study.json', file) }, prepare);
      await walkTrial(page.locator('trial-explainer'));
      const shown = await page.locator('trial-explainer').evaluate((element) => element.shadowRoot!.textContent);
      assert.ok(told([shown], words).length > 20, 'the record is shown');
      const lines = await page.evaluate(heard);
      assert.match(lines.join('\n'), /"guide-ready"/);
      assert.deepEqual(told([...lines, ...(await page.evaluate(left))], words), []);
      assert.deepEqual(
        lines.filter((line) => carries(line) && !(line.startsWith('["fetch"') && line.includes(file))),
        [],
      );
      assert.ok(seen.requests.every((address) => address.startsWith(host.site.origin)));
      await page.close();
    });

  test('no field for text lets the browser keep what is typed, or send it away to check or to complete it', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const fields = sources.flatMap((name) =>
      (
        readFileSync(`src/${name}`, 'utf8').match(/<(?:input\b[^>]* type="(?:text|search)"|textarea\b)[^\n]*/g) ?? []
      ).map((field) => `${name}: ${field}`),
    );
    assert.ok(fields.length >= 4, fields.join('\n'));
    for (const field of fields)
      assert.match(field, /autocomplete="off" spellcheck="false" writingsuggestions="false"/, field);
  });

  test('the summary goes to the clipboard or a file only when a visitor presses Copy or Save', async () => {
    const { page } = await host.open({}, prepare);
    const explorer = page.locator('treatment-explorer');
    const press = (name: string) => explorer.getByRole('button', { name, exact: true }).first().click();
    await press(en.start.answer);
    await answer(explorer, 'primary', 'breast');
    await press(en.nav.summary);
    for (const [name, call] of [
      [en.summary.copy, 'writeText'],
      [en.summary.save, 'Blob'],
    ] as const) {
      const carriers = async () => (await page.evaluate(heard)).filter((line) => line.startsWith(`["${call}"`));
      assert.deepEqual(await carriers(), []);
      await press(name);
      assert.ok(told(await carriers()).length > 0, name);
    }
    await page.close();
  });
});

describe('a leak would be noticed in each of these ways', () => {
  const found = new Map<string, readonly string[]>();
  const saidBy = (name: string) => `${ANSWERS[Object.keys(LEAKS).indexOf(name) % ANSWERS.length]} (${name})`;

  before(async () => {
    const head = `<script>customElements.define('leaky-guide', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<div></div>'; } })</script>`;
    // Each in its own browser context, so that nothing remains for the next test.
    const context = await host.browser.newContext();
    const { page, seen } = await watch(context);
    await page.addInitScript(record);
    const leaky = { body: pageOf({ head, body: '<leaky-guide></leaky-guide>' }), type: 'text/html' };
    await page.goto(host.site.put('/leaky', leaky));
    for (const [name, leak] of Object.entries(LEAKS)) await page.locator('leaky-guide').evaluate(leak, saidBy(name));
    const traces = [...(await page.evaluate(heard)), ...(await page.evaluate(left)), ...seen.requests];
    for (const name of Object.keys(LEAKS))
      found.set(name, told(traces.filter((line) => plain(line).includes(saidBy(name)))));
    await context.close();
  });

  for (const name of Object.keys(LEAKS)) test(`by ${name}`, () => assert.notDeepEqual(found.get(name), []));
});

describe('what an open shadow tree cannot hide, as the docs say', () => {
  test('a script that spies can read what is shown, pressed, typed and selected', async () => {
    const { page } = await host.open({}, ({ page: fresh }) => fresh.addInitScript(spy).then(() => {}));
    const explorer = page.locator('treatment-explorer');
    // Stopping events when they bubble would not help: capturing listeners of the window get them first.
    await explorer.evaluate(({ shadowRoot }) => {
      for (const type of ['click', 'keydown']) shadowRoot!.addEventListener(type, (event) => event.stopPropagation());
    });
    await explorer.getByRole('button', { name: en.start.answer }).click();
    await answer(explorer, 'primary', 'breast');
    await explorer.locator('legend').click({ clickCount: 3 });
    await explorer.getByRole('button', { name: en.nav.browse }).first().click();
    await explorer.getByRole('textbox').pressSequentially(LOOKED_FOR);
    const { pressed, typed, marked, shown } = await page.evaluate(spied);
    assert.match(pressed, /Breast/);
    assert.match(typed, new RegExp(LOOKED_FOR));
    assert.ok(marked.includes(guide.questions[0]!.text));
    assert.match(shown, /camera.*\{"primary":"breast"\}/is);
    await page.close();
  });
});

describe('session replay', () => {
  /** What rrweb, the library behind most session recorders, records of a whole visit. */
  async function replay(options: string, recorderFirst = false) {
    const { page } = await host.open({ head: recorderFirst ? RRWEB : `${RRWEB}${MODULE}`, body: EXPLORER });
    const explorer = page.locator('treatment-explorer');
    if (recorderFirst) await beginReplay(page, options);
    if (recorderFirst) await page.addScriptTag({ type: 'module', url: '/dist/treatment-guide.js' });
    await explorer.getByRole('button', { name: en.start.answer }).waitFor();
    if (!recorderFirst) await beginReplay(page, options);
    await explorer.getByRole('heading').first().click({ clickCount: 3 });
    await walkExplorer(explorer);
    const own = await page.evaluate(() => document.documentElement.textContent);
    const box = (await explorer.boundingBox())!;
    const ids =
      await page.evaluate(`[...document.querySelector('treatment-explorer').shadowRoot.querySelectorAll('.guide *')]
      .map((node) => rrweb.record.mirror.getId(node))`);
    const lines = await replayed(page);
    await page.close();
    return { lines, own, box, ids: ids as number[], ...inRecord(lines) };
  }

  for (const [name, options, recorderFirst] of [
    ['with its defaults', '', false],
    ['with everything on, and there before the guide', EVERYTHING, true],
  ] as const)
    test(`rrweb ${name} records an empty box`, async () => {
      const { lines, nodes, texts, events, own, ids } = await replay(options, recorderFirst);
      assert.ok(lines.length > 20, 'the page is recorded');
      assert.deepEqual(told(lines), []);
      assert.deepEqual(
        texts.filter((text) => !own.includes(text)),
        [],
        'no text but that of the page',
      );
      const boxes = nodes.filter(({ attributes }) => attributes?.class?.includes('rr-block'));
      assert.ok(boxes.length > 0, 'there is a box');
      for (const { attributes, childNodes } of boxes) {
        assert.deepEqual(childNodes, []);
        assert.deepEqual(Object.keys(attributes!).sort(), ['class', 'rr_height', 'rr_width']);
      }
      assert.ok(ids.length > 50 && ids.every((id) => id === -1), 'rrweb knows no node inside');
      const pressed = events.filter(({ data }) => data.source === SOURCE.mouseInteraction);
      const known = new Set(nodes.map(({ id }) => id));
      const pointed = events.flatMap(({ data }) => data.positions ?? []);
      assert.deepEqual(
        pressed.filter(({ data }) => !known.has(data.id!)),
        [],
      );
      assert.ok(
        pointed.some(({ id }) => id === -1),
        'where the pointer was is known, and not what is there',
      );
      assert.ok(pointed.every(({ id }) => id === -1 || known.has(id)));
    });

  test('a recorder that ignores our block classes does record what the guide shows, as the docs say', async () => {
    const { lines } = await replay(`blockClass: 'nobody'`);
    assert.notDeepEqual(told(lines), []);
    assert.ok(lines.join('').includes(LOOKED_FOR));
  });

  test('the block classes inside both elements are those that the docs list, and the tags themselves get none', async () => {
    const { page } = await host.open({ body: EXPLORER + TRIAL });
    const listed = [...DOCS.matchAll(/^\| [\w ]+ \| `([\w-]+)` \|/gm)].map(([, mark]) => mark!).sort();
    assert.ok(listed.length > 10);
    for (const tag of ['treatment-explorer', 'trial-explainer']) {
      await page.locator(tag).locator('.guide').waitFor();
      const marks = await page.locator(tag).evaluate((element) => {
        const drawn = element.shadowRoot!.querySelector('.guide')!;
        return [...drawn.classList, ...drawn.getAttributeNames()];
      });
      assert.deepEqual(
        marks.filter((mark) => !['guide', 'class', 'part', 'style', 'lang', 'dir'].includes(mark)).sort(),
        listed,
        tag,
      );
      const own = await page.locator(tag).evaluate((element) => element.getAttributeNames().sort().join(' '));
      assert.equal(own, tag === 'treatment-explorer' ? 'contact-href' : 'record-src today');
    }
    await page.close();
  });
});

describe('a frame of another origin', () => {
  const [, inner] = /```html\n(<!doctype html>.*?)```/s.exec(DOCS)!;
  const frames = [...DOCS.matchAll(/<iframe .*?<\/iframe>/g)].map(([frame]) => frame);
  for (const [at, place] of ['on a host name of its own', 'on the same server, in a sandbox'].entries())
    test(`hides everything from a script of the outer page that spies: ${place}`, async () => {
      for (const site of [host.site, host.other]) {
        site.put('/guide/treatments.html', { body: inner!, type: 'text/html' });
        site.put('/guide/treatment-guide.classic.js', {
          body: built('treatment-guide.classic.js'),
          type: 'text/javascript',
        });
      }
      const body = frames[at]!.replace('https://guide.example.org/', `${host.other.origin}/guide/`);
      const scripts = [record, spy].map((script) => `<script>(${script})()</script>`).join('');
      const { page, seen } = await host.open({ head: RRWEB + scripts, body });
      await beginReplay(page, EVERYTHING);
      const asked = seen.requests.length;
      const explorer = page.frameLocator('iframe').locator('treatment-explorer');
      await walkExplorer(explorer);
      await explorer.getByRole('heading').first().click({ clickCount: 3 });
      const lines = await page.evaluate(heard);
      assert.ok(
        lines.some((line) => /<iframe/.test(line)),
        'the outer page knows that there is a frame',
      );
      assert.deepEqual(told([...lines, ...(await replayed(page)), ...(await page.evaluate(left))]), []);
      assert.deepEqual(
        seen.requests.slice(asked).filter((address) => !/treatments|treatment-guide/.test(address)),
        [],
      );
      assert.ok(
        !lines.some((line) => /^\["event","(click|key|pointerdown|input|guide-)/.test(line)),
        'no event comes out',
      );
      const { pressed, typed, marked, shown } = await page.evaluate(spied);
      assert.equal(`${pressed}${typed}${marked}${shown}`.trim(), '');
      await page.close();
    });
});
