import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLASSIC, EXPLORER, MODULE } from './support/host-page.js';
import { hosts } from './support/hosts.js';
import { en } from './support/visitor.js';

const host = hosts();
const explorer = (page: Page) => page.locator('treatment-explorer');
let scripts = 0;
/** A page whose own script runs before ours, with the guide open in a view. */
async function open(script: string, view: string, body = EXPLORER): Promise<Page> {
  scripts += 1;
  host.site.put(`/keys-${scripts}.js`, { body: script });
  const { page } = await host.open({ head: `<script src="/keys-${scripts}.js"></script>${MODULE}`, body });
  await explorer(page).getByRole('button', { name: en.start.read }).waitFor();
  await explorer(page).evaluate(async (tag, view) => {
    (tag as HTMLElementTagNameMap['treatment-explorer']).view = view as 'browse';
    await (tag as HTMLElementTagNameMap['treatment-explorer']).updateComplete;
  }, view);
  return page;
}

/** Keyboard shortcuts as pages have them: they ignore keys in fields, but do not see the fields inside the guide. */
const SHORTCUTS = `for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, function (event) {
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  if (/^[a-z/?]$/.test(event.key)) { event.preventDefault(); document.querySelector('[name=q]').focus() }
});`;
const CAROUSEL = `document.addEventListener('keydown', function (event) {
  if (/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (/^(Arrow|Page|Home|End| )/.test(event.key)) { event.preventDefault(); document.title = 'Slide' }
});`;

describe('what a visitor types does not reach the page', { concurrency: 2 }, () => {
  test('every letter of a searched word, under shortcuts of the page', async () => {
    const page = await open(SHORTCUTS, 'browse');
    const field = explorer(page).getByRole('textbox');
    await field.click();
    await page.keyboard.type('surgery/side?');
    assert.equal(await field.inputValue(), 'surgery/side?');
    await page.close();
  });
  test('notes, with new lines and spaces, under a carousel', async () => {
    const page = await open(CAROUSEL, 'summary');
    const field = explorer(page).getByRole('textbox').first();
    await field.click();
    await page.keyboard.type('two words');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('-');
    assert.equal(await field.inputValue(), 't-wo words');
    assert.notEqual(await page.title(), 'Slide');
    await page.close();
  });
  test('arrows choose answers, Space opens what is folded', async () => {
    const page = await open(CAROUSEL, 'questions');
    const radios = explorer(page).getByRole('radio');
    await radios.first().focus();
    await page.keyboard.press('ArrowDown');
    assert.ok(await radios.nth(1).isChecked());
    const fold = explorer(page).locator('details').first();
    await fold.locator('summary').first().focus();
    await page.keyboard.press('Space');
    assert.ok(await fold.evaluate((each) => (each as HTMLDetailsElement).open));
    assert.notEqual(await page.title(), 'Slide');
    await page.close();
  });
  test('Enter stays in the guide, in a form whose default button is pressed by a script, as ASP.NET does', async () => {
    const page = await open(
      `function fire(event) { if (event.keyCode === 13 && !/^(TEXTAREA)$/.test(event.target.tagName)) { document.getElementById('go').click(); event.preventDefault() } }
       document.addEventListener('DOMContentLoaded', function () { document.querySelector('form').addEventListener('keypress', fire) })`,
      'questions',
      `<form action="/sent">${EXPLORER}<button id="go">Go</button></form>`,
    );
    const before = page.url();
    const radios = explorer(page).getByRole('radio');
    await radios.first().check();
    await page.keyboard.press('Enter');
    await explorer(page).locator('[part="next"]').focus();
    await page.keyboard.press('Enter');
    await explorer(page).locator('[part="question"]:not([data-question="primary"])').waitFor();
    assert.equal(page.url(), before);
    await page.close();
  });
});

/** Scripts with capturing listeners, which get an event before the guide does. */
const ON_THE_WAY: Readonly<Record<string, string>> = {
  'shortcuts that stop every key': `document.addEventListener('keydown', function (event) {
    if (/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return; event.preventDefault(); event.stopImmediatePropagation() }, true)`,
  'a carousel that drags with the pointer': `document.addEventListener('pointerdown', function (event) {
    if (!event.target.matches('input, textarea, button, label')) event.preventDefault() }, true)`,
  'a library that drags with the mouse': `document.addEventListener('mousedown', function (event) {
    if (!event.target.closest('input, textarea, button, select, option')) event.preventDefault() }, true)`,
  'an editor that takes what is typed': `document.addEventListener('beforeinput', function (event) {
    if (!event.target.isContentEditable && !/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) event.preventDefault() }, true)`,
  'a form that looks at what is typed': `document.addEventListener('input', function (event) { window.dirty = true; event.target.form.elements })`,
};

describe('what a visitor types is not changed by any listener', { concurrency: 2 }, () => {
  for (const [name, script] of Object.entries(ON_THE_WAY))
    test(name, async () => {
      const page = await open(script, 'questions');
      const radios = explorer(page).getByRole('radio');
      await radios.first().focus();
      await page.keyboard.press('ArrowDown');
      assert.ok(await radios.nth(1).isChecked());
      await explorer(page).evaluate((tag) => Object.assign(tag, { view: 'summary' }));
      const field = explorer(page).getByRole('textbox').first();
      await field.click();
      await page.keyboard.type('two words');
      assert.equal(await field.inputValue(), 'two words');
      assert.equal(await page.evaluate(() => 'dirty' in window), false);
      await page.close();
    });
  test('copy, cut and paste work in a field, on a page that forbids them in every way', async () => {
    const page = await open(
      `for (const type of ['copy', 'cut', 'paste', 'contextmenu']) document.addEventListener(type, function (event) { event.preventDefault() }, true);
       document.onkeydown = function (event) { if (event.ctrlKey && /[acuvxs]/i.test(event.key)) return false }`,
      'summary',
    );
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const field = explorer(page).getByRole('textbox').first();
    await field.click();
    await page.keyboard.type('mine');
    for (const key of ['Control+a', 'Control+c', 'End', 'Control+v']) await page.keyboard.press(key);
    assert.equal(await field.inputValue(), 'minemine');
    await page.close();
  });
  test('a tap works, under a script for old phones that sends its own clicks (FastClick)', async () => {
    host.site.put('/fast.js', {
      body: `addEventListener('DOMContentLoaded', function () {
        var pressed; document.body.addEventListener('touchstart', function (event) { pressed = event.target });
        document.body.addEventListener('touchend', function (event) { event.preventDefault();
          pressed.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })) }) })`,
    });
    const address = host.site.put('/fast', {
      body: `<!doctype html><html lang="en"><title>Liver</title><script src="/fast.js"></script>${MODULE}<body>${EXPLORER}`,
      type: 'text/html',
    });
    const visitor = await host.browser.newContext({ hasTouch: true });
    const page = await visitor.newPage();
    await page.goto(address);
    await explorer(page).getByRole('button', { name: en.start.answer }).tap();
    await explorer(page).locator('label:has(input[value="breast"])').tap();
    assert.deepEqual(
      await explorer(page).evaluate((tag) => (tag as HTMLElementTagNameMap['treatment-explorer']).answers),
      { primary: 'breast' },
    );
    await visitor.close();
  });
});

describe('events that the page needs still reach it', { concurrency: 2 }, () => {
  const HEARD = `window.heard = []; for (const type of ['keydown', 'keyup', 'click', 'mousedown', 'mouseup', 'pointerdown', 'touchstart', 'focusin', 'scroll'])
    document.addEventListener(type, function (event) { window.heard.push(type + (event.key ? ' ' + event.key : '')) });`;
  const heard = (page: Page) => page.evaluate(() => Reflect.get(window, 'heard') as string[]);
  test('Escape, Tab, keys with Ctrl, Alt or the command key, and no letter', async () => {
    const page = await open(HEARD, 'browse');
    await explorer(page).getByRole('textbox').focus();
    for (const key of ['Escape', 'a', 'Tab', 'Shift+Tab', '1', 'Control+k', 'Alt+m', 'Meta+j', 'ArrowDown'])
      await page.keyboard.press(key);
    const keys = (await heard(page)).filter((each) => each.startsWith('keydown')).map((each) => each.slice(8));
    assert.deepEqual(
      keys.filter((key) => !/^(Shift|Control|Alt|Meta)$/.test(key)),
      ['Escape', 'Tab', 'Tab', 'k', 'm', 'j'],
    );
    await page.close();
  });
  test('clicks and presses: a menu of the page closes when the guide is pressed', async () => {
    const page = await open(HEARD, 'browse');
    await explorer(page).getByRole('heading').first().click();
    assert.ok(['click', 'mousedown', 'mouseup', 'pointerdown'].every((type) => page && type));
    const all = await heard(page);
    for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown']) assert.ok(all.includes(type), type);
    await page.close();
  });
  test('every key in content that the page itself has put into a slot', async () => {
    const slotted = EXPLORER.replace(
      '</treatment-explorer>',
      '<span slot="interpreter"><input id="own"></span></treatment-explorer>',
    );
    const page = await open(HEARD, 'start', slotted);
    await page.locator('#own').focus();
    await page.keyboard.press('x');
    assert.ok((await heard(page)).includes('keydown x'));
    await page.close();
  });
});

describe('scripts against copying', { concurrency: 2 }, () => {
  for (const [name, script] of [
    [
      'that stop mousedown',
      `document.onmousedown = function (e) { return /^(INPUT|TEXTAREA|SELECT|BUTTON|A)$/.test(e.target.nodeName) }`,
    ],
    [
      'that stop selecting',
      `document.onselectstart = function (e) { return /^(INPUT|TEXTAREA)$/.test(e.target.nodeName) }`,
    ],
  ] as const)
    test(`${name} leave fields usable`, async () => {
      const page = await open(script, 'summary');
      const field = explorer(page).getByRole('textbox').first();
      await field.click();
      await page.keyboard.type('My notes');
      assert.equal(await field.inputValue(), 'My notes');
      const box = (await field.boundingBox())!;
      await page.mouse.move(box.x + 12, box.y + 20);
      await page.mouse.down();
      await page.mouse.move(box.x + 200, box.y + 20);
      await page.mouse.up();
      const chosen = await field.evaluate(
        (each) => (each as HTMLTextAreaElement).selectionEnd - (each as HTMLTextAreaElement).selectionStart,
      );
      assert.ok(chosen > 3, `${chosen} letters marked`);
      await page.close();
    });
  test('the same holds for the classic script', async () => {
    host.site.put('/keys-classic.js', { body: SHORTCUTS });
    const { page } = await host.open({ head: `${CLASSIC}<script src="/keys-classic.js"></script>` });
    await explorer(page).getByRole('button', { name: en.start.read }).click();
    await explorer(page).getByRole('textbox').click();
    await page.keyboard.type('sss');
    assert.equal(await explorer(page).getByRole('textbox').inputValue(), 'sss');
    await page.close();
  });
});
