import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EXPLORER, TRIAL } from './support/host-page.js';
import { hosts, STUDY } from './support/hosts.js';
import { LOOKED_FOR, secrets, walkExplorer, walkTrial } from './support/pathway.js';
import { heard, record } from './support/recorder.js';
import { answer, en } from './support/visitor.js';

const host = hosts();
/** The secrets that a record tells. */
const told = (lines: readonly string[]) => {
  const all = lines.join('\n');
  return secrets()
    .filter((secret) => secret.test(all))
    .map(String);
};
const prepare = ({ page }: { page: import('playwright-core').Page }) => page.addInitScript(record).then(() => {});

describe('what a visitor says and reads stays in the guide', { concurrency: 2 }, () => {
  test('no script, no event, no request and no trace on the page tells any of it, the whole way through', async () => {
    const { page, seen } = await host.open({ body: EXPLORER + TRIAL }, prepare);
    const explorer = page.locator('treatment-explorer');
    await page.locator('trial-explainer').getByRole('heading', { name: STUDY }).waitFor();
    const asked = seen.requests.length;
    await walkExplorer(explorer);
    const lines = await page.evaluate(heard);
    assert.ok(
      lines.some((line) => /"event","click",true,"TREATMENT-EXPLORER"/.test(line)),
      'the recorder hears clicks',
    );
    assert.ok(lines.some((line) => /"event","guide-view",false,"TREATMENT-EXPLORER",\{"view":"results"\}/.test(line)));
    assert.deepEqual(told(lines), [], 'nothing is told');
    assert.deepEqual(seen.requests.slice(asked), [], 'nothing is asked of any server');
    const carriers = lines.filter((line) => !/^\["(event|childList|attributes|characterData)"/.test(line));
    assert.deepEqual(
      carriers.filter((line) => !/^\["fetch","[^"]*study\.json"/.test(line)),
      [],
      'nothing is called that carries anything away',
    );

    const left = await page.evaluate(() => [
      document.documentElement.outerHTML,
      location.href,
      document.title,
      name,
      document.cookie,
      JSON.stringify(history.state),
      ...Object.values({ ...localStorage, ...sessionStorage }),
    ]);
    assert.deepEqual(told(left), [], 'nothing is left on the page');
    assert.deepEqual([...seen.errors, ...seen.warnings], []);
    await page.close();
  });

  test('no word of a record leaves the other element', async () => {
    const { page, seen } = await host.open({ body: TRIAL }, prepare);
    await walkTrial(page.locator('trial-explainer'), STUDY);
    const lines = (await page.evaluate(heard)).join('\n');
    assert.match(lines, /"guide-ready"/);
    assert.doesNotMatch(lines, /Examplinib|Colorectal|Placebo/);
    assert.deepEqual(
      seen.requests.filter((address) => !address.startsWith(host.site.origin)),
      [],
    );
    await page.close();
  });

  test('a portal that asks on purpose can read the answers, and this recorder would notice if it passed them on', async () => {
    const { page } = await host.open({}, prepare);
    const explorer = page.locator('treatment-explorer');
    await explorer.evaluate((element) => {
      element.addEventListener('answers-change', () =>
        (Reflect.get(window, 'dataLayer') as unknown[]).push({
          ...(element as HTMLElementTagNameMap['treatment-explorer']).answers,
        }),
      );
    });
    await explorer.getByRole('button', { name: en.start.answer }).click();
    await answer(explorer, 'primary', 'breast');
    assert.notDeepEqual(told(await page.evaluate(heard)), []);
    await page.close();
  });
});

describe('session replay', { concurrency: 2 }, () => {
  /** What rrweb, which most recorders are made of, keeps of the whole way through. */
  async function replay(options: string, body = EXPLORER): Promise<string[]> {
    const { page } = await host.open({
      head: '<script src="/modules/rrweb/umd/rrweb.min.js"></script><script type="module" src="/dist/treatment-guide.js"></script>',
      body,
    });
    const explorer = page.locator('treatment-explorer');
    await explorer.getByRole('button', { name: en.start.answer }).waitFor();
    await page.evaluate(
      `Object.defineProperty(window, Symbol.for('events'), { value: [] });
       rrweb.record({ emit: (event) => window[Symbol.for('events')].push(JSON.stringify(event)), ${options} })`,
    );
    await walkExplorer(explorer);
    const events = await page.evaluate(() => Reflect.get(window, Symbol.for('events')) as string[]);
    await page.close();
    return events;
  }

  test('a recorder that honors its own marks keeps no answer, no treatment and no word', async () => {
    const events = await replay('');
    assert.ok(events.length > 3 && events[1]!.includes('treatment-explorer'), 'the page is recorded');
    assert.deepEqual(told(events), []);
  });
  test('a recorder that is told to ignore them does see what the guide shows, as the docs say', async () => {
    const events = await replay(`blockClass: 'nobody'`);
    assert.notDeepEqual(told(events), []);
    assert.ok(events.join('').includes(LOOKED_FOR));
  });
});
