// What a reader could misread, or would read twice, in a page about any record: tried on every record, on several days and in both languages.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import words from '../../src/generated/es.trial-words.json';
import { nameOf, plain } from '../../src/trial/places.js';
import { readStudy } from '../../src/trial/record.js';
import { en, explainTrial, fieldsOf, type TrialExplanation, type TrialWords } from '../../src/trial/trial.js';
import { rich } from './fixtures/rich.js';
import { changed, manySites, randomized, STUDIES, type Study } from './fixtures/studies.js';
import { line, realRecords, saying, skipRecords } from './support/read.js';

const es = words as TrialWords;
const records: (readonly [string, Study])[] = [
  ...Object.entries(STUDIES).map(([name, make]) => [name, make()] as const),
  ['rich', rich()],
  ['many', manySites()],
  ...realRecords(),
];

/** Days on which a record is fresh, on which it is old, and none at all. */
const daysOf = ({ protocolSection }: Study): (string | undefined)[] => {
  const checked: string = protocolSection.statusModule?.statusVerifiedDate ?? '2025-01';
  return [`${checked.slice(0, 7)}-28`, '2026-11-25', '2035-01-01', undefined];
};

/** Every explanation of every record. */
function* explaining(): Generator<{ at: string; lang: 'en' | 'es'; record: Study; explained: TrialExplanation }> {
  for (const [name, record] of records)
    for (const today of daysOf(record))
      for (const [lang, own] of [['en', en] as const, ['es', es] as const]) {
        const explained = explainTrial(record, { words: own, ...(today && { today }) });
        yield { at: `${name}, ${lang}, ${today}`, lang, record, explained };
      }
}

const all = [...explaining()];

/** Checks that no sentence of ours matches, in either language. */
function none(english: RegExp, spanish: RegExp, isMeant: (record: Study) => boolean = () => true): void {
  let tried = 0;
  for (const { at, lang, record, explained } of all) {
    if (!isMeant(record)) continue;
    tried += 1;
    for (const say of [...saying(explained), ...explained.countries.map(({ say }) => say)])
      assert.doesNotMatch(say, lang === 'en' ? english : spanish, at);
  }
  assert.ok(tried > 0 || skipRecords);
}

const statusOf = (record: Study): string => record.protocolSection.statusModule?.overallStatus ?? '';
const armsOf = (record: Study): Study[] => record.protocolSection.armsInterventionsModule?.armGroups ?? [];

describe('a sentence cannot be taken for another', () => {
  it('a study that takes no one looks for no one, also over its list of conditions', () => {
    const closed = ['SUSPENDED', 'ACTIVE_NOT_RECRUITING', 'COMPLETED', 'TERMINATED', 'WITHDRAWN'];
    let tried = 0;
    for (const [name, record] of records)
      for (const overallStatus of closed) {
        const { eligibility } = explainTrial(
          changed(structuredClone(record), { 'statusModule.overallStatus': overallStatus }),
        );
        for (const { say } of eligibility?.parts ?? []) {
          assert.doesNotMatch(say, /looks for|cannot join/, `${name}, ${overallStatus}`);
          tried += 1;
        }
      }
    assert.ok(tried > 100);
  });

  it('a place that is open is where the study is, and no seat in it', () => {
    none(
      /places? (?:is|are) (?:listed|marked) as open|^(?:There (?:is|are) )?[\d,]+ places?\b(?! (?:name|names) )|one place is/i,
      /lugar(?:es)? aparecen? como abiertos?|^(?:Hay )?[\d.]+ lugar(?:es)?\b|único lugar aparece/i,
    );
    for (const { at, lang, explained } of all) {
      const [n, where] = [explained.sites.length, explained.sections.find(({ id }) => id === 'places')?.facts[0]?.say];
      if (n < 2) continue;
      assert.match(where!, lang === 'en' ? /hospitals or other places/ : /hospitales u otros lugares/, at);
    }
  });

  it('a month is that of the listing, never that of the opening', () => {
    none(/as (?:not )?open(?: yet)? (?:in|on) /i, /(?:aparec\p{L}+|mostr\p{L}+).* abierto en \p{L}+ de \d{4}/iu);
  });

  it('nothing is "still" open that has not begun, or of which nobody knows if it is open', () => {
    const isUnsure = (record: Study) => /^(?:NOT_YET_RECRUITING|UNKNOWN)$/.test(statusOf(record));
    none(/still (?:open|take)/i, /sigue abierto|todavía acepta/i, isUnsure);
  });

  it('what ended, stopped or is paused at a place is the study, and not the place', () => {
    none(
      /^(?:Ended|Stopped|Paused|Not open yet|Takes no new people):/,
      /^(?:Terminado|Detenido|En pausa|No acepta personas nuevas):/,
    );
  });

  it('an extension is a number to dial; anything else in its place is told as it stands', () => {
    none(/extension is (?!\d+\.)/, /extensión es (?!\d+\.)/);
    const contact = { name: 'A', role: 'CONTACT', phone: '+33 1 55 55 01 00' };
    for (const [phoneExt, say] of [
      ['+33', 'The record adds +33 to the number.'],
      ['3106', 'The extension is 3106.'],
    ] as const) {
      const study = changed(randomized(), { 'contactsLocationsModule.centralContacts': [{ ...contact, phoneExt }] });
      const { facts } = explainTrial(study).sections.find(({ id }) => id === 'contacts')!;
      assert.equal(facts[0]!.after, say);
    }
  });

  it('"it" is never the address that stands before it', () => {
    for (const { at, explained } of all)
      for (const { contacts } of explained.sites)
        for (const { after = '' } of contacts) assert.doesNotMatch(after, /^It |\. It |^Puede que solo/, at);
  });

  it('no person is given a gender', () => none(/\bhe or she\b/i, /nombrado como/i));
});

describe('nothing is claimed that the record does not hold', () => {
  it('something that only a group to compare with gets is not said to be tested', () => {
    let tried = 0;
    for (const { at, lang, record, explained } of all) {
      const arms = armsOf(record);
      const gets = (wanted: (type: string) => boolean) =>
        new Set<string>(
          arms.filter(({ type }) => wanted(type)).flatMap(({ interventionNames = [] }) => interventionNames),
        );
      const tested = gets((type) => type === 'EXPERIMENTAL');
      const others = [...gets((type) => type === 'ACTIVE_COMPARATOR')].filter((name) => !tested.has(name));
      const told = explained.glance.find(({ id }) => id === 'tested');
      if (!tested.size || !others.some((name) => told?.quote?.split('\n').includes(name.replace(/^[^:]*: /, ''))))
        continue;
      tried += 1;
      assert.match(told!.say, lang === 'en' ? /compare/ : /compar/, at);
    }
    assert.ok(tried > 0 || skipRecords);
  });

  it('a study without people has no present: nobody is given anything, and nobody watches over them', () => {
    const isOff = (record: Study) => statusOf(record) === 'WITHDRAWN';
    none(
      /^(?:This is a trial\. )?People are\b|group looks at the safety|group of people to watch/,
      /^(?:Es un ensayo clínico\. )?Las personas reciben/,
      isOff,
    );
  });

  it('what goes on in a study that only takes nobody new is not told as over', () => {
    const running = { 'statusModule.overallStatus': 'ACTIVE_NOT_RECRUITING' };
    for (const [name, status, is] of [
      ['runs', running, true],
      ['has ended', { 'statusModule.overallStatus': 'COMPLETED' }, false],
    ] as const) {
      const { glance, sections } = explainTrial(changed(randomized(), status), { today: '2026-11-25' });
      const headings = sections.map(({ heading }) => heading);
      for (const id of ['tested', 'groups', 'masking', 'outcomes'] as const) {
        assert.equal(headings.includes(en.sections[id]), is, `${name}: ${id}`);
        assert.equal(headings.includes(en.pastSections[id]), !is, `${name}: ${id}`);
      }
      assert.equal(glance.find(({ id }) => id === 'tested')!.say, is ? en.glance.tests : en.glance.tested);
      const says = sections.flatMap(({ facts }) => facts.map(({ say }) => say));
      assert.equal(says.includes(en.groups.gets), is);
      assert.equal(says.includes(en.groups.got), !is);
      // Who joined, and how they were put into groups, is over in both.
      assert.ok(
        says.some((say) => /^There were 2 groups\./.test(say)) && headings.includes(en.pastSections.eligibility),
      );
    }
  });

  it('that a study is paused does not say that it takes place', () =>
    none(/^It (?:is|was) run at/, /^Se (?:hace|hizo) en/, (record) => statusOf(record) === 'SUSPENDED'));

  it('a place asked for by the name it is shown under is found', () => {
    let tried = 0;
    for (const [name, record] of records) {
      const shown = readStudy(record, false).study.locations.entries.slice(0, 5).map(nameOf);
      for (const site of shown) {
        if (!plain(site)) continue;
        tried += 1;
        const explained = explainTrial(record, { site });
        assert.ok(explained.sites[0]!.matched, `${name}: ${site}`);
        assert.ok(!explained.notices.some(({ id }) => id.startsWith('site-not')), `${name}: ${site}`);
      }
    }
    assert.ok(tried > 0 || skipRecords);
  });

  it('a place has a contact of its own only if it is another than that of the study', () => {
    const text = ({ name, phone, email }: Study) => JSON.stringify([name, phone, email]);
    for (const { at, record, explained } of all) {
      const { centralContacts = [], locations = [] } = record.protocolSection.contactsLocationsModule ?? {};
      const main = centralContacts.map(text);
      const others = (locations as Study[]).filter(({ contacts = [] }: Study) =>
        contacts.some((one: Study) => !main.includes(text(one)) && (one.role === 'CONTACT' || one.phone || one.email)),
      );
      const facts = explained.sections.find(({ id }) => id === 'contacts')?.facts ?? [];
      const counted = facts.some(({ field, quote }) => field.endsWith('locations') && quote === undefined);
      assert.equal(counted, others.length > 0 && facts.length > 0, at);
    }
  });
});

describe('nothing is said twice', () => {
  it('in the part of a section that stands open: no sentence, and no date', () => {
    for (const { at, explained } of all)
      for (const { id, facts } of explained.sections) {
        const open = facts.filter(({ fold, item }) => !fold && !item);
        const lines = open.map(line);
        assert.equal(new Set(lines).size, lines.length, `${at}: ${id}`);
        if (id !== 'status') continue;
        const dates = open.flatMap((fact) =>
          fieldsOf(fact).filter((field) => /(?:start|[cC]ompletion)DateStruct\.date$/.test(field)),
        );
        assert.deepEqual([...new Set(dates)], dates, `${at}: ${id}`);
      }
  });

  it('who does not know what people get', () => {
    for (const { at, explained } of all) {
      const facts = explained.sections.find(({ id }) => id === 'masking')?.facts ?? [];
      assert.ok(facts.filter(({ field, state }) => field.endsWith('whoMasked') && state === 'known').length <= 1, at);
    }
  });

  it('in the card: how many places are listed as open', () => {
    for (const { at, lang, explained } of all) {
      const counts = explained.glance.filter(({ say }) =>
        (lang === 'en'
          ? /\d (?:places? (?:is|are) )?listed as open|listed as open at/i
          : /\d (?:lugares )?aparecen? como abiertos?\b|abierto en (?:\d|tod)/i
        ).test(say),
      );
      assert.ok(counts.length <= 1, at);
    }
  });

  it('the day of the copy, where its source is told', () => {
    for (const { at, explained } of all) {
      const { facts = [] } = explained.sections.find(({ id }) => id === 'source') ?? {};
      const notes = explained.notices.filter(({ place }) => place === 'source').map(({ say }) => say);
      const days =
        [...facts.map(({ say }) => say), ...notes]
          .join(' ')
          .match(/\p{L}+ \d{1,2}, \d{4}|\d{1,2} de \p{L}+ de \d{4}/gu) ?? [];
      assert.equal(new Set(days).size, days.length, at);
    }
  });

  it('of a study that takes healthy people', () => {
    for (const { at, explained } of all) {
      const told = explained.sections
        .flatMap(({ facts }) => facts)
        .filter(({ field }) => field.endsWith('healthyVolunteers'));
      assert.ok(told.filter(({ state }) => state === 'known').length <= 1, at);
    }
  });
});
