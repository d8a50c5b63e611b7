import type { Statement } from '../../src/guide/guide.js';
import { wordsOf } from './reading.js';

/** Benefits and harms: as many items, give or take one; as many words, give or take this share. */
const LIKE_LENGTH = 0.3;
/** How a benefit or harm begins, so that both sides read alike: how often it happens, to whom, or what it can do. */
const OPENING =
  /^(?:(?:very common|common|not common|rare|very rare): |(?:(?:for )?(?:most|many|some|a few) people|it (?:may|can))\b)/i;

/**
 * What is uneven between two lists; empty when they weigh the same.
 *
 * @param english - Whether the sentences are English, and so begin in one of our ways.
 */
export function weigh(good: readonly Statement[], bad: readonly Statement[], english = true): string[] {
  const words = (list: readonly Statement[]) => list.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const [a, b] = [words(good), words(bad)];
  const messages: string[] = [];
  if (Math.abs(good.length - bad.length) > 1)
    messages.push(`${good.length} items against ${bad.length}: at most one more on a side`);
  if (Math.abs(a - b) > LIKE_LENGTH * Math.max(a, b))
    messages.push(`${a} words against ${b}: keep them within 30 % of each other`);
  for (const { text } of english ? [...good, ...bad] : [])
    if (!OPENING.test(text))
      messages.push(`must begin with how often ("Common: ..."), "For some people", "It can" or "It may": "${text}"`);
  return messages;
}
