import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { LabTest, Told } from '../../guide/guide.js';
import { heading, paragraphs, sourcesFor } from '../../ui/blocks.js';
import { scale } from '../../ui/choice.js';
import { TOLD } from '../choices.js';
import type { Visit } from '../visit.js';
import { askRow } from './talk-button.js';

/** Tests that the visitor may have been told about, folded: one line each, which opens to what the test shows and to the three answers. */
export function testsPart(visit: Visit): TemplateResult {
  const { guide, strings, choices } = visit;
  const words = strings.summary;
  return html`<details class="tests">
      <summary>${heading(visit.level + 1, words.tests)}</summary>
      <p class="muted">${words.testsLead}</p>
      ${(guide.tests ?? []).map((test) => {
        const told = choices.tests[test.id];
        return html`<details data-test=${test.id}>
          <summary>${test.name}${told ? ` (${words.told[told]})` : nothing}</summary>
          <div class="inset flow">
            ${paragraphs(test.what, visit)} ${answers(visit, test, told)}
            ${
              told
                ? keyed(
                    told,
                    html`<ul class="items" role="list">${test.ask[told].map((ask) => askRow(visit, ask))}</ul>`,
                  )
                : nothing
            }
            ${sourcesFor(visit, test.what, test.name)}
          </div>
        </details>`;
      })}
    </details>`;
}

function answers({ strings }: Visit, { id, name }: LabTest, told: Told | undefined): TemplateResult {
  return html`<fieldset aria-label=${name}>
    ${scale('tests', id, TOLD, strings.summary.told, told)}
  </fieldset>`;
}
