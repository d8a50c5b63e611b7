import { termsInTrials } from '../guide/glossary.js';
import type { FactId, Statement } from '../guide/guide.js';
import type { TrialBasics, TrialPhase } from '../guide/trial-basics.js';
import { fill } from '../i18n/format.js';
import { studyLink } from '../trial/links.js';
import {
  bullets,
  chapter,
  contents,
  type Entry,
  heading,
  outside,
  paragraphs,
  type Sheet,
  section,
  sideBySide,
  sourceList,
  statementList,
  termList,
} from './blocks.js';
import { ill, standing, urgent } from './frame.js';
import { type Html, html } from './html.js';

/**
 * What a clinical trial is: the half of `<trial-explainer>` that needs no record, as an article of its own.
 * @param study - NCT number of a study that the page is about; it is linked to.
 */
export function trialText(sheet: Sheet, trials: TrialBasics, study: string | undefined): Html {
  const { strings, guide, level } = sheet;
  const id = /^NCT\d{8}$/i.test(study ?? '') ? study!.toUpperCase() : undefined;
  const terms = termsInTrials(guide, trials);
  const entries = [
    ...parts(sheet, trials, level + 1).map(({ entry }) => entry),
    { id: 'words', title: strings.trial.words },
    { id: 'sources', title: strings.sources },
  ];
  return html`<article>
${ill(sheet)}<header>${heading(level, trials.title)}<p class="guide-lead">${trials.lead}</p>${standing(sheet, trials.disclaimer)}
${id !== undefined && html`<p>${outside(sheet, studyLink(id), fill(strings.trial.live, { id }))}</p>`}</header>
${urgent(sheet, 'urgent')}
${contents(sheet, entries)}
${paragraphs(trials.what)}
${parts(sheet, trials, level + 1).map(({ body }) => body)}
${chapter(sheet, 'words', level + 1, strings.trial.words, termList(sheet, terms))}
${chapter(sheet, 'sources', level + 1, strings.sources, sourceList(sheet))}
${urgent(sheet, 'urgent-last')}
<footer>${standing(sheet, trials.disclaimer)}</footer>
</article>`;
}

/** The same as a chapter of the whole guide, which has its own glossary and sources. */
export function trialChapter(sheet: Sheet, trials: TrialBasics, level: number): Html {
  const body = html`<p class="guide-lead">${trials.lead}</p>${paragraphs(trials.what)}
${parts(sheet, trials, level + 1).map((part) => part.body)}
<p class="guide-disclaimer">${trials.disclaimer}</p>`;
  // A link whose address ends in `#trial-explainer` leads here, where no script makes an element of it.
  return html`<div id="trial-explainer">${chapter(sheet, 'trial', level, trials.title, body)}</div>
`;
}

/** Every fact behind what is said about trials. */
export function trialFacts(trials: TrialBasics): FactId[] {
  const isStatement = (part: unknown): part is Statement =>
    typeof part === 'object' && part !== null && 'facts' in part;
  const all: readonly unknown[] = [trials.phases.map(({ statements }) => statements), Object.values(trials)];
  return all
    .flat(3)
    .filter(isStatement)
    .flatMap(({ facts }) => facts);
}

/** The parts in their order, each with its line in the list of contents. */
function parts(sheet: Sheet, trials: TrialBasics, level: number): { readonly entry: Entry; readonly body: Html }[] {
  const words = sheet.strings.trial;
  const part = (id: string, title: string, ...body: Html[]) => ({
    entry: { id: `trial-${id}`, title },
    body: html`${chapter(sheet, `trial-${id}`, level, title, body)}\n`,
  });
  return [
    part('kinds', words.kinds, paragraphs(trials.kinds)),
    part(
      'phases',
      words.phases,
      html`<ol class="guide-phases">${trials.phases.map((phase) => phaseText(phase, level + 1))}</ol>`,
      paragraphs(trials.phasesNote),
    ),
    part(
      'chance',
      words.chance,
      paragraphs(trials.chance),
      groups(sheet, trials, level + 1),
      paragraphs(trials.groups),
    ),
    part('placebo', words.placebo, paragraphs(trials.placebo)),
    part('consent', words.consent, paragraphs(trials.consent)),
    part('leaving', words.leaving, paragraphs(trials.leaving)),
    part('expect', words.expect, statementList(trials.expect)),
    part(
      'pair',
      words.pair,
      sideBySide(
        'pair',
        section(level + 1, words.pros, statementList(trials.pros)),
        section(level + 1, words.cons, statementList(trials.cons)),
      ),
    ),
    part('oversight', words.oversight, paragraphs(trials.oversight)),
    part('cost', words.cost, paragraphs(trials.cost)),
    part('finding', words.finding, paragraphs(trials.finding)),
    part('questions', words.questions, bullets(trials.questions)),
  ];
}

function phaseText({ name, title, statements, people }: TrialPhase, level: number): Html {
  return html`<li>${heading(level, `${name}: ${title}`)}${paragraphs(statements)}<p class="guide-muted">${people}</p></li>`;
}

/** Who gets what: everyone, chance, and two groups that are alike in form. */
function groups({ strings }: Sheet, { picture }: TrialBasics, level: number): Html {
  const { group, otherGroup } = strings.trial;
  return html`<div class="guide-split"><p>${picture.everyone}</p><p>${picture.chance}</p>${sideBySide(
    'pair',
    section(level, group, html`<p>${picture.a}</p>`),
    section(level, otherGroup, html`<p>${picture.b}</p>`),
  )}</div>`;
}
