import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ONE, type Spoiled, spoiledCopies } from './spoiled.js';
import { Desk } from './support.js';

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

// Each of these was accepted, or was refused without a word about where it is or what to write.
const MEANT: readonly Spoiled[] = [
  ['a # directly before words', ONE, 'name: Letting it drain', 'name: Draining #1', /:5:7: a # after a space begins a/],
  [
    'a comma that is missing before a field',
    ONE,
    'The skin is cleaned., facts',
    'The skin is cleaned. facts',
    /:22:13: .*, or a comma is missing before "facts"/,
  ],
  [
    'a question that is cut at its comma',
    ONE,
    '[Who does it?,',
    '[Who, and where?,',
    /:35:13: questions > 1: "Who" seems cut at its comma/,
  ],
  [
    'a list without its brackets',
    'words.yaml',
    /^plain: .*/m,
    'plain: heel',
    /plain: must be a list: put it into \[ \]/,
  ],
  [
    'a list of answers without its brackets',
    'rules.yaml',
    '{ size: [small] }',
    '{ size: small }',
    /: put it into \[ \]/,
  ],
  ['a text that is not there', ONE, 'text: The skin is cleaned.', 'text:', /must be text: nothing stands here/],
  ['a misspelled field far below the first line', ONE, '\nlasts:', '\nlast:', /:29:1: no such field: last\./],
  [
    'two treatments of one name',
    ONE,
    'name: Letting it drain',
    'name: leaving it closed',
    /stands here twice, and readers/,
  ],
  [
    'two answers with the same words',
    'questions.yaml',
    'text: Smaller than a coin',
    'text: Not sure',
    /stands here twice, and/,
  ],
  [
    'a question that waits for a later one',
    'questions.yaml',
    '    short: how large',
    '    askIf: { pain: ["yes"] }\n    short: how large',
    /size: "askIf" names "pain", which comes later: name an earlier one/,
  ],
];

spoiledCopies('the form of a file', FORMS, true);
spoiledCopies('words that YAML takes for something else', LOST);

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
spoiledCopies('what was meant otherwise', MEANT);
