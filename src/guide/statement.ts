/** Stable id in lower-case words joined by hyphens, unique inside one guide: `liver-resection`. Never shown, never reused. */
export type Id = string;

/** Id of a fact: `F-` (from the source page), `X-` (added, with its own source) or `C-` (a correction of wording). */
export type FactId = string;

/** One statement about medicine, in plain words, with the facts that it is based on (at least one). */
export interface Statement {
  readonly text: string;
  readonly facts: readonly FactId[];
}
