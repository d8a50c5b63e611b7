'use client';

import 'treatment-guide';
import 'treatment-guide/react';
import { useCallback, useState } from 'react';
import type { TreatmentExplorer, TreatmentExplorerEventMap } from 'treatment-guide';

export function Guide() {
  const [drawn, setDrawn] = useState(0);
  const [view, setView] = useState('');
  // The tag is server-rendered, so a ref sets its object properties and listeners.
  const onElement = useCallback((element: TreatmentExplorer | null) => {
    if (!element) return undefined;
    const onView = ({ detail }: TreatmentExplorerEventMap['guide-view']) => setView(detail.view);
    element.answers = { spread: 'no' };
    element.addEventListener('guide-view', onView);
    setView(element.view);
    return () => element.removeEventListener('guide-view', onView);
  }, []);
  return (
    <>
      <button type="button" data-drawn={drawn} onClick={() => setDrawn(drawn + 1)}>
        Draw again
      </button>
      <output>{view}</output>
      <treatment-explorer ref={onElement} view="questions" contact-href="tel:+1-555-0100">
        <a href="/treatments">Read about treatments</a>
      </treatment-explorer>
    </>
  );
}
