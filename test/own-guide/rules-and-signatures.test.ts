import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parse } from 'yaml';
import { Desk } from './support.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk().example('blister');
});
afterEach(() => desk.remove());

const ME = ['--name', 'Nobody', '--role', 'test'] as const;
/** Everything in the folder of the guide that an author writes. */
const files = () => ['rules', 'reasons', 'sign-off'].map((name) => desk.read(`blister/${name}.yaml`)).join();
/** Asserts that the command fails with this message, and has changed nothing. */
function refuses(status: number, says: RegExp, ...call: readonly [string, ...string[]]): void {
  const before = files();
  const done = desk.run(...call);
  assert.equal(done.status, status, done.said);
  assert.match(done.said, says);
  assert.doesNotMatch(done.said, /^\s+at /m, 'no trace of the program');
  assert.equal(files(), before);
}

describe('treatment-guide rules', () => {
  it('prints the table in words, and which row hides which', () => {
    const { status, said } = desk.run('rules', 'blister');
    assert.equal(status, 0);
    assert.match(said, /C1 S: How large is the blister\? Smaller than a coin -> often: Often done/);
    assert.match(said, /D1 stands before D2 for 1 of the 2 sets of answers/);
  });

  it('can be exported to a spreadsheet and imported without a change', () => {
    const before = files();
    assert.equal(desk.run('rules', 'blister', '--csv', 'rules.csv').status, 0);
    assert.match(
      desk.read('rules.csv'),
      /^\uFEFFid,treatment,how,standing,kind,if size,if pain,facts,because,finds,ask\n/,
    );
    const back = desk.run('rules', 'blister', '--from', 'rules.csv', '--write');
    assert.match(back.said, /no set of answers gets another standing/);
    assert.equal(files(), before, 'comments and order are kept');
  });

  it('lists the answers that a changed row affects before it writes it, also with the separators of other spreadsheets', () => {
    desk.run('rules', 'blister', '--csv', 'rules.csv');
    desk.write(
      'rules.csv',
      desk
        .read('rules.csv')
        .replaceAll(/,(?! )/g, ';')
        .replace('first;often', 'first;may'),
    );
    const before = files();
    const tried = desk.run('rules', 'blister', '--from', 'rules.csv');
    assert.match(
      tried.said,
      /leave-it-closed: "often" becomes "may" for 2 sets of answers\n {2}size = small, pain = yes\n {2}size = small, pain = no/,
    );
    assert.equal(files(), before, 'nothing is saved');
    assert.equal(desk.run('rules', 'blister', '--from', 'rules.csv', '--write').status, 0);
    assert.match(desk.read('blister/rules.yaml'), /id: C1, treatment: leave-it-closed, kind: S, standing: may/);
    assert.match(desk.run('rules', 'blister', '--from', 'rules.csv').said, /no set of answers gets another standing/);
  });

  it('lists the changes since an older build', () => {
    desk.run('build', 'blister', '--out', 'old');
    desk.edit('blister/rules.yaml', 'kind: S, standing: often', 'kind: S, standing: may');
    const { said } = desk.run('rules', 'blister', '--since', 'old/blister.en.json');
    assert.match(said, /leave-it-closed: "often" becomes "may" for 2 sets/);
  });

  for (const [what, change, says] of [
    [
      'an answer that there is not',
      ['small', 'smal'],
      /rules\.csv:2: C1: "size" has no answer "smal": did you mean "small"/,
    ],
    ['a column that is gone', [',because,', ',reason,'], /missing: because/],
    ['a column more', [',ask\n', ',ask,note\n'], /no column "note".*Mend its name, or take it out|this is no table/],
    ['a column twice', [',finds,ask', ',ask,ask'], /column "ask" stands there twice/],
    [
      'a gap',
      ['C2,leave-it-closed,first,may,S,large', 'C2,leave-it-closed,first,may,S,small'],
      /C1|size = large|large/,
    ],
    ['no table at all', ['id,', 'i"d,'], /this is no table/],
  ] as const)
    it(`refuses ${what}, and writes nothing`, () => {
      desk.run('rules', 'blister', '--csv', 'rules.csv');
      desk.edit('rules.csv', change[0], change[1]);
      refuses(1, says, 'rules', 'blister', '--from', 'rules.csv', '--write');
    });

  it('refuses missing files, and to overwrite the guide', () => {
    refuses(2, /nix\.csv: there is no such file/, 'rules', 'blister', '--from', 'nix.csv');
    refuses(2, /part of the guide itself/, 'rules', 'blister', '--csv', 'blister/rules.yaml');
    refuses(2, /--write belongs to --from/, 'rules', 'blister', '--write');
    refuses(2, /reasons\.yaml: this is no saved guide/, 'rules', 'blister', '--since', 'blister/reasons.yaml');
    refuses(2, /this is a folder/, 'rules', 'blister', '--from', 'blister');
  });
});

describe('treatment-guide sign', () => {
  const reviews = () => parse(desk.read('blister/sign-off.yaml')).reviews as { digests: Record<string, string> }[];

  it('writes the digest of each file that was read, below earlier reviews, and keeps the comments', () => {
    assert.equal(desk.run('sign', 'blister', ...ME, '--files', 'rules.yaml, urgent.yaml').status, 0);
    const of = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(desk.root, 'blister', name)))
        .digest('hex');
    assert.deepEqual(reviews()[0], {
      name: 'Nobody',
      role: 'test',
      date: '2026-12-01',
      expires: '2027-12-01',
      digests: { 'rules.yaml': of('rules.yaml'), 'urgent.yaml': of('urgent.yaml') },
    });
    assert.equal(desk.run('check', 'blister', '--signed').status, 1, 'most of it is still unsigned');
    desk.run('sign', 'blister', ...ME, '--all', '--expires', '2028-12-01');
    assert.equal(reviews().length, 2);
    assert.match(desk.read('blister/sign-off.yaml'), /^# Who read this guide/);
    assert.equal(desk.run('check', 'blister', '--signed').status, 0);
    desk.edit('blister/urgent.yaml', 'redness', 'warmth');
    const { status, said } = desk.run('check', 'blister', '--signed');
    assert.equal(status, 1);
    assert.match(said, /not ready: .*its words have changed since Nobody signed.*: urgent\.yaml/);
  });

  it('signs one figure: it is then shown, until a number changes', () => {
    const file = 'blister/treatments/leave-it-closed.yaml';
    const { text } = parse(desk.read(file)).outcomes[0] as { text: string };
    const isShown = () => {
      desk.run('render', 'blister', '--out', 'page.html');
      return desk.read('page.html').includes(text);
    };
    assert.equal(isShown(), false);
    const { status, said } = desk.run('sign', 'blister', ...ME, '--figure', 'leave-it-closed/healed');
    assert.equal(status, 0, said);
    assert.equal(isShown(), true);
    desk.edit(file, /count: \d+/, 'count: 79');
    assert.match(desk.run('check', 'blister').said, /has changed since it was checked/);
    assert.equal(isShown(), false);
  });

  it('signs a JSON file as a whole, and changes nothing else in it', () => {
    desk.run('build', 'blister', '--out', 'out');
    const before = JSON.parse(desk.read('out/blister.en.json')) as object;
    assert.equal(desk.run('sign', 'out/blister.en.json', ...ME).status, 0);
    const { signOff, ...rest } = JSON.parse(desk.read('out/blister.en.json')) as Record<string, unknown>;
    assert.deepEqual(rest, before);
    assert.match(JSON.stringify(signOff), /"name":"Nobody".*"digest":"[0-9a-f]{64}"/);
    assert.equal(desk.run('check', 'out/blister.en.json', '--signed').status, 0);
  });

  it('refuses impossible dates, and writes nothing', () => {
    const all = ['blister', ...ME, '--all', '--expires'] as const;
    refuses(2, /Say who has read the guide/, 'sign', 'blister', '--all');
    refuses(2, /Say who has read the guide/, 'sign', 'blister', '--name', ' ', '--role', 'test', '--all');
    refuses(2, /Say what was read: --all, or --files/, 'sign', 'blister', ...ME);
    refuses(2, /no file "rules\.yml".*There is: .*rules\.yaml/, 'sign', 'blister', ...ME, '--files', 'rules.yml');
    refuses(2, /must be a day like .*"2027-02-30"/, 'sign', ...all, '2027-02-30');
    refuses(2, /at most 24 months later: until 2028-12-01/, 'sign', ...all, '2028-12-02');
    refuses(2, /must be after 2026-12-01/, 'sign', ...all, '2026-12-01');
    refuses(2, /no figure "healed".*leave-it-closed\/healed/, 'sign', 'blister', ...ME, '--figure', 'healed');
    desk.edit('blister/rules.yaml', 'standing: often', 'standing: oftne');
    refuses(1, /cannot be signed: mend 1 problem/, 'sign', 'blister', ...ME, '--all');
  });
});
