import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { pageScript } from '../../scripts/build-tools.mjs';
import type { Guide } from '../../src/guide/guide.js';
import { escapeText } from '../../src/page/escape.js';
import { agreeing, definiteSets, tally } from '../../tools/review/definite.js';
import { reviewPage } from '../../tools/review/page.js';
import { fingerprint } from '../../tools/review/results.js';
import { CARD, type Copy, withCopy } from './support.js';

const DAY = '2026-12-01';
let script: string;
let page: string;
/** The review page of a copy. `reviews` replaces the signatures of the real content. */
const pageOf = (copy: Copy, reviews: readonly unknown[] = []) => {
  copy.set('sign-off.yaml', ['reviews'], reviews);
  return reviewPage({ path: copy.path, content: copy.content(), problems: [], script, today: DAY });
};

/** Every text that a reader can see. Ids, addresses and drawings are left out. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const skip = /^(id|svg|url|lang|facts|sources|when|askIf|treatment|size|how$)/;
  return Object.entries(value).flatMap(([key, inner]) =>
    skip.test(key) && !(key === 'how' && Array.isArray(inner)) ? [] : textsOf(inner),
  );
}

describe('the review page', () => {
  before(async () => {
    script = await pageScript('review');
    page = withCopy((copy) => pageOf(copy));
  });

  it('shows every word of the guide and of the trials page', () => {
    withCopy((copy) => {
      const { guide, trials } = copy.content();
      const missing = textsOf([guide, trials]).filter((text) => !page.includes(escapeText(text)));
      assert.deepEqual([...new Set(missing)], []);
    });
  });

  it('shows every fact with its words and each source, and every row of the rule table', () => {
    withCopy((copy) => {
      const { guide, facts } = copy.content();
      for (const [id, { text, problem }] of facts) {
        assert.ok(page.includes(`id="fact-${id}"`) && page.includes(escapeText(text!)), id);
        assert.ok(!problem || page.includes(escapeText(problem)), id);
      }
      for (const { id, url } of guide.sources) {
        assert.ok(page.includes(`id="source-${id}"`) && (!url || page.includes(`href="${escapeText(url)}"`)), id);
      }
      for (const { id } of guide.rules) assert.ok(page.includes(`id="row-${id}"`), id);
    });
  });

  it('requests nothing: it has no address but links, and a policy that allows no request', () => {
    const fetched = [...page.matchAll(/<(?!a\b)\w+[^>]*?\s(?:src|href|action|data)="([^"]*)"/g)].map(([, url]) => url!);
    assert.deepEqual(
      fetched.filter((url) => !url.startsWith('data:image/svg+xml;base64,')),
      [],
    );
    assert.doesNotMatch(page, /@import|url\(/);
    assert.match(page, /http-equiv="Content-Security-Policy" content="default-src 'none'/);
  });

  it('has every link of its table of contents, and no id twice', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    assert.equal(new Set(ids).size, ids.length);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    assert.deepEqual(
      [...new Set(links)].filter((id) => !ids.includes(id)),
      [],
    );
  });

  it('shows hostile text as text', () => {
    const hostile = '</script><script>alert("1")</script><img src=x onerror=alert(2)>&\'';
    const spoiled = withCopy((copy) =>
      pageOf(
        copy
          .set(CARD, ['what', 0, 'text'], hostile)
          .set(CARD, ['name'], '"><b>name')
          .set('questions.yaml', ['questions', 0, 'answers', 0, 'hint'], hostile)
          .set('reasons.yaml', ['reasons', 'R1', 'because'], hostile),
      ),
    );
    assert.ok(spoiled.includes(escapeText(hostile)));
    assert.doesNotMatch(spoiled, /<img src=x|<b>name|<script>alert/);
    const scripts = (source: string) => source.match(/<script/g)!.length;
    assert.equal(scripts(spoiled.replaceAll(script, '')), scripts(page.replaceAll(script, '')));
  });

  it('says who signed, until when, and what is not signed', () => {
    assert.match(page, /No sign-off: visitors see that it is a draft/);
    assert.match(page, /<span class="draft">Draft<\/span>/);
    const signed = withCopy((copy) => {
      const { digest } = copy.content();
      const review = {
        name: 'Nobody',
        role: 'test',
        date: '2026-11-01',
        expires: '2027-11-01',
        digests: { all: digest },
      };
      return pageOf(copy, [review]);
    });
    assert.match(signed, /Signed by Nobody, test, on 2026-11-01, until 2027-11-01\./);
    assert.doesNotMatch(signed, /<span class="draft">Draft<\/span>/);
  });
});

describe('the table of all definite answers', () => {
  it('has one row for each way to answer, and counts each row once for a treatment', () => {
    withCopy((copy) => {
      const { guide } = copy.content();
      const sets = definiteSets(guide);
      assert.equal(sets.length, rowsOf(guide));
      const few = agreeing(sets, { amount: 'few', spread: 'not-sure', health: undefined });
      assert.equal(few.length, sets.length / 2);
      for (const counts of tally(guide, few).values()) {
        assert.equal(
          Object.values(counts).reduce((sum, count) => sum + count),
          few.length,
        );
      }
    });
  });

  it('has a fingerprint that changes with a standing, but not with words', () => {
    const print = (change: (copy: Copy) => unknown) =>
      withCopy((copy) => {
        change(copy);
        return fingerprint(copy.content().guide);
      });
    const now = print(() => undefined);
    assert.equal(
      print((copy) => copy.set('reasons.yaml', ['reasons', 'R1', 'because'], 'Ask the team.')),
      now,
    );
    assert.notEqual(
      print((copy) => copy.set('rules.yaml', ['rules', 0, 'standing'], 'may')),
      now,
    );
  });
});

function rowsOf({ questions }: Guide): number {
  return questions.reduce((count, { answers }) => count * (answers.length - 1), 1);
}
