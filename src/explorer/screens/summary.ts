import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { cardOf } from '../../i18n/card.js';
import { count, fill } from '../../i18n/format.js';
import { bullets, field, goLink, heading, mainHeading, section, tick } from '../../ui/blocks.js';
import { standingOf, type Visit } from '../visit.js';
import { openLines, talkWords, valuePairs } from './handout.js';
import { backLink } from './nav.js';
import { answerList, waiting } from './results.js';
import { carerChoice } from './start.js';
import { testsPart } from './tests.js';

/** The visitor's summary: answers and choices, text fields, and ways to keep it all. */
export function summaryView(visit: Visit): TemplateResult {
  const { strings, level, choices } = visit;
  const words = strings.summary;
  const open = openLines(visit);
  const under = (title: string, body: unknown) => section(level + 1, title, body);
  return html`<div class="view summary">
    ${backLink(visit)}
    <div class="flow">${mainHeading(level, words.title)} <p class="lead">${words.lead}</p> ${carerChoice(visit)} <tg-export></tg-export></div>
    ${visit.browseOnly ? nothing : under(words.said, said(visit))}
    ${open.length ? under(words.open, bullets(open)) : nothing} ${matters(visit)}
    ${under(words.talk, talk(visit))} ${visit.guide.tests?.length && !visit.browseOnly ? under(words.tests, testsPart(visit)) : nothing}
    ${under(words.questions, questions(visit))}
    ${under(words.notes, field('notes', words.notesLabel, choices.notes))}
    ${under(words.teach, html`<p><strong>${words.teachAsk}</strong></p><p class="muted">${words.teachLead}</p>`)} ${checks(visit)}
  </div>`;
}

function said(visit: Visit): TemplateResult {
  const { strings, answered, guide } = visit;
  if (answered) return answerList(visit);
  return html`<div class="empty">
    <p>${strings.summary.saidNone}</p>
    ${guide.questions.length ? goLink('questions', strings.results.begin) : nothing}
  </div>`;
}

/** What matters to the visitor, with a link to the scales. */
function matters(visit: Visit): TemplateResult | typeof nothing {
  const { guide, strings, choices, browseOnly, level } = visit;
  if (browseOnly || !guide.values?.length) return nothing;
  const words = strings.summary;
  const pairs = valuePairs(visit);
  const none = !pairs.length && !choices.own;
  return section(
    level + 1,
    words.matters,
    none
      ? html`<div class="empty"><p>${words.mattersNone}</p>${goLink('values', words.mattersGo)}</div>`
      : html`${pairs.length ? html`<dl class="said">${pairs.map(([term, says]) => html`<div><dt>${term}</dt><dd>${says}</dd></div>`)}</dl>` : nothing}
          ${choices.own ? html`<p class="own">${choices.own}</p>` : nothing}
          <p>${goLink('values', words.mattersEdit)}</p>`,
  );
}

/** Every treatment, in the guide's order, with a checkbox. */
function talk(visit: Visit): TemplateResult {
  const { guide, strings, choices } = visit;
  return html`<p class="muted">${strings.summary.talkLead} ${strings.summary.order}</p>
    <div class="opts" role="group" aria-label=${strings.summary.talk}>
      ${guide.treatments.map(({ id, name }) => tick('talk', id, name, choices.talk, talkWords(visit, id)))}
    </div>`;
}

/** The questions that the visitor has picked, those to pick from, and a text field for others. */
function questions(visit: Visit): TemplateResult {
  const { guide, strings, choices, answered, level } = visit;
  const words = strings.summary;
  const fold = (title: string, texts: readonly string[]) => {
    const n = texts.filter((text) => choices.picked.includes(text)).length;
    return html`<details>
      <summary>${title}${n ? ` (${count(guide.lang, words.picked, n)})` : nothing}</summary>
      <div class="opts" role="group" aria-label=${title}>${texts.map((text) => tick('picked', text, text, choices.picked))}</div>
    </details>`;
  };
  const open = answered ? waiting(visit).map(({ question }) => fill(words.openAsk, { what: question.text })) : [];
  // Each treatment keeps its place among the others, so that a fold that is open stays open when another one is chosen.
  const chosen = guide.treatments.map((treatment) => choices.talk.includes(treatment.id) && treatment);
  return html`${choices.picked.length ? keyed(choices.picked, bullets(choices.picked)) : html`<p class="empty">${words.questionsNone}</p>`}
    ${heading(level + 2, words.pick, 'h3')} ${chosen.some(Boolean) ? nothing : html`<p class="muted">${words.pickMore}</p>`}
    <div>
      ${chosen.map((one) => (one ? fold(one.name, [...asksFor(visit, one.id), ...one.questions]) : nothing))}
      ${open.length ? fold(words.pickOpen, open) : nothing}
      ${guide.practical.length ? fold(strings.treatment.practical, guide.practical) : nothing}
    </div>
    ${field('asked', words.asked, choices.asked)}`;
}

/** Questions that go with what the guide says of a treatment. */
function asksFor(visit: Visit, treatment: string): string[] {
  const look = standingOf(visit, treatment);
  if (!look) return [];
  const { finds, asks } = cardOf(visit, look);
  return [...finds.flatMap(({ ask }) => ask ?? []), ...asks];
}

/** Questions about what was read, folded. */
function checks({ guide, strings, level }: Visit): TemplateResult | typeof nothing {
  if (!guide.checks?.length) return nothing;
  const words = strings.summary;
  const n = guide.checks.length;
  return section(
    level + 1,
    words.check,
    html`<details>
      <summary>${count(guide.lang, words.checkOpen, n)}</summary>
      <p class="muted">${words.checkLead}</p>
      ${guide.checks.map((check) => html`<tg-check .check=${check}></tg-check>`)}
    </details>`,
  );
}
