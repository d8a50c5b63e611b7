/** Hooks for scripts and places for the focus, which only the elements have a use for. */
const HOOK = /^(part|tabindex|data-.*)$/;

/**
 * Takes out of a text what only the elements have a use for: slots, hooks for scripts, places for the focus. What was left out of a template
 * leaves no more than one space or line break.
 *
 * @param text - What `toHtml` wrote: values are escaped, so whatever looks like a tag is one, and a value ends at the next double quote.
 */
export function plain(text: string): string {
  const told = attributes(text.replace(/<\/?slot\b[^>]*>/g, ''), (name, whole) => (HOOK.test(name) ? '' : whole));
  return (
    told
      .replace(/\s{2,}/g, (space) => (space.includes('\n') ? '\n' : ' '))
      // Without a style a drawing would be as wide as its page.
      .replace(/<svg(?![^>]* width=)/g, '<svg width="240"')
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
