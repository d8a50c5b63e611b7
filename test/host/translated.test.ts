import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { EXPLORER, TRIAL } from './support/host-page.js';
import { hosts } from './support/hosts.js';
import { startTranslator, TRANSLATORS } from './support/translators.js';
import { answer, en, guide, next, openTreatment } from './support/visitor.js';

const host = hosts();
const MULTI = '<script type="module" src="/dist/treatment-guide.multi.js"></script>';
const explorer = (page: Page) => page.locator('treatment-explorer');
const settled = (page: Page) => page.waitForTimeout(70);
/** The visible text with translations undone, without white space, since a translator splits texts between sentences. */
async function read(place: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden.
  const text = await place.innerText();
  return squeezed(text.replace(/ ?\u00ab\u00b9[^\u00b9]*\u00b9\u00bb/g, ''));
}
const squeezed = (text: string) => text.replace(/[\s\u00ab\u00bb]+/g, '');
/** The same with spaces, which must not be lost between two texts. */
const words = async (place: Locator) =>
  // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden.
  (await place.innerText())
    .replace(/[\u00ab\u00bb]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const treatment = (id: string) => guide.treatments.find((each) => each.id === id)!;
/** Sentences that only this treatment has. */
const own = (id: string) => {
  const all = (each: (typeof guide.treatments)[number]) =>
    [each.summary, ...each.what, ...each.harms].map(({ text }) => text);
  const others = new Set(guide.treatments.filter((each) => each.id !== id).flatMap(all));
  return all(treatment(id)).filter((text) => !others.has(text));
};

for (const [name, source] of Object.entries(TRANSLATORS))
  describe(`under a translator that ${name}`, { concurrency: 2 }, () => {
    const open = async (body = EXPLORER, head?: string) => {
      const { page, seen } = await host.open(head ? { body, head } : { body });
      await page.locator('treatment-explorer, trial-explainer').getByRole('button').first().waitFor();
      await page.evaluate(startTranslator(source));
      return { page, seen };
    };
    const visible = (page: Page) => explorer(page).locator('.screen');
    const set = (page: Page, name: 'view' | 'treatment' | 'answers', value: unknown) =>
      explorer(page).evaluate((tag, [name, value]) => Object.assign(tag, { [name as string]: value }), [
        name,
        value,
      ] as const);

    test('treatments opened one after the other each have their own name and text', async () => {
      const { page, seen } = await open();
      for (const { id, name: title } of guide.treatments) {
        await set(page, 'treatment', id);
        await settled(page);
        assert.ok((await read(visible(page).getByRole('heading').first())).includes(squeezed(title)), id);
        const text = await read(visible(page));
        for (const other of guide.treatments)
          if (other.id !== id)
            for (const sentence of own(other.id))
              assert.ok(
                JSON.stringify(treatment(id)).includes(sentence) || !text.includes(squeezed(sentence)),
                `${id} holds words of ${other.id}: ${sentence}`,
              );
        assert.ok(text.includes(squeezed(own(id)[0]!)), id);
      }
      assert.deepEqual(seen.errors, []);
      await page.close();
    });

    test('each search hit is shown with its own words, and opens what it names', async () => {
      const { page, seen } = await open();
      await set(page, 'view', 'browse');
      const field = explorer(page).getByRole('textbox');
      for (const word of ['hair', 'probe', 'beads', 'probe']) {
        await field.fill(word);
        await settled(page);
      }
      const hits = explorer(page).locator('tg-search li');
      const ids: string[] = [];
      for (const hit of await hits.all()) {
        const id = await hit.locator('button').evaluate(({ dataset }) => dataset.treatment);
        ids.push(id ?? '');
        if (id) assert.ok((await read(hit)).includes(squeezed(treatment(id).name)), `${id}: ${await read(hit)}`);
        assert.match((await read(hit)).toLowerCase(), /probe/);
      }
      assert.ok(ids.includes('ablation'), `found in ${ids.join()}`);
      assert.equal(await field.inputValue(), 'probe');
      assert.deepEqual(seen.errors, []);
      await page.close();
    });

    const compared = /sentence|beside/.test(name) ? read : words;
    test('no old reason is under a new standing, and no old answer under a new question', async () => {
      const { page, seen } = await open();
      const results = async (answers: object) => {
        await set(page, 'answers', answers);
        await settled(page);
        return Object.fromEntries(
          await Promise.all(
            guide.treatments.map(async ({ id }) => [
              id,
              await compared(
                explorer(page)
                  .locator(`tg-result[data-treatment="${id}"], [part="treatment"][data-treatment="${id}"]`)
                  .first(),
              ),
            ]),
          ),
        );
      };
      const sets = [
        { primary: 'breast' },
        { primary: 'colorectal', amount: 'few' },
        { primary: 'breast', hormone: 'yes' },
      ];
      await set(page, 'answers', sets[0]!);
      await set(page, 'view', 'results');
      const translated = [];
      for (const answers of sets) translated.push(await results(answers));
      const { page: plain } = await host.open({});
      await explorer(plain).getByRole('button', { name: en.start.read }).waitFor();
      await set(plain, 'answers', sets[0]!);
      await set(plain, 'view', 'results');
      for (const [at, answers] of sets.entries()) {
        await set(plain, 'answers', answers);
        await settled(plain);
        for (const { id } of guide.treatments) {
          const usual = await compared(
            explorer(plain)
              .locator(`tg-result[data-treatment="${id}"], [part="treatment"][data-treatment="${id}"]`)
              .first(),
          );
          const here = translated[at]![id] as string;
          assert.equal(here, usual, id);
        }
      }
      assert.deepEqual(seen.errors, []);
      await Promise.all([page.close(), plain.close()]);
    });

    test('questions can be answered, and the menu keeps its words', async () => {
      const { page, seen } = await open();
      await set(page, 'view', 'questions');
      await settled(page);
      await answer(explorer(page), 'primary', 'breast');
      await settled(page);
      await next(explorer(page));
      await settled(page);
      const question = guide.questions.find(({ id }) => id !== 'primary')!;
      const legend = await read(explorer(page).locator('legend'));
      assert.ok(
        guide.questions.some(({ text }) => legend.includes(squeezed(text)) && text !== guide.questions[0]!.text),
        `${question.id}: ${legend}`,
      );
      for (const view of ['browse', 'results', 'compare', 'summary'] as const) {
        const item = explorer(page).locator(`[part="nav"] [data-go="${view}"]`);
        if (await item.count()) assert.equal(await read(item), squeezed(en.nav[view]));
      }
      assert.deepEqual(seen.errors, []);
      await page.close();
    });

    test('a new language of the page replaces the translation', async () => {
      const { page, seen } = await open(EXPLORER, MULTI);
      await page.evaluate(() => {
        document.documentElement.lang = 'es';
      });
      await explorer(page).locator('.guide[lang="es"]').waitFor();
      // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden.
      const text = await explorer(page).locator('.guide').innerText();
      const words = text.match(/\u00ab[^\u00bb]*\u00bb/g) ?? [];
      assert.ok(!words.some((each) => each.includes('Take your time')), words.join());
      assert.deepEqual(seen.errors, []);
      await page.close();
    });

    test('the page of a study stays complete when the host page sets another one', async () => {
      const { page, seen } = await open(TRIAL);
      for (const name of ['First', 'Second']) {
        await page.locator('trial-explainer').evaluate((tag, title) => {
          (tag as HTMLElementTagNameMap['trial-explainer']).record = {
            protocolSection: {
              identificationModule: { nctId: `NCT0000000${title.length}`, briefTitle: `${title} study` },
            },
          };
        }, name);
        await settled(page);
        const text = await read(page.locator('trial-explainer').locator('.guide'));
        assert.ok(text.includes(`${name}study`), text.slice(0, 200));
        assert.ok(name === 'First' || !text.includes('Firststudy'));
      }
      assert.deepEqual(seen.errors, []);
      await page.close();
    });
  });

test('the same checks pass without a translator', async () => {
  const { page } = await host.open({});
  await openTreatment(explorer(page));
  assert.ok((await read(explorer(page).locator('.screen'))).includes(squeezed(own(guide.treatments[8]!.id)[0]!)));
  await page.close();
});

test('a search hit is split only at its marked words, since a translator cannot make a sentence of single words', async () => {
  const { page } = await host.open({ body: EXPLORER });
  await explorer(page).getByRole('button', { name: en.start.read }).waitFor();
  await explorer(page).evaluate((tag) => Object.assign(tag, { view: 'browse' }));
  await explorer(page).getByRole('textbox').fill('probe');
  await explorer(page).locator('mark').first().waitFor();
  const texts = await explorer(page)
    .locator('tg-search li span:has(> mark)')
    .evaluateAll((all) =>
      all.map((each) => ({
        marks: each.querySelectorAll('mark').length,
        runs: [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue).length,
      })),
    );
  assert.ok(texts.length > 1);
  for (const { marks, runs } of texts) assert.ok(runs <= marks + 1, `${runs} pieces around ${marks} marks`);
  await page.close();
});
