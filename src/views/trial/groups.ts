import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Frame } from '../../state/visit.js';
import { fill } from '../../strings/fill.js';
import { plainText } from '../../trial/text.js';
import type { TrialExplanation, TrialGroup } from '../../trial/types.js';
import { heading, icon } from '../blocks.js';
import { figures } from './general.js';

const FORK = svg`<path d="M3 12h5c4 0 4-6 9-6h3m-3-3 3 3-3 3M8 12c4 0 4 6 9 6h3m-3-3 3 3-3 3"/>`;

/** All who join, before they are in groups. */
export function everyone(text: string, people: number): TemplateResult {
  return html`<div class="all">${figures(people)}<p>${text}</p></div>`;
}

/** What decides who is in which group. */
export function split(text: string): TemplateResult {
  return html`<p class="chance">${icon(FORK)}<span>${text}</span></p>`;
}

/** One group. Solid and dashed edges tell groups apart without color; none is larger. */
export function groupBox(
  name: TemplateResult | string,
  body: TemplateResult,
  people: number,
  level: number,
  dashed: boolean,
): TemplateResult {
  return html`<div class="group ${dashed ? 'dashed' : ''}">${heading(level, name, 'h3')} ${figures(people)} ${body}</div>`;
}

/** Who gets what in this very study, drawn from the record. Nothing is drawn where it lists no groups. */
export function groupsPicture(
  { strings }: Frame,
  { groups, sections }: TrialExplanation,
  level: number,
): TemplateResult | typeof nothing {
  const words = strings.trial;
  if (!groups.groups.length) return nothing;
  const people = sections.find(({ id }) => id === 'people')?.facts[0]?.say ?? '';
  const decides = { yes: words.chanceYes, no: words.chanceNo, unknown: words.chanceUnknown, 'one-group': '' }[
    groups.chance
  ];
  const box = (group: TrialGroup, at: number) =>
    groupBox(
      html`${fill(words.group1, { n: at + 1 })}${group.label ? html`: <span part="quote" lang="en" dir="auto">${plainText(group.label)}</span>` : nothing}`,
      group.gets.length
        ? html`<p>${words.gets}</p>
            <ul class="dash" role="list">
              ${group.gets.map((what) => html`<li part="quote" lang="en" dir="auto">${plainText(what)}</li>`)}
            </ul>`
        : html``,
      3,
      level,
      at % 2 === 1,
    );
  return html`<div class="groups">
      ${everyone(people, Math.min(12, Math.max(6, groups.groups.length * 3)))} ${decides ? split(decides) : nothing}
      <div class="boxes">${groups.groups.map(box)}</div>
    </div>
    <p class="small muted">${words.scale}</p>`;
}
