import { readFileSync } from 'node:fs';

/** A view to take a picture of. */
export interface PicturedView {
  /** Prefix of the file name. */
  readonly name: string;
  /** The tag on a hospital's page; otherwise `path` is a page of ours. */
  readonly tag?: string;
  readonly address?: string;
  /** Runs in the page after the element has rendered. It can use nothing of this file but `given`. */
  readonly prepare?: (element: PicturedElement, given: string) => unknown;
  readonly given?: string;
  /** Whether to take it as printed: only light, in one width. */
  readonly paper?: boolean;
}

/** The members of both elements that are used here. */
export interface PicturedElement extends HTMLElement {
  view: string;
  treatment: string;
  answers: Readonly<Record<string, string>>;
  record: unknown;
  readonly updateComplete: Promise<unknown>;
  readonly shadowRoot: ShadowRoot;
  print(what?: string): void;
}

const ATTRIBUTES = 'contact-href="tel:+1-555-0100" today="2027-03-04"';
const INSIDE = '<span slot="interpreter">555-0101</span>';
const explorer = (attributes = '') => `<treatment-explorer ${ATTRIBUTES} ${attributes}>${INSIDE}</treatment-explorer>`;
const EXPLORER = explorer();
const TRIAL = `<trial-explainer ${ATTRIBUTES} site="Exampleton">${INSIDE}</trial-explainer>`;

const file = (name: string) => readFileSync(new URL(`../../demo/${name}`, import.meta.url), 'utf8');
const ANSWERS = JSON.stringify({
  primary: 'colorectal',
  amount: 'few',
  operable: 'if-smaller',
  spread: 'no',
  health: 'good',
  chemo: 'not-sure',
  symptoms: 'yes',
});

const showView = (element: PicturedElement, given: string) => {
  element.view = given;
};
const showTreatment = (element: PicturedElement, given: string) => {
  element.treatment = given;
};
const showResults = (element: PicturedElement, given: string) => {
  element.answers = JSON.parse(given);
  element.view = 'results';
};
const showRecord = (element: PicturedElement, given: string) => {
  element.record = JSON.parse(given);
};
const openRow = async (element: PicturedElement, given: string) => {
  element.answers = JSON.parse(given);
  element.view = 'results';
  await element.updateComplete;
  element.shadowRoot.querySelector<HTMLElement>('[part~="treatment"] [aria-expanded="false"]')?.click();
};
const askAboutPain = async (element: PicturedElement) => {
  element.view = 'questions';
  await element.updateComplete;
  while (!element.shadowRoot.querySelector('[data-question="symptoms"]')) {
    element.shadowRoot.querySelector<HTMLElement>('[part~="next"]')?.click();
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
  }
};
const compareThree = async (element: PicturedElement) => {
  element.view = 'compare';
  await element.updateComplete;
  for (const id of ['liver-resection', 'ablation', 'supportive-care'])
    element.shadowRoot.querySelector<HTMLElement>(`input[data-choice="compared"][value="${id}"]`)?.click();
  await element.updateComplete;
  // Folds the list of treatments, so that the comparison itself is in the picture.
  element.shadowRoot.querySelector<HTMLElement>('[data-go="table"]')?.click();
};
const weighValues = async (element: PicturedElement) => {
  element.view = 'values';
  await element.updateComplete;
  const scales = element.shadowRoot.querySelectorAll('fieldset');
  for (const [at, scale] of [...scales].slice(0, 3).entries()) scale.querySelectorAll('input')[at]?.click();
};
/** `given` has a word for each language of the page. */
const search = async (element: PicturedElement, given: string) => {
  element.view = 'browse';
  await element.updateComplete;
  const field = element.shadowRoot.querySelector<HTMLInputElement>('tg-search input');
  if (!field) throw new Error('the list of treatments has no search field');
  field.value = JSON.parse(given)[document.documentElement.lang];
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const fillTalk = async (element: PicturedElement, given: string) => {
  element.answers = JSON.parse(given);
  element.view = 'summary';
  await element.updateComplete;
  const root = element.shadowRoot;
  for (const id of ['liver-resection', 'ablation'])
    root.querySelector<HTMLElement>(`input[data-choice="talk"][value="${id}"]`)?.click();
  const note = root.querySelector<HTMLTextAreaElement>('textarea');
  if (!note) throw new Error('the talk has no field for notes');
  note.value = 'Ask about the bus';
  note.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  note.dispatchEvent(new Event('change', { bubbles: true }));
};
const printTalk = async (element: PicturedElement, given: string) => {
  element.answers = JSON.parse(given);
  element.view = 'summary';
  await element.updateComplete;
  for (const id of ['liver-resection', 'ablation'])
    element.shadowRoot.querySelector<HTMLElement>(`input[data-choice="talk"][value="${id}"]`)?.click();
  await element.updateComplete;
  element.print('summary');
};

const view = (name: string): PicturedView => ({ name, tag: EXPLORER, prepare: showView, given: name });
const MISSING = { name: 'error', tag: explorer('guide-src="/missing.json"') };

/** Every view of both elements, and their printed forms. */
export const PICTURED: readonly PicturedView[] = [
  ...['start', 'browse', 'about'].map(view),
  { name: 'treatment', tag: EXPLORER, prepare: showTreatment, given: 'supportive-care' },
  { name: 'treatment-story', tag: EXPLORER, prepare: showTreatment, given: 'liver-resection' },
  { name: 'question-first', tag: EXPLORER, prepare: showView, given: 'questions' },
  { name: 'question-pain', tag: EXPLORER, prepare: askAboutPain },
  { name: 'results', tag: EXPLORER, prepare: showResults, given: ANSWERS },
  { name: 'results-open', tag: EXPLORER, prepare: openRow, given: ANSWERS },
  { name: 'compare', tag: EXPLORER, prepare: compareThree },
  { name: 'values', tag: EXPLORER, prepare: weighValues },
  { name: 'summary', tag: EXPLORER, prepare: fillTalk, given: ANSWERS },
  { name: 'search', tag: EXPLORER, prepare: search, given: JSON.stringify({ en: 'scar', es: 'cicatriz' }) },
  MISSING,
  { name: 'trial-general', tag: TRIAL },
  { name: 'trial-record', tag: TRIAL, prepare: showRecord, given: file('made-up-study.json') },
  { name: 'trial-list', tag: TRIAL, prepare: showRecord, given: file('made-up-studies.json') },
  { name: 'paper-treatment', tag: EXPLORER, prepare: showTreatment, given: 'liver-resection', paper: true },
  { name: 'paper-results', tag: EXPLORER, prepare: showResults, given: ANSWERS, paper: true },
  { name: 'paper-talk', tag: EXPLORER, prepare: printTalk, given: ANSWERS, paper: true },
  { name: 'paper-guide', address: '/guide.html', paper: true },
];
