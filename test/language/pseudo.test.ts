import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { projectWith } from './support/project.js';
import { long, rightToLeft } from './support/pseudo.js';
import { AXE, go, openAll, Site } from './support/site.js';
import { STATES } from './support/states.js';

/** Maximum number of letters in the name of a treatment. */
const LONGEST_NAME = 60;
// Codes of real languages with other plurals and month names, so that numbers and dates differ from English.
const LANGUAGES = {
  ru: (text: string, place: string) => long(text, place.endsWith('.name') ? LONGEST_NAME : undefined),
  he: (text: string) => rightToLeft(text),
};

/** Text that is English on purpose: a hospital's own words, and the name of a coding system with a code. */
const OWN = /^\w+: (555-0100|en|.* ICD-10-CM: [A-Z0-9.]+)$/;

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (Reflect.get(window, 'axe') as { run(context: Element | null, options: object): Promise<AxeResults> }).run(
      document.querySelector('treatment-explorer, trial-explainer'),
      // The contrast of text takes most of axe's time, and does not depend on the language.
      {
        rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } },
        resultTypes: ['violations'],
      },
    ),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}

let site: Site;
let end: () => void;
before(async () => {
  const project = projectWith(LANGUAGES);
  end = project.end;
  site = await Site.start(project.dist);
});
after(async () => {
  await site.end();
  end();
});

for (const [lang, title] of [
  ['ru', 'in a language of long words with accents'],
  ['he', 'in a language from right to left'],
] as const) {
  describe(`in a window of 320 px, ${title}`, () => {
    for (const [state, tag, show] of STATES) {
      it(`${state} fits, is translated, and is clean for axe, with everything open`, async () => {
        const page = await site.open(lang, tag);
        await show(page);
        await openAll(page);
        const { scrolls, sticksOut, cutOff, english } = await page.evaluate(() =>
          Reflect.get(window, 'look')(document.querySelector('treatment-explorer, trial-explainer')),
        );
        assert.deepEqual(sticksOut, []);
        assert.deepEqual(cutOff, []);
        assert.equal(scrolls, false, 'the page scrolls to the side');
        assert.deepEqual([...new Set(english.filter((line: string) => !OWN.test(line)))], []);
        assert.deepEqual(await axe(page), []);
        await page.close();
      });
    }
  });
}

describe('a page from right to left', () => {
  /** Computed styles of the first match, in a language. */
  async function styles(lang: string, view: string, read: [selector: string, name: string, pseudo?: string][]) {
    const page = await site.open(lang, 'explorer', 1100);
    await go(page, 'browse');
    await go(page, view);
    const found = await page.evaluate(
      (all) =>
        all.map(([selector, name, pseudo]) => {
          const element = document.querySelector('treatment-explorer')!.shadowRoot!.querySelector(selector!)!;
          return getComputedStyle(element, pseudo).getPropertyValue(name!);
        }),
      read,
    );
    await page.close();
    return found;
  }

  it('mirrors arrows: of rows, of the back button, of folds', async () => {
    const rows: [string, string][] = [['.row > .chev', 'rotate']];
    assert.deepEqual(await styles('en', 'browse', rows), ['45deg']);
    assert.deepEqual(await styles('he', 'browse', rows), ['-135deg']);
    const back: [string, string, string?][] = [
      ['.chev.back', 'rotate'],
      ['summary', 'rotate', '::before'],
    ];
    assert.deepEqual(await styles('en', 'treatment', back), ['-135deg', '45deg']);
    assert.deepEqual(await styles('he', 'treatment', back), ['45deg', '-135deg']);
  });

  it('is mirrored: parts are at the opposite side of the English page', async () => {
    const places: number[][] = [];
    for (const lang of ['en', 'he']) {
      const page = await site.open(lang, 'explorer', 1100);
      await go(page, 'treatment');
      places.push(
        await page.evaluate(() => {
          const tree = document.querySelector('treatment-explorer')!.shadowRoot!;
          return ['.leaf > .flow', '.leaf-side', '.bar .ill', '.urgent', '.pair > div'].map((selector) => {
            const { left, right } = tree.querySelector(selector)!.getBoundingClientRect();
            return Math.sign(left + right - innerWidth);
          });
        }),
      );
      await page.close();
    }
    const [english, hebrew] = places;
    assert.deepEqual(
      english!.map((side) => 0 - side),
      hebrew,
    );
  });
});
