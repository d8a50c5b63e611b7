/** What the analyzer of custom elements looks at. The inner elements are not for a page to use. */
export default {
  globs: ['ui/base-element', 'explorer/treatment-explorer', 'explainer/trial-explainer'].map(
    (name) => `src/${name}.ts`,
  ),
  litelement: true,
  quiet: true,
  // It would write its own idea of "customElements" into package.json.
  packagejson: false,
};
