import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import spanish from '../../src/generated/es.language.json';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import type { Guide } from '../../src/guide/guide.js';
import { type Hit, search } from '../../src/guide/search.js';
import { searchTexts } from '../../src/guide/search-texts.js';
import { isOneOff, stem, wordsOf } from '../../src/guide/search-words.js';
import { partsOf } from './parts.js';

const parts = partsOf(guide);
const hitsOf = (typed: string, within: Guide = guide) => search(within, typed).hits;
const holds = ({ text, words = '' }: Hit & { words?: string }, line: string) => `${text} ${words}`.includes(line);

describe('an apostrophe', () => {
  const CURLY = /[\p{L}]+ [\p{L}]+’\p{L}+ [\p{L}]+/u;
  it('that is typed straight finds what a curly one finds', () => {
    const runs = searchTexts(guide).flatMap(({ text }) => CURLY.exec(text)?.[0] ?? []);
    assert.ok(runs.length > 50);
    for (const run of runs) {
      const { hits } = search(guide, run);
      assert.ok(
        hits.some(({ text }) => text.includes(run)),
        run,
      );
      assert.deepEqual(hitsOf(run.replace('’', "'")), hits);
    }
  });
});

describe('the words of a text', () => {
  it('have no accents and no capitals', () =>
    assert.deepEqual(wordsOf('Ménière ÅÑç, 5-FU y TACE'), ['meniere', 'anc', '5', 'fu', 'tace']));
  it('are the same when an accent is a separate combining character', () =>
    assert.deepEqual(wordsOf('ca\u0301mera'), wordsOf('cámera')));

  const ALIKE = [
    'tumor tumors',
    'biopsy biopsies',
    'treat treated treating',
    'disease diseases',
    'tumor tumores',
    'worry worried',
    'tire tired',
  ];
  for (const forms of [...ALIKE, 'operacion operaciones', 'prueba pruebas', 'cansado cansada'])
    it(`are the same in other forms: ${forms}`, () => assert.equal(new Set(forms.split(' ').map(stem)).size, 1));
  for (const others of [
    'hai hair',
    'hai has',
    'die diet',
    'die studies',
    'live liver',
    'care car',
    'port support',
    'scar scared',
    'scar scary',
  ])
    it(`are not the same because they look alike: ${others}`, () =>
      assert.equal(new Set(others.split(' ').map(stem)).size, 2));

  it('differ in one letter, wherever it is', () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('x', ''), (text, where, put) => {
        const at = where % text.length;
        assert.ok(isOneOff(text, text.slice(0, at) + put + text.slice(at + 1)));
        assert.ok(isOneOff(text, `${text.slice(0, at)}x${text.slice(at)}`));
      }),
    );
    for (const [one, other] of [
      ['pain', 'pan'],
      ['pain', 'paint'],
      ['pain', 'apin'],
    ] as const)
      assert.ok(isOneOff(one, other), other);
    for (const other of ['pxix', 'pa', 'napi', 'painted']) assert.equal(isOneOff('pain', other), false, other);
  });
});

describe('search', () => {
  for (const [part, texts] of Object.entries(parts)) {
    it(`finds any text of the guide's ${part} by its words`, () => {
      const all = searchTexts(guide);
      for (const line of texts.filter((each) => wordsOf(each).length)) {
        const found = new Set(hitsOf(line).map(({ view, id, text }) => `${view} ${id} ${text}`));
        const places = all.filter((each) => holds(each, line) || each.words?.includes(line));
        assert.ok(
          places.some(({ view, id, text }) => found.has(`${view} ${id} ${text}`)),
          line,
        );
      }
    });
  }

  it('finds a word of the glossary by its other forms', () => {
    for (const { term, forms, meaning } of guide.glossary)
      for (const form of forms)
        assert.ok(
          hitsOf(form).some(({ text }) => text === `${term}: ${meaning}`),
          form,
        );
  });

  it('finds nothing for fewer than two letters', () => {
    for (const word of ['', ' ', 'a', ' a ', '\u00e9', '\t\n']) assert.deepEqual(hitsOf(word), []);
  });

  it('finds two letters', () => assert.ok(hitsOf('CT').length));

  it('puts names first, then words that are explained; within each the order is that of the guide', () => {
    const order = searchTexts(guide).map(({ view, id, part, text }) => `${view} ${id} ${part} ${text}`);
    const held = new Map(searchTexts(guide).map(({ text, words = text }) => [text, words]));
    for (const typed of ['liver', 'chemo', 'radiation', 'surgery']) {
      const hits = hitsOf(typed);
      const group = ({ part, text }: Hit) =>
        part === 'name'
          ? 0
          : part === 'glossary' && search(guide, typed).isWanted(text.split(':')[0]!)
            ? 1
            : wordsOf(held.get(text) ?? text)
                  .map(stem)
                  .includes(stem(typed))
              ? 2
              : 3;
      const places = hits.map((hit) => [group(hit), order.indexOf(`${hit.view} ${hit.id} ${hit.part} ${hit.text}`)]);
      assert.deepEqual(
        places,
        places.toSorted(([a, one], [b, other]) => a! - b! || one! - other!),
        typed,
      );
      assert.equal(new Set(hits.map(({ view, id, text }) => `${view} ${id} ${text}`)).size, hits.length, typed);
    }
  });

  it('ignores case and accents, in the query and in the text', () => {
    const plain = hitsOf('camera');
    assert.ok(plain.length);
    for (const word of ['CAMERA', 'c\u00e1m\u00e8ra', 'ca\u0301mera', ' camera  '])
      assert.deepEqual(hitsOf(word), plain);
    const accented = { ...guide, overview: { ...guide.overview, heading: 'Caf\u00e9 na\u00efve' } };
    assert.ok(hitsOf('cafe naive', accented).length);
  });

  it('matches the name of a treatment with its whole page, if no sentence has all words', () => {
    const hits = hitsOf('radioembolization tired');
    assert.ok(hits.length);
    for (const { id } of hits) assert.equal(id, 'radioembolization');
  });

  it('treats the query as text, not as a pattern', () => {
    for (const typed of ['.*', '[a-z]+', '\\w+']) assert.deepEqual(hitsOf(typed), []);
    assert.deepEqual(hitsOf('(liver'), hitsOf('liver'));
  });

  it('never throws, for any query', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void search(guide, typed)));
  });

  it('works in a guide without synonyms', () => {
    const { synonyms: _, ...own } = guide;
    assert.ok(hitsOf('abaltion', own).length);
  });
});

/** Texts with their words in another order, one of them with a wrong letter. */
const slipped = (texts: readonly string[]) =>
  fc
    .constantFrom(...texts.filter((text) => wordsOf(text).filter((word) => word.length > 4).length > 2))
    .chain((text) => {
      const words = wordsOf(text);
      const long = words.flatMap((word, at) => (word.length > 4 ? [at] : []));
      return fc.tuple(
        fc.constant(text),
        fc.shuffledSubarray([...words.keys()], { minLength: words.length }),
        fc.constantFrom(...long),
        fc.nat(),
        fc.constantFrom(...'qzx'),
      );
    })
    .map(([text, order, which, where, letter]) => {
      const words = wordsOf(text);
      const word = words[which]!;
      const at = where % word.length;
      words[which] = word.slice(0, at) + letter + word.slice(at + 1);
      return [text, order.map((each) => words[each]).join(' ')] as const;
    });

for (const [lang, own] of Object.entries({ en: guide, es: spanish.guide }))
  it(`every sentence is found by its own words in any order, one letter wrong, in ${lang}`, () => {
    const texts = searchTexts(own).flatMap(({ text, words }) => (words ? [] : [text]));
    fc.assert(
      fc.property(slipped(texts), ([text, typed]) => {
        assert.ok(
          hitsOf(typed, own).some((hit) => hit.text === text),
          `"${typed}" for "${text}"`,
        );
      }),
      { numRuns: 400 },
    );
  });
