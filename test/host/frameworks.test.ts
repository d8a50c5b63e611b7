import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { APPS, bundle } from './support/bundle.js';
import { hosts, STUDY } from './support/hosts.js';
import { en, visitExplorer, visitTrial } from './support/visitor.js';

const host = hosts();
/** Loads our script on an event, as a page does that renders first. */
const LATE = `addEventListener('load-guide', function () {
  var s = document.createElement('script'); s.src = '/dist/treatment-guide.classic.js'; document.head.append(s);
})`;

describe('properties and events', { concurrency: 2 }, () => {
  for (const [name, source] of Object.entries(APPS))
    test(`${name} places both elements before they are defined, and receives their events`, async () => {
      host.site.put(`/${name}.js`, { body: await bundle(source) });
      host.site.put('/late.js', { body: LATE });
      const { page, seen } = await host.open({
        head: `<script src="/late.js"></script><script src="/${name}.js" defer=""></script>`,
        body: '<div id="app"></div>',
      });
      await page.locator('trial-explainer').waitFor({ state: 'attached' });
      await page.evaluate(() => dispatchEvent(new Event('load-guide')));
      const [explorer, trial] = [page.locator('treatment-explorer'), page.locator('trial-explainer')];
      await explorer.getByRole('button', { name: en.start.read }).waitFor();
      await page.getByRole('button', { name: 'Draw again' }).dblclick();
      await visitTrial(trial, STUDY);
      await visitExplorer(explorer);
      assert.equal(await page.locator('output').textContent(), 'results');
      assert.equal(
        await explorer.getByRole('heading', { name: en.results.title }).evaluate(({ localName }) => localName),
        'h3',
      );
      assert.deepEqual(seen.errors, []);
      await page.close();
    });

  test('properties that were set before the script loaded are applied', async () => {
    host.site.put('/late.js', { body: LATE });
    const { page, seen } = await host.open({
      head: '<script src="/late.js"></script>',
      body: '<treatment-explorer></treatment-explorer><trial-explainer></trial-explainer>',
    });
    await page.evaluate(async () => {
      Object.assign(document.querySelector('treatment-explorer')!, { answers: { primary: 'breast' }, view: 'results' });
      Object.assign(document.querySelector('trial-explainer')!, { record: await (await fetch('/study.json')).json() });
      dispatchEvent(new Event('load-guide'));
    });
    await page.locator('treatment-explorer').getByRole('heading', { name: en.results.title }).waitFor();
    await page
      .locator('treatment-explorer')
      .getByRole('button', { name: /Breast$/ })
      .waitFor();
    await visitTrial(page.locator('trial-explainer'), STUDY);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  test('invalid attributes leave the defaults', async () => {
    const { page, seen } = await host.open({
      body: `<treatment-explorer record="[object Object]" guide="[object Object]" answers="[object Object]" heading-level="many" view="nowhere"
        treatment="magic" mode="[object Object]" not-offered="[object Object]" today="tomorrow" contact-href="javascript:alert(1)"></treatment-explorer>
        <trial-explainer record="[object Object]" heading-level="-3" today="x" contact-href="javascript:alert(1)"></trial-explainer>`,
    });
    await visitTrial(page.locator('trial-explainer'));
    await visitExplorer(page.locator('treatment-explorer'));
    assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });
});
