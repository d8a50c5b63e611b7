import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { guideDigest } from '../../src/guide/signatures.js';
import { check } from '../../tools/commands/check.js';
import { unsigned } from '../../tools/review/sign-off.js';
import { CARD, type Copy, withCopy } from './support.js';

const DATES = { date: '2026-02-01', expires: '2027-02-01' };

/** Signs a copy as an author would. The made-up name says so. */
function sign(copy: Copy, dates = DATES): Copy {
  const review = { name: 'Nobody', role: 'test', ...dates, digests: { all: copy.content().digest } };
  return copy.set('sign-off.yaml', ['reviews'], [review]);
}

/** Removes the signatures of the real content, if there are any. */
const unsign = (copy: Copy) => copy.set('sign-off.yaml', ['reviews'], []);

/** The output of `treatment-guide check --signed` for a copy on a day, and whether it allows publishing. */
function release(copy: Copy, today: string) {
  const said = mock.method(console, 'log', () => undefined);
  const isReady = check.run({ named: [copy.path], options: { signed: true }, today });
  said.mock.restore();
  const lines = said.mock.calls.map(({ arguments: [line] }) => String(line));
  return { isReady, reasons: lines.filter((line) => line.startsWith('not ready: ')) };
}

describe('a sign-off', () => {
  it('is in the guide if its digest is that of the content', () => {
    withCopy((copy) => {
      assert.equal(unsign(copy).content().guide.signOff, undefined);
      const { guide } = sign(copy).content();
      assert.deepEqual(guide.signOff, { name: 'Nobody', role: 'test', ...DATES, digest: guideDigest(guide) });
      assert.deepEqual(copy.problems(), []);
    });
  });

  it('is removed once a word, a picture, a rule or a source has changed', () => {
    const changes: ((copy: Copy) => unknown)[] = [
      (copy) => copy.set(CARD, ['name'], 'Surgery'),
      (copy) => copy.text('pictures/ablation.svg', (source) => source.replace('</svg>', ' </svg>')),
      (copy) => copy.set('rules.yaml', ['rules', 0, 'facts'], ['F-SURG-3']),
      (copy) => copy.set('facts/source-page.yaml', ['sources', 'source-page', 'read'], '2026-11-24'),
    ];
    for (const change of changes) {
      withCopy((copy) => {
        change(sign(copy));
        const content = copy.content();
        assert.equal(content.guide.signOff, undefined, String(change));
        assert.match(unsigned(content, '2026-03-01')[0]!, /its words have changed since Nobody signed on 2026-02-01/);
      });
    }
  });

  it('is valid through its expiry date, and for 24 months at most', () => {
    withCopy((copy) => {
      const content = sign(copy).content();
      assert.deepEqual(unsigned(content, '2027-02-01'), []);
      assert.deepEqual(unsigned(content, '2027-02-02'), [
        'the review by Nobody has run out: it held until 2027-02-01, and it is 2027-02-02',
      ]);
      assert.match(unsigned(content, '2026-01-31')[0]!, /is dated 2026-02-01, and that day has not come yet/);
    });
    withCopy((copy) => {
      const content = sign(copy, { date: '2026-02-01', expires: '2028-02-02' }).content();
      assert.deepEqual(unsigned(content, '2026-03-01'), [
        'the review by Nobody is to hold until 2028-02-02: at most 24 months, here until 2028-02-01',
      ]);
    });
  });
});

describe('the gate before publishing', () => {
  it('refuses content that nobody has signed, and names the digest', () => {
    withCopy((copy) => {
      const { digest } = unsign(copy).content();
      assert.deepEqual(release(copy, '2026-12-01'), {
        isReady: false,
        reasons: [`not ready: nobody has signed the content (digest to sign: ${digest})`],
      });
    });
  });

  it('accepts a review that is valid on the day, and refuses an expired one', () => {
    withCopy((copy) => {
      sign(copy);
      assert.deepEqual(release(copy, '2026-12-01'), { isReady: true, reasons: [] });
      assert.deepEqual(release(copy, '2027-06-01'), {
        isReady: false,
        reasons: ['not ready: the review by Nobody has run out: it held until 2027-02-01, and it is 2027-06-01'],
      });
    });
  });
});
