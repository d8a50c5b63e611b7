/**
 * A property of the document itself. Markup can put an element in the place of any of them: after `<img name="baseURI">` in somebody's
 * comment, `document.baseURI` is that picture.
 */
export function ofDocument<Name extends keyof Document>(name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, document) as Document[Name];
}

/** A new element, also where markup has taken the name `createElement`. */
export const createElement = <Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] =>
  ofDocument('createElement').call(document, name) as HTMLElementTagNameMap[Name];
