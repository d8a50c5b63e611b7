import type { Guide } from '../guide/guide.js';
import { Html, html } from './html.js';
import { style } from './style.js';

/** The policy makes "no request, no script" a thing that the browser sees to, whatever stands in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A whole page around the text: its style inside, and nothing else to load. */
export function page(lang: string, guide: Guide, text: Html): string {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${guide.title}</title>
<meta name="description" content="${guide.lead}">
<style>${new Html(small(style))}</style>
</head>
<body>
<main id="treatment-explorer" dir="auto">
${text}
</main>
</body>
</html>
`.source;
}

/** A style sheet without the white space that is there for its readers. */
function small(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}
