import { build, type Rolldown } from 'vite';

/** A widget of somebody else that has a Lit of its own, as another vendor would ship it: with Lit's usual Trusted Types policy. */
const WIDGET = `import { html, LitElement } from 'lit';
customElements.define('other-widget', class extends LitElement {
  render() { return html\`<p>Visiting hours: \${8} to \${5}</p>\`; }
});`;

/** Bundles that widget into one script. */
export async function otherLit(): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'widget', formats: ['iife'], name: 'OtherWidget' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'widget',
        resolveId: (id) => (id.endsWith('widget') ? '\0widget' : null),
        load: (id) => (id === '\0widget' ? WIDGET : null),
      },
    ],
  }).then((made) => (Array.isArray(made) ? made[0] : made))) as Rolldown.RolldownOutput;
  return output[0].code;
}
