import { expect } from '@open-wc/testing';
import { AROUND, findings, MIRRORED } from '../support/axe.js';
import { describeInChromium, isChromium, setViewport } from '../support/engine.js';
import { filesNeverCome, STATES } from './states.js';
import { trial } from './support.js';

const root = document.documentElement;
/** The states that other engines look at: axe reads the same tree there. */
const ELSEWHERE = new Set(['no record', 'a record, everything open', 'a list of studies']);

for (const [around, set] of Object.entries(AROUND)) {
  const group: (title: string, body: () => void) => void =
    around === 'on a light page' ? describe : describeInChromium.bind(null, 'time; axe reads the same tree');
  group(`axe finds nothing ${around}`, () => {
    filesNeverCome();
    before(() => setViewport({ width: 1200, height: 800 }));
    before(() => set() as Promise<void>);
    after(async () => {
      root.removeAttribute('style');
      await setViewport({ width: 1200, height: 800 });
    });

    for (const [state, open] of Object.entries(STATES).filter(([each]) => isChromium || ELSEWHERE.has(each))) {
      it(`in ${state}`, async () => {
        const page = await open();
        if (around === MIRRORED) page.root.querySelector<HTMLElement>('.guide')!.dir = 'rtl';
        expect((await findings(page, around)).join('\n')).to.equal('');
      }).timeout(120_000);
    }
  });
}

// Proves that the tests above can fail: axe looks into the shadow tree, and its rules are on.
it('axe finds a button without a name inside the element', async () => {
  const page = await trial();
  page.part('urgent').append(document.createElement('button'));
  expect((await findings(page)).join()).to.contain('button-name');
});
