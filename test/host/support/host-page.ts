/** The two tags. */
export type Tag = 'treatment-explorer' | 'trial-explainer';

export const EXPLORER_LINK = 'Treatments in plain words';
export const TRIAL_LINK = 'Trials in plain words';

/** The tags as a hospital writes them: with a link inside to a plain page, for visitors without scripts. */
export const EXPLORER = `<treatment-explorer contact-href="tel:+1-555-0100"><a href="/treatments">${EXPLORER_LINK}</a></treatment-explorer>`;
export const TRIAL = `<trial-explainer today="2026-11-23" record-src="/study.json"><a href="/trials">${TRIAL_LINK}</a></trial-explainer>`;

export const MODULE = '<script type="module" src="/dist/treatment-guide.js"></script>';
export const CLASSIC = '<script src="/dist/treatment-guide.classic.js"></script>';

/** A page of a hospital. */
export interface HostPage {
  /** Markup before the end of its head; default: the module script. */
  readonly head?: string;
  /** Markup in place of the guide; default: the explorer. */
  readonly body?: string;
  /** Markup at the end of its body. */
  readonly end?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly doctype?: string;
  /** Attributes of its root element. */
  readonly root?: string;
  readonly type?: string;
  readonly encoding?: BufferEncoding;
}

/**
 * A hospital's page around the guide: headings, a form, a list, a table, a button, a picture, and a style sheet of its own. Well-formed,
 * so that it can be served as XHTML too.
 */
export function pageOf({
  head = MODULE,
  body = EXPLORER,
  end = '',
  doctype = '<!DOCTYPE html>',
  root = 'lang="en-US"',
}: HostPage): string {
  return `${doctype}
<html ${root}><head><title>Liver clinic</title><link rel="stylesheet" href="/host.css"/>${head}</head>
<body class="site"><header><h1>Liver clinic</h1><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
<main><p id="before">Our clinic sees people on every weekday.</p>
${body}
<p id="after">Bring a list of your medicines.</p>
<h2 class="title">Your first visit</h2><fieldset><legend>Search</legend><label>Word <input name="q"/></label><button type="button">Find</button></fieldset>
<table><tbody><tr><th>Monday</th><td>8 to 5</td></tr></tbody></table></main><footer><small>A hospital that does not exist</small></footer>${end}</body></html>`;
}

/** The style sheet of that hospital. */
export const HOST_CSS = `
body { margin: 0; font: 16px/1.4 Georgia, serif; color: #223; background: #fefefe }
main, header, footer { max-width: 900px; margin: 0 auto; padding: 8px }
h1, h2 { color: #703; letter-spacing: 2px } a { color: #060 } button { background: #ffd; border-radius: 0; padding: 3px }
p { margin: 1em 0; text-indent: 1em } fieldset { border: 4px double #999 } label { text-transform: uppercase } td, th { border: 1px solid #ccc }
`;
