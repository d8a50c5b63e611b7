import { html, nothing, svg as shapes, type TemplateResult } from 'lit';
import { isDrawn, SHAPES } from '../guide/drawing.js';
import type { Picture, PictureLabel, Point, Treatment } from '../guide/guide.js';
import { held } from '../guide/once.js';
import { madeOf } from './made.js';

/** Drawings as static parts of templates, by their SVG source. */
const drawings = new Map<string, TemplateStringsArray>();

/**
 * Draws a picture from its SVG source.
 *
 * Only allowed shapes and attributes are copied, and every tag is closed, so that a picture of a hospital's own guide cannot contain
 * scripts or broken markup. Colors are inherited (`currentColor`, `var(--guide-pic-...)`).
 *
 * @param named - Whether the picture gets its `alt` and its labels. Beside the name of its treatment it is decoration, hidden from screen
 * readers.
 */
export function draw({ svg, alt, labels = [] }: Picture, named: boolean): TemplateResult {
  const drawing = held(drawings, svg, () => madeOf(partsOf(svg)));
  const words = named && labels.length ? labelsView(labels) : nothing;
  return html(drawing, named ? 'img' : nothing, named ? alt : nothing, named ? nothing : 'true', words);
}

/**
 * The pictures on the page of a treatment, each with its caption; only the steps if they tell a story.
 * @param words - Names of the steps.
 */
export function pictures(
  all: readonly Picture[],
  words: Readonly<Record<NonNullable<Picture['step']>, string>>,
): TemplateResult {
  const steps = all.filter(({ step }) => step);
  return html`<div class="pics ${steps.length ? 'story' : ''}">${(steps.length ? steps : all).map((picture) =>
    pictureView(picture, picture.step && words[picture.step]),
  )}</div>`;
}

/** One picture with its caption, after the name of its step if it has one. */
export function pictureView(picture: Picture, step?: string): TemplateResult {
  const { caption } = picture;
  return html`<figure class="frame ${picture.step ?? ''}"><span class="pic">${draw(picture, true)}</span>${caption || step ? html`<figcaption>${step ? html`<strong>${step}:</strong> ` : nothing}${caption}</figcaption>` : nothing}</figure>`;
}

/** The picture of a treatment in lists. */
export const listPicture = ({ pictures: all }: Pick<Treatment, 'pictures'>): Picture | undefined =>
  all.find(({ step }) => !step) ?? all.find(({ step }) => step === 'during') ?? all[0];

/** Height of the letters of a label, and how wide one is on average, in the units of a picture that is 160 wide. */
const LETTER = 7.4;
const LETTER_WIDTH = 4.1;

/** Words in a picture, and the lines that lead to what they name. */
function labelsView(labels: readonly PictureLabel[]): TemplateResult {
  // Font attributes are set in the markup, so that labels are readable in a page without our styles.
  return shapes`<g class="labels" stroke="none" fill="currentColor" font-size=${LETTER}>${labels.map((label) => {
    const { text, at, spot, align = 'middle' } = label;
    const [x, y] = at;
    return shapes`${spot ? leader(spot, endOf(label, spot)) : nothing}<text x=${x} y=${y} text-anchor=${align}>${text}</text>`;
  })}</g>`;
}

function leader([x, y]: Point, [toX, toY]: Point): TemplateResult {
  return shapes`<path stroke="currentColor" stroke-width=".9" d="M${x} ${y}L${toX} ${toY}"/><circle cx=${x} cy=${y} r="1.4"/>`;
}

/** The end of the line at the label: the side of the text that faces the spot. */
function endOf({ text, at: [x, y], align }: PictureLabel, [spotX, spotY]: Point): Point {
  const width = text.length * LETTER_WIDTH;
  const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
  if (spotX < left) return [left - 2, y - 2.5];
  if (spotX > left + width) return [left + width + 2, y - 2.5];
  return [spotX, spotY < y ? y - LETTER : y + 2];
}

/** The drawing as static parts, with a value each for `role`, `aria-label`, `aria-hidden` and the labels between them. */
export function partsOf(svg: string): string[] {
  const [, attributes = '', inside = ''] = /<svg\b([^>]*)>(.*)/s.exec(svg) ?? [];
  return [`<svg${drawn(attributes)} role=`, ' aria-label=', ' aria-hidden=', `>${shapesIn(inside)}`, '</svg>'];
}

/** The allowed shapes of a drawing as markup, each closed before its parent is. */
function shapesIn(inside: string): string {
  const open: string[] = [];
  let markup = '';
  // Titles are left out: a picture is described by its `alt`, which is translated.
  for (const [, close, name = '', attributes = '', empty] of inside
    .replace(/<title>[^<]*<\/title>/g, '')
    .matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)) {
    if (close && name === 'svg') break;
    if (close) markup += open.at(-1) === name ? `</${open.pop()}>` : '';
    else if (SHAPES.has(name)) {
      markup += `<${name}${drawn(attributes)}${empty}>`;
      if (!empty) open.push(name);
    }
  }
  return (
    markup +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}

/** The allowed attributes, as markup. */
function drawn(attributes: string): string {
  const all = [...attributes.matchAll(/ ([\w-]+)="([^"<>&]*)"/g)];
  return all.map(([whole, key = '', value = '']) => (isDrawn(key, value) ? whole : '')).join('');
}
