import { html, nothing, type TemplateResult } from 'lit';
import { termsIn } from '../../guide/glossary.js';
import type { FactId, Id, Statement, Treatment } from '../../guide/guide.js';
import { fill, list } from '../../i18n/format.js';
import {
  bullets,
  goLink,
  heading,
  mainHeading,
  paragraphs,
  say,
  section,
  sources,
  statementList,
} from '../../ui/blocks.js';

import { figures } from '../../ui/outcomes.js';
import { draw } from '../../ui/picture.js';
import { standingOf, type Visit } from '../visit.js';
import { backLink } from './nav.js';

/** One treatment on a page of its own. */
export function treatmentView(visit: Visit): TemplateResult {
  const { guide, strings, route, level } = visit;
  const at = guide.treatments.findIndex(({ id }) => id === route.id);
  const treatment = guide.treatments[at]!;
  const turn = (text: string, other: Treatment | undefined) =>
    other ? goLink('treatment', fill(text, { name: other.name }), other.id) : html`<span></span>`;
  return html`<div class="view" part="treatment" data-treatment=${treatment.id} data-standing=${standingOf(visit, treatment.id)?.standing ?? nothing}>
    ${backLink(visit)} ${treatmentHead(visit, treatment, mainHeading(level, treatment.name))} ${carerNote(visit)} ${treatmentBody(visit, treatment, level + 1, true)}
    <p class="noprint">${goLink('compare', strings.compare.add, treatment.id)}</p>
    <div class="turn noprint">
      ${turn(strings.treatment.previous, guide.treatments[at - 1])} ${turn(strings.treatment.next, guide.treatments[at + 1])}
    </div>
  </div>`;
}

/** Sentences about medicine stay as a clinician signs them; a carer is told whom they speak to. */
function carerNote({ choices, strings }: Visit): TemplateResult | string {
  return choices.carer ? html`<p class="notice"><span>${strings.carer.you} ${strings.carer.check}</span></p>` : '';
}

/** Name, other names, the short of it, and what it looks like. */
export function treatmentHead(visit: Visit, treatment: Treatment, name: TemplateResult): TemplateResult {
  const { strings, guide, notOffered } = visit;
  return html`<div class="hero">
    <div class="flow">
      ${name}
      <p class="lead">${say(visit, treatment.summary.text)}</p>
      ${treatment.also.length ? html`<p class="muted">${strings.treatment.also}: ${list(guide.lang, treatment.also)}</p>` : ''}
      ${notOffered.has(treatment.id) ? html`<p><strong>${strings.notOffered}</strong></p>` : ''}
      ${visit.printing ? '' : html`<tg-speak></tg-speak>`}
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
 * Every part of a treatment's page. Help and harm stand side by side, alike in form, in the basics.
 *
 * @param folded - Whether all but the basics stands behind "more".
 */
export function treatmentBody(visit: Visit, treatment: Treatment, level: number, folded = false): TemplateResult {
  const { strings, guide, printing } = visit;
  const words = strings.treatment;
  const box = (title: string, statements: readonly Statement[]) =>
    html`<div class="flow">${heading(level + 1, title, 'h3')} ${statementList(statements, visit)}</div>`;
  const like = (part: 'before' | 'during' | 'after' | 'life') =>
    section(level + 1, words[part], statementList(treatment[part], visit), 'h3');
  const terms = termsIn(guide, treatment);
  const rest = html`${section(level, words.how, statementList(treatment.how, visit))}
    ${treatment.lasts ? section(level, words.lasts, statementList(treatment.lasts, visit)) : ''}
    <div class="quads">
      ${section(level, words.when, statementList(treatment.when, visit))} ${section(level, words.whenNot, statementList(treatment.whenNot, visit))}
    </div>
    <div class="flow">
      ${heading(level, words.like)}
      <div class="quads">${(['before', 'during', 'after', 'life'] as const).map(like)}</div>
    </div>
    ${section(level, words.change, statementList(treatment.change, visit))} ${figures(visit, treatment)}
    <div>
      ${
        terms.length
          ? html`<details ?open=${printing}>
              <summary>${words.words}</summary>
              <dl class="inset terms">${terms.map(({ term, meaning }) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl>
            </details>`
          : ''
      }
      ${sources(visit, factsOf(treatment))}
    </div>`;
  return html`<div class="body">
    ${section(level, words.what, paragraphs(treatment.what, visit))}
    <div class="flow">
      ${heading(level, words.pair)}
      <div class="pair">${box(words.benefits, treatment.benefits)} ${box(words.harms, treatment.harms)}</div>
    </div>
    ${section(level, words.uncertain, statementList(treatment.uncertain, visit))}
    ${section(level, words.questions, html`${bullets(treatment.questions)} ${practical(visit, level + 1)}`)} ${trialLink(visit, treatment.id)}
    ${folded ? more(visit, rest) : rest}
  </div>`;
}

/** Everything beyond the basics, one press away, or open on every page for a reader who wants it so. */
function more({ strings, choices }: Visit, rest: TemplateResult): TemplateResult {
  const words = strings.treatment;
  // The switch stands outside: folding must not take the focus away with the button that was pressed.
  return html`<div>
    <p><button type="button" class="link" data-choice="more" value=${!choices.more}>${choices.more ? words.less : words.always}</button></p>
    <details class="more" ?open=${choices.more}>
      <summary>${words.more}</summary>
      ${rest}
    </details>
  </div>`;
}

function practical({ guide, strings }: Visit, level: number): TemplateResult {
  return html`${heading(level, strings.treatment.practical, 'h3')} ${bullets(guide.practical)}`;
}

function trialLink({ trialExplainer, strings }: Visit, id: Id): TemplateResult | string {
  return trialExplainer && id === 'clinical-trials'
    ? html`<p class="noprint">${goLink('trial', strings.treatment.trial)}</p>`
    : '';
}

function factsOf(treatment: Treatment): FactId[] {
  const { summary, what, how, lasts = [], when, whenNot, benefits, harms } = treatment;
  const { before, during, after, life, uncertain, change } = treatment;
  const first = [[summary], what, how, lasts, when, whenNot, benefits, harms];
  return [...first, before, during, after, life, uncertain, change].flat().flatMap(({ facts }) => facts);
}
