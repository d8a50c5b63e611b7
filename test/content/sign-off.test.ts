import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { guideDigest } from '../../src/guide/signatures.js';
import { unsigned } from '../../tools/review/sign-off.js';
import { CARD, type Copy, REAL, withCopy } from './support.js';

const DATES = { date: '2026-02-01', expires: '2027-02-01' };
const tsx = createRequire(import.meta.url).resolve('tsx/cli');

/** Signs a copy as it stands, as an author would. No such person exists; the name says so. */
function sign(copy: Copy, dates = DATES): Copy {
  const review = { name: 'Nobody', role: 'test', ...dates, digests: { all: copy.content().digest } };
  return copy.set('sign-off.yaml', ['reviews'], [review]);
}

/** Takes out whoever has signed the real content by the time that this runs. */
const unsign = (copy: Copy) => copy.set('sign-off.yaml', ['reviews'], []);

function release(copy: Copy, ...options: string[]) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [tsx, resolve('tools/cli.ts'), 'check', '--signed', REAL, ...options],
    {
      cwd: copy.root,
      encoding: 'utf8',
    },
  );
  return { status, reasons: stdout.split('\n').filter((line) => line.startsWith('not ready: ')) };
}

describe('a sign-off', () => {
  it('shows in the guide when it names exactly this content', () => {
    withCopy((copy) => {
      assert.equal(unsign(copy).content().guide.signOff, undefined);
      const { guide } = sign(copy).content();
      assert.deepEqual(guide.signOff, { name: 'Nobody', role: 'test', ...DATES, digest: guideDigest(guide) });
      assert.deepEqual(copy.problems(), []);
    });
  });

  it('is gone once a word, a picture, a rule or a source has changed', () => {
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

  it('holds until the day it names, that day included, and at most 24 months', () => {
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
  it('is shut while nobody has signed, and names the digest', () => {
    withCopy((copy) => {
      const { digest } = unsign(copy).content();
      assert.deepEqual(release(copy), {
        status: 1,
        reasons: [`not ready: nobody has signed the content (digest to sign: ${digest})`],
      });
    });
  });

  it('opens with a review that holds on the day, and shuts when it has expired', () => {
    withCopy((copy) => {
      sign(copy);
      assert.deepEqual(release(copy, '--today=2026-12-01'), { status: 0, reasons: [] });
      const late = release(copy, '--today=2027-06-01');
      assert.deepEqual(late, {
        status: 1,
        reasons: ['not ready: the review by Nobody has run out: it held until 2027-02-01, and it is 2027-06-01'],
      });
    });
  });

  it('asks for a day that exists', () => {
    withCopy((copy) => {
      assert.equal(release(copy, '--today=2026-02-30').status, 2);
    });
  });
});
