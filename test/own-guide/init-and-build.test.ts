import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parse } from 'yaml';
import { parseGuide } from '../../src/guide/parse-guide.js';
import { Desk } from './support.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.remove());

const inside = (folder: string) =>
  readdirSync(join(desk.root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(desk.root, folder).length + 1))
    .sort();
const bytes = (name: string) => readFileSync(join(desk.root, name));

describe('treatment-guide init', () => {
  it('makes a small complete guide that passes its check, with a comment at the top of each file', () => {
    assert.equal(desk.run('init', 'sore-throat').status, 0);
    const { status, said } = desk.run('check', 'sore-throat');
    assert.equal(status, 0, said);
    assert.match(said, /2 treatments, 2 questions, 6 rules/);
    assert.equal(parse(desk.read('sore-throat/guide.yaml')).id, 'sore-throat');
    const files = inside('sore-throat');
    for (const name of ['rules', 'reasons', 'values', 'checks', 'cases', 'glossary', 'urgent', 'words', 'sign-off'])
      assert.ok(files.includes(`${name}.yaml`), name);
    assert.ok(files.includes('lang/fr/translation.yaml') && files.some((name) => name.endsWith('.svg')));
    for (const name of files.filter((file) => file.endsWith('.yaml')))
      assert.match(desk.read(`sore-throat/${name}`), /^(#.*\n){3}/, name);
    const all = files.map((name) => desk.read(`sore-throat/${name}`)).join('\n');
    for (const part of ['outcomes:', 'askIf:', 'how: lower', 'finds:', 'pictures:'])
      assert.ok(all.includes(part), part);
  });

  it('copies our guide if asked: unsigned, with its license, and it passes its check', () => {
    assert.equal(desk.run('init', 'liver', '--from', 'secondary-liver-cancer').status, 0);
    const { status, said } = desk.run('check', 'liver');
    assert.equal(status, 0, said);
    assert.match(said, /14 treatments/);
    assert.match(said, /No sign-off/);
    const { id, license } = parse(desk.read('liver/guide.yaml')) as Record<string, string>;
    const own = parse(readFileSync('content/secondary-liver-cancer/guide.yaml', 'utf8')) as Record<string, string>;
    assert.deepEqual([id, license], ['liver', own.license]);
    assert.deepEqual(parse(desk.read('liver/sign-off.yaml')).reviews, []);
    assert.deepEqual(parse(desk.read('liver/lang/es/translation.yaml')).reviews, []);
    assert.ok(
      !desk.has('liver/trials.yaml') && !desk.has('liver/lang/es/interface.yaml'),
      'files that only our guide needs',
    );
  });

  for (const [args, says] of [
    [['Sore Throat'], /"Sore Throat" is no id: write lower-case words joined by hyphens/],
    [['../elsewhere'], /is no id/],
    [['throat', '--from', 'lung-cancer'], /There is no guide "lung-cancer"\. There is: secondary-liver-cancer/],
    [[], /Name what it is about: treatment-guide init <id>/],
    [['throat', '--form', 'x'], /Unknown option '--form'.*See: treatment-guide init --help/],
  ] as const)
    it(`refuses: ${args.join(' ') || 'no name'}`, () => {
      const { status, said } = desk.run('init', ...args);
      assert.equal(status, 2, said);
      assert.match(said, says);
      assert.deepEqual(inside('.'), []);
    });

  it('never changes an existing folder', () => {
    desk.write('throat/mine.txt', 'mine');
    const { status, said } = desk.run('init', 'throat');
    assert.equal(status, 2);
    assert.match(said, /is there already\. Nothing was changed/);
    assert.deepEqual(inside('throat'), ['mine.txt']);
  });
});

describe('treatment-guide build', () => {
  it('writes a folder to upload: each language as data and as a page, the scripts, and a digest of each file', () => {
    desk.example('blister');
    const { status, said } = desk.run('build', 'blister', '--out', 'upload/guides');
    assert.equal(status, 0, said);
    const files = inside('upload/guides');
    for (const lang of ['en', 'fr']) {
      assert.equal(parseGuide(JSON.parse(desk.read(`upload/guides/blister.${lang}.json`))).lang, lang);
      assert.match(
        desk.read(`upload/guides/blister.${lang}.html`),
        new RegExp(`^<!doctype html>\\s+<html lang="${lang}"`),
      );
    }
    const manifest = JSON.parse(desk.read('upload/guides/integrity.json')) as Record<string, { integrity: string }>;
    assert.deepEqual(
      Object.keys(manifest).sort(),
      files.filter((name) => name !== 'integrity.json'),
    );
    for (const [name, { integrity }] of Object.entries(manifest)) {
      const data = bytes(`upload/guides/${name}`);
      assert.equal(integrity, `sha384-${createHash('sha384').update(data).digest('base64')}`, name);
    }
    assert.match(said, /<script type="module" src="\/guides\/treatment-guide\.multi\.js"><\/script>/);
    assert.match(
      said,
      /<treatment-explorer guide-src="\/guides\/blister\.fr\.json"><a href="\/guides\/blister\.fr\.html">/,
    );
  });

  it('uses the small script if all is English, and accepts a JSON file as well as a folder', () => {
    desk.example('blister');
    desk.run('build', 'blister', '--out', 'first');
    const { status, said } = desk.run('build', 'first/blister.en.json', '--out', 'second');
    assert.equal(status, 0, said);
    assert.ok(desk.has('second/treatment-guide.js') && !desk.has('second/treatment-guide.multi.js'));
    assert.equal(desk.read('second/blister.en.json'), desk.read('first/blister.en.json'));
  });

  it('builds nothing from an invalid guide, and never overwrites the guide', () => {
    desk.example('blister');
    desk.run('build', 'blister', '--out', 'mine');
    const own = desk.read('mine/blister.en.json');
    const over = desk.run('build', 'mine/blister.en.json', '--out', 'mine');
    assert.equal(over.status, 2, over.said);
    assert.match(over.said, /part of the guide itself, and stays as it is/);
    assert.equal(desk.read('mine/blister.en.json'), own);
    desk.write('file', 'x');
    assert.match(desk.run('build', 'blister', '--out', 'file').said, /file: a file stands where a folder should be/);
    desk.edit('blister/rules.yaml', 'standing: often', 'standing: oftne');
    const { status, said } = desk.run('build', 'blister', '--out', 'none');
    assert.equal(status, 1);
    assert.match(said, /rules\.yaml:\d+:\d+: C1 > standing[\s\S]*nothing was built: mend 1 problem first/);
    assert.ok(!desk.has('none'));
  });
});

describe('every command', () => {
  const COMMANDS = ['init', 'preview', 'check', 'rules', 'review', 'sign', 'translate', 'build', 'render'];
  it('explains itself and each of its options with --help', () => {
    for (const name of COMMANDS) {
      const { status, said } = desk.run(name, '--help');
      assert.equal(status, 0, said);
      assert.match(said, new RegExp(`^treatment-guide ${name} <`));
      assert.match(said, /--today DATE/);
    }
    const help = desk.run('help').said;
    for (const name of COMMANDS) assert.match(help, new RegExp(`^ {2}${name} +\\w`, 'm'));
  });

  it('exits with 2 and names the missing file if there is no guide', () => {
    for (const name of COMMANDS.filter((each) => !['init', 'sign', 'preview'].includes(each))) {
      const { status, said } = desk.run(name, 'gone', ...(name === 'translate' ? ['fr'] : []));
      assert.equal(status, 2, `${name}: ${said}`);
      assert.match(said, /^gone: there is no such file or folder/);
    }
  });
});
