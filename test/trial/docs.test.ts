// The commands in docs/for-web-teams.md that fetch records, and the made-up file of the demo.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { listTrials } from '../../src/trial/trial.js';
import { explain, TODAY } from './support/read.js';

const DOCS = readFileSync('docs/for-web-teams.md', 'utf8');
const lines = [...DOCS.matchAll(/```(?:sh|cron)\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => block!.split('\n'))
  .filter((line) => line.includes('clinicaltrials.gov'));
/** Parameters of the registry's search, as its API v2 names them. */
const PARAMETERS = ['query.cond', 'query.locn', 'filter.overallStatus', 'pageSize'];

const folder = mkdtempSync(join(tmpdir(), 'trial-docs-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs a line with a fake `curl` that writes its arguments, or fails as curl does on a server error. */
function run(line: string, isDown: boolean): string {
  const file = /mv new\.json (\S+)/.exec(line)![1]!;
  writeFileSync(join(folder, file), 'old');
  writeFileSync(join(folder, 'curl'), `#!/bin/sh\n${isDown ? 'exit 22' : 'echo new > new.json'}\n`, { mode: 0o755 });
  const command = line.replace(/^[\d* ]+(?=cd )/, '').replace(/cd \S+/, `cd ${folder}`);
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  try {
    execFileSync('sh', ['-c', command], { cwd: folder, env });
  } catch {
    // The line itself must fail, so that cron reports it.
  }
  return readFileSync(join(folder, file), 'utf8').trim();
}

describe('each line of the documentation that saves records', () => {
  it('exists for one study, for a search, and for cron', () => {
    assert.equal(lines.length, 3);
    assert.match(lines[2]!, /^\d+ \d+ \* \* \* /);
    // A percent sign ends a command in a crontab.
    assert.doesNotMatch(lines[2]!, /%/);
  });

  for (const line of lines) {
    it(`puts the new file in place, and keeps the last one when the registry is down: ${line.slice(0, 60)}`, () => {
      assert.deepEqual([run(line, false), run(line, true)], ['new', 'old']);
    });

    it(`asks the registry's API v2 in its own words: ${line.slice(0, 60)}`, () => {
      const address = new URL(/'(https:[^']+)'/.exec(line)![1]!);
      assert.equal(address.origin, 'https://clinicaltrials.gov');
      assert.match(address.pathname, /^\/api\/v2\/studies(?:\/NCT\d{8})?$/);
      for (const [name, value] of address.searchParams) {
        assert.ok(PARAMETERS.includes(name), name);
        if (name === 'pageSize') assert.ok(Number(value) <= 1000);
      }
    });
  }
});

describe('the made-up studies of the demo', () => {
  const file = readFileSync('demo/made-up-studies.json', 'utf8');
  const { studies } = JSON.parse(file) as { studies: unknown[] };
  const { groups } = listTrials(file, { today: TODAY });

  it('are in every group of the list, and one has no number', () => {
    const ids = groups.map(({ id }) => id);
    for (const id of ['fresh', 'notYet', 'old', 'closed'] as const) assert.ok(ids.includes(id), id);
    assert.equal(groups.flatMap(({ rows }) => rows).filter(({ id }) => !id).length, 1);
  });

  it('can each be read without an error, and say that they are made up', () => {
    for (const [at, study] of studies.entries()) {
      const { notices } = explain(study);
      assert.deepEqual(
        notices.filter(({ id }) => !['lapsed', 'check-old'].includes(id)),
        [],
        `study ${at}`,
      );
      assert.match(JSON.stringify(study), /made-up study/i);
    }
  });
});
