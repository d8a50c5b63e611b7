import { createElement as h, useCallback, useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';

const noView = () => {};
/** Gives an element its objects, and listens to it, by a reference: with any element, whether or not React knows it. */
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
 * A page of a hospital's app: gives both elements objects, hears an event, moves them, takes them away and puts them back.
 *
 * @param byReference - Where the elements may not be defined when React draws, or where a server has written them: React gives objects only
 * to an element that is defined, and adds no listener to one that a server has written until it draws it again.
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

/** Runs on a server, which has no DOM. */
export async function toText(given) {
  const { renderToString } = await import('react-dom/server');
  return renderToString(h(App, given));
}
