import { html, type TemplateResult } from 'lit';
import { termsInTrials } from '../guide/glossary.js';
import type { Statement } from '../guide/guide.js';
import type { TrialBasics, TrialPhase } from '../guide/trial-basics.js';
import { bullets, heading, paragraphs, rowPicture, section, sources, statementList } from '../ui/blocks.js';
import type { RenderContext } from '../ui/context.js';
import { everyone, groupBox, peopleShapes, split } from './groups.js';

const PEOPLE = { few: 4, more: 8, many: 16 } as const;

/** What a clinical trial is, for any reader; needs no record. */
export function generalView(
  context: RenderContext,
  trials: TrialBasics,
  level: number,
  main: TemplateResult,
): TemplateResult {
  const words = context.strings.trial;
  const box = (title: string, statements: readonly Statement[]) =>
    html`<div class="flow">${heading(level + 2, title, 'h3')} ${statementList(statements)}</div>`;
  const told = (title: string, statements: readonly Statement[]) => section(level + 1, title, paragraphs(statements));
  return html`<div class="view" part="section" data-section="general">
    <div class="hero">
      <div class="flow">${main}<p class="lead">${trials.lead}</p>${paragraphs(trials.what)}</div>
      <div class="frame noprint">${rowPicture(context.guide, 'clinical-trials')}</div>
    </div>
    ${told(words.kinds, trials.kinds)}
    <div class="flow">
      ${heading(level + 1, words.phases)}
      <p>${words.phasesLead}</p>
      <ol class="steps" role="list">${trials.phases.map((phase) => step(phase, level + 2))}</ol>
      ${paragraphs(trials.phasesNote)}
    </div>
    <div class="flow">
      ${heading(level + 1, words.chance)} ${paragraphs(trials.chance)}
      <div class="groups">
        ${everyone(trials.picture.everyone, 8)} ${split(trials.picture.chance)}
        <div class="boxes">
          ${groupBox(words.group, html`<p>${trials.picture.a}</p>`, 4, level + 2, false)}
          ${groupBox(words.otherGroup, html`<p>${trials.picture.b}</p>`, 4, level + 2, true)}
        </div>
      </div>
      <p class="small muted">${words.scale}</p>
      ${paragraphs(trials.groups)}
    </div>
    ${told(words.placebo, trials.placebo)} ${told(words.consent, trials.consent)} ${told(words.leaving, trials.leaving)}
    ${section(level + 1, words.expect, statementList(trials.expect))}
    <div class="flow">
      ${heading(level + 1, words.pair)}
      <div class="pair">${box(words.pros, trials.pros)} ${box(words.cons, trials.cons)}</div>
    </div>
    ${told(words.oversight, trials.oversight)} ${told(words.cost, trials.cost)} ${told(words.finding, trials.finding)}
    ${section(level + 1, words.questions, bullets(trials.questions))} ${notes(context, trials)}
  </div>`;
}

function step({ name, title, statements, people, size }: TrialPhase, level: number): TemplateResult {
  return html`<li>
    <details class="step" name="treatment-guide-phases">
      <summary>${heading(level, `${name}: ${title}`, 'h3')}</summary>
      <div class="flow">
        ${paragraphs(statements)} ${peopleShapes(PEOPLE[size])}
        <p class="small muted">${people}</p>
      </div>
    </details>
  </li>`;
}

/** The words that the page uses, and where its statements come from. */
function notes(context: RenderContext, trials: TrialBasics): TemplateResult {
  const facts = [trials.phases.map(({ statements }) => statements), Object.values(trials)]
    .flat(3)
    .flatMap((part) => (typeof part === 'object' && part !== null && 'facts' in part ? (part as Statement).facts : []));
  const terms = termsInTrials(context.guide, trials);
  return html`<div>
    <details>
      <summary>${context.strings.trial.words}</summary>
      <dl class="inset terms">${terms.map(({ term, meaning }) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl>
    </details>
    ${sources(context, facts)}
  </div>`;
}
