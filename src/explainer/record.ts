import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../i18n/format.js';
import { fieldsOf } from '../trial/facts.js';
import { plainText } from '../trial/text.js';
import type { Eligibility, Fact, Section, TrialExplanation, TrialQuestion } from '../trial/types.js';
import { goLink, heading } from '../ui/blocks.js';
import type { RenderContext } from '../ui/context.js';
import { glanceView } from './glance.js';
import { groupsPicture } from './groups.js';
import { noticeList } from './notices.js';
import { placesView } from './places.js';
import { factView, inline, lines } from './text.js';

/**
 * One study in plain words: its name, the card at a glance, and every section of the explanation in its order.
 *
 * @param hasList - Whether the study was chosen from a list, to go back to.
 */
export function recordView(
  context: RenderContext,
  trial: TrialExplanation,
  main: (text: string | TemplateResult) => TemplateResult,
  hasList: boolean,
): TemplateResult {
  const { strings, level } = context;
  const words = strings.trial;
  return html`<div class="view">
    <div class="flow">
      ${hasList ? html`<p class="noprint">${goLink('list', words.list.back)}</p>` : nothing}
      ${main(trial.title ? own(trial.title) : trial.sections[0]!.facts[0]!.say)}
      <p class="muted">${fill(words.number, { id: trial.id ?? words.noNumber })}</p>
      ${glanceView(context, trial, level + 1)}
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
    ${codes(
      words,
      trial.sections.flatMap(({ facts }) => facts),
    )}
  </div>`;
}

/** A name from the record: marked as English, whatever the language of the page is. */
const own = (name: string) => html`<bdi lang="en">${plainText(name)}</bdi>`;

function sectionView(context: RenderContext, trial: TrialExplanation, section: Section, level: number): TemplateResult {
  const { id, heading: title } = section;
  return html`<div class="flow" part="section" data-section=${id}>
    <div tabindex="-1" data-at=${id}>${heading(level, title)}</div>
    ${noticeList(trial.notices.filter(({ place }) => place === id))} ${body(context, trial, section, level)}
  </div>`;
}

function body(context: RenderContext, trial: TrialExplanation, { id, facts }: Section, level: number): unknown {
  const shown = cards(context, facts);
  if (id === 'places') return html`${shown} ${placesView(context, trial)}`;
  if (id === 'eligibility' && trial.eligibility) return html`${shown} ${eligibility(trial.eligibility, level + 1)}`;
  if (id === 'questions') return html`${shown} ${questions(context, trial.questions)}`;
  return html`${id === 'groups' ? groupsPicture(context, trial, level + 1) : nothing} ${shown}`;
}

/** The questions: eight stand open, the rest is folded. */
function questions({ strings }: RenderContext, all: readonly TrialQuestion[]): TemplateResult {
  const list = (some: readonly TrialQuestion[]) => html`<ul class="dash" role="list">${some.map(question)}</ul>`;
  const more = all.filter(({ more: isMore }) => isMore);
  return html`${list(all.filter(({ more: isMore }) => !isMore))}
  ${more.length ? html`<details><summary>${strings.trial.moreQuestions}</summary><div class="inset">${list(more)}</div></details>` : nothing}`;
}

/** A question, with the field of the record that it comes from and the line of the conditions that it is about. */
function question({ say, field, blocks }: TrialQuestion): TemplateResult {
  return html`<li data-field=${field ?? nothing}>${say}${blocks ? html` <span part="quote" class="q" lang="en" dir="auto">${inline(blocks)}</span>` : nothing}</li>`;
}

/** Facts in their order. Those of one list entry make a card; those that start folded go into a closed `<details>`. */
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

/** The raw values of all fields that have one, so that anybody can check our sentences against the record. */
function codes(words: RenderContext['strings']['trial'], facts: readonly Fact[]): TemplateResult {
  const short = (fact: Fact) =>
    fieldsOf(fact)
      .map((field) => field.split('.').slice(-2).join('.'))
      .join(', ');
  return html`<details class="small codes">
    <summary>${words.record}</summary>
    <ul class="inset plain" role="list">
      ${facts.filter(({ raw }) => raw).map((fact) => html`<li><code>${short(fact)}</code>: <bdi lang="en">${fact.raw}</bdi></li>`)}
    </ul>
  </details>`;
}

/** The full list of conditions: its parts under our labels, every line in the record's own words. */
function eligibility({ field, parts }: Eligibility, level: number): TemplateResult {
  return html`<div class="flow" part="eligibility" data-field=${field}>
    ${parts.map(
      ({ kind, say, empty, lines: own }) => html`${heading(level, say, 'h3')} ${empty ? html`<p>${empty}</p>` : nothing}
        <blockquote class="quote ${kind}" part="quote" lang="en" dir="auto">
          ${own.map((line) => {
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
            return line.heading ? html`<strong>${text}</strong>` : text;
          })}
        </blockquote>`,
    )}
  </div>`;
}
