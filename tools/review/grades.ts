import type { Content } from '../content/content.js';
import { primaryOf } from '../content/house.js';
import { gradedTexts, type Section } from '../content/passages.js';
import { MOST_GRADE, Reading } from '../content/reading.js';
import { type Html, html } from './html.js';
import { chapterOf } from './statements.js';

/** Reading grades of each chapter and section, with and without the allowance for glossary words. */
export function grades({ guide }: Content, sections: readonly Section[]): Html {
  if (primaryOf(guide.lang) !== 'en') return html`<p>Grades are measured of English only.</p>`;
  const reading = new Reading(guide.glossary);
  const byFile = new Map<string, Section[]>();
  for (const section of sections) {
    if (!gradedTexts(section).length) continue;
    const name = chapterOf(section, guide);
    byFile.set(name, [...(byFile.get(name) ?? []), section]);
  }
  const cells = (texts: readonly string[]) => {
    const [allowed, bare] = [reading.grade(texts), reading.grade(texts, false)];
    return html`<td>${allowed.toFixed(1)}${allowed > MOST_GRADE && html` <strong>too hard</strong>`}</td><td>${bare.toFixed(1)}</td>`;
  };
  const head = html`<thead><tr><th scope="col">Section</th><th scope="col">Grade</th><th scope="col">Without the allowance</th></tr></thead>`;
  return html`<p>Flesch-Kincaid grades. A section may be at grade ${MOST_GRADE} at most. A word of the glossary is explained where it
      stands, so it counts as an everyday word of two syllables. The second number is without that allowance.</p>
    <table class="grades"><caption>Chapter by chapter</caption>${head}<tbody>${[...byFile].map(
      ([name, list]) => html`<tr><th scope="row">${name}</th>${cells(list.flatMap(gradedTexts))}</tr>`,
    )}</tbody></table>
    ${[...byFile].map(
      ([name, list]) => html`<details><summary>${name}, section by section</summary>
        <table class="grades">${head}<tbody>${list.map(
          (section) => html`<tr><th scope="row">${section.where}</th>${cells(gradedTexts(section))}</tr>`,
        )}</tbody></table></details>`,
    )}`;
}

/** Every word that the guide explains. */
export function glossary({ guide }: Content): Html {
  return html`<p>${guide.glossary.length} words.</p>
    <dl class="terms">${guide.glossary.map(
      ({ term, forms, meaning }) => html`<div><dt>${term}</dt>
        <dd>${meaning}${forms.length > 0 && html` <span class="from">Also: ${forms.join(', ')}.</span>`}</dd></div>`,
    )}</dl>`;
}

/** Synonyms of the search: what people type, and the guide's words for it. */
export function searchWords({ guide }: Content): Html {
  return html`<dl class="terms">${(guide.synonyms ?? []).map(
    ({ typed, means }) => html`<div><dt>${typed.join(', ')}</dt>
      <dd>${means.length ? means.join(', ') : 'Passed over.'}</dd></div>`,
  )}</dl>`;
}
