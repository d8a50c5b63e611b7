import { html, nothing, type TemplateResult } from 'lit';
import { cardOf } from '../../i18n/card.js';
import { count, date, fill, list } from '../../i18n/format.js';
import { bullets, heading, section } from '../../ui/blocks.js';
import { standingOf, type Visit } from '../visit.js';
import { answerText, waiting } from './results.js';

/** One part of the handout. */
export interface HandoutPart {
  readonly title: string;
  readonly note?: string | undefined;
  /** Terms with what belongs to each: a question and its answer, a treatment and its standing. */
  readonly pairs?: readonly (readonly [string, string])[];
  readonly items?: readonly string[];
  /** The visitor's own words; line breaks are kept. */
  readonly text?: string;
  /** Number of empty lines to write on by hand. */
  readonly lines?: number;
}

/** The parts of the handout, for paper and as plain text. An empty part is left out, unless there are lines to write on. */
export function handoutParts(visit: Visit): readonly HandoutPart[] {
  const { strings, questions, answered, choices } = visit;
  const words = strings.summary;
  const asked = choices.asked.split('\n').filter((line) => line.trim());
  const parts: HandoutPart[] = [
    { title: words.said, pairs: answered ? questions.map((each) => [each.text, answerText(visit, each)]) : [] },
    { title: words.open, items: openLines(visit) },
    { title: words.matters, pairs: valuePairs(visit), text: choices.own },
    {
      title: words.talk,
      note: `${choices.talk.length ? words.talkSome : words.talkAll} ${words.order}`,
      pairs: talkPairs(visit),
    },
    { title: words.tests, pairs: testPairs(visit) },
    { title: words.questions, items: [...choices.picked, ...asked], lines: 3 },
    { title: words.notes, text: choices.notes, lines: choices.notes ? 0 : 3 },
    { title: words.teach, note: words.teachAsk, lines: 3 },
  ];
  return parts.filter(isFilled);
}

const isFilled = ({ pairs = [], items = [], text, lines }: HandoutPart) =>
  pairs.length || items.length || text || lines;

/** One line for each open question, with how many treatments depend on it. None before the first answer. */
export function openLines(visit: Visit): string[] {
  const { guide, strings, answered } = visit;
  if (!answered) return [];
  return waiting(visit).map(({ question, n }) =>
    count(guide.lang, strings.results.knowing, n, { what: question.short }),
  );
}

/** What matters to the visitor, in the guide's order, and which treatments come first because of it. */
export function valuePairs({ guide, strings, choices, browseOnly }: Visit): [string, string][] {
  if (browseOnly) return [];
  const { weights, first } = strings.summary;
  return (guide.values ?? []).flatMap(({ id, text, first: named }): [string, string][] => {
    const weight = choices.values[id];
    const names = guide.treatments
      .filter((treatment) => named?.treatments.includes(treatment.id))
      .map(({ name }) => name);
    return [
      ...(weight ? [[text, weights[weight]] as [string, string]] : []),
      ...(choices.first === id ? [[first, list(guide.lang, names)] as [string, string]] : []),
    ];
  });
}

/** What the visitor was told about tests, in the guide's order. */
function testPairs({ guide, strings, choices }: Visit): [string, string][] {
  return (guide.tests ?? []).flatMap(({ id, name }): [string, string][] => {
    const told = choices.tests[id];
    return told ? [[name, strings.summary.told[told]]] : [];
  });
}

/** The treatments that the visitor chose to talk about, or all, in the guide's order, each with what the guide says of it. */
function talkPairs(visit: Visit): [string, string][] {
  const { guide, choices } = visit;
  const chosen = guide.treatments.filter(({ id }) => !choices.talk.length || choices.talk.includes(id));
  return chosen.map(({ id, name }) => [name, talkWords(visit, id)]);
}

/** What the guide says of a treatment: its standing, and that it is not offered here. */
export function talkWords(visit: Visit, id: string): string {
  const look = standingOf(visit, id);
  return [look && cardOf(visit, look).standing, visit.notOffered.has(id) && visit.strings.notOffered]
    .filter(Boolean)
    .join('. ');
}

/** From which guide the handout comes, and the date of the day. */
export function handoutOrigin({ guide, strings, today }: Visit): string {
  return fill(strings.summary.from, { title: guide.title, date: date(guide.lang, today) });
}

/** What the visitor chose and wrote, for the whole guide on paper: a text field prints only the lines that fit into it. */
export function choicesView(visit: Visit): TemplateResult {
  const { strings, choices, level } = visit;
  const words = strings.summary;
  const own = [words.matters, words.tests, words.questions, words.notes, choices.talk.length ? words.talk : ''];
  const parts = handoutParts(visit).map((part) => ({ ...part, lines: 0 }));
  return html`<div class="handout">
    ${parts.filter((part) => own.includes(part.title) && isFilled(part)).map((part) => partView(part, level + 1))}
  </div>`;
}

/** The handout as it is printed. Styles hide it on a screen. */
export function handoutView(visit: Visit): TemplateResult {
  const { guide, strings, level } = visit;
  return html`<div class="handout">
    <div class="flow">
      ${heading(level, strings.summary.handout, 'h1')}
      <p>${handoutOrigin(visit)}</p>
      <p class="muted">${guide.disclaimer}</p>
    </div>
    ${handoutParts(visit).map((part) => partView(part, level + 1))}
  </div>`;
}

function partView(
  { title, note, pairs = [], items = [], text, lines = 0 }: HandoutPart,
  level: number,
): TemplateResult {
  return section(
    level,
    title,
    html`${note ? html`<p class="muted">${note}</p>` : nothing}
      ${pairs.length ? html`<dl>${pairs.map(([term, says]) => html`<div><dt>${term}</dt><dd>${says}</dd></div>`)}</dl>` : nothing}
      ${items.length ? bullets(items) : nothing} ${text ? html`<p class="own">${text}</p>` : nothing}
      ${Array.from({ length: lines }, () => html`<p class="line"></p>`)}`,
  );
}
