import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { renderPage, renderStatic } from '../../src/page/index.js';

const ELEMENTS = ['treatment-explorer', 'trial-explainer'];
const today = '2026-11-23';

/** Server components that are written ahead of time may not ask what time it is: frameworks stop the build. */
describe('the text for a server, given a date', () => {
  const { Date: Clock } = globalThis;
  beforeEach(() => {
    const read = () => {
      throw new Error('the clock was read');
    };
    globalThis.Date = new Proxy(Clock, {
      construct: (target, given) => (given.length ? Reflect.construct(target, given) : read()),
      get: (target, name, self) => (name === 'now' ? read : Reflect.get(target, name, self)),
    });
  });
  afterEach(() => {
    globalThis.Date = Clock;
  });

  for (const lang of ['en', 'es']) {
    test(`reads no clock (${lang})`, () => {
      for (const element of ELEMENTS) assert.ok(renderStatic({ element, lang, today }).length > 10_000);
      for (const element of ELEMENTS) assert.ok(renderStatic({ element, lang, attributes: { today } }).length > 10_000);
      assert.ok(renderPage({ lang, today }).length > 10_000);
    });
  }

  test('reads the clock where it is given none: the test would notice', () => {
    for (const element of ELEMENTS) assert.throws(() => renderStatic({ element }), /the clock was read/);
  });
});
