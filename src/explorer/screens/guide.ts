import { html, noChange, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Strings } from '../../i18n/en/interface.js';
import type { View } from '../../ui/commands.js';
import { guideBox } from '../../ui/guide-box.js';
import { expiredNotice, footer } from '../../ui/header-and-footer.js';
import type { Visit } from '../visit.js';
import { aboutView } from './about.js';
import { browseView } from './browse.js';
import { compareView } from './compare.js';
import { handoutView } from './handout.js';
import { bar, reachablePages } from './nav.js';
import { paperView } from './paper.js';
import { questionsView } from './questions.js';
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
 * @param isHandout - Whether the handout is drawn as well, to be printed alone.
 */
export function guideView(visit: Visit, commands: EventListenerObject, isHandout: boolean): TemplateResult {
  const { guide, printing } = visit;
  return guideBox(
    { lang: guide.lang, listener: commands, classes: isHandout ? 'alone' : '' },
    html`${keyed(reachablePages(visit).join(), bar(visit))} ${expiredNotice(visit)}
    <div class="screen">${printing ? noChange : screen(visit)}</div>${tray(visit)}${printing ? html`<div>${paperView(visit)}</div>` : nothing} ${isHandout ? handoutView(visit) : nothing} ${footer(visit, guide.disclaimer, true)}
    <tg-meaning></tg-meaning>`,
  );
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
