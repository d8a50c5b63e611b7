// For comparison: the smallest Lit element with the text of the guide, without engine, search, print or protection from the host page.
import { css, html, LitElement, nothing } from 'lit';
import trials from '../src/generated/en.trials.json';
import guide from '../src/generated/secondary-liver-cancer.en.json';
import type { Statement } from '../src/guide/guide.js';

const texts = (statements: readonly Statement[]) => statements.map(({ text }) => html`<li>${text}</li>`);

class LimitGuide extends LitElement {
  static override properties = { answers: { state: true }, open: { state: true } };
  static override styles = css`
    :host { display: block; font: 18px/1.6 system-ui; max-inline-size: 40em }
    label { display: block; padding: 12px }
  `;
  declare answers: Readonly<Record<string, string>>;
  declare open: string | undefined;

  constructor() {
    super();
    this.answers = {};
  }

  override render(): unknown {
    const { answers, open } = this;
    return html`<h2>${guide.title}</h2>
      <form @change=${({ target }: Event) => {
        const { name, value } = target as HTMLInputElement;
        this.answers = { ...answers, [name]: value };
      }}>
        ${guide.questions.map(({ id, text, answers: options, askIf }, index) =>
          (index === 0 || answers[guide.questions[0]!.id]) &&
          Object.entries(askIf ?? {}).every(([other, allowed]) => allowed.includes(answers[other] ?? 'not-sure'))
            ? html`<fieldset class=${id}><legend>${text}</legend>
                ${options.map((option) => html`<label><input type="radio" name=${id} value=${option.id}> ${option.text}</label>`)}
              </fieldset>`
            : nothing,
        )}
      </form>
      ${guide.treatments.map(
        (treatment) => html`<h3><button @click=${() => {
          this.open = treatment.id;
        }}>${treatment.name}</button></h3>
          <p>${treatment.summary.text}</p>
          ${open === treatment.id ? html`<ul>${texts(treatment.benefits)}${texts(treatment.harms)}${texts(treatment.how)}</ul>` : nothing}`,
      )}
      <h3>${guide.urgent.heading}</h3>
      <ul>${guide.urgent.signs.map(({ text }) => html`<li>${text}</li>`)}</ul>
      <p>${guide.disclaimer}</p>
      ${open === 'trials' ? JSON.stringify(trials) : nothing}`;
  }
}
customElements.define('limit-guide', LimitGuide);
