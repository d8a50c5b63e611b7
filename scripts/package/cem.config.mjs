/** Configuration of the custom elements analyzer. Internal elements are left out: pages do not use them. */
export default {
  globs: ['ui/base-element', 'explorer/treatment-explorer', 'explainer/in-parts', 'explainer/trial-explainer'].map(
    (name) => `src/${name}.ts`,
  ),
  litelement: true,
  quiet: true,
  // Otherwise it would change the field "customElements" of package.json.
  packagejson: false,
};
