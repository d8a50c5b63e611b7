import { html } from 'lit';
import { bullets, type Part, paragraphs, sourcesFor } from '../../ui/blocks.js';
import type { RenderContext } from '../../ui/context.js';
import { TOLD } from '../choices.js';

/** Tests that a reader may have been told about, to read: what each shows, and the questions for every answer. */
export function testTexts(context: RenderContext): Part[] {
  const { told } = context.strings.summary;
  return (context.guide.tests ?? []).map(({ id, name, what, ask }) => ({
    id,
    title: name,
    body: html`${paragraphs(what, context)}
      <dl class="said">${TOLD.map((answer) => html`<div><dt>${told[answer]}</dt><dd>${bullets(ask[answer])}</dd></div>`)}</dl>
      ${sourcesFor(context, what, name)}`,
  }));
}
