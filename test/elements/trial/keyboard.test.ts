import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { explainTrial } from '../../../src/trial/explain-trial.js';
import { setViewport } from '../support/engine.js';
import { en, guide, inline, manySites, randomized, TODAY, Trial, trials, words } from './support.js';

/** Presses a key, or two at once: `Shift+Tab`. */
async function press(keys: string): Promise<void> {
  const [key, held] = keys.split('+').reverse() as [string, string?];
  if (held) await sendKeys({ down: held });
  await sendKeys({ press: key });
  if (held) await sendKeys({ up: held });
}

const focused = (page: Trial) => words(page.root.activeElement?.textContent);

/** Presses Tab until an element of that name has focus. */
async function tabTo(page: Trial, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await press(key);
    if (focused(page) === name) return;
  }
  throw new Error(`${key} never came to "${name}"`);
}

/** An explainer between two buttons of the page, with focus on the first. */
async function between(record?: unknown): Promise<{ page: Trial; before: HTMLElement; after: HTMLElement }> {
  const place = await fixture<HTMLElement>(
    `<div><button>Before</button><trial-explainer today="${TODAY}" site="Clinic 3">${record ? inline(record) : ''}</trial-explainer><button>After</button></div>`,
  );
  const page = await new Trial(place.querySelector('trial-explainer')!).settled();
  const before = place.querySelector('button')!;
  before.focus();
  return { page, before, after: place.querySelector<HTMLElement>('button:last-child')! };
}

const stepName = (at: number) => `${trials.phases[at]!.name}: ${trials.phases[at]!.title}`;
const inSight = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= -1 && bottom <= innerHeight + 1;
};

describe('the keyboard alone', () => {
  before(() => setViewport({ width: 1200, height: 800 }));

  it('opens the phases one after the other', async () => {
    const { page } = await between();
    for (const [at, key] of ['Enter', ' ', 'Enter', ' '].entries()) {
      await tabTo(page, stepName(at));
      await press(key);
      await page.settled();
      expect(page.steps.map(({ open }) => open)).to.deep.equal([0, 1, 2, 3].map((each) => each === at));
      expect(focused(page)).to.equal(stepName(at));
    }
  });

  it('goes from the list of sections to each of them', async () => {
    const { page } = await between(randomized());
    const { sections } = explainTrial(randomized(), { today: TODAY });
    await tabTo(page, en.trial.on);
    await press('Enter');
    for (const { id, heading } of sections) {
      page.button(en.trial.on).focus();
      await tabTo(page, heading);
      await press('Enter');
      await page.settled();
      expect(focused(page), id).to.equal(heading);
      expect(page.section(id).contains(page.root.activeElement), id).to.be.true;
      expect(inSight(page.root.activeElement!), id).to.be.true;
    }
  });

  it('goes from the list of sections to the part about trials in general', async () => {
    const { page } = await between(randomized());
    await page.press(en.trial.on);
    await tabTo(page, en.trial.back);
    await press('Enter');
    await page.settled();
    expect(page.section('general').contains(page.root.activeElement)).to.be.true;
    expect(inSight(page.root.activeElement!)).to.be.true;
  });

  it('continues from the section that it jumped to, and not from the top', async () => {
    const { page } = await between(randomized());
    await page.press(en.trial.on);
    const { sections } = explainTrial(randomized(), { today: TODAY });
    await tabTo(page, sections.find(({ id }) => id === 'places')!.heading);
    await press('Enter');
    await press('Tab');
    expect(page.section('places').contains(page.root.activeElement)).to.be.true;
  });

  it('opens and closes a country of many places', async () => {
    const { page } = await between(manySites(40));
    const fold = page.fold(/^Germany/)!;
    await tabTo(page, words(fold.firstElementChild?.textContent));
    for (const open of [true, false]) {
      await press('Enter');
      expect(fold.open).to.equal(open);
    }
  });

  it('goes to the urgent notice by the button for somebody who feels very ill', async () => {
    for (const record of [undefined, randomized()]) {
      const { page } = await between(record);
      await tabTo(page, en.ill);
      await press('Enter');
      await page.settled();
      expect(focused(page)).to.equal(guide.urgent.heading);
      await press('Tab');
      expect(page.part('urgent').contains(page.root.activeElement)).to.be.true;
    }
  });

  it('comes in at one end and leaves at the other, and its focus is always visible', async () => {
    for (const record of [undefined, randomized()]) {
      const { page, before, after } = await between(record);
      await page.openAll();
      before.focus();
      const invisible: string[] = [];
      let stops = 0;
      for (; stops < 300; stops += 1) {
        await press('Tab');
        if (document.activeElement === after) break;
        const { outlineStyle, outlineWidth } = getComputedStyle(page.root.activeElement!);
        if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) invisible.push(focused(page));
      }
      expect(stops).to.be.within(4, 299);
      expect(invisible).to.be.empty;
    }
  }).timeout(60_000);
});

describe('focus', () => {
  it('stays in the page when the explainer appears or gets a record', async () => {
    const { page } = await between();
    page.el.record = randomized();
    await page.settled();
    expect(document.activeElement?.textContent).to.equal('Before');
  });

  it('stays on what was pressed when the page sets another day', async () => {
    const { page } = await between(randomized());
    await page.press(en.trial.back);
    page.steps[1]!.querySelector('summary')!.focus();
    page.el.today = '2029-01-01';
    await page.settled();
    expect(focused(page)).to.equal(stepName(1));
  });
});
