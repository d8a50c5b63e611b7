import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Guide, Statement } from '../../src/guide/guide.js';
import { EVERY } from './sets.js';

/** Words that promise, rank, or label people, in each language; "does not cure" is allowed. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  en: /\b(best|recommend\w*|should|eligib\w*|suitab\w*|(?<!(?:not|n’t|may not) )cures?|success rate|surviv\w*)\b/i,
  es: /(?<!\p{L})(el mejor|la mejor|recomend\p{L}*|debe|debería\p{L}*|elegib\p{L}*|apt[oa]s?|(?<!no )curan?|tasa de éxito|supervivencia)(?!\p{L})/iu,
};
const guideOf = (lang: string): Guide =>
  JSON.parse(readFileSync(`src/generated/secondary-liver-cancer.${lang}.json`, 'utf8'));
const textOf = (statements: readonly Statement[]) => statements.map(({ text }) => text).join(' ');
const length = (statements: readonly Statement[]) => textOf(statements).split(/\s+/).length;

for (const [lang, forbidden] of Object.entries(FORBIDDEN)) {
  const guide = guideOf(lang);

  describe(`every treatment at every standing, in ${lang}`, () => {
    it('I14: has a reason, what could change it, three questions or more, and help and harm of similar length', () => {
      const met = new Set<string>();
      for (const set of EVERY)
        for (const { treatment, standing, because } of evaluate(guide, set).treatments) {
          met.add(`${treatment} ${standing}`);
          assert.ok(because.length && because.every(({ text }) => text.trim()), `${treatment} ${standing}`);
        }
      assert.ok(met.size > guide.treatments.length, 'many standings are reached');
      for (const { id, change, questions, benefits, harms } of guide.treatments) {
        assert.ok(change.length && textOf(change).trim(), id);
        assert.ok(questions.length >= 3, id);
        assert.ok(Math.abs(benefits.length - harms.length) <= 1, id);
        const [help, harm] = [length(benefits), length(harms)];
        assert.ok(Math.min(help, harm) / Math.max(help, harm) > 0.7, `${id}: ${help} words of help, ${harm} of harm`);
      }
    });

    it('I15: says no forbidden word in a standing, a reason or a summary', () => {
      const { standings, rules, treatments } = guide;
      const said = [
        ...Object.values(standings),
        ...rules.flatMap(({ because, finds = '', ask = '' }) => [because, finds, ask]),
        ...treatments.flatMap(({ summary, everyone = '' }) => [summary.text, everyone]),
      ];
      assert.ok(said.length > 60);
      assert.deepEqual(
        said.filter((text) => forbidden.test(text)),
        [],
      );
    });
  });
}

/** Causes that a rule may mention only if its situation has them: the words, the question, and its answers. */
const CAUSES: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/neuroendocrine|somatostatin|octreotide|PRRT/i, 'primary', ['neuroendocrine']],
  [/breast cancer (?:that )?grows/i, 'primary', ['breast']],
  [/has grown|come back/i, 'chemo', ['grew']],
  [/(?:in|seen in) other places/i, 'spread', ['yes']],
  [/body can take|big operation/i, 'health', ['limited', 'poor']],
  [/this can’t be done now/i, 'operable', ['no']],
  [/does not grow with hormones/i, 'hormone', ['no']],
];

describe('the words of a rule', () => {
  const { rules } = guideOf('en');

  it('are only about its own situation: they mention no cause that the rule does not ask about', () => {
    const wrong = rules.flatMap(({ id, when, because, finds = '' }) =>
      CAUSES.filter(
        ([words, question, answers]) =>
          words.test(`${because} ${finds}`) && !(when[question] ?? []).some((answer) => answers.includes(answer)),
      ).map(([words]) => `${id}: ${words}`),
    );
    assert.deepEqual(wrong, []);
    for (const [words] of CAUSES)
      assert.ok(
        rules.some(({ because }) => words.test(because)),
        String(words),
      );
  });

  it('never say "you", so that a general reason sounds general', () => {
    const told = rules.flatMap(({ because, finds = '' }) => [because, finds]);
    assert.deepEqual(
      told.filter((text) => /\byou/i.test(text)),
      [],
    );
  });

  it('say what to find out as a clause, and what to ask as a question', () => {
    for (const { id, finds, ask } of rules) {
      if (finds) assert.match(finds, /^(whether|what|which|why|where) .*[^.?!]$/, id);
      if (ask) assert.match(ask, /\?$/, id);
    }
  });
});
