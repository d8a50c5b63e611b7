import { html, nothing, type TemplateResult } from 'lit';
import { byId } from '../../guide/by-id.js';
import type { Guide, Rule, Treatment } from '../../guide/guide.js';
import { count, fill, list, number } from '../../i18n/format.js';
import { reviewParts } from '../../i18n/review.js';
import { statusText } from '../../i18n/translation.js';
import {
  bullets,
  goLink,
  heading,
  mainHeading,
  type Part,
  section,
  sources,
  sourcesFor,
  termList,
} from '../../ui/blocks.js';
import type { RenderContext } from '../../ui/context.js';
import type { Visit } from '../visit.js';
import { backLink } from './nav.js';

/** Who made the guide and how, what happens to answers, every rule, the glossary, every source. */
export function aboutView(visit: Visit): TemplateResult {
  const { guide, strings, level } = visit;
  const words = strings.about;
  const parts = [...aboutParts(visit), rulesPart(visit)];
  return html`<div class="view">
    ${backLink(visit)} ${mainHeading(level, words.title)} ${parts.map(({ title, body }) => section(level + 1, title, body))}
    <div>
      ${termList(visit, heading(level + 1, words.glossary), guide.glossary)}
      ${sources(visit, Object.keys(guide.facts), heading(level + 1, words.sources))}
    </div>
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
  'illness',
  'license',
  'privacy',
] as const;

/** Who made the guide and how, and what happens to answers. */
export function aboutParts(context: RenderContext): Part[] {
  const { about, illness } = context.guide;
  const words = context.strings.about;
  const texts = { ...about, illness: illness?.text, review: statusText(context), privacy: words.privacyText };
  const more: Readonly<Record<string, unknown>> = {
    illness: illness?.code && html`<p class="small">${fill(words.code, illness.code)}</p>`,
    review: reviews(context),
    reading: grades(context),
  };
  return TOPICS.filter((id) => texts[id]).map((id) => ({
    id,
    title: words[id],
    body: html`<p>${texts[id]}</p>${more[id] ?? nothing}`,
  }));
}

/** Who checked what; folded, the fingerprint by which a clinician tells that these are the words that were signed. */
function reviews(context: RenderContext): TemplateResult {
  const { guide, strings, printing } = context;
  const { digest } = guide.about;
  return html`${reviewParts(context).map((text) => html`<p>${text}</p>`)}${
    digest
      ? html`<details ?open=${printing}>
          <summary>${strings.about.digest}</summary>
          <p class="inset small">${digest}</p>
        </details>`
      : nothing
  }`;
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

/** How answers are used: every rule in words, treatment by treatment. A list of boxes, because a table would not fit a narrow screen. */
export function rulesPart(context: RenderContext): Part {
  const { guide, strings, page, printing } = context;
  const words = strings.about;
  const body = html`<p>${words.rulesText}</p>
    <details class=${page && !printing ? nothing : 'noprint'} ?open=${printing}>
      <summary>${words.rulesTable}</summary>
      <div class="inset flow">
        <p class="small">${words.kinds}</p>
        ${guide.treatments.map((treatment) => {
          const rules = guide.rules.filter((rule) => rule.treatment === treatment.id);
          return html`<details ?open=${printing}>
            <summary>${count(guide.lang, words.rulesOf, rules.length, { name: treatment.name })}</summary>
            <dl class="rules">${rules.map((rule) => ruleText(context, rule, treatment))}</dl>
            ${sourcesFor(context, rules, treatment.name)}
          </details>`;
        })}
      </div>
    </details>`;
  return { id: 'rules', title: words.rules, body };
}

function ruleText({ guide, strings }: RenderContext, rule: Rule, { everyone }: Treatment): TemplateResult {
  const { about: words, results } = strings;
  const says = (rule.standing === 'everyone' && everyone) || guide.standings[rule.standing];
  return html`<div>
    <dt>${words.condition}: ${condition(guide, rule, words)}</dt>
    <dd>${words.says}: <b>${rule.how === 'lower' ? `${words.lower} ` : ''}${says}</b></dd>
    ${rule.finds ? html`<dd>${results.find}: ${rule.finds}</dd>` : nothing}
    <dd>${results.because}: ${rule.because}</dd>
    ${rule.ask ? html`<dd>${results.askAbout}: ${rule.ask}</dd>` : nothing}
    <dd class="small">${words.rule} ${rule.id} (${rule.kind}).</dd>
  </div>`;
}

/** A rule's condition in words: "Where it started: Colon or rectum; and In the liver: One or a few spots". */
export function condition(
  guide: Guide,
  { when }: Rule,
  words: { readonly always: string; readonly and: string },
): string {
  const said = Object.entries(when).map(([id, answers]) => {
    const question = byId(guide.questions, id);
    const texts = answers.map((answer) => byId(question.answers, answer).text);
    return `${question.topic ? `${question.topic}:` : question.text} ${list(guide.lang, texts, 'disjunction')}`;
  });
  return said.join(`; ${words.and} `) || words.always;
}
