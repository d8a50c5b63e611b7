// Pages with the text of the guide in other design systems: questions as their radio buttons, chapters as their accordions.
// `npm ci --ignore-scripts` in bench/peers installs their files; without them these pages are left out.
import { existsSync, readFileSync } from 'node:fs';
import guide from '../src/generated/secondary-liver-cancer.en.json';
import type { Files } from './server.js';

const HOME = 'bench/peers/node_modules';

interface Peer {
  readonly title: string;
  /** Folder of its files. */
  readonly dist: string;
  readonly css: string;
  readonly script: string;
  /** Prefix of its classes. */
  readonly prefix: string;
  readonly fold: (title: string, body: string, at: number) => string;
  /** Wraps all folds. */
  readonly folds: (all: string) => string;
}

const PEERS: Readonly<Record<string, Peer>> = {
  govuk: {
    title: 'govuk-frontend: radios and accordion, the same words',
    dist: 'govuk-frontend/dist/govuk',
    css: 'govuk-frontend.min.css',
    script: 'govuk-frontend.min.js',
    prefix: 'govuk',
    folds: (all) => `<div class="govuk-accordion" data-module="govuk-accordion" id="chapters">${all}</div>`,
    fold: (title, body, at) =>
      `<div class="govuk-accordion__section"><div class="govuk-accordion__section-header"><h2 class="govuk-accordion__section-heading"><span class="govuk-accordion__section-button" id="chapters-heading-${at}">${title}</span></h2></div><div id="chapters-content-${at}" class="govuk-accordion__section-content">${body}</div></div>`,
  },
  nhsuk: {
    title: 'nhsuk-frontend: radios and details, the same words',
    dist: 'nhsuk-frontend/dist/nhsuk',
    css: 'nhsuk-frontend.min.css',
    script: 'nhsuk-frontend.min.js',
    prefix: 'nhsuk',
    folds: (all) => `<div class="nhsuk-expander-group">${all}</div>`,
    fold: (title, body) =>
      `<details class="nhsuk-details nhsuk-expander"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${title}</span></summary><div class="nhsuk-details__text">${body}</div></details>`,
  },
};

/** A question as radio buttons. The one about hormones is inside the answer that leads to it, as both systems do conditional questions. */
function question(prefix: string, id: string): string {
  const { text, answers } = guide.questions.find((each) => each.id === id)!;
  const radio = (value: string, label: string) => {
    const opens = id === 'primary' && value === 'breast';
    const inside = `<div class="hormone ${prefix}-radios__conditional ${prefix}-radios__conditional--hidden" id="more">${opens ? question(prefix, 'hormone') : ''}</div>`;
    return `<div class="${prefix}-radios__item"><input class="${prefix}-radios__input" id="${id}-${value}" name="${id}" type="radio" value="${value}"${opens ? ' data-aria-controls="more"' : ''}><label class="${prefix}-label ${prefix}-radios__label" for="${id}-${value}">${label}</label></div>${opens ? inside : ''}`;
  };
  return `<div class="${prefix}-form-group"><fieldset class="${prefix}-fieldset"><legend class="${prefix}-fieldset__legend">${text}</legend><div class="${prefix}-radios" data-module="${prefix}-radios">${answers.map((answer) => radio(answer.id, answer.text)).join('')}</div></fieldset></div>`;
}

/** The chapters of the text, each with its heading. */
function chapters(text: string, prefix: string): [title: string, body: string][] {
  const look = (html: string) =>
    html
      .replaceAll('<p>', `<p class="${prefix}-body">`)
      .replaceAll('<ul>', `<ul class="${prefix}-list ${prefix}-list--bullet">`)
      .replaceAll('<h4>', `<h4 class="${prefix}-heading-s">`);
  return text
    .replace(/<\/?(div|section)\b[^>]*>/g, '')
    .split(/<h3[^>]*>/)
    .map((chapter) => chapter.split('</h3>'))
    .map(([title = '', ...rest]) => (rest.length ? [title, look(rest.join(''))] : ['', look(title)]));
}

/** The page of a design system, and the files that it loads. */
function filesOf({ dist, css, script, prefix, fold, folds }: Peer, text: string): Files {
  const read = (name: string) => readFileSync(`${HOME}/${dist}/${name}`, 'utf8');
  const all = chapters(text, prefix);
  const body = `<h1 class="${prefix}-heading-xl">Liver clinic</h1><form>${guide.questions.flatMap(({ id }) => (id === 'hormone' ? [] : question(prefix, id))).join('')}</form>${all[0]![1]}${folds(
    all
      .slice(1)
      .map(([title, inside], at) => fold(title, inside, at + 1))
      .join(''),
  )}`;
  return {
    'index.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Guide</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${css}"></head><body><script>document.body.className += ' js-enabled ${prefix}-frontend-supported'</script>${body}<script type="module">import { initAll } from './${script}'; initAll()</script></body></html>`,
    // The license of their fonts allows only their own sites.
    [css]: read(css).replace(/@font-face\{[^}]*\}/g, ''),
    [script]: read(script),
  };
}

/**
 * The pages of the installed design systems.
 * @param text - The text of the guide as plain HTML.
 */
export function peers(text: string): Readonly<Record<string, { readonly title: string; readonly files: Files }>> {
  const found = Object.entries(PEERS).filter(([, { dist }]) => existsSync(`${HOME}/${dist}`));
  return Object.fromEntries(found.map(([name, peer]) => [name, { title: peer.title, files: filesOf(peer, text) }]));
}
