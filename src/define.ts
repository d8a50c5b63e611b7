/** The class of a public element. */
interface Versioned extends CustomElementConstructor {
  readonly version: string;
}

/** On the class that was first: the versions that the console was told of. Scripts of other versions know it by the same name. */
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
    // Once for each version: on a page that is changed by a script, the same script may run for each visit. On a server, where frameworks
    // load each module several times, it says nothing.
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
