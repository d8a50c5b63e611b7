import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { fold, search } from '../../src/guide/search.js';
import { partsOf } from './parts.js';

const parts = partsOf(guide);
/** The words of a text that are long enough to be looked for. */
const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];

describe('folding a text for search', () => {
  it('keeps the length of any text, so that a place found is a place in the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(fold(text).length, text.length)));
  });

  it('keeps the length of every text of the guide', () => {
    for (const text of Object.values(parts).flat()) assert.equal(fold(text).length, text.length);
  });

  it('takes accents off', () => assert.equal(fold('Ménière ÅÑç'), 'meniere anc'));
  it('takes capitals off', () => assert.equal(fold('TACE'), 'tace'));
  it('leaves other letters alone', () => assert.equal(fold('Übung – “ß” 42'), 'ubung – “ß” 42'));
  it('says the same when folded twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(fold(fold(text)), fold(text))));
  });
});

describe('search', () => {
  for (const [part, texts] of Object.entries(parts)) {
    it(`finds any word of the guide's ${part} where it stands`, () => {
      const text = fc.constantFrom(...texts.filter((each) => wordsIn(each).length));
      const chosen = text.chain((line) => fc.tuple(fc.constant(line), fc.constantFrom(line, ...wordsIn(line))));
      fc.assert(
        fc.property(chosen, ([line, word]) => {
          const here = search(guide, word).some((hit) => hit.text.includes(line) || hit.part.includes(line));
          assert.ok(here, `"${word}" of "${line}"`);
        }),
        { numRuns: Math.min(40, 3 * texts.length) },
      );
    });
  }

  it('finds a word of the glossary by its other forms', () => {
    for (const { term, forms, meaning } of guide.glossary) {
      for (const form of forms) {
        assert.ok(
          search(guide, form).some(({ text }) => text === `${term}: ${meaning}`),
          form,
        );
      }
    }
  });

  it('finds nothing for fewer than two letters', () => {
    for (const word of ['', ' ', 'a', ' a ', '\u00e9', '\t\n']) assert.deepEqual(search(guide, word), []);
  });

  it('finds two letters', () => assert.ok(search(guide, 'CT').length));

  it('finds nothing for a word that no text holds', () => assert.deepEqual(search(guide, 'xylophone'), []));

  it('finds only texts that hold the word, or that explain it', () => {
    const words = [...new Set(Object.values(parts).flat().flatMap(wordsIn))];
    const forms = new Map(guide.glossary.map(({ term, forms, meaning }) => [`${term}: ${meaning}`, forms]));
    const headings = new Set([
      guide.title,
      guide.urgent.heading,
      ...guide.questions.map(({ text }) => text),
      ...[...guide.scope, guide.overview, ...guide.alsoAsk].map(({ heading }) => heading),
      ...(guide.tests ?? []).map(({ name }) => name),
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...words), (word) => {
        for (const { text, part } of search(guide, word)) {
          const held = [text, ...(forms.get(text) ?? []), ...(headings.has(part) ? [part] : [])];
          assert.ok(
            held.some((each) => fold(each).includes(fold(word))),
            `"${word}" in "${text}"`,
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('gives hits in the order of the guide', () => {
    const at = (id: string | undefined) => guide.treatments.findIndex((treatment) => treatment.id === id);
    const places = search(guide, 'liver').flatMap(({ treatment }) => (treatment ? [at(treatment)] : []));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('finds a text once, however often the word stands in it', () => {
    const hits = search(guide, 'liver').map(({ treatment, part, text }) => `${treatment} ${part} ${text}`);
    assert.equal(new Set(hits).size, hits.length);
  });

  it('takes capitals and accents for the plain letter, on both sides', () => {
    const plain = search(guide, 'camera');
    assert.ok(plain.length);
    for (const word of ['CAMERA', 'c\u00e1m\u00e8ra']) assert.deepEqual(search(guide, word), plain);
    const accented = { ...guide, overview: { ...guide.overview, heading: 'Caf\u00e9 na\u00efve' } };
    assert.ok(search(accented, 'cafe naive').length);
  });

  // Text copied from a PDF or a file name often has its accents as letters of their own.
  it('takes an accent that comes as a letter of its own like one that does not', () => {
    assert.deepEqual(search(guide, 'ca\u0301mera'), search(guide, 'camera'));
  });

  it('takes what is typed as text, not as a pattern', () => {
    for (const typed of ['.*', '[a-z]+', '(liver', 'liver|bowel', '\\w+']) assert.deepEqual(search(guide, typed), []);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void search(guide, typed)));
  });
});
