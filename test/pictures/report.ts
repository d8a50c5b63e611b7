import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Difference } from './check.js';
import { type Pixels, writePng } from './png.js';

const FOLDER = new URL('../../.cache/pictures/', import.meta.url);
/** Path of the report from the root of the repository. */
export const REPORT = '.cache/pictures/index.html';

const STYLE = `body { font: 16px/1.4 sans-serif; margin: 1rem } .row { display: flex; gap: 1rem; align-items: start; overflow: auto }
  figure { margin: 0 } img { border: 1px solid #777 } h2 { margin: 2rem 0 .5rem }`;

/** Writes a page that shows for every difference the reference, the present picture, and the differing pixels in red. */
export function writeReport(differences: readonly Difference[]): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const rows = differences.map(({ name, before, after, difference }) => {
    const shown = { Reference: before, Now: after, Different: difference };
    return `<h2>${name}</h2><div class="row">${Object.entries(shown)
      .map(([says, pixels]) => figure(name, says, pixels))
      .join('')}</div>`;
  });
  const lead = rows.length
    ? `<p>${rows.length} pictures differ. To accept all of them: <code>npm run pictures -- --accept</code></p>`
    : '<p>Every picture is as its reference.</p>';
  writeFileSync(
    new URL('index.html', FOLDER),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><style>${STYLE}</style><h1>Pictures</h1>${lead}${rows.join('\n')}</html>\n`,
  );
}

function figure(name: string, says: string, pixels: Pixels | undefined): string {
  if (!pixels) return `<figure><figcaption>${says}</figcaption>None</figure>`;
  const file = `${name}.${says.toLowerCase()}.png`;
  writeFileSync(new URL(file, FOLDER), writePng(pixels));
  return `<figure><figcaption>${says}: ${pixels.width} x ${pixels.height}</figcaption><img src="${file}" alt=""></figure>`;
}
