import { evaluate } from '../../src/guide/evaluate.js';
import type { Guide } from '../../src/guide/guide.js';
import { cardLines, caseFindings } from '../content/cases.js';
import type { Content } from '../content/content.js';
import { type Html, html } from './html.js';

type Case = Content['cases'][number];

/** Every worked case: the answers, the expected standings, and the cards that this person would read. */
export function caseList(content: Content): Html {
  const { guide, cases } = content;
  const problems = caseFindings(content);
  return html`<p>${cases.length} cases of cases.yaml. Each runs as a test. ${
    problems.length ? html`<strong>${problems.length} do not hold.</strong>` : 'All hold.'
  } Read the cards aloud: is each sentence true of that person?</p>
    ${cases.map((one) =>
      oneCase(
        guide,
        one,
        problems.filter(({ where }) => where === one.name).map(({ message }) => message),
      ),
    )}`;
}

function oneCase(guide: Guide, one: Case, problems: readonly string[]): Html {
  const said = guide.questions.flatMap(({ id, text, answers }) => {
    const answer = answers.find((option) => option.id === one.answers[id]);
    return answer ? [`${text} ${answer.text}.`] : [];
  });
  return html`<details><summary>${one.name} (${one.author})</summary>
    <p>${said.length ? said.join(' ') : 'Nothing was answered.'}</p>
    ${problems.length > 0 && html`<ul class="problems">${problems.map((message) => html`<li>${message}</li>`)}</ul>`}
    ${one.never.length > 0 && html`<p>On no card: ${quoted(one.never)}.</p>`}
    <div class="wide"><table class="stack"><thead><tr><th scope="col">Treatment</th><th scope="col">The card</th>
      <th scope="col">What the case expects</th></tr></thead>
    <tbody>${evaluate(guide, one.answers).treatments.map((look) => {
      const { name } = guide.treatments.find(({ id }) => id === look.treatment)!;
      return html`<tr><th scope="row" data-label="Treatment">${name}</th>
        <td data-label="The card">${cardLines(guide, one.answers, look).map((line) => html`<p>${line}</p>`)}</td>
        <td data-label="What the case expects">${expected(one, look.treatment)}</td></tr>`;
    })}</tbody></table></div></details>`;
}

function expected({ standings, cards }: Case, treatment: string): Html {
  const { says = [], never = [] } = cards[treatment] ?? {};
  return html`${standings[treatment] && html`<p><span class="code">${standings[treatment]}</span></p>`}
    ${says.length > 0 && html`<p>Must stand: ${quoted(says)}.</p>`}
    ${never.length > 0 && html`<p>Must not stand: ${quoted(never)}.</p>`}`;
}

const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join('; ');
