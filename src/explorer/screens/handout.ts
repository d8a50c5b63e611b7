import { html, nothing, type TemplateResult } from 'lit';
import { cardOf, type Find } from '../../i18n/card.js';
import { date, fill, list } from '../../i18n/format.js';
import { bullets, heading, section } from '../../ui/blocks.js';
import { standingOf, type Visit } from '../visit.js';
import { answerText, waiting } from './results.js';

/** From so many letters on, the signs to call about included, the handout takes the next of its sizes, so that a long one is one page too. */
const LENGTHS = [2050, 2400, 3000] as const;
/** The class of each size, and how many empty lines there are to write on by hand. */
const SIZES = [
  ['', 4],
  ['longer', 2],
  ['longest', 1],
  ['longest tight', 1],
] as const;

/** One part of the handout. */
export interface HandoutPart {
  readonly title: string;
  readonly note?: string | undefined;
  /** Terms with what belongs to each, such as a question and its answer. */
  readonly pairs?: readonly (readonly [string, string])[];
  readonly items?: readonly string[];
  /** The visitor's own words; line breaks are kept. */
  readonly text?: string;
  /** Number of empty lines to write on by hand. */
  readonly lines?: number;
}

/** The parts of the handout, for paper and as plain text. An empty part is left out, unless there are lines to write on. */
export function handoutParts(visit: Visit): readonly HandoutPart[] {
  const { guide, strings, questions, answered, choices } = visit;
  const { said, open, talk, talkAll, order, teachAsk } = strings.summary;
  const all = guide.treatments.map(({ name }) => name).join('; ');
  const parts: HandoutPart[] = [
    { title: said, pairs: answered ? questions.map((each) => [each.text, answerText(visit, each)]) : [] },
    { title: open, items: toFindOut(visit) },
    ...(choices.talk.length ? [] : [{ title: talk, note: `${talkAll} ${order}`, text: all }]),
    ...ownParts(visit),
    { title: teachAsk, lines: 1 },
  ];
  return parts.filter(isFilled);
}

/** What the visitor chose and wrote. */
function ownParts(visit: Visit): readonly HandoutPart[] {
  const { guide, strings, choices } = visit;
  const words = strings.summary;
  const chosen = guide.treatments.filter(({ id }) => choices.talk.includes(id));
  const asked = choices.asked.split('\n').filter((line) => line.trim());
  const parts: HandoutPart[] = [
    // A standing weighs no more than the name before it: what says "may be an option" must not catch the eye first.
    {
      title: words.talk,
      note: words.order,
      items: chosen.map(({ id, name }) => [name, talkWords(visit, id)].filter(Boolean).join(': ')),
    },
    { title: words.tests, pairs: testPairs(visit) },
    { title: words.questions, items: [...choices.picked.map((ask) => withTreatment(visit, ask)), ...asked] },
    { title: words.kept, items: choices.kept },
    { title: words.matters, pairs: valuePairs(visit), text: choices.own },
    { title: words.notes, text: choices.notes },
  ];
  return parts.filter(isFilled);
}

const isFilled = ({ pairs = [], items = [], text, lines }: HandoutPart): boolean =>
  !!(pairs.length || items.length || text || lines);

/** What to find out first about each treatment, in the guide's order, with its name. None before the first answer. */
export function findsOf(visit: Visit): (Find & { readonly name: string })[] {
  if (!visit.answered) return [];
  return visit.guide.treatments.flatMap(({ id, name }) => {
    const look = standingOf(visit, id);
    return look ? cardOf(visit, look).finds.map((find) => ({ ...find, name })) : [];
  });
}

/**
 * The open questions that the care team can answer, and what to find out first: as the question to ask, where there is one. Each line
 * once, and none that stands among the visitor's questions anyway.
 */
function toFindOut(visit: Visit): string[] {
  if (!visit.answered) return [];
  const open = waiting(visit).flatMap(({ question }) => question.ask ?? []);
  const finds = findsOf(visit).map(({ name, text, ask }) => ask ?? `${name}: ${text}`);
  const isNew = (line: string) => !visit.choices.picked.includes(line);
  return [...new Set([...open, ...finds])].filter(isNew);
}

/**
 * A question from the page of a treatment, after its name: away from that page, nobody knows what "How would I take it?" means. A question
 * that is on several pages stands as it is.
 */
export function withTreatment({ guide }: Visit, ask: string): string {
  const [about, more] = guide.treatments.filter(({ questions }) => questions.includes(ask));
  return about && !more ? `${about.name}: ${ask}` : ask;
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
  return html`<div class="handout">${ownParts(visit).map((part) => partView(part, visit.level + 1))}</div>`;
}

/** The handout as it is printed. Styles hide it on a screen. */
export function handoutView(visit: Visit): TemplateResult {
  const { guide, strings, level } = visit;
  const parts = handoutParts(visit);
  const draw = (part: HandoutPart) => partView(part, level + 1);
  const letters = JSON.stringify([parts, guide.urgent.signs.map(({ text }) => text)]).length;
  const [look, lines] = SIZES[LENGTHS.filter((length) => letters > length).length]!;
  return html`<div class="handout ${look}">
    <div class="flow top">
      ${heading(level, strings.summary.handout, 'h1')}
      <p>${handoutOrigin(visit)}</p>
      <p class="muted">${guide.disclaimer}</p>
    </div>
    <div class="cols">${parts.filter(({ lines }) => !lines).map(draw)}</div>
    ${parts.filter((part) => part.lines).map((part) => draw({ ...part, lines }))}
  </div>`;
}

function partView(
  { title, note, pairs = [], items = [], text, lines = 0 }: HandoutPart,
  level: number,
): TemplateResult {
  return section(
    level,
    title,
    html`${note ? html`<p class="muted">${note}</p>` : nothing} ${items.length ? bullets(items) : nothing}
      ${pairs.length ? html`<dl>${pairs.map(([term, says]) => html`<div><dt>${term}</dt> <dd>${says}</dd></div>`)}</dl>` : nothing}
      ${text ? html`<p class="own">${text}</p>` : nothing}
      ${Array.from({ length: lines }, () => html`<p class="line"></p>`)}`,
  );
}
