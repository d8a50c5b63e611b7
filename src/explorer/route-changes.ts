import type { View } from '../ui/commands.js';
import { focusBack, focusOn, focusView, measureBars, measureBarsInSight } from '../ui/focus.js';
import { sentenceIn } from './sentence.js';
import type { Route, Visit } from './visit.js';

/** The element that follows the route. */
interface RouteHost extends Element {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
}

/** The control by which a view was left. The view is drawn with new nodes later, so the control is described by what it does. */
interface Place {
  readonly go: string | undefined;
  readonly id: string | undefined;
  /** Its number among those that do the same. */
  readonly nth: number;
  /** The treatment that it belongs to. */
  readonly treatment: string | undefined;
  /** Where it stood, in CSS pixels from the top of the screen. */
  readonly top: number;
}

/** What happens after a new route has been drawn: events for the page, and the focus moves. */
export class RouteChanges {
  readonly #host: RouteHost;
  readonly #tell: (type: string, detail: object) => void;
  /** The route drawn last, as view and id; `undefined` until a guide is drawn. */
  #drawn: string | undefined;
  #toldView: View | undefined;
  /** Where each route was left. The way back gives the same route again; whoever comes by another way gets a new one. */
  readonly #places = new WeakMap<Route, Place>();

  /** @param tell - Dispatches an event to the page. */
  constructor(host: RouteHost, tell: (type: string, detail: object) => void) {
    this.#host = host;
    this.#tell = tell;
  }

  /** To be called when another guide begins: its first drawing fires `guide-ready` and moves no focus. */
  restart(): void {
    this.#drawn = undefined;
  }

  /** To be called before a control leads away from a route: whoever comes back is led to it again. */
  leave(route: Route, control: HTMLElement): void {
    const { go, id } = control.dataset;
    this.#places.set(route, {
      go,
      id,
      nth: this.#alike(go, id).indexOf(control),
      treatment: treatmentOf(control),
      top: control.getBoundingClientRect().top,
    });
  }

  /** To be called after each drawing on the screen. */
  async drawn(visit: Visit): Promise<void> {
    const { route, guide } = visit;
    const drawn = `${route.view} ${route.id ?? ''} ${route.text ?? ''}`;
    if (drawn === this.#drawn) return;
    const isFirst = this.#drawn === undefined;
    this.#drawn = drawn;
    if (isFirst) this.#tell('guide-ready', { id: guide.id, version: guide.version, lang: guide.lang });
    // Once for all questions: how many there are depends on an answer.
    if (isFirst || route.view !== this.#toldView) this.#tell('guide-view', { view: route.view });
    this.#toldView = route.view;
    await this.#host.updateComplete;
    if (isFirst) {
      measureBarsInSight(this.#host);
      return;
    }
    measureBars(this.#host.renderRoot);
    this.#focus(route);
  }

  #focus(route: Route): void {
    const place = this.#places.get(route);
    const control = place && this.#find(place);
    const sentence = route.text && sentenceIn(this.#host.renderRoot, route.text);
    if (control) focusBack(control, place.top);
    else if (sentence) focusOn(this.#host.renderRoot, sentence);
    else focusView(this.#host.renderRoot);
  }

  /** The control itself, or the first one of its treatment where it is folded away now. */
  #find({ go, id, nth, treatment }: Place): HTMLElement | undefined {
    const own = this.#alike(go, id)[nth];
    if (own?.getClientRects().length) return own;
    if (!treatment) return undefined;
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-treatment] button')].find(
      (each) => treatmentOf(each) === treatment && each.getClientRects().length,
    );
  }

  #alike(go: string | undefined, id: string | undefined): HTMLElement[] {
    const all = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-go]')];
    return all.filter(({ dataset }) => dataset.go === go && dataset.id === id);
  }
}

const treatmentOf = (control: HTMLElement) => control.closest<HTMLElement>('[data-treatment]')?.dataset.treatment;
