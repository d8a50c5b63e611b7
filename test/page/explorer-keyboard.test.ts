import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { en } from '../../src/i18n/en/interface.js';
import { drawn, go, hospital, TAG } from './support/browser.js';

const { open } = hospital();
const VIEWS = ['start', 'browse', 'treatment', 'questions', 'results', 'about'];

/** The name of the focused element, inside the guide or outside. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const inside = document.querySelector('treatment-explorer')!.shadowRoot!.activeElement;
    const element = inside ?? document.activeElement!;
    const label = (element as HTMLInputElement).labels?.[0];
    return (element.getAttribute('aria-label') ?? (label ?? element).textContent ?? '').replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until an element of that name has focus. More text may follow the name after a colon. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now === name || now.startsWith(`${name}:`)) return;
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
      // The numbers to call come before the answers.
      while (
        await page.evaluate(
          () => !document.querySelector('treatment-explorer')!.shadowRoot!.activeElement!.matches('input'),
        )
      )
        await page.keyboard.press('Tab');
      // On the first answer: Space chooses it, an arrow chooses the next.
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      assert.equal(await page.locator('treatment-explorer input:checked').getAttribute('value'), answers[1]!.id);
      await tabTo(page, id === 'symptoms' ? 'See what your answers say' : 'Next question');
      await page.keyboard.press(id === 'amount' ? 'Space' : 'Enter');
    }
    await page.getByRole('heading', { name: 'What your answers say' }).waitFor();
    assert.equal(await focused(page), 'What your answers say');

    const { id, name, harms } = guide.treatments[1]!;
    const row = page.locator(`treatment-explorer [data-treatment="${id}"]`);
    const isOpen = () => row.getByRole('button', { name: 'Read about it' }).isVisible();
    await tabTo(page, name);
    for (const [key, expected] of [
      ['Enter', true],
      ['Space', false],
      ['Enter', true],
    ] as const) {
      await page.keyboard.press(key);
      assert.deepEqual([await isOpen(), (await focused(page)).startsWith(name)], [expected, true], key);
    }
    await tabTo(page, 'Read about it');
    await page.keyboard.press('Enter');
    await row.waitFor();
    assert.deepEqual([await focused(page), await seen(page, harms[0]!.text)], [name, true]);
    await tabTo(page, en.back.results, 'Shift+Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual([await view(page), await focused(page)], ['results', `Read about it: ${name}`]);

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

  it('goes to the urgent notice by the button for somebody who feels very ill, and on to the phone number', async () => {
    const page = await between();
    await tabTo(page, 'Feeling very sick?');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), guide.urgent.heading);
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), '911');
  });

  it('searches, and Enter in the field submits no form of the page', async () => {
    const { page } = await open({
      body: `<form action="/elsewhere">${TAG}<input name="site"><button>Send</button></form>`,
    });
    await go(page, 'browse');
    await tabTo(page, en.search.label);
    await page.keyboard.type('camera');
    await page.keyboard.press('Enter');
    await page
      .locator('tg-search')
      .getByRole('status')
      .getByText(/^Found in/)
      .waitFor();
    assert.equal(new URL(page.url()).pathname, '/');
    await tabTo(page, 'Clear');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), en.search.label);
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
        // The outline is on the focused element or, if a whole row can be pressed, on the row.
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
