import 'treatment-guide/react';
import { useRef } from 'react';
import type { TreatmentExplorer } from 'treatment-guide';

export function Right({ record, guide }: { record: object; guide: unknown }) {
  const explorer = useRef<TreatmentExplorer>(null);
  return (
    <>
      <treatment-explorer
        ref={explorer}
        key="guide"
        id="guide"
        className="wide"
        style={{ maxWidth: '60rem' }}
        lang="en"
        mode="guided"
        view="browse"
        treatment="ablation"
        not-offered="hepatic-artery-infusion"
        heading-level={3}
        contact-href="tel:+1-555-0100"
        today="2026-11-23"
        guide={guide}
        answers={{ primary: 'breast', amount: undefined }}
        onguide-view={({ detail }) => console.log(detail.view.toUpperCase())}
        onguide-error={({ detail }) => console.log(detail.code, detail.issues.length)}
        onanswers-change={() => console.log(explorer.current?.answers.primary)}
        onClick={({ clientX }) => console.log(clientX)}
      >
        <a href="/treatments">Treatments</a>
        <span slot="contact">Call us</span>
      </treatment-explorer>
      <trial-explainer nct-id="NCT00000000" allow-remote heading-level="2" site="Springfield" record={record} />
      <treatment-explorer guide-src="/guide.json" mode={undefined} />
    </>
  );
}

export const wrong = {
  // @ts-expect-error There is no such mode.
  mode: <treatment-explorer mode="read" />,
  // @ts-expect-error There is no such view.
  view: <treatment-explorer view="shop" />,
  // @ts-expect-error A level is a number.
  level: <treatment-explorer heading-level="three" />,
  // @ts-expect-error An answer is text.
  answer: <treatment-explorer answers={{ primary: 1 }} />,
  // @ts-expect-error Answers are an object.
  answers: <treatment-explorer answers="breast" />,
  // @ts-expect-error A view is not a number.
  event: <treatment-explorer onguide-view={({ detail }) => detail.view.toFixed()} />,
  // @ts-expect-error A record belongs to the other element.
  record: <treatment-explorer record={{}} />,
  // @ts-expect-error A boolean attribute has no value.
  remote: <trial-explainer allow-remote="no" />,
  // @ts-expect-error There is no such tag.
  tag: <treatment-guide />,
};
