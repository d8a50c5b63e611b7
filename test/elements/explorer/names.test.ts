import { expect } from '@open-wc/testing';
import spanish from '../../../src/generated/es.language.json';
import { describeInChromium } from '../support/engine.js';
import { type Explorer, VIEWS, words } from '../support/explorer.js';
import { show } from '../support/figures.js';
import { inState, STATES } from '../support/states.js';

/** What somebody hears who goes from one control to the next: its kind, its group and its name. */
function heard(control: HTMLElement): string {
  const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
  const name =
    control.getAttribute('aria-label') ?? [control, ...labels].map(({ textContent }) => textContent).join('');
  const group = control.closest('fieldset');
  const title = group?.getAttribute('aria-label') ?? group?.querySelector('legend')?.textContent ?? '';
  return words(`${control.localName} ${title} ${name}`);
}

/** What a press on it does. A fold does something that no other does. */
function does(control: HTMLElement, at: number): string {
  const { go, id, choice } = control.dataset;
  const value = control.getAttribute('value');
  return go || choice ? [go, id, choice, value].join() : `the ${at}th of its kind`;
}

/** Names that two controls of one page have which do different things. */
function doubles(page: Explorer): string[] {
  const found = new Map<string, Set<string>>();
  // Links to sources have the titles that their publishers gave them.
  for (const [at, control] of page.all(':is(.bar, .screen, .foot) :is(button, summary, input)').entries()) {
    if (control.closest('[hidden]')) continue;
    const name = heard(control);
    found.set(name, (found.get(name) ?? new Set()).add(does(control, at)));
  }
  return [...found].flatMap(([name, deeds]) => (deeds.size > 1 ? [`${name}: ${[...deeds].join(' | ')}`] : []));
}

describeInChromium(
  'time; the same tree',
  'two controls of one view that do different things have different names',
  () => {
    for (const state of Object.keys(STATES))
      it(`in ${state}`, async () => {
        expect(doubles(await inState(state))).to.deep.equal([]);
      });
    for (const view of VIEWS)
      it(`in ${view}, in Spanish`, async () => {
        const page = await show(await inState(view), spanish.guide);
        page.el.answers = { spread: 'not-sure', symptoms: 'yes' };
        expect(doubles(await page.go(view))).to.deep.equal([]);
      });
  },
);
