import { createHash } from 'node:crypto';
import { html, json, trusted } from './html.mjs';
import { askedFor, outcomesOf, statusOf } from './rules.mjs';

/** More rows than this are left to the form: nobody reads them. */
const MOST_ROWS = 200;

const PARTS = {
  what: 'What it is',
  how: 'What happens',
  when: 'When teams think about it',
  whenNot: 'When they may not',
  benefits: 'What it may do for you',
  harms: 'What it may cost you',
  before: 'Before',
  during: 'During',
  after: 'After',
  life: 'Daily life and family',
  uncertain: 'What is not certain',
  change: 'What could change this',
};

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem;color:#222;background:#fff}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{border:1px solid #999;padding:.4rem .6rem;text-align:left;vertical-align:top}
caption{text-align:left;font-weight:bold;padding:.3rem 0}th{background:#f2f2f2}ul{margin:0;padding-left:1.2rem}code{font-size:.9em}
.wide{overflow-x:auto}.spots{border-left:.4rem solid #8a4b00;padding-left:1rem}form{display:grid;gap:.6rem;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr))}
select{font:inherit;width:100%}svg{width:12rem;--guide-pic-tissue:#f3ded1;--guide-pic-act:#14506b}.small{font-size:.9rem}
@media print{form,.screen{display:none}section{break-inside:auto}tr{break-inside:avoid}}`;

/** The digest of all that a clinician reads: the whole guide but the sign-off itself. */
export function digestOf({ signOff: _, reviewed: __, ...read }) {
  return createHash('sha256').update(JSON.stringify(read)).digest('hex');
}

/** One page for clinicians: every statement with its facts and sources, every rule, and what the guide says for any answers. */
export function reviewPage({ guide, name, spots, engine, evaluate, today }) {
  const { about, urgent, overview, scope, alsoAsk, glossary, practical } = guide;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>To review: ${guide.title}</title>
<style>${trusted(STYLE)}</style></head><body><main>
<h1>To review: ${guide.title}</h1>
<p>File <code>${name}</code>, guide <code>${guide.id}</code>, version ${guide.version} of ${guide.date}, language <code>${guide.lang}</code>.<br>
Digest of what you read: <code>${digestOf(guide)}</code></p>
<p><strong>${statusOf(guide, today)}</strong></p>
<p>Every sentence about medicine stands beside the facts that it rests on, and their sources. The file names facts by id alone, so what a fact says is in its source: open it, and judge whether the sentence is true to it.</p>
${spots.length > 0 && html`<div class="spots"><h2>Weak spots (${spots.length})</h2><ul>${spots.map((spot) => html`<li>${spot}</li>`)}</ul></div>`}
<h2>What stands in every view</h2>
${words('The frame', [
  ['Title', guide.title],
  ['Lead', guide.lead],
  ['Decision', guide.decision],
  ['Disclaimer', guide.disclaimer],
  ['Urgent notice', urgent.heading],
  ['What to do', urgent.intro],
  ...[urgent.emergency, urgent.crisis].flatMap((call) => (call ? [[call.label, call.number]] : [])),
])}
${stated(guide, 'Urgent signs', [['', urgent.signs]])}
${[...scope, overview, ...alsoAsk].map(({ heading, statements, note }) => [
  stated(guide, heading, [['', statements]]),
  note && html`<p>Note, without a fact: ${note}</p>`,
])}
<h2>The treatments</h2>
${guide.treatments.map((treatment) => treatmentPart(guide, treatment))}
${list('Practical questions, under every treatment', practical)}
<h2>The questions</h2>
${guide.questions.map((question) => questionPart(guide, question))}
${guide.questions.length === 0 && html`<p>The guide asks nothing.</p>`}
${guide.tests?.length > 0 && [html`<h2>Tests that a reader may have been told about</h2>`, guide.tests.map((test) => testPart(guide, test))]}
<h2>The rules</h2>
<p>Rows of a treatment are read from the top, and the first that matches sets what is said. A row marked "at most" is then read too: it takes "often" down to "may", or both down to "find", and touches nothing else. All rows that say what is said in the end are told as reasons. "Not sure" is in no row: it means that any answer could be true, so the guide says the most that holds for all of them.</p>
${words('What each standing says', Object.entries(guide.standings))}
${guide.treatments.map((treatment) => rulesPart(guide, treatment))}
<h2>What the guide says for any answers</h2>
${tryOut(guide)}
${guide.treatments.map((treatment) => outcomesPart(guide, treatment, evaluate))}
<h2>Words and makers</h2>
${words(
  'Words explained',
  glossary.map(({ term, forms, meaning }) => [[term, ...forms].join(', '), meaning]),
)}
${words(
  'About the guide',
  Object.entries(about).filter(([, text]) => typeof text === 'string'),
)}
<h2>Sign it</h2>
<p>When you have read all of this and it is right, have this put at the end of the file, with your own name. Visitors see it. Take a day within 12 months.</p>
<pre>"signOff": { "name": "...", "role": "...", "date": "${today}", "expires": "..." }</pre>
</main>
<script type="application/json" id="guide">${json({ questions: guide.questions, treatments: guide.treatments.map(({ id, name: title, everyone }) => ({ id, name: title, everyone })), rules: guide.rules, standings: guide.standings })}</script>
<script type="module">import { evaluate } from "data:text/javascript;base64,${trusted(Buffer.from(engine).toString('base64'))}";
${trusted(`(${client})(evaluate);`)}</script>
</body></html>
`.source;
}

/** Facts with their sources. */
function evidence(guide, ids) {
  const source = (id) => guide.sources.find((candidate) => candidate.id === id);
  const cite = ({ organization, title, url, read }) =>
    html`${organization}, ${url ? html`<a href="${url}" rel="noreferrer">${title}</a>` : title}, read ${read}`;
  return html`<ul class="small">${ids.map(
    (id) =>
      html`<li><code>${id}</code> ${guide.facts[id].map((each, at) => [at > 0 && '; ', cite(source(each))])}</li>`,
  )}</ul>`;
}

/** A table of statements: the part, the sentence, what it rests on. */
function stated(guide, caption, parts) {
  const rows = parts.flatMap(([part, statements]) => statements.map((statement) => [part, statement]));
  if (!rows.length) return html`<h3>${caption}</h3>`;
  return html`<div class="wide"><table><caption>${caption}</caption><thead><tr><th scope="col">Part</th><th scope="col">What the guide says</th><th scope="col">Facts and sources</th></tr></thead><tbody>${rows.map(
    ([part, { text, facts }]) => html`<tr><td>${part}</td><td>${text}</td><td>${evidence(guide, facts)}</td></tr>
`,
  )}</tbody></table></div>`;
}

function words(caption, rows) {
  return html`<table><caption>${caption}</caption><tbody>${rows.map(([name, text]) => html`<tr><th scope="row">${name}</th><td>${text}</td></tr>`)}</tbody></table>`;
}

const list = (title, texts) => html`<h3>${title}</h3><ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;

function treatmentPart(guide, treatment) {
  const { name, also, summary, pictures, questions, everyone } = treatment;
  const parts = Object.entries(PARTS).map(([key, title]) => [title, treatment[key]]);
  return html`<section><h3>${name}</h3>
<p>${also.length > 0 && html`Also called: ${also.join(', ')}. `}${everyone && html`In place of "${guide.standings.everyone}": "${everyone}".`}</p>
${stated(guide, name, [['In short', [summary]], ...parts])}
${pictures.map(({ svg, alt, caption }) => html`<figure>${trusted(svg)}<figcaption>${caption}<br><span class="small">Said to those who cannot see it: ${alt}</span></figcaption></figure>`)}
${list('Questions to ask', questions)}</section>`;
}

function questionPart(guide, { text, hint, short, note, why, answers, askIf }) {
  return html`<section>${stated(guide, text, [['Why it is asked', [why]]])}
<ul>${answers.map((answer) => html`<li>${answer.text} <code>${answer.id}</code>${answer.hint && html`<br>${answer.hint}`}${answer.said && html`<br><span class="small">After "You said": ${answer.said}.</span>`}${answer.if && html`<br><span class="small">As a condition: ${answer.if}</span>`}</li>`)}</ul>
<p class="small">${hint && html`Under it: ${hint} `}${note && html`Beside the answers: ${note} `}Inside a sentence: "${short}". ${
    askIf &&
    html`Asked only while each of these is unanswered or has one of these answers: <code>${Object.entries(askIf).map(([id, ids]) => `${id} = ${ids.join(' or ')}; `)}</code>`
  }</p></section>`;
}

function testPart(guide, { name, what, ask }) {
  const told = { told: 'Told the result', 'not-told': 'Not told', 'not-sure': 'Does not know' };
  return html`<section>${stated(guide, name, [['What it shows', what]])}
<ul>${Object.entries(told).map(([key, title]) => html`<li>${title}: ${ask[key].join(' ')}</li>`)}</ul></section>`;
}

/** When a row matches, in words. */
function condition(guide, { when }) {
  const said = Object.entries(when).map(([id, ids]) => {
    const { text, answers } = guide.questions.find((question) => question.id === id);
    return `${text} ${ids.map((one) => answers.find((answer) => answer.id === one).text).join(' or ')}`;
  });
  return said.join(', and ') || 'Always';
}

function rulesPart(guide, { id, name }) {
  return html`<div class="wide"><table><caption>${name}</caption><thead><tr><th scope="col">Row</th><th scope="col">When</th><th scope="col">The guide says</th><th scope="col">Why</th><th scope="col">Facts and sources</th></tr></thead><tbody>${guide.rules
    .filter(({ treatment }) => treatment === id)
    .map(
      (
        rule,
      ) => html`<tr><th scope="row">${rule.id} (${rule.kind})</th><td>${condition(guide, rule)}</td><td>${rule.how === 'lower' && 'At most: '}${guide.standings[rule.standing]} <code>${rule.standing}</code></td><td>${rule.because}${rule.finds && html`<br>Find out first: ${rule.finds}.`}${rule.ask && html`<br>To ask: ${rule.ask}`}</td><td>${evidence(guide, rule.facts)}</td></tr>
`,
    )}</tbody></table></div>`;
}

/** A form that says what visitors would see. Without scripts, the tables below it do. */
function tryOut(guide) {
  if (!guide.questions.length) return html`<p>The guide asks nothing, so nothing changes.</p>`;
  return html`<form id="answers" autocomplete="off">${guide.questions.map(
    ({ id, text, answers }) =>
      html`<label>${text}<select name="${id}">${answers.map((answer) => html`<option value="${answer.id}"${answer.id === 'not-sure' && trusted(' selected')}>${answer.text}</option>`)}</select></label>`,
  )}</form>
<div class="wide screen"><table><caption>What the guide says for these answers</caption><thead><tr><th scope="col">Treatment</th><th scope="col">The guide says</th><th scope="col">You said</th><th scope="col">Why</th><th scope="col">What would say more</th></tr></thead><tbody id="standings"></tbody></table></div>`;
}

function outcomesPart(guide, treatment, evaluate) {
  const asked = askedFor(guide, treatment.id);
  if (!asked.length) return html`<p>${treatment.name}: the same for all answers.</p>`;
  const rows = [...outcomesOf(guide, treatment, evaluate)];
  if (rows.length > MOST_ROWS)
    return html`<p>${treatment.name}: ${rows.length} sets of answers. Too many to list: use the form above.</p>`;
  return html`<div class="wide"><table><caption>${treatment.name}: all ${rows.length} sets of answers</caption><thead><tr>${asked.map(({ short }) => html`<th scope="col">${short}</th>`)}<th scope="col">The guide says</th><th scope="col">Rows</th></tr></thead><tbody>${rows.map(
    ({ answers, standing, because }) =>
      html`<tr>${asked.map((question) => html`<td>${question.answers.find(({ id }) => id === answers[question.id]).text}</td>`)}<td><code>${standing}</code></td><td>${because.map(({ rule }) => rule).join(', ')}</td></tr>
`,
  )}</tbody></table></div>`;
}

/** Runs in the page. Text is only ever set as text. */
function client(evaluate) {
  const guide = JSON.parse(document.getElementById('guide').textContent);
  const form = document.getElementById('answers');
  if (!form) return;
  const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  const row = (cells) => {
    const line = document.createElement('tr');
    line.append(...cells.map((text) => make('td', text)));
    return line;
  };
  const show = () => {
    const { treatments } = evaluate(guide, Object.fromEntries(new FormData(form)));
    const rows = treatments.map(({ treatment, standing, because, open, said, couldBe }) => {
      const { name, everyone } = guide.treatments.find(({ id }) => id === treatment);
      const says = (standing === 'everyone' && everyone) || guide.standings[standing];
      const question = (id) => guide.questions.find((one) => one.id === id);
      const option = (one) => question(one.question).answers.find(({ id }) => id === one.answer);
      const ahead = couldBe.map((one) => `${option(one).if ?? option(one).text}: ${guide.standings[one.standing]}`);
      const heard = because.map(
        ({ rule, text, finds, ask, holds }) =>
          `${rule}${holds ? '' : ' (may matter)'}: ${text}${holds && finds ? ` Find out first: ${finds}.` : ''}${holds && ask ? ` To ask: ${ask}` : ''}`,
      );
      return row([
        name,
        says,
        said.map((one) => option(one).said ?? option(one).text).join('; '),
        heard.join(' '),
        [...open.map((id) => question(id).short), ...ahead].join('; '),
      ]);
    });
    document.getElementById('standings').replaceChildren(...rows);
  };
  form.addEventListener('change', show);
  show();
}
