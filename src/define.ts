/** The class of a public element. */
interface Versioned extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Registers a public element and its internal elements. The first script on a page wins, with all of its elements or none, so that two
 * versions never mix. Does nothing on a server, where there is no registry.
 *
 * @param internal - Classes of the internal elements, by tag.
 */
export function define(
  tag: string,
  element: Versioned,
  internal: Readonly<Record<string, CustomElementConstructor>> = {},
): void {
  const registry = globalThis.customElements;
  if (!registry) return;
  const first = registry.get(tag) as Versioned | undefined;
  if (first) {
    if (first !== element)
      console.warn(`<${tag}> ${element.version} is not used: version ${first.version ?? 'unknown'} was here first.`);
    return;
  }
  // The public element first: an internal one requests its context from it as soon as it is connected.
  registry.define(tag, element);
  for (const [name, internalElement] of Object.entries(internal))
    if (!registry.get(name)) registry.define(name, internalElement);
}
