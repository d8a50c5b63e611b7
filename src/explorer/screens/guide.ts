import { html, noChange, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { section } from '../../ui/blocks.js';
import type { View } from '../../ui/commands.js';
import type { RenderContext } from '../../ui/context.js';
import { guideBox } from '../../ui/guide-box.js';
import { contactLink, expiredNotice, footer, urgentNotice } from '../../ui/header-and-footer.js';
import type { PrintWhat } from '../print.js';
import type { Visit } from '../visit.js';
import { aboutView } from './about.js';
import { browseView } from './browse.js';
import { compareView } from './compare.js';
import { handoutOrigin, handoutView } from './handout.js';
import { bar, reachablePages } from './nav.js';
import { paperView } from './paper.js';
import { resultsView } from './results.js';
import { startView } from './start.js';
import { summaryView } from './summary.js';
import { tray } from './tray.js';
import { treatmentView } from './treatment.js';
import { valuesView } from './values.js';

const DRAW_VIEW: Readonly<Record<View, (visit: Visit) => TemplateResult>> = {
  start: startView,
  browse: browseView,
  treatment: treatmentView,
  questions: () => html`<div class="view"><tg-question></tg-question></div>`,
  results: resultsView,
  compare: compareView,
  values: valuesView,
  summary: summaryView,
  about: aboutView,
};

/**
 * The guide as it is drawn: the open view between the bar and the urgent notice, and what is printed in its place.
 *
 * @param commands - Hears what a visitor does.
 * @param paper - What is drawn for paper.
 */
export function guideView(visit: Visit, commands: EventListenerObject, paper: PrintWhat | undefined): TemplateResult {
  const { guide, printing, route } = visit;
  const isWhole = paper === 'all';
  const isPaper = printing || paper !== undefined;
  // At the head of these views the disclaimer stands before anything is read.
  const hasOwn = (isPaper ? ['results', 'summary'] : ['start', 'results', 'summary']).includes(route.view) && !isWhole;
  const foot = footer(visit, hasOwn ? '' : guide.disclaimer, { about: true, isFolded: !isPaper && !needsSigns(visit) });
  // On paper whom to call comes first, so that it is on the first page.
  return guideBox(
    { lang: guide.lang, listener: commands, classes: paper === 'summary' ? 'alone' : '' },
    html`${keyed(reachablePages(visit).join(), bar(visit))} ${expiredNotice(visit)}
    ${printing ? html`<p class="small">${handoutOrigin(visit)}</p>${foot}` : nothing}
    <div class="screen">${printing ? noChange : screen(visit)}</div>${tray(visit)}${printing ? html`<div>${isWhole ? paperView(visit) : DRAW_VIEW[visit.route.view](visit)}</div>` : nothing} ${paper === 'summary' ? handoutView(visit) : nothing} ${printing ? sourceList(visit, isWhole) : foot}
    <tg-meaning></tg-meaning>`,
  );
}

/** The sources that the open view names. The whole guide has them as its last chapter. */
function sourceList({ page, strings, level }: Visit, isWhole: boolean): TemplateResult | typeof nothing {
  const list = isWhole ? undefined : page?.list?.();
  return list ? section(level + 1, strings.about.sources, list) : nothing;
}

/**
 * The open view. Each route, and each set of answers, gets new nodes: reused ones would keep what was unfolded, and what a translator or a
 * browser extension has added to the words of another treatment.
 */
function screen(visit: Visit): unknown {
  const { view, id } = visit.route;
  // A question is redrawn by its own element. With a new element here as well, the old one would draw the next question too, for nothing,
  // and session recorders would see its radios outside of the box that they leave out.
  return keyed(view === 'questions' ? view : `${view} ${id}`, DRAW_VIEW[view](visit));
}

/** Whether the signs to call about are in sight: where a visit begins and ends, and beside the question about pain. */
function needsSigns({ route: { view, id }, questions }: Visit): boolean {
  if (view === 'questions') return questions.some((question) => question.id === id && question.note);
  return ['start', 'results', 'summary'].includes(view);
}

/**
 * In place of a guide that cannot be shown: whom to call, and the fallback of the page below it.
 * @param retry - Loads the guide again; only where that may help.
 */
export function errorView(context: RenderContext, retry: (() => void) | undefined): TemplateResult {
  const { guide, strings } = context;
  const { error, contact } = strings;
  const team = contactLink(context);
  return html`<div class="guide sorry" part="root" lang=${guide.lang} dir="auto">
    <div class="error flow" part="error" role="alert">
      <p class="h2" data-main tabindex="-1"><strong>${error.title}</strong></p>
      <p>${error.text}</p>
      ${team ? html`<p class="call">${contact.label}: ${team}</p>` : nothing}
    </div>
    ${retry ? html`<p><button type="button" class="btn" @click=${retry}>${strings.trial.again}</button></p>` : nothing}
    ${urgentNotice(context, !context.printing)}
    <slot name="interpreter"></slot>
  </div>`;
}
