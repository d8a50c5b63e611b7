import { html, nothing, type TemplateResult } from 'lit';
import { byId } from '../../guide/by-id.js';
import type { Treatment } from '../../guide/guide.js';
import { fill, list } from '../../i18n/format.js';
import { goLink, mainHeading, say } from '../../ui/blocks.js';
import type { Command } from '../../ui/commands.js';
import { glance } from '../../ui/glance.js';
import { pictures } from '../../ui/picture.js';
import { standingOf, type Visit } from '../visit.js';
import { backLink } from './nav.js';
import { talkButton } from './talk-button.js';
import { treatmentBody } from './treatment-body.js';

/** One treatment on a page of its own. From 46 em of width on, its picture and its facts stay beside the text. */
export function treatmentView(visit: Visit): TemplateResult {
  const { guide, route, level } = visit;
  const treatment = byId(guide.treatments, route.id);
  /** The medical words that are dotted: each once on this page. */
  const dotted = new Set<string>();
  const name = mainHeading(level, treatment.name);
  return html`<div class="view" part="treatment" data-treatment=${treatment.id} data-standing=${standingOf(visit, treatment.id)?.standing ?? nothing}>
    ${backLink(visit)}
    <div class="leaf">
      ${words(visit, treatment, name, html`<tg-speak></tg-speak>`, dotted)} ${side(visit, treatment)}
      <div class="leaf-main"><tg-jump class="jump noprint" data-line></tg-jump>${treatmentBody(visit, treatment, level + 1, dotted)}</div>
    </div>
    ${wayOn(visit, treatment)}
  </div>`;
}

/** Name, summary, other names, picture and facts at a glance: on paper and on the plain page. */
export function treatmentHead(visit: Visit, treatment: Treatment, name: TemplateResult): TemplateResult {
  return html`<div class="hero">${words(visit, treatment, name)} ${side(visit, treatment)}</div>`;
}

/** @param last - What comes below the words. */
function words(
  visit: Visit,
  treatment: Treatment,
  name: TemplateResult,
  last: unknown = '',
  dotted?: Set<string>,
): TemplateResult {
  const { strings, guide, notOffered } = visit;
  return html`<div class="flow">
    ${name}
    <p class="lead">${say(visit, treatment.summary.text, dotted)}</p>
    ${treatment.also.length ? html`<p class="muted small">${strings.treatment.also}: ${list(guide.lang, treatment.also)}</p>` : ''}
    ${notOffered.has(treatment.id) ? html`<p><strong>${strings.notOffered}</strong></p>` : ''}
    ${last} ${carerNote(visit)}
  </div>`;
}

function side(visit: Visit, treatment: Treatment): TemplateResult {
  return html`<div class="leaf-side ${treatment.pictures.some(({ step }) => step) ? 'tall' : ''}">
    ${pictures(treatment.pictures, visit.strings.treatment)} ${glance(visit, treatment)}
  </div>`;
}

/** Medical sentences stay as a clinician signed them, so a carer is told wherever they stand that "you" means the patient. */
export function carerNote({ choices, strings }: Visit): TemplateResult | string {
  return choices.carer ? html`<p class="notice"><span>${strings.carer.you} ${strings.carer.check}</span></p>` : '';
}

/** What a reader can do with this page, and the treatments before and after it. */
function wayOn(visit: Visit, { id, name }: Treatment): TemplateResult {
  const { guide, strings } = visit;
  const at = guide.treatments.findIndex((treatment) => treatment.id === id);
  const turn = (text: string, other: Treatment | undefined) =>
    other ? goLink('treatment', fill(text, { name: other.name }), other.id) : html`<span></span>`;
  return html`<div class="actions noprint">
      ${talkButton(visit, 'talk', id, name)}
      <button type="button" class="btn second" data-go=${'print-view' satisfies Command}>${strings.treatment.print}</button>
      ${goLink('compare', strings.compare.add, id)}
    </div>
    <div class="turn noprint">
      ${turn(strings.treatment.previous, guide.treatments[at - 1])} ${turn(strings.treatment.next, guide.treatments[at + 1])}
    </div>`;
}
