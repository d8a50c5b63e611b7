import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TrialExplainer } from '../../src/explainer/trial-explainer.js';
import { go, Site, type TAGS } from '../language/support/site.js';

// The accessibility tree of each view: roles, names, states. `UPDATE_SNAPSHOT=1` rewrites the files; read the difference before you commit it.
const KEPT = new URL('./aria/', import.meta.url);
const VIEWS = ['start', 'browse', 'treatment', 'questions', 'results', 'compare', 'values', 'summary', 'about'];

let site: Site;
before(async () => {
  site = await Site.start('dist');
  mkdirSync(KEPT, { recursive: true });
});
after(() => site.end());

async function same(name: string, lang: string, tag: keyof typeof TAGS, show: (page: Page) => Promise<unknown>) {
  const page = await site.open(lang, tag, 1100);
  await show(page);
  const now = `${await page.locator('treatment-explorer, trial-explainer').ariaSnapshot()}\n`;
  await page.close();
  const file = new URL(`${name}.yml`, KEPT);
  if (process.env.UPDATE_SNAPSHOT) writeFileSync(file, now);
  assert.ok(existsSync(file), `${name}: not kept yet, run with UPDATE_SNAPSHOT=1`);
  assert.equal(now, readFileSync(file, 'utf8'));
}

describe('a screen reader is given the same as before', () => {
  for (const view of VIEWS) it(`in ${view}`, () => same(view, 'en', 'explorer', (page) => go(page, view)));
  it('in the open menu of a narrow window', () =>
    same('menu', 'en', 'explorer', async (page) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await go(page, 'browse');
      await page.locator('.menu').click();
    }));
  it('in the part about trials in general', () => same('trial', 'en', 'explainer', async () => {}));
  it('in a record', () =>
    same('record', 'en', 'record', (page) =>
      page.locator('trial-explainer').evaluate((element) => (element as TrialExplainer).updateComplete),
    ));
  it('in Spanish', () => same('questions.es', 'es', 'explorer', (page) => go(page, 'questions')));
});
