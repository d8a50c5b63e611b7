import { createElement as h, useCallback, useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';

const noView = () => {};
/** Sets properties and listeners by a ref. This works whether or not the element is already defined. */
const useElement = (objects, onView) =>
  useCallback(
    (element) => {
      element.addEventListener('guide-view', onView);
      Object.assign(element, objects);
      return () => element.removeEventListener('guide-view', onView);
    },
    [objects, onView],
  );

/**
 * A page of a hospital's app: sets object properties on both elements, listens to an event, moves them, removes them and puts them back.
 *
 * @param byReference - For elements that are not yet defined when React renders, or that a server has written: React sets properties only
 * on a defined element, and adds no listener to a server-rendered one until it renders it again.
 */
export function App({ forExplorer, forTrial, byReference }) {
  const [shown, setShown] = useState(true);
  const [turned, setTurned] = useState(false);
  const [heard, setHeard] = useState('nothing');
  const onView = useCallback(({ detail }) => setHeard(detail.view), []);
  const explorerRef = useElement(forExplorer, onView);
  const trialRef = useElement(forTrial, noView);
  const explorer = h(
    'treatment-explorer',
    {
      key: 'explorer',
      'heading-level': 3,
      ...(byReference ? { ref: explorerRef } : { 'onguide-view': onView, ...forExplorer }),
    },
    h('a', { href: '/treatments' }, 'Treatments'),
  );
  const trial = h('trial-explainer', {
    key: 'trial',
    today: '2026-11-23',
    ...(byReference ? { ref: trialRef } : forTrial),
  });
  return h(
    'main',
    null,
    h('button', { type: 'button', onClick: () => setTurned(!turned) }, 'Turn'),
    h('button', { type: 'button', onClick: () => setShown(!shown) }, shown ? 'Hide' : 'Show'),
    h('output', null, heard),
    shown && (turned ? [trial, explorer] : [explorer, trial]),
  );
}

export const draw = (root, given) => createRoot(root).render(h(App, given));
export const hydrate = (root, given) => hydrateRoot(root, h(App, given));

/** Renders on a server, without a DOM. */
export async function toText(given) {
  const { renderToString } = await import('react-dom/server');
  return renderToString(h(App, given));
}
