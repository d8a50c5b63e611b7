import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { guideDigest } from '../../src/guide/signatures.js';
import { blockToSign, unsigned } from '../../tools/review/sign-off.js';
import { type Copy, withCopy } from './support.js';

// Made-up reviewers; their names say so.
const ONE = 'treatments/ablation.yaml';
const ANNE = { name: 'Nobody', role: 'test', date: '2026-02-01', expires: '2027-02-01' };
const BEA = { name: 'Nobody else', role: 'test', date: '2026-03-01', expires: '2028-03-01' };

/** Removes the signatures of the real content, if there are any. */
const unsign = (copy: Copy) => copy.set('sign-off.yaml', ['reviews'], []);
const signAll = (copy: Copy) =>
  copy.set('sign-off.yaml', ['reviews'], [{ ...ANNE, digests: { all: copy.content().digest } }]);

/** Adds reviews of some files, with their present digests, to a copy. */
function signFiles(copy: Copy, ...reviews: (readonly [typeof BEA, (file: string) => boolean])[]): Copy {
  const digests = [...unsign(copy).content().digests];
  return copy.set(
    'sign-off.yaml',
    ['reviews'],
    reviews.map(([review, takes]) => ({
      ...review,
      digests: Object.fromEntries(digests.filter(([file]) => takes(file))),
    })),
  );
}

const everything = () => true;
const isOne = (file: string) => file === ONE || /^pictures\/ablation\b/.test(file);

describe('a sign-off of some files', () => {
  it('of every file counts as one of the whole', () => {
    withCopy((copy) => {
      const { guide } = signFiles(copy, [ANNE, everything]).content();
      assert.deepEqual([guide.signOff, guide.reviewed], [{ ...ANNE, digest: guideDigest(guide) }, undefined]);
    });
  });

  it('lists the signed and the unsigned parts', () => {
    withCopy((copy) => {
      const content = signFiles(copy, [ANNE, isOne]).content();
      const { signOff, reviewed, treatments } = content.guide;
      const others = treatments.map(({ id }) => id).filter((id) => id !== 'ablation');
      assert.equal(signOff, undefined);
      assert.deepEqual(reviewed!.reviews, [{ ...ANNE, digest: guideDigest(content.guide), parts: ['ablation'] }]);
      assert.deepEqual(
        [reviewed!.changed, [...reviewed!.open].sort()],
        [[], [...others, 'rules', 'sources', 'words'].sort()],
      );
      assert.match(unsigned(content, '2026-06-01').join(), /^nobody has signed also-ask\.yaml, .* and \d+ more$/);
    });
  });

  it('counts for a treatment only with its picture', () => {
    withCopy((copy) => {
      const { reviewed } = signFiles(copy, [ANNE, (file) => file === ONE]).content().guide;
      assert.deepEqual([reviewed!.reviews, reviewed!.open.includes('ablation')], [[], true]);
    });
  });

  it('by several people can cover everything, each with a separate expiry date', () => {
    withCopy((copy) => {
      const content = signFiles(copy, [ANNE, isOne], [BEA, (file) => !isOne(file)]).content();
      const { reviewed } = content.guide;
      assert.deepEqual(
        reviewed!.reviews.map(({ name, expires, parts }) => [name, expires, parts.includes('ablation')]),
        [
          ['Nobody', '2027-02-01', true],
          ['Nobody else', '2028-03-01', false],
        ],
      );
      assert.deepEqual([reviewed!.changed, reviewed!.open], [[], []]);
      assert.deepEqual(unsigned(content, '2027-02-01'), []);
      assert.deepEqual(unsigned(content, '2027-02-02'), [
        'the review by Nobody has run out: it held until 2027-02-01, and it is 2027-02-02',
      ]);
    });
  });

  it('says which part has changed since, while the rest stays signed', () => {
    const changes: readonly (readonly [string, string, (copy: Copy) => unknown])[] = [
      ['ablation', ONE, (copy) => copy.set(ONE, ['name'], 'Heat')],
      ['ablation', 'pictures/ablation.svg', (copy) => copy.text('pictures/ablation.svg', (svg) => `${svg}\n`)],
      ['rules', 'rules.yaml', (copy) => copy.set('rules.yaml', ['rules', 0, 'facts'], ['F-SURG-3'])],
      ['words', 'urgent.yaml', (copy) => copy.set('urgent.yaml', ['intro'], 'Call.')],
      [
        'sources',
        'facts/source-page.yaml',
        (copy) => copy.text('facts/source-page.yaml', (text) => `${text}# read again\n`),
      ],
    ];
    for (const [part, file, change] of changes)
      withCopy((copy) => {
        change(signFiles(copy, [ANNE, everything]));
        const content = copy.content();
        const { signOff, reviewed, treatments } = content.guide;
        assert.equal(signOff, undefined, file);
        assert.deepEqual([reviewed!.changed, reviewed!.open], [[part], []]);
        assert.equal(reviewed!.reviews[0]!.parts.length, treatments.length + 2);
        const [reason, ...others] = unsigned(content, '2026-06-01');
        assert.ok(reason!.endsWith(`): ${file}`), reason);
        assert.deepEqual(others, []);
      });
  });

  it('is valid again once someone signs the changes', () => {
    withCopy((copy) => {
      signFiles(copy, [ANNE, everything]).set(ONE, ['name'], 'Heat');
      const digests = { [ONE]: copy.content().digests.get(ONE) };
      copy.yaml('sign-off.yaml', (document) => document.addIn(['reviews'], { ...BEA, digests }));
      const content = copy.content();
      assert.deepEqual(unsigned(content, '2026-06-01'), []);
      assert.deepEqual(content.guide.reviewed!.changed, []);
    });
  });

  it('with one digest for all files cannot tell which part has changed, so every part counts as changed', () => {
    withCopy((copy) => {
      const { reviewed, treatments } = signAll(copy).set(ONE, ['name'], 'Heat').content().guide;
      assert.equal(reviewed!.changed.length, treatments.length + 3);
    });
  });

  it('of an unknown file, or with a malformed digest, is reported', () => {
    withCopy((copy) => {
      copy.set('sign-off.yaml', ['reviews'], [{ ...ANNE, digests: { 'treatments/none.yaml': '0'.repeat(64) } }]);
      assert.deepEqual(copy.problems(), [
        'sign-off.yaml: review by Nobody: there is no file "treatments/none.yaml": mend its name, or take the line out',
      ]);
      copy.set('sign-off.yaml', ['reviews'], [{ ...ANNE, digests: { all: 'the digest' } }]);
      assert.match(copy.problems().join(), /must be a digest: let "treatment-guide sign" write it/);
    });
  });

  it('is what the printed block contains, once a name is filled in', () => {
    withCopy((copy) => {
      const block = blockToSign(unsign(copy).content(), '2026-02-01');
      copy.text(
        'sign-off.yaml',
        () => `reviews:\n${block.replace('your name', 'Nobody').replace('your role', 'test')}\n`,
      );
      const { guide } = copy.content();
      assert.deepEqual(guide.signOff, { ...ANNE, digest: guideDigest(guide) });
    });
  });

  it('of a file has the digest that any SHA-256 tool gives for that file', () => {
    withCopy((copy) => {
      const own = createHash('sha256')
        .update(readFileSync(`${copy.path}/${ONE}`))
        .digest('hex');
      assert.equal(copy.content().digests.get(ONE), own);
    });
  });
});
