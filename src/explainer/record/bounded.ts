import { html } from 'lit';
import type { Strings } from '../../i18n/en/interface.js';
import { fill } from '../../i18n/format.js';

/**
 * A list that may be long: the first entries are open, and the rest is folded under a line that says how many there are. One entry more than
 * the limit gets no fold.
 *
 * @param draw - Draws some of the entries, with what belongs around them.
 */
export function bounded<T>(
  { trial }: Strings,
  all: readonly T[],
  most: number,
  draw: (some: readonly T[]) => unknown,
): unknown {
  if (all.length <= most + 1) return draw(all);
  return html`${draw(all.slice(0, most))}
    <details><summary>${fill(trial.moreOf, { n: all.length - most })}</summary><div class="inset flow">${draw(all.slice(most))}</div></details>`;
}
