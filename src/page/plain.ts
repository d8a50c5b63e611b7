/** Hooks for scripts and places for the focus, which only the elements have a use for. */
const HOOK = /^(part|tabindex|data-.*)$/;

/**
 * Takes out of a text what only the elements have a use for: slots, hooks for scripts, places for the focus. White space is the same whether a
 * minifier has been at the templates or not.
 *
 * @param text - What `toHtml` wrote: values are escaped, so whatever looks like a tag is one, and a value ends at the next double quote.
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
 * The same for a page that does not have our style: without decoration, which has no size there, and with names of classes that meet none
 * of the page.
 */
export function plainInside(text: string): string {
  const told = plain(text)
    .replace(/<(svg|div)\b[^>]* aria-hidden="true"[^>]*>.*?<\/\1>/gs, '')
    .replace(/<div class="frame[^>]*>\s*<span class="pic">\s*<\/span>\s*<\/div>/g, '')
    // Without a style no long word is broken, but for where it says that it may be.
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
