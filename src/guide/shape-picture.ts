import * as z from 'zod/mini';
import { depthOf, isDrawing, MOST_DEPTH, MOST_LETTERS } from './drawing.js';
import { about, id, text } from './shape-parts.js';

const point = z.tuple([z.number(), z.number()], 'write two numbers, from the left and from the top, like [58, 104]');

const label = z.strictObject({
  id: id.check(about('Id of the label, which no other label of this picture has.')),
  text: text.check(about('One to three words.')),
  at: point.check(
    about(
      'Where the text stands, from the left and from the top, in the units of the viewBox: the middle of its baseline, or, with "align", its start or end.',
    ),
  ),
  spot: z.exactOptional(point.check(about('What the text names: a line leads there. Left out: no line.'))),
  align: z.exactOptional(
    z.enum(['start', 'end']).check(about('Which end of the text stands at "at". Left out: its middle.')),
  ),
});

/** Schema of a drawing with its texts. */
export const picture = z.strictObject({
  id: id.check(about('Id of the picture.')),
  svg: z
    .string()
    .check(
      z.maxLength(MOST_LETTERS, `has more than ${MOST_LETTERS} letters: draw it with fewer points`),
      z.refine((svg) => depthOf(svg) <= MOST_DEPTH, `has more than ${MOST_DEPTH} shapes in one another: ungroup it`),
      z.refine(isDrawing, 'must be one plain <svg> of shapes and inks: no scripts, styles, ids, links, images or text'),
    )
    .check(
      about(
        'SVG source. Use currentColor, var(--guide-pic-tissue), var(--guide-pic-act) and var(--guide-pic-tumor) as its only inks.',
      ),
    ),
  alt: text.check(about('What is said to those who cannot see it.')),
  caption: z.exactOptional(
    text.check(
      about('What stands under it on the page. Left out: nothing, as for a picture that stands in lists only.'),
    ),
  ),
  step: z.exactOptional(
    z
      .enum(['before', 'during', 'after'])
      .check(
        about(
          'Which part of a story it shows. The pictures with a step stand together on the page of the treatment; a picture without one then stands in lists only.',
        ),
      ),
  ),
  labels: z.exactOptional(
    z.array(label).check(about('Words in the picture. Shown where it is large enough to read them.')),
  ),
});
