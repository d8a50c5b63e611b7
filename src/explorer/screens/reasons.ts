import { html, nothing, type TemplateResult } from 'lit';
import type { TreatmentStanding } from '../../guide/evaluation.js';
import type { Id, Treatment } from '../../guide/guide.js';
import { bullets, goLink, heading, section, sources, statementList } from '../../ui/blocks.js';
import type { Visit } from '../visit.js';

/** How a question is named inside a sentence. */
export const shortOf = ({ guide }: Visit, id: Id) => guide.questions.find((question) => question.id === id)!.short;

/** Why, what would say more, what could change it, and what to ask. */
export function reasons(visit: Visit, treatment: Treatment, { because, open }: TreatmentStanding): TemplateResult {
  const { strings, level } = visit;
  const words = strings.results;
  return html`<div part="because" class="flow">
      ${heading(level + 2, open.length ? words.dependsHead : words.because, 'h3')} ${statementList(because, visit)}
      ${sources(
        visit,
        because.flatMap(({ facts }) => facts),
      )}
    </div>
    ${
      open.length
        ? html`<div part="open-questions" class="flow">
            ${heading(level + 2, words.open, 'h3')}
            <ul class="dash" role="list">
              ${open.map((id) => html`<li>${shortOf(visit, id)} <span class="noprint">${goLink('questions', words.answer, id)}</span></li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${section(level + 2, words.change, statementList(treatment.change, visit), 'h3')}
    ${section(level + 2, words.ask, bullets(treatment.questions), 'h3')}`;
}
