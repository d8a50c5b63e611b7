/** The frame of every view. */
export const frame = {
  lang: 'en',
  nav: {
    label: 'Pages of this guide',
    browse: 'Treatments',
    questions: 'Questions',
    results: 'My results',
    compare: 'Compare',
    values: 'What matters',
    summary: 'My talk',
    about: 'About',
  },
  menu: 'Menu',
  /** Told apart from the menu of the page by those who hear it. */
  menuNamed: 'Guide menu',
  close: 'Close',
  ill: 'Feeling very sick?',
  signs: 'Signs to call about',
  back: {
    start: 'Back to the start',
    browse: 'All treatments',
    treatment: 'Back to the treatment',
    questions: 'Back to the questions',
    results: 'Back to my results',
    compare: 'Back to comparing',
    values: 'Back to what matters',
    summary: 'Back to my talk',
    about: 'Back to about this guide',
  },
} as const;
