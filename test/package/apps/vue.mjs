import { createApp, createSSRApp, h, ref } from 'vue';

/** Makes Vue set values as properties, as `:record.prop` does in a template. */
const asProperties = (objects) =>
  Object.fromEntries(Object.entries(objects).map(([name, value]) => [`.${name}`, value]));

/**
 * A page of a hospital's app: sets object properties on both elements, listens to an event, moves them, removes them and puts them back.
 *
 * @param byReference - For elements that are not yet defined when Vue renders: Vue then sets properties only if it is told to.
 */
const App = {
  props: ['forExplorer', 'forTrial', 'byReference'],
  setup({ forExplorer, forTrial, byReference }) {
    const [shown, turned, heard] = [ref(true), ref(false), ref('nothing')];
    const given = byReference ? asProperties : (objects) => objects;
    return () => {
      const explorer = h(
        'treatment-explorer',
        {
          key: 'explorer',
          'heading-level': 3,
          'onGuide-view': ({ detail }) => {
            heard.value = detail.view;
          },
          ...given(forExplorer),
        },
        [h('a', { href: '/treatments' }, 'Treatments')],
      );
      const trial = h('trial-explainer', { key: 'trial', today: '2026-11-23', ...given(forTrial) });
      const toggle = (state) => () => {
        state.value = !state.value;
      };
      return h('main', [
        h('button', { onClick: toggle(turned) }, 'Turn'),
        h('button', { onClick: toggle(shown) }, shown.value ? 'Hide' : 'Show'),
        h('output', heard.value),
        shown.value ? (turned.value ? [trial, explorer] : [explorer, trial]) : undefined,
      ]);
    };
  },
};

export const draw = (root, given) => createApp(App, given).mount(root);
export const hydrate = (root, given) => createSSRApp(App, given).mount(root);

/** Renders on a server, without a DOM. */
export async function toText(given) {
  const { renderToString } = await import('vue/server-renderer');
  return renderToString(createSSRApp(App, given));
}
