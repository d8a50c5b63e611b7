import type { Page } from 'playwright-core';
import guide from '../../../src/generated/secondary-liver-cancer.en.json';
import { en } from '../../../src/i18n/en/interface.js';
import { drawn, go, type Opening, type Visit } from './browser.js';
import { letters, type Paper, readPdf } from './pdf.js';

export const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'";
export const TRUSTED = "require-trusted-types-for 'script'; trusted-types treatment-guide";
const headers = (policy: string) => ({ 'content-security-policy': policy });
export const TAG = '<treatment-explorer contact-href="tel:+1-555-0100" today="2027-03-04"></treatment-explorer>';
export const AROUND = `<header>Pay your bill</header>Words of the page alone<main>${TAG}<aside>Find a doctor</aside></main>`;
/** Texts of the hospital's page around the guide. */
export const HOST = ['Liver clinic', 'Pay your bill', 'Words of the page', 'Find a doctor', 'After the guide'];
export const NOTE = 'Ask about the bus';

/** A visit with answers, a treatment to talk about and a note, in the summary. */
export async function visited(
  open: (opening: Opening) => Promise<Visit>,
  body = AROUND,
  policy = STRICT,
  isAlone = false,
): Promise<Visit> {
  const visit = await open({ body, headers: headers(policy), isAlone });
  await drawn(visit.page);
  await visit.page.evaluate(() => {
    document.querySelector('treatment-explorer')!.answers = { primary: 'colorectal', operable: 'not-sure' };
  });
  await go(visit.page, 'summary');
  const inside = visit.page.locator('treatment-explorer');
  await inside.getByText(en.summary.talkChoose).click();
  await inside.getByRole('checkbox', { name: /^Ablation/ }).check();
  await inside.getByLabel(en.summary.notesLabel).fill(NOTE);
  return visit;
}

/** Prints to a PDF, without the browser's dialog. */
export async function paper(page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<Paper> {
  await page.evaluate(() => {
    window.print = () => {};
    document.querySelector('treatment-explorer')!.print();
  });
  return readPdf(await page.pdf({ format }));
}

export const missing = (on: Paper, texts: readonly string[]) =>
  texts.filter((text) => !on.letters.includes(letters(text)));
export const found = (on: Paper, texts: readonly string[]) =>
  texts.filter((text) => on.letters.includes(letters(text)));

const [primary, operable] = ['primary', 'operable'].map((id) => guide.questions.find((each) => each.id === id));
/** What the visitor answered. */
export const BOWEL = primary!.answers.find(({ id }) => id === 'colorectal')!.text;

/** What must be on the handout, whatever the page. */
export const PARTS = [
  en.summary.handout,
  'Made on March 4, 2027',
  guide.disclaimer,
  ...[en.summary.said, primary!.text, BOWEL],
  ...[en.summary.open, operable!.ask!],
  ...[en.summary.talk, 'Ablation', en.summary.order],
  ...[en.summary.notes, NOTE, en.summary.teachAsk],
  ...[guide.urgent.heading, ...guide.urgent.signs.map(({ text }) => text)],
  ...['555-0100', ...guide.urgent.calls.map(({ number }) => number)],
  ...[en.review.draft, guide.version],
];
