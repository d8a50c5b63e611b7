import { html, nothing, type TemplateResult } from 'lit';
import { fieldsOf } from '../../trial/facts.js';
import type { GlanceLine, Notice, SectionId, TrialExplanation } from '../../trial/types.js';
import { chevron, heading } from '../../ui/blocks.js';
import type { RenderContext } from '../../ui/context.js';
import { noticeList } from './notices.js';
import { sentence, shortList } from './text.js';

/** The card at the top: each line makes sense alone and links to its section. Notices about joining are right below it. */
export function glanceView({ strings }: RenderContext, trial: TrialExplanation, level: number): TemplateResult {
  const { glance, notices, sections } = trial;
  const title = (id: SectionId) => sections.find((section) => section.id === id)?.heading ?? '';
  const inCard = (notice: Notice) => notice.place === 'card';
  // If no one can join, there is nobody to call.
  const call = trial.closed ? undefined : sections.find(({ id }) => id === 'contacts')?.facts[0];
  return html`<div class="glance flow" part="glance">
      ${heading(level, strings.trial.glance, 'h3')}
      <ul role="list">
        ${glance.map((line) => row(line, title(line.section), line.id === 'open' ? notices.filter(inCard) : []))}
        ${call ? row({ ...call, id: 'call', section: 'contacts' }, title('contacts')) : nothing}
      </ul>
    </div>
    ${noticeList(notices.filter(({ place }) => place === 'top'))}`;
}

/** A line of the card, or whom to call. */
type Line = Omit<GlanceLine, 'id'> & { readonly id: GlanceLine['id'] | 'call' };

/** One line. The first one also covers some notices, and has their names in its data attribute. */
function row(line: Line, title: string, told: readonly Notice[] = []): TemplateResult {
  const { id, section, blocks = [] } = line;
  const short = blocks.length < 2;
  const fields = [...new Set([...fieldsOf(line), ...told.flatMap((notice) => notice.fields)])];
  return html`<li
    part=${told.length ? 'fact notice' : 'fact'}
    data-glance=${id}
    data-notice=${told.length ? told.map((notice) => notice.id).join(' ') : nothing}
    data-field=${fields.join(' ')}
    data-state=${line.state}
  >
    <div>${sentence(line, short)}${short ? nothing : html`${shortList(blocks)}${line.after ?? nothing}`}</div>
    <button type="button" class="more" data-go="section" data-id=${section} aria-label=${title}>${chevron}</button>
  </li>`;
}
