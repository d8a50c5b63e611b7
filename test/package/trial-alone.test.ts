import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { guideForTrials } from '../../scripts/vite/trials-alone.js';
import { termsInTrials } from '../../src/guide/glossary.js';
import type { Guide } from '../../src/guide/guide.js';
import { factsInTrials, type TrialBasics } from '../../src/guide/trial-basics.js';
import { sourcesOf } from '../../src/ui/blocks.js';

const read = (name: string) => JSON.parse(readFileSync(`src/generated/${name}.json`, 'utf8')) as unknown;
const guide = read('secondary-liver-cancer.en') as Guide;
const trials = read('en.trials') as TrialBasics;
const small = guideForTrials(guide, trials);

/** Every text in a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : typeof value === 'string' ? [value] : [];

/** As a built file writes it: ASCII, as JSON in a JavaScript text. */
const plain = (code: string) =>
  code
    .replace(/\\+u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+(["'`\\])/g, '$1');

/** Sentences of what is left out, and that stand nowhere in what is shown. */
function leftOut(): string[] {
  const { treatments, questions, rules, overview, scope, practical, alsoAsk, values, checks, carer } = guide;
  const texts = treatments.map(({ pictures, ...treatment }) => [
    treatment,
    pictures.map(({ alt, caption }) => [alt, caption]),
  ]);
  const shown = textsIn([trials, guide.urgent, guide.glossary, guide.sources, guide.disclaimer]).join('\n');
  return textsIn([texts, questions, rules, overview, scope, practical, alsoAsk, values, checks, carer]).filter(
    (text) => /\S \S+ \S/.test(text) && !shown.includes(text),
  );
}

describe('the guide that trial-explainer.js carries', () => {
  test('has no sentence of a treatment, a question or a rule', () => {
    const held = textsIn(small).join('\n');
    assert.deepEqual(
      leftOut().filter((text) => held.includes(text)),
      [],
    );
  });

  test('explains the same words and names the same sources as the whole guide', () => {
    assert.deepEqual(termsInTrials(small, trials), termsInTrials(guide, trials));
    const cited = factsInTrials(trials);
    assert.deepEqual([...sourcesOf(small, cited)], [...sourcesOf(guide, cited)]);
  });

  test('keeps whom to call, what the guide is not, who checked it, and the picture', () => {
    for (const key of [
      'urgent',
      'disclaimer',
      'version',
      'date',
      'lang',
      'signOff',
      'reviewed',
      'translation',
    ] as const)
      assert.deepEqual(small[key], guide[key], key);
    const drawn = (one: Guide) => one.treatments.find(({ opens }) => opens === 'trial')?.pictures[0]?.svg;
    assert.ok(drawn(small));
    assert.equal(drawn(small), drawn(guide));
  });
});

describe('dist/trial-explainer.js', () => {
  const code = plain(readFileSync('dist/trial-explainer.js', 'utf8'));

  test('says what a trial is, and has no sentence of a treatment, a question or a rule', () => {
    assert.ok(code.includes(trials.lead));
    assert.deepEqual(
      leftOut().filter((text) => code.includes(text)),
      [],
    );
  });
});
