import { createHash } from 'node:crypto';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Guide } from '../../src/guide/guide.js';
import type { Content } from '../content/content.js';
import { definiteSets, STANDINGS, tally } from './definite.js';
import { type Html, html, json } from './html.js';

/** Data for the script of the page. */
export interface ResultData {
  readonly guide: Pick<Guide, 'lang' | 'questions' | 'treatments' | 'rules' | 'standings'>;
  readonly cases: Content['cases'];
}

/** A form to choose answers and see the result for every treatment. The page's script fills it in. */
export function tryAnswers({ guide, cases }: Content): Html {
  return html`<p>Choose answers. The tables below change at once. Nothing is stored.</p>
    <noscript><p class="draft">Scripts are off in this browser: the tables below cannot follow your answers.</p></noscript>
    <form id="answers" autocomplete="off">
      <p class="field"><label for="case">A worked case of cases.yaml</label>
        <select id="case"><option value="">None: my own answers</option>
        ${cases.map(({ name, author }, at) => html`<option value="${at}">${name} (${author})</option>`)}</select></p>
      <div class="fields">${guide.questions.map(
        (question) => html`<p class="field"><label for="answer-${question.id}">${question.text}</label>
          <select id="answer-${question.id}" data-question="${question.id}">${question.answers.map(
            ({ id, text }) => html`<option value="${id}" ?selected=${id === 'not-sure'}>${text}</option>`,
          )}</select></p>`,
      )}</div>
      <p><button type="reset">Set all to not sure</button></p>
    </form>
    <p id="status" role="status"></p>
    <div class="wide"><table class="stack" id="standings">
      <caption>What the guide says for these answers</caption>
      <thead><tr><th scope="col">Treatment</th><th scope="col">The guide says</th><th scope="col">Because</th>
        <th scope="col">Find out first, and ask</th><th scope="col">What would say more</th></tr></thead>
      <tbody></tbody>
    </table></div>
    <script type="application/json" id="data">${json(data(guide, cases))}</script>`;
}

/** For each treatment, how often each standing occurs over all definite answers, and a table of these. */
export function allRows({ guide }: Content): Html {
  const sets = definiteSets(guide);
  const counts = tally(guide, sets);
  return html`<p>There are ${sets.length.toLocaleString('en')} ways to answer every question without “not sure”. The table counts what the
      guide says over those that agree with the answers chosen above. The same fingerprint in two versions of this page means
      that no row has changed its standing: <code>${fingerprint(guide)}</code></p>
    <div class="wide scroll" tabindex="0" role="region" aria-label="Counts of standings"><table id="counts">
      <caption>All ${sets.length.toLocaleString('en')} rows</caption>
      <thead><tr><th scope="col">Treatment</th>${STANDINGS.map((standing) => html`<th scope="col">${standing}</th>`)}</tr></thead>
      <tbody>${guide.treatments.map(
        ({ id, name }) =>
          html`<tr><th scope="row">${name}</th>${STANDINGS.map((standing) => html`<td>${counts.get(id)![standing]}</td>`)}</tr>`,
      )}</tbody>
    </table></div>
    <dl class="terms">${STANDINGS.map((standing) => html`<div><dt>${standing}</dt><dd>${guide.standings[standing]}</dd></div>`)}</dl>
    <details id="rows"><summary>The rows of one treatment</summary>
      <p>Only the questions that its rules ask about are columns. The answers chosen above narrow the rows.</p>
      <div class="fields">
        <p class="field"><label for="row-treatment">Treatment</label><select id="row-treatment">${guide.treatments.map(
          ({ id, name }) => html`<option value="${id}">${name}</option>`,
        )}</select></p>
        <p class="field"><label for="row-standing">The guide says</label><select id="row-standing"><option value="">Anything</option>
        ${STANDINGS.map((standing) => html`<option value="${standing}">${guide.standings[standing]} (${standing})</option>`)}</select></p>
      </div>
      <div class="wide scroll tall" tabindex="0" role="region" aria-label="Rows of one treatment"><table id="row-table">
        <caption></caption><thead></thead><tbody></tbody></table></div>
    </details>`;
}

/** A hash that changes exactly when some definite set of answers gets another standing. */
export function fingerprint(guide: Guide): string {
  const hash = createHash('sha256');
  for (const set of definiteSets(guide)) {
    const { treatments } = evaluate(guide, set);
    hash.update(`${Object.values(set)} ${treatments.map(({ treatment, standing }) => `${treatment} ${standing}`)}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function data(guide: Guide, cases: Content['cases']): ResultData {
  const { lang, questions, rules, standings } = guide;
  // The script shows only the names of treatments.
  const treatments = guide.treatments.map(({ id, name, everyone }) => ({ id, name, ...(everyone && { everyone }) }));
  return {
    guide: { lang, questions, rules, standings, treatments: treatments as unknown as Guide['treatments'] },
    cases,
  };
}
