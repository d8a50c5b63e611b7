import type { ElementDoc, Item, Typed } from './manifest.js';

/** Path from the entries to the declarations of the sources. */
const CODE = './src';

/** Public entries of the package that are code: the source of each, and the types that its functions use. */
const ENTRIES: Readonly<Record<string, { readonly of: string; readonly types?: readonly string[] }>> = {
  index: { of: 'index', types: ['../tags'] },
  'treatment-explorer': { of: 'treatment-explorer', types: ['../tags'] },
  'trial-explainer': { of: 'trial-explainer', types: ['../tags'] },
  engine: { of: 'guide/evaluate', types: ['guide/evaluation', 'guide/guide'] },
  guide: { of: 'guide/parse-guide', types: ['guide/issue', 'guide/guide'] },
  trial: { of: 'trial/trial' },
  static: { of: 'page/index', types: ['guide/guide'] },
};

/** Every declaration file that an entry of the package names, by its name. */
export const typings = (elements: readonly ElementDoc[]): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    Object.entries(ENTRIES).map(([name, { of, types = [] }]) => [`${name}.d.ts`, entry(of, types)]),
  ),
  'guide-json.d.ts': GUIDE_JSON,
  'tags.d.ts': tags(elements),
  'react.d.ts': react(elements),
  'vue.d.ts': vue(elements),
  'angular.d.ts': ANGULAR,
});

const from = (source: string) => (source.startsWith('../') ? `./${source.slice(3)}.js` : `${CODE}/${source}.js`);
const entry = (of: string, types: readonly string[]) =>
  [`export * from '${from(of)}';\n`, ...types.map((source) => `export type * from '${from(source)}';\n`)].join('');

/** Module of the class of a public element: `treatment-explorer` is in the folder `explorer`. */
const moduleOf = (tagName: string) => `${CODE}/${tagName.split('-')[1]}/${tagName}.js`;

const MADE = '// Made from custom-elements.json.\n';

/** Types of attribute values: `"3"` for a number, an empty text for a boolean. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: this is TypeScript's own spelling of such a text.
const VALUES: Readonly<Record<string, string>> = { number: 'number | `${number}`', boolean: "boolean | ''" };

const fields = <Kind extends Item>(items: readonly Kind[], type: (item: Kind) => string) =>
  items.map((item) => `  /** ${item.description} */\n  '${item.name}'${type(item)};\n`).join('');
const optional = (type: string) => `?: ${type === 'unknown' ? type : `${type} | undefined`}`;

const each = (elements: readonly ElementDoc[], line: (element: ElementDoc) => string) => elements.map(line).join('');
const classes = (elements: readonly ElementDoc[]) =>
  each(elements, ({ name, tagName }) => `import type { ${name} } from '${moduleOf(tagName)}';\n`);
const parts = ['Attributes', 'EventMap', 'Properties'];
const ofTags = (elements: readonly ElementDoc[]) =>
  `import type {\n${each(elements, ({ name }) => parts.map((part) => `  ${name}${part},\n`).join(''))}} from './tags.js';\n`;
const tagOf = ({ name }: ElementDoc) => `Tag<${[name, ...parts.map((part) => `${name}${part}`)].join(', ')}>`;

const tags = (elements: readonly ElementDoc[]) => `${MADE}${classes(elements)}
${elements.map(tag).join('\n')}`;

const tag = ({ name, tagName, attributes, members, events }: ElementDoc) => `/** Attributes of \`<${tagName}>\`. */
export interface ${name}Attributes {
${fields(attributes, ({ type }) => optional(VALUES[type.text] ?? type.text))}}

/** What \`<${tagName}>\` takes as properties only. */
export interface ${name}Properties {
${fields(
  members.filter((member) => member.kind === 'field' && !member.static && !member.attribute),
  ({ type }: Typed) => optional(type.text),
)}}

/** Events of \`<${tagName}>\`. */
export interface ${name}EventMap {
${fields(events, ({ type }) => `: ${type.text}`)}}

declare module '${moduleOf(tagName)}' {
  interface ${name} {
${listener('add', name)}${listener('remove', name)}  }
}
`;

/** A listener knows the type of its event: in DOM code, and in Angular's templates. */
function listener(verb: 'add' | 'remove', name: string): string {
  const rest = `options?: boolean | ${verb === 'add' ? 'AddEventListenerOptions' : 'EventListenerOptions'},\n    ): void;\n`;
  const typed = (target: string, map: string) => `    ${verb}EventListener<Type extends keyof ${map}>(
      type: Type,
      listener: (this: ${target}, event: ${map}[Type]) => unknown,
      ${rest}`;
  return `${typed(name, `${name}EventMap`)}${typed('HTMLElement', 'HTMLElementEventMap')}    ${verb}EventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      ${rest}`;
}

const react = (
  elements: readonly ElementDoc[],
) => `${MADE}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${classes(elements)}${ofTags(elements)}
/** A tag as React 19 takes it: attributes by their HTML names, objects as properties, \`on\` and the name of an event. */
type Tag<Element, Attributes, EventMap, Properties> = Omit<
  DetailedHTMLProps<HTMLAttributes<Element>, Element>,
  keyof Attributes | keyof Properties
> &
  Attributes &
  Properties & { [Type in keyof EventMap & string as \`on\${Type}\`]?: ((event: EventMap[Type]) => void) | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${each(elements, (element) => `      '${element.tagName}': ${tagOf(element)};\n`)}    }
  }
}
`;

const vue = (elements: readonly ElementDoc[]) => `${MADE}import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${classes(elements)}${ofTags(elements)}
/** Vue looks for \`headingLevel\` where a template says \`heading-level\`. */
type Camel<Text extends string> = Text extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Text;
/** Vue writes \`false\` into an attribute as a word, and being there is true: where there is a choice, it is \`true\` or \`undefined\`. */
type Given<Value> = Extract<Value, boolean> extends never ? Value : Exclude<Value, false>;

/** A tag in a template. */
type Tag<Element, Attributes, EventMap, Properties> = new () => Element & {
  $props: HTMLAttributes & { [Name in keyof Attributes & string as Camel<Name>]?: Given<Attributes[Name]> } & Properties &
    PublicProps;
  $emit: EmitFn<{ [Type in keyof EventMap]: (event: EventMap[Type]) => void }>;
};

declare module 'vue' {
  /** Vue's own list of what every element may have leaves this out. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
  interface GlobalComponents {
${each(elements, (element) => `    '${element.tagName}': ${tagOf(element)};\n`)}  }
}
`;

/** A guide as JSON. TypeScript alone would read a list of any length where a guide has exactly two numbers, and any text for a standing. */
const GUIDE_JSON = `import type { Guide } from './guide.js';

declare const guide: Guide;
export default guide;
`;

/** Angular knows a custom element by the map of tag names of the DOM, and its events by \`addEventListener\`. */
const ANGULAR = `${MADE}// With CUSTOM_ELEMENTS_SCHEMA, a template knows the type of a reference (#guide) and of an event ($event). Angular checks no attribute
// and no property of a custom element, whatever the types say.
export type { TreatmentExplorer, TrialExplainer } from '${CODE}/index.js';
export type * from './tags.js';
`;
