import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { en } from '../../src/i18n/en/interface.js';
import { changed, randomized } from '../trial/fixtures/studies.js';
import { generalWorks, hospital, isCalm, loaded, part, Site, tag, title, type Visit } from './support-trial/pages.js';

const ID = 'NCT99999901';
const TITLE = 'Examplumab After Liver Surgery';
const CORS = { 'access-control-allow-origin': '*' };
const send = (response: ServerResponse, body: string, status = 200, type = 'application/json') =>
  response.writeHead(status, { 'content-type': type, ...CORS }).end(body);

/** How the fake registry responds; each test sets it. */
let answer: (response: ServerResponse) => void;
const registry = new Site((_path, response) => answer(response));
const { open } = hospital();
before(() => registry.start());
after(() => registry.stop());
afterEach(() => {
  registry.asked.length = 0;
});

const button = ({ page }: Visit) => page.getByRole('button', { name: en.trial.ask });
const offer = (base = registry.origin, isAlone = false) =>
  open(tag(`nct-id="${ID}" api-base="${base}/api/v2"`), { isAlone });
const press = async (visit: Visit) => {
  await button(visit).click();
  await loaded(visit.page);
};

describe('the button that asks the registry', () => {
  it('has a sentence that names the host, and sends no request before it is pressed', async () => {
    answer = (response) => send(response, JSON.stringify(randomized()));
    const visit = await offer();
    await visit.page.waitForTimeout(500);
    assert.ok(await visit.page.getByText(registry.origin.slice('http://'.length)).isVisible());
    assert.ok(await button(visit).isVisible());
    assert.deepEqual([visit.requests, registry.asked], [[], []]);
  });

  it('asks once, also when pressed twice, and shows the study', async () => {
    answer = (response) => send(response, JSON.stringify(randomized()));
    const visit = await offer();
    await button(visit).dblclick();
    await loaded(visit.page);
    assert.equal(await title(visit.page), TITLE);
    assert.deepEqual(visit.requests, [`${registry.origin}/api/v2/studies/${ID}`]);
    assert.equal(registry.asked.length, 1);
  });

  it('sends no cookie, no login, no referrer and no query of its own', async () => {
    answer = (response) => send(response, JSON.stringify(randomized()));
    const visit = await offer(registry.origin, true);
    const host = new URL(registry.origin).hostname;
    await visit.page.context().addCookies([{ name: 'who', value: 'me', domain: host, path: '/' }]);
    await press(visit);
    // Proves that an ordinary request would send the cookie.
    await visit.page.evaluate(
      (address) => fetch(address, { mode: 'no-cors', credentials: 'include' }),
      registry.origin,
    );
    const [ours, ordinary] = registry.asked;
    assert.match(ordinary?.headers.cookie ?? '', /who=me/);
    assert.deepEqual(
      [ours?.headers.cookie, ours?.headers.authorization, ours?.headers.referer],
      [undefined, undefined, undefined],
    );
    assert.equal(ours?.path, `/api/v2/studies/${ID}`);
  });

  it('needs no CORS permission but that to read', async () => {
    answer = (response) => send(response, JSON.stringify(randomized()));
    const visit = await offer();
    await press(visit);
    assert.deepEqual(
      registry.asked.map(({ headers }) => headers['access-control-request-method']),
      [undefined],
    );
  });

  it('works with Enter, and focus goes to the title of the study', async () => {
    answer = (response) => send(response, JSON.stringify(randomized()));
    const visit = await offer();
    await button(visit).focus();
    await visit.page.keyboard.press('Enter');
    await loaded(visit.page);
    const focused = await visit.page.evaluate(() =>
      document.activeElement?.shadowRoot?.activeElement?.textContent?.trim(),
    );
    assert.equal(focused, TITLE);
  });

  it('says that it is getting the record from a slow registry, and the part about trials in general can be read', async () => {
    let sendAtLast = () => {};
    answer = (response) => {
      sendAtLast = () => send(response, JSON.stringify(randomized()));
    };
    const visit = await offer();
    await button(visit).click();
    await visit.page.getByRole('status').getByText(en.trial.getting, { exact: true }).waitFor();
    assert.ok(await generalWorks(visit.page));
    sendAtLast();
    await loaded(visit.page);
    assert.equal(await title(visit.page), TITLE);
  });

  it('aborts the request when the element is removed', async () => {
    let ended: Promise<unknown> | undefined;
    const asked = new Promise<void>((resolve) => {
      answer = (response) => {
        ended = once(response, 'close', { signal: AbortSignal.timeout(10_000) });
        resolve();
      };
    });
    const visit = await offer();
    await button(visit).click();
    await asked;
    await visit.page.evaluate(() => document.querySelector('trial-explainer')!.remove());
    await ended;
  });
});

/** Sends a response of more than 20 MB in pieces, as far as the browser reads it. */
function huge(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', ...CORS });
  const piece = ' '.repeat(1 << 20);
  let pieces = 0;
  const more = () => {
    while (!response.destroyed && pieces < 200) {
      pieces += 1;
      if (!response.write(piece)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
}

const FAULTS: Readonly<Record<string, readonly [(response: ServerResponse) => void, sentence: string]>> = {
  'does not know the study': [
    (response) => send(response, `NCT number ${ID} not found`, 404, 'text/plain'),
    en.trial.errors['not-found'],
  ],
  'says so with a success': [
    (response) => send(response, `NCT number ${ID} not found`, 200, 'text/plain'),
    en.trial.errors['not-found'],
  ],
  'has too many visitors': [(response) => send(response, '{}', 429), en.trial.unreachable],
  'has a fault': [(response) => send(response, '{}', 500), en.trial.unreachable],
  'hangs up': [(response) => response.destroy(), en.trial.unreachable],
  'hangs up in the middle': [
    (response) => {
      response.writeHead(200, { ...CORS, 'content-length': '9999' }).write('{"protocolSection":');
      setTimeout(() => response.destroy(), 100);
    },
    en.trial.unreachable,
  ],
  'does not let this page read': [(response) => response.writeHead(200).end('{}'), en.trial.unreachable],
  'sends what is not JSON': [(response) => send(response, 'busy, try later'), en.trial.ownUnreachable],
  'sends nothing': [(response) => send(response, ''), en.trial.ownUnreachable],
  'sends a web page': [
    (response) => send(response, '<!doctype html><h1>Sorry</h1>', 200, 'text/html'),
    en.trial.ownUnreachable,
  ],
  'sends more than 20 MB': [huge, en.trial.ownUnreachable],
  'sends another study': [
    (response) =>
      send(response, JSON.stringify(changed(randomized(), { 'identificationModule.nctId': 'NCT99999902' }))),
    en.trial.errors['other-study'],
  ],
};

describe('a calm sentence, and the part about trials in general, if the registry', () => {
  for (const [what, [fault, sentence]] of Object.entries(FAULTS)) {
    it(what, async () => {
      answer = fault;
      const visit = await offer();
      await press(visit);
      await isCalm(visit, sentence);
      const link = part(visit.page, 'error').getByRole('link');
      assert.equal(await link.getAttribute('href'), `https://clinicaltrials.gov/study/${ID}`);
    });
  }

  it('is down', async () => {
    // A port that was free a moment ago, so nothing listens there.
    const port = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port: free } = probe.address() as { port: number };
        probe.close(() => resolve(free));
      });
    });
    const visit = await offer(`http://127.0.0.1:${port}`);
    await press(visit);
    await isCalm(visit, en.trial.unreachable);
  });
});
