/**
 * The number of a `tel:` address as people write it. Numbers of North America (+1) lose the country code and get their usual groups; any
 * other number is not changed, because its grouping is unknown.
 *
 * @param href - An address that begins with `tel:`.
 */
export function readablePhone(href: string): string {
  const [number = '', ...parameters] = decoded(href.slice(4)).split(';');
  const extension = parameters.map((each) => /^ext=(\d+)$/i.exec(each)?.[1]).find(Boolean);
  const [, area, exchange, line] = /^\+1(\d{3})?(\d{3})(\d{4})$/.exec(number.replace(/[\s().-]/g, '')) ?? [];
  const written = line ? [area, exchange, line].filter(Boolean).join('-') : number.trim();
  return extension ? `${written} ext. ${extension}` : written;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
