import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { explainTrial, plainText, splitEligibility } from '../../src/trial/trial.js';
import { realRecords, skipRecords } from './support/read.js';

/** A text joined again from its spans. */
const whole = (text: string) =>
  splitEligibility(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('');

const line = fc.oneof(
  fc.constantFrom(
    'Inclusion Criteria:',
    'Exclusion Criteria:',
    '* Exclusion criteria',
    'Key Inclusion Criteria:',
    'Inclusion/Exclusion',
    'x. Exclusion: y',
    'Non-inclusion Criteria:',
    'Patients are not eligible if:',
    'Contraindications:',
    '* a * b * c 1. d 2. e',
  ),
  fc.constantFrom('* a', '  1. b', '', '   ', 'Donors', '\u2028', '•', '\r'),
  fc.string({ unit: 'binary' }),
);
const anyText = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', ' ', '\r', '\u2028')))
  .map((parts) => parts.flat().join(''));

describe('any text', () => {
  it('is the sum of its spans, none of which is empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spans = splitEligibility(text);
        assert.equal(whole(text), text);
        assert.ok(spans.every(({ start, end }, index) => start < end && start === (spans[index - 1]?.end ?? 0)));
      }),
      { numRuns: 500 },
    );
  });

  it('splits the same with other line ends, spaces at line ends, and without the last line end', () => {
    const labels = (text: string) => splitEligibility(text).map(({ kind, level, marker }) => [kind, level, marker]);
    const lines = fc.array(line.map((text) => text.replace(/[\r\n\u2028\u2029]/g, '')));
    fc.assert(
      fc.property(lines, (parts) => {
        if (!/[\p{L}\p{N}]/u.test(parts.join(''))) return;
        const plain = labels(parts.join('\n'));
        assert.deepEqual(labels(parts.join('\r\n')), plain);
        assert.deepEqual(labels(`${parts.join('  \n')}\n`), plain);
      }),
      { numRuns: 500 },
    );
  });

  it('has no exclusion before a mention of it, and no inclusion after one unless it is named again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let heading = '';
        for (const { start, end, kind } of splitEligibility(text)) {
          if (kind === 'heading') heading = text.slice(start, end);
          else if (kind === 'inclusion') assert.match(heading, /inclusion/i);
          else if (kind === 'exclusion')
            assert.match(heading, /exclusion|not eligible|excluded|non-?inclusion|contraindication/i);
        }
      }),
    );
  });
});

describe('the lists of real records', { skip: skipRecords }, () => {
  const texts = realRecords().flatMap(([name, record]): [string, string][] => {
    const text = record.protocolSection.eligibilityModule?.eligibilityCriteria;
    return text ? [[name, text]] : [];
  });
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

  it('can be joined again, to the character', () => {
    assert.ok(texts.length > 50);
    for (const [name, text] of texts) assert.equal(whole(text), text, name);
  });

  it('keep every word and number in order when they are rendered', () => {
    for (const [name, record] of realRecords()) {
      const { eligibility } = explainTrial(record);
      if (!eligibility) continue;
      const drawn = eligibility.parts.flatMap((part) =>
        part.lines.map(({ marker, text }) => `${marker} ${plainText(text, true)}`),
      );
      assert.deepEqual(words(drawn.join(' ')), words(plainText(eligibility.text, true)), name);
    }
  });

  it('have both lists if both headings are on their own lines', () => {
    for (const [name, text] of texts) {
      const kinds = new Set(splitEligibility(text).map(({ kind }) => kind));
      for (const kind of ['inclusion', 'exclusion'])
        assert.equal(
          kinds.has(kind as 'inclusion'),
          new RegExp(`^.{0,9}${kind}[^.]{0,12}:$`, 'im').test(text),
          `${name}: ${kind}`,
        );
    }
  });

  it('never put an exclusion under an inclusion heading', () => {
    for (const [name, text] of texts) {
      const first = /^.{0,9}exclusion[^.]{0,12}:$/im.exec(text)?.index ?? text.length;
      for (const { start, kind } of splitEligibility(text)) {
        assert.ok(kind !== 'exclusion' || start > first, `${name}: exclusion before its heading`);
        assert.ok(kind !== 'inclusion' || start < first, `${name}: inclusion after the exclusion heading`);
      }
    }
  });
});
