import { termsIn } from '../guide/glossary.js';
import type { FactId, Statement, Treatment } from '../guide/guide.js';
import { list } from '../i18n/format.js';
import {
  back,
  bullets,
  figure,
  heading,
  origin,
  paragraphs,
  type Sheet,
  section,
  sideBySide,
  slug,
  statementList,
} from './blocks.js';
import { type Html, html } from './html.js';
import { figures } from './outcomes.js';

/** One treatment with every part of its page, in the order and under the headings that the element gives them. */
export function treatmentText(sheet: Sheet, treatment: Treatment, level: number): Html {
  const { strings, guide, prefix, notOffered } = sheet;
  const words = strings.treatment;
  const { also, id } = treatment;
  const part = (at: number, name: keyof typeof words & keyof Treatment) =>
    section(at, words[name], statementList(treatment[name] as readonly Statement[]));
  return html`<section class="guide-treatment" id="${prefix}-${id}">
<div class="guide-hero"><div>${heading(level, treatment.name)}<p class="guide-lead">${treatment.summary.text}</p>
${also.length > 0 && html`<p class="guide-muted">${words.also}: ${list(guide.lang, also)}</p>`}
${notOffered.has(id) && html`<p><strong>${strings.notOffered}</strong></p>`}</div>
<div>${treatment.pictures.map(figure)}</div></div>
${section(level + 1, words.what, paragraphs(treatment.what))}
${section(level + 1, words.pair, sideBySide('pair', part(level + 2, 'benefits'), part(level + 2, 'harms')))}
${part(level + 1, 'uncertain')}
${section(
  level + 1,
  words.questions,
  bullets(treatment.questions),
  section(level + 2, words.practical, bullets(guide.practical)),
)}
${part(level + 1, 'how')}
${treatment.lasts && part(level + 1, 'lasts')}
${sideBySide('quads', part(level + 1, 'when'), part(level + 1, 'whenNot'))}
${section(
  level + 1,
  words.like,
  sideBySide(
    'quads',
    part(level + 2, 'before'),
    part(level + 2, 'during'),
    part(level + 2, 'after'),
    part(level + 2, 'life'),
  ),
)}
${part(level + 1, 'change')}
${figures(sheet, treatment)}
${id === 'clinical-trials' && sheet.alone && html`<p><a href="#trial-explainer">${words.trial}</a></p>`}
${terms(sheet, treatment)}${origin(sheet, factsOf(treatment))}${back(sheet)}
</section>
`;
}

/** The words of the glossary that the treatment uses, each with the way to its meaning. */
function terms({ guide, strings, prefix }: Sheet, treatment: Treatment): Html | false {
  const found = termsIn(guide, treatment);
  const link = (term: string, at: number) => html`${at > 0 && ', '}<a href="#${prefix}-word-${slug(term)}">${term}</a>`;
  return (
    found.length > 0 &&
    html`<p class="guide-small">${strings.treatment.words}: ${found.map(({ term }, at) => link(term, at))}.</p>`
  );
}

function factsOf(treatment: Treatment): FactId[] {
  const { summary, what, how, lasts = [], when, whenNot, benefits, harms } = treatment;
  const { before, during, after, life, uncertain, change } = treatment;
  const first = [[summary], what, how, lasts, when, whenNot, benefits, harms];
  return [...first, before, during, after, life, uncertain, change].flat().flatMap(({ facts }) => facts);
}
