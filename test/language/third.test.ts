import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { VIEWS } from '../../src/explorer/visit.js';
import { projectWith } from './support/project.js';
import { go, Site } from './support/site.js';

/** A few texts in French, as after a translator's first day. */
const FRENCH: Readonly<Record<string, string>> = {
  Treatments: 'Traitements',
  Questions: 'Questions à vous poser',
  'Read about treatments': 'Lire sur les traitements',
  'What it is': 'Ce que c’est',
  Immunotherapy: 'Immunothérapie',
  'What is a clinical trial?': 'Qu’est-ce qu’un essai clinique ?',
  'The translation is a draft. No qualified translator has checked it.': 'La traduction est une ébauche.',
  'Some sentences are still in English.': 'Certaines phrases sont encore en anglais.',
};

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ');

let site: Site;
let project: ReturnType<typeof projectWith>;
before(async () => {
  project = projectWith({ fr: (text) => FRENCH[text] });
  site = await Site.start(project.dist);
});
after(async () => {
  await site.end();
  project.end();
});

describe('a third language', () => {
  it('needs only content files, and its untranslated texts are counted', () => {
    assert.match(project.said, /^fr: \d{4} texts out of date or missing/m);
    assert.doesNotMatch(project.said, /problem\(s\) in the language "fr"/);
  });

  it('is shown on a page in that language, in both elements', async () => {
    const page = await site.open('fr', 'explorer');
    assert.equal(await page.locator('.guide').getAttribute('lang'), 'fr');
    await go(page, 'browse');
    const text = await page.locator('.guide').evaluate(words);
    for (const said of ['Traitements', 'Questions à vous poser', 'Immunothérapie'])
      assert.ok(text.includes(said), said);
    await page.close();
    const other = await site.open('fr', 'explainer');
    assert.match(await other.locator('.guide').evaluate(words), /Qu’est-ce qu’un essai clinique/);
    await other.close();
  });

  it('says in every view that some of it is still in English, and has English for those texts', async () => {
    const page = await site.open('fr', 'explorer');
    for (const view of VIEWS) {
      await go(page, view);
      const text = await page.locator('.guide').evaluate(words);
      assert.match(text, /Certaines phrases sont encore en anglais\./, view);
      assert.match(text, /Feeling very sick\?/, view);
    }
    await page.close();
  });

  it('does not change English and Spanish', async () => {
    for (const [lang, title] of [
      ['en', /Read about treatments/],
      ['es', /Leer sobre los tratamientos|tratamientos/],
    ] as const) {
      const page = await site.open(lang, 'explorer');
      const text = await page.locator('.guide').evaluate(words);
      assert.match(text, title);
      assert.doesNotMatch(text, /anglais/);
      await page.close();
    }
  });
});
