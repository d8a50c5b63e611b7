import { VIEWS } from '../../src/explorer/visit.js';
import { MESSAGES } from '../../src/trial/trial-error.js';
import { REASONS } from '../../src/ui/fetch-text.js';
import { base } from '../../src/ui/styles/base.js';
import { tokens } from '../../src/ui/styles/tokens.js';
import { analyze } from './analyze.mjs';

/** A documented name. */
export interface Item {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
}

/** An item with a type, in TypeScript. */
export interface Typed extends Item {
  readonly type: { readonly text: string };
}

/** An attribute; most belong to a property. */
export interface Attribute extends Typed {
  readonly fieldName?: string;
}

/** A property or a method. */
export interface Member extends Typed {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  /** The attribute that sets it, if there is one. */
  readonly attribute?: string;
}

/** One public element, as the custom elements manifest has it. */
export interface ElementDoc {
  readonly name: string;
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
  readonly members: readonly Member[];
  readonly events: readonly Typed[];
  readonly slots: readonly Item[];
  readonly cssParts: readonly Item[];
  readonly cssProperties: readonly Item[];
}

/** The output of the analyzer: the same, with internal members. */
type Raw<Kind> = Partial<Kind> & {
  readonly name: string;
  readonly privacy?: string;
  readonly inheritedFrom?: unknown;
};
type RawElement = {
  readonly [Key in keyof ElementDoc]: ElementDoc[Key] extends readonly (infer One)[]
    ? readonly Raw<One>[]
    : ElementDoc[Key];
};

/** A union type of these texts. */
const oneOf = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(' | ');

/** Internal type names, spelled out for readers who do not have the sources. */
const OURS: Readonly<Record<string, string>> = {
  View: oneOf(VIEWS),
  TrialErrorCode: oneOf(Object.keys(MESSAGES)),
  LoadCode: oneOf(Object.keys(REASONS)),
  Id: 'string',
  Answers: 'Readonly<Record<string, string | undefined>>',
};
const OF_THE_LANGUAGE = ['CustomEvent', 'Event', 'Promise', 'Readonly', 'Record'];

/** The public elements, from the docstrings and fields of their sources. */
export async function readElements(): Promise<ElementDoc[]> {
  const { modules } = (await analyze()) as { modules: { declarations: RawElement[] }[] };
  return modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName).map(publicPart));
}

/** The elements as a custom elements manifest of the published modules. */
export function manifestOf(elements: readonly ElementDoc[]) {
  return {
    schemaVersion: '1.0.0',
    readme: '',
    modules: elements.map((element) => {
      const path = `dist/npm/${element.tagName}.js`;
      const declaration = { name: element.name, module: path };
      return {
        kind: 'javascript-module',
        path,
        declarations: [
          { kind: 'class', ...element, customElement: true, superclass: { name: 'LitElement', package: 'lit' } },
        ],
        exports: [
          { kind: 'js', name: element.name, declaration },
          { kind: 'custom-element-definition', name: element.tagName, declaration },
        ],
      };
    }),
  };
}

function publicPart({ name, tagName, description, ...raw }: RawElement): ElementDoc {
  const isOpen = (item: Raw<Item>) => !item.name.startsWith('#') && (item.privacy ?? 'public') === 'public';
  const hidden = new Set(raw.members.filter((member) => !isOpen(member)).map((member) => member.name));
  const attributes = raw.attributes.filter(({ fieldName = '' }) => !hidden.has(fieldName)).map(attributeOf);
  const saidOf = new Map(attributes.map((attribute) => [attribute.fieldName, attribute.description]));
  return {
    name,
    tagName,
    description,
    attributes,
    members: raw.members
      .filter(isOpen)
      .map((member) => inFull<Member>({ ...member, description: member.description ?? saidOf.get(member.name) ?? '' })),
    // The analyzer also lists the dispatching call as an event without a description.
    events: raw.events.filter((event) => event.description).map((event) => inFull<Typed>(event)),
    slots: raw.slots.map((slot) => inFull<Item>(slot)),
    cssParts: raw.cssParts.map((part) => inFull<Item>(part)),
    cssProperties: raw.cssProperties.map((property) =>
      inFull<Item>({ ...property, default: defaultOf(property.name) }),
    ),
  };
}

/** An attribute that is not set is absent, and not `undefined`. */
function attributeOf(raw: Raw<Attribute>): Attribute {
  const { type, ...rest } = inFull<Attribute>(raw);
  return { ...rest, type: { text: type.text.replace(/ \| undefined$/, '') } };
}

/** Removes the fields that only the analyzer needs, and spells out every type. */
function inFull<Kind extends Item>({ inheritedFrom, privacy, ...item }: Raw<Kind>): Kind {
  const { type } = item as unknown as Partial<Typed>;
  if (!type) return item as unknown as Kind;
  const text = type.text.replace(/\b[A-Z]\w*\b/g, (name) => {
    if (!OURS[name] && !OF_THE_LANGUAGE.includes(name))
      throw new Error(`${item.name}: say in scripts/package/manifest.ts what the type ${name} is`);
    return OURS[name] ?? name;
  });
  return { ...item, type: { text } } as unknown as Kind;
}

/** The default of a custom property in the style sheets; of several, the last one, which is for current browsers. */
function defaultOf(property: string): string {
  const sheet = `${tokens}${base}`;
  const start = sheet.lastIndexOf(`var(${property},`) + `var(${property},`.length;
  let end = start;
  for (let depth = 1; depth; end++) depth += { '(': 1, ')': -1 }[sheet[end]!] ?? 0;
  return sheet.slice(start, end - 1).trim();
}
