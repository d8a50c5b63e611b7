import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Picture } from '../../src/guide/guide.js';
import { GLANCE } from '../../src/guide/sections.js';
import { languagesFor } from '../../tools/content/data.js';
import { problemLine } from '../../tools/content/report.js';
import { CARD, REAL, real, spoil, withCopy } from './support.js';

const labels = ['pictures', 1, 'labels', 0] as const;
const pictures = (): Picture[] =>
  withCopy((copy) => {
    const { treatments, scope } = copy.content().guide;
    return [...treatments, ...scope].flatMap((part) => ('pictures' in part ? part.pictures : (part.picture ?? [])));
  });

describe('the pictures of the guide', () => {
  it('are each used, and contain no text', () => {
    const files = readdirSync(`${REAL}/pictures`).map((name) => name.replace('.svg', ''));
    assert.deepEqual(
      pictures()
        .map(({ id }) => id)
        .sort(),
      files.sort(),
    );
    for (const { id, svg } of pictures()) assert.doesNotMatch(svg, /<title|<text/, id);
  });

  it('have Spanish words for each label', () => {
    withCopy((copy) => {
      const { spoken, problems } = languagesFor(copy.content(), copy.path);
      assert.deepEqual([problems, spoken.flatMap(({ stale }) => stale)], [[], []]);
      const words = (guide: { treatments: readonly { pictures: readonly Picture[] }[] }) =>
        guide.treatments.flatMap(({ pictures: own }) => own.flatMap(({ labels: each = [] }) => each));
      const [own, other] = [words(copy.content().guide), words(spoken[0]!.guide)];
      assert.deepEqual(
        other.map(({ text: _, ...place }) => place),
        own.map(({ text: _, ...place }) => place),
      );
      // One label is the same word in both languages.
      assert.deepEqual(
        [...new Set(own.filter(({ text }, at) => text === other[at]!.text).map(({ text }) => text))],
        ['tumor'],
      );
    });
  });
});

describe('the check of pictures reports', () => {
  it('a label that is, or points, outside the picture', () => {
    withCopy((copy) => {
      const lines = copy
        .set(CARD, [...labels, 'at'], [999, 10])
        .set(CARD, [...labels, 'spot'], [10, -9])
        .lines();
      const outside = 'lies outside of the picture, whose viewBox is "0 0 160 120"';
      assert.match(lines[0]!, new RegExp(`^${CARD}:\\d+:\\d+: .*labels > 1 > at: \\[999, 10\\] ${outside}$`));
      assert.match(lines[1]!, new RegExp(`^${CARD}:\\d+:\\d+: .*labels > 1 > spot: \\[10, -9\\] ${outside}$`));
    });
  });

  it('of two labels with one id, and of a label without a place', () => {
    const [first, second] = (real(CARD).toJS() as { pictures: Picture[] }).pictures[1]!.labels!;
    assert.deepEqual(
      spoil((copy) => copy.set(CARD, ['pictures', 1, 'labels'], [first, { ...second, id: first!.id }])),
      [`${CARD}: pictures > 2 > labels > 2 > id: "${first!.id}" stands here twice: give it an id of its own`],
    );
    assert.deepEqual(
      spoil((copy) => copy.set(CARD, [...labels, 'at'], [1])),
      [`${CARD}: pictures > 2 > labels > 1 > at: write two numbers, from the left and from the top, like [58, 104]`],
    );
  });

  it('the file and the line of a label that has no translation', () => {
    withCopy((copy) => {
      const file = 'lang/es/treatments/liver-resection.yaml';
      const place = 'treatments.liver-resection.pictures.liver-resection.labels.cut.text';
      copy.text(file, (text) => text.replace(new RegExp(`(${place}:\n {2}from: .*\n {2}to: ).*`), '$1""'));
      const { problems } = languagesFor(copy.content(), copy.path);
      assert.match(problems.map(problemLine).join('\n'), new RegExp(`${file}:\\d+:\\d+: ${place}: `));
    });
  });
});

describe('the facts at a glance', () => {
  it('each cite facts, and are a few words', () => {
    withCopy((copy) => {
      const { treatments, facts } = copy.content().guide;
      for (const { id, glance } of treatments) {
        assert.ok(glance, id);
        for (const name of GLANCE) {
          const { text, facts: named = [] } = glance[name] ?? { text: '' };
          assert.ok(text.split(' ').length <= 14, `${id}: ${text}`);
          assert.ok(!glance[name] || (named.length && named.every((fact) => facts[fact]?.length)), id);
        }
      }
    });
  });
});
