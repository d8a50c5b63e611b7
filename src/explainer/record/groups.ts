import { html, nothing, type TemplateResult } from 'lit';
import { fieldsOf } from '../../trial/facts.js';
import type { Fact, GroupPicture } from '../../trial/types.js';
import type { RenderContext } from '../../ui/context.js';
import { everyone, groupBox, split } from '../groups.js';
import { bounded } from './bounded.js';
import { factView, sentence } from './text.js';

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
