import { expect } from '@open-wc/testing';
import { AROUND, findings, MIRRORED } from '../support/axe.js';
import { describeInChromium, isChromium, setViewport } from '../support/engine.js';
import { VIEWS } from '../support/guide.js';
import { inState, MAIN_STATES, STATES } from '../support/states.js';

const root = document.documentElement;

for (const [around, set] of Object.entries(AROUND)) {
  const group: (title: string, body: () => void) => void =
    around === 'on a light page' ? describe : describeInChromium.bind(null, 'time; axe reads the same tree');
  group(`axe finds nothing ${around}`, () => {
    before(() => setViewport({ width: 1200, height: 800 }));
    before(() => set() as Promise<void>);
    after(async () => {
      root.removeAttribute('style');
      await setViewport({ width: 1200, height: 800 });
    });

    for (const state of isChromium ? (around === 'on a light page' ? Object.keys(STATES) : MAIN_STATES) : VIEWS) {
      it(`in ${state}`, async () => {
        const page = await inState(state);
        if (around === MIRRORED) page.root.querySelector<HTMLElement>('.guide')!.dir = 'rtl';
        expect((await findings(page, around)).join('\n')).to.equal('');
      }).timeout(60_000);
    }
  });
}

// Proves that the tests above can fail: axe looks into the shadow tree, and its rules are on.
it('axe finds a button without a name inside the element', async () => {
  const page = await inState('start');
  page.part('urgent').append(document.createElement('button'));
  expect((await findings(page)).join()).to.contain('button-name');
});
