import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod';
import { guideShape, treatmentShape } from '../../src/guide/shape.js';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
}

describe('the JSON schema of a guide', () => {
  const schema = z.toJSONSchema(guideShape) as Schema;
  const fields: [string, Schema][] = [];
  const walk = (at: string, { properties, items, additionalProperties, anyOf }: Schema): void => {
    for (const [name, field] of Object.entries(properties ?? {})) {
      fields.push([`${at}.${name}`, field]);
      walk(`${at}.${name}`, field);
    }
    if (items) walk(`${at}[]`, items);
    if (typeof additionalProperties === 'object') walk(`${at}{}`, additionalProperties);
    for (const choice of anyOf ?? []) walk(at, choice);
  };
  walk('guide', schema);

  it('describes every field in a sentence', () => {
    assert.ok(fields.length > 100, `only ${fields.length} fields were found`);
    assert.deepEqual(
      fields.filter(([, { description }]) => !/^\S.+[.")]$/.test(description ?? '')).map(([at]) => at),
      [],
    );
  });

  it('refuses fields that it does not know, in every group', () => {
    const open = fields.filter(([, field]) => field.properties && field.additionalProperties !== false);
    assert.deepEqual(
      open.map(([at]) => at),
      [],
    );
  });
});

describe('a picture', () => {
  const { svg } = treatmentShape.shape.pictures._zod.def.element.shape;
  const holds = (inner: string) => svg.safeParse(`<svg viewBox="0 0 1 1">${inner}</svg>`).success;

  it('may be a plain drawing', () => {
    assert.ok(
      holds('<g stroke="currentColor"><path d="M0 0h1"/><circle r="1" fill="var(--guide-pic-act,#14506b)"/></g>'),
    );
  });

  it('is refused with anything that runs, loads, links, styles or names', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '<style>*{fill:red}</style>',
      '<foreignObject><b/></foreignObject>',
      '<image href="https://example.org/a.png"/>',
      '<use href="#a"/>',
      '<a href="https://example.org"><path/></a>',
      '<text>words</text>',
      '<path onclick="alert(1)"/>',
      '<path id="a"/>',
      '<path style="fill:red"/>',
      '<path xlink:href="#a"/>',
    ];
    assert.deepEqual(hostile.filter(holds), []);
  });

  it('is refused when it is no single <svg>', () => {
    for (const source of ['', '<p></p>', '<svg>', '</svg>', 'x<svg></svg>', '<svg></svg>x']) {
      assert.equal(svg.safeParse(source).success, false, source);
    }
  });
});
