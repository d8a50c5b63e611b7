import 'treatment-guide';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { TreatmentExplorerEventMap } from 'treatment-guide/angular';

@Component({
  selector: 'liver-clinic',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<main [attr.data-drawn]="drawn()">
    <h1>Liver clinic</h1>
    <button type="button" (click)="drawn.set(drawn() + 1)">Draw again</button>
    <output>{{ view() }}</output>
    <treatment-explorer view="questions" contact-href="tel:+1-555-0100" [answers]="answers()" (guide-view)="onView($event)">
      <a href="/treatments">Read about treatments</a>
    </treatment-explorer>
    <trial-explainer><a href="/trials">What a trial is</a></trial-explainer>
  </main>`,
})
class Clinic {
  readonly drawn = signal(0);
  readonly view = signal('');
  answers() {
    return this.drawn() % 2 ? this.#odd : this.#even;
  }
  readonly #odd = { spread: 'no' };
  readonly #even = { spread: 'no' };
  onView({ detail }: TreatmentExplorerEventMap['guide-view']): void {
    this.view.set(detail.view);
  }
}

void bootstrapApplication(Clinic, { providers: [provideZonelessChangeDetection()] });
