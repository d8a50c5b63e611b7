import type { Answers } from '../../src/guide/evaluation.js';
import type { Guide } from '../../src/guide/guide.js';
import { Stop } from '../command.js';
import { type Html, html } from './html.js';
import { type Difference, difference, type TextChange } from './since.js';

const kindOf = ({ before, now }: TextChange) =>
  before === undefined ? 'Added' : now === undefined ? 'Removed' : 'Changed';

/**
 * Reads a guide that was saved as JSON. An older one may lack fields that are required today, so only the fields that are compared are checked.
 *
 * @throws Stop if it is not a guide.
 */
export function savedGuide(text: string, file: string): Guide {
  const value = parsed(text, file) as Partial<Guide> | null;
  const lists = [value?.treatments, value?.questions, value?.rules];
  if (!lists.every(Array.isArray))
    throw new Stop(`${file}: this is no saved guide (it needs treatments, questions and rules)`);
  return value as Guide;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Stop(`${file}: this is no saved guide: ${(error as Error).message}`);
  }
}

/** The differences between two versions for the command line, a line each. */
export function sinceLines(before: Guide, now: Guide): string[] {
  const { texts, rules, results, sets, changedSets } = difference(before, now);
  const of = (list: readonly TextChange[]) =>
    ['Added', 'Removed', 'Changed'].map(
      (kind) => `${list.filter((change) => kindOf(change) === kind).length} ${kind.toLowerCase()}`,
    );
  return [
    `since version ${before.version} of ${before.date}:`,
    `  texts: ${of(texts).join(', ')}`,
    `  rules: ${of(rules).join(', ')}`,
    `  results: other ones for ${changedSets} of ${sets} sets of answers`,
    ...results.map((one) => `    ${one.treatment}: "${one.before}" is now "${one.now}" for ${one.count}`),
  ];
}

/** The changes that a clinician has to read again, at the top of the review page. */
export function sinceChapter(before: Guide, now: Guide): Html {
  const found = difference(before, now);
  return html`<p>Compared with version ${before.version} of ${before.date}. Where only the order of some words has changed, it is not listed.</p>
    ${table('Words and sources', found.texts)} ${table('Rules', found.rules)} ${results(found, now)}`;
}

function table(title: string, changes: readonly TextChange[]): Html {
  if (!changes.length) return html`<h3>${title}</h3><p>Nothing has changed.</p>`;
  return html`<h3>${title}</h3><div class="wide"><table class="stack since">
    <thead><tr><th scope="col">Where</th><th scope="col">What</th><th scope="col">Before</th><th scope="col">Now</th></tr></thead>
    <tbody>${changes.map(
      (
        change,
      ) => html`<tr><th scope="row" data-label="Where">${change.place}</th><td data-label="What">${kindOf(change)}</td>
        <td data-label="Before">${change.before}</td><td data-label="Now">${change.now}</td></tr>`,
    )}</tbody></table></div>`;
}

function results({ results, sets, changedSets }: Difference, now: Guide): Html {
  const name = (treatment: string) => now.treatments.find(({ id }) => id === treatment)!.name;
  return html`<h3>Results</h3>
    <p>${sets.toLocaleString('en')} ways to answer every question that both versions ask were compared. ${
      changedSets
        ? html`For <strong>${changedSets.toLocaleString('en')}</strong> of them some treatment has another standing.`
        : 'No treatment has another standing.'
    }</p>
    ${results.map(
      (
        one,
      ) => html`<details><summary>${name(one.treatment)}: “${one.before}” is now “${one.now}”, for ${one.count.toLocaleString('en')}</summary>
        <ul>${one.answers.map((answers) => html`<li>${inWords(answers, now)}</li>`)}</ul></details>`,
    )}`;
}

/** Answers as a reader gave them. */
function inWords(answers: Answers, { questions }: Guide): string {
  return Object.entries(answers)
    .map(([id, answer]) => {
      const question = questions.find((one) => one.id === id)!;
      return `${question.text} ${question.answers.find((one) => one.id === answer)!.text}`;
    })
    .join('; ');
}
