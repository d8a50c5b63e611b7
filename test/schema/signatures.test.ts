import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import type { Guide } from '../../src/guide/guide.js';
import { parseGuide } from '../../src/guide/parse-guide.js';
import { figureDigest, guideDigest } from '../../src/guide/signatures.js';
import { restamped } from '../../tools/content/stamp.js';
import { made } from '../elements/support/made.js';

const BY = { name: 'Nobody', role: 'test', date: '2026-02-01', expires: '2027-02-01' };
const { signOff: _, reviewed: __, ...words } = guide;
const signed = restamped({ ...words, signOff: BY } as Guide);
const [first, ...others] = signed.treatments;
const withFigure = restamped({ ...words, treatments: [{ ...first!, outcomes: [made] }, ...others] } as Guide);
const figureOf = (one: Guide) => one.treatments[0]!.outcomes![0]!;
/** The same content as another program may write it: with another order of fields, and another version. */
const rewritten = (one: Guide): unknown =>
  JSON.parse(
    JSON.stringify(Object.fromEntries(Object.entries({ ...one, version: '9.9.9', date: '2026-12-31' }).reverse())),
  );

describe('the signature of a guide', () => {
  it('is valid for the same content, whatever the format of the file', () => {
    assert.deepEqual(parseGuide(signed).signOff, { ...BY, digest: guideDigest(words) });
    assert.deepEqual(parseGuide(rewritten(signed)).signOff, { ...BY, digest: guideDigest(words) });
  });

  it('is not valid once a word, a rule, a picture or a source has changed, and the guide says so', () => {
    const changes: ((copy: { -readonly [Key in keyof Guide]: Guide[Key] }) => void)[] = [
      (copy) => {
        copy.lead += ' More.';
      },
      (copy) => {
        copy.rules = copy.rules.map((rule, at) => (at ? rule : { ...rule, facts: ['F-GEN-1'] }));
      },
      (copy) => {
        copy.treatments = [{ ...first!, questions: [...first!.questions, 'Why?'] }, ...others];
      },
      (copy) => {
        copy.sources = copy.sources.map((source, at) => (at ? source : { ...source, read: '2026-01-01' }));
      },
    ];
    for (const change of changes) {
      const copy = structuredClone(signed);
      change(copy);
      const { signOff, reviewed } = parseGuide(copy);
      assert.equal(signOff, undefined);
      assert.deepEqual(
        reviewed!.reviews.map(({ name, parts }) => [name, parts]),
        [['Nobody', []]],
      );
      assert.ok(reviewed!.changed.includes('words'));
    }
  });

  it('is not valid without a digest', () => {
    const { signOff, reviewed } = parseGuide({ ...words, signOff: BY });
    assert.deepEqual([signOff, reviewed], [undefined, undefined]);
  });

  it('is valid for 24 months at most', () => {
    const long = restamped({ ...words, signOff: { ...BY, expires: '2041-02-01' } } as Guide);
    assert.equal(parseGuide(long).signOff!.expires, '2028-02-01');
  });

  it('of a part is not valid once the built file has changed', () => {
    const reviewed = { reviews: [{ ...BY, parts: ['ablation'] }], changed: [], open: ['rules'] };
    const built = restamped({ ...words, reviewed } as Guide);
    assert.deepEqual(parseGuide(built).reviewed!.reviews[0]!.parts, ['ablation']);
    const after = parseGuide({ ...built, lead: 'Another lead.' }).reviewed!;
    assert.deepEqual([after.reviews[0]!.parts, after.changed, after.open], [[], ['ablation'], ['rules']]);
  });
});

describe('the signature of a figure', () => {
  it('is valid for the same figure of the same treatment', () => {
    assert.ok(figureOf(parseGuide(withFigure)).signOff);
    assert.notEqual(figureDigest('a', made), figureDigest('b', made));
  });

  it('is not valid once a number or a word has changed, so that the figure is not shown', () => {
    for (const change of [{ count: 21 }, { group: 'other people' }, { certainty: 'Sure.' }]) {
      const [treatment] = structuredClone(withFigure).treatments;
      const outcomes = [{ ...figureOf(withFigure), ...change }];
      assert.equal(
        figureOf(parseGuide({ ...withFigure, treatments: [{ ...treatment, outcomes }, ...others] })).signOff,
        undefined,
      );
    }
  });

  it('is valid for 24 months at most', () => {
    const long = { ...made, signOff: { ...made.signOff!, expires: '2099-12-31' } };
    const one = restamped({ ...words, treatments: [{ ...first!, outcomes: [long] }, ...others] } as Guide);
    assert.equal(figureOf(parseGuide(one)).signOff!.expires, '2028-01-01');
  });
});

it('a guide may name its JSON Schema, which the signature does not cover', () => {
  const { $schema: named, ...parsed } = parseGuide({ $schema: './guide.schema.json', ...signed }) as Guide & {
    $schema?: string;
  };
  assert.equal(named, undefined);
  assert.ok(parsed.signOff);
});
