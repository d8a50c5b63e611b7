import { build, type Rolldown } from 'vite';

/** Bundles a source and the packages that it imports into one classic script, as another vendor or a hospital's own team would. */
export async function bundle(source: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'their-own', formats: ['iife'], name: 'TheirOwn' } },
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    plugins: [
      {
        name: 'their-own',
        resolveId: (id) => (id.endsWith('their-own') ? '\0their-own' : null),
        load: (id) => (id === '\0their-own' ? source : null),
      },
    ],
  });
  return ((Array.isArray(made) ? made[0] : made) as Rolldown.RolldownOutput).output[0].code;
}

/** A widget of another vendor with its own copy of Lit, with Lit's usual Trusted Types policy. */
export const OTHER_LIT = `import { html, LitElement } from 'lit';
customElements.define('other-widget', class extends LitElement {
  render() { return html\`<p>Visiting hours: \${8} to \${5}</p>\`; }
});`;

/** Apps that place both elements, with an object as a property, before our script is loaded, and render again on a click. */
export const APPS: Readonly<Record<string, string>> = {
  React: `import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
function App({ record }) {
  const [turn, setTurn] = useState(0);
  const [view, setView] = useState('none');
  return h('div', null, h('button', { onClick: () => setTurn(turn + 1) }, 'Draw again'), h('output', null, view),
    h('treatment-explorer', { 'heading-level': 3, 'onguide-view': (event) => setView(event.detail.view) }, h('a', { href: '/t' }, 'Treatments')),
    h('trial-explainer', { record, today: '2026-11-23', key: turn > 1 ? 'b' : 'a' }));
}
fetch('/study.json').then((answer) => answer.json()).then((record) => createRoot(document.querySelector('#app')).render(h(App, { record })));`,
  Vue: `import { createApp, h, ref } from 'vue';
fetch('/study.json').then((answer) => answer.json()).then((record) => {
  const turn = ref(0), view = ref('none');
  createApp({ render: () => h('div', [h('button', { onClick: () => turn.value++ }, 'Draw again'), h('output', view.value),
    h('treatment-explorer', { 'heading-level': 3, 'onGuide-view': (event) => { view.value = event.detail.view } }, [h('a', { href: '/t' }, 'Treatments')]),
    h('trial-explainer', { record: { ...record, turn: turn.value }, today: '2026-11-23' })]) }).mount('#app');
});`,
};
