// Types of the JSON files in src/generated, which `npm run content` makes of content/. They are checked when they are made.

declare module '*/secondary-liver-cancer.en.json' {
  const guide: import('./guide/guide.js').Guide;
  export default guide;
}
declare module '*.trials.json' {
  const trials: import('./guide/trial-basics.js').TrialBasics;
  export default trials;
}
declare module '*.written.json' {
  const written: import('./i18n/format.js').Written;
  export default written;
}
declare module '*.language.json' {
  const language: import('./i18n/language.js').Language;
  export default language;
}
declare module '*.trial-words.json' {
  const words: import('./i18n/en/trial.js').TrialWords;
  export default words;
}
declare module '*.page-words.json' {
  const words: import('./i18n/en/page.js').StaticWords;
  export default words;
}
