import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en, fieldsOf } from '../../src/trial/trial.js';
import { rich } from './fixtures/rich.js';
import { randomized, STUDIES, type Study } from './fixtures/studies.js';
import { READ, withValue } from './support/paths.js';
import { allFacts, asked, explain, factAt, glance, RECORDS, realRecords, saying, skipRecords } from './support/read.js';

const made = [...Object.entries(STUDIES), ['rich', rich] as const].map(([name, make]): [string, Study] => [
  name,
  make(),
]);
const records = [...made, ...realRecords()];

/** The same record with its keys in reverse order, and with unknown keys. */
function shuffled(value: Study): Study {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner)]);
  return Object.fromEntries([['modelPredictions', { x: 1 }], ...entries.reverse(), ['zzz_nested', ['y']]]);
}

describe('every record', () => {
  it('has a state and its fields for every sentence, and words for each', () => {
    for (const [name, record] of records) {
      for (const fact of allFacts(explain(record))) {
        const { state, say, quote, table, after = '.' } = fact;
        const at = `${name}: ${fact.field}`;
        for (const field of fieldsOf(fact))
          assert.match(field, /^(?:protocolSection|derivedSection|resultsSection|hasResults)/, name);
        assert.ok(['known', 'absent', 'unrecognised'].includes(state), at);
        assert.match(say, /^(?:\p{Lu}|\d).*[.:?]$/su, at);
        assert.doesNotMatch(`${say} ${after}`, /[{}]|undefined|null|NaN|\[object| {2}/, at);
        if (say.endsWith(':')) assert.ok(quote ?? table, `${at} announces nothing`);
      }
    }
  });

  it('has at most eight lines at a glance, the first and the last always, each leading to a section', () => {
    for (const [name, record] of records) {
      const { glance: card, sections } = explain(record);
      assert.ok(card.length <= 8 && card[0]!.id === 'open' && card.at(-1)!.id === 'source', name);
      const ids = new Set(sections.map(({ id }) => id));
      for (const { section, id } of card) assert.ok(ids.has(section), `${name}: ${id} leads nowhere`);
    }
  });

  it('gives the same explanation each time, in any order of keys, with any other keys', () => {
    for (const [name, record] of records) {
      const first = explain(record);
      assert.deepEqual(explain(record), first, name);
      assert.equal(JSON.stringify(explain(shuffled(record))), JSON.stringify(first), name);
    }
  });

  it('is not changed when it is explained', () => {
    for (const [name, record] of records) {
      const before = structuredClone(record);
      explain(record);
      assert.deepEqual(record, before, name);
    }
  });

  it('mentions a placebo whenever one of its groups does', () => {
    for (const [name, record] of records) {
      if (record.protocolSection.designModule?.studyType !== 'INTERVENTIONAL') continue;
      const arms: Study[] = record.protocolSection.armsInterventionsModule?.armGroups ?? [];
      const told = arms.some(({ type, label, description }) =>
        /\b(?:placebo|sham)\b|placebo_|sham_/i.test(`${type} ${label} ${description}`),
      );
      const section = explain(record).sections.find(({ id }) => id === 'placebo');
      if (told) assert.match(section!.facts.map(({ say, quote }) => `${say} ${quote}`).join(), /placebo|sham/i, name);
      for (const { say } of section?.facts ?? []) assert.doesNotMatch(say, /there is no|none of/i, name);
    }
  });

  it('never says that a place is open because the study is, nor that anything is open now', () => {
    for (const [name, record] of records) {
      const places: Study[] = record.protocolSection.contactsLocationsModule?.locations ?? [];
      const { sites } = explain(record);
      assert.equal(
        sites.filter(({ open }) => open).length,
        places.filter(({ status }) => /^(?:RECRUITING|AVAILABLE)$/.test(status)).length,
        name,
      );
      for (const say of saying(explain(record)))
        assert.doesNotMatch(say, /\b(?:open|takes people|looking for people) now\b/i, name);
    }
  });

  it('quotes the record to the letter', () => {
    for (const [name, record] of records) {
      const text = JSON.stringify(record);
      for (const { quote = '', field } of allFacts(explain(record))) {
        for (const part of quote.split(/\n|, | ?… ?/))
          assert.ok(text.includes(JSON.stringify(part).slice(1, -1)), `${name}: ${field}: ${part}`);
      }
    }
  });

  it('has text blocks for every quotation, with each of its words in order', () => {
    const words = (text: string) => text.replace(/\\(?=[^\w\s])/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const [name, record] of records) {
      for (const { quote, blocks = [], field } of allFacts(explain(record))) {
        const drawn = blocks
          .map(({ marker, segments }) => `${marker} ${segments.map(({ text }) => text).join('')}`)
          .join('\n');
        if (!/&|</.test(quote ?? '')) assert.deepEqual(words(drawn), words(quote ?? ''), `${name}: ${field}`);
      }
    }
  });

  it('includes the real records', { skip: skipRecords }, () => {
    assert.ok(realRecords().length >= 50, RECORDS);
  });
});

describe('a word that this guide does not know', () => {
  /** A study in which this coded field is explained. */
  const study = (path: string): Study => {
    const made = /observational|timePerspective/.test(path) ? STUDIES.observational!() : rich();
    if (!/lastKnown/.test(path)) made.protocolSection.statusModule.overallStatus = 'RECRUITING';
    return made;
  };
  const CODED = READ.filter(({ as, path }) => as.startsWith('code') && !/collaborators/.test(path));
  for (const { path, as } of CODED) {
    it(`is quoted and not guessed: ${path}`, () => {
      const value = as === 'codes' ? ['MADE_UP_VALUE'] : 'MADE_UP_VALUE';
      const record = withValue(study(path), path.replace(/\[\]/g, '[0]'), value);
      const odd = allFacts(explain(record)).filter(
        ({ state, quote }) => state === 'unrecognised' && quote === 'MADE_UP_VALUE',
      );
      assert.ok(odd.length > 0);
      for (const { say } of odd) assert.equal(say, en.odd);
    });
  }

  it('is neither open, nor by chance, nor hidden', () => {
    const made = randomized();
    made.protocolSection.statusModule.overallStatus = 'RECRUITING_SOON';
    made.protocolSection.designModule.designInfo.allocation = 'RANDOMISED';
    made.protocolSection.designModule.designInfo.maskingInfo.masking = 'PARTLY';
    assert.deepEqual([explain(made).closed, glance(made).groups], [false, undefined]);
    assert.ok(!asked(made).includes(en.questions.chance));
  });

  it('of the wrong type affects its own field only', () => {
    const study = randomized();
    study.protocolSection.armsInterventionsModule.armGroups = [['list'], 'text', null, { label: 'Fine' }];
    study.protocolSection.identificationModule.briefTitle = { toString: 'x' };
    assert.equal(factAt(study, 'armGroups[3].label')?.quote, 'Fine');
    assert.equal(allFacts(explain(study)).find(({ state }) => state === 'unrecognised')?.quote, '{"toString":"x"}');
    assert.ok(explain(study).notices.some(({ id, fields }) => id === 'unreadable' && fields.length === 3));
  });
});
