import { html, noChange, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Strings } from '../../i18n/en/interface.js';
import { section } from '../../ui/blocks.js';
import type { View } from '../../ui/commands.js';
import { guideBox } from '../../ui/guide-box.js';
import { expiredNotice, footer } from '../../ui/header-and-footer.js';
import type { PrintWhat } from '../print.js';
import type { Visit } from '../visit.js';
import { aboutView } from './about.js';
import { browseView } from './browse.js';
import { compareView } from './compare.js';
import { handoutOrigin, handoutView } from './handout.js';
import { bar, reachablePages } from './nav.js';
import { paperView } from './paper.js';
import { questionsView } from './questions.js';
import { resultsView } from './results.js';
import { startView } from './start.js';
import { summaryView } from './summary.js';
import { treatmentView } from './treatment.js';
import { valuesView } from './values.js';

const DRAW_VIEW: Readonly<Record<View, (visit: Visit) => TemplateResult>> = {
  start: startView,
  browse: browseView,
  treatment: treatmentView,
  questions: questionsView,
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
  const { guide, printing } = visit;
  const isWhole = paper === 'all';
  const foot = footer(visit, guide.disclaimer, true);
  // On paper whom to call comes first, so that it is on the first page.
  return guideBox(
    { lang: guide.lang, listener: commands, classes: paper === 'summary' ? 'alone' : '' },
    html`${keyed(reachablePages(visit).join(), bar(visit))} ${expiredNotice(visit)}
    ${printing ? html`<p class="small">${handoutOrigin(visit)}</p>${foot}` : nothing}
    <div class="screen">${printing ? noChange : screen(visit)}</div>${printing ? html`<div>${isWhole ? paperView(visit) : DRAW_VIEW[visit.route.view](visit)}</div>` : nothing} ${paper === 'summary' ? handoutView(visit) : nothing} ${printing ? sourceList(visit, isWhole) : foot}
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

/** In place of a guide that cannot be shown. */
export function errorView({ error }: Strings): TemplateResult {
  return html`<div class="guide" dir="auto">
    <div class="error flow" part="error" role="alert"><p><strong>${error.title}</strong></p><p>${error.text}</p></div>
  </div>`;
}
