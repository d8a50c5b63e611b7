import { html, nothing, type TemplateResult } from 'lit';
import { termsIn } from '../../guide/glossary.js';
import type { Treatment } from '../../guide/guide.js';
import { factsOf, type PartName, statementsOf } from '../../guide/sections.js';
import { count } from '../../i18n/format.js';
import {
  bullets,
  chapterLink,
  heading,
  named,
  paragraphs,
  section,
  sources,
  statementList,
  termList,
} from '../../ui/blocks.js';
import { figures } from '../../ui/outcomes.js';
import { type Choices, type TOPICS, topicOf } from '../choices.js';
import type { Visit } from '../visit.js';
import { askRow, talkButton } from './talk-button.js';

/** The sections of a treatment's page, which the jump buttons lead to. Their short names are words of the interface. */
export const SECTIONS = ['what', 'pair', 'used', 'questions'] as const;
type SectionName = (typeof SECTIONS)[number];

/** So many questions stand unfolded. */
const FIRST_QUESTIONS = 3;

/** How the parts of one page are drawn. */
interface Page {
  readonly visit: Visit;
  readonly treatment: Treatment;
  /** Of the headings of sections. */
  readonly level: number;
  readonly isFolded: boolean;
  /** Whether there are buttons: not on paper, nor on the plain page. */
  readonly isLive: boolean;
  readonly dotted: Set<string> | undefined;
}

/**
 * Every part of a treatment's page. Benefits and harms are side by side, in the same form, and never folded. Of what is not certain the first
 * statement stands in sight.
 *
 * Each medical word is dotted where it is met first: what stands in sight is drawn before what is folded.
 *
 * @param dotted - The words that are dotted so far. Left out: nothing is dotted.
 * @param isFolded - Whether the other parts can be folded.
 */
export function treatmentBody(
  visit: Visit,
  treatment: Treatment,
  level: number,
  dotted?: Set<string>,
  isFolded = !!dotted,
): TemplateResult {
  const page: Page = { visit, treatment, level, isFolded, isLive: !visit.page && !visit.printing, dotted };
  const words = visit.strings.treatment;
  const what = paragraphs(treatment.what, visit, dotted);
  const pair = html`${hint(page)}<div class="pair">${side(page, 'benefits')} ${side(page, 'harms')}</div> ${side(page, 'uncertain', 1)}`;
  return html`<div class="body">
    ${block(page, 'what', words.what, html`${what} ${folds(page, ['how', 'lasts'], ['before', 'during', 'after', 'life'])}`, allOpen(page))}
    ${block(page, 'pair', words.pair, pair)}
    ${block(page, 'used', words.used, folds(page, ['when', 'whenNot', 'change']))}
    ${block(page, 'questions', words.questions, questions(page))} ${trialLink(visit, treatment)} ${figures(visit, treatment)}
    <div class="parts">${termList(visit, words.words, termsIn(visit.guide, treatment))} ${sources(visit, factsOf(treatment))}</div>
  </div>`;
}

/**
 * One section. Its heading gets the focus from a jump button.
 * @param button - At the end of the line of the heading.
 */
function block(
  { level, isLive }: Page,
  name: SectionName,
  title: string,
  body: unknown,
  button?: TemplateResult,
): TemplateResult {
  const goal = html`<div class="goal" tabindex=${isLive ? '-1' : nothing}>${heading(level, title)}</div>`;
  return html`<div class="flow" data-section=${name}>${titled(goal, button)} ${body}</div>`;
}

const titled = (title: TemplateResult, button: TemplateResult | undefined) =>
  button ? html`<div class="titled">${title} ${button}</div>` : title;

/** What the plus beside a heading or a question does. */
const hint = ({ visit: { strings }, isLive }: Page) =>
  isLive ? html`<p class="muted small">${strings.treatment.ask}</p>` : nothing;

/**
 * Parts one below the other, each folded, or each under its heading where nothing can be folded.
 * @param like - These are one fold: what the treatment is like.
 */
function folds(page: Page, names: readonly PartName[], like: readonly PartName[] = []): TemplateResult {
  const { level, isFolded } = page;
  const draw = ([title, list]: [string, TemplateResult]) => fold(page, title, list);
  const own = partsOf(page, names).map(draw);
  if (!isFolded) return html`<div class="quads">${own} ${partsOf(page, like).map(draw)}</div>`;
  const within = partsOf(page, like).map(([title, list]) => section(level + 2, title, list, 'h3'));
  const story = within.length
    ? fold(page, page.visit.strings.treatment.like, html`<div class="flow">${within}</div>`)
    : nothing;
  return html`<div class="parts">${own} ${story}</div>`;
}

/** The titles and lists of the parts that this treatment has. */
function partsOf({ visit, treatment, dotted }: Page, names: readonly PartName[]): [string, TemplateResult][] {
  return names
    .map((name) => [visit.strings.treatment[name], statementsOf(treatment, name)] as const)
    .filter(([, { length }]) => length)
    .map(([title, statements]) => [title, statementList(statements, visit, dotted)]);
}

function fold({ visit, level, isFolded }: Page, title: string, body: unknown): TemplateResult {
  if (!isFolded) return section(level + 1, title, body, 'h3');
  return html`<details class="more" ?open=${visit.choices.more}><summary>${heading(level + 1, title, 'h3')}</summary>${body}</details>`;
}

/**
 * A part with a button that puts it into the talk.
 * @param most - So many statements are never folded.
 */
function side(page: Page, name: (typeof TOPICS)[number], most = Number.POSITIVE_INFINITY): TemplateResult {
  const { visit, treatment, level, isLive, dotted } = page;
  const title = visit.strings.treatment[name];
  const topic = topicOf(visit.strings, treatment, name);
  const statements = statementsOf(treatment, name);
  const rest = page.isFolded ? statements.slice(most) : [];
  return html`<div class="flow">${titled(heading(level + 1, title, 'h3'), isLive ? talkButton(visit, 'kept', topic, topic) : undefined)} ${statementList(statements.slice(0, statements.length - rest.length), visit, dotted)}
    ${rest.length ? html`<details class="more rest" ?open=${visit.choices.more}><summary>${named(count(visit.guide.lang, visit.strings.compare.more, rest.length), title)}</summary>${statementList(rest, visit, dotted)}</details>` : nothing}
  </div>`;
}

/** Opens every fold on every page, or none. It stands outside of what it folds, so that the pressed button stays. */
function allOpen({ visit: { strings, choices }, isFolded, isLive }: Page): TemplateResult | undefined {
  const words = strings.treatment;
  return isFolded && isLive
    ? html`<button type="button" class="link small" data-choice=${'more' satisfies keyof Choices} value=${!choices.more}>${choices.more ? words.less : words.always}</button>`
    : undefined;
}

function questions(page: Page): TemplateResult {
  const { visit, treatment, isFolded, isLive } = page;
  const { strings, guide } = visit;
  const asks = (texts: readonly string[]) =>
    isLive ? html`<ul class="items asks" role="list">${texts.map((text) => askRow(visit, text))}</ul>` : bullets(texts);
  const first = isFolded ? treatment.questions.slice(0, FIRST_QUESTIONS) : treatment.questions;
  const rest = treatment.questions.slice(first.length);
  const more = [
    ...(rest.length ? [fold(page, strings.trial.moreQuestions, asks(rest))] : []),
    ...(guide.practical.length ? [fold(page, strings.treatment.practical, asks(guide.practical))] : []),
  ];
  return html`${hint(page)} ${asks(first)}
    ${isFolded ? html`<div class="parts">${more}</div>` : more}`;
}

function trialLink(visit: Visit, { opens }: Treatment): TemplateResult | string {
  return visit.trialExplainer && opens === 'trial'
    ? html`<p class="noprint">${chapterLink(visit, 'trial', visit.strings.treatment.trial)}</p>`
    : '';
}
