import { expect } from '@open-wc/testing';
import {
  type Choices,
  guideForCarer,
  MOST_COMPARED,
  NO_CHOICES,
  TOLD,
  TOPICS,
  WEIGHTS,
} from '../../../src/explorer/choices.js';
import { MOST_BYTES, readTalk, type Talk, type TalkReading, talkLines } from '../../../src/explorer/saved-talk.js';
import { checkAnswers } from '../../../src/guide/evaluate.js';
import { en, guide } from '../support/explorer.js';

const context = { guide, strings: en, browseOnly: false };

/** Pseudorandom numbers from 0 to 1, the same in every run for the same seed. */
function random(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The saved talk of a random visit: any answers, any choices, any typed words. */
function anyTalk(next: () => number): Talk {
  const one = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const some = <T>(all: readonly T[], most = all.length) => [...new Set(all)].filter(() => next() < 0.3).slice(0, most);
  const pairs = <T>(names: readonly string[], values: readonly T[]) =>
    Object.fromEntries(some(names).map((name) => [name, one(values)])) as Record<string, T>;
  const ids = (all: readonly { readonly id: string }[] = []) => all.map(({ id }) => id);
  const carer = next() < 0.5;
  const voice = carer ? guideForCarer(guide) : guide;
  const asks = voice.questions.flatMap(({ ask = [] }) => ask);
  const own = () =>
    one(['', 'Ask about the bus', 'línea “uno”\r\n— 二\u2028\\u0041\nTREATMENT-GUIDE TALK 1\n{}', '</script>{"a":1}']);
  return {
    answers: Object.fromEntries(some(guide.questions).map(({ id, answers }) => [id, one(answers).id])),
    choices: {
      ...{ carer, more: next() < 0.5, compared: some(ids(guide.treatments), MOST_COMPARED) },
      ...{ talk: some(ids(guide.treatments)), tests: pairs(ids(guide.tests), TOLD) },
      values: pairs(ids(guide.values), WEIGHTS),
      first: next() < 0.5 ? undefined : one(guide.values!.filter(({ first }) => first)).id,
      picked: some([...voice.treatments.flatMap(({ questions }) => questions), ...voice.practical, ...asks], 9),
      kept: some(
        voice.treatments.flatMap(({ what, harms }) => [...what, ...harms].map(({ text }) => text)),
        5,
      ),
      ...{ own: own(), asked: own(), notes: own() },
    },
  };
}

const write = (talk: Talk, above = 'My talk\n') => `${above}${talkLines({ guide, ...talk })}`;
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const opened = (reading: TalkReading) => {
  if ('fault' in reading) throw new Error(`not opened: ${reading.fault}`);
  return reading;
};

describe('a saved talk', () => {
  it('gives back exactly what was saved, whatever that was, for patients and relatives', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const talk = anyTalk(random(seed));
      const { left, moved, isOther, talk: back } = opened(readTalk(write(talk, `${talk.choices.notes}\n`), context));
      expect(plain(back), `seed ${seed}`).to.deep.equal(plain(talk));
      expect([left, moved, isOther]).to.deep.equal([0, 0, false]);
    }
  });

  it('can be opened after an editor changed its line endings or the encoding of its letters', () => {
    const talk = anyTalk(random(7));
    const lines = talkLines({ guide, ...talk });
    expect(lines).to.match(/^[\0-\x7e]*$/);
    const { talk: back } = opened(readTalk(`\uFEFFMi consulta\r\n${lines.replaceAll('\n', '\r\n')}\r\n`, context));
    expect(plain(back)).to.deep.equal(plain(talk));
  });

  it('that was damaged is refused, or gives nothing that the guide does not have: 600 files, and none throws', () => {
    const known = new Set(
      JSON.stringify(guide)
        .match(/"(?:[^"\\]|\\.)*"/g)!
        .map((text) => JSON.parse(text) as string),
    );
    const faults = new Set<string>();
    for (let seed = 0; seed < 600; seed += 1) {
      const next = random(seed);
      const reading = readTalk(spoil(write(anyTalk(next)), next), context);
      if ('fault' in reading) {
        faults.add(reading.fault);
        continue;
      }
      const { answers, choices } = reading.talk;
      checkAnswers(guide, answers);
      const ids = [...choices.talk, ...choices.compared, ...Object.keys({ ...choices.tests, ...choices.values })];
      expect(
        ids.filter((id) => !known.has(id)),
        `seed ${seed}`,
      ).to.be.empty;
      expect(Object.keys(choices)).to.have.members(Object.keys(NO_CHOICES));
      expect([typeof choices.own, typeof choices.asked, typeof choices.notes]).to.deep.equal(Array(3).fill('string'));
    }
    expect([...faults]).to.include.members(['foreign', 'damaged', 'otherGuide']);
  });

  it('with ids that the guide does not have is opened without them, and says how many', () => {
    const talk: Talk = {
      answers: { primary: 'toe', amount: 'few', horoscope: 'leo' },
      choices: { ...NO_CHOICES, talk: ['ablation', 'herbs'], first: 'herbs', tests: { dpd: 'maybe' as 'told' } },
    };
    const { left, talk: back } = opened(readTalk(write(talk), context));
    expect(back.answers).to.deep.equal({ amount: 'few' });
    expect([back.choices.talk, back.choices.first, back.choices.tests, left]).to.deep.equal([
      ['ablation'],
      undefined,
      {},
      5,
    ]);
  });

  it('cannot pass its own sentence off as one of the guide: a sentence that the guide does not have is the reader’s own', () => {
    const choices: Choices = { ...NO_CHOICES, picked: ['Buy my herbs?'], kept: ['Herbs heal.'], asked: 'Fish?' };
    const { moved, talk } = opened(readTalk(write({ answers: {}, choices }), context));
    expect([talk.choices.picked, talk.choices.kept, moved]).to.deep.equal([[], [], 2]);
    expect([talk.choices.asked, talk.choices.notes]).to.deep.equal(['Fish?\nBuy my herbs?', 'Herbs heal.']);
  });

  it('keeps what was taken from the page of a treatment: a part of it, and a question in either voice', () => {
    for (const voice of [guide, guideForCarer(guide)])
      for (const { name, questions } of voice.treatments) {
        const kept = TOPICS.map((part) => `${name}: ${en.treatment[part]}`);
        const { talk, moved } = opened(
          readTalk(write({ answers: {}, choices: { ...NO_CHOICES, picked: questions, kept } }), context),
        );
        expect([talk.choices.picked, talk.choices.kept, moved]).to.deep.equal([questions, kept, 0]);
      }
  });

  it('of another guide is refused; of another version it is opened with a notice', () => {
    const talk = anyTalk(random(3));
    expect(readTalk(write(talk).replace(guide.id, 'knee'), context)).to.deep.equal({ fault: 'otherGuide' });
    const later = readTalk(`${talkLines({ guide: { ...guide, version: '9' }, ...talk })}`, context);
    expect(opened(later).isOther).to.equal(true);
  });

  it('brings no answers where the page asks no questions', () => {
    const { talk, left } = opened(
      readTalk(
        write({ answers: { amount: 'few' }, choices: { ...NO_CHOICES, values: { home: 'some' }, notes: 'a' } }),
        {
          ...context,
          browseOnly: true,
        },
      ),
    );
    expect([talk.answers, talk.choices.values, talk.choices.notes, left]).to.deep.equal([{}, {}, 'a', 2]);
  });

  it('is far below the size that is refused, even with the longest notes', () => {
    const long = 'Ä'.repeat(20_000);
    const choices = { ...anyTalk(random(1)).choices, own: long, asked: long, notes: long };
    expect(write({ answers: {}, choices }).length).to.be.below(MOST_BYTES);
  });
});

/** Damages a file as disks, editors, mail programs and attackers may. */
function spoil(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const end = at + Math.floor(next() * 40);
  const values = ['null', '[]', '{}', '"x"', '1e999', '[[[]]]', '{"__proto__":{"a":1}}', 'true', '["ablation",5,null]'];
  const value = values[Math.floor(next() * values.length)]!;
  const ways = [
    () => text.slice(0, at),
    () => text.slice(at),
    () => text.slice(0, at) + text.slice(end),
    () => text.slice(0, at) + String.fromCharCode(Math.floor(next() * 65_536)) + text.slice(at + 1),
    () => text.replaceAll('"', '”'),
    () => text.replace(guide.id, 'another-guide'),
    () => text.replace(/"(answers|choices)": \{/, `"$1": ${value}, "more": {`),
    () => text.replace(/"(compared|talk|picked|kept|own|notes|tests|values|first|carer)": [^,\]}]*/, `"$1": ${value}`),
    () => text.replaceAll(/"(few|yes|no|not-sure|good)"/g, value),
    () => `${text}${text.slice(at, end)}`,
    () => 'A letter of somebody else.',
  ];
  return ways[Math.floor(next() * ways.length)]!();
}
