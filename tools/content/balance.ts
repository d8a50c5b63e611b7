import type { Statement } from '../../src/guide/guide.js';
import { wordsOf } from './reading.js';

/** Benefits and harms may differ by one item, and by this share in their number of words. */
const LIKE_LENGTH = 0.3;
/** How each benefit or harm must begin, so that both sides read alike: how often it happens, to whom, or what it can do. */
const OPENING =
  /^(?:(?:very common|common|not common|rare|very rare): |(?:(?:for )?(?:most|many|some|a few) people|it (?:may|can))\b)/i;

/**
 * The differences between two lists that should be balanced; empty if there are none.
 *
 * @param english - Whether the sentences are English: only then their beginnings are checked.
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
