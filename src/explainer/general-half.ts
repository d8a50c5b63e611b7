import { html } from 'lit';
import type { TrialBasics } from '../guide/trial-basics.js';
import { heading, mainHeading } from '../ui/blocks.js';
import type { RenderContext } from '../ui/context.js';
import { copied } from '../ui/copied.js';
import { generalView } from './general.js';

/** The part about trials in general: whole where it stands alone, folded below a record. */
export function generalHalf(context: RenderContext, trials: TrialBasics, isFolded: boolean): unknown {
  const { level, strings } = context;
  if (!isFolded)
    return copied(context, 'general', () => generalView(context, trials, level, mainHeading(level, trials.title)));
  return copied(context, 'general, folded', () => {
    const title = html`<div data-at="general" tabindex="-1">${heading(level + 1, trials.title, 'h1')}</div>`;
    return html`<details class="general">
      <summary>${strings.trial.back}</summary>
      ${generalView(context, trials, level + 1, title)}
    </details>`;
  });
}
