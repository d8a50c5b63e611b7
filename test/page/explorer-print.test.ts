import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import spanish from '../../src/generated/es.language.json';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { en } from '../../src/i18n/en/interface.js';
import { drawn, go, hospital, SCRIPT, TAG } from './support/browser.js';
import { letters, readPdf } from './support/pdf.js';

const { open } = hospital();
/** The text of one answer. */
const answerText = (question: string, answer: string) =>
  guide.questions.find(({ id }) => id === question)!.answers.find(({ id }) => id === answer)!.text;
const words = (text: string) => text.replace(/\s+/g, ' ');

/** Records the content of the page just before it is printed, and after. */
const CAPTURE = `<script>
  const text = () => document.querySelector('treatment-explorer').shadowRoot.querySelector('.guide').innerText;
  addEventListener('afterprint', () => { window.paper = text(); });
</script>`;

/** Default page margins of browsers, in inches. */
const EDGES = { top: '0.4in', bottom: '0.4in', left: '0.4in', right: '0.4in' };

/** Prints as the browser's own menu does; gives the text on the page at that moment, and the PDF. */
async function paper(page: Page, format = 'Letter') {
  const file = await page.pdf({ format, margin: EDGES });
  const text = await page.evaluate(() => Reflect.get(window, 'paper') as string);
  return { text: words(text ?? ''), paper: readPdf(file) };
}

/** Prints the open view, or by a button of the guide. */
async function printed(
  view: string,
  { answers = {}, treatment = 'liver-resection', what = '', format = 'Letter', lang = 'en' } = {},
) {
  const script = lang === 'en' ? SCRIPT : SCRIPT.replace('treatment-guide', `treatment-guide.${lang}`);
  const tag = TAG.replace('>', ` contact-href="tel:555-0100" lang="${lang}">`);
  const { page } = await open({ head: CAPTURE + script, body: tag });
  await drawn(page);
  await page.evaluate((given) => {
    document.querySelector('treatment-explorer')!.answers = given;
  }, answers);
  await go(page, view, treatment);
  if (what)
    await page.evaluate((asked) => {
      // The test makes the PDF itself, so the dialog is not needed.
      window.print = () => {};
      document.querySelector('treatment-explorer')!.print(asked as 'all');
    }, what);
  return { page, ...(await paper(page, format)) };
}

const ANSWERS = { primary: 'colorectal', amount: 'few', operable: 'yes', symptoms: 'yes' };
/** Whom to call: texts that must be on the first page. */
const calls = ['911', '988', '555-0100', ...guide.urgent.signs.map(({ text }) => text)].map(letters);

describe('printing', () => {
  for (const { id } of guide.treatments) {
    it(`a treatment takes 8 pages at most, and the first says whom to call: ${id}`, async () => {
      const { paper: sheet } = await printed('treatment', { treatment: id });
      assert.ok(sheet.pages <= 8, `${sheet.pages} pages`);
      const [first = ''] = sheet.byPage;
      assert.deepEqual(
        calls.filter((each) => !first.includes(each)),
        [],
      );
      const treatment = guide.treatments.find((each) => each.id === id)!;
      const wanted = [
        treatment.name,
        en.treatment.how,
        en.treatment.whenNot,
        en.treatment.change,
        ...[...treatment.what, ...treatment.how, ...treatment.benefits, ...treatment.harms, ...treatment.life].map(
          (each) => each.text,
        ),
        ...treatment.questions,
      ];
      assert.deepEqual(
        wanted.filter((each) => !sheet.letters.includes(letters(each))),
        [],
      );
    });
  }

  /** The maximum number of printed pages for each view, in letter size and in A4. */
  const MOST = { start: 3, browse: 8, questions: 3, compare: 8, values: 4, summary: 8, about: 16 };
  for (const [view, most] of Object.entries(MOST))
    it(`${view} takes ${most} pages at most, and the first says whom to call`, async () => {
      const { paper: sheet } = await printed(view, { answers: ANSWERS });
      assert.ok(sheet.pages <= most, `${sheet.pages} pages`);
      assert.deepEqual(
        calls.filter((each) => !sheet.byPage[0]!.includes(each)),
        [],
      );
    });

  for (const answers of [ANSWERS, { operable: 'not-sure' }, { primary: 'breast', health: 'poor' }])
    it(`results take 3 pages at most: ${JSON.stringify(answers)}`, async () => {
      const { paper: sheet, text } = await printed('results', { answers });
      assert.ok(sheet.pages <= 3, `${sheet.pages} pages`);
      for (const { name } of guide.treatments) assert.ok(text.includes(name), name);
    });

  it('takes no more pages in Spanish, on A4', async () => {
    const { paper: sheet } = await printed('treatment', { lang: 'es', format: 'A4' });
    assert.ok(sheet.pages <= 8, `${sheet.pages} pages`);
  });

  it('all: every treatment is printed in full, after the contents, and whom to call is on the first page', async () => {
    const { paper: sheet } = await printed('results', { what: 'all', answers: ANSWERS });
    const wanted = guide.treatments.flatMap((treatment) => [
      treatment.name,
      ...[...treatment.what, ...treatment.benefits, ...treatment.harms, ...treatment.uncertain].map(
        (each) => each.text,
      ),
      ...treatment.questions,
    ]);
    assert.deepEqual(
      wanted.filter((each) => !sheet.letters.includes(letters(each))),
      [],
    );
    // Each treatment begins on a new page, so a file of fewer pages cannot have them all.
    assert.ok(sheet.pages > guide.treatments.length && sheet.pages < 80, `${sheet.pages} pages`);
    assert.deepEqual(
      calls.filter((each) => !sheet.byPage[0]!.includes(each)),
      [],
    );
    for (const said of [en.results.said, answerText('primary', 'colorectal'), answerText('operable', 'yes')])
      assert.ok(sheet.letters.includes(letters(said)), said);
  });

  it('names each source once', async () => {
    for (const what of ['', 'all']) {
      const { paper: sheet } = await printed('treatment', { what });
      const once = guide.sources.filter(({ title }) => title.length > 60);
      const counts = once.map(
        (source) => sheet.letters.split(letters(`${source.organization}. ${source.title}`)).length - 1,
      );
      assert.ok(counts.every((count) => count <= 1) && counts.includes(1), counts.join());
    }
  });

  it('includes the disclaimer and the draft status', async () => {
    const { text } = await printed('results');
    for (const wanted of [guide.disclaimer, 'Draft. Not yet checked by a clinician.'])
      assert.ok(text.includes(words(wanted)), wanted);
  });

  it('leaves out controls that only work on a screen', async () => {
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
      'Find something',
      'Answer this',
      'Back to',
      'Next: ',
    ])
      assert.equal(text.includes(button), false, button);
  });

  it('restores the screen as it was', async () => {
    const { page } = await printed('treatment');
    assert.match(await drawn(page), /^Treatments/);
    assert.equal(await page.locator('treatment-explorer [part~="treatment"]').count(), 1);
  });

  // A preview stays open while scripts of the page go on: the print of a page that was still loading had half of the guide.
  for (const isDrawn of [true, false])
    it(`is whole in a language that arrives while the browser prints, after ${isDrawn ? 'another one' : 'none'}`, async () => {
      const { page } = await open({
        isAlone: true,
        head: SCRIPT.replace('guide.js', 'guide.multi.js'),
        body: TAG.replace('>', ` view="questions" lang="${isDrawn ? 'en' : ''}">`),
      });
      let release = () => {};
      await page.route('**/words.*.js', async (route) => {
        if (route.request().url().includes('.es.') || !isDrawn)
          await new Promise<void>((resolve) => (release = resolve));
        await route.continue();
      });
      if (isDrawn) await drawn(page);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.evaluate(() => document.querySelector('treatment-explorer')!.setAttribute('lang', 'es'));
      await page.waitForTimeout(100);
      release();
      await page.locator('treatment-explorer .guide[lang^="es"]').first().waitFor();
      const sheet = readPdf(await page.pdf({ format: 'Letter', margin: EDGES })).letters;
      const { questions, facts, sources } = spanish.guide;
      const [{ text, why }] = questions as [(typeof questions)[number]];
      const cited = why.facts.flatMap((fact) => facts[fact as keyof typeof facts]);
      const told = [text, why.text, ...sources.filter(({ id }) => cited.includes(id)).map(({ title }) => title)];
      assert.deepEqual(
        told.filter((text) => !sheet.includes(letters(text))),
        [],
      );
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      assert.equal(await page.locator('treatment-explorer .screen .view').count(), 1);
      assert.equal(await page.locator('treatment-explorer .view').count(), 1);
      assert.ok((await drawn(page)).includes(text));
    });

  // The dialog opens as soon as the page's listeners have run, and Chromium runs no Trusted Types policy meanwhile.
  it('is ready when a button of the page prints', async () => {
    const { page } = await open();
    await drawn(page);
    await go(page, 'treatment');
    const sources = await page.evaluate(() => {
      const parts = () => document.querySelector('treatment-explorer')!.shadowRoot!.querySelectorAll('.refs li').length;
      let counted = -1;
      addEventListener('beforeprint', () => {
        counted = parts();
      });
      window.print();
      return counted;
    });
    assert.ok(sources > 0);
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
