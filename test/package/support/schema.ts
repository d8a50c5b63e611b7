/** A JSON Schema, with the keywords that the schema of a guide uses. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
}

type Check = (schema: Schema, value: unknown) => boolean;
const isList = Array.isArray;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isList(value);
const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number';
const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: isList,
  string: isText,
  number: isNumber,
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
};
const length = (value: unknown) => [...(value as string)].length;

/** The checks of the keywords of JSON Schema 2020-12. A keyword does not restrict values of another type. */
const WORDS: Readonly<Record<string, Check>> = {
  type: ({ type }, value) => TYPES[type!]!(value),
  enum: ({ enum: choices }, value) => choices!.includes(value),
  required: ({ required }, value) => !isObject(value) || required!.every((name) => Object.hasOwn(value, name)),
  properties: ({ properties }, value) =>
    !isObject(value) ||
    Object.entries(value).every(([key, inner]) => !properties![key] || fits(properties![key], inner)),
  additionalProperties: ({ additionalProperties: others, properties = {} }, value) =>
    !isObject(value) ||
    Object.entries(value).every(([key, inner]) => Object.hasOwn(properties, key) || fits(others!, inner)),
  propertyNames: ({ propertyNames }, value) =>
    !isObject(value) || Object.keys(value).every((key) => fits(propertyNames!, key)),
  items: ({ items, prefixItems = [] }, value) =>
    !isList(value) || value.slice(prefixItems.length).every((inner) => fits(items!, inner)),
  prefixItems: ({ prefixItems }, value) =>
    !isList(value) || prefixItems!.every((schema, at) => at >= value.length || fits(schema, value[at])),
  anyOf: ({ anyOf }, value) => anyOf!.some((schema) => fits(schema, value)),
  minItems: ({ minItems }, value) => !isList(value) || value.length >= minItems!,
  maxItems: ({ maxItems }, value) => !isList(value) || value.length <= maxItems!,
  minLength: ({ minLength }, value) => !isText(value) || length(value) >= minLength!,
  maxLength: ({ maxLength }, value) => !isText(value) || length(value) <= maxLength!,
  minimum: ({ minimum }, value) => !isNumber(value) || (value as number) >= minimum!,
  maximum: ({ maximum }, value) => !isNumber(value) || (value as number) <= maximum!,
  pattern: ({ pattern }, value) => !isText(value) || new RegExp(pattern!, 'u').test(value as string),
};
/** Keywords that are only annotations. */
const NOTES = ['$schema', 'title', 'description', 'examples', 'format', 'contentMediaType'];

/** Whether a value fits a schema, as any validator would decide. An unknown keyword is an error and never ignored. */
export function fits(schema: Schema | boolean, value: unknown): boolean {
  if (typeof schema === 'boolean') return schema;
  return Object.keys(schema).every((word) => {
    if (NOTES.includes(word)) return true;
    const check = WORDS[word];
    if (!check) throw new Error(`the schema uses "${word}": add its check to test/package/support/schema.ts`);
    return check(schema, value);
  });
}
