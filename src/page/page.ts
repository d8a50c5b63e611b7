import { html } from 'lit';
import { directionOf } from '../i18n/direction.js';
import { madeOf } from '../ui/made.js';
import type { AddressParts } from './addresses.js';
import type { ElementName } from './attributes.js';
import { style } from './style.js';
import { toHtml } from './to-html.js';

/** With this policy the browser itself enforces "no request, no script". */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Links without a `target` lead to the hospital's site. They must not open inside an iframe that this page may be shown in. */
const beside = (text: string) =>
  text.replace(/(<a href="(?!#|tel:|mailto:)[^"]*")>/gi, '$1 target="_blank" rel="noopener">');

/** The head of a page. */
interface About {
  readonly lang: string;
  readonly title: string;
  readonly lead: string;
  /** The element with the same content. Its name is the id of the text, so that links that end in it lead there. */
  readonly element: ElementName;
}

/**
 * A page around a text, with its style inside and no other file to load.
 * @param text - Trusted markup.
 * @param data - Block of schema.org data, as trusted markup.
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
