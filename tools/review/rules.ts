import { condition } from '../../src/explorer/screens/about.js';
import type { Guide, Rule } from '../../src/guide/guide.js';
import { en } from '../../src/i18n/en/interface.js';
import type { Content } from '../content/content.js';
import { factLinks } from './evidence.js';
import { type Html, html } from './html.js';

const KINDS = { S: 'from the source', K: 'caution', A: 'implied' };

/** The rule table of every treatment, in words. */
export function ruleTables(content: Content): Html {
  const { guide } = content;
  return html`<p>Each row is one situation. Rows are read from top to bottom. The first row whose situation is true sets what is said. A row
      marked “At most” is then read as well: it takes “often” down to “may”, or both down to “find”, and touches nothing else. All rows
      that say what is said in the end are told as reasons. “Not sure” is in no row: it means that any answer could be true, and the guide
      says the most that holds for all of them.</p>
    <dl class="terms">
      <div><dt>S</dt><dd>Follows from the source.</dd></div>
      <div><dt>K</dt><dd>A caution. It can only make the guide say less. Draft until signed.</dd></div>
      <div><dt>A</dt><dd>On ground that the source only implies. Draft until signed.</dd></div>
    </dl>
    ${guide.treatments.map(({ id, name }) =>
      table(
        content,
        id,
        name,
        guide.rules.filter((rule) => rule.treatment === id),
      ),
    )}`;
}

function table(content: Content, id: string, name: string, rules: readonly Rule[]): Html {
  return html`<section><h3 id="rules-${id}">${name}</h3>
    <div class="wide"><table class="stack rules">
      <thead><tr><th scope="col">Row</th><th scope="col">When</th><th scope="col">The guide says</th>
        <th scope="col">Words shown to the reader</th><th scope="col">Facts</th></tr></thead>
      <tbody>${rules.map((rule) => ruleRow(content, rule))}</tbody>
    </table></div></section>`;
}

function ruleRow(content: Content, rule: Rule): Html {
  const { guide } = content;
  const draft = rule.kind !== 'S' && typeof content.states.get('rules.yaml') !== 'object';
  return html`<tr id="row-${rule.id}">
    <th scope="row" data-label="Row">${rule.id} <span class="kind">${rule.kind}: ${KINDS[rule.kind]}</span>
      ${draft && html`<span class="draft">Draft</span>`}</th>
    <td data-label="When">${situation(guide, rule)}</td>
    <td data-label="The guide says">${rule.how === 'lower' && html`<strong>${en.about.lower}</strong> `}${guide.standings[rule.standing]}
      <span class="code">${rule.standing}</span></td>
    <td data-label="Words shown to the reader">${rule.because}
      ${rule.finds && html`<p><strong>${en.results.find}:</strong> ${rule.finds}</p>`}
      ${rule.ask && html`<p><strong>${en.results.askAbout}:</strong> ${rule.ask}</p>`}</td>
    <td data-label="Facts">${factLinks(content, rule.facts)}</td></tr>`;
}

/** One situation: a line for each question, with the answers that match. */
function situation(guide: Guide, rule: Rule): Html[] {
  const rows = Object.entries(rule.when);
  if (!rows.length) return [html`<p>${en.about.always}</p>`];
  return rows.map(
    ([id, answers], at) =>
      html`<p>${at > 0 && html`<strong>${en.about.and}</strong> `}${condition(guide, { ...rule, when: { [id]: answers } }, en.about)}</p>`,
  );
}
