import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { isDrawn } from '../../../src/guide/drawing.js';
import { draw } from '../../../src/ui/picture.js';

const ATTRIBUTES = ['fill', 'stroke', 'transform', 'd', 'points', 'stroke-dasharray', 'opacity', 'width', 'viewBox'];
/** Pieces of CSS and of XML that could make up an address, in all their spellings. */
const PIECES = [
  'url',
  'URL',
  'u\\72l',
  '\\75 rl',
  '\\000075rl',
  'ur\\l',
  '&#117;rl',
  'src',
  'image-set',
  '-webkit-image-set',
  'image',
  'cross-fade',
  'path',
  'var',
  'env',
  'attr',
  'element',
  'paint',
  'calc',
  'rgb',
  'matrix',
  'scale',
  '(',
  '(',
  ')',
  '((',
  '"',
  "'",
  '&quot;',
  '&#40;',
  '\\28',
  '/*',
  '*/',
  '//',
  '\\',
  '\n',
  '\t',
  '\f',
  ' ',
  ',',
  ';',
  '}',
  '{',
  '#p',
  '@import',
  '!important',
  '--guide-pic-act',
  '--guide-accent',
  '--x',
  'context-fill',
  'red',
  '#123456',
  '1e30',
  '99',
  '\u0000',
  '\u00a0',
  '\ufeff',
  '\uff08',
];
const ADDRESS = () => `${location.origin}/fetched-${Math.random().toString(36).slice(2)}.svg`;

/** Gives the same numbers in every run, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const next = random(1);
const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!;
/** An attribute value made of random pieces, with an address somewhere in it. */
function value(): string {
  const parts = Array.from({ length: 1 + Math.floor(next() * 6) }, () => pick(PIECES));
  if (next() < 0.7)
    parts.splice(Math.floor(next() * parts.length), 0, pick([ADDRESS(), '/fetched.svg', 'fetched.svg#p']));
  return parts.join(next() < 0.3 ? ' ' : '');
}

const fetched = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /fetched/.test(name));
const moment = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 250)));

/** Addresses that were requested while something is drawn. One that is expected may come late on a slow machine. */
async function requestsOf(show: (place: HTMLElement) => void, isExpected = false): Promise<string[]> {
  performance.clearResourceTimings();
  performance.setResourceTimingBufferSize(10_000);
  const place = document.body.appendChild(document.createElement('div'));
  show(place);
  await moment();
  for (let tries = 0; isExpected && !fetched().length && tries < 40; tries++) await moment();
  place.remove();
  return fetched();
}

describe("a drawing in a hospital's own guide", () => {
  it('sends no request, whatever its values are made of', async () => {
    const drawn = await requestsOf((place) => {
      let svg = '';
      for (let at = 0; at < 20_000; at++) svg += `<path ${pick(ATTRIBUTES)}="${value()}"/>`;
      render(draw({ svg: `<svg viewBox="0 0 9 9">${svg}</svg>`, alt: '', id: 'a', caption: '' }, false), place);
      expect(place.querySelectorAll('path').length, 'the paths are drawn').to.be.greaterThan(5_000);
    });
    expect(drawn).to.deep.equal([]);
  });

  it('sends no request either if every value that the check lets through is set on a shape as it is', async () => {
    const kept = new Set<string>();
    for (let at = 0; at < 200_000; at++) {
      const [name, made] = [pick(ATTRIBUTES), value()];
      if (isDrawn(name, made)) kept.add(`${name}=${made}`);
    }
    expect(kept.size, 'some values pass').to.be.greaterThan(100);
    const drawn = await requestsOf((place) => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      for (const each of kept) {
        const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
        path.setAttribute(each.split('=')[0]!, each.slice(each.indexOf('=') + 1));
        svg.append(path);
      }
      place.append(svg);
    });
    expect(drawn).to.deep.equal([]);
    for (const each of kept) expect(each).to.not.match(/(?:url|src|image|path)[\w-]*\s*\(|\\|:/i);
  });

  it('a request would be noticed: the same recorder sees an address in a style', async () => {
    const address = ADDRESS();
    const drawn = await requestsOf((place) => {
      place.style.backgroundImage = `u\\72l("${address}")`;
      place.textContent = 'x';
    }, true);
    expect(drawn).to.deep.equal([address]);
  });
});
