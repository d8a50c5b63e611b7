import { expect } from '@open-wc/testing';
import { html, nothing, render, svg, type TemplateResult } from 'lit';
import { generalView } from '../../src/explainer/general.js';
import { NO_CHOICES } from '../../src/explorer/choices.js';
import { browseView } from '../../src/explorer/screens/browse.js';
import { paperView } from '../../src/explorer/screens/paper.js';
import { resultsView } from '../../src/explorer/screens/results.js';
import type { Visit } from '../../src/explorer/visit.js';
import trials from '../../src/generated/en.trials.json';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { en } from '../../src/i18n/en/interface.js';
import { toHtml } from '../../src/page/to-html.js';
import { footer } from '../../src/ui/header-and-footer.js';

const visit: Visit = {
  guide,
  strings: en,
  level: 2,
  contact: 'tel:+1-555-0100',
  today: '2026-11-23',
  printing: false,
  route: { view: 'browse' },
  menu: false,
  query: '',
  from: undefined,
  answers: {},
  answered: false,
  evaluation: { treatments: [], next: undefined },
  without: () => ({ treatments: [], next: undefined }),
  choices: NO_CHOICES,
  treatments: guide.treatments,
  questions: guide.questions,
  browseOnly: false,
  notOffered: new Set(['ablation']),
  trialExplainer: true,
};

/** What a browser has after lit has rendered a template. */
function drawn(template: TemplateResult): string {
  const box = document.createElement('div');
  render(template, box);
  return told(box);
}

/** What a browser reads of the template when it is written as text. */
function written(template: TemplateResult): string {
  const box = document.createElement('template');
  box.innerHTML = toHtml(template);
  return told(box.content);
}

/** All tags and texts below a node, with attributes in the order of their names, without comments, and white space as single spaces. */
function told(node: Node): string {
  const within = [...node.childNodes].map((child) => {
    if (child instanceof Text) return child.data;
    if (!(child instanceof Element)) return '';
    const attributes = [...child.attributes].map(({ name, value }) => `${name}=${JSON.stringify(value)}`).sort();
    return `<${[child.localName, ...attributes].join(' ')}>${told(child)}</>`;
  });
  return within.join('').replace(/\s+/g, ' ');
}

const attack = '"><img src=x onerror=alert(1)>&amp;\'';

describe('a template that is written as text', () => {
  const templates: Record<string, TemplateResult> = {
    'every treatment and the page about the guide': paperView({ ...visit, printing: true }),
    'the list of treatments': browseView(visit),
    'results before an answer': resultsView(visit),
    'what a trial is': generalView(visit, trials, 2, html`<h2>${trials.title}</h2>`),
    'the urgent notice': footer(visit, guide.disclaimer, { about: true }),
    'hostile text': html`<p title=${attack} class="a ${attack}">${attack}${[attack, html`<b>${attack}</b>`]}</p>`,
    'what is left out': html`<p title=${nothing} class="a ${nothing}" ?hidden=${false} lang=${undefined}>${[nothing, null, '']}</p>`,
    'what only a script can set': html`<details ?open=${true} @toggle=${() => {}} .scrollTop=${1}></details>`,
    numbers: html`<svg viewBox="0 0 9 9">${svg`<path d=${'M0 0'} stroke-width=${0.5}></path>`}</svg>${0}${false}`,
  };
  for (const [name, template] of Object.entries(templates)) {
    it(`is read as lit renders it: ${name}`, () => {
      const [found, wanted] = [written(template), drawn(template)];
      const at = [...wanted].findIndex((letter, place) => letter !== found[place]);
      expect(found.length, 'as long').to.equal(wanted.length);
      expect(at, `differs at "${found.slice(Math.max(0, at - 60), at + 60)}"`).to.equal(-1);
    });
  }
});
