import { html, nothing, svg, type TemplateResult } from 'lit';
import { fill, list } from '../../i18n/format.js';
import { bullets, heading } from '../../ui/blocks.js';
import { standingOf, type Visit } from '../visit.js';
import { pathsOf } from './map-links.js';
import { shortOf } from './reasons.js';
import { answerText } from './results.js';
import { standingWords } from './standing.js';

/** Measures of the picture, in its own units. */
const [WIDE, ROW, RULE, TREATMENT] = [900, 44, 32, 68];
/** Letters in a line of words, on the left and on the right. */
const [LEFT, RIGHT] = [34, 44];
const [ANSWERS, RULES, TREATMENTS] = [250, 420, 560];

/** One picture of how answers lead through rules to what is said of each treatment, and the same in words. All lines are alike. */
export function mapView(visit: Visit): TemplateResult {
  const { guide, strings, level } = visit;
  const words = strings.map;
  return html`<p>${words.lead}</p>
    <div class="scroll noprint" tabindex="0" role="group" aria-label=${words.label}>${picture(visit)}</div>
    <div class="flow">
      ${pathsOf(visit).map(({ treatment, rules }) => {
        const { name } = guide.treatments.find(({ id }) => id === treatment)!;
        const { because, open, standing } = standingOf(visit, treatment)!;
        return html`${heading(level + 2, `${name}: ${standingWords(visit, treatment, standing)}`, 'h3')}
        ${bullets([
          ...because.map(({ text }, at) => {
            const read = rules[at]!.questions.map((id) => said(visit, id)).join('; ');
            return fill(read ? words.row : words.always, { rule: rules[at]!.id, text, read });
          }),
          ...(open.length
            ? [
                `${strings.results.open}: ${list(
                  guide.lang,
                  open.map((id) => shortOf(visit, id)),
                )}.`,
              ]
            : []),
        ])}`;
      })}
    </div>`;
}

/** A question with what was answered: "how much of the liver has cancer: Not answered". */
function said(visit: Visit, id: string): string {
  const question = visit.guide.questions.find((candidate) => candidate.id === id)!;
  return `${question.short}: ${answerText(visit, question)}`;
}

function picture(visit: Visit): TemplateResult {
  const { guide, questions, answers } = visit;
  const paths = pathsOf(visit);
  const rules = [...new Set(paths.flatMap((path) => path.rules.map(({ id }) => id)))];
  const high = Math.max(questions.length * ROW, paths.length * TREATMENT, rules.length * RULE) + ROW;
  const positionOf = (at: number, of: number) => (high / of) * (at + 0.5);
  const ruleAt = (id: string) => positionOf(rules.indexOf(id), rules.length);
  const line = (x: number, y: number, toX: number, toY: number) => {
    const middle = (x + toX) / 2;
    return svg`<path d="M${x} ${y}C${middle} ${y} ${middle} ${toY} ${toX} ${toY}"/>`;
  };
  const lines = paths.flatMap(({ rules: own }, at) =>
    own.flatMap(({ id, questions: read }) => [
      line(RULES + 15, ruleAt(id), TREATMENTS, positionOf(at, paths.length)),
      ...read
        .map((question) => questions.findIndex((each) => each.id === question))
        .filter((index) => index >= 0)
        .map((index) => line(ANSWERS, positionOf(index, questions.length), RULES - 15, ruleAt(id))),
    ]),
  );
  const known = (id: string) => answers[id] !== undefined && answers[id] !== 'not-sure';
  return html`<svg class="map" role="img" aria-label=${visit.strings.map.label} viewBox="0 0 ${WIDE} ${high}">
    <g class="lines">${lines}</g>
    ${questions.map((question, at) => label(`${question.short}: ${answerText(visit, question)}`, 0, positionOf(at, questions.length), LEFT, !known(question.id)))}
    ${rules.map((id) => svg`<circle cx=${RULES} cy=${ruleAt(id)} r="15"/><text x=${RULES} y=${ruleAt(id) + 4} text-anchor="middle">${id}</text>`)}
    ${guide.treatments.map(({ id, name }, at) => label(`${name}: ${standingWords(visit, id, standingOf(visit, id)!.standing)}`, TREATMENTS + 8, positionOf(at, paths.length), RIGHT, false))}
  </svg>`;
}

/** Words in the picture, in two or three lines; a dashed mark beside what is not known. */
function label(text: string, x: number, y: number, wide: number, open: boolean): TemplateResult {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < wide) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  const top = y - (rows.length - 1) * 8 + 4;
  return svg`<text x=${x} y=${top}>${rows.map((row, at) => svg`<tspan x=${x} y=${top + at * 16}>${row}</tspan>`)}</text>
    ${open ? svg`<path class="open" d="M${x} ${top + rows.length * 16 - 10}h120"/>` : nothing}`;
}
