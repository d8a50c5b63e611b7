/**
 * A property of the document that markup cannot shadow ("DOM clobbering"): with `<img name="baseURI">` anywhere in the page,
 * `document.baseURI` is that image.
 */
export function ofDocument<Name extends keyof Document>(name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, document) as Document[Name];
}

/** Creates an element, even if markup has shadowed `document.createElement`. */
export const createElement = <Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] =>
  ofDocument('createElement').call(document, name) as HTMLElementTagNameMap[Name];
