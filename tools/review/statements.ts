import type { Guide, Outcome, Picture } from '../../src/guide/guide.js';
import { en } from '../../src/i18n/en/interface.js';
import type { Content } from '../content/content.js';
import { FILES, type FileKey, GUIDE_FILE } from '../content/layout.js';
import type { Section } from '../content/passages.js';
import { evidence } from './evidence.js';
import { type Html, html } from './html.js';

/** Parts of a guide that have their own chapter. */
const ELSEWHERE = ['treatments', 'questions', 'rules', 'tests', 'glossary', 'synonyms'];
const INKS: Record<string, string> = { tissue: '#f3ded1', act: '#14506b', tumor: '#6f3c6b' };

/** The chapter of a section: the id of a treatment, or the part of the guide by the name of its file. */
export function chapterOf({ path: [top, at] }: Section, { treatments }: Guide): string {
  if (top === 'treatments') return treatments[at as number]!.id;
  const { file } = FILES[top as FileKey] ?? { file: GUIDE_FILE };
  return file.replace('.yaml', '');
}

/** Every treatment: names, pictures, figures, and each statement beside its facts. */
export function treatments(content: Content, sections: readonly Section[]): Html[] {
  return content.guide.treatments.map((treatment, at) => {
    const own = sections.filter(({ path }) => path[0] === 'treatments' && path[1] === at);
    const { id, name, also, everyone, pictures, outcomes = [] } = treatment;
    const written = own.filter(({ where }) => !['name', 'pictures', 'outcomes'].includes(where));
    return html`<section class="treatment">
      <h3 id="treatment-${id}">${name}</h3>
      <p class="from">Id: ${id}. <a href="#rules-${id}">Rules of this treatment</a></p>
      ${also.length > 0 && html`<p>Also called: ${also.join(', ')}.</p>`}
      ${everyone && html`<p>Words of its standing: ${everyone}.</p>`}
      ${written.map((section) => chapter(content, section, en.treatment[section.where as 'what'] ?? ''))}
      ${outcomes.length > 0 && html`<h4>Figures</h4>${outcomes.map((outcome) => figure(content, outcome))}`}
      ${pictures.length > 0 && html`<h4>Pictures</h4>${pictures.map(drawing)}`}
    </section>`;
  });
}

/** A figure with all its fields, and who signed it. */
function figure(content: Content, outcome: Outcome): Html {
  const { measure, text, group, span, of, count, range, certainty, facts, date, signOff } = outcome;
  return html`<ol class="statements"><li><div class="says"><p><strong>${count} of ${of}</strong> ${text}</p><ul>
      ${range && html`<li>At least ${range[0]}, at most ${range[1]}</li>`}
      <li>Who: ${group}</li><li>Over how long: ${span}</li><li>How sure: ${certainty}</li>
      <li>What was counted: ${measure}; source of ${date}</li>
      <li>${signOff ? html`Signed by ${signOff.name}, ${signOff.role}, ${signOff.date}, until ${signOff.expires}` : html`<span class="draft">Not signed, so not shown</span>`}</li>
    </ul></div>${evidence(content, facts)}</li></ol>`;
}

/** All other texts of the guide, and those about trials, part by part. */
export function otherWords(content: Content, sections: readonly Section[]): Html[] {
  const byPart = new Map<string, Section[]>();
  for (const section of sections) {
    if (ELSEWHERE.includes(String(section.path[0]))) continue;
    const part = chapterOf(section, content.guide);
    byPart.set(part, [...(byPart.get(part) ?? []), section]);
  }
  return [...byPart].map(
    ([part, list]) => html`<section class="treatment"><h3 id="file-${part}">${part}</h3>
      ${list.map((section) => chapter(content, section, headingOf(content, section.where)))}
      ${part === 'urgent' && calls(content)}${part === 'checks' && rightAnswers(content)}${part === 'values' && offers(content)}
      ${part === 'guide' && passagePictures(content)}</section>`,
  );
}

/** The drawings of passages. */
function passagePictures({ guide }: Content): Html[] {
  return [...guide.scope, guide.overview, ...guide.alsoAsk].flatMap(({ picture }) => (picture ? drawing(picture) : []));
}

/** Which answer of a check is the right one. */
function rightAnswers({ guide }: Content): Html {
  return html`<h4>Right answers</h4><ul>${(guide.checks ?? []).map(
    ({ text, answers }) => html`<li>${text} <strong>${answers.find(({ right }) => right)?.text}</strong></li>`,
  )}</ul>`;
}

/** The pages that are offered first to a reader to whom something matters a lot. */
function offers({ guide }: Content): Html {
  const name = (id: string) => guide.treatments.find((treatment) => treatment.id === id)?.name ?? id;
  const asked = (guide.values ?? []).filter(({ first }) => first);
  return html`<h4>Pages that come first</h4><ul>${asked.map(
    ({ text, first }) => html`<li>${text}: ${first!.treatments.map(name).join('; ')}</li>`,
  )}</ul>`;
}

/** Every question as readers see it, with why it is asked and the facts for that. */
export function questions(content: Content): Html[] {
  const { guide } = content;
  const asked = (ask: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(ask).map(([id, answers]) => {
      const question = guide.questions.find((candidate) => candidate.id === id)!;
      const texts = question.answers.filter((answer) => answers.includes(answer.id)).map(({ text }) => text);
      return html`<p>Asked only while “${question.text}” is unanswered or has one of these answers: ${texts.join('; ')}.</p>`;
    });
  return guide.questions.map(
    (question) => html`<section><h3 id="question-${question.id}">${question.text}</h3>
      <p class="from">Inside a sentence: “${question.short}”.</p>
      ${question.ask && html`<p class="from">To the care team: “${question.ask}”</p>`}
      ${question.hint && html`<p>${question.hint}</p>`}
      ${question.note && html`<p><strong>Beside the answers:</strong> ${question.note}</p>`}
      ${question.askIf && asked(question.askIf)}
      <ul>${question.answers.map(
        (answer) => html`<li>${answer.text}${answer.hint && html` <span class="from">${answer.hint}</span>`}
          ${answer.said && html`<span class="from">After “You said”: “${answer.said}”.</span>`}
          ${answer.if && html`<span class="from">As a condition: “${answer.if}”.</span>`}</li>`,
      )}</ul>
      <ol class="statements">${row(content, question.why.text, question.why.facts, 'Why it is asked: ')}</ol>
    </section>`,
  );
}

/** The tests that a reader may have had: what each shows, and the questions that follow from each answer. */
export function tests(content: Content): Html[] {
  const { told } = en.summary;
  return (content.guide.tests ?? []).map(
    ({ id, name, what, ask }) => html`<section><h3 id="test-${id}">${name}</h3>
      <ol class="statements">${what.map(({ text, facts }) => row(content, text, facts))}</ol>
      <dl class="terms">${Object.entries(ask).map(
        ([key, texts]) =>
          html`<div><dt>${told[key as keyof typeof told]}</dt><dd>${texts.map((text) => html`<p>${text}</p>`)}</dd></div>`,
      )}</dl></section>`,
  );
}

function calls({ guide }: Content): Html {
  return html`<h4>Numbers</h4><ul>${guide.urgent.calls.map(({ label, number }) => html`<li>${label}: ${number}</li>`)}</ul>`;
}

function chapter(content: Content, { where, texts, statements }: Section, heading: string): Html {
  const stated = new Set([heading, ...statements.map(({ text }) => text)]);
  const plain = texts.map(({ text }) => text).filter((text) => !stated.has(text));
  return html`<h4>${heading ? html`${heading} <span class="code">${where}</span>` : `${where.charAt(0).toUpperCase()}${where.slice(1)}`}</h4>
    ${plain.length > 0 && html`<ul class="plain">${plain.map((text) => html`<li>${text}</li>`)}</ul>`}
    ${
      statements.length > 0 &&
      html`<ol class="statements">${statements.map(({ text, facts }) => row(content, text, facts))}</ol>`
    }`;
}

function row(content: Content, text: string, facts: readonly string[], lead = ''): Html {
  return html`<li><p class="says">${lead}${text}</p>${evidence(content, facts)}</li>`;
}

function headingOf({ guide, trials }: Content, where: string): string {
  if (where === 'overview') return guide.overview.heading;
  const id = where.split(' > ').at(-1);
  const passage = [...guide.scope, ...guide.alsoAsk].find((candidate) => candidate.id === id);
  return passage?.heading ?? trials?.phases.find((phase) => phase.id === id)?.name ?? '';
}

/** A drawing as an `<img>`, where the browser runs no scripts. */
function drawing({ svg, alt, caption = '', labels = [] }: Picture): Html {
  const inked = svg.replace(/var\(--guide-pic-(\w+)[^)]*\)/g, (whole, ink: string) => INKS[ink] ?? whole);
  const data = `data:image/svg+xml;base64,${Buffer.from(inked).toString('base64')}`;
  return html`<figure><img src="${data}" alt="${alt}" width="200" height="150">
    <figcaption>${caption}<span class="from">Said to those who cannot see it: ${alt}</span>
      ${labels.length > 0 && html`<span class="from">Words in it: ${labels.map(({ text }) => text).join(', ')}</span>`}</figcaption></figure>`;
}
