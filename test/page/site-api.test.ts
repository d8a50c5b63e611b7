import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { demo, drawn } from './support-demo/site.js';

const site = demo();

describe('the pages of the elements', () => {
  for (const tag of ['treatment-explorer', 'trial-explainer'])
    test(`<${tag}> can be tried: a field changes the element and the markup, events are shown, parts are outlined`, async () => {
      const { page, said } = await site.open(`/api/${tag}.html`);
      assert.deepEqual(await drawn(page), [tag]);
      await page.getByLabel('Value of heading-level').fill('4');
      await page.getByLabel('Value of heading-level').press('Tab');
      await page.locator(`${tag} h4`).first().waitFor();
      assert.match((await page.locator('[data-markup]').textContent())!, /heading-level="4"/);
      await page.getByLabel('Value of --guide-accent', { exact: true }).fill('#5b2a6e');
      await page.getByLabel('Value of --guide-accent', { exact: true }).press('Tab');
      assert.match((await page.locator('[data-markup]').textContent())!, /--guide-accent: #5b2a6e/);
      await page.getByRole('button', { name: 'Outline urgent' }).click();
      assert.equal(
        await page
          .locator(`${tag} [part~="urgent"]`)
          .first()
          .evaluate((part) => getComputedStyle(part).outlineStyle),
        'dashed',
      );
      assert.deepEqual(said, []);
    });

  test('has on the page of each element a control for everything in its manifest', async () => {
    type Named = {
      readonly name: string;
      readonly kind?: string;
      readonly attribute?: string;
      readonly static?: boolean;
    };
    type Lists = 'attributes' | 'cssProperties' | 'cssParts' | 'slots' | 'events' | 'members';
    type Element = { readonly tagName: string } & Readonly<Record<Lists, readonly Named[]>>;
    const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
      modules: readonly { readonly declarations: readonly Element[] }[];
    };
    for (const one of modules.flatMap(({ declarations }) => declarations)) {
      const { page } = await site.open(`/api/${one.tagName}.html`);
      const own = one.attributes.map(({ name }) => name);
      const { members } = one;
      const properties = members.filter(
        ({ kind, attribute, static: ofClass }) => kind === 'field' && !ofClass && !own.includes(attribute ?? ''),
      );
      const wanted = [
        ...[...one.attributes, ...one.cssProperties].map(({ name }) => `Value of ${name}`),
        ...properties.map(({ name }) => `Value of .${name}`),
        ...one.slots.filter(({ name }) => name).map(({ name }) => `Text in the slot ${name}`),
        ...one.cssParts.map(({ name }) => `Outline ${name}`),
        ...members.filter(({ kind }) => kind === 'method').map(({ name }) => `Call ${name}()`),
      ];
      const names = await page
        .locator('main :is(input, select, button)')
        .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? each.textContent));
      assert.deepEqual(
        wanted.filter((name) => !names.includes(name)),
        [],
        one.tagName,
      );
      for (const { name } of one.events) assert.ok(await page.locator('code', { hasText: name }).count(), name);
    }
  });

  test('a slot is filled, a property set, a method called and every event shown, from the page of the element', async () => {
    const { page, said } = await site.open('/api/treatment-explorer.html');
    await drawn(page);
    const explorer = page.locator('treatment-explorer');
    await page.getByLabel('Text in the slot interpreter').fill('Call 555-0177 for an interpreter.');
    await page.getByLabel('Text in the slot interpreter').press('Tab');
    await explorer.getByText('Call 555-0177 for an interpreter.').first().waitFor();
    const answers = () =>
      explorer.evaluate((element) => ({ ...(element as unknown as { readonly answers: object }).answers }));
    await page.getByLabel('Value of .answers').fill('{ "primary": "breast" }');
    await page.getByLabel('Value of .answers').press('Tab');
    assert.deepEqual(await answers(), { primary: 'breast' });
    await page.getByLabel('Value of .answers').fill('{');
    await page.getByLabel('Value of .answers').press('Tab');
    assert.deepEqual(await answers(), { primary: 'breast' });
    await page.getByRole('button', { name: 'Call reset()' }).press('Enter');
    assert.deepEqual(await answers(), {});
    await page.getByLabel('Value of view').selectOption('questions');
    await explorer.getByLabel('Breast').check();
    assert.match((await page.locator('output').first().textContent())!, /^answers-change/);
    assert.deepEqual(said, []);
  });

  test('speaks Spanish on the page of each element, when asked', async () => {
    for (const tag of ['treatment-explorer', 'trial-explainer']) {
      const { page, said } = await site.open(`/api/${tag}.html`);
      await drawn(page);
      await page.getByLabel('Value of lang').fill('es');
      await page.getByLabel('Value of lang').press('Tab');
      await page.locator(tag).getByText('¿Se siente muy mal?').first().waitFor();
      assert.deepEqual(said, []);
    }
  });
});
