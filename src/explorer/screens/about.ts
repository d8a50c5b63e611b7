import { html, nothing, type TemplateResult } from 'lit';
import { byId } from '../../guide/by-id.js';
import type { Guide, Rule, Treatment } from '../../guide/guide.js';
import { fill, list, number } from '../../i18n/format.js';
import { reviewParts, reviewText } from '../../i18n/review.js';
import { bullets, goLink, mainHeading, type Part, section, sources, termList } from '../../ui/blocks.js';
import type { RenderContext } from '../../ui/context.js';
import type { Visit } from '../visit.js';
import { backLink } from './nav.js';

/** Who made the guide and how, what happens to answers, every rule, the glossary, every source. */
export function aboutView(visit: Visit): TemplateResult {
  const { guide, strings, level } = visit;
  const words = strings.about;
  const parts = [
    ...aboutParts(visit),
    rulesPart(visit),
    { title: words.glossary, body: termList(visit, words.glossary, guide.glossary) },
    { title: words.sources, body: sources(visit, Object.keys(guide.facts)) },
  ];
  return html`<div class="view">
    ${backLink(visit)} ${mainHeading(level, words.title)} ${parts.map(({ title, body }) => section(level + 1, title, body))}
    <p class="noprint">${goLink('print-all', words.print, undefined, 'btn')}</p>
  </div>`;
}

/** What is said about the guide, in this order. */
const TOPICS = [
  'purpose',
  'review',
  'authors',
  'funding',
  'updates',
  'evidence',
  'reading',
  'license',
  'privacy',
] as const;

/** Who made the guide and how, and what happens to answers. */
export function aboutParts(context: RenderContext): Part[] {
  const { about } = context.guide;
  const words = context.strings.about;
  const texts = { ...about, review: reviewText(context), privacy: words.privacyText };
  const more: Readonly<Record<string, unknown>> = { review: reviews(context), reading: grades(context) };
  return TOPICS.filter((id) => texts[id]).map((id) => ({
    id,
    title: words[id],
    body: html`<p>${texts[id]}</p>${more[id] ?? nothing}`,
  }));
}

function reviews(context: RenderContext): TemplateResult {
  const { digest } = context.guide.about;
  return html`${reviewParts(context).map((text) => html`<p>${text}</p>`)}${digest ? html`<p class="muted small">${fill(context.strings.about.digest, { digest })}</p>` : nothing}`;
}

function grades({ guide, strings, printing }: RenderContext): TemplateResult | typeof nothing {
  const graded = guide.about.grades;
  if (!graded) return nothing;
  const { title, one } = strings.about.grades;
  const lines = guide.treatments.flatMap(({ id, name }) => {
    const grade = graded[id];
    return grade ? [fill(one, { name, grade: number(guide.lang, grade) })] : [];
  });
  return html`<details ?open=${printing}>
    <summary>${title}</summary>
    <div class="inset">${bullets(lines)}</div>
  </details>`;
}

/** How answers are used: every rule, treatment by treatment, in words. A table would not fit a narrow screen. */
export function rulesPart(context: RenderContext): Part {
  const { guide, page, printing, level } = context;
  const words = context.strings.about;
  const body = html`<p>${words.rulesText}</p>
    <details class=${page && !printing ? nothing : 'noprint'} ?open=${printing}>
      <summary>${words.rulesTable}</summary>
      <div class="inset flow">
        <p>${words.kinds}</p>
        ${guide.treatments.map((treatment) => section(level + 2, treatment.name, rules(context, treatment), 'h3'))}
      </div>
    </details>`;
  return { id: 'rules', title: words.rules, body };
}

function rules({ guide, strings }: RenderContext, { id, everyone }: Treatment): TemplateResult {
  const { about: words, results, facts } = strings;
  const says = (rule: Rule) =>
    `${rule.how === 'lower' ? `${words.lower} ` : ''}${(rule.standing === 'everyone' && everyone) || guide.standings[rule.standing]}`;
  return html`<dl class="rules">
    ${guide.rules
      .filter(({ treatment }) => treatment === id)
      .map(
        (rule) => html`<div>
          <dt>${words.rule} ${rule.id} (${rule.kind})</dt>
          <dd>${words.condition}: ${condition(guide, rule, words)}</dd>
          <dd>${words.says}: ${says(rule)}</dd>
          ${rule.finds ? html`<dd>${results.find}: ${rule.finds}</dd>` : nothing}
          <dd>${results.because}: ${rule.because} <span class="small">${facts} ${rule.facts.join(', ')}</span></dd>
          ${rule.ask ? html`<dd>${results.askAbout}: ${rule.ask}</dd>` : nothing}
        </div>`,
      )}
  </dl>`;
}

/** A rule's condition in words: "Where did it start: bowel; and how much: one or a few spots". */
export function condition(
  guide: Guide,
  { when }: Rule,
  words: { readonly always: string; readonly and: string },
): string {
  const said = Object.entries(when).map(([id, answers]) => {
    const question = byId(guide.questions, id);
    const texts = answers.map((answer) => byId(question.answers, answer).text);
    return `${question.text} ${list(guide.lang, texts, 'disjunction')}`;
  });
  return said.join(`; ${words.and} `) || words.always;
}
