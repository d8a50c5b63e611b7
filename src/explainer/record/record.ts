import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { fill } from '../../i18n/format.js';
import { fieldsOf } from '../../trial/facts.js';
import { plainText } from '../../trial/text.js';
import type { Fact, Section, SectionId, TrialExplanation, TrialQuestion } from '../../trial/types.js';
import { backChevron, goLink, heading } from '../../ui/blocks.js';
import type { RenderContext } from '../../ui/context.js';
import { bounded } from './bounded.js';
import { conditionsView, type Marks } from './conditions.js';
import { glanceView } from './glance.js';
import { groupsPicture } from './groups.js';
import { noticeList } from './notices.js';
import { type PlaceChoice, placesView } from './places.js';
import { breakable, factView, inline } from './text.js';

/** A visitor's marks and filters of the shown study: memory only, and dropped with the study. */
export interface OwnChoice {
  readonly marks: Marks;
  readonly places: PlaceChoice;
}

/** Where and how a record is shown. */
interface Around {
  /** Whether the study was chosen from a list, to go back to. */
  readonly hasList: boolean;
  readonly own: OwnChoice;
  /** Whether it is rendered for print. */
  readonly isWhole: boolean;
  /** So many of the sections that stand open are drawn so far, and the folded ones after them; without it all of them. */
  readonly drawn?: number;
}

/** Sections that start folded, because they do not matter to somebody who thinks about joining. */
const FOLDED: readonly SectionId[] = ['sponsor', 'samples', 'title', 'source'];

/** A name of more characters is set smaller: it would fill half of a telephone's screen. */
const LONG = 90;

/** One study in plain words: its name, the card at a glance, and every section of the explanation in order. */
export function recordView(
  context: RenderContext,
  trial: TrialExplanation,
  main: (text: string | TemplateResult) => TemplateResult,
  around: Around,
): TemplateResult {
  const { strings, level, guide } = context;
  const words = strings.trial;
  const { sections } = trial;
  const folded = sections.filter(({ id }) => FOLDED.includes(id));
  const open = sections.filter((section) => !folded.includes(section));
  const { drawn = open.length, own: choice, isWhole } = around;
  const draw = (section: Section) =>
    guard([section, strings, level, choice, isWhole], () => sectionView(context, trial, section, around));
  const isPart = drawn < open.length;
  return html`<div class="view record">
    <div class="flow top ${(trial.title?.length ?? 0) > LONG ? 'long' : ''}">
      ${around.hasList ? html`<p class="noprint">${goLink('list', html`${backChevron}${words.list.back}`)}</p>` : nothing}
      ${main(trial.title ? own(trial.title) : titleOf(trial))}
      <p class="muted">${fill(words.number, { id: trial.id ?? words.noNumber })}${guide.lang.startsWith('en') ? nothing : ` · ${words.english}`}</p>
    </div>
    <div class="side flow">
      ${glanceView(context, trial, level + 1)}
      <p class="small muted">${words.lead}</p>
      ${wayAround(words, [...open, ...folded])}
    </div>
    <div class="told ${isPart ? 'part' : ''}">
      ${open.slice(0, drawn).map(draw)}
      ${isPart ? nothing : html`<div class="folds">${folded.map(draw)} ${codes(words, sections)}</div>`}
    </div>
  </div>`;
}

/** How many sections of a record stand open. */
export const openIn = ({ sections }: TrialExplanation) => sections.filter(({ id }) => !FOLDED.includes(id)).length;

/** Links to the sections, and to the part about trials in general. */
function wayAround(words: RenderContext['strings']['trial'], sections: readonly Section[]): TemplateResult {
  return html`<details class="noprint">
    <summary>${words.on}</summary>
    <ul class="jump" role="list">
      ${sections.map(({ id, heading: title }) => html`<li>${goLink('section', title, id)}</li>`)}
      <li>${goLink('section', words.back, 'general')}</li>
    </ul>
  </details>`;
}

/** The name of a study; if the record has none, a sentence that says so. */
const titleOf = ({ sections }: TrialExplanation) => sections.find(({ id }) => id === 'title')?.facts[0]?.say ?? '';

/** A name from the record: marked as English, whatever the language of the page is. */
const own = (name: string) => html`<bdi lang="en">${breakable(plainText(name))}</bdi>`;

function sectionView(
  context: RenderContext,
  trial: TrialExplanation,
  section: Section,
  around: Around,
): TemplateResult {
  const { id, heading: title } = section;
  const level = context.level + 1;
  const told = html`${noticeList(trial.notices.filter(({ place }) => place === id))} ${body(context, trial, section, around)}`;
  if (FOLDED.includes(id))
    return html`<details part="section" data-section=${id}><summary data-at=${id}>${heading(level, title, 'h3')}</summary><div class="inset flow">${told}</div></details>`;
  return html`<div class="flow" part="section" data-section=${id}>
    <div tabindex="-1" data-at=${id}>${heading(level, title)}</div>
    ${told}
  </div>`;
}

function body(context: RenderContext, trial: TrialExplanation, { id, facts }: Section, around: Around): unknown {
  const level = context.level + 2;
  const { picture, eligibility } = trial;
  const { own, isWhole } = around;
  if (id === 'groups' && picture) {
    const isBoxed = ({ item, fold }: Fact) => !fold && item !== undefined && picture.groups.includes(item);
    const plan = facts.filter((fact) => !isBoxed(fact) && !fact.fold);
    const rest = facts.filter(({ fold }) => fold);
    return html`${cards(context, plan)} ${groupsPicture(context, picture, facts.filter(isBoxed), level)} ${cards(context, rest)}`;
  }
  // A report is a long text, so only one is open.
  const shown = cards(context, facts, id === 'results' ? 1 : ENTRIES);
  if (id === 'places') return html`${shown} ${placesView(context, trial, own.places, isWhole)}`;
  if (id === 'eligibility' && eligibility)
    return html`${shown} ${conditionsView(context, eligibility, own.marks, level)}`;
  if (id === 'questions') return html`${shown} ${questions(context, trial.questions)}`;
  return shown;
}

/** The questions: eight are open, the rest is folded. */
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

/** Number of list entries that are open; the rest is folded. */
const ENTRIES = 6;

/** Facts in order. Those of one list entry make a card; those that start folded go into a closed `<details>`. */
function cards({ strings }: RenderContext, facts: readonly Fact[], most = ENTRIES): unknown[] {
  return runs(facts, 'fold').map(([fold, inside]) => {
    const drawn = runs(inside, 'item').map(([item, own]) => {
      const views = own.map((fact) => factView(strings, fact));
      return item ? html`<div class="item">${views}</div>` : views;
    });
    return fold
      ? html`<details><summary>${fold}</summary><div class="inset flow">${drawn}</div></details>`
      : bounded(strings, drawn, most, (some) => some);
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
function codes(words: RenderContext['strings']['trial'], sections: readonly Section[]): TemplateResult {
  const coded = sections.flatMap(({ facts }) => facts).filter(({ raw }) => raw);
  const short = (fact: Fact) =>
    fieldsOf(fact)
      .map((field) => field.split('.').slice(-2).join('.'))
      .join(', ');
  return html`<details class="small codes">
    <summary>${words.record}</summary>
    <ul class="inset" role="list">
      ${coded.map((fact) => html`<li><code>${breakable(short(fact))}</code>: <bdi lang="en">${breakable(fact.raw ?? '')}</bdi></li>`)}
    </ul>
  </details>`;
}
