import type { Guide, Question, Rule, Treatment } from '../guide/guide.js';
import { fill, list } from '../i18n/format.js';
import { reviewParts, reviewText } from '../i18n/review.js';
import { bullets, chapter, heading, origin, type Sheet, section } from './blocks.js';
import { type Html, html } from './html.js';

/** The questions that the guide asks elsewhere, with their answers and why they are asked. */
export function questionsText(sheet: Sheet, level: number): Html {
  const { guide, strings, words } = sheet;
  const question = ({ text, hint, note, answers, why }: Question) => html`<div>${heading(level + 1, text)}
${hint !== undefined && html`<p>${hint}</p>`}
<ul>${answers.map((answer) => html`<li>${answer.text}${answer.hint !== undefined && html`<br><span class="guide-muted">${answer.hint}</span>`}</li>`)}</ul>
${note !== undefined && html`<p><strong>${note}</strong></p>`}
<p class="guide-muted">${strings.questions.why} ${why.text}</p>${origin(sheet, why.facts)}</div>
`;
  return chapter(
    sheet,
    'questions',
    level,
    strings.questions.title,
    html`<p>${words.asks}</p>`,
    guide.questions.map(question),
  );
}

/** Who made the guide, and how. */
export function aboutText(sheet: Sheet, level: number): Html {
  const { guide, strings, words } = sheet;
  const { about } = guide;
  const own = strings.about;
  const { digest, grades = {}, license } = about;
  const number = new Intl.NumberFormat(guide.lang);
  const read = guide.treatments.flatMap(({ id, name }) =>
    grades[id] === undefined ? [] : [fill(own.grades.one, { name, grade: number.format(grades[id]) })],
  );
  const told: readonly (readonly [string, ...(string | Html)[]])[] = [
    [own.purpose, about.purpose],
    [
      own.review,
      reviewText(sheet),
      ...reviewParts(sheet),
      ...(digest ? [html`<p class="guide-small">${breakable(own.digest, digest)}</p>`] : []),
    ],
    [own.authors, about.authors],
    [own.funding, about.funding],
    [own.updates, about.updates],
    [own.evidence, about.evidence],
    [own.reading, about.reading, ...(read.length ? [own.grades.title, bullets(read)] : [])],
    ...(license ? [[own.license, license] as const] : []),
    [own.privacy, words.asksNothing, own.privacyText],
  ];
  return chapter(
    sheet,
    'about',
    level,
    own.title,
    told.map(([title, ...texts]) =>
      section(
        level + 1,
        title,
        texts.map((text) => (typeof text === 'string' ? html`<p>${text}</p>` : text)),
      ),
    ),
  );
}

/** Every rule, treatment by treatment, in words: a table would not fit a narrow screen. */
export function rulesText(sheet: Sheet, level: number): Html {
  const { guide, strings } = sheet;
  const words = strings.about;
  return chapter(
    sheet,
    'rules',
    level,
    words.rules,
    html`<p>${words.rulesText}</p><p class="guide-muted">${words.kinds}</p>
`,
    guide.treatments.map((treatment) =>
      section(
        level + 1,
        treatment.name,
        html`<dl>${guide.rules.filter((rule) => rule.treatment === treatment.id).map((rule) => ruleText(sheet, treatment, rule))}</dl>
`,
      ),
    ),
  );
}

function ruleText({ guide, strings }: Sheet, treatment: Treatment, rule: Rule): Html {
  const { about: words, results } = strings;
  const says = (rule.standing === 'everyone' && treatment.everyone) || guide.standings[rule.standing];
  return html`<div><dt>${words.rule} ${rule.id} (${rule.kind})</dt>
<dd>${words.condition}: ${condition(guide, rule, words)}</dd>
<dd>${words.says}: ${rule.how === 'lower' && `${words.lower} `}${says}</dd>
<dd>${results.because}: ${rule.because} <span class="guide-small">${strings.facts} ${rule.facts.join(', ')}</span></dd>
${rule.finds && html`<dd>${results.find}: ${rule.finds}</dd>`}
${rule.ask && html`<dd>${results.askAbout}: ${rule.ask}</dd>`}</div>`;
}

/** A rule's condition in words, as the element says it: question and answers, joined by "and" and "or". */
export function condition(
  guide: Guide,
  { when }: Rule,
  words: { readonly always: string; readonly and: string },
): string {
  const said = Object.entries(when).map(([id, answers]) => {
    const question = guide.questions.find((candidate) => candidate.id === id)!;
    const texts = answers.map((answer) => question.answers.find((option) => option.id === answer)!.text);
    return fill('{question} {answers}', { question: question.text, answers: list(guide.lang, texts, 'disjunction') });
  });
  return said.join(`; ${words.and} `) || words.always;
}

/** A page without our style breaks no long word by itself: places where it may. */
function breakable(text: string, digest: string): Html {
  const [before = '', after = ''] = text.split('{digest}');
  const parts = digest.match(/.{1,16}/g) ?? [];
  return html`${before}${parts.map((part, at) => html`${at > 0 && html`<wbr>`}${part}`)}${after}`;
}
