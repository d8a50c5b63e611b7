/**
 * Gives lit the texts back that a translator has wrapped. Google Translate and others put `<font>` in the place of a text; lit would go on
 * writing to the text that is no longer there, and a reader would see one treatment under the name of another. To be called before lit
 * draws: each `<font>` after one of lit's markers becomes the text that it shows. What lit then writes, the translator sees and translates.
 */
export function unwrapTranslated(root: ParentNode): void {
  for (const font of root.querySelectorAll('font')) {
    if (!(font.previousSibling instanceof Comment)) continue;
    // A translator may cut a text into sentences.
    while (font.nextSibling instanceof HTMLFontElement) font.append(font.nextSibling);
    font.replaceWith(font.textContent);
  }
}
