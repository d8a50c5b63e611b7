import { html, nothing, svg, type TemplateResult } from 'lit';
import { fill } from '../i18n/format.js';
import { plainText, renderText } from '../trial/text.js';
import type { Country, Eligibility, Fact, Section, Site, TrialExplanation, TrialQuestion } from '../trial/types.js';
import { goLink, heading, icon } from '../ui/blocks.js';
import type { RenderContext } from '../ui/context.js';
import { groupsPicture } from './groups.js';
import { factView, inline, lines } from './text.js';

const CLOCK = svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>`;
const INFO = svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 7.8v.1"/>`;
/** With more places than this, each country starts folded. */
const OPEN_PLACES = 10;

/** One study in plain words: notices first, then every section in the order of the explanation. No section is left out. */
export function recordView(
  context: RenderContext,
  trial: TrialExplanation,
  main: (text: string | TemplateResult) => TemplateResult,
): TemplateResult {
  const { strings, level } = context;
  const words = strings.trial;
  return html`<div class="view">
    ${
      trial.notices.length
        ? html`<ul class="plain notices" role="list">
            ${trial.notices.map(
              ({
                id,
                say,
                fields,
              }) => html`<li class="notice" part="notice" data-notice=${id} data-field=${fields.join(' ')}>
                ${icon(/old|passed|late/.test(id) ? CLOCK : INFO)}
                <p>${say}</p>
              </li>`,
            )}
          </ul>`
        : nothing
    }
    <div class="flow">
      ${main(trial.title ? own(trial.title) : trial.sections[0]!.facts[0]!.say)}
      <p class="muted">${fill(words.number, { id: trial.id ?? words.noNumber })}</p>
      <p class="lead">${words.lead}</p>
      <details class="noprint">
        <summary>${words.on}</summary>
        <ul class="plain" role="list">
          ${trial.sections.map(({ id, heading: title }) => html`<li>${goLink('section', title, id)}</li>`)}
          <li>${goLink('section', words.back, 'general')}</li>
        </ul>
      </details>
    </div>
    ${trial.sections.map((section) => sectionView(context, trial, section, level + 1))}
  </div>`;
}

/** A name from the record: marked as English, whatever the language of the page is. */
const own = (name: string) => html`<bdi lang="en">${plainText(name)}</bdi>`;

function sectionView(context: RenderContext, trial: TrialExplanation, section: Section, level: number): TemplateResult {
  const { strings } = context;
  return html`<div class="flow" part="section" data-section=${section.id}>
    <div tabindex="-1" data-at=${section.id}>${heading(level, section.heading)}</div>
    ${section.bare ? bare(section) : body(context, trial, section, level)} ${section.facts.some(({ raw }) => raw) ? raw(strings.trial, section.facts) : nothing}
  </div>`;
}

/** A section about which the record says nothing: all its sentences in one paragraph. */
function bare({ facts }: Section): TemplateResult {
  return html`<p class="muted">
    ${facts.map(({ field, state, say }) => html`<span part="fact" data-field=${field} data-state=${state}>${say}</span> `)}
  </p>`;
}

function body(context: RenderContext, trial: TrialExplanation, { id, facts }: Section, level: number): TemplateResult {
  const show = (list: readonly Fact[]) => cards(context, list);
  if (id === 'places') {
    const own = facts.filter(({ item }) => !item);
    return html`${show(own)} ${places(context, trial.sites, level + 1)}`;
  }
  if (id === 'eligibility' && trial.eligibility)
    return html`${show(facts.map(withoutQuote))} ${eligibility(trial.eligibility, level + 1)}`;
  if (id === 'questions')
    return html`${show(facts)} <ul class="dash" role="list">${trial.questions.map(question)}</ul>`;
  return html`${id === 'groups' ? groupsPicture(context, trial, level + 1) : nothing} ${show(facts)}`;
}

/** A question, with the field of the record that it comes from and the line of the conditions that it is about. */
function question({ say, field, quote }: TrialQuestion): TemplateResult {
  return html`<li data-field=${field ?? nothing}>${say}${quote ? html` <span part="quote" class="q" lang="en" dir="auto">${inline(renderText(quote, true))}</span>` : nothing}</li>`;
}

/** The conditions are drawn line by line below their sentence, so they are not quoted a second time. */
function withoutQuote({ quote: _, ...fact }: Fact): Fact {
  return fact;
}

/** Facts in their order. Those of one list entry make a card; those that start folded go into a closed `<details>` with their number. */
function cards({ strings }: RenderContext, facts: readonly Fact[]): TemplateResult[] {
  return runs(facts, 'fold').map(([fold, inside]) => {
    const drawn = runs(inside, 'item').map(([item, own]) => {
      const views = own.map((fact) => factView(strings, fact));
      return item ? html`<div class="item">${views}</div>` : views;
    });
    return fold
      ? html`<details><summary>${fold}</summary><div class="inset flow">${drawn}</div></details>`
      : html`${drawn}`;
  });
}

/** Groups neighboring facts that have the same value under a key. */
function runs(facts: readonly Fact[], key: 'fold' | 'item'): [string | undefined, Fact[]][] {
  const result: [string | undefined, Fact[]][] = [];
  for (const fact of facts) {
    const last = result.at(-1);
    if (last && last[0] === fact[key]) last[1].push(fact);
    else result.push([fact[key], [fact]]);
  }
  return result;
}

/** The raw values of a section's fields, so that anybody can check our sentences against the record. */
function raw(words: RenderContext['strings']['trial'], facts: readonly Fact[]): TemplateResult {
  return html`<details class="small codes">
    <summary>${words.record}</summary>
    <ul class="inset plain" role="list">
      ${facts.map(({ field, state, raw: value, quote }) => (!value && (quote || state === 'known') ? nothing : html`<li><code>${field.split('.').slice(-2).join('.')}</code>: ${value ? html`<bdi lang="en">${value}</bdi>` : words.noValue}</li>`))}
    </ul>
  </details>`;
}

function places(context: RenderContext, countries: readonly Country[], level: number): TemplateResult[] {
  const sitesOf = (country: Country) => country.cities.flatMap(({ sites }) => sites);
  const few = countries.flatMap(sitesOf).length <= OPEN_PLACES;
  return countries.map((country) => {
    const sites = sitesOf(country);
    const open = few || sites.some(({ matched }) => matched);
    return html`<details ?open=${open}>
      <summary>${country.name ? own(country.name) : context.strings.trial.outOfPlace} (${sites.length})</summary>
      <div class="inset flow">
        ${country.cities.map(
          ({ name, sites: inCity }) =>
            html`${name ? html`<div lang="en">${heading(level, plainText(name), 'h3')}</div>` : nothing} ${inCity.map((site) => siteView(context, site))}`,
        )}
      </div>
    </details>`;
  });
}

function siteView({ strings }: RenderContext, { facts, contacts, matched }: Site): TemplateResult {
  return html`<div class="item ${matched ? 'matched' : ''}">${[...facts, ...contacts].map((fact) => factView(strings, fact))}</div>`;
}

/** The full list of conditions: its parts under our labels, every line in the record's own words. */
function eligibility({ field, parts }: Eligibility, level: number): TemplateResult {
  return html`<div class="flow" part="eligibility" data-field=${field}>
    ${parts.map(
      ({ kind, say, lines: own }) => html`${heading(level, say, 'h3')}
        <blockquote class="quote ${kind}" part="quote" lang="en" dir="auto">
          ${own.map((line) => {
            const text = lines([
              {
                level: Math.min(line.level, 6),
                marker: line.marker.replace('\\', ''),
                segments: renderText(line.text, true).flatMap(({ marker, segments }, at) => [
                  { text: `${at ? '\n' : ''}${marker ? `${marker} ` : ''}` },
                  ...segments,
                ]),
              },
            ]);
            return line.heading ? html`<strong>${text}</strong>` : text;
          })}
        </blockquote>`,
    )}
  </div>`;
}
