import { html, nothing, type TemplateResult } from 'lit';
import { byId } from '../../guide/by-id.js';
import { termsIn } from '../../guide/glossary.js';
import type { Treatment } from '../../guide/guide.js';
import { factsOf, type PartName, statementsOf } from '../../guide/sections.js';
import { fill, list } from '../../i18n/format.js';
import {
  bullets,
  chapterLink,
  goLink,
  heading,
  mainHeading,
  paragraphs,
  say,
  section,
  sources,
  statementList,
  termList,
} from '../../ui/blocks.js';
import { figures } from '../../ui/outcomes.js';
import { draw } from '../../ui/picture.js';
import type { Choices } from '../choices.js';
import { standingOf, type Visit } from '../visit.js';
import { backLink } from './nav.js';

/** One treatment on a page of its own. */
export function treatmentView(visit: Visit): TemplateResult {
  const { guide, strings, route, level } = visit;
  const treatment = byId(guide.treatments, route.id);
  const at = guide.treatments.indexOf(treatment);
  const turn = (text: string, other: Treatment | undefined) =>
    other ? goLink('treatment', fill(text, { name: other.name }), other.id) : html`<span></span>`;
  return html`<div class="view" part="treatment" data-treatment=${treatment.id} data-standing=${standingOf(visit, treatment.id)?.standing ?? nothing}>
    ${backLink(visit)} ${treatmentHead(visit, treatment, mainHeading(level, treatment.name), html`<tg-speak></tg-speak>`)} ${carerNote(visit)} ${treatmentBody(visit, treatment, level + 1, true)}
    <p class="noprint">${goLink('compare', strings.compare.add, treatment.id)}</p>
    <div class="turn noprint">
      ${turn(strings.treatment.previous, guide.treatments[at - 1])} ${turn(strings.treatment.next, guide.treatments[at + 1])}
    </div>
  </div>`;
}

/** Medical sentences stay as a clinician signed them, so a carer is told that "you" means the patient. */
function carerNote({ choices, strings }: Visit): TemplateResult | string {
  return choices.carer ? html`<p class="notice"><span>${strings.carer.you} ${strings.carer.check}</span></p>` : '';
}

/**
 * Name, summary, other names, and pictures.
 * @param last - What comes below the words.
 */
export function treatmentHead(
  visit: Visit,
  treatment: Treatment,
  name: TemplateResult,
  last: unknown = '',
): TemplateResult {
  const { strings, guide, notOffered } = visit;
  return html`<div class="hero">
    <div class="flow">
      ${name}
      <p class="lead">${say(visit, treatment.summary.text)}</p>
      ${treatment.also.length ? html`<p class="muted">${strings.treatment.also}: ${list(guide.lang, treatment.also)}</p>` : ''}
      ${notOffered.has(treatment.id) ? html`<p><strong>${strings.notOffered}</strong></p>` : ''}
      ${last}
    </div>
    <div class="flow">
      ${treatment.pictures.map(
        (picture) =>
          html`<figure class="frame"><span class="pic">${draw(picture, true)}</span><figcaption>${picture.caption}</figcaption></figure>`,
      )}
    </div>
  </div>`;
}

/**
 * Every part of a treatment's page. Benefits and harms are side by side, in the same form, and both among the basics.
 *
 * @param folded - Whether everything but the basics is folded behind "more".
 */
export function treatmentBody(visit: Visit, treatment: Treatment, level: number, folded = false): TemplateResult {
  const { strings, guide } = visit;
  const words = strings.treatment;
  const part = (name: PartName, at = level) => {
    const statements = statementsOf(treatment, name);
    const look = at === level ? 'h2' : 'h3';
    return statements.length ? section(at, words[name], statementList(statements, visit), look) : '';
  };
  const rest = html`${part('how')} ${part('lasts')}
    <div class="quads">${part('when')} ${part('whenNot')}</div>
    <div class="flow">
      ${heading(level, words.like)}
      <div class="quads">${(['before', 'during', 'after', 'life'] as const).map((name) => part(name, level + 1))}</div>
    </div>
    ${part('change')} ${figures(visit, treatment)}
    <div>${termList(visit, words.words, termsIn(guide, treatment))} ${sources(visit, factsOf(treatment))}</div>`;
  return html`<div class="body">
    ${section(level, words.what, paragraphs(treatment.what, visit))}
    <div class="flow">
      ${heading(level, words.pair)}
      <div class="pair">${part('benefits', level + 1)} ${part('harms', level + 1)}</div>
    </div>
    ${part('uncertain')}
    ${section(level, words.questions, html`${bullets(treatment.questions)} ${practical(visit, level + 1)}`)} ${trialLink(visit, treatment)}
    ${folded ? more(visit, rest) : rest}
  </div>`;
}

/** Everything but the basics, folded, or open on every page where the visitor wants that. */
function more({ strings, choices, page }: Visit, rest: TemplateResult): TemplateResult {
  const words = strings.treatment;
  // The switch is outside of what it folds: otherwise the pressed button would vanish, and the focus with it.
  return html`<div>
    ${page ? nothing : html`<p><button type="button" class="link" data-choice=${'more' satisfies keyof Choices} value=${!choices.more}>${choices.more ? words.less : words.always}</button></p>`}
    <details class="more" ?open=${choices.more}>
      <summary>${words.more}</summary>
      ${rest}
    </details>
  </div>`;
}

function practical({ guide, strings }: Visit, level: number): TemplateResult {
  return html`${heading(level, strings.treatment.practical, 'h3')} ${bullets(guide.practical)}`;
}

function trialLink(visit: Visit, { opens }: Treatment): TemplateResult | string {
  return visit.trialExplainer && opens === 'trial'
    ? html`<p class="noprint">${chapterLink(visit, 'trial', visit.strings.treatment.trial)}</p>`
    : '';
}
