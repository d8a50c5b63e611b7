import { html, svg, type TemplateResult } from 'lit';
import { heading, icon } from '../ui/blocks.js';

const FORK = svg`<path d="M3 12h5c4 0 4-6 9-6h3m-3-3 3 3-3 3M8 12c4 0 4 6 9 6h3m-3-3 3 3-3 3"/>`;

/** A few people as shapes. Decoration: the words beside them say how many there are. */
export function peopleShapes(n: number): TemplateResult {
  const one = html`<svg viewBox="0 0 20 24"><circle cx="10" cy="6" r="4.2" /><path d="M2 22v-3c0-4 3-6 8-6s8 2 8 6v3z" /></svg>`;
  return html`<div class="people" aria-hidden="true">${Array.from({ length: n }, () => one)}</div>`;
}

/** Everyone who joins, before they are divided into groups. */
export function everyone(text: string, people: number): TemplateResult {
  return html`<div class="all">${peopleShapes(people)}<p>${text}</p></div>`;
}

/** How people are divided into groups. */
export function split(text: string): TemplateResult {
  return html`<p class="chance">${icon(FORK)}<span>${text}</span></p>`;
}

/** One group. Solid and dashed borders tell groups apart without color, and all have the same size. */
export function groupBox(
  name: TemplateResult | string,
  body: unknown,
  people: number,
  level: number,
  dashed: boolean,
): TemplateResult {
  return html`<div class="group ${dashed ? 'dashed' : ''}">${heading(level, name, 'h3')} ${peopleShapes(people)} ${body}</div>`;
}
