import type { Id } from './statement.js';

/** A line drawing, as SVG source without ids, scripts or styles, with its texts. */
export interface Picture {
  readonly id: Id;
  readonly svg: string;
  /** Text alternative for people who cannot see it. */
  readonly alt: string;
  /** Shown under it on the treatment's page. */
  readonly caption?: string;
  /** Which step of the treatment it shows. If some pictures have a step, the one without is shown in lists only. */
  readonly step?: 'before' | 'during' | 'after';
  /** Words in the picture, drawn where it is large enough to read them. */
  readonly labels?: readonly PictureLabel[];
}

/** A point in a picture, in the units of its `viewBox`. */
export type Point = readonly [x: number, y: number];

/** A word in a picture. */
export interface PictureLabel {
  readonly id: Id;
  readonly text: string;
  /** Position of the text: the middle of its baseline, or its start or end if `align` says so. */
  readonly at: Point;
  /** The point that the label names; a line is drawn to it. */
  readonly spot?: Point;
  readonly align?: 'start' | 'end';
}
