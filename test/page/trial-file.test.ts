import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import { en } from '../../src/i18n/en/interface.js';
import { randomized } from '../trial/fixtures/studies.js';
import { hospital, isCalm, loaded, Site, tag, title } from './support-trial/pages.js';

const TITLE = 'Examplumab After Liver Surgery';
const send = (response: ServerResponse) =>
  response
    .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
    .end(JSON.stringify(randomized()));

/** Another site, which allows any page to read its study. */
const other = new Site((_path, response) => send(response));
const { open, site } = hospital({
  '/study.json': send,
  '/moved.json': (response) => response.writeHead(302, { location: `${other.origin}/study.json` }).end(),
});
before(() => other.start());
after(() => other.stop());
afterEach(() => {
  other.asked.length = 0;
  site.asked.length = 0;
});

/** A visitor with a cookie, which is valid for every port of this machine. */
const KNOWN = {
  storageState: {
    cookies: [
      {
        name: 'who',
        value: 'me',
        domain: '127.0.0.1',
        path: '/',
        expires: -1,
        httpOnly: true,
        secure: false,
        sameSite: 'Lax' as const,
      },
    ],
    origins: [],
  },
};

describe('a file in record-src', () => {
  it('of the hospital is requested once, without a cookie', async () => {
    const visit = await open(tag('record-src="/study.json"'), { context: KNOWN });
    await loaded(visit.page);
    assert.equal(await title(visit.page), TITLE);
    assert.deepEqual(visit.requests, ['/study.json']);
    const [asked] = site.asked.filter(({ path }) => path === '/study.json');
    assert.deepEqual([asked?.headers.cookie, asked?.headers.referer], [undefined, undefined]);
    assert.match(site.asked.find(({ path }) => path === '/')?.headers.cookie ?? '', /who=me/);
  });

  it('that is missing is reported as not found', async () => {
    const visit = await open(tag('record-src="/nowhere.json"'));
    await loaded(visit.page);
    await isCalm(visit, en.trial.errors['not-found']);
  });

  it('of another origin is refused, and that origin gets no request', async () => {
    const visit = await open(tag(`record-src="${other.origin}/study.json"`));
    await loaded(visit.page);
    await isCalm(visit, en.trial.ownUnreachable);
    assert.deepEqual([visit.requests, other.asked], [[], []]);
  });

  it('of another origin is shown if the page allows it, requested without cookie and referrer', async () => {
    const visit = await open(tag(`record-src="${other.origin}/study.json" allow-remote`), { context: KNOWN });
    await loaded(visit.page);
    assert.equal(await title(visit.page), TITLE);
    assert.equal(other.asked.length, 1);
    assert.deepEqual([other.asked[0]?.headers.cookie, other.asked[0]?.headers.referer], [undefined, undefined]);
  });

  // A visitor's comment may name an address of the hospital. A redirect from there must not bring in another site's text.
  it('of the hospital that redirects to another origin is not shown, and that origin gets no request', async () => {
    const visit = await open(tag('record-src="/moved.json"'));
    await loaded(visit.page);
    await isCalm(visit, en.trial.ownUnreachable);
    assert.deepEqual(other.asked, []);
  });
});
