import { html, nothing, type TemplateResult } from 'lit';
import { fill, number } from '../../i18n/format.js';
import type { Eligibility, EligibilityLine, EligibilityPart } from '../../trial/types.js';
import { goLink, heading } from '../../ui/blocks.js';
import type { RenderContext } from '../../ui/context.js';
import { UNRECORDED } from '../../ui/guide-box.js';
import { lines } from './text.js';

/** What a person can note beside a condition, for a talk with the study team. */
export const MARKS = ['yes', 'no', 'ask'] as const;
export type Mark = (typeof MARKS)[number];

/** Marks by the number of the line in the list. `undefined` while nobody goes through the list. Memory only, like answers. */
export type Marks = ReadonlyMap<number, Mark> | undefined;

/** A part with more lines or more characters starts folded. */
const LINES = 6;
const CHARACTERS = 500;

/**
 * The full list of conditions: its parts under our labels, every line in the words of the record. A visitor can ask for a "yes, no, ask"
 * beside each line. No conclusion is drawn from it: no sum, no verdict, no color.
 */
export function conditionsView(
  context: RenderContext,
  eligibility: Eligibility,
  marks: Marks,
  level: number,
): TemplateResult {
  const words = context.strings.trial.mine;
  const { field, joinable } = eligibility;
  const begin = joinable ? html`<p class="noprint">${goLink('mine', words.begin)}</p>` : nothing;
  const lead = html`<div class="flow" data-mine tabindex="-1"><p>${words.lead}</p><p>${words.private}</p></div>`;
  return html`${marks ? lead : begin}
    <div class="flow" part="eligibility" data-field=${field}>
      ${numbered(eligibility).map(([part, own]) => partView(context, part, own, marks, level))}
    </div>
    ${
      marks
        ? html`<p class="noprint"><button type="button" class="btn" data-go="sheet">${words.print}</button></p>
          <p class="noprint">${goLink('forget', words.end)}</p>`
        : nothing
    }`;
}

/** A line of the list with its number. */
type Numbered = readonly [line: EligibilityLine, at: number];

/** The parts of a list, every line with its number in the whole list. */
export function numbered({ parts }: Eligibility): (readonly [EligibilityPart, readonly Numbered[]])[] {
  let at = 0;
  return parts.map((part) => [part, part.lines.map((line) => [line, at++])]);
}

function partView(
  context: RenderContext,
  part: EligibilityPart,
  own: readonly Numbered[],
  marks: Marks,
  level: number,
): TemplateResult {
  const { kind, say, empty, lines: all } = part;
  const says = empty ? html`<p>${empty}</p>` : nothing;
  if (marks)
    return html`${heading(level, say, 'h3')} ${says}
      <div class="quote ${kind} mine">${own.map(([line, at]) => (isCondition(line) ? markView(context, line, at, marks.get(at)) : html`<div>${noteLabel(part, line)}${quoted(line)}</div>`))}</div>`;
  const text = boxes(part);
  const isLong = all.length > LINES || all.reduce((sum, line) => sum + line.text.length, 0) > CHARACTERS;
  if (!isLong) return html`${heading(level, say, 'h3')} ${says} ${text}`;
  const count = all.filter(isCondition).length;
  const label = fill(context.strings.trial.list.group, { name: say, n: number(context.guide.lang, count) });
  return html`<details><summary>${heading(level, label, 'h3')}</summary>${says} ${text}</details>`;
}

/** Whether a line is a condition, and no heading or note of the record. */
export const isCondition = ({ heading, note }: EligibilityLine) => !heading && !note;

/** Our words over a note that stands among conditions. */
export const noteLabel = ({ note }: EligibilityPart, line: EligibilityLine) =>
  note && line.note ? html`<p class="small muted">${note}</p>` : nothing;

export const quoted = (line: EligibilityLine) => html`<div part="quote" lang="en" dir="auto">${lineView(line)}</div>`;

/** The lines of a part in one box; a note among them has a box of its own, where it stands. */
function boxes(part: EligibilityPart): TemplateResult[] {
  const runs: EligibilityLine[][] = [];
  for (const line of part.lines) {
    const last = runs.at(-1);
    if (last && (!part.note || last[0]!.note === line.note)) last.push(line);
    else runs.push([line]);
  }
  return runs.map(
    (lines) =>
      html`${noteLabel(part, lines[0]!)}<blockquote class="quote ${lines[0]!.note ? 'note' : part.kind}" part="quote" lang="en">${lines.map(lineView)}</blockquote>`,
  );
}

/** A line, the lines of one entry together. */
export function lineView(line: EligibilityLine): TemplateResult {
  const text = lines([
    {
      level: Math.min(line.level, 6),
      marker: line.marker,
      segments: line.blocks.flatMap(({ marker, segments }, at) => [
        { text: `${at ? '\n' : ''}${marker ? `${marker} ` : ''}` },
        ...segments,
      ]),
    },
  ]);
  return line.heading ? html`<strong>${text}</strong>` : html`${text}`;
}

/** A line and its three marks, which look the same. No attribute contains the choice. */
function markView(
  { strings }: RenderContext,
  line: EligibilityLine,
  at: number,
  chosen: Mark | undefined,
): TemplateResult {
  return html`<fieldset>
    <legend part="quote" lang="en" dir="auto">${lineView(line)}</legend>
    <div class="marks">
      ${MARKS.map(
        (mark) =>
          html`<label class="opt"><input class=${UNRECORDED} type="radio" name="mine-${at}" value=${mark} data-mine=${at} autocomplete="off" .checked=${mark === chosen} /><span>${strings.trial.mine[mark]}</span></label>`,
      )}
    </div>
  </fieldset>`;
}
