import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Guide, Rule } from '../../src/guide/guide.js';
import { ruleForm } from './rule-form.js';
import type { ShownChange, Told } from './state.js';

type View = 'guide' | 'print' | 'review';
type Width = 'both' | 'phone' | 'desktop';
const VIEWS: Readonly<Record<View, string>> = {
  guide: 'Guide',
  print: 'On paper, without scripts',
  review: "Clinician's review",
};
const WIDTHS: Readonly<Record<Width, string>> = { both: 'Phone and desktop', phone: 'Phone', desktop: 'Desktop' };
/** Width of the desktop frame in px, before it is scaled down. */
const DESKTOP = 1200;

/** The preview page: the problems of the guide, the effect of changed rules, and the guide at two widths. */
class GuidePreview extends LitElement {
  static override properties = {
    told: { state: true },
    view: { state: true },
    width: { state: true },
    lang_: { state: true },
    guide: { state: true },
    rule: { state: true },
    outcome: { state: true },
  };
  declare told: Told;
  declare view: View;
  declare width: Width;
  declare lang_: string;
  declare guide: Guide | undefined;
  /** The rule that is being tried, with its changes. */
  declare rule: Rule | undefined;
  declare outcome: { readonly changes?: readonly ShownChange[]; readonly problems: readonly string[] } | undefined;

  constructor() {
    super();
    this.told = JSON.parse(document.getElementById('told')?.textContent ?? '{}') as Told;
    this.view = 'guide';
    this.width = 'both';
    this.lang_ = this.told.languages[0]?.lang ?? '';
  }

  /** Renders without a shadow root, so that the style sheet of the page applies. */
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#fetchGuide();
    new EventSource('/events').addEventListener('read', ({ data }) => {
      this.told = JSON.parse(data) as Told;
      void this.#fetchGuide();
      this.querySelector<HTMLIFrameElement>('.full iframe')?.contentWindow?.location.reload();
    });
    addEventListener('resize', () => this.#fit());
  }

  async #fetchGuide(): Promise<void> {
    const answer = await fetch('/guide.json');
    if (answer.ok) this.guide = (await answer.json()) as Guide;
    if (this.rule && !this.guide?.rules.some(({ id }) => id === this.rule?.id)) this.rule = undefined;
  }

  protected override updated(): void {
    this.#fit();
  }

  /** Scales the desktop frame down to the space that it has. */
  #fit(): void {
    const place = this.querySelector<HTMLElement>('.wide');
    const frame = place?.querySelector('iframe');
    if (!place || !frame) return;
    const scale = Math.min(1, place.clientWidth / DESKTOP);
    frame.style.transform = `scale(${scale})`;
    place.style.height = `${frame.offsetHeight * scale + 32}px`;
  }

  override render(): TemplateResult {
    const { told } = this;
    return html`<header>
        <h1>Preview: ${told.title}</h1>
        ${choice('View', VIEWS, this.view, (view) => {
          this.view = view;
        })}
        ${
          this.view === 'guide'
            ? choice('Width', WIDTHS, this.width, (width) => {
                this.width = width;
              })
            : nothing
        }
        ${
          told.languages.length > 1
            ? choice('Language', languageNames(told), this.lang_, (lang) => {
                this.lang_ = lang;
              })
            : nothing
        }
      </header>
      <main>
        <aside aria-label="What to mend">${this.#problems()}${this.#languages()}${this.#changed()}${this.#tryRule()}${this.#signatures()}</aside>
        <section aria-label="The guide">${this.#frames()}</section>
      </main>`;
  }

  #problems(): TemplateResult {
    const { problems, shown, milliseconds } = this.told;
    const many = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    return html`<div class="panel ${problems.length ? 'problems' : 'fine'}">
      <h2>${problems.length ? many : 'No problem'}</h2>
      <p role="status" class="soft">${
        shown ? '' : 'What you saved last cannot be shown: the guide below is the one before. '
      }Read in ${milliseconds} ms.</p>
      <ul class="list" tabindex="0" aria-label="Problems" ?hidden=${!problems.length}>
        ${problems.map(
          ({ file, line, column, where, message }) =>
            html`<li><code>${[file, line, column].filter(Boolean).join(':')}</code> ${where ? html`<strong>${where}</strong>: ` : nothing}${message}</li>`,
        )}
      </ul>
    </div>`;
  }

  #languages(): TemplateResult | typeof nothing {
    const stale = this.told.languages.filter((language) => language.stale.length);
    if (!stale.length) return nothing;
    return html`<div class="panel"><h2>Translations</h2>${stale.map(
      (
        language,
      ) => html`<details><summary>${language.lang}: ${language.stale.length} texts are out of date or missing</summary>
        <ul class="list" tabindex="0" aria-label="Texts out of date in ${language.lang}">${language.stale.map((place) => html`<li><code>${place}</code></li>`)}</ul></details>`,
    )}</div>`;
  }

  #changed(): TemplateResult | typeof nothing {
    const { changes } = this.told;
    if (!changes.length) return nothing;
    return html`<div class="panel"><h2>What the rules say otherwise than when the preview began</h2>${changes.map(changeText)}</div>`;
  }

  #tryRule(): TemplateResult | typeof nothing {
    if (!this.guide?.rules.length) return nothing;
    return html`<div class="panel"><h2>Try another rule</h2>
      <p class="soft">See which answers a changed row changes, before you save it.</p>
      ${ruleForm(this.guide, this.rule, (rule) => {
        this.rule = rule;
        this.outcome = undefined;
      })}
      ${
        this.rule
          ? html`<div class="row"><button class="main" @click=${() => this.#send('/try')}>Show what changes</button>
            <button @click=${() => this.#send('/save')}>Save into rules.yaml</button></div>`
          : nothing
      }
      <div role="status">${this.outcome ? outcomeText(this.outcome) : nothing}</div></div>`;
  }

  async #send(address: string): Promise<void> {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(this.rule),
    });
    this.outcome = (await answer.json()) as NonNullable<typeof this.outcome>;
  }

  #signatures(): TemplateResult {
    const { unsigned } = this.told;
    return html`<div class="panel"><h2>Signatures</h2>${
      unsigned.length
        ? html`<ul>${unsigned.map((reason) => html`<li>${reason}</li>`)}</ul>`
        : html`<p>The guide is signed as it stands.</p>`
    }</div>`;
  }

  #frames(): TemplateResult {
    const lang = encodeURIComponent(this.lang_);
    if (this.view === 'review')
      return html`<div class="full"><iframe title="Review page" src="/review"></iframe></div>`;
    if (this.view === 'print')
      return html`<div class="full"><p><button @click=${this.#print}>Print this page</button></p>
        <iframe title="The guide as a page without scripts" src="/page.html?lang=${lang}"></iframe></div>`;
    const frame = (name: string, title: string, caption: string) =>
      html`<figure class=${name}><figcaption>${caption}</figcaption><iframe title=${title} src="/hospital.html?lang=${lang}"></iframe></figure>`;
    return html`<div class="frames">
      ${this.width !== 'desktop' ? frame('phone', 'The guide on a phone', 'Phone, 390 pixels wide') : nothing}
      ${this.width !== 'phone' ? frame('wide', 'The guide on a desktop', `Desktop, ${DESKTOP} pixels wide`) : nothing}
    </div>`;
  }

  #print(): void {
    document.querySelector<HTMLIFrameElement>('.full iframe')?.contentWindow?.print();
  }
}

const languageNames = ({ languages }: Told): Record<string, string> =>
  Object.fromEntries(
    languages.map(({ lang }) => [
      lang,
      `${new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang} (${lang})`,
    ]),
  );

function choice<Value extends string>(
  label: string,
  options: Readonly<Record<Value, string>>,
  chosen: Value,
  take: (value: Value) => void,
): TemplateResult {
  return html`<label>${label}<br><select @change=${(event: Event) => take((event.target as HTMLSelectElement).value as Value)}>
      ${(Object.entries(options) as [Value, string][]).map(
        ([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
      )}
    </select></label>`;
}

function changeText({ treatment, before, now, sets }: ShownChange): TemplateResult {
  return html`<details><summary><strong>${treatment}</strong>: “${before}” becomes “${now}” for ${sets.length} ${sets.length === 1 ? 'set' : 'sets'} of answers</summary>
    <ul class="list" tabindex="0" aria-label="Answers">${sets.map((set) => html`<li>${set}</li>`)}</ul></details>`;
}

function outcomeText({
  changes,
  problems,
}: {
  changes?: readonly ShownChange[];
  problems: readonly string[];
}): TemplateResult {
  if (problems.length)
    return html`<p><strong>This row cannot stand:</strong></p><ul>${problems.map((text) => html`<li>${text}</li>`)}</ul>`;
  return changes?.length ? html`${changes.map(changeText)}` : html`<p>No set of answers gets another standing.</p>`;
}

customElements.define('guide-preview', GuidePreview);
