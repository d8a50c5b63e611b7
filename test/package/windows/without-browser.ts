import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { TreatmentExplorer, TrialExplainer } from '../../../src/index.js';

/** Globals of Node that must be replaced by those of the window. */
const REPLACED = ['Event', 'CustomEvent', 'EventTarget', 'addEventListener', 'removeEventListener'];

/** Adds the globals of a window that Node lacks, as the environments of Vitest and Jest do. */
function enter(window: object): Document {
  for (const name of [...Object.getOwnPropertyNames(window).filter((each) => !(each in globalThis)), ...REPLACED])
    Object.defineProperty(globalThis, name, { configurable: true, value: Reflect.get(window, name) });
  document.documentElement.lang = 'en';
  return document;
}

/**
 * Tests as a hospital's web team runs them on its own pages with our elements, without a browser.
 *
 * @param name - The library that replaces the browser.
 * @param open - Creates its window.
 */
export function testsWithout(name: string, open: () => object): void {
  describe(`in ${name}`, () => {
    let page: Document;
    before(async () => {
      page = enter(open());
      await import('../../../src/index.js');
    });

    async function drawn<E extends TreatmentExplorer | TrialExplainer>(html: string): Promise<E> {
      page.body.innerHTML = html;
      const el = page.body.firstElementChild as E;
      await el.updateComplete;
      return el;
    }

    test('the treatment explorer renders, accepts answers, and can be removed', async () => {
      const el = await drawn<TreatmentExplorer>('<treatment-explorer view="questions"></treatment-explorer>');
      const radio = () => el.shadowRoot?.querySelector<HTMLInputElement>('input[value="breast"]');
      let heard = 0;
      el.addEventListener('answers-change', () => {
        heard += 1;
      });
      radio()?.click();
      assert.deepEqual([el.answers, heard], [{ primary: 'breast' }, 1]);
      el.view = 'results';
      await el.updateComplete;
      assert.equal(el.shadowRoot?.querySelectorAll('[part="treatment"][data-standing]').length, 14);
      el.remove();
    });

    test('a word can be pressed: its meaning opens below, since there are no popovers', async () => {
      const el = await drawn<TreatmentExplorer>('<treatment-explorer treatment="ablation"></treatment-explorer>');
      const word = el.shadowRoot?.querySelector<HTMLElement>('[data-term]');
      word?.click();
      await el.updateComplete;
      assert.match(
        el.shadowRoot?.querySelector('.meaning')?.textContent ?? '',
        new RegExp(word?.dataset.term ?? 'none'),
      );
      el.remove();
    });

    test('the trial explainer renders, and can be removed', async () => {
      const el = await drawn<TrialExplainer>('<trial-explainer></trial-explainer>');
      assert.match(el.shadowRoot?.textContent ?? '', /placebo/);
      el.remove();
    });
  });
}
