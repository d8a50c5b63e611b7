import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parse } from 'yaml';
import { Desk } from './support.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk().example('blister');
});
afterEach(() => desk.remove());

type Sheet = Record<string, { from: string; to: string; now?: string }>;
const sheet = (name: string, lang = 'de') => parse(desk.read(`blister/lang/${lang}/${name}`)) as Sheet;
/** The files of a language, to see whether anything in them has changed. */
const french = () => ['questions', 'guide', 'glossary'].map((name) => desk.read(`blister/lang/fr/${name}.yaml`)).join();

describe('treatment-guide translate', () => {
  it('starts a language: every text, the interface included, and a file about how it was translated', () => {
    const { status, said } = desk.run('translate', 'blister', 'de');
    assert.equal(status, 0, said);
    assert.match(said, /^de: \d{3} texts to translate, 0 whose text/);
    assert.deepEqual(sheet('questions.yaml')['questions.pain.text'], { from: 'Does it hurt when you walk?', to: '' });
    assert.ok(sheet('interface.yaml')['nav.browse']);
    assert.match(desk.read('blister/lang/de/translation.yaml'), /^partial: true$/m);
    const checked = desk.run('check', 'blister');
    assert.equal(checked.status, 0, checked.said);
    assert.match(checked.said, /de: \d{3} words of the interface not translated: until then they stand in .* English/);
  });

  it('writes no words of the interface if the package has them', () => {
    assert.equal(desk.run('translate', 'blister', 'es').status, 0);
    assert.ok(desk.has('blister/lang/es/guide.yaml') && !desk.has('blister/lang/es/interface.yaml'));
  });

  it('keeps the old translation of a changed text beside the new text', () => {
    desk.edit('blister/questions.yaml', 'Does it hurt when you walk?', 'Does walking hurt?');
    assert.match(desk.run('translate', 'blister', 'fr').said, /, 1 whose text in the guide has changed$/m);
    const old = { from: 'Does it hurt when you walk?', to: 'Avez-vous mal quand vous marchez ?' };
    assert.deepEqual(sheet('questions.yaml', 'fr')['questions.pain.text'], { ...old, now: 'Does walking hurt?' });
    assert.match(desk.run('check', 'blister').said, /^fr: 1 text out of date/m);
    // Running it again changes nothing more.
    const once = french();
    desk.run('translate', 'blister', 'fr');
    assert.equal(french(), once);
    desk.edit('blister/lang/fr/questions.yaml', `from: ${old.from}`, 'from: Does walking hurt?');
    desk.edit('blister/lang/fr/questions.yaml', '  now: Does walking hurt?\n', '');
    assert.match(desk.run('check', 'blister').said, /^fr: 0 texts out of date/m);
  });

  it('does not move glossary entries when another one is inserted before them, and writes no references', () => {
    const before = sheet('glossary.yaml', 'fr');
    desk.edit('blister/glossary.yaml', 'glossary:\n', 'glossary:\n  - { term: bandage, meaning: A strip of cloth. }\n');
    assert.match(desk.run('translate', 'blister', 'fr').said, /, 0 whose text/);
    const {
      'glossary.bandage.term': term,
      'glossary.bandage.meaning': _,
      'glossary.bandage.forms': __,
      ...rest
    } = sheet('glossary.yaml', 'fr');
    assert.deepEqual([term, rest], [{ from: 'bandage', to: '' }, before]);
    assert.doesNotMatch(french(), /[&*]a\d/);
  });

  it('lists the translations that it left out because the guide no longer has their text', () => {
    desk.edit('blister/questions.yaml', /\n.*A coin can help to compare\..*/, '');
    assert.match(
      desk.run('translate', 'blister', 'fr').said,
      /left out, since the guide no longer says it: "Une pièce de monnaie aide à comparer\."/,
    );
  });

  it('writes one table for a spreadsheet, and reads it back', () => {
    desk.run('translate', 'blister', 'de', '--csv', 'de.csv');
    assert.match(desk.read('de.csv'), /^\uFEFFfile,place,text,before,to\n/);
    desk.edit(
      'de.csv',
      'Does it hurt when you walk?,,',
      'Does it hurt when you walk?,,"Tut es beim Gehen weh, oder nicht?"',
    );
    const { status, said } = desk.run('translate', 'blister', 'de', '--from', 'de.csv');
    assert.equal(status, 0, said);
    assert.equal(sheet('questions.yaml')['questions.pain.text']!.to, 'Tut es beim Gehen weh, oder nicht?');
  });

  it('counts a changed text of a table as translated once its translation differs, or "before" is empty', () => {
    desk.edit('blister/questions.yaml', 'Does it hurt when you walk?', 'Does walking hurt?');
    desk.run('translate', 'blister', 'fr', '--csv', 'fr.csv');
    const row = 'Does walking hurt?,Does it hurt when you walk?,Avez-vous mal quand vous marchez ?';
    assert.match(desk.run('translate', 'blister', 'fr', '--from', 'fr.csv').said, /, 1 whose text/);
    desk.edit('fr.csv', row, 'Does walking hurt?,,Avez-vous mal quand vous marchez ?');
    assert.match(desk.run('translate', 'blister', 'fr', '--from', 'fr.csv').said, /, 0 whose text/);
  });
});

describe('treatment-guide translate loses nothing of a translator’s work', () => {
  for (const [what, text, says] of [
    ['a text without "from" and "to"', 'title: Que faire\n', /guide\.yaml:1:8: title: must have "from" and "to"/],
    ['a number', 'title: { from: A, to: 3 }\n', /title: "to" must be a text: put 3 into quotation marks/],
    ['a misspelled field', 'title: { from: A, too: B }\n', /title: no such field: too/],
    ['a list', '- a\n', /guide\.yaml:1:1: must hold named texts/],
    ['YAML that cannot be read', 'title: [\n', /guide\.yaml:2:1: the list or group .* must end with \]/],
  ] as const)
    it(`by ${what}: names the line, and writes nothing`, () => {
      desk.write('blister/lang/fr/guide.yaml', text);
      const before = french();
      const { status, said } = desk.run('translate', 'blister', 'fr');
      assert.equal(status, 1, said);
      assert.match(said, says);
      assert.match(said, /Nothing was written/);
      assert.equal(french(), before);
      const checked = desk.run('check', 'blister');
      assert.equal(checked.status, 1);
      assert.match(checked.said, says, 'check says the same');
    });

  for (const [what, table, says] of [
    ['another column', 'file,place,text,before,too\n', /missing: to/],
    ['a text that the guide does not have', 'file,place,text,before,to\nguide.yaml,titel,A,,B\n', /row 2: .*"titel"/],
    ['no rows', 'file,place,text,before,to\n', /no row below/],
    ['no table', 'a"b,c\n', /this is no table/],
  ] as const)
    it(`by a table with ${what}`, () => {
      desk.write('fr.csv', table);
      const before = french();
      const { status, said } = desk.run('translate', 'blister', 'fr', '--from', 'fr.csv');
      assert.equal(status, 1, said);
      assert.match(said, says);
      assert.equal(french(), before);
    });

  for (const [lang, says] of [
    ['French', /"French" is no language tag: write one like "es"/],
    ['spanish', /"spanish" is no language tag: write one like "es"/],
    ['../fr', /no language tag/],
    ['ES', /write one like "es"/],
    ['en-GB', /The guide itself is in "en"/],
  ] as const)
    it(`by the language "${lang}"`, () => {
      const { status, said } = desk.run('translate', 'blister', lang);
      assert.equal(status, 2, said);
      assert.match(said, says);
    });

  it('by a pattern of wording.yaml that cannot be read', () => {
    desk.write('blister/lang/fr/wording.yaml', 'longest: 26\nnever:\n  "(": x\n');
    assert.match(desk.run('check', 'blister').said, /wording\.yaml:3:.* is no regular expression/);
  });
});
