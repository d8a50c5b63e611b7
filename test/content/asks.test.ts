// The questions that go with what the guide says stand alone in a talk, on paper and in a file: nothing there says which treatment is meant.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import es from '../../src/generated/es.language.json';
import guide from '../../src/generated/secondary-liver-cancer.en.json';

/** What points at a treatment that was named somewhere else. */
const POINTS: Readonly<Record<string, RegExp>> = {
  en: /\b(this treatment|about this|it works)\b/,
  es: /este tratamiento|de esto|si funciona/,
};

/** Words of a name that say which treatment it is: not those that join them, and not the place that all have in common. */
const nouns = (name: string) => name.toLowerCase().match(/(?!hígado|artery)\p{L}{6,}/gu) ?? [];

describe('a question to ask the team', () => {
  for (const { lang, rules, treatments } of [guide, es.guide])
    it(`names its treatment, and does not just point at it (${lang})`, () => {
      const asks = rules.flatMap(({ treatment, ask }) => (ask ? [{ treatment, ask }] : []));
      assert.ok(asks.length > 50);
      assert.deepEqual(
        asks.filter(({ treatment, ask }) => {
          const { name } = treatments.find(({ id }) => id === treatment)!;
          return POINTS[lang]!.test(ask) && !nouns(name).some((noun) => ask.toLowerCase().includes(noun));
        }),
        [],
      );
    });
});
