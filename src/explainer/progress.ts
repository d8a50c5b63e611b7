import { openIn } from './record.js';
import type { RecordState } from './record-loader.js';

/** So many sections are drawn with the card of a record, and with each task after that: each stays short on a slow telephone. */
const STEP = 3;

/**
 * How much of a record is drawn. What is in sight comes first, and the rest in the tasks that follow. A record that takes the place of
 * another, as in another language, is drawn at once: the reader keeps their place.
 */
export class Progress {
  #sections = Number.POSITIVE_INFINITY;

  /** So many of the sections that stand open are to be drawn. */
  get sections(): number {
    return this.#sections;
  }

  /** Begins a record, unless one has begun. */
  begin(): void {
    if (this.#sections === Number.POSITIVE_INFINITY) this.#sections = STEP;
  }

  /** After an update: takes the next part, and says whether there is one. */
  goOn(state: RecordState): boolean {
    const isPart = this.isPart(state);
    this.#sections = isPart ? this.#sections + STEP : Number.POSITIVE_INFINITY;
    return isPart;
  }

  /** Draws all of it with the next update. */
  end(): void {
    this.#sections = Number.POSITIVE_INFINITY;
  }

  /** Whether more of the record is still to be drawn. */
  isPart(state: RecordState): boolean {
    return state.kind === 'trial' && this.#sections < openIn(state.trial);
  }
}
