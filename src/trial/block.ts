/** A run of text; with `href`, a link whose address is safe to use as it is. */
export interface Segment {
  readonly text: string;
  readonly href?: string;
}

/** One line to draw: a paragraph, or a list item when it has a `marker`. */
export interface Block {
  /** Depth by indent: 0 is the outermost. */
  readonly level: number;
  /** List marker as written (`*`, `1.`), or an empty string. */
  readonly marker: string;
  readonly segments: readonly Segment[];
}
