import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { cardOf } from '../../i18n/card.js';
import { capital, count } from '../../i18n/format.js';
import { goLink, heading, mainHeading, named, section } from '../../ui/blocks.js';
import { field, option } from '../../ui/choice.js';
import { callLines, disclaimerLine } from '../../ui/header-and-footer.js';
import { standingOf, type Visit } from '../visit.js';
import { findsOf, talkWords, valuePairs } from './handout.js';
import { backLink } from './nav.js';
import { saidChips, waiting } from './results.js';
import { carerChoice } from './start.js';
import { askRow, type TalkList } from './talk-button.js';
import { testsPart } from './tests.js';

/**
 * My talk: one page to take along. Whatever a press puts into a list stands above that list or beside what was pressed, so that nothing
 * moves away under the reader's finger.
 */
export function summaryView(visit: Visit): TemplateResult {
  const { strings, guide, level, choices, browseOnly } = visit;
  const words = strings.summary;
  const under = (title: string, body: unknown) => section(level + 1, title, body);
  return html`<div class="view summary">
    ${backLink(visit)}
    <div class="flow">
      ${mainHeading(level, words.title)}
      <p>${words.lead}</p>
      ${disclaimerLine(guide.disclaimer)}
      <div class="note">${callLines(visit)}</div>
      <tg-export></tg-export>
      ${carerChoice(visit)}
    </div>
    ${browseOnly ? nothing : under(words.said, said(visit))} ${findOut(visit)} ${under(words.talk, treatments(visit))}
    ${guide.tests?.length && !browseOnly ? testsPart(visit) : nothing}
    ${under(words.questions, questions(visit))} ${mine(visit, 'kept', { title: words.kept })} ${matters(visit)}
    ${under(words.notes, field('notes', words.notesLabel, choices.notes))}
    ${under(words.teach, html`<p><strong>${words.teachAsk}</strong></p><p class="muted">${words.teachLead}</p>`)} ${checks(visit)}
  </div>`;
}

/** A list of what is in the talk. It begins anew in another voice, and with another talk that was opened. */
function mine(visit: Visit, list: TalkList, { title, none }: { title?: string; none?: string }): unknown {
  const one = html`<tg-talk .list=${list} .heading=${title} .none=${none}></tg-talk>`;
  return keyed(visit.choices.carer, keyed(visit.opened, one));
}

function said(visit: Visit): TemplateResult {
  const { strings, answered, guide } = visit;
  if (answered) return saidChips(visit);
  return html`<div class="empty">
    <p>${strings.summary.saidNone}</p>
    ${guide.questions.length ? goLink('questions', strings.results.begin) : nothing}
  </div>`;
}

/** The questions that are open, each with a way to answer it, and what to find out first: as the question to ask, where there is one. */
function findOut(visit: Visit): TemplateResult | typeof nothing {
  const { guide, strings, level, answered, browseOnly } = visit;
  if (!answered || browseOnly) return nothing;
  const open = waiting(visit);
  const finds = findsOf(visit);
  if (!open.length && !finds.length) return nothing;
  return section(
    level + 1,
    strings.summary.open,
    html`<ul class="items" role="list">
      ${open.map(({ question: { id, short } }) => html`<li><span>${capital(guide.lang, short)}</span>${goLink('questions', named(strings.results.answer, short), id)}</li>`)}
      ${finds.map(({ name, text, ask }) => askRow(visit, ask, html`<strong>${name}:</strong> ${ask ? nothing : `${text}.`}`))}
    </ul>`,
  );
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

/** The treatments to talk about. All to choose from are folded, in the guide's order. */
function treatments(visit: Visit): TemplateResult {
  const { guide, strings, choices } = visit;
  const words = strings.summary;
  return html`<details>
      <summary>${words.talkChoose}</summary>
      <p class="muted">${words.order}</p>
      <div class="opts" role="group" aria-label=${words.talk}>
        ${guide.treatments.map(({ id, name }) => option({ choice: 'talk', value: id, text: name, hint: talkWords(visit, id), isChosen: choices.talk.includes(id) }))}
      </div>
    </details>
    ${mine(visit, 'talk', { none: `${words.talkNone} ${words.talkLead}` })}`;
}

/** Questions to add from the guide, folded; those that were added; and a text field for others. */
function questions(visit: Visit): TemplateResult {
  const { guide, strings, choices, answered, level } = visit;
  const words = strings.summary;
  const fold = (title: string, texts: readonly string[]) => {
    const n = texts.filter((text) => choices.picked.includes(text)).length;
    return html`<details>
      <summary>${title}${n ? ` (${count(guide.lang, words.picked, n)})` : nothing}</summary>
      <ul class="items" role="list">${texts.map((text) => askRow(visit, text))}</ul>
    </details>`;
  };
  const open = answered ? waiting(visit).flatMap(({ question }) => question.ask ?? []) : [];
  // Each treatment keeps its place among the others, so that a fold that is open stays open when another one is chosen.
  const chosen = guide.treatments.map((treatment) => choices.talk.includes(treatment.id) && treatment);
  return html`${heading(level + 2, words.pick, 'h3')} ${chosen.some(Boolean) ? nothing : html`<p class="muted">${words.pickMore}</p>`}
    <div>
      ${chosen.map((one) => (one ? fold(one.name, [...asksFor(visit, one.id), ...one.questions]) : nothing))}
      ${open.length ? fold(words.pickOpen, open) : nothing}
      ${guide.practical.length ? fold(strings.treatment.practical, guide.practical) : nothing}
    </div>
    ${mine(visit, 'picked', { none: words.questionsNone })} ${field('asked', words.asked, choices.asked)}`;
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
