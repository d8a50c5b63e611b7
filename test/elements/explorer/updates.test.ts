import { aTimeout, expect, fixtureSync, oneEvent } from '@open-wc/testing';
import type { PropertyValues } from 'lit';
import { TreatmentExplorer } from '../../../src/explorer/treatment-explorer.js';
import { type Visit, VisitRequest } from '../../../src/explorer/visit.js';
import { Explorer, guide } from '../support/explorer.js';

/** The element, counting how often it updates. */
class CountingExplorer extends TreatmentExplorer {
  updates = 0;

  protected override updated(changed: PropertyValues): void {
    this.updates += 1;
    super.updated(changed);
  }
}
customElements.define('counting-explorer', CountingExplorer);

/** Milliseconds after which every requested update has happened. */
const REST = 50;

/** Counts the updates of the host and the visits handed to internal elements while an action runs on an idle page. */
async function counted(page: Explorer, action: () => unknown): Promise<{ updates: number; visits: readonly Visit[] }> {
  await aTimeout(REST);
  const el = page.el as CountingExplorer;
  const visits: Visit[] = [];
  const inside = page.root.querySelector('tg-meaning');
  inside?.dispatchEvent(new VisitRequest((visit) => visits.push(visit)));
  const before = { updates: el.updates, visits: visits.length };
  await action();
  await aTimeout(REST);
  return { updates: el.updates - before.updates, visits: visits.slice(before.visits) };
}

async function drawn(attributes = ''): Promise<Explorer> {
  const el = fixtureSync<CountingExplorer>(
    `<counting-explorer ${attributes}><a href="#x">Fallback</a></counting-explorer>`,
  );
  await oneEvent(el, 'guide-ready');
  return new Explorer(el).settled();
}

describe('an update of the host', () => {
  const ACTIONS: Readonly<Record<string, readonly [string, (page: Explorer) => unknown]>> = {
    'a visitor answers': ['questions', (page) => page.choose('breast')],
    'a visitor goes on': ['questions', (page) => page.next()],
    'a visitor ticks a box': ['summary', (page) => page.tick('talk', 'ablation')],
    'a portal sets answers': [
      'results',
      ({ el }) => Object.assign(el, { answers: { primary: 'breast', amount: 'few' } }),
    ],
    'a visitor starts anew': ['results', ({ el }) => el.reset()],
  };
  for (const [what, [view, action]] of Object.entries(ACTIONS))
    it(`comes once, with one visit and at most one evaluation, when ${what}`, async () => {
      const page = await drawn(`view="${view}"`);
      page.el.answers = { symptoms: 'no' };
      const { updates, visits } = await counted(page, () => action(page));
      expect([updates, visits.length]).to.deep.equal([1, 1]);
      expect(visits[0]?.evaluation).to.equal(visits[0]?.evaluation);
    });

  it('does not come when a property is set to its present value', async () => {
    const page = await drawn('view="browse" heading-level="3"');
    page.el.answers = { primary: 'breast' };
    const { updates, visits } = await counted(page, () => {
      Object.assign(page.el, { answers: { primary: 'breast' }, view: 'browse', headingLevel: 3, mode: 'guided' });
    });
    expect([updates, visits.length]).to.deep.equal([0, 0]);
  });

  it('comes once, and with no second visit, when a setting changes', async () => {
    const page = await drawn();
    const { updates, visits } = await counted(page, () => {
      page.el.headingLevel = 4;
    });
    expect([updates, visits.length]).to.deep.equal([1, 1]);
  });
});

describe('the first drawing', () => {
  it('is one update', async () => {
    const { el } = await drawn('view="browse" contact-href="tel:1"');
    await aTimeout(REST);
    expect((el as CountingExplorer).updates).to.equal(1);
  });

  // One for the fallback while the guide loads, and one for the guide. A change of the fallback by the page would add a third.
  it('of a guide from an address is two updates: the fallback of the hospital, then the guide', async () => {
    const src = URL.createObjectURL(new Blob([JSON.stringify({ ...guide, title: 'Our own guide' })]));
    const { el } = await drawn(`guide-src="${src}"`);
    await aTimeout(REST);
    expect((el as CountingExplorer).updates).to.equal(2);
  });
});
