import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Desk } from './support.js';

/** One mistake in a copy of the example: its file, the text that is replaced, the new text, and the message of `check`, with file and line. */
type Spoiled = readonly [what: string, file: string, from: string | RegExp, to: string, says: RegExp];

const TREATMENT = 'treatments/leave-it-closed.yaml';
const ONE = 'treatments/let-it-drain.yaml';

const TEXTS: readonly Spoiled[] = [
  ['HTML', ONE, 'The skin is cleaned.', 'The skin is <b>cleaned</b>.', /:22:\d+: before: "<b>" is HTML/],
  ['an entity', ONE, 'The skin is cleaned.', 'The skin is&nbsp;cleaned.', /"&nbsp;" is an HTML entity/],
  ['Markdown', ONE, 'The skin is cleaned.', 'The skin is **cleaned**.', /"\*\*cleaned\*\*" is Markdown/],
  ['a note for later', ONE, 'The skin is cleaned.', 'TODO', /"TODO" was left to be written/],
  ['nothing but spaces', ONE, 'The skin is cleaned.', '"   "', /holds nothing but spaces/],
  ['a text that is empty', ONE, 'The skin is cleaned.', '""', /before > 1 > text: is empty: write something/],
  [
    'a word that ranks',
    ONE,
    'The skin is cleaned.',
    'This is the best way.',
    /"best" is a word that this guide never uses/,
  ],
  [
    '"cure" in a question of a patient',
    ONE,
    'Who does it?',
    'Can it cure me?',
    /"cure" is a word that this guide never uses/,
  ],
  ['"should"', ONE, 'The skin is cleaned.', 'You should clean it.', /"should" is a word/],
  [
    'a percentage',
    ONE,
    'The skin is cleaned.',
    'It helps 95% of people.',
    /"95%" is a word that this guide never uses/,
  ],
  [
    'a hard word',
    ONE,
    'The skin is cleaned.',
    'An arteriovenous fistula.',
    /"arteriovenous" is not an everyday word: explain it/,
  ],
  [
    'a long sentence',
    ONE,
    'The skin is cleaned.',
    `The ${'skin and the '.repeat(10)}foot.`,
    /more than 25 words in a sentence/,
  ],
  [
    'hard reading',
    ONE,
    'A cover keeps the place clean.',
    'Appropriate antibacterial preparation facilitates subsequent epidermal regeneration.',
    /reads at grade \d+(\.\d)?, at most 6/,
  ],
  [
    'benefits and harms out of balance',
    ONE,
    'It may let germs get in under the skin.',
    'It may hurt.',
    /benefits and harms: 9 words against 3/,
  ],
  [
    'a text with a colon and no quotation marks',
    ONE,
    'The skin is cleaned.',
    'Note: the skin is cleaned',
    /:22:13: a text that holds a colon needs quotation marks/,
  ],
];

const IDS: readonly Spoiled[] = [
  [
    'a fact that is not there',
    ONE,
    '[F-GEN-2]',
    '[F-GEN-9]',
    /:20:\d+: harms > 1 > facts: there is no fact "F-GEN-9": did you mean "F-GEN-1"\?/,
  ],
  ['a statement without a fact', ONE, 'facts: [F-GEN-2]', 'facts: []', /harms > 1 > facts: name at least one fact/],
  [
    'a source that is not there',
    'facts/sources.yaml',
    /sources: \[made-up-page\] \}/,
    'sources: [nobody] }',
    /there is no source "nobody"/,
  ],
  [
    'a treatment that is in no order',
    'guide.yaml',
    '[leave-it-closed, let-it-drain]',
    '[leave-it-closed]',
    /add "let-it-drain" to the order/,
  ],
  [
    'a treatment that is not there',
    'guide.yaml',
    '[leave-it-closed, let-it-drain]',
    '[leave-it-closed, let-it-drain, wait]',
    /treatments\/wait\.yaml: this file is missing/,
  ],
  ['an id twice', 'rules.yaml', 'id: C2', 'id: C1', /"C1" stands here twice/],
  ['a misspelled field', ONE, '\nharms:', '\nharm:', /no such field: harm\./],
  [
    'a misspelled standing',
    'rules.yaml',
    'standing: often',
    'standing: oftne',
    /:5:\d+: C1 > standing: must be one of: often/,
  ],
  [
    'a picture that is not there',
    TREATMENT,
    'id: closed-blister',
    'id: open-blister',
    /pictures\/open-blister\.svg: this file is missing/,
  ],
  ['a word of the glossary twice', 'glossary.yaml', 'term: drain', 'term: blister', /"blister"/],
  [
    'a value that offers an unknown treatment',
    'values.yaml',
    'treatments: [let-it-drain]',
    'treatments: [let-it]',
    /let-it/,
  ],
  ['a check without a right answer', 'checks.yaml', ', right: true', '', /right/],
  ['a case of an unknown answer', 'cases.yaml', 'size: large', 'size: huge', /huge/],
  ['a case that comes out otherwise', 'cases.yaml', 'let-it-drain: may', 'let-it-drain: often', /often/],
  [
    'a digest of a file that is gone',
    'sign-off.yaml',
    'reviews: []',
    `reviews:\n  - { name: Nobody, role: test, date: 2026-11-01, expires: 2027-11-01, digests: { gone.yaml: ${'a'.repeat(64)} } }`,
    /no file "gone\.yaml"/,
  ],
];

const RULES: readonly Spoiled[] = [
  ['a gap', 'rules.yaml', /.*id: D2.*\n/, '', /let-it-drain/],
  [
    'a row that never decides',
    'rules.yaml',
    'when: { size: [large], pain: ["yes"] }, facts: [F-GEN-1] }\n  - { id: D2',
    'when: {}, facts: [F-GEN-1] }\n  - { id: D2',
    /D2|D3/,
  ],
  ['"find" without what is to be found out', 'reasons.yaml', 'finds: what letting it drain could do, ', '', /finds/],
  [
    '"finds" in a row that says something else',
    'rules.yaml',
    'id: D2, treatment: let-it-drain, kind: S, standing: find',
    'id: D2, treatment: let-it-drain, kind: S, standing: less',
    /belongs to rows that say "find"/,
  ],
  [
    '"not sure" in a row',
    'rules.yaml',
    'when: { size: [small] }, facts: [F-GEN-1] }\n  - { id: C2',
    'when: { size: [small, not-sure] }, facts: [F-GEN-1] }\n  - { id: C2',
    /not-sure/,
  ],
  [
    'a question that is not there',
    'rules.yaml',
    'pain: ["yes"]',
    'pian: ["yes"]',
    /there is no question "pian": did you mean "pain"\?|"pian"/,
  ],
  [
    'an answer that is not there',
    'rules.yaml',
    'pain: ["yes"]',
    'pain: ["yse"]',
    /"pain" has no answer "yse": did you mean "yes"\?/,
  ],
  ['a row without a reason', 'reasons.yaml', /^ {2}C1: .*\n/m, '', /C1/],
  ['a reason without a row', 'reasons.yaml', 'C1:', 'C9:', /no rule has this id/],
  [
    'a question that no rule uses',
    'questions.yaml',
    'questions:\n',
    'questions:\n  - { id: idle, text: Is it idle?, short: whether it is idle, why: { text: No reason., facts: [F-GEN-1] }, answers: [{ id: a, text: A, said: it is a }, { id: b, text: B, said: it is b }, { id: not-sure, text: Not sure }] }\n',
    /idle: no rule uses this question/,
  ],
  [
    'a question that asks for itself',
    'questions.yaml',
    'askIf: { size:',
    'askIf: { pain: ["yes"], size:',
    /"askIf" names the question itself/,
  ],
  ['a question without "not sure"', 'questions.yaml', /\n.*id: not-sure.*/, '', /not-sure/],
];

const FRAME: readonly Spoiled[] = [
  ['a telephone number in words', 'urgent.yaml', '"911"', '"nine nine nine"', /calls > 1 > number|telephone/],
  ['a language that has a name', 'guide.yaml', 'lang: en', 'lang: English', /there is no language "English"/],
  ['a date that has not come', 'guide.yaml', 'date: 2026-11-23', 'date: 2030-01-01', /2030-01-01 has not come yet/],
  [
    'a date that no month has',
    'guide.yaml',
    'date: 2026-11-23',
    'date: 2026-02-30',
    /date: .*2026-11-23|real date|date/,
  ],
  [
    'a source read tomorrow',
    'facts/sources.yaml',
    'read: 2026-11-23',
    'read: 2027-11-23',
    /2027-11-23 has not come yet/,
  ],
  [
    'a script in a picture',
    'pictures/closed-blister.svg',
    '</svg>',
    '<script>0</script></svg>',
    /<script> may not stand in it/,
  ],
  [
    'an address in a picture',
    'pictures/closed-blister.svg',
    '<path ',
    '<path fill="u\\72l(https://example.org/x)" ',
    /fill=/,
  ],
  ['a figure without a number', TREATMENT, 'count: 80', 'count: many', /outcomes > 1 > count: write a whole number/],
  ['a figure outside its range', TREATMENT, 'count: 80', 'count: 20', /outcomes > 1 > range: must hold 20/],
  ['a tab at the start of a line', ONE, '\nhow:\n  - ', '\nhow:\n\t- ', /spaces, not with a tab|:13:/],
  ['a list that is not closed', 'words.yaml', 'plain: [', 'plain: [[', /must end with \]/],
  [
    'a translation of a text that is gone',
    'lang/fr/guide.yaml',
    '\ntitle:',
    '\nheadline:\n  from: A\n  to: B\ntitle:',
    /headline: the guide has no such text/,
  ],
  [
    'a translation that lost its {words}',
    'lang/fr/guide.yaml',
    'to: Que faire',
    'too: Que faire',
    /title: no such field: too/,
  ],
];

const KINDS = {
  texts: TEXTS,
  'ids and references': IDS,
  'rules and questions': RULES,
  'frame, figures, pictures, files': FRAME,
};

for (const [kind, all] of Object.entries(KINDS))
  describe(`a spoiled copy: ${kind}`, () => {
    let desk: Desk;
    before(() => {
      desk = new Desk();
    });
    after(() => desk.remove());
    for (const [what, file, from, to, says] of all)
      it(`${what}: check names the file and the remedy, and changes nothing`, () => {
        desk.example('blister');
        desk.edit(`blister/${file}`, from, to);
        const spoiled = desk.read(`blister/${file}`);
        const { status, said } = desk.run('check', 'blister');
        assert.equal(status, 1, said);
        const lines = said.split('\n').filter((line) => /^blister\/[\w/.-]+(:\d+:\d+)?: /.test(line));
        assert.ok(
          lines.some((line) => says.test(line)),
          said,
        );
        assert.equal(desk.read(`blister/${file}`), spoiled);
      });
  });
