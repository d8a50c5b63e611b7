import { expect } from '@open-wc/testing';
import { describeInChromium, setViewport } from '../support/engine.js';
import { cutOff, NARROW, sticksOut } from '../support/reflow.js';
import { filesNeverCome, STATES } from './states.js';

const root = document.documentElement;

for (const [around, { set, with: dress }] of Object.entries(NARROW)) {
  // Every engine tests the narrowest window. The other conditions lead to the same styles, so one engine is enough.
  const group: (title: string, body: () => void) => void =
    around === 'in a window of 320 px' ? describe : describeInChromium.bind(null, 'time; the same styles');
  group(`nothing sticks out and nothing is cut off ${around}`, () => {
    filesNeverCome();
    // As on many phones, where the page has no margin.
    before(() => {
      document.body.style.margin = '0';
      return set();
    });
    after(async () => {
      document.body.removeAttribute('style');
      root.removeAttribute('style');
      await setViewport({ width: 1200, height: 800 });
    });

    for (const [state, open] of Object.entries(STATES)) {
      it(`in ${state}`, async () => {
        const page = await open();
        dress?.(page);
        expect(root.scrollWidth, 'the page does not scroll to the side').to.be.at.most(root.clientWidth);
        expect(sticksOut(page).join('\n')).to.equal('');
        expect(cutOff(page, 'blockquote, .line').join('\n')).to.equal('');
      });
    }
  });
}
