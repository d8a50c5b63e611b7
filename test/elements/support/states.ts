import { type Explorer, explorer, guide, VIEWS } from './explorer.js';
import { made, show, withFigures } from './figures.js';

/** Every state of the page that looks different, for what must be true in all of them. */
export const STATES: Readonly<Record<string, (page: Explorer) => Promise<unknown>>> = {
  ...Object.fromEntries(VIEWS.map((view) => [view, (page: Explorer) => page.go(view)])),
  'a chosen answer': async (page) => {
    await page.go('questions');
    await page.choose('not-sure');
  },
  'the question with a note': async (page) => {
    await page.go('questions');
    while (page.asked !== 'symptoms') await page.next();
  },
  'hits of a search': async (page) => (await page.go('browse')).search('liver'),
  'a search that finds nothing': async (page) => (await page.go('browse')).search('xylophone'),
  'results with everything open': async (page) => (await page.go('results')).openAll(),
  'a treatment with everything open': async (page) => (await page.go('treatment')).openAll(),
  'the page about the guide with everything open': async (page) => (await page.go('about')).openAll(),
  'a summary with everything marked and open': async (page) => {
    await page.go('summary');
    for (const box of page.all<HTMLInputElement>('[data-choice="talk"]')) box.click();
    await page.settled();
    await page.openAll();
    for (const box of page.all<HTMLInputElement>('[data-choice="picked"], tg-check input')) box.click();
  },
  'a summary of nothing': async (page) => {
    page.el.reset();
    await page.go('summary');
  },
  'a comparison of four': async (page) => {
    await page.go('compare');
    for (const { id } of guide.treatments.slice(0, 4)) page.tick('compared', id);
  },
  'numbers side by side': async (page) => {
    await show(page, withFigures([made], [{ ...made, count: 35, range: [29, 42] }]));
    await page.go('compare');
    for (const { id } of guide.treatments.slice(0, 3)) page.tick('compared', id);
    await page.openAll();
  },
  'numbers of one treatment': async (page) => {
    await show(page, withFigures([made]));
    await (await page.go('treatment')).openAll();
  },
  'comfort matters a lot': async (page) => {
    await page.go('values');
    page.root.querySelector<HTMLInputElement>('[name="comfort"][value="a-lot"]')!.click();
  },
  'a check that has run out': async (page) => {
    const signOff = { name: 'No one', role: 'made up for this test', date: '2020-01-01', expires: '2021-01-01' };
    await show(page, { ...guide, signOff });
  },
  'the meaning of a word': async (page) => {
    await page.go('treatment');
    await page.settled();
    page.all('.term')[0]!.click();
  },
  'read for another person': async (page) => {
    await page.go('start');
    page.root.querySelector<HTMLInputElement>('[data-choice="carer"][value="true"]')!.click();
    await page.go('treatment');
  },
  'the open menu': async (page) => {
    await page.go('browse');
    page.root.querySelector<HTMLElement>('.menu')!.click();
  },
  'results without answers': async (page) => {
    page.el.reset();
    await page.go('results');
  },
  'mode browse': async (page) => {
    page.el.mode = 'browse';
    await page.go('start');
  },
};

/** The states that cover the others: every view, the long ones with everything open. */
export const MAIN_STATES: readonly string[] = [
  ...VIEWS,
  'hits of a search',
  'results with everything open',
  'a treatment with everything open',
  'the page about the guide with everything open',
  'a summary with everything marked and open',
  'a comparison of four',
  'numbers side by side',
];

/** A page in that state, with a hospital's own number, a treatment not offered, and one question answered. */
export async function inState(state: string): Promise<Explorer> {
  const page = await explorer(
    'contact-href="tel:+1-555-0100" not-offered="ablation"',
    '<span slot="interpreter">Free interpreters: ask any member of staff.</span>',
  );
  page.el.answers = { spread: 'not-sure', symptoms: 'yes' };
  await STATES[state]!(page);
  return page.settled();
}
