import { html, nothing, svg, type TemplateResult } from 'lit';
import { fieldsOf } from '../trial/facts.js';
import type { Fact, GroupPicture } from '../trial/types.js';
import { heading, icon } from '../ui/blocks.js';
import type { RenderContext } from '../ui/context.js';
import { bounded } from './bounded.js';
import { factView, sentence } from './text.js';

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

/** Maximum number of people in the picture, which is not to scale. */
const FIGURES = 12;
/** Groups that are drawn before the rest is folded. */
const GROUPS = 6;

/** Who gets what in this study, in one box for each group. Facts about a group are only in its box. */
export function groupsPicture(
  { strings }: RenderContext,
  { chance, people = FIGURES, say, groups }: GroupPicture,
  facts: readonly Fact[],
  level: number,
): TemplateResult {
  const words = strings.trial;
  const each = people < groups.length * 3 ? Math.max(1, Math.floor(people / groups.length)) : 3;
  const box = (group: string, at: number) => {
    const [name, ...rest] = facts.filter(({ item }) => item === group);
    if (!name) return nothing;
    const title = html`<span part="fact" data-field=${fieldsOf(name).join(' ')} data-state=${name.state}>${sentence(name, true)}</span>`;
    const body = rest.map((fact) => factView(strings, fact));
    return groupBox(title, body, each, level, at % 2 === 1);
  };
  return html`<div class="groups">
      ${everyone(say, Math.min(FIGURES, people, Math.max(6, groups.length * 3)))} ${chance ? split(words.chanceYes) : nothing}
      ${bounded(strings, groups.map(box), GROUPS, (some) => html`<div class="boxes">${some}</div>`)}
    </div>
    <p class="small muted">${words.scale}</p>`;
}
