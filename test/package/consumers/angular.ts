// What Angular's compiler asks of types where a component has CUSTOM_ELEMENTS_SCHEMA: the class behind a tag, for a reference to it, and
// what addEventListener says of an event, for $event. It asks nothing about attributes and properties.
import type { TreatmentExplorer, TreatmentExplorerEventMap, TrialExplainer } from 'treatment-guide/angular';

/** As Angular's `ElementRef` holds it. */
interface ElementRef<Kind> {
  readonly nativeElement: Kind;
}

export class GuidePage {
  explorer!: ElementRef<TreatmentExplorer>;
  trial!: ElementRef<HTMLElementTagNameMap['trial-explainer']>;
  view = '';

  start(record: unknown): void {
    this.explorer.nativeElement.answers = { primary: 'breast' };
    this.trial.nativeElement.record = record;
    const same: TrialExplainer = this.trial.nativeElement;
    same.site = 'Springfield';
    // @ts-expect-error There is no such mode.
    this.explorer.nativeElement.mode = 'read';
  }

  onView({ detail }: TreatmentExplorerEventMap['guide-view']): void {
    this.view = detail.view;
    // @ts-expect-error No treatment leaves by an event.
    console.log(detail.treatment);
  }
}

/** As a template's `(guide-view)="page.onView($event)"` is checked. */
export function template(page: GuidePage, element: HTMLElementTagNameMap['treatment-explorer']): void {
  element.addEventListener('guide-view', ($event) => page.onView($event));
  // @ts-expect-error Another event tells something else.
  element.addEventListener('guide-ready', ($event) => page.onView($event));
}
