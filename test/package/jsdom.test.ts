import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import type { TreatmentExplorer, TrialExplainer } from '../../src/index.js';

/** Adds the globals of a document that Node lacks, as the jsdom environments of Vitest and Jest do. */
function enterDocument(): Document {
  const { window } = new JSDOM('<!doctype html><html lang="en"><body></body></html>', {
    url: 'https://hospital.example/',
  });
  for (const name of Object.getOwnPropertyNames(window))
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { configurable: true, value: Reflect.get(window, name) });
  for (const name of ['Event', 'CustomEvent', 'EventTarget', 'addEventListener', 'removeEventListener'])
    Object.defineProperty(globalThis, name, { configurable: true, value: Reflect.get(window, name) });
  return window.document;
}

/** A hospital's web team tests its own pages, with our elements on them, where there is no browser. */
describe('in jsdom', () => {
  let page: Document;
  before(async () => {
    page = enterDocument();
    await import('../../src/index.js');
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

  test('a word can be pressed: its meaning opens below, since jsdom has no popovers', async () => {
    const el = await drawn<TreatmentExplorer>('<treatment-explorer treatment="ablation"></treatment-explorer>');
    const word = el.shadowRoot?.querySelector<HTMLElement>('[data-term]');
    word?.click();
    await el.updateComplete;
    assert.match(el.shadowRoot?.querySelector('.meaning')?.textContent ?? '', new RegExp(word?.dataset.term ?? 'none'));
    el.remove();
  });

  test('the trial explainer renders, and can be removed', async () => {
    const el = await drawn<TrialExplainer>('<trial-explainer></trial-explainer>');
    assert.match(el.shadowRoot?.textContent ?? '', /placebo/);
    el.remove();
  });
});
