import { html, nothing, type TemplateResult } from 'lit';
import { count, day, fill, list } from '../../i18n/format.js';
import { bullets, heading, section } from '../../ui/blocks.js';
import { standingOf, type Visit } from '../visit.js';
import { answerText, waiting } from './results.js';
import { standingWords } from './standing.js';

/** One part of what a visitor takes along. */
export interface SheetPart {
  readonly title: string;
  readonly note?: string | undefined;
  /** What stands beside what. */
  readonly pairs?: readonly (readonly [string, string])[];
  readonly items?: readonly string[];
  /** In the visitor's own words; lines are kept. */
  readonly text?: string;
  /** How many lines there are to write on by hand. */
  readonly lines?: number;
}

/** What a visitor takes along, for paper and as text. A part that has nothing to say is left out, unless there is room to write in it. */
export function sheetParts(visit: Visit): readonly SheetPart[] {
  const { strings, questions, answered, notes } = visit;
  const words = strings.summary;
  const asked = notes.asked.split('\n').filter((line) => line.trim());
  const parts: SheetPart[] = [
    { title: words.said, pairs: answered ? questions.map((each) => [each.text, answerText(visit, each)]) : [] },
    { title: words.open, items: openLines(visit) },
    { title: words.matters, pairs: valuePairs(visit), text: notes.own },
    {
      title: words.talk,
      note: `${notes.talk.length ? words.talkSome : words.talkAll} ${words.order}`,
      pairs: talkPairs(visit),
    },
    { title: words.questions, items: [...notes.picked, ...asked], lines: 3 },
    { title: words.notes, text: notes.notes, lines: notes.notes ? 0 : 3 },
    { title: words.teach, note: words.teachAsk, lines: 3 },
  ];
  return parts.filter(isFilled);
}

const isFilled = ({ pairs = [], items = [], text, lines }: SheetPart) => pairs.length || items.length || text || lines;

/** What would have to be known to say more, once something is said. */
export function openLines(visit: Visit): string[] {
  const { guide, strings, answered } = visit;
  if (!answered) return [];
  return waiting(visit).map(({ question, n }) =>
    count(guide.lang, strings.results.knowing, n, { what: question.short }),
  );
}

/** What matters, in the guide's order, and whose pages come first because of it. */
export function valuePairs({ guide, strings, notes, browseOnly }: Visit): [string, string][] {
  if (browseOnly) return [];
  const { weights, first } = strings.summary;
  return (guide.values ?? []).flatMap(({ id, text, first: pages }): [string, string][] => {
    const weight = notes.values[id];
    const names = guide.treatments
      .filter((treatment) => pages?.treatments.includes(treatment.id))
      .map(({ name }) => name);
    return [
      ...(weight ? [[text, weights[weight]] as [string, string]] : []),
      ...(notes.first === id ? [[first, list(guide.lang, names)] as [string, string]] : []),
    ];
  });
}

/** The treatments that the visitor chose, or all; in the guide's order, each with what the guide says of it. */
function talkPairs(visit: Visit): [string, string][] {
  const { guide, notes } = visit;
  const chosen = guide.treatments.filter(({ id }) => !notes.talk.length || notes.talk.includes(id));
  return chosen.map(({ id, name }) => [name, talkWords(visit, id)]);
}

/** What the guide says of a treatment: its standing, and if it is offered here. */
export function talkWords(visit: Visit, id: string): string {
  const said = standingOf(visit, id);
  return [said && standingWords(visit, id, said.standing), visit.notOffered.has(id) && visit.strings.notOffered]
    .filter(Boolean)
    .join('. ');
}

/** Where the sheet comes from, and when it was made. */
export function sheetFrom({ guide, strings, today }: Visit): string {
  return fill(strings.summary.from, { title: guide.title, date: day(guide.lang, today) });
}

/** What the visitor noted, for the guide as a whole on paper: a text field prints no more than its window. */
export function notedView(visit: Visit): TemplateResult {
  const { strings, notes, level } = visit;
  const words = strings.summary;
  const own = [words.matters, words.questions, words.notes, notes.talk.length ? words.talk : ''];
  const parts = sheetParts(visit).map((part) => ({ ...part, lines: 0 }));
  return html`<div class="sheet">
    ${parts.filter((part) => own.includes(part.title) && isFilled(part)).map((part) => partView(part, level + 1))}
  </div>`;
}

/** The sheet for paper. Nothing of it shows on a screen. */
export function sheetView(visit: Visit): TemplateResult {
  const { guide, strings, level } = visit;
  return html`<div class="sheet">
    <div class="flow">
      ${heading(level, strings.summary.sheet, 'h1')}
      <p>${sheetFrom(visit)}</p>
      <p class="muted">${guide.disclaimer}</p>
    </div>
    ${sheetParts(visit).map((part) => partView(part, level + 1))}
  </div>`;
}

function partView({ title, note, pairs = [], items = [], text, lines = 0 }: SheetPart, level: number): TemplateResult {
  return section(
    level,
    title,
    html`${note ? html`<p class="muted">${note}</p>` : nothing}
      ${pairs.length ? html`<dl>${pairs.map(([term, says]) => html`<div><dt>${term}</dt><dd>${says}</dd></div>`)}</dl>` : nothing}
      ${items.length ? bullets(items) : nothing} ${text ? html`<p class="own">${text}</p>` : nothing}
      ${Array.from({ length: lines }, () => html`<p class="line"></p>`)}`,
  );
}
