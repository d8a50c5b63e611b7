import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import trials from '../../src/generated/en.trials.json';
import { en } from '../../src/i18n/en/interface.js';
import { manySites, randomized } from '../trial/fixtures/studies.js';
import { axeFindings, COLORS, wholePageFindings } from './support/axe.js';
import {
  CLASSIC,
  generalWorks,
  hospital,
  inline,
  loaded,
  PAUSE,
  part,
  SCRIPT,
  tag,
  title,
  type Visit,
  wordsOf,
} from './support-trial/pages.js';

const { open } = hospital({
  '/study.json': (response) => response.writeHead(200).end(JSON.stringify(randomized())),
});
const TITLE = 'Examplumab After Liver Surgery';
const ALONE = '<script type="module" src="/trial-explainer.js"></script>';
const NO_ONE = 'http://127.0.0.1:9';

/** Positions of the script, and what the hospital writes into the tag. */
const PLACES: Readonly<Record<string, readonly [head: string, body: (tag: string) => string]>> = {
  'a module in the head': [SCRIPT, (tag) => tag],
  'a module of this element alone': [ALONE, (tag) => tag],
  'a module after the tag': ['', (tag) => tag + SCRIPT],
  'a classic script in the head': [CLASSIC, (tag) => tag],
  'a classic script after the tag': ['', (tag) => tag + CLASSIC],
  // The page arrives in pieces, so the element exists before its record.
  'a classic script in the head and a slow network': [CLASSIC, (tag) => tag.replace('<script', `${PAUSE}<script`)],
  'a classic script in the head and a record that comes in two pieces': [
    CLASSIC,
    (tag) => tag.replace('"statusModule"', `${PAUSE}"statusModule"`),
  ],
};

describe('the built file', () => {
  for (const [place, [head, body]] of Object.entries(PLACES)) {
    it(`explains a record inside the tag, without a request or console message, with ${place}`, async () => {
      const { page, requests, lines } = await open(body(tag('', inline(randomized()))), { head });
      await page.waitForLoadState('load');
      assert.equal(await title(page), TITLE);
      assert.deepEqual([requests, lines], [[], []]);
    });
  }

  it('explains a record in a file, and requests that file alone', async () => {
    const { page, requests, lines } = await open(tag('record-src="/study.json"'));
    await loaded(page);
    assert.equal(await title(page), TITLE);
    assert.deepEqual([requests, lines], [['/study.json'], []]);
  });

  it('explains clinical trials without a record, and sends no request', async () => {
    const { page, requests, lines } = await open(tag());
    assert.equal(await title(page), trials.title);
    assert.ok(await generalWorks(page));
    assert.deepEqual([requests, lines], [[], []]);
  });

  it('sends no request, whatever is pressed', async () => {
    const { page, requests } = await open(tag('site="Springfield"', inline(manySites(20))));
    await page.evaluate(async () => {
      const { shadowRoot, updateComplete } = document.querySelector('trial-explainer')!;
      for (const each of shadowRoot!.querySelectorAll<HTMLElement>('summary, button')) each.click();
      await updateComplete;
    });
    await page.waitForTimeout(300);
    assert.deepEqual(requests, []);
  });

  it('renders the same HTML each time', async () => {
    const drawn = async () => {
      const { page } = await open(tag('site="Musterstadt"', inline(randomized())));
      // The comments with which Lit marks its parts contain a random number.
      return page.evaluate(() =>
        document.querySelector('trial-explainer')!.shadowRoot!.innerHTML.replace(/<!--.*?-->/g, ''),
      );
    };
    const first = await drawn();
    assert.ok(first.length > 20_000);
    assert.equal(await drawn(), first);
  });
});

const csp = (policy: string) => ({ 'content-security-policy': policy });
const POLICIES: Readonly<Record<string, string>> = {
  'a strict policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
  'a policy without any style': "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'",
  'a strict policy with trusted types':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types treatment-guide",
};

/** Asserts that the policy was not violated, and nothing was thrown. */
const unbroken = ({ lines }: Visit) => assert.deepEqual(lines, []);

for (const [name, policy] of Object.entries(POLICIES)) {
  describe(name, () => {
    for (const [what, body] of Object.entries({
      'no record': tag(),
      'a record inside the tag': tag('', inline(manySites(20))),
      'a record in a file': tag('record-src="/study.json"'),
    })) {
      it(`is kept with ${what}, whatever is opened`, async () => {
        const visit = await open(body, { headers: csp(policy) });
        await loaded(visit.page);
        await visit.page.evaluate(() => {
          for (const each of document.querySelector('trial-explainer')!.shadowRoot!.querySelectorAll('summary'))
            each.click();
        });
        await visit.page.pdf();
        unbroken(visit);
      });
    }

    it('does not change the styles', async () => {
      const looks: string[] = [];
      for (const headers of [{}, csp(policy)]) {
        const { page } = await open(tag('', inline(randomized())), { headers });
        const box = page.locator('trial-explainer .group').first();
        looks.push(
          await box.evaluate((element) => JSON.stringify(Object.values(getComputedStyle(element)).slice(0, 400))),
        );
      }
      assert.equal(looks[1], looks[0]);
    });
  });
}

it('a policy that blocks the registry leads to a calm sentence', async () => {
  const visit = await open(tag(`nct-id="NCT99999901" api-base="${NO_ONE}"`), { headers: csp("connect-src 'self'") });
  await visit.page.getByRole('button', { name: en.trial.ask }).click();
  await loaded(visit.page);
  assert.ok((await wordsOf(part(visit.page, 'error'))).includes(en.trial.unreachable));
  assert.ok(await generalWorks(visit.page));
  assert.ok(!visit.lines.some((line) => line.startsWith('uncaught')));
});

/** Records the content of the page just before it is printed, and after. */
const CAPTURE = `<script>
  addEventListener('afterprint', () => {
    window.paper = document.querySelector('trial-explainer').shadowRoot.querySelector('.guide').innerText;
  });
</script>`;

/** Prints as the browser's own menu does, and gives the text on the page at that moment. */
async function paper(page: Page): Promise<string> {
  await page.pdf({ format: 'Letter' });
  return (await page.evaluate(() => Reflect.get(window, 'paper') as string)).replace(/\s+/g, ' ');
}

describe('printing', () => {
  it('includes every phase', async () => {
    const { page } = await open(tag(), { head: CAPTURE + SCRIPT });
    const text = await paper(page);
    const told = trials.phases.flatMap(({ statements }) => statements.map((statement) => statement.text));
    assert.deepEqual(
      told.filter((each) => !text.includes(each)),
      [],
    );
  });

  it('includes every folded part and every place', async () => {
    const { page } = await open(tag('', inline(manySites(120))), { head: CAPTURE + SCRIPT });
    const text = await paper(page);
    const told = [
      ...Array.from({ length: 120 }, (_, at) => `Clinic ${at + 1},`),
      'A Randomized, Blinded Study',
      'By a form',
      // The part about trials in general is folded below a record.
      ...trials.phases.flatMap(({ statements }) => statements.map((statement) => statement.text)),
    ];
    assert.deepEqual(
      told.filter((each) => !text.includes(each)),
      [],
    );
  });

  it('leaves out controls that only work on a screen', async () => {
    const { page } = await open(tag('', inline(randomized())));
    await page.emulateMedia({ media: 'print' });
    for (const name of [en.trial.on, en.ill])
      assert.equal(await page.getByText(name, { exact: true }).isVisible(), false, name);
    assert.ok(await part(page, 'urgent').isVisible());
  });

  it('leaves the page as it was', async () => {
    const { page } = await open(tag('', inline(randomized())), { head: CAPTURE + SCRIPT });
    const before = await wordsOf(page.locator('trial-explainer'));
    await paper(page);
    assert.equal(await wordsOf(page.locator('trial-explainer')), before);
  });
});

describe('axe finds nothing on a whole page', () => {
  const LOOKS = {
    'light colors': {},
    'dark colors': { colorScheme: 'dark' },
    'forced colors': { forcedColors: 'active' },
  } as const;
  const BODIES: Readonly<Record<string, string>> = {
    'no record': tag(),
    'a record': tag('', inline(randomized())),
    'a record that cannot be read': tag('', '<script type="application/json">x</script>'),
    'a study that can be fetched': tag('nct-id="NCT99999901"'),
  };
  for (const [look, context] of Object.entries(LOOKS)) {
    for (const [what, body] of Object.entries(BODIES)) {
      it(`in ${look}, with ${what}, everything open`, async () => {
        const { page } = await open(body, { context });
        await page.evaluate(() => {
          for (const each of document.querySelector('trial-explainer')!.shadowRoot!.querySelectorAll('details'))
            each.open = true;
        });
        assert.deepEqual(await (look === 'light colors' ? wholePageFindings(page) : axeFindings(page, COLORS)), []);
      });
    }
  }
});
