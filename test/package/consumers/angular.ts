// What Angular's compiler checks in a component with CUSTOM_ELEMENTS_SCHEMA: the class of a tag, for a reference to it, and the event type of
// addEventListener, for $event. It does not check attributes and properties.
import type { TreatmentExplorer, TreatmentExplorerEventMap, TrialExplainer } from 'treatment-guide/angular';

/** The shape of Angular's `ElementRef`. */
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
    // @ts-expect-error No event contains a treatment.
    console.log(detail.treatment);
  }
}

/** As a template's `(guide-view)="page.onView($event)"` is checked. */
export function template(page: GuidePage, element: HTMLElementTagNameMap['treatment-explorer']): void {
  element.addEventListener('guide-view', ($event) => page.onView($event));
  // @ts-expect-error Another event has another detail.
  element.addEventListener('guide-ready', ($event) => page.onView($event));
}
