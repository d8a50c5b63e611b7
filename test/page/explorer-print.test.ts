import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { en } from '../../src/i18n/en/interface.js';
import { drawn, go, hospital, SCRIPT } from './support/browser.js';

const { open } = hospital();
/** The words of one answer. */
const answerText = (question: string, answer: string) =>
  guide.questions.find(({ id }) => id === question)!.answers.find(({ id }) => id === answer)!.text;
const words = (text: string) => text.replace(/\s+/g, ' ');

/** Keeps what stands on the page at the last moment before it is printed, and after. */
const CAPTURE = `<script>
  const text = () => document.querySelector('treatment-explorer').shadowRoot.querySelector('.guide').innerText;
  addEventListener('afterprint', () => { window.paper = text(); });
</script>`;

/** Prints as the browser's own menu does, and gives the words that stood on the page, with the file. */
async function paper(page: Page): Promise<{ text: string; pages: number }> {
  const file = (await page.pdf({ format: 'Letter' })).toString('latin1');
  const text = await page.evaluate(() => Reflect.get(window, 'paper') as string);
  return { text: words(text), pages: (file.match(/\/Type \/Page\b(?!s)/g) ?? []).length };
}

async function printed(view: string, answers: Readonly<Record<string, string>> = {}) {
  const { page } = await open({ head: CAPTURE + SCRIPT });
  await drawn(page);
  await page.evaluate((given) => {
    document.querySelector('treatment-explorer')!.answers = given;
  }, answers);
  await go(page, view);
  return { page, ...(await paper(page)) };
}

describe('printing', () => {
  for (const view of ['start', 'treatment', 'questions', 'results']) {
    it(`from ${view} puts every treatment on paper in full`, async () => {
      const { text, pages } = await printed(view);
      const wanted = guide.treatments.flatMap((treatment) => [
        treatment.name,
        ...[...treatment.what, ...treatment.benefits, ...treatment.harms, ...treatment.uncertain].map(
          (each) => each.text,
        ),
        ...treatment.questions,
      ]);
      assert.deepEqual(
        wanted.filter((each) => !text.includes(words(each))),
        [],
      );
      // Each treatment begins on a page of its own, so a file of fewer pages cannot hold them.
      assert.ok(pages > guide.treatments.length, `${pages} pages`);
    });
  }

  it('puts the urgent notice, the disclaimer and the draft status on paper', async () => {
    const { text } = await printed('results');
    const wanted = [
      guide.urgent.heading,
      ...guide.urgent.signs.map((each) => each.text),
      guide.urgent.calls[0]!.number,
      guide.disclaimer,
      'Draft. Not yet checked by a clinician.',
    ];
    assert.deepEqual(
      wanted.filter((each) => !text.includes(words(each))),
      [],
    );
  });

  it('puts what was said and every standing on paper', async () => {
    const { text } = await printed('start', { primary: 'colorectal', operable: 'yes', symptoms: 'yes' });
    for (const said of [en.results.said, answerText('primary', 'colorectal'), answerText('operable', 'yes')])
      assert.ok(text.includes(words(said)), said);
    for (const { name } of guide.treatments) assert.ok(text.includes(name));
    const standings = Object.values(guide.standings).filter((each) => text.includes(each));
    assert.ok(standings.length >= 3, standings.join());
    assert.ok(text.includes('Always a choice you can talk about'));
  });

  it('leaves what only a screen can do off the paper', async () => {
    const { page } = await open();
    await page.evaluate(() => {
      document.querySelector('treatment-explorer')!.answers = { amount: 'few' };
    });
    await go(page, 'results');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const text = await drawn(page);
    assert.match(text, /What you said/);
    for (const button of [
      'Answer a few questions',
      'Clear my answers',
      'Find a word',
      'Answer this',
      'Back to',
      'Next: ',
    ])
      assert.equal(text.includes(button), false, button);
  });

  it('gives the screen back as it was', async () => {
    const { page } = await printed('treatment');
    assert.match(await drawn(page), /^Treatments/);
    assert.equal(await page.locator('treatment-explorer [part~="treatment"]').count(), 1);
  });

  // The browser asks for the dialog as soon as the page's own listeners have run, and Chromium runs no Trusted Types policy meanwhile.
  it('is ready when a button of the page prints', async () => {
    const { page } = await open();
    await drawn(page);
    const treatments = await page.evaluate(() => {
      const parts = () =>
        document.querySelector('treatment-explorer')!.shadowRoot!.querySelectorAll('[part~="treatment"]').length;
      let counted = -1;
      addEventListener('beforeprint', () => {
        counted = parts();
      });
      window.print();
      return counted;
    });
    assert.equal(treatments, 14);
  });

  it('is black on white from a dark page', async () => {
    const { page } = await open({ head: `<style>:root { color-scheme: dark; background: #000 }</style>${SCRIPT}` });
    await drawn(page);
    await page.emulateMedia({ media: 'print' });
    const colors = await page.locator('treatment-explorer .guide').evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return [color, backgroundColor];
    });
    assert.deepEqual(colors, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});
