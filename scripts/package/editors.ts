import type { ElementDoc, Item, Typed } from './manifest.js';

/** The strings that a union type allows: `'a' | 'b'`. */
function choices({ type }: Typed): string[] | undefined {
  const parts = type.text.split(' | ').map((part) => /^'([^']*)'$/.exec(part)?.[1]);
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

const markdown = (value: string) => ({ kind: 'markdown', value });
const listed = (heading: string, items: readonly Item[]) =>
  [`${heading}:`, ...items.map(({ name, description }) => `- \`${name || '(default)'}\`: ${description}`)].join('\n');

/** Custom data for VS Code, which completes and explains the tags in HTML. */
export const customData = (elements: readonly ElementDoc[]) => ({
  version: 1.1,
  tags: elements.map(({ tagName, description, attributes, slots, events }) => ({
    name: tagName,
    description: markdown([description, listed('Slots', slots), listed('Events', events)].join('\n\n')),
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: markdown(attribute.description),
      // "v" is VS Code's word for an attribute without a value.
      ...(attribute.type.text === 'boolean' && { valueSet: 'v' }),
      ...(choices(attribute) && { values: choices(attribute)!.map((name) => ({ name })) }),
    })),
  })),
});

/** Web-types for JetBrains' editors: tags, attributes, properties, events, slots, parts and custom properties. */
export const webTypes = ({ name, version }: Readonly<Record<string, string>>, elements: readonly ElementDoc[]) => ({
  $schema: 'http://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: { elements: elements.map(webType) },
    css: {
      properties: unique(elements.flatMap(({ cssProperties }) => cssProperties)).map((property) => ({
        name: property.name,
        description: `${property.description} Default: \`${property.default}\``,
      })),
      'pseudo-elements': unique(elements.flatMap(({ cssParts }) => cssParts)).map((part) => ({
        name: `part(${part.name})`,
        description: part.description,
      })),
    },
  },
});

const plain = ({ name, description }: Item) => ({ name, description });

const webType = ({ tagName, description, attributes, slots, events, members }: ElementDoc) => ({
  name: tagName,
  description,
  attributes: attributes.map((attribute) => ({
    ...plain(attribute),
    ...(attribute.default && { default: attribute.default.replace(/^'(.*)'$/, '$1') }),
    value: { type: attribute.type.text, kind: attribute.type.text === 'boolean' ? 'no-value' : 'plain' },
  })),
  slots: slots.map(plain),
  js: {
    properties: members
      .filter((member) => member.kind === 'field' && !member.static)
      .map((field) => ({ ...plain(field), type: field.type.text })),
    events: events.map((event) => ({ ...plain(event), type: event.type.text })),
  },
});

/** Removes repeated names: both elements share some, and the description of the first one is used. */
const unique = (items: readonly Item[]) =>
  items.filter((item, at) => items.findIndex(({ name }) => name === item.name) === at);
