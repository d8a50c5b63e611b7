import { html, nothing, type TemplateResult } from 'lit';
import type { Guide, Id, Rule, Treatment } from '../../guide/guide.js';
import { fill, list } from '../../i18n/format.js';
import { reviewParts, reviewText } from '../../i18n/review.js';
import { heading, mainHeading, section, sources } from '../../ui/blocks.js';
import type { Visit } from '../visit.js';
import { backLink } from './nav.js';

/** Who made the guide and how, what happens to answers, every rule, every word, every source. */
export function aboutView(visit: Visit): TemplateResult {
  const { guide, strings, level } = visit;
  const words = strings.about;
  const { digest, grades, license } = guide.about;
  const told = (title: string, text: string) => section(level + 1, title, html`<p>${text}</p>`);
  return html`<div class="view">
    ${backLink(visit)} ${mainHeading(level, words.title)} ${told(words.purpose, guide.about.purpose)} ${section(
      level + 1,
      words.review,
      html`<p>${reviewText(visit)}</p>${reviewParts(visit).map((text) => html`<p>${text}</p>`)}${digest ? html`<p class="muted small">${fill(words.digest, { digest })}</p>` : nothing}`,
    )}
    ${told(words.authors, guide.about.authors)} ${told(words.funding, guide.about.funding)} ${told(words.updates, guide.about.updates)}
    ${told(words.evidence, guide.about.evidence)} ${section(
      level + 1,
      words.reading,
      html`<p>${guide.about.reading}</p>${grades ? gradeList(visit, grades) : nothing}`,
    )}
    ${license ? told(words.license, license) : nothing} ${told(words.privacy, words.privacyText)}
    <div class="flow">
      ${heading(level + 1, words.rules)}
      <p>${words.rulesText}</p>
      <details class="noprint">
        <summary>${words.rulesTable}</summary>
        <p class="muted">${words.kinds}</p>
        ${guide.treatments.map((treatment) =>
          ruleTable(
            visit,
            treatment,
            guide.rules.filter((rule) => rule.treatment === treatment.id),
          ),
        )}
      </details>
    </div>
    <div class="flow">
      ${heading(level + 1, words.glossary)}
      <details ?open=${visit.printing}>
        <summary>${words.glossary}</summary>
        <dl class="inset terms">${guide.glossary.map(({ term, meaning }) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl>
      </details>
    </div>
    ${section(level + 1, words.sources, sources(visit, Object.keys(guide.facts)))}
  </div>`;
}

function gradeList({ guide, strings, printing }: Visit, grades: Readonly<Record<Id, number>>): TemplateResult {
  const { title, one } = strings.about.grades;
  return html`<details ?open=${printing}>
    <summary>${title}</summary>
    <ul class="inset">
      ${guide.treatments
        .filter(({ id }) => grades[id] !== undefined)
        .map(
          ({ id, name }) =>
            html`<li>${fill(one, { name, grade: new Intl.NumberFormat(guide.lang).format(grades[id]!) })}</li>`,
        )}
    </ul>
  </details>`;
}

function ruleTable({ guide, strings }: Visit, { name, everyone }: Treatment, rules: readonly Rule[]): TemplateResult {
  const words = strings.about;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${name}>
    <table>
      <caption>${name}</caption>
      <thead>
        <tr><th scope="col">${words.rule}</th><th scope="col">${words.condition}</th><th scope="col">${words.says}</th></tr>
      </thead>
      <tbody>
        ${rules.map(
          (rule) => html`<tr>
            <th scope="row">${rule.id} (${rule.kind})</th>
            <td>${condition(guide, rule, strings.about)}</td>
            <td>${rule.how === 'lower' ? words.lower : ''} ${(rule.standing === 'everyone' && everyone) || guide.standings[rule.standing]}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A rule's condition in words: "Where did it start: bowel; and how much: one or a few spots". */
export function condition(
  guide: Guide,
  { when }: Rule,
  words: { readonly always: string; readonly and: string },
): string {
  const said = Object.entries(when).map(([id, answers]) => {
    const question = guide.questions.find((candidate) => candidate.id === id)!;
    const texts = answers.map((answer) => question.answers.find((option) => option.id === answer)!.text);
    return `${question.text} ${list(guide.lang, texts, 'disjunction')}`;
  });
  return said.join(`; ${words.and} `) || words.always;
}
