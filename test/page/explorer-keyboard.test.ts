import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { drawn, go, hospital, TAG } from './support/browser.js';

const { open } = hospital();
const VIEWS = ['start', 'browse', 'treatment', 'questions', 'results', 'about'];

/** The name of what has focus, inside the guide or outside. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const inside = document.querySelector('treatment-explorer')!.shadowRoot!.activeElement;
    const element = inside ?? document.activeElement!;
    const label = (element as HTMLInputElement).labels?.[0];
    return (element.getAttribute('aria-label') ?? (label ?? element).textContent ?? '').replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until something of that name has focus. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(key);
    if ((await focused(page)) === name) return;
  }
  assert.fail(`${key} never came to "${name}"`);
}

const seen = (page: Page, text: string) => page.locator('treatment-explorer').getByText(text).first().isVisible();
const view = (page: Page) => page.evaluate(() => document.querySelector('treatment-explorer')!.view);

/** The guide between two buttons of the page, with focus on the first. */
async function between(): Promise<Page> {
  const { page } = await open({ body: `<button>First</button>${TAG}<button>Behind</button>` });
  await drawn(page);
  await page.getByRole('button', { name: 'First', exact: true }).focus();
  return page;
}

describe('the keyboard alone', () => {
  it('goes from the start through every question to the results, into a treatment, and back', async () => {
    const page = await between();
    await tabTo(page, 'Answer a few questions');
    await page.keyboard.press('Enter');
    for (const { id, text, answers } of guide.questions) {
      await page.locator(`treatment-explorer [data-question="${id}"]`).waitFor();
      assert.equal(await focused(page), text);
      await page.keyboard.press('Tab');
      // The numbers to call stand before the answers.
      while (
        await page.evaluate(
          () => !document.querySelector('treatment-explorer')!.shadowRoot!.activeElement!.matches('input'),
        )
      )
        await page.keyboard.press('Tab');
      // On the first answer: Space takes it, an arrow takes the next.
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      assert.equal(await page.locator('treatment-explorer input:checked').getAttribute('value'), answers[1]!.id);
      await tabTo(page, id === 'symptoms' ? 'See what your answers say' : 'Next question');
      await page.keyboard.press(id === 'amount' ? 'Space' : 'Enter');
    }
    await page.getByRole('heading', { name: 'What your answers say about each treatment' }).waitFor();
    assert.equal(await focused(page), 'What your answers say about each treatment');

    const { name, harms } = guide.treatments[1]!;
    await tabTo(page, name);
    await page.keyboard.press('Enter');
    await tabTo(page, 'Everything about this treatment');
    await page.keyboard.press('Enter');
    assert.equal(await seen(page, harms[0]!.text), true);
    await tabTo(page, name, 'Shift+Tab');
    await page.keyboard.press('Space');
    assert.equal(await seen(page, harms[0]!.text), false);
    assert.equal(await focused(page), name);

    await tabTo(page, 'Treatments', 'Shift+Tab');
    await page.keyboard.press('Enter');
    assert.equal(await view(page), 'browse');
  });

  it('goes up as well as down among answers, and around', async () => {
    const page = await between();
    await go(page, 'questions');
    const chosen = () => page.locator('treatment-explorer input:checked').getAttribute('value');
    await page.locator('treatment-explorer input').first().focus();
    await page.keyboard.press('ArrowUp');
    assert.equal(await chosen(), 'not-sure');
    await page.keyboard.press('ArrowDown');
    assert.equal(await chosen(), 'colorectal');
  });

  it('stays on the answer that was chosen', async () => {
    const page = await between();
    await go(page, 'questions');
    await page.locator('treatment-explorer input').nth(2).focus();
    await page.keyboard.press('Space');
    assert.match(await focused(page), /^A neuroendocrine tumor/);
  });

  it('goes to the urgent notice when somebody feels very ill, and on to the telephone', async () => {
    const page = await between();
    await tabTo(page, 'Feeling very sick?');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), guide.urgent.heading);
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), '911');
  });

  it('finds a word, and Enter in the field sends no form of the page', async () => {
    const { page } = await open({
      body: `<form action="/elsewhere">${TAG}<input name="site"><button>Send</button></form>`,
    });
    await go(page, 'browse');
    await tabTo(page, 'Find a word in this guide');
    await page.keyboard.type('camera');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    assert.equal(new URL(page.url()).pathname, '/');
    assert.match((await page.locator('treatment-explorer').getByRole('status').textContent()) ?? '', /^Found in/);
    await tabTo(page, 'Clear');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'Find a word in this guide');
  });
});

describe('every stop of the keyboard', () => {
  for (const to of VIEWS) {
    it(`can be seen in ${to}, and the last leads out again`, async () => {
      const page = await between();
      await page.evaluate(() => {
        document.querySelector('treatment-explorer')!.answers = { amount: 'few' };
      });
      await go(page, to);
      await page.getByRole('button', { name: 'First', exact: true }).focus();
      const invisible: string[] = [];
      let stops = 0;
      for (; stops < 200; stops += 1) {
        await page.keyboard.press('Tab');
        if ((await focused(page)) === 'Behind') break;
        // The outline is on what has focus or, where a whole row can be pressed, on the row.
        const marked = await page.evaluate(() => {
          let element = document.querySelector('treatment-explorer')!.shadowRoot!.activeElement;
          for (; element; element = element.parentElement) {
            const { outlineStyle, outlineWidth } = getComputedStyle(element);
            if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return true;
          }
          return false;
        });
        if (!marked) invisible.push(await focused(page));
      }
      assert.ok(stops > 3 && stops < 200, `${stops} stops`);
      assert.deepEqual(invisible, []);
    });
  }
});
