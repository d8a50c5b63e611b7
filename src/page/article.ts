import { html, nothing, type TemplateResult } from 'lit';
import { generalHead, generalNotes, generalParts } from '../explainer/general.js';
import { aboutParts, rulesPart } from '../explorer/screens/about.js';
import { alsoAskText } from '../explorer/screens/browse.js';
import { startHead, startParts } from '../explorer/screens/start-parts.js';
import { testTexts } from '../explorer/screens/test-texts.js';
import { treatmentHead } from '../explorer/screens/treatment.js';
import { treatmentBody } from '../explorer/screens/treatment-body.js';
import type { Guide, Question, Treatment } from '../guide/guide.js';
import type { TrialBasics } from '../guide/trial-basics.js';
import { fill } from '../i18n/format.js';
import { studyLink } from '../trial/links.js';
import { bullets, heading, section, sources } from '../ui/blocks.js';
import { expiredNotice, limits, urgentLink, urgentNotice } from '../ui/header-and-footer.js';
import { type Chapter, chapterText, contents, placeOf, sourcesChapter, wordsChapter } from './chapters.js';
import { type PageVisit, withGuide } from './context.js';

/** The texts about clinical trials, with the guide that has their facts. That is the built-in guide, even on the page of a hospital's own. */
export interface Trials {
  readonly basics: TrialBasics;
  readonly guide: Guide;
}

/**
 * The whole guide as one text: whom to call, every treatment, question, rule, glossary word and source. It consists of the element's screens,
 * one below the other.
 */
export function guideText(visit: PageVisit, trials?: Trials): TemplateResult {
  const { guide, level } = visit;
  const chapters = [
    ...startParts(visit).map((part) => ({ ...part, id: placeOf(part.id) })),
    treatments(visit),
    ...(guide.alsoAsk.length ? [{ id: 'also-ask', title: visit.strings.browse.also, body: alsoAskText(visit) }] : []),
    ...(trials ? [trialChapter(withGuide(visit, trials.guide), trials.basics)] : []),
    ...asked(visit),
    about(visit),
    rulesPart(visit),
    wordsChapter(visit, visit.glossary),
  ];
  return article(visit, chapters, guide.disclaimer, startHead(visit, heading(level, guide.title, 'h1')));
}

/**
 * The general half of `<trial-explainer>`, which needs no record.
 * @param study - NCT number of the study that the page is about; the text links to it.
 */
export function trialText(
  visit: PageVisit,
  { basics: trials, guide }: Trials,
  study: string | undefined,
): TemplateResult {
  const { strings, level, glossary } = visit;
  const own = withGuide(visit, guide);
  const id = /^NCT\d{8}$/i.test(study ?? '') ? study!.toUpperCase() : undefined;
  const chapters = [
    ...generalParts(own, trials, level + 1).map((part) => ({ ...part, id: `trial-${part.id}` })),
    wordsChapter(visit, glossary),
  ];
  const record =
    id &&
    html`<p><a href=${studyLink(id)} target="_blank" rel="noopener noreferrer">${fill(strings.trial.live, { id })}</a></p>`;
  return article(
    visit,
    chapters,
    trials.disclaimer,
    html`${generalHead(own, trials, heading(level, trials.title, 'h1'))} ${record}`,
  );
}

/** The outline of a text: what it is and whom to call, then its chapters, whom to call once more, and the sources. */
function article(
  visit: PageVisit,
  chapters: readonly Chapter[],
  disclaimer: string,
  head: TemplateResult,
): TemplateResult {
  const { prefix, level } = visit;
  const last = sourcesChapter(visit);
  return html`<article class="view">
<div class="bar">${urgentLink(visit)}</div>
${expiredNotice(visit)}
<header class="flow">${head} ${limits(visit, disclaimer, false)}</header>
<section id="${prefix}-urgent">${urgentNotice(visit)}</section>
${contents(visit, [...chapters, last])}
${chapters.map((chapter) => chapterText(visit, chapter, level + 1))}
<section id="${prefix}-urgent-last">${urgentNotice(visit)}</section>
<footer class="flow">${limits(visit, disclaimer, false)}</footer>
${chapterText(visit, last, level + 1)}
</article>`;
}

/** Every treatment, in the guide's order. */
function treatments(visit: PageVisit): Chapter {
  const { guide, strings, level } = visit;
  const one = (treatment: Treatment): Chapter => ({
    id: placeOf(treatment.id),
    title: treatment.name,
    head: (name) => treatmentHead(visit, treatment, name),
    body: treatmentBody(visit, treatment, level + 3),
  });
  return {
    id: 'treatments',
    title: strings.browse.title,
    body: html`<p class="lead">${strings.browse.lead}</p>`,
    below: guide.treatments.map(one),
  };
}

/** The chapter about clinical trials. Links that end in `#trial-explainer` lead here if no script turns them into the element. */
function trialChapter(visit: PageVisit, trials: TrialBasics): Chapter {
  const at = visit.level + 2;
  return {
    id: 'trial',
    title: trials.title,
    anchor: 'trial-explainer',
    head: (name) => generalHead(visit, trials, name),
    body: html`${generalParts(visit, trials, at).map(({ title, body }) => section(at, title, body))}
${generalNotes(visit, trials)}
<p class="muted">${trials.disclaimer}</p>`,
  };
}

/** The questions of the guide, and the list of what may matter to the reader. */
function asked(visit: PageVisit): Chapter[] {
  const { guide, strings, words, browseOnly } = visit;
  if (browseOnly || !guide.questions.length) return [];
  const body = html`<p>${words.asks}</p>${guide.questions.map((question) => questionText(visit, question))}`;
  return [
    { id: 'questions', title: strings.questions.title, body },
    ...(guide.tests?.length ? [{ id: 'tests', title: strings.summary.tests, body: tests(visit) }] : []),
    ...(guide.values?.length
      ? [{ id: 'values', title: strings.values.title, body: bullets(guide.values.map(({ text }) => text)) }]
      : []),
  ];
}

/** Tests that a reader may have been told about, and the questions to ask about each. */
function tests(visit: PageVisit): TemplateResult {
  const { words, level } = visit;
  const texts = testTexts(visit).map(({ title, body }) => section(level + 2, title, body, 'h3'));
  return html`<p>${words.testsLead}</p>${texts}`;
}

function questionText(visit: PageVisit, { text, hint, note, answers, why }: Question): TemplateResult {
  const answer = ({ text: said, hint: more }: Question['answers'][number]) =>
    more ? html`${said}<br><span class="small muted">${more}</span>` : said;
  return section(
    visit.level + 2,
    text,
    html`${hint ? html`<p class="muted">${hint}</p>` : nothing} ${bullets(answers.map(answer))}
${note ? html`<p><strong>${note}</strong></p>` : nothing}
<p class="muted">${visit.strings.questions.why} ${why.text}</p>
${sources(visit, why.facts)}`,
    'h3',
  );
}

/** Who made the guide, and how. What it says about answers begins with the sentence that this page asks nothing. */
function about(visit: PageVisit): Chapter {
  const { strings, words, level } = visit;
  const said = ({ id, body }: { readonly id: string; readonly body: unknown }) =>
    id === 'privacy' ? html`<p>${words.asksNothing}</p>${body}` : body;
  return {
    id: 'about',
    title: strings.about.title,
    body: aboutParts(visit).map((part) => section(level + 2, part.title, said(part), 'h3')),
  };
}
