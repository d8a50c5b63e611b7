/** A class that knows its version, and the elements that it needs inside. */
interface Versioned extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Registers a public element with its inner ones, all or none: the first script on a page wins, so that two versions never mix.
 * A no-op where there is no registry (a server).
 */
export function define(
  tag: string,
  element: Versioned,
  inner: Readonly<Record<string, CustomElementConstructor>> = {},
): void {
  const registry = globalThis.customElements;
  if (!registry) return;
  const first = registry.get(tag) as Versioned | undefined;
  if (first) {
    if (first !== element)
      console.warn(`<${tag}> ${element.version} is not used: version ${first.version ?? 'unknown'} was here first.`);
    return;
  }
  // Provider first: an inner element asks for its context as soon as it is on the page.
  registry.define(tag, element);
  for (const [name, innerElement] of Object.entries(inner))
    if (!registry.get(name)) registry.define(name, innerElement);
}
