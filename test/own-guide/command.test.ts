import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const GUIDE = fileURLToPath(new URL('carpal-tunnel.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'own-guide-'));
after(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};
const file = (name: string, data: string | Buffer) => {
  writeFileSync(join(folder, name), data);
  return name;
};
const good = readFileSync(GUIDE, 'utf8');
const changed = (change: (guide: Record<string, never>) => void) => {
  const guide = JSON.parse(good);
  change(guide);
  return JSON.stringify(guide, null, 2);
};

describe('treatment-guide check', () => {
  it('describes a valid guide, and says that it is a draft', () => {
    const { status, said } = run('check', GUIDE);
    assert.equal(status, 0, said);
    assert.match(said, /can be shown: 4 treatments, 3 questions/);
    assert.match(said, /draft/);
  });

  it('names every problem at once, with its line', () => {
    const broken = changed((guide) => {
      const { treatments, rules } = guide as unknown as {
        treatments: { harms: unknown }[];
        rules: { treatment: string }[];
      };
      treatments[0]!.harms = [];
      rules[0]!.treatment = 'nowhere';
      (guide as Record<string, unknown>).extra = 1;
    });
    const { status, said } = run('check', file('broken.json', broken));
    assert.equal(status, 1);
    assert.match(said, /^broken\.json:\d+:\d+: treatments > 1 > harms: /m);
    assert.match(said, /extra/);
  });

  it('says so if there is no such file', () => {
    const { status, said } = run('check', 'gone.json');
    assert.equal(status, 2);
    assert.match(said, /gone\.json: there is no such file/);
  });

  for (const [why, name, data, says] of [
    ['no JSON', 'no.json', '{ "id": ', /^no\.json:1:\d+: this is not JSON/],
    ['not UTF-8', 'latin.json', Buffer.from([0x7b, 0xe9, 0x7d]), /UTF-8/],
    [
      'a word that no guide may use',
      'words.json',
      changed((guide) => {
        (guide as Record<string, unknown>).lead = 'The best treatment, recommended for you.';
      }),
      /lead/,
    ],
  ] as const)
    it(`says so on ${why}`, () => {
      file(name, data);
      const { status, said } = run('check', name);
      assert.equal(status, 1, said);
      assert.match(said, says);
    });

  it('prints its usage on an unknown command', () => {
    const { status, said } = run('chek', GUIDE);
    assert.equal(status, 2);
    assert.match(said, /check, rules, review/);
  });
});

describe('treatment-guide render and review', () => {
  it('write pages that have every statement and send no request', () => {
    const guide = JSON.parse(good) as { treatments: { name: string; harms: { text: string }[] }[] };
    for (const command of ['render', 'review']) {
      const out = join(folder, `${command}.html`);
      assert.equal(run(command, GUIDE, '--out', out).status, 0);
      const page = readFileSync(out, 'utf8')
        .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
        .replaceAll('&#x27;', "'")
        .replaceAll('&amp;', '&');
      for (const { name, harms } of guide.treatments)
        for (const text of [name, ...harms.map((each) => each.text)])
          assert.ok(page.includes(text), `${command}: ${text}`);
      assert.ok(!/\b(src|href)="https?:[^"]*\.(js|css|png|woff)/.test(page));
    }
    // Structured data for search engines is a script element, but not run as a script.
    assert.doesNotMatch(readFileSync(join(folder, 'render.html'), 'utf8'), /<script(?! type="application\/ld\+json">)/);
  });

  it('never overwrite the guide', () => {
    const name = file('mine.json', good);
    const { status, said } = run('render', name, '--out', name);
    assert.equal(status, 2, said);
    assert.equal(readFileSync(join(folder, name), 'utf8'), good);
  });
});
