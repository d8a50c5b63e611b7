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

  it('is refused with any script, external file, link, style or id', () => {
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

  it('is refused with a value that could send a request, in every spelling, or that no picture needs', () => {
    const values = [
      'url(#a)',
      'URL(//x)',
      'url (x)',
      'url(',
      'u\\72l(x)',
      '\\75rl(x)',
      'u\\000072 l(x)',
      'src(x)',
      'image-set(x)',
      '-webkit-image-set(x 1x)',
      'cross-fade(x)',
      'element(#a)',
      'paint(x)',
      'attr(x)',
      'env(x)',
      'path()',
      'calc(1)',
      'var(--other)',
      'var(--guide-accent)',
      'var( --x)',
      'var(--guide-pic-act,url(x))',
      'var(--guide-pic-act,src(x))',
      'rgb(url(x))',
      '(url)',
      '/**/red',
      'red;fill:red',
      'red}',
      "'x'",
      'scale(1e30)',
      'scale(1E+9)',
      'translate(9999999)',
      'red\u0000',
      'r\u00e9d',
    ];
    for (const name of ['fill', 'stroke', 'transform', 'd', 'points', 'stroke-dasharray', 'opacity', 'width'])
      assert.deepEqual(
        values.filter((value) => holds(`<path ${name}="${value}"/>`)),
        [],
        name,
      );
  });

  it('may use colors, transformations and decimals as drawing programs write them', () => {
    const values = [
      '#1e50e5',
      '#12e345',
      'rgb(0,0,0)',
      'rgba(0 0 0 / 1)'.replace('/ ', ''),
      'hsl(120,50%,50%)',
      'translate(12.3456789 -.1234567) rotate(45) skewX(3)',
      'matrix(1,0,0,1,20,30)',
      'translate (1 2)',
      'M12.3456789,0.000001c-3 12-3 24 1 35Z',
      'currentColor',
      'var(--guide-pic-tissue, #f3ded1)',
    ];
    assert.deepEqual(
      values.filter((value) => !holds(`<path fill="${value}"/>`)),
      [],
    );
  });

  it('is refused when it is too deep or too long for a browser to draw', () => {
    const nested = (depth: number) => '<g>'.repeat(depth) + '</g>'.repeat(depth);
    const messages = (inner: string) =>
      svg
        .safeParse(`<svg>${inner}</svg>`)
        .error?.issues.map(({ message }) => message)
        .join() ?? '';
    assert.equal(messages(nested(19)), '');
    assert.match(messages(nested(20)), /more than 20 shapes in one another: ungroup it/);
    assert.match(messages('<g/>'.repeat(20_000)), /more than 50000 letters/);
    assert.match(messages(nested(100_000)), /more than/);
    for (const evil of [
      '<a '.repeat(500_000),
      '<g x="'.repeat(200_000),
      ' '.repeat(1_000_000),
      '<title>'.repeat(200_000),
    ])
      assert.notEqual(messages(evil), '');
  });

  it('is refused when it is not exactly one <svg>', () => {
    for (const source of ['', '<p></p>', '<svg>', '</svg>', 'x<svg></svg>', '<svg></svg>x']) {
      assert.equal(svg.safeParse(source).success, false, source);
    }
  });
});
