import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../trial/text.js';
import type { Eligibility, TrialExplanation } from '../../trial/types.js';
import { heading } from '../../ui/blocks.js';
import type { RenderContext } from '../../ui/context.js';
import { isCondition, type Marks, noteLabel, numbered, quoted } from './conditions.js';
import { factView } from './text.js';

/** Lines to write on. */
const ROOM = 6;

/** The handout with a person's own marks, for a talk with the study team. It only repeats them: nothing is counted or concluded. */
export function sheetView(
  context: RenderContext,
  trial: TrialExplanation,
  eligibility: Eligibility,
  marks: NonNullable<Marks>,
): TemplateResult {
  const { strings, level } = context;
  const words = strings.trial.mine;
  const all = numbered(eligibility);
  const asked = all.flatMap(([, own]) => own.filter(([, at]) => marks.get(at) === 'ask'));
  const contacts = trial.sections.find(({ id }) => id === 'contacts');
  const part = (title: string, body: unknown) => html`<div class="flow">${heading(level + 1, title)} ${body}</div>`;
  const told = contacts?.facts.map((fact) => factView(strings, fact));
  const asking = asked.map(([line]) => html`<li>${words.question} ${quoted(line)}</li>`);
  const rules = Array.from({ length: ROOM }, () => html`<div class="rule"></div>`);
  return html`<div class="sheet flow">
    ${heading(level, words.title, 'h1')}
    <p><strong lang="en" dir="auto">${plainText(trial.title ?? '')}</strong> ${trial.id}</p>
    <p>${words.only}</p>
    ${contacts ? part(contacts.heading, told) : nothing}
    ${all.map(([list, own]) => {
      const rows = own.map(
        ([line, at]) =>
          html`<li class="row"><div>${noteLabel(list, line)}${quoted(line)}</div>${isCondition(line) ? html`<b>${mark(strings, marks, at)}</b>` : nothing}</li>`,
      );
      return part(list.say, html`${list.empty} <ul role="list">${rows}</ul>`);
    })}
    ${asked.length ? part(words.questions, html`<ul class="dash" role="list">${asking}</ul>`) : nothing}
    ${part(words.notes, rules)}
  </div>`;
}

function mark({ trial }: RenderContext['strings'], marks: NonNullable<Marks>, at: number): string {
  const chosen = marks.get(at);
  return chosen ? trial.mine[chosen] : '';
}
