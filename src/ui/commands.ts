/** Views of `<treatment-explorer>`. */
export const VIEWS = [
  'start',
  'browse',
  'treatment',
  'questions',
  'results',
  'compare',
  'values',
  'summary',
  'about',
] as const;
export type View = (typeof VIEWS)[number];

/** What a button of `<treatment-explorer>` can do: go to a view, or one of these. The handlers are in explorer/commands.ts. */
export type ExplorerCommand =
  | View
  | 'also'
  | 'menu'
  | 'table'
  | 'urgent'
  | 'back'
  | 'reset'
  | 'keep'
  | 'print'
  | 'print-view'
  | 'print-all'
  | 'found'
  | 'section'
  | 'next'
  | 'trial'
  | 'undo';

/** What a button of `<trial-explainer>` can do. */
export type ExplainerCommand =
  | 'urgent'
  | 'section'
  | 'fetch'
  | 'study'
  | 'list'
  | 'more'
  | 'places'
  | 'mine'
  | 'sheet'
  | 'forget';

/** A value of `data-go` of a button. A misspelled one fails the type check. */
export type Command = ExplorerCommand | ExplainerCommand;
