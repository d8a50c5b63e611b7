import { html, nothing, type TemplateResult } from 'lit';
import { heading, section } from '../../ui/blocks.js';
import { standingOf, type Visit } from '../visit.js';
import { aboutView } from './about.js';
import { alsoAsk } from './browse.js';
import { comparison } from './compare.js';
import { choicesView } from './handout.js';
import { reasons } from './reasons.js';
import { answerList } from './results.js';
import { standingLabel } from './standing.js';
import { startView } from './start.js';
import { treatmentHead } from './treatment.js';
import { treatmentBody } from './treatment-body.js';

/** The whole guide as it is printed: what the visitor answered and chose, every treatment in full, and who made the guide. */
export function paperView(visit: Visit): TemplateResult {
  const { guide, strings, level, answered } = visit;
  return html`${startView(visit)} ${answered ? section(level + 1, strings.results.said, answerList(visit)) : nothing} ${choicesView(visit)} ${comparison(visit)}
  ${guide.treatments.map((treatment) => {
    const look = standingOf(visit, treatment.id);
    return html`<div class="view page" part="treatment" data-treatment=${treatment.id} data-standing=${look?.standing ?? nothing}>
      ${treatmentHead(visit, treatment, heading(level + 1, treatment.name, 'h1'))}
      ${look ? html`${standingLabel(visit, look)} ${reasons(visit, look)}` : nothing}
      ${treatmentBody(visit, treatment, level + 2)}
    </div>`;
  })}
  <div class="view page">${alsoAsk(visit)}</div>
  <div class="page">${aboutView(visit)}</div>`;
}
