import { html } from 'lit';
import { directionOf } from '../i18n/direction.js';
import { madeOf } from '../ui/made.js';
import type { AddressParts } from './addresses.js';
import type { ElementName } from './attributes.js';
import { style } from './style.js';
import { toHtml } from './to-html.js';

/** The policy makes "no request, no script" a thing that the browser sees to, whatever stands in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A link that nothing is said of leads to the hospital's page. It must not open inside a frame that this page may stand in. */
const beside = (text: string) =>
  text.replace(/(<a href="(?!#|tel:|mailto:)[^"]*")>/gi, '$1 target="_blank" rel="noopener">');

/** What a page is about. */
interface About {
  readonly lang: string;
  readonly title: string;
  readonly lead: string;
  /** The element that says the same: a link whose address ends in its name leads to the text. */
  readonly element: ElementName;
}

/**
 * A whole page around a text: its style inside, and nothing else to load.
 * @param text - Markup of ours.
 * @param data - The same in the words of schema.org, as markup.
 */
export function page(
  { lang, title, lead, element }: About,
  text: string,
  { head, first, last }: AddressParts,
  data: string,
): string {
  return toHtml(html`<!doctype html>
<html lang=${lang}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content=${POLICY}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<meta name="description" content=${lead}>
${head}
${html(madeOf([data]))}
<style>${html(madeOf([style]))}</style>
</head>
<body class="guide">
<main id=${element} dir=${directionOf(lang)}>
${first} ${html(madeOf([beside(text)]))} ${last}
</main>
</body>
</html>
`);
}
