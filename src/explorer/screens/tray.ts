import { html, nothing, svg, type TemplateResult } from 'lit';
import { count } from '../../i18n/format.js';
import { chevron, goLink, icon } from '../../ui/blocks.js';
import type { Visit } from '../visit.js';
import { talkCount } from './talk-button.js';

const sheet = icon(svg`<path d="M6 3.5h8l4 4v13H6zM9 12h6M9 16h6"/>`);

/**
 * Below every view: how many things are in the talk, as a way to it that stays in sight, and a status that says so. Its room is kept while
 * there is nothing in the talk, so that nothing moves when it appears.
 */
export function tray(visit: Visit): TemplateResult {
  const { guide, strings, route } = visit;
  const n = talkCount(visit);
  const shows = n > 0 && route.view !== 'summary';
  // The questions have a line of their own at the lower edge.
  const look = shows && route.view !== 'questions' ? 'sticks' : '';
  return html`<div class="tray noprint ${look}">
    ${shows ? goLink('summary', html`${sheet}<span>${strings.nav.summary} · ${n}</span>${chevron}`) : nothing}
    <div class="hidden" role="status">${n ? count(guide.lang, strings.talk.count, n) : nothing}</div>
  </div>`;
}
