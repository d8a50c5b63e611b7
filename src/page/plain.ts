/** Attributes for scripts, hosts and focus, which only the elements need. */
const HOOK = /^(part|tabindex|data-.*)$/;

/**
 * Removes what only the elements need: slots, attributes for scripts, focus targets. White space is normalized, so that it does not matter
 * whether the templates were minified.
 *
 * @param text - Output of `toHtml`. Its values are escaped, so whatever looks like a tag is one, and a value ends at the next double quote.
 */
export function plain(text: string): string {
  const told = attributes(text.replace(/<\/?slot\b[^>]*>/g, ''), (name, whole) => (HOOK.test(name) ? '' : whole));
  return (
    told
      .replace(/\s+/g, ' ')
      .replace(/(<\/(?:p|li|dd|h[1-6]|div|section)>) ?/g, '$1\n')
      // Without a style a drawing would be as wide as its page. The pictures of treatments are 160 units wide.
      .replace(
        /<svg(?![^>]* width=)(?=[^>]* viewBox="\S+?[ ,]+\S+?[ ,]+([\d.]+))/g,
        (_, wide: string) => `<svg width="${Number(wide) * 1.5}"`,
      )
  );
}

/**
 * The same for a page without our style: without decorative drawings, which would have no size, and with class names that do not clash with
 * those of the page.
 */
export function plainInside(text: string): string {
  const told = plain(text)
    .replace(/<(svg|div)\b[^>]* aria-hidden="true"[^>]*>.*?<\/\1>/gs, '')
    .replace(/<div class="frame[^>]*>\s*<span class="pic">\s*<\/span>\s*<\/div>/g, '')
    // Without a style a long word breaks only at <wbr>.
    .replace(/\w{40,}(?=[^<>]*<)/g, (word) => word.replace(/.{16}/g, '$&<wbr>'));
  return attributes(told, (name, whole) => {
    if (name !== 'class') return whole;
    const own = /"(.*)"/.exec(whole)?.[1]?.match(/\S+/g);
    return own ? ` class="${own.map((each) => `guide-${each}`).join(' ')}"` : '';
  });
}

/** Changes the attributes of every tag. */
function attributes(text: string, change: (name: string, whole: string) => string): string {
  return text.replace(/<\w[^>]*>/g, (tag) =>
    tag.replace(/\s([\w:-]+)(?:="[^"]*")?/g, (whole, name: string) => change(name, whole)),
  );
}
