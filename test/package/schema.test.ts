import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { guideShape } from '../../src/guide/shape.js';
import { fits, type Schema } from './support/schema.js';

let schema: Schema;
before(() => {
  schema = JSON.parse(readFileSync('dist/guide.schema.json', 'utf8')) as Schema;
});

type Place = readonly (string | number)[];

/** Every field of a schema with its description, nested ones included. */
function fields({ properties = {}, items, additionalProperties }: Schema, at = ''): [string, string | undefined][] {
  const named = Object.entries(properties).flatMap(([name, field]): [string, string | undefined][] => [
    [`${at}/${name}`, field.description],
    ...fields(field, `${at}/${name}`),
  ]);
  const inner = [items, additionalProperties].filter((one): one is Schema => typeof one === 'object');
  return [...named, ...inner.flatMap((one) => fields(one, `${at}/*`))];
}

/** Every text field of a schema that is no enum, by its path. */
function texts(field: Schema, at = ''): [string, Schema][] {
  const { type, properties = {}, items, additionalProperties } = field;
  if (type === 'string') return field.enum ? [] : [[at, field]];
  const named = Object.entries(properties).flatMap(([name, one]) => texts(one, `${at}/${name}`));
  const inner = [items, additionalProperties].filter((one): one is Schema => typeof one === 'object');
  return [...named, ...inner.flatMap((one) => texts(one, `${at}/*`))];
}

/** Texts of which at least one is valid for each kind of text field. */
const TEXTS = ['word', '911', 'en', 'F-A-1', 'R1', '2026-02-28', 'https://example.org', '<svg></svg>'];

/** The smallest value that fits a schema and has every field, optional ones too. */
function sample(of: Schema): unknown {
  const { type, properties = {}, propertyNames, additionalProperties, items, prefixItems, minItems = 1 } = of;
  if (of.enum) return of.enum[0];
  if (type === 'string') return TEXTS.find((text) => fits(of, text)) ?? assert.fail(JSON.stringify(of));
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return Math.max(1, of.minimum ?? 1);
  if (type === 'array')
    return prefixItems?.map(sample) ?? Array.from({ length: minItems || 1 }, () => sample(items as Schema));
  assert.equal(type, 'object');
  const keys = propertyNames ? ((propertyNames.enum as string[]) ?? [sample(propertyNames)]) : [];
  return Object.fromEntries([
    ...Object.entries(properties).map(([name, field]) => [name, sample(field)]),
    ...keys.map((key) => [key, sample(additionalProperties as Schema)]),
  ]);
}

/** Every path in a value, from the outside in. */
function places(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    at,
    ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...at, Array.isArray(value) ? +key : key])),
  ];
}

type Holder = Record<string | number, unknown>;
const inside = (value: unknown, place: Place) => place.reduce<unknown>((outer, key) => (outer as Holder)[key], value);

/** Wrong values to put at a path; `undefined` removes the value. */
const WRONG = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  '',
  ' ',
  'Not an id!',
  'en_US',
  'x'.repeat(61),
  '31.12.2026',
  'ftp://example.org',
  [],
  [0],
  {},
  { extra: 1 },
];
/** Texts that are wrong in a way that JSON Schema cannot express: an impossible date, a drawing with a script. */
const UNSAYABLE = ['2026-02-30', '<svg><script>0</script></svg>'];

describe('the JSON schema of a guide', () => {
  test('describes every field', () => {
    const all = fields(schema);
    assert.ok(all.length > 150, `only ${all.length} fields were found`);
    assert.deepEqual(
      all.filter(([, said]) => !/^\S.+[.")]$/.test(said ?? '')).map(([at]) => at),
      [],
    );
  });

  test('has a valid example for most texts, and none for a signature', () => {
    const all = texts(schema);
    for (const [at, field] of all)
      for (const example of field.examples ?? []) assert.ok(fits(field, example), `${at}: ${example}`);
    const shown = all.filter(([, { examples }]) => examples).map(([at]) => at);
    assert.ok(shown.length > all.length / 2, `${shown.length} of ${all.length}`);
    for (const at of ['/title', '/urgent/heading', '/questions/*/text', '/treatments/*/name', '/rules/*/because'])
      assert.ok(shown.includes(at), at);
    assert.deepEqual(
      shown.filter((at) => /signOff|reviews/.test(at)),
      [],
    );
  });

  test('accepts every built-in guide', () => {
    const names = readdirSync('dist/guides');
    assert.ok(names.length);
    for (const name of names) {
      const guide: unknown = JSON.parse(readFileSync(`dist/guides/${name}`, 'utf8'));
      // Parts first, so that a failure names the part.
      for (const [part, value] of Object.entries(guide as object))
        assert.ok(fits(schema.properties![part]!, value), `${name}: ${part}`);
      assert.ok(fits(schema, guide), name);
    }
  });

  test('refuses and accepts the same shapes as the checker, in every field', () => {
    const whole = sample(schema);
    assert.deepEqual(guideShape.safeParse(whole).error?.issues, undefined, 'a guide made from the schema alone fits');
    const differing: string[] = [];
    let refused = 0;
    for (const place of places(whole)) {
      for (const wrong of [...WRONG, ...UNSAYABLE]) {
        const guide = structuredClone(whole);
        const holder = inside(guide, place.slice(0, -1)) as Holder;
        const key = place.at(-1);
        const root = key === undefined;
        if (!root && wrong === undefined && !Array.isArray(holder)) delete holder[key];
        else if (!root) holder[key] = wrong;
        const value = root ? wrong : guide;
        const checked = guideShape.safeParse(value).success;
        if (!checked) refused += 1;
        if (checked === fits(schema, value) || UNSAYABLE.includes(wrong as string)) continue;
        differing.push(
          `${place.join('/')} = ${JSON.stringify(wrong)}: the checker ${checked ? 'takes' : 'refuses'} it`,
        );
      }
      // An unknown field.
      const guide = structuredClone(whole);
      const group = inside(guide, place);
      if (typeof group !== 'object' || group === null || Array.isArray(group)) continue;
      (group as Holder)['Not-a-field'] = 1;
      if (guideShape.safeParse(guide).success || fits(schema, guide))
        differing.push(`${place.join('/')} takes any field`);
    }
    assert.ok(refused > 1000, `${refused} mistakes were refused`);
    assert.deepEqual(differing, []);
  });

  test('leaves to the checker only what JSON Schema cannot express', () => {
    const [date, drawing] = UNSAYABLE;
    const dates = fields(schema).filter(([, said]) => said?.startsWith('ISO date'));
    assert.ok(dates.length >= 4);
    const { properties } = schema;
    assert.ok(fits(properties!.date!, date), 'a schema does not know how many days a month has');
    assert.ok(!fits(properties!.date!, '2026-13-01') && !fits(properties!.date!, '2026-1-1'));
    assert.ok(!fits(properties!.lang!, 'US English'));
    const svg = (properties!.treatments!.items as Schema).properties!.pictures!.items as Schema;
    assert.ok(fits(svg.properties!.svg!, drawing), 'a schema does not look into a drawing');
    assert.ok(!fits(svg.properties!.svg!, '<img src="x">'));
  });
});
