import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
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

/** Mistakes in the form of a file: `check` names their cause alone, and not what the parser makes of the rest. */
const FORMS: readonly Spoiled[] = [
  [
    'too few spaces',
    'guide.yaml',
    '    heading: Who',
    '   heading: Who',
    /:14:1: the spaces at the start of this line/,
  ],
  ['too many spaces', 'guide.yaml', '  may: May', '    may: May', /:26:1: the spaces at the start of this line/],
  [
    'a tab before a field',
    'guide.yaml',
    '  often: Often',
    '\toften: Often',
    /:25:1: begin this line with spaces, not with/,
  ],
  ['a no-break space at the start', ONE, '\nharms:\n  -', '\nharms:\n\u00a0 -', /:20:1: .* space of another kind/],
  ['no space after a colon', ONE, 'name: Letting', 'name:Letting', /:5:1: a space is missing after the colon/],
  [
    'an apostrophe in single quotation marks',
    ONE,
    'text: The skin is cleaned.',
    "text: 'It doesn't hurt.'",
    /:22:23: the quotation marks end before the text does/,
  ],
  [
    'a quotation mark that is not closed',
    ONE,
    'name: Letting',
    'name: "Letting',
    /:5:7: this quotation mark is never closed/,
  ],
  [
    'curly quotation marks around a colon',
    ONE,
    'The skin is cleaned.',
    '“Note: it is cleaned.”',
    /:22:13: .* needs quotation marks around it, and they must be straight ones/,
  ],
  [
    'a merge that was not finished',
    ONE,
    'name: Letting it drain',
    '<<<<<<< HEAD\nname: Letting it drain\n=======\nname: Draining it\n>>>>>>> other',
    /:5:1: two versions of this file were merged/,
  ],
  ['a second document', ONE, '\nname:', '\n---\nname:', /:5:1: "---" ends the file: take this line out/],
  ['an empty file', 'words.yaml', /[\s\S]+/, '', /words\.yaml:1:1: this file is empty: write its fields, or delete it/],
  ['a file of comments', 'urgent.yaml', /^(?!#).*$/gm, '', /urgent\.yaml:1:1: this file is empty/],
  ['a control character', ONE, 'The skin is', 'The skin\u0000 is', /:22:21: a stray character \(U\+0000\): delete it/],
  ['a letter that was lost', ONE, 'The skin is', 'The sk\ufffdn is', /a stray character \(U\+FFFD\)/],
];

/** What YAML takes for something else than text: words of the author would be missing from the guide without a word. */
const LOST: readonly Spoiled[] = [
  ['a # in a text', 'guide.yaml', 'on the heel\n', 'on the heel # 1\n', /:8:8: a # after a space begins a comment/],
  ['a text that begins with #', ONE, 'name: Letting', 'name: #Letting', /:5:7: a # after a space begins a comment/],
  [
    'a # in a text in braces',
    ONE,
    'The skin is',
    'The skin # is',
    /must end with \}; a # after a space begins a comment/,
  ],
  ...['&', '*', '!', '%', '@', '`', '|', '>'].map(
    (sign): Spoiled => [
      `a text that begins with ${sign}`,
      ONE,
      'name: Letting',
      `name: ${sign}Letting`,
      new RegExp(`:5:\\d+: a text that begins with [${sign}] needs quotation marks`),
    ],
  ),
  [
    'a name that begins with * alone',
    ONE,
    'name: Letting it drain',
    'name: *Letting',
    /begins with \* needs quotation marks/,
  ],
  [
    'a comma in a text in braces',
    ONE,
    'The skin is',
    'The skin, here, is',
    /a text with a comma needs quotation marks/,
  ],
  ['a number in place of a text', 'urgent.yaml', '"911"', '911', /number: must be text: put quotation marks around it/],
  [
    'quotation marks that readers would see',
    ONE,
    'name: Letting it drain',
    'name: “Letting it drain”',
    /would be shown with its quotation marks/,
  ],
  [
    'an id in curly quotation marks',
    'rules.yaml',
    '["yes"]',
    '[“yes”]',
    /:7:\d+: .*"“" \(U\+201C\) may not stand in it/,
  ],
  [
    'a dash in place of a hyphen',
    'guide.yaml',
    'let-it-drain]',
    'let–it–drain]',
    /:23:31: .*"–" \(U\+2013\) may not stand in it/,
  ],
];

const KINDS = {
  'the form of a file': FORMS,
  'words that YAML takes for something else': LOST,
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
        if (all === FORMS) assert.equal(lines.length, 1, said);
        assert.equal(desk.read(`blister/${file}`), spoiled);
      });
  });

describe('a guide from another editor or another machine', () => {
  let desk: Desk;
  before(() => {
    desk = new Desk().example('blister');
    desk.run('sign', 'blister', '--name', 'A. Name', '--role', 'nurse', '--all');
  });
  after(() => desk.remove());

  for (const [what, change] of [
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['the line ends of an old Mac', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
  ] as const)
    it(`${what} change nothing, and signatures hold`, () => {
      const names = readdirSync('examples/blister', { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.yaml'),
      );
      const before = new Map(names.map((name) => [name, desk.read(`blister/${name}`)]));
      const said = desk.run('check', 'blister', '--signed');
      assert.equal(said.status, 0, said.said);
      for (const [name, text] of before) desk.write(`blister/${name}`, change(text));
      assert.deepEqual(desk.run('check', 'blister', '--signed'), said);
      for (const [name, text] of before) desk.write(`blister/${name}`, text);
    });

  for (const [name, says] of [
    ['synonym.yaml', /synonym\.yaml: nothing of the guide is read from this file: did you mean "synonyms\.yaml"\?/],
    ['facts/clinic.yml', /facts\/clinic\.yml: nothing .* its name must end in "\.yaml"/],
    ['lang/fr/reason.yaml', /lang\/fr\/reason\.yaml: nothing .* did you mean "reasons\.yaml"\?/],
    ['lang/fr/treatments/rest.yaml', /there is no treatments\/rest\.yaml whose words these could be/],
    ['lang/spanish/guide.yaml', /lang\/spanish: there is no language "spanish": name the folder by its tag, like "es"/],
    ['lang/old copy/guide.yaml', /there is no language "old copy"/],
    ['lang/de/guide.yaml', /lang\/de\/translation\.yaml: this file is missing, and so the language is left out/],
  ] as const)
    it(`a file that nothing is read from is named: ${name}`, () => {
      desk.write(`blister/${name}`, 'title: A title\n');
      const { status, said } = desk.run('check', 'blister');
      rmSync(`${desk.root}/blister/${name}`);
      assert.equal(status, 1);
      assert.match(said, says);
      assert.match(said, /blister can be shown/);
    });
});
