import assert from 'node:assert/strict';
import { test } from 'node:test';
import { syllable } from 'syllable';
import { Reading, sentencesOf, wordsOf } from '../../tools/content/reading.js';
import { textsOf } from '../../tools/content/texts.js';
import { withCopy } from './support.js';

/** Lowest Flesch reading ease of a treatment's page. 80 to 90 is called easy. */
const LEAST = 85;

test(`every treatment's page has a reading ease of ${LEAST} at least`, () => {
  const { treatments, glossary } = withCopy((copy) => copy.content().guide);
  const reading = new Reading(glossary);
  const scores = treatments.map(({ also, name, ...shown }) => [name, ease([...textsOf(shown).values()], reading)]);
  const hard = scores.filter(([, score]) => Number(score) < LEAST);
  assert.deepEqual(hard, []);
});

/** Flesch reading ease, as most tools compute it. Words of the glossary count as plain words, because the page explains them. */
function ease(texts: readonly string[], reading: Reading): number {
  const sentences = texts.flatMap(sentencesOf).map((sentence) => reading.explained(sentence));
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 206.835 - (1.015 * words.length) / sentences.length - (84.6 * syllables) / words.length;
}
