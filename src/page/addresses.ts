import { html, nothing, type TemplateResult } from 'lit';

/** `https://...`, or an address without a scheme. */
const PAGE_ADDRESS = /^(https?:\/\/|(?![a-z][a-z\d+.-]*:)\S)\S*$/i;

/** Addresses of the page and its other forms: absolute, or relative to the page. */
export interface Addresses {
  /** The page in each language, by tag, its own language included. If that one is absolute, it becomes the canonical address. */
  readonly languages?: Readonly<Record<string, string>> | undefined;
  /** The same text as Markdown. */
  readonly markdown?: string | undefined;
}

/** The links of a page to its other forms, for search engines and for readers. */
export interface AddressParts {
  /** Absolute address of the page, where it is known. */
  readonly own: string | undefined;
  readonly head: TemplateResult;
  /** Links to the other languages. Empty where there are none. */
  readonly first: TemplateResult | typeof nothing;
  /** The link to the text as Markdown. */
  readonly last: TemplateResult | typeof nothing;
}

/**
 * @param lang - Language of the page.
 * @param asText - Words of the link to the Markdown.
 * @throws RangeError for an address that no link may have.
 */
export function addressParts({ languages = {}, markdown }: Addresses, lang: string, asText: string): AddressParts {
  for (const address of [...Object.values(languages), ...(markdown ? [markdown] : [])])
    if (!PAGE_ADDRESS.test(address))
      throw new RangeError(`"${address}" is no address of a page: write https://... or a relative one.`);
  const own = /^https?:/i.test(languages[lang] ?? '') ? languages[lang] : undefined;
  const others = Object.entries(languages).filter(([tag]) => tag !== lang);
  return {
    own,
    head: html`${own ? html`<link rel="canonical" href=${own}>` : nothing}
${others.length ? Object.entries(languages).map(([tag, href]) => html`<link rel="alternate" hreflang=${tag} href=${href}>`) : nothing}
${markdown ? html`<link rel="alternate" type="text/markdown" href=${markdown}>` : nothing}`,
    first: others.length
      ? html`<p class="beside small">${others.map(([tag, href]) => html`<a href=${href} lang=${tag} hreflang=${tag}>${nameOf(tag)}</a> `)}</p>`
      : nothing,
    last: markdown ? html`<p class="beside small"><a href=${markdown} type="text/markdown">${asText}</a></p>` : nothing,
  };
}

/** The name of a language in that language: "Español". */
function nameOf(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.replace(/^./u, (letter) => letter.toLocaleUpperCase(tag));
}
