export default defineNuxtConfig({
  telemetry: false,
  app: { head: { htmlAttrs: { lang: 'en' }, title: 'Liver clinic', link: [{ rel: 'icon', href: 'data:,' }] } },
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'treatment-explorer' || tag === 'trial-explainer' } },
});
