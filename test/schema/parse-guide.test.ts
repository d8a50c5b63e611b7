import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Guide } from '../../src/guide/guide.js';
import { GuideError, parseGuide, sayIssue } from '../../src/guide/parse-guide.js';
import { assemble } from '../../tools/content/assemble.js';

type Place = readonly (string | number)[];
type Holder = Record<string | number, unknown>;

let json: string;
const copy = () => JSON.parse(json) as Guide;

/** Sets one value of a guide without type checks; `undefined` removes it. */
function put(guide: unknown, place: Place, value: unknown): void {
  const holder = place.slice(0, -1).reduce<Holder>((inner, key) => inner[key] as Holder, guide as Holder);
  const key = place.at(-1)!;
  if (value === undefined) delete holder[key];
  else holder[key] = value;
}

/** The messages for an author, line by line; any other kind of error is a bug, and is thrown again. */
function complaints(value: unknown): string[] {
  try {
    parseGuide(value);
    return [];
  } catch (error) {
    if (!(error instanceof GuideError)) throw error;
    assert.ok(error.issues.length > 0);
    return error.issues.map(sayIssue);
  }
}

before(() => {
  const { content, problems } = assemble('content/secondary-liver-cancer');
  assert.ok(content, problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  json = JSON.stringify(content.guide);
});

describe('a guide', () => {
  it('is the same after conversion to JSON and back', () => {
    const guide = parseGuide(copy());
    assert.deepEqual(guide, copy());
    assert.deepEqual(parseGuide(JSON.parse(JSON.stringify(guide))), guide);
  });

  it('may be written in any language and any script', () => {
    const guide = copy();
    put(guide, ['lang'], 'ar');
    put(guide, ['title'], 'العلاج عندما ينتشر السرطان إلى الكبد');
    put(guide, ['treatments', 0, 'name'], '肝臓の手術');
    put(guide, ['treatments', 0, 'summary', 'text'], 'ﷺ 🫀 \u202e');
    assert.deepEqual(parseGuide(guide), guide);
  });

  it('reports every problem of shape at once, with its path and the remedy', () => {
    const guide = copy();
    put(guide, ['title'], 4);
    put(guide, ['urgent', 'calls', 0], { label: '' });
    put(guide, ['treatments', 0, 'name'], 'x'.repeat(61));
    put(guide, ['questions', 1, 'answers'], []);
    put(guide, ['rules', 2, 'kind'], 'X');
    put(guide, ['glossary', 0, 'meaning'], undefined);
    put(guide, ['sources', 0, 'url'], 'javascript:alert(1)');
    put(guide, ['date'], '23/11/2026');
    assert.deepEqual(complaints(guide).sort(), [
      'date: write a real date like 2026-11-23',
      'glossary > 1 > meaning: is missing',
      'questions > 2 > answers: needs at least two answers and "not-sure"',
      'rules > 3 > kind: must be one of: S, K, A',
      'sources > 1 > url: must be a web address',
      'title: must be text: put quotation marks around it',
      'treatments > 1 > name: is too long: at most 60',
      'urgent > calls > 1 > label: is empty: write something',
      'urgent > calls > 1 > number: is missing',
    ]);
  });

  it('reports every broken reference at once', () => {
    const guide = copy();
    const { length } = guide.sources;
    put(guide, ['sources', length], guide.sources[0]);
    put(guide, ['rules', 0, 'treatment'], 'nothing');
    put(guide, ['overview', 'statements', 0, 'facts'], ['X-NONE-999']);
    put(guide, ['facts', 'F-GEN-1'], ['nobody']);
    assert.deepEqual(complaints(guide), [
      `sources > ${length + 1} > id: "${guide.sources[0]!.id}" stands here twice: give it an id of its own`,
      'rules > 1 > treatment: there is no treatment "nothing"',
      'overview > statements > 1 > facts: there is no fact "X-NONE-999": did you mean "X-NONE-9"?',
      'facts > F-GEN-1: there is no source "nobody"',
    ]);
  });

  it('counts all of its problems in the message of the error', () => {
    assert.throws(() => parseGuide({ ...copy(), title: '', lead: '' }), {
      name: 'GuideError',
      message: 'This guide has 2 problem(s):\ntitle: is empty: write something\nlead: is empty: write something',
    });
  });
});

describe('junk', () => {
  it('of any kind is refused with a GuideError and nothing else', () => {
    const options = { withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true };
    fc.assert(
      fc.property(fc.oneof(fc.anything(options), fc.jsonValue()), (value) => complaints(value).length > 0),
      { numRuns: 500 },
    );
  });

  it('at any path of a valid guide is refused with a GuideError, or leaves a guide that can be evaluated', () => {
    const within = (value: unknown, place: Place): Place[] =>
      typeof value !== 'object' || value === null
        ? [place]
        : [place, ...Object.entries(value).flatMap(([key, inner]) => within(inner, [...place, key]))];
    const parts = Object.entries(copy()).map(([key, value]) => within(value, [key]));
    // Chooses a part first and then a path in it, because most paths are in the many facts and sources.
    const anywhere = fc.constantFrom(...parts).chain((part) => fc.constantFrom(...part));
    const words = [undefined, null, '', 'not-sure', '__proto__', 'constructor', [], {}, Number.NaN, [null], [[]]];
    const junk = fc.oneof(fc.constantFrom(...words), fc.anything({ maxDepth: 2 }));
    fc.assert(
      fc.property(anywhere, junk, (place, value) => {
        const guide = copy();
        put(guide, place, value);
        if (complaints(guide).length) return;
        const { treatments } = evaluate(parseGuide(guide), {});
        assert.equal(treatments.length, guide.treatments.length);
      }),
      { numRuns: 150 },
    );
  });
});
