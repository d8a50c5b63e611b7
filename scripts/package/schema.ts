import * as z from 'zod/mini';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { guideShape } from '../../src/guide/shape.js';

/**
 * Checks that are functions, which JSON Schema cannot express, with the nearest JSON Schema for each. They are recognized by a value that they
 * accept and one that they refuse.
 */
const CHECKS = [
  {
    takes: '2026-02-28',
    refuses: '2026-02-30',
    says: { format: 'date', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
  },
  {
    takes: 'es-US',
    refuses: 'es_US',
    // Language, script, region, variants, extensions.
    says: {
      pattern:
        '^([A-Za-z]{2,3}|[A-Za-z]{5,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|\\d{3}))?(-([A-Za-z0-9]{5,8}|\\d[A-Za-z0-9]{3}))*(-[A-Za-z0-9](-[A-Za-z0-9]{2,8})+)*$',
    },
  },
  {
    takes: '<svg><path d="M0 0"/></svg>',
    refuses: '<svg><script>0</script></svg>',
    says: { contentMediaType: 'image/svg+xml', pattern: '^\\s*<svg\\b[\\s\\S]*</svg>\\s*$' },
  },
];

/** JSON Schema of a guide, for editors and for checks outside of JavaScript. Only `parseGuide` checks everything. */
export function guideSchema() {
  const { $schema, ...shape } = z.toJSONSchema(guideShape, { io: 'input', override: sayChecks });
  return {
    $schema,
    title: 'Guide to the treatments of an illness',
    description:
      'What <treatment-explorer> shows. A guide that fits may still be refused: parseGuide checks ids, rules and pictures as well.',
    ...withExamples(shape, [guide]),
  };
}

type Schema = z.core.JSONSchema.BaseSchema;
/** Longest example, in characters: an editor shows a line or two. */
const LONGEST = 120;

/**
 * Adds an example to each text of a schema, taken from the built-in guide. So the examples are true, and add nothing to the shipped checker.
 * @param values - The values that the built-in guide has for this schema.
 */
function withExamples(schema: Schema, values: readonly unknown[]): Schema {
  const { type, properties, items, additionalProperties } = schema;
  const example = values.find((value) => typeof value === 'string' && value.length <= LONGEST);
  if (type === 'string' && !schema.enum) return example === undefined ? schema : { ...schema, examples: [example] };
  const held = values.filter((value) => typeof value === 'object' && value !== null);
  const inner = held.flatMap((value) => Object.values(value));
  const isSchema = (one: unknown): one is Schema => typeof one === 'object' && !Array.isArray(one);
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, field]) => [
          name,
          isSchema(field)
            ? withExamples(
                field,
                held.map((value) => Reflect.get(value, name)),
              )
            : field,
        ]),
      ),
    }),
    ...(isSchema(items) && { items: withExamples(items, inner) }),
    ...(isSchema(additionalProperties) && { additionalProperties: withExamples(additionalProperties, inner) }),
  };
}

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

const sayChecks: Override = ({ zodSchema, jsonSchema }) => {
  if (jsonSchema.type !== 'string' || jsonSchema.pattern) return;
  const takes = (value: string) => z.safeParse(zodSchema, value).success;
  const check = CHECKS.find((candidate) => takes(candidate.takes) && !takes(candidate.refuses));
  Object.assign(jsonSchema, check?.says);
};
