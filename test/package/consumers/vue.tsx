// Vue checks <treatment-explorer heading-level="3" @guide-view="..."> in a template as a component of GlobalComponents.
import 'treatment-guide/vue';
import type { TreatmentExplorer as Explorer } from 'treatment-guide';
import { defineComponent, type GlobalComponents, ref } from 'vue';

declare const TreatmentExplorer: GlobalComponents['treatment-explorer'];
declare const TrialExplainer: GlobalComponents['trial-explainer'];

export const Right = defineComponent({
  props: { record: { type: Object, required: true }, guide: { type: Object, required: true } },
  setup({ record, guide }) {
    const explorer = ref<Explorer>();
    return () => (
      <div>
        <TreatmentExplorer
          ref={explorer}
          key="guide"
          id="guide"
          class={['wide', { plain: true }]}
          style={{ maxWidth: '60rem' }}
          lang="en"
          mode="guided"
          view="browse"
          treatment="ablation"
          notOffered="hepatic-artery-infusion"
          headingLevel={3}
          contactHref="tel:+1-555-0100"
          today="2026-11-23"
          guide={guide}
          answers={{ primary: 'breast', amount: undefined }}
          onClick={({ clientX }) => console.log(clientX)}
        />
        <TrialExplainer nctId="NCT00000000" allowRemote headingLevel="2" site="Springfield" record={record} />
        <TreatmentExplorer guideSrc="/guide.json" mode={undefined} />
        <span slot="contact">Call us</span>
      </div>
    );
  },
});

/** As a template's `@guide-view` is checked. */
export function told(emit: InstanceType<GlobalComponents['treatment-explorer']>['$emit']): void {
  emit('guide-view', new CustomEvent('guide-view', { detail: { view: 'start' } }));
  // @ts-expect-error A view is not a number.
  emit('guide-view', new CustomEvent('guide-view', { detail: { view: 1 } }));
}

export const wrong = {
  // @ts-expect-error There is no such mode.
  mode: <TreatmentExplorer mode="read" />,
  // @ts-expect-error There is no such view.
  view: <TreatmentExplorer view="shop" />,
  // @ts-expect-error A level is a number.
  level: <TreatmentExplorer headingLevel="three" />,
  // @ts-expect-error An answer is text.
  answers: <TreatmentExplorer answers={{ primary: 1 }} />,
  // @ts-expect-error A record belongs to the other element.
  record: <TreatmentExplorer record={{}} />,
  // @ts-expect-error Vue would write the word "false", and a present attribute counts as true.
  remote: <TrialExplainer allowRemote={false} />,
};
