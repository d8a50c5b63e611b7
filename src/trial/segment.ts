/** A run of text; with `href`, a link whose address is safe to use as it is. */
export interface Segment {
  readonly text: string;
  readonly href?: string;
}
