import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { explainTrial, linkStudies, listTrials, plainText, renderText, TrialError } from '../../src/trial/trial.js';
import { randomized, type Study } from './fixtures/studies.js';

/** Whether a value is explained, or refused with a TrialError; any other error is rethrown. */
function survives(value: unknown): boolean {
  try {
    assert.ok(explainTrial(value, { today: '2026-11-23', site: 'a, b' }).sections.length > 3);
    listTrials(value, { today: '2026-11-23', site: 'a, b' });
  } catch (error) {
    if (!(error instanceof TrialError)) throw error;
  }
  return true;
}

/** Paths of everything in a record. */
function paths(value: Study, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))];
}

const everywhere = paths(randomized()).filter((path) => path.length > 1);

describe('any input', () => {
  it('any value is explained or refused with an error code', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        survives,
      ),
    );
  });

  it('any JSON under protocolSection is explained or refused with an error code', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (protocolSection) => survives({ protocolSection }) && survives([{ study: { protocolSection } }]),
      ),
    );
  });

  it('any text is explained or refused with an error code', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), survives));
    fc.assert(
      fc.property(fc.nat(JSON.stringify(randomized()).length), (length) =>
        survives(JSON.stringify(randomized()).slice(0, length)),
      ),
    );
  });

  it('any value at any path of a record leaves the rest explained', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everywhere),
        fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })),
        (path, value) => {
          const study = randomized();
          const parent = path.slice(0, -1).reduce((node, key) => node[key], study);
          parent[path.at(-1)!] = value;
          return survives(study);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('any text can be rendered, and its links lead only to studies', () => {
    const mixed = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('<p>', '&amp;', '\\<', 'NCT99999901', 'javascript:', '\n* '),
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(mixed, fc.boolean(), (text, markup) => {
        const links = [...renderText(text, markup).flatMap(({ segments }) => segments), ...linkStudies(text)].map(
          ({ href }) => href,
        );
        assert.ok(links.every((href) => href === undefined || href === 'https://clinicaltrials.gov/study/NCT99999901'));
        assert.equal(
          linkStudies(text)
            .map((segment) => segment.text)
            .join(''),
          text,
        );
        assert.doesNotMatch(plainText(text, markup), /[\u202A-\u202E\u2066-\u2069]/);
      }),
    );
  });
});
