import { html, nothing, type TemplateResult } from 'lit';
import type { Guide, Rule, Standing } from '../../src/guide/guide.js';

const STANDINGS: readonly Standing[] = ['often', 'may', 'find', 'less', 'other', 'everyone'];

/**
 * A form to change one row of the rule table.
 *
 * @param rule - The row with its changes; `undefined` while none is chosen.
 * @param take - Called with the row after each change.
 */
export function ruleForm(guide: Guide, rule: Rule | undefined, take: (rule: Rule | undefined) => void): TemplateResult {
  const choose = (event: Event) => take(guide.rules.find(({ id }) => id === (event.target as HTMLSelectElement).value));
  return html`<label>Row<br><select @change=${choose}>
      <option value="" ?selected=${!rule}>Choose a row</option>
      ${guide.rules.map(({ id, treatment }) => html`<option value=${id} ?selected=${id === rule?.id}>${id}: ${treatment}</option>`)}
    </select></label>
    ${rule ? html`${standing(rule, take)}${guide.questions.map((question) => answers(question, rule, take))}${finds(rule, take)}` : nothing}`;
}

function standing(rule: Rule, take: (rule: Rule) => void): TemplateResult {
  const change = (event: Event) => take({ ...rule, standing: (event.target as HTMLSelectElement).value as Standing });
  return html`<label>Says<br><select @change=${change}>${STANDINGS.map(
    (each) => html`<option value=${each} ?selected=${each === rule.standing}>${each}</option>`,
  )}</select></label>`;
}

/** Checkboxes for the answers of one question that the row requires; none means any. */
function answers(
  { id, text, answers: options }: Guide['questions'][number],
  rule: Rule,
  take: (rule: Rule) => void,
): TemplateResult {
  const chosen = rule.when[id] ?? [];
  const toggle = (answer: string) => {
    const next = chosen.includes(answer) ? chosen.filter((each) => each !== answer) : [...chosen, answer];
    const { [id]: _, ...others } = rule.when;
    take({ ...rule, when: next.length ? { ...others, [id]: next } : others });
  };
  return html`<fieldset><legend>${text}</legend>${options
    .filter((option) => option.id !== 'not-sure')
    .map(
      (option) =>
        html`<label><input type="checkbox" .checked=${chosen.includes(option.id)} @change=${() => toggle(option.id)}>${option.text}</label>`,
    )}</fieldset>`;
}

function finds(rule: Rule, take: (rule: Rule) => void): TemplateResult | typeof nothing {
  if (rule.standing !== 'find') return nothing;
  const change = (event: Event) => take({ ...rule, finds: (event.target as HTMLInputElement).value });
  return html`<label>Find out<br><input type="text" .value=${rule.finds ?? ''} @change=${change}></label>`;
}
