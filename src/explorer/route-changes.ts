import type { View } from '../ui/commands.js';
import { focusOn } from '../ui/focus.js';
import { sentenceIn } from './sentence.js';
import type { Visit } from './visit.js';

/** The element that follows the route. */
interface RouteHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
}

/** What happens after a new route has been drawn: events for the page, and the focus moves. */
export class RouteChanges {
  readonly #host: RouteHost;
  private readonly tell: (type: string, detail: object) => void;
  /** The route drawn last, as view and id; `undefined` until a guide is drawn. */
  #drawn: string | undefined;
  #toldView: View | undefined;

  /** @param tell - Dispatches an event to the page. */
  constructor(host: RouteHost, tell: (type: string, detail: object) => void) {
    this.#host = host;
    this.tell = tell;
  }

  /** To be called when another guide begins: its first drawing fires `guide-ready` and moves no focus. */
  restart(): void {
    this.#drawn = undefined;
  }

  /** To be called after each drawing on the screen. */
  async drawn(visit: Visit): Promise<void> {
    const { route, guide } = visit;
    const drawn = `${route.view} ${route.id ?? ''} ${route.text ?? ''}`;
    if (drawn === this.#drawn) return;
    const isFirst = this.#drawn === undefined;
    this.#drawn = drawn;
    if (isFirst) this.tell('guide-ready', { id: guide.id, version: guide.version, lang: guide.lang });
    // Once for all questions: how many there are depends on an answer.
    if (isFirst || route.view !== this.#toldView) this.tell('guide-view', { view: route.view });
    this.#toldView = route.view;
    if (isFirst) return;
    await this.#host.updateComplete;
    const { renderRoot } = this.#host;
    focusOn(renderRoot, (route.text && sentenceIn(renderRoot, route.text)) || '[data-main]');
  }
}
