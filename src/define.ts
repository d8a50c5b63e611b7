/** The class of a public element. */
interface Versioned extends CustomElementConstructor {
  readonly version: string;
}

/** Kept on the class that registered first: the versions that were reported in the console. Scripts of other versions use the same symbol. */
const TOLD: unique symbol = Symbol.for('treatment-guide.told');

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
  const first = registry.get(tag) as (Versioned & { [TOLD]?: Set<string> }) | undefined;
  if (first) {
    first[TOLD] ??= new Set();
    // Once for each version: a page that replaces its content may run the same script many times. Silent on a server, where frameworks load
    // each module several times.
    if (first !== element && globalThis.document && !first[TOLD].has(element.version))
      console.warn(`<${tag}> ${element.version} is not used: version ${first.version ?? 'unknown'} was here first.`);
    first[TOLD].add(element.version);
    return;
  }
  // The public element first: an internal one requests its context from it as soon as it is connected.
  registry.define(tag, element);
  for (const [name, internalElement] of Object.entries(internal))
    if (!registry.get(name)) registry.define(name, internalElement);
}
