import { nothing, type TemplateResult } from 'lit';
import type { ExplainerCommand } from '../../ui/commands.js';
import type { RenderContext } from '../../ui/context.js';
import type { Mark } from './conditions.js';
import { type ListChoice, listView, moreOf, WHOLE_LIST } from './list.js';
import { ALL_PLACES, morePlaces } from './places.js';
import type { Shown } from './read.js';
import { type OwnChoice, openIn, recordView } from './record.js';
import { sheetView } from './sheet.js';

/** The initial state, without any choice of a visitor. */
const NOTHING: OwnChoice = { marks: undefined, places: ALL_PLACES };

/** How a study is shown now. */
interface Around {
  /** Whether it is rendered for print. */
  readonly isWhole: boolean;
  /** Whether the handout with a person's marks is printed instead. */
  readonly isSheet: boolean;
  /** Number of sections that are drawn so far. */
  readonly drawn: number;
}

/** The screens of a study and of a list of studies, with what a visitor has chosen, marked and typed in them: in memory only. */
export class RecordScreen {
  readonly #update: () => void;
  #choice: ListChoice = WHOLE_LIST;
  #own = NOTHING;
  /** The study that `#own` is about. */
  #about = '';

  /** @param update - Called after each change, to render again. */
  constructor(update: () => void) {
    this.#update = update;
  }

  get hasVisitorData(): boolean {
    return this.#own !== NOTHING || this.#choice !== WHOLE_LIST;
  }

  /** Forgets what a visitor has marked and typed. */
  forget(): void {
    this.#choice = WHOLE_LIST;
    this.#keep(NOTHING);
  }

  /** Drops marks that belong to another study's list. */
  about(shown: { readonly kind: string } | Shown): void {
    const { id, eligibility } = 'trial' in shown ? shown.trial : {};
    const about = `${id} ${eligibility?.text}`;
    if (about !== this.#about) this.#own = NOTHING;
    this.#about = about;
  }

  /** Number of sections that are not folded; `undefined` where no study is shown. */
  sectionsOf(shown: { readonly kind: string } | Shown): number | undefined {
    return 'trial' in shown ? openIn(shown.trial) : undefined;
  }

  view(
    context: RenderContext,
    shown: Shown,
    main: (text: string | TemplateResult) => TemplateResult,
    { isWhole, isSheet, drawn }: Around,
  ): unknown {
    if (shown.kind === 'list') return listView(context, shown.list, this.#choice, main);
    if (shown.kind === 'error') return nothing;
    const { trial, hasList } = shown;
    const { marks } = this.#own;
    const conditions = isSheet ? trial.eligibility : undefined;
    return [
      recordView(context, trial, main, { hasList, own: this.#own, isWhole: isWhole && !isSheet, drawn }),
      conditions && marks ? sheetView(context, trial, conditions, marks) : nothing,
    ];
  }

  /** Does what a button says. Returns a selector of what gets the focus when that is drawn. */
  press(command: ExplainerCommand, id: string | undefined): string | undefined {
    if (command === 'more') this.#choose(moreOf(this.#choice));
    if (command === 'places') this.#keep({ ...this.#own, places: morePlaces(this.#own.places, id) });
    if (command !== 'mine' && command !== 'forget') return undefined;
    const marks: OwnChoice['marks'] = command === 'mine' ? new Map() : undefined;
    this.#keep({ ...this.#own, marks });
    return marks ? '[data-mine]' : '[data-at="eligibility"]';
  }

  /** Takes what was typed, ticked or marked. */
  input({ dataset, value, checked }: HTMLInputElement): void {
    const { mine, list } = dataset;
    if (mine) this.#keep({ ...this.#own, marks: new Map(this.#own.marks).set(Number(mine), value as Mark) });
    if (list === 'places') this.#keep({ ...this.#own, places: { words: value, presses: {} } });
    if (list === 'words') this.#choose({ ...WHOLE_LIST, words: value, openOnly: this.#choice.openOnly });
    if (list === 'open') this.#choose({ ...WHOLE_LIST, words: this.#choice.words, openOnly: checked });
  }

  #keep(own: OwnChoice): void {
    this.#own = own;
    this.#update();
  }

  #choose(choice: ListChoice): void {
    this.#choice = choice;
    this.#update();
  }
}
