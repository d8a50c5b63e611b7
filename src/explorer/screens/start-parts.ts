import { html, type TemplateResult } from 'lit';
import type { Guide, Passage, Picture } from '../../guide/guide.js';
import { type Part, paragraphs, sourcesFor, statementList } from '../../ui/blocks.js';
import type { RenderContext } from '../../ui/context.js';
import { draw, pictureView } from '../../ui/picture.js';

/** The picture of the whole guide. */
export const coverOf = ({ treatments, cover }: Guide): Picture | undefined =>
  treatments.flatMap(({ pictures }) => pictures).find(({ id }) => id === cover);

/** For paper and the plain page: title, what the guide is, the decision that it helps with, and the cover picture. */
export function startHead({ guide, strings }: RenderContext, name: TemplateResult): TemplateResult {
  return html`<div class="hero">
    <div class="flow">
      ${name}
      <p class="lead">${guide.lead}</p>
      <p class="muted">${strings.start.decision}:</p>
      <p class="decision">${guide.decision}</p>
    </div>
    ${coverPicture(guide)}
  </div>`;
}

/** The cover picture in its frame. */
export function coverPicture(guide: Guide): TemplateResult | string {
  const cover = coverOf(guide);
  return cover ? html`<div class="frame noprint"><span class="pic">${draw(cover, true)}</span></div>` : '';
}

/** The overview, and whom the guide is for. */
export function startParts(visit: RenderContext): Part[] {
  const { overview, scope } = visit.guide;
  return [
    { id: overview.id, title: overview.heading, body: overviewText(visit, overview) },
    ...scope.map((passage) => ({ id: passage.id, title: passage.heading, body: passageText(visit, passage) })),
  ];
}

function overviewText(visit: RenderContext, { heading, statements }: Passage): TemplateResult {
  return html`${paragraphs(statements.slice(0, 1), visit)} ${statementList(statements.slice(1), visit)}
  ${sourcesFor(visit, statements, heading)}`;
}

function passageText(visit: RenderContext, { heading, statements, note, picture }: Passage): TemplateResult {
  return html`${paragraphs(statements, visit)} ${note ? html`<p>${note}</p>` : ''}
  ${picture ? pictureView(picture) : ''} ${statements.length ? sourcesFor(visit, statements, heading) : ''}`;
}
