// Contrast as WCAG 2.2 defines it, and what it means in words.

/** @typedef {'text' | 'ring'} Use The use of a pair of colors: text, or a shape that must be visible. */

/**
 * Relative luminance of a color, 0 (black) to 1 (white).
 *
 * @param {string} hex "#rrggbb"
 * @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast of two colors, 1 to 21.
 *
 * @param {string} one "#rrggbb"
 * @param {string} two "#rrggbb"
 */
export function contrast(one, two) {
  const [low, high] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** A contrast as text: truncated, not rounded, so that 4.499 does not look sufficient. */
export const figure = (/** @type {number} */ ratio) => (Math.floor(ratio * 100 + 1e-9) / 100).toFixed(2);

/**
 * Whether a contrast is sufficient, in words.
 *
 * @param {number} ratio
 * @param {Use} use
 * @returns {{ passes: boolean, words: string }} `passes`: level AA.
 */
export function verdict(ratio, use) {
  if (use === 'ring')
    return ratio >= 3
      ? { passes: true, words: 'passes AA; AAA asks for no more' }
      : { passes: false, words: 'fails AA, which asks for 3' };
  if (ratio >= 7) return { passes: true, words: 'passes AA and AAA' };
  if (ratio >= 4.5) return { passes: true, words: 'passes AA, fails AAA, which asks for 7' };
  return { passes: false, words: 'fails AA, which asks for 4.5' };
}
