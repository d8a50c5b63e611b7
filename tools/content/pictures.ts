import { isDrawn, SHAPES } from '../../src/guide/drawing.js';

const TAG = /<(\/?)([\w:-]+)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

/** Says which part of a drawing is not allowed; `undefined` if none. */
export function pictureFault(svg: string): string | undefined {
  if (!svg.trim()) return 'the file is empty';
  if (!/^\s*<svg\b/.test(svg))
    return /^\s*<(\?xml|!)/.test(svg) ? 'take out what stands before <svg>' : 'it must begin with <svg>';
  for (const [, , name = '', attributes = ''] of svg.replace(/<title>[^<]*<\/title>/g, '').matchAll(TAG)) {
    if (!SHAPES.has(name)) return `<${name}> may not stand in it; there may be ${[...SHAPES].join(', ')}`;
    for (const [whole, key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
      const value = double ?? single ?? '';
      const usual = name === 'svg' && /^(xmlns|role)$/.test(key);
      if (!usual && !isDrawn(key, value)) return `${key}="${value}" of <${name}> may not stand in it`;
      if (single !== undefined) return `put the value of ${key} into double quotation marks: ${whole}`;
    }
  }
  const text = svg
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(TAG, '')
    .trim();
  if (text.startsWith('<!--')) return 'take out the comment';
  return text ? `"${text.slice(0, 40)}" is text, and may not stand in it: put words into the caption` : undefined;
}
