import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { VIEWS } from '../../src/explorer/visit.js';
import { AXE, go, openAll, Site } from '../language/support/site.js';
import { STATES, type State } from '../language/support/states.js';
import { NO_CONTRAST, PLACES } from './support/axe.js';

let site: Site;
before(async () => {
  site = await Site.start('dist');
});
after(() => site.end());

async function inState([, tag, show]: State, lang: string, width = 1100): Promise<Page> {
  const page = await site.open(lang, tag, width);
  await show(page);
  await openAll(page);
  return page;
}

const drawn = new Map<State, Promise<Page>>();
/** A narrow page in English in this state, shared by tests that do not change it. */
function looked(state: State): Promise<Page> {
  const page = drawn.get(state) ?? inState(state, 'en', 320);
  drawn.set(state, page);
  return page;
}

/** What axe finds in the element: one line for each finding. */
async function axe(page: Page, options: object): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (all) =>
      (Reflect.get(window, 'axe') as { run(context: Element | null, options: object): Promise<AxeResults> }).run(
        document.querySelector('treatment-explorer, trial-explainer'),
        { resultTypes: ['violations'], ...all },
      ),
    options,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}

/** Contrast of two colors, as WCAG defines it. */
function contrast(...colors: [string, string]): number {
  const [dark, light] = colors
    .map((color) => {
      const [r, g, b] = color
        .match(/[\d.]+/g)!
        .map((part) => Number(part) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    })
    .sort((one, other) => one - other);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('in Spanish', () => {
  for (const state of STATES) {
    it(`axe finds nothing in ${state[0]}, with everything open, and nothing sticks out of a window of 320 px`, async () => {
      const page = await inState(state, 'es', 320);
      const { scrolls, sticksOut, cutOff } = await page.evaluate(() =>
        Reflect.get(window, 'look')(document.querySelector('treatment-explorer, trial-explainer')),
      );
      assert.deepEqual([scrolls, sticksOut, cutOff], [false, [], []]);
      // The contrast of text, which takes most of axe's time, does not depend on language and size: it is tested further below.
      const rules = { 'target-size': { enabled: true }, ...NO_CONTRAST.rules };
      assert.deepEqual(await axe(page, { rules }), []);
      await page.close();
    });
  }
});

/** The text spacing of WCAG 1.4.12, and text of twice the size. */
const WIDE_AND_LARGE = `document.documentElement.style.fontSize = '200%';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
  document.querySelector('treatment-explorer, trial-explainer').shadowRoot.adoptedStyleSheets.push(sheet);`;

describe('with text of twice the size, set wide, and less motion asked for', () => {
  for (const state of STATES) {
    it(`axe finds nothing in ${state[0]}, and nothing sticks out of a window of 640 px`, async () => {
      const page = await inState(state, 'en', 640);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.evaluate(WIDE_AND_LARGE);
      const { scrolls, sticksOut, cutOff } = await page.evaluate(() =>
        Reflect.get(window, 'look')(document.querySelector('treatment-explorer, trial-explainer')),
      );
      assert.deepEqual([scrolls, sticksOut, cutOff], [false, [], []]);
      // Axe looks at the same tree in test/elements, and in Spanish above.
      assert.deepEqual(await axe(page, PLACES), []);
      await page.close();
    });
  }
});

describe('text has a contrast of 7:1', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const state of STATES) {
      it(`in ${state[0]}, on a ${scheme} page`, async () => {
        const page = await looked(state);
        await page.evaluate((to) => {
          document.documentElement.style.colorScheme = to;
        }, scheme);
        assert.deepEqual(
          await axe(page, {
            runOnly: ['color-contrast-enhanced'],
            rules: { 'color-contrast-enhanced': { enabled: true } },
          }),
          [],
        );
      });
    }
});

describe('edges of what can be pressed', () => {
  for (const scheme of ['light', 'dark'] as const)
    it(`have a contrast of 3:1 on a ${scheme} page`, async () => {
      const page = await site.open('en', 'explorer', 1100);
      await page.evaluate((to) => {
        document.documentElement.style.colorScheme = to;
      }, scheme);
      for (const [view, selector] of [
        ['start', '.choice'],
        ['browse', '.search input'],
        ['questions', '.opt'],
      ] as const) {
        await go(page, view);
        const [edge, ground] = await page.evaluate((of) => {
          const tree = document.querySelector('treatment-explorer')!.shadowRoot!;
          return [
            getComputedStyle(tree.querySelector(of)!).borderTopColor,
            getComputedStyle(tree.querySelector('.guide')!).backgroundColor,
          ];
        }, selector);
        assert.ok(contrast(edge!, ground!) >= 3, `${selector}: ${edge} on ${ground}`);
      }
      await page.close();
    });
});

describe('on a phone', () => {
  for (const state of STATES) {
    it(`what can be pressed is 44 px high and wide, but for words inside a sentence, in ${state[0]}`, async () => {
      const page = await looked(state);
      const small = await page.evaluate(() => {
        const tree = document.querySelector('treatment-explorer, trial-explainer')!.shadowRoot!;
        const inSentence = (each: Element) =>
          each.matches('.term') ||
          (each.matches('p a, li a, span a, bdi a') && getComputedStyle(each).display === 'inline');
        return [...tree.querySelectorAll('button, a[href], summary, label.opt, input:not(label input), textarea')]
          .filter((each) => each.checkVisibility() && !inSentence(each))
          .map((each) => {
            const cover = getComputedStyle(each, '::after').position === 'absolute';
            return [each, (cover ? each.closest('.row, .head, .choice')! : each).getBoundingClientRect()] as const;
          })
          .filter(([, { width, height }]) => width < 43.9 || height < 43.9)
          .map(([each, { width, height }]) => `${each.textContent?.trim().slice(0, 40)}: ${width} x ${height}`);
      });
      assert.deepEqual(small, []);
    });
  }
});

describe('in every state', () => {
  for (const state of STATES) {
    it(`ids are unique, nothing is a landmark of the page, headings are of level 2 to 6, in ${state[0]}`, async () => {
      const page = await looked(state);
      const { ids, landmarks, levels, broken } = await page.evaluate(() => {
        const tree = document.querySelector('treatment-explorer, trial-explainer')!.shadowRoot!;
        const all = (selector: string) => [...tree.querySelectorAll(selector)];
        const MARKS = ['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'region', 'search'];
        const named = all('[aria-labelledby], [aria-describedby], [aria-controls], label[for]').flatMap((each) =>
          ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap(
            (name) => each.getAttribute(name)?.split(/\s+/) ?? [],
          ),
        );
        return {
          ids: all('[id]').map(({ id }) => id),
          landmarks: all(
            `main, nav, aside, header, footer, form, search, ${MARKS.map((role) => `[role=${role}]`).join()}`,
          ).map(({ localName }) => localName),
          levels: all('h1, h2, h3, h4, h5, h6, [role=heading]').map(({ localName }) => Number(localName[1])),
          broken: named.filter((id) => !tree.getElementById(id)),
        };
      });
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual([landmarks, broken], [[], []]);
      assert.ok(levels.length > 0 && levels.every((level) => level >= 2 && level <= 6), levels.join());
    });
  }

  it('nothing moves by itself: no animation, and no transition that a visitor who wants less motion would see', async () => {
    const page = await looked(STATES[1]!);
    const moving = await page.evaluate(() => {
      const tree = document.querySelector('treatment-explorer')!.shadowRoot!;
      return [...tree.querySelectorAll('*')]
        .filter((each) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each);
          return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto';
        })
        .map(({ localName }) => localName);
    });
    assert.deepEqual(moving, []);
  });
});

describe('what a screen reader announces', () => {
  /** Counts the messages to a screen reader while an action runs: each change of a live region, once per frame. */
  async function messages(page: Page, action: () => Promise<unknown>): Promise<string[]> {
    await page.evaluate(() => {
      const tree = document.querySelector('treatment-explorer')!.shadowRoot!;
      const said: string[] = [];
      Reflect.set(window, 'said', said);
      const note = (node: Node) => {
        const region = (node instanceof Element ? node : node.parentElement)?.closest(
          '[role=status], [role=alert], [aria-live]',
        );
        const text = region?.textContent.replace(/\s+/g, ' ').trim();
        if (text && said.at(-1) !== text) said.push(text);
      };
      new MutationObserver((changes) => {
        for (const { target } of changes) note(target);
      }).observe(tree, { subtree: true, childList: true, characterData: true });
    });
    await action();
    await page.waitForTimeout(1000);
    return page.evaluate(() => Reflect.get(window, 'said') as string[]);
  }
  const first = (page: Page, selector: string) => page.locator(selector).first();

  it('an answer is announced by its radio button alone; that it skips a question is announced once', async () => {
    for (const [answer, expected] of [
      [
        'colorectal',
        [
          'One question was left out. It plays no part with your other answers: whether the cancer grows with hormones.',
        ],
      ],
      ['not-sure', []],
    ] as const) {
      const page = await inState(STATES[3]!, 'en');
      const check = () => first(page, `tg-question input[value="${answer}"]`).check();
      assert.deepEqual(await messages(page, check), expected, answer);
      await page.close();
    }
  });

  it('a page that opens is announced by the focus on its heading alone', async () => {
    const page = await inState(STATES[0]!, 'en');
    for (const view of VIEWS.slice(1)) assert.deepEqual(await messages(page, () => go(page, view)), [], view);
    await page.close();
  });

  it('a search says once how much it has found, not at every letter', async () => {
    const page = await inState(STATES[1]!, 'en');
    const said = await messages(page, () => first(page, 'tg-search input').pressSequentially('liver', { delay: 20 }));
    assert.ok(said.length <= 1 && said.at(-1)!.includes('places'), said.join('; '));
    await page.close();
  });

  it('a treatment that is ticked for comparing announces once how many are ticked', async () => {
    const page = await inState(STATES[5]!, 'en');
    const said = await messages(page, () => first(page, '[data-choice="compared"]').check());
    assert.equal(said.length <= 1, true, said.join('; '));
    await page.close();
  });
});
