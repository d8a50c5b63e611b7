import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { EXPLORER, EXPLORER_LINK, MODULE, TRIAL } from './support/host-page.js';
import { hosts, STUDY } from './support/hosts.js';
import { en, guide, recordDrawn, visitExplorer, visitTrial } from './support/visitor.js';

const host = hosts();
let sheets = 0;
/** Adds a style sheet of the host after its usual one. */
function style(css: string, head = MODULE) {
  sheets += 1;
  host.site.put(`/style-${sheets}.css`, { body: css });
  return { head: `<link rel="stylesheet" href="/style-${sheets}.css"/>${head}` };
}

/** Every computed style inside the guide, without sizes, which follow from the available width. Runs in the page. */
function look(element: Element): string {
  const inside = [...element.shadowRoot!.querySelectorAll('.guide, .guide *')].slice(0, 90);
  const follows =
    /^(width|height|(block|inline)-size|(perspective|transform)-origin|inset.*|top|bottom|left|right|margin-(inline-start|left)|scroll-margin.*|grid-template.*)$/;
  const names = [...getComputedStyle(element)].filter((name) => !follows.test(name));
  return JSON.stringify(
    inside.map((each) => {
      const computed = getComputedStyle(each);
      return names.map((name) => `${name}: ${computed.getPropertyValue(name)}`);
    }),
  );
}

/** The computed style of the tag itself, without its position and width. Runs in the page. */
function tagLook(element: Element): Record<string, string> {
  const seen =
    'display opacity visibility filter clipPath transform mixBlendMode columnCount overflow paddingTop borderTopWidth outlineStyle backgroundColor backgroundImage boxShadow maxHeight animationName fontSize zoom contentVisibility';
  const computed = getComputedStyle(element);
  return Object.fromEntries(seen.split(' ').map((name) => [name, String(Reflect.get(computed, name))]));
}

const explorer = (page: Page) => page.locator('treatment-explorer');
const size = (page: Page) =>
  explorer(page).evaluate(({ shadowRoot }) =>
    Number.parseFloat(getComputedStyle(shadowRoot!.querySelector('.guide')!).fontSize),
  );

describe('style sheets of the host', { concurrency: 2 }, () => {
  const TAGS = ['treatment-explorer', 'trial-explainer'];
  const looks = async (page: Page) => {
    await explorer(page).getByRole('button', { name: en.start.read }).waitFor();
    await recordDrawn(page.locator('trial-explainer'));
    return Promise.all(TAGS.map((tag) => page.locator(tag).evaluate(look)));
  };
  const tagLooks = (page: Page) => Promise.all(TAGS.map((tag) => page.locator(tag).evaluate(tagLook)));
  let usual: string[];
  let usualTags: Record<string, string>[];
  before(async () => {
    const { page } = await host.open({ body: EXPLORER + TRIAL });
    usual = await looks(page);
    usualTags = await tagLooks(page);
    await page.close();
  });

  /** The guide works under this style sheet, and looks as it does without it. */
  const unmoved = (css: string) =>
    host.works(
      { ...style(css), body: EXPLORER + TRIAL },
      {
        visit: async (page) => {
          const here = await looks(page);
          for (const [at, tag] of TAGS.entries())
            assert.deepEqual(differences(usual[at]!, here[at]!), [], `${tag} looks as on any page`);
          assert.deepEqual(await tagLooks(page), usualTags);
          await visitTrial(page.locator('trial-explainer'), STUDY);
          await visitExplorer(explorer(page));
        },
      },
    );

  test('a reset of all properties, in every way that CSS has, changes nothing', () =>
    unmoved('*{all:unset!important;font-size:8px!important;display:inline!important;visibility:visible}'));
  test('rules for tags, classes and attributes that the guide uses inside change nothing', () =>
    unmoved(`button, fieldset, input, details, summary, svg, h2, h3, ul, li, label, p { display: none !important; color: red !important }
      .guide, .view, .flow, .link, .row, .small, .muted, [part], [hidden], [data-go] { display: none !important; font: 7px fantasy !important }
      main * { float: left; letter-spacing: 9px; text-transform: uppercase; line-height: 1; word-spacing: 2em; cursor: wait }
      body > *, h1, #before, #after { display: block }`));
  test('rules for the tag itself change nothing but its position and width', () =>
    unmoved(`treatment-explorer, trial-explainer { display: none !important; font: italic 7px fantasy !important; color: red !important;
      opacity: 0 !important; visibility: hidden !important; columns: 3 !important; text-align: right !important; white-space: pre !important;
      transform: rotate(9deg) !important; filter: blur(9px) !important; border: 9px solid red !important; padding: 99px !important; zoom: 3 !important;
      height: 9px !important; max-height: 9px !important; overflow: hidden !important; background: red !important; clip-path: inset(50%) !important;
      animation: spin 1s infinite !important; content-visibility: hidden !important; mix-blend-mode: difference !important }`));
  test('no value that the page sets for colors and sizes sends a request', async () => {
    const names =
      'font font-size text muted surface surface-raised border accent accent-text focus radius space measure scroll-margin pic-act pic-tissue';
    const addresses = names.split(' ').map((name) => `--guide-${name}: url(${host.site.origin}/fetched-${name}.svg#p)`);
    const { page, seen } = await host.open({ ...style(`body { ${addresses.join(';')} }`), body: EXPLORER + TRIAL });
    await recordDrawn(page.locator('trial-explainer'));
    for (const view of ['browse', 'treatment', 'questions', 'results', 'compare', 'values', 'summary', 'about'])
      await explorer(page).evaluate(async (element, view) => {
        const guide = element as HTMLElementTagNameMap['treatment-explorer'];
        guide.answers = { primary: 'breast' };
        if (view === 'treatment') guide.treatment = 'ablation';
        else guide.view = view as 'browse';
        await guide.updateComplete;
        for (const fold of guide.shadowRoot!.querySelectorAll('details')) fold.open = true;
        await new Promise((done) => setTimeout(done, 50));
      }, view);
    assert.deepEqual(
      seen.requests.filter((address) => address.includes('fetched')),
      [],
    );
    await page.close();
  });
  test('custom properties of the host with everyday names change nothing', () => {
    const names =
      'font text muted surface raised line accent accent-text focus radius space measure control soft halo note note-edge';
    return unmoved(
      names
        .split(' ')
        .map((name) => `@property --${name} { syntax: "*"; inherits: false } * { --${name}: 3px !important }`)
        .join(''),
    );
  });

  test('a root of 62.5 % does not make the words small', () =>
    host.works(style('html { font-size: 62.5% }'), {
      visit: async (page) => {
        await visitExplorer(explorer(page));
        assert.equal(await size(page), 18);
      },
    }));
  test('a visitor who asks the browser for larger words gets them', () =>
    host.works(style('html { font-size: 200% }'), {
      visit: async (page) => {
        await visitExplorer(explorer(page));
        assert.equal(await size(page), 36);
      },
    }));
  test('in a narrow column nothing is cut off', () =>
    host.works(style('main { width: 296px !important; overflow: auto }'), {
      visit: async (page) => {
        await visitExplorer(explorer(page));
        const [wide, room] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.querySelector('main')!;
          return [scrollWidth, clientWidth];
        });
        assert.ok(wide! <= room!, `${wide} px in ${room} px`);
      },
    }));
  test('on a colored page ::part(root) gives room around the text, as the docs say', () =>
    host.works(style('body { background: #dde } treatment-explorer::part(root) { padding: 1rem }'), {
      visit: async (page) => {
        const heading = explorer(page).getByRole('heading', { name: guide.title }).first();
        await heading.waitFor();
        const [tag, text] = [(await explorer(page).boundingBox())!, (await heading.boundingBox())!];
        assert.ok(text.x - tag.x >= 16 && tag.x + tag.width - text.x - text.width >= 16, 'room on both sides');
        await visitExplorer(explorer(page));
      },
    }));
  test('in a cell of a layout table without a width it is wide enough to read', () =>
    host.works(
      { body: `<table><tbody><tr><td>${EXPLORER}</td></tr></tbody></table>` },
      {
        visit: async (page) => {
          await visitExplorer(explorer(page));
          const { width } = (await explorer(page).boundingBox())!;
          assert.ok(width >= 270, `${width} px`);
        },
      },
    ));
  test('forced colors and less motion', () =>
    host.works(
      {},
      {
        prepare: ({ page }) =>
          page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce', colorScheme: 'dark' }),
      },
    ));
});

describe('hosts that hide elements that are not yet defined', { concurrency: 2 }, () => {
  const HIDE = ':not(:defined) { display: none }';
  test('the guide works', () => host.works(style(HIDE)));
  test('if the script fails, the host hides the link itself', () =>
    host.fallsBack(style(HIDE, ''), {
      visit: async (page) => assert.ok(!(await page.getByRole('link', { name: EXPLORER_LINK }).isVisible())),
    }));
  test('unless its rule excludes our tags', () =>
    host.fallsBack(style(':not(:defined, treatment-explorer, trial-explainer) { display: none }', '')));
});

test('a phone number in the contact slot keeps the styles of the host', () =>
  host.works(
    {
      body: EXPLORER.replace('</t', '<b slot="contact" class="tel">555-0100</b></t'),
      ...style('.tel { color: rgb(9, 8, 7) }'),
    },
    {
      visit: async (page) => {
        await visitExplorer(explorer(page));
        const shown = page.locator('b.tel');
        assert.ok(await shown.isVisible());
        assert.equal(await shown.evaluate((element) => getComputedStyle(element).color), 'rgb(9, 8, 7)');
        assert.ok(await explorer(page).getByText(guide.urgent.heading).isVisible());
      },
    },
  ));

/** The differences between two looks, node by node. A property that only one of them has was set by the host. */
function differences(one: string, two: string): string[] {
  const [before, after] = [one, two].map((each) => JSON.parse(each) as string[][]);
  if (before!.length !== after!.length) return [`${before!.length} nodes, now ${after!.length}`];
  return before!
    .flatMap((styles, at) => {
      const now = new Set(after![at]);
      return styles.filter((each) => !now.has(each)).map((each) => `node ${at} had ${each}`);
    })
    .slice(0, 20);
}
