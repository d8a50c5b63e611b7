import type { Picture } from '../../src/guide/guide.js';
import { en } from '../../src/i18n/en/interface.js';
import type { Content } from '../content/content.js';
import type { Section } from '../content/passages.js';
import { evidence } from './evidence.js';
import { type Html, html } from './html.js';

/** Files whose words stand in a chapter of their own. */
const ELSEWHERE = /(questions|reasons|tests|glossary)\.yaml$/;
const INKS: Record<string, string> = { tissue: '#f3ded1', act: '#14506b' };

/** Every treatment: its names, its pictures, and each statement beside the facts that it rests on. */
export function treatments(content: Content, sections: readonly Section[]): Html[] {
  return content.guide.treatments.map(
    (treatment) => html`<section class="treatment">
      <h3 id="treatment-${treatment.id}">${treatment.name}</h3>
      <p class="from">File: treatments/${treatment.id}.yaml. <a href="#rules-${treatment.id}">Rules of this treatment</a></p>
      ${treatment.also.length > 0 && html`<p>Also called: ${treatment.also.join(', ')}.</p>`}
      ${treatment.everyone && html`<p>Words of its standing: ${treatment.everyone}.</p>`}
      ${sections
        .filter(({ file, where }) => file.endsWith(`/${treatment.id}.yaml`) && where !== 'name')
        .map((section) =>
          section.where === 'pictures'
            ? treatment.pictures.length > 0 && html`<h4>Pictures</h4>${treatment.pictures.map(drawing)}`
            : chapter(content, section, en.treatment[section.where as 'what'] ?? ''),
        )}
    </section>`,
  );
}

/** All other words of the guide and of the trials page, file by file. */
export function otherWords(content: Content, sections: readonly Section[]): Html[] {
  const own = new Set(content.guide.treatments.map(({ id }) => `${id}.yaml`));
  const byFile = new Map<string, Section[]>();
  for (const section of sections) {
    const name = section.file.split('/').at(-1)!;
    if (own.has(name) || ELSEWHERE.test(name)) continue;
    byFile.set(name, [...(byFile.get(name) ?? []), section]);
  }
  return [...byFile].map(
    ([name, list]) => html`<section class="treatment"><h3 id="file-${name.replace('.yaml', '')}">${name}</h3>
      ${list.map((section) => chapter(content, section, headingOf(content, section.where)))}
      ${name === 'urgent.yaml' && calls(content)}</section>`,
  );
}

/** Every question as a reader meets it, with why it is asked and what that rests on. */
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

/** What a reader may have been told, what each test shows, and the questions that follow from each answer. */
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
  const { emergency, crisis } = guide.urgent;
  return html`<h4>Numbers</h4><ul>${[emergency, crisis].map((call) => call && html`<li>${call.label}: ${call.number}</li>`)}</ul>`;
}

function chapter(content: Content, { where, texts, statements }: Section, heading: string): Html {
  const stated = new Set([heading, ...statements.map(({ text }) => text)]);
  const plain = texts.filter((text) => !stated.has(text));
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
  return passage?.heading ?? trials.phases.find((phase) => phase.id === id)?.name ?? '';
}

/** As an image of its own, a drawing can run nothing, whatever its source holds. */
function drawing({ svg, alt, caption }: Picture): Html {
  const inked = svg.replace(/var\(--guide-pic-(\w+)[^)]*\)/g, (whole, ink: string) => INKS[ink] ?? whole);
  const data = `data:image/svg+xml;base64,${Buffer.from(inked).toString('base64')}`;
  return html`<figure><img src="${data}" alt="${alt}" width="200" height="150">
    <figcaption>${caption}<span class="from">Said to those who cannot see it: ${alt}</span></figcaption></figure>`;
}
