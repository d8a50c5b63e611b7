import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CLASSIC_SCRIPT, drawn, hospital, SCRIPT, TAG, type Visit, wholeVisit } from './support/browser.js';

const { open } = hospital();
const csp = (policy: string) => ({ 'content-security-policy': policy });

const POLICIES: Readonly<Record<string, string>> = {
  'a strict policy': "default-src 'none'; script-src 'self'; style-src 'self'",
  'a policy without any style': "default-src 'none'; script-src 'self'; style-src 'none'",
  'a policy of a nonce alone':
    "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; base-uri 'none'; object-src 'none'",
  'trusted types with our policy': "require-trusted-types-for 'script'; trusted-types treatment-guide",
  'both together':
    "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types treatment-guide",
  'trusted types beside another Lit': "require-trusted-types-for 'script'; trusted-types lit-html treatment-guide",
};

/** Asserts that the policy was not violated, and nothing was thrown. */
function unbroken({ lines, errors }: Visit): void {
  assert.deepEqual([lines.filter(({ type }) => type !== 'warning'), errors], [[], []]);
}

for (const [name, policy] of Object.entries(POLICIES)) {
  describe(name, () => {
    for (const [kind, script] of Object.entries({ 'a module': SCRIPT, 'a classic script': CLASSIC_SCRIPT })) {
      it(`is kept by a whole visit, with ${kind}`, async () => {
        const visit = await open({ head: script.replace(' src', ' nonce="abc" src'), headers: csp(policy) });
        await wholeVisit(visit.page);
        assert.match(await drawn(visit.page), /What you said/);
        unbroken(visit);
      });
    }

    it('does not change the styles of the guide', async () => {
      const looks: string[] = [];
      for (const headers of [{}, csp(policy)]) {
        const { page } = await open({ head: SCRIPT.replace(' src', ' nonce="abc" src'), headers });
        await drawn(page);
        looks.push(
          await page
            .locator('treatment-explorer .choice')
            .first()
            .evaluate((box) => {
              const { padding, borderRadius, color, fontSize } = getComputedStyle(box);
              return [padding, borderRadius, color, fontSize].join();
            }),
        );
      }
      assert.equal(looks[1], looks[0]);
    });
  });
}

describe('a policy with trusted types', () => {
  const headers = csp("require-trusted-types-for 'script'; trusted-types treatment-guide");

  // A second copy may not create the Trusted Types policy again. The first copy must work, and the console must stay empty.
  it('is kept if the script is on the page twice', async () => {
    const visit = await open({ head: SCRIPT + SCRIPT.replace('.js', '.js?again'), headers });
    assert.match(await drawn(visit.page), /Read about treatments\s+All 14/);
    await visit.page.waitForLoadState('networkidle');
    unbroken(visit);
  });

  // One file for each element, each with its own Lit, as the list of files offers them.
  for (const files of [
    ['treatment-explorer.js', 'trial-explainer.js'],
    ['trial-explainer.js', 'treatment-explorer.js'],
  ]) {
    it(`lets both elements work from two files: ${files.join(', then ')}`, async () => {
      const head = files.map((name) => SCRIPT.replace('treatment-guide.js', name)).join('');
      const visit = await open({ head, body: `${TAG}<trial-explainer></trial-explainer>`, headers });
      await visit.page.waitForLoadState('networkidle');
      unbroken(visit);
      assert.match(await drawn(visit.page), /Read about treatments\s+All 14/);
    });
  }

  it('is kept when printing', async () => {
    const visit = await open({ headers });
    await drawn(visit.page);
    await visit.page.pdf();
    unbroken(visit);
  });

  // Chromium runs no Trusted Types policy during window.print(). The screen must be complete again afterwards.
  it('leaves the guide complete after a button of the page prints', async () => {
    const { page } = await open({ headers });
    await drawn(page);
    await page.evaluate(async () => {
      window.print();
      await new Promise((resolve) => setTimeout(resolve, 100));
      dispatchEvent(new Event('afterprint'));
    });
    await wholeVisit(page);
    assert.match(await drawn(page), /What you said/);
  });

  it('that does not list our name stops the guide, and the link of the hospital stays', async () => {
    const { page } = await open({ body: TAG, headers: csp("require-trusted-types-for 'script'; trusted-types other") });
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('a[href="/fallback"]').isVisible(), true);
  });
});

describe('a policy that stops the script', () => {
  it('leaves the link of the hospital', async () => {
    const { page } = await open({ headers: csp("script-src 'none'") });
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('a[href="/fallback"]').isVisible(), true);
  });
});
