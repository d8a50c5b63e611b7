import type { Id } from '../guide/guide.js';
import { type ExplorerCommand, VIEWS, type View } from '../ui/commands.js';
import { focusOn } from '../ui/focus.js';
import { type ChoiceControl, reduceChoices } from './choices.js';
import { hitsOf } from './hits.js';
import type { PrintWhat } from './print.js';
import type { RouteChanges } from './route-changes.js';
import type { TgMeaning } from './screens/tg-meaning.js';
import type { VisitController } from './visit-controller.js';

/** The element that commands act on. */
export interface CommandHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  reset(): void;
  print(what?: PrintWhat): void;
}

type Handler = (host: CommandHost, visits: VisitController, id: Id | undefined) => void;

const goTo =
  (view: View): Handler =>
  (_, visits, id) =>
    visits.go({ view, id });

/** What a press on a button with `data-go` does; `data-id` says which treatment or question it is about. */
const COMMANDS: Readonly<Record<ExplorerCommand, Handler>> = {
  ...(Object.fromEntries(VIEWS.map((view) => [view, goTo(view)])) as Record<View, Handler>),
  compare: (_, visits, id) => {
    if (id) visits.choose({ compared: [...new Set([...visits.visit.choices.compared, id])] });
    visits.go({ view: 'compare' });
  },
  also: (_, visits) => visits.go({ view: 'browse', text: visits.visit.strings.browse.also }),
  menu: (_, visits) => visits.toggleMenu(),
  table: ({ renderRoot }) => focusOn(renderRoot, '[data-table]'),
  urgent: ({ renderRoot }) => {
    // Whoever asks what to do wants the signs as well.
    renderRoot.querySelector('.urgent details')?.setAttribute('open', '');
    focusOn(renderRoot, '[data-urgent]');
  },
  back: (_, visits) => visits.back(),
  reset: (host) => host.reset(),
  keep: ({ renderRoot }) => {
    renderRoot.querySelector('.clear')?.removeAttribute('open');
    focusOn(renderRoot, '.clear > summary', 'nearest');
  },
  print: (host) => host.print(),
  'print-view': (host) => host.print('view'),
  section: ({ renderRoot }, _, id) => focusOn(renderRoot, `[data-section="${id}"] .goal`),
  'print-all': (host) => host.print('all'),
  found: (_, visits, id) => goToHit(visits, Number(id)),
  next: (_, visits) => goToNextQuestion(visits),
  trial: (host) => focusTrialExplainer(host),
  undo: (_, visits) => visits.undoOpening(),
};

function goToHit(visits: VisitController, at: number): void {
  const hit = hitsOf(visits.visit).hits[at];
  if (hit) visits.go({ view: hit.view, id: hit.id, text: hit.at ?? hit.text });
}

function goToNextQuestion(visits: VisitController): void {
  const { questions, route } = visits.visit;
  const following = questions[questions.findIndex(({ id }) => id === route.id) + 1];
  if (route.returns) visits.back();
  else if (following) visits.go({ view: 'questions', id: following.id });
  else visits.go({ view: 'results' });
}

function focusTrialExplainer(host: CommandHost): void {
  const trial = (host.getRootNode() as Document | ShadowRoot).querySelector('trial-explainer');
  if (trial?.shadowRoot) focusOn(trial.shadowRoot, '[data-main]');
}

/** Turns native events inside the explorer into calls of the visit controller. One listener object serves `click`, `input` and `keydown`. */
export class Commands implements EventListenerObject {
  readonly #host: CommandHost;
  readonly #visits: VisitController;
  readonly #routes: RouteChanges;

  constructor(host: CommandHost, visits: VisitController, routes: RouteChanges) {
    this.#host = host;
    this.#visits = visits;
    this.#routes = routes;
  }

  handleEvent(event: Event): void {
    const target = event.target as HTMLElement;
    if (event instanceof KeyboardEvent) {
      this.#key(event, target);
      return;
    }
    // What a hospital puts in a slot is not ours.
    if (!this.#host.renderRoot.contains(target)) return;
    if (event.type === 'click') this.#press(target, (event as MouseEvent).detail > 1);
    else this.#input(target as HTMLInputElement);
  }

  /** Escape closes what is open. A dotted word is no button of the browser, so its keys are ours. */
  #key(event: KeyboardEvent, target: HTMLElement): void {
    if (event.key === 'Escape') this.#closeMenu();
    if (!target.dataset.term || !/^(Enter| )$/.test(event.key)) return;
    event.preventDefault();
    target.click();
  }

  /** @param isAgain - Whether it is the second press of a double one: a hand that trembles must not skip what came into view meanwhile. */
  #press(target: HTMLElement, isAgain: boolean): void {
    const button = target.closest<HTMLButtonElement>('[data-go], [data-term], button[data-choice]');
    if (!button) return;
    const { go, id, term } = button.dataset;
    if (term) void this.#host.renderRoot.querySelector<TgMeaning>('tg-meaning')?.show(button);
    else if (!go) this.#choose(button);
    else if (!isAgain) {
      this.#routes.leave(this.#visits.visit.route, button);
      COMMANDS[go as ExplorerCommand](this.#host, this.#visits, id);
    }
  }

  /** Radios, checkboxes and text fields count at once: there is no button that a visitor could forget to press. */
  #input(field: HTMLInputElement): void {
    if (field.matches('[data-choice]')) this.#choose(field);
    else if (field.matches('[data-open]')) this.#open(field);
    else if (field.id === 'search') this.#visits.find(field.value);
    else if (field.closest('[data-question]')) this.#visits.answer(field.name, field.value);
  }

  /** Reads the file that was chosen. The field is emptied, so that the same file can be chosen again. */
  #open(field: HTMLInputElement): void {
    const file = field.files?.[0];
    if (file) void this.#visits.openTalk(file);
    field.value = '';
  }

  #choose(control: ChoiceControl): void {
    const { choices, guide } = this.#visits.visit;
    this.#visits.choose(reduceChoices(choices, control, guide));
  }

  #closeMenu(): void {
    if (!this.#visits.visit.menu) return;
    this.#visits.toggleMenu();
    focusOn(this.#host.renderRoot, '[data-go="menu"]', 'nearest');
  }
}
