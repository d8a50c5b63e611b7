import { html, nothing, type TemplateResult } from 'lit';
import type { Guide, Id, Rule, Treatment } from '../../guide/guide.js';
import { fill, list, number } from '../../i18n/format.js';
import { reviewParts, reviewText } from '../../i18n/review.js';
import { bullets, mainHeading, type Part, section, sources, termList } from '../../ui/blocks.js';
import type { RenderContext } from '../../ui/context.js';
import type { Visit } from '../visit.js';
import { backLink } from './nav.js';

/** Who made the guide and how, what happens to answers, every rule, every word, every source. */
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
  </div>`;
}

/** Who made the guide and how, and what happens to answers. */
export function aboutParts(visit: RenderContext): Part[] {
  const { about } = visit.guide;
  const words = visit.strings.about;
  const told = (name: 'purpose' | 'authors' | 'funding' | 'updates' | 'evidence' | 'license') =>
    about[name] ? [{ id: name, title: words[name], body: html`<p>${about[name]}</p>` }] : [];
  return [
    ...told('purpose'),
    { id: 'review', title: words.review, body: reviews(visit) },
    ...['authors', 'funding', 'updates', 'evidence'].flatMap((name) => told(name as 'authors')),
    {
      id: 'reading',
      title: words.reading,
      body: html`<p>${about.reading}</p>${about.grades ? grades(visit, about.grades) : nothing}`,
    },
    ...told('license'),
    { id: 'privacy', title: words.privacy, body: html`<p>${words.privacyText}</p>` },
  ];
}

function reviews(visit: RenderContext): TemplateResult {
  const { digest } = visit.guide.about;
  return html`<p>${reviewText(visit)}</p>
    ${reviewParts(visit).map((text) => html`<p>${text}</p>`)}
    ${digest ? html`<p class="muted small">${fingerprint(visit.strings.about.digest, digest)}</p>` : nothing}`;
}

/** A page that does not have our style breaks no long word by itself, so places are given where it may. */
function fingerprint(text: string, digest: string): TemplateResult {
  const [before, after] = text.split('{digest}');
  return html`${before}${digest.match(/.{1,16}/g)?.map((piece) => html`${piece}<wbr>`)}${after}`;
}

function grades({ guide, strings, printing }: RenderContext, graded: Readonly<Record<Id, number>>): TemplateResult {
  const { title, one } = strings.about.grades;
  const read = guide.treatments.filter(({ id }) => graded[id] !== undefined);
  return html`<details ?open=${printing}>
    <summary>${title}</summary>
    <div class="inset">${bullets(read.map(({ id, name }) => fill(one, { name, grade: number(guide.lang, graded[id]!) })))}</div>
  </details>`;
}

/** How answers are used: every rule, treatment by treatment, in words. A table would not fit a narrow screen. */
export function rulesPart(visit: RenderContext): Part {
  const { guide, page, printing } = visit;
  const words = visit.strings.about;
  const body = html`<p>${words.rulesText}</p>
    <details class=${page ? nothing : 'noprint'} ?open=${printing}>
      <summary>${words.rulesTable}</summary>
      <div class="inset flow">
        <p>${words.kinds}</p>
        ${guide.treatments.map((treatment) => section(visit.level + 2, treatment.name, rules(visit, treatment), 'h3'))}
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
          <dd>${results.because}: ${rule.because} <span class="small">${facts} ${rule.facts.join(', ')}</span></dd>
        </div>`,
      )}
  </dl>`;
}

/** A rule's condition in words: "Where did it start: bowel; and how much: one or a few spots". */
export function condition(
  guide: Guide,
  { when }: Rule,
  words: { readonly always: string; readonly or: string; readonly and: string },
): string {
  const situation = (row: Rule['when'][number]) =>
    Object.entries(row)
      .map(([id, answers]) => {
        const question = guide.questions.find((candidate) => candidate.id === id)!;
        const texts = answers.map((answer) => question.answers.find((option) => option.id === answer)!.text);
        return `${question.text} ${list(guide.lang, texts, 'disjunction')}`;
      })
      .join(`; ${words.and} `);
  return when.map(situation).join(`; ${words.or} `) || words.always;
}
