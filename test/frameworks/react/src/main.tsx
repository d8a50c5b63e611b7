import 'treatment-guide';
import 'treatment-guide/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Clinic() {
  const [drawn, setDrawn] = useState(0);
  const [view, setView] = useState('');
  return (
    <main>
      <h1>Liver clinic</h1>
      <button type="button" onClick={() => setDrawn(drawn + 1)}>
        Draw again
      </button>
      <output>{view}</output>
      <treatment-explorer
        view="questions"
        contact-href="tel:+1-555-0100"
        answers={{ spread: 'no' }}
        onguide-view={({ detail }) => setView(detail.view)}
      >
        <a href="/treatments">Read about treatments</a>
      </treatment-explorer>
      <trial-explainer>
        <a href="/trials">What a trial is</a>
      </trial-explainer>
    </main>
  );
}

createRoot(document.getElementById('app')!).render(<Clinic />);
