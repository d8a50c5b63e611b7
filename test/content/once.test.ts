import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import spanish from '../../src/generated/es.language.json';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import type { Guide } from '../../src/guide/guide.js';
import { PARTS, statementsOf } from '../../src/guide/sections.js';
import { en } from '../../src/i18n/en/interface.js';

const LANGUAGES: readonly { readonly told: Guide; readonly strings: Pick<typeof en, 'browse'> }[] = [
  { told: guide, strings: en },
  { told: spanish.guide as Guide, strings: spanish.strings as unknown as typeof en },
];

/** The parts that tell how treatment goes. What it may do and harm says how often something happens, and may name a time again. */
const STORY = ['what', 'how', 'lasts', 'before', 'during', 'after', 'life'] as const;
/** A length of time, which is the same time if it has the same fact: "4 to 8 weeks", "about three days", "unas dos semanas". */
const TIME =
  /(?:\d+|an?|two|three|four|six|un[ao]?|dos|tres|cuatro|seis)(?: (?:to|a|o) (?:\d+|six|seis))? (?:minutes?|hours?|days?|weeks?|months?|years?|minutos?|horas?|días?|semanas?|meses|años?)/gi;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six'];
const timesIn = (text: string) =>
  (text.match(TIME) ?? []).map((time) =>
    time.toLowerCase().replace(/\p{L}+/gu, (word) => `${NUMBERS.indexOf(word) + 1 || word}`),
  );

const QUOTED = /["“][^"”]+["”]/;

for (const { told, strings } of LANGUAGES)
  describe(`the pages of treatments (${told.lang})`, () => {
    // Stays, rounds and times were told two and three times in the same words: where they happen, and again under "How long it takes".
    for (const treatment of told.treatments)
      it(`say no sentence twice: ${treatment.id}`, () => {
        const texts = [
          treatment.summary.text,
          ...PARTS.flatMap((part) => statementsOf(treatment, part).map(({ text }) => text)),
          ...treatment.pictures.flatMap(({ caption }) => caption ?? []),
        ];
        const sentences = texts
          .flatMap((text) => text.split(/(?<=[.!?])\s+/))
          .map((each) => each.replace(/^\p{L}+( \p{L}+)?: /u, ''));
        const twice = sentences.filter((each, at) => each.split(' ').length > 3 && sentences.indexOf(each) !== at);
        assert.deepEqual(twice, []);
      });

    // "About 2 to 5 hours" stood in the box at a glance, under "What happens" and under "How long it takes".
    for (const { id, glance = {}, ...parts } of told.treatments)
      it(`tell no time of the box again where they tell how it goes: ${id}`, () => {
        const again = STORY.flatMap((part) => parts[part] ?? []).filter(({ text, facts }) =>
          Object.values(glance).some(
            (box) =>
              facts.some((fact) => box.facts.includes(fact)) &&
              timesIn(text).some((time) => timesIn(box.text).includes(time)),
          ),
        );
        assert.deepEqual(again, []);
      });

    // The page on radiation sent its readers to "Also ask about", which is called "You can also ask about".
    it('name other parts of the guide as these are called', () => {
      const called = [...told.treatments.map(({ name }) => name), strings.browse.also];
      // Where the English has a name in quotes. Spanish also puts the English words of a report into quotes.
      const named = guide.treatments.flatMap((treatment, at) =>
        PARTS.flatMap((part) =>
          statementsOf(treatment, part).flatMap(({ text }, place) =>
            QUOTED.test(text) ? (statementsOf(told.treatments[at]!, part)[place]!.text.match(QUOTED) ?? []) : [],
          ),
        ),
      );
      assert.ok(named.length > 2);
      assert.deepEqual(
        named.filter((name) => !called.includes(name.slice(1, -1))),
        [],
      );
    });

    it('list their words in the order of the alphabet', () => {
      const terms = told.glossary.map(({ term }) => term.split(' ')[0]!);
      assert.deepEqual(terms, terms.toSorted(new Intl.Collator(told.lang).compare));
    });
  });
