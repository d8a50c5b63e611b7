import { html, nothing, type TemplateResult } from 'lit';
import { chevron, goLink, heading, mainHeading, paragraphs, rowPicture, section, sourcesFor } from '../../ui/blocks.js';
import { standingOf, type Visit } from '../visit.js';
import { stepsOn } from './steps.js';
import { talkButton } from './talk-button.js';
import { carerNote } from './treatment.js';
import { orderNote } from './values.js';

/** Every treatment, in the guide's order, and a search. */
export function browseView(visit: Visit): TemplateResult {
  const { guide, strings, level, notOffered } = visit;
  return html`<div class="view">
    ${mainHeading(level, strings.browse.title)}
    <tg-search class="noprint"></tg-search>
    <div class="flow">${orderNote(visit, strings.browse.lead)}${carerNote(visit)}<ul class="rows two" role="list">
      ${visit.treatments.map(
        ({
          id,
          name,
          summary,
        }) => html`<li part="treatment" data-treatment=${id} data-standing=${standingOf(visit, id)?.standing ?? nothing}>
          <div class="row">
            ${rowPicture(guide, id)}
            <div>
              ${heading(level + 1, goLink('treatment', name, id, 'link cover'), 'h3')}
              <p>${summary.text}</p>
              ${notOffered.has(id) ? html`<p class="small"><strong>${strings.notOffered}</strong></p>` : ''}
            </div>
            ${chevron}
          </div>
        </li>`,
      )}
    </ul></div>
    ${guide.alsoAsk.length ? alsoAsk(visit) : ''} ${stepsOn(visit)}
  </div>`;
}

/** Further topics to ask about, under their heading. */
export function alsoAsk(visit: Visit): TemplateResult {
  return section(visit.level + 1, visit.strings.browse.also, alsoAskText(visit));
}

/** Further topics to ask about: added to the treatments of the page that the guide is based on, and marked as added. */
export function alsoAskText(visit: Visit): TemplateResult {
  const { guide, strings, printing, page } = visit;
  return html`<p>${strings.browse.alsoLead}</p>
    ${guide.alsoAsk.map(
      ({ heading: title, statements }) => html`<details ?open=${printing}>
        <summary>${title}</summary>
        <div class="inset flow">${paragraphs(statements, visit)} ${sourcesFor(visit, statements, title)} ${page ? '' : html`<p>${talkButton(visit, 'kept', title, title)}</p>`}</div>
      </details>`,
    )}`;
}
