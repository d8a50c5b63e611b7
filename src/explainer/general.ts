import { html, nothing, type TemplateResult } from 'lit';
import { termsInTrials } from '../guide/glossary.js';
import { factsInTrials, type TrialBasics, type TrialPhase } from '../guide/trial-basics.js';
import {
  bullets,
  heading,
  type Part,
  paragraphs,
  rowPicture,
  section,
  sources,
  statementList,
  termList,
} from '../ui/blocks.js';
import type { RenderContext } from '../ui/context.js';
import { everyone, groupBox, peopleShapes, split } from './groups.js';

/** Number of people drawn for the size of a phase. */
const PEOPLE = { few: 4, more: 8, many: 16 } as const;

/** What a clinical trial is, for any reader; needs no record. */
export function generalView(
  context: RenderContext,
  trials: TrialBasics,
  level: number,
  main: TemplateResult,
): TemplateResult {
  return html`<div class="view" part="section" data-section="general">
    ${generalHead(context, trials, main)} ${generalParts(context, trials, level + 1).map(({ title, body }) => section(level + 1, title, body))}
    ${generalNotes(context, trials)}
  </div>`;
}

/** Title and summary, beside the picture of the treatment "clinical trials". */
export function generalHead({ guide }: RenderContext, trials: TrialBasics, main: TemplateResult): TemplateResult {
  const trial = guide.treatments.find(({ opens }) => opens === 'trial');
  return html`<div class="hero">
    <div class="flow">${main}<p class="lead">${trials.lead}</p>${paragraphs(trials.what)}</div>
    <div class="frame noprint">${rowPicture(guide, trial?.id)}</div>
  </div>`;
}

/**
 * The parts of the text about trials, in order.
 * @param level - Level of the headings of the parts.
 */
export function generalParts(context: RenderContext, trials: TrialBasics, level: number): Part[] {
  const words = context.strings.trial;
  const told = (
    ...names: readonly ('kinds' | 'placebo' | 'consent' | 'leaving' | 'oversight' | 'cost' | 'finding')[]
  ) => names.map((id) => ({ id, title: words[id], body: paragraphs(trials[id]) }));
  const box = (name: 'pros' | 'cons') => section(level + 1, words[name], statementList(trials[name]), 'h3');
  return [
    ...told('kinds'),
    { id: 'phases', title: words.phases, body: phases(context, trials, level + 1) },
    { id: 'chance', title: words.chance, body: chance(context, trials, level + 1) },
    ...told('placebo', 'consent', 'leaving'),
    { id: 'expect', title: words.expect, body: statementList(trials.expect) },
    { id: 'pair', title: words.pair, body: html`<div class="pair">${box('pros')} ${box('cons')}</div>` },
    ...told('oversight', 'cost', 'finding'),
    { id: 'questions', title: words.questions, body: bullets(trials.questions) },
  ];
}

function phases(context: RenderContext, trials: TrialBasics, level: number): TemplateResult {
  return html`<p>${context.strings.trial.phasesLead}</p>
    <ol class="steps" role="list">${trials.phases.map((phase) => step(context, phase, level))}</ol>
    ${paragraphs(trials.phasesNote)}`;
}

/** Who gets what, in words and as a picture of two groups of the same form and size. */
function chance(context: RenderContext, trials: TrialBasics, level: number): TemplateResult {
  const words = context.strings.trial;
  const { picture } = trials;
  return html`${paragraphs(trials.chance)}
    <div class="groups">
      ${everyone(picture.everyone, 8)} ${split(picture.chance)}
      <div class="boxes">
        ${groupBox(words.group, html`<p>${picture.a}</p>`, 4, level, false)}
        ${groupBox(words.otherGroup, html`<p>${picture.b}</p>`, 4, level, true)}
      </div>
    </div>
    <p class="small muted">${words.scale}</p>
    ${paragraphs(trials.groups)}`;
}

function step({ page, printing }: RenderContext, phase: TrialPhase, level: number): TemplateResult {
  const { name, title, statements, people, size } = phase;
  // Browsers open only one of several `<details>` with the same name. On the plain page a reader may want all of them open.
  return html`<li>
    <details class="step" name=${page ? nothing : 'treatment-guide-phases'} ?open=${printing}>
      <summary>${heading(level, `${name}: ${title}`, 'h3')}</summary>
      <div class="flow">
        ${paragraphs(statements)} ${peopleShapes(PEOPLE[size])}
        <p class="small muted">${people}</p>
      </div>
    </details>
  </li>`;
}

/** The glossary words of the part about trials in general, and the sources of its statements. */
export function generalNotes(context: RenderContext, trials: TrialBasics): TemplateResult {
  const { guide, strings } = context;
  return html`<div>${termList(context, strings.trial.words, termsInTrials(guide, trials))} ${sources(context, factsInTrials(trials))}</div>`;
}
