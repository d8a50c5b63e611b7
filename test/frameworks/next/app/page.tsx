import { renderStatic } from 'treatment-guide/static.js';
import { Guide } from './guide';

export default function Page() {
  // With a date, nothing here reads the clock, so the page can be prerendered.
  const text = renderStatic({ element: 'trial-explainer', lang: 'en', today: '2026-11-25' });
  return (
    <main>
      <h1>Liver clinic</h1>
      <Guide />
      <div dangerouslySetInnerHTML={{ __html: text }} />
    </main>
  );
}
