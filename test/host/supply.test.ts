import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { built } from './support/site.js';

/** `@scope/name` of `@scope/name/path`. */
const packageOf = (path: string) =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

test('every shipped script says in its first line what it is, and the third-party notices name every package in it', () => {
  const notices = built('THIRD-PARTY-NOTICES.txt').toString();
  const manifest = JSON.parse(built('integrity.json').toString()) as Record<string, unknown>;
  // The command line tool begins with a shebang line instead.
  const scripts = Object.keys(manifest).filter((name) => /^[^/]+\.js$/.test(name) && name !== 'cli.js');
  assert.ok(scripts.length >= 14, scripts.join());
  for (const name of scripts) {
    const [line = ''] = built(name).toString().split('\n');
    assert.match(
      line,
      /^;?\/\*! treatment-guide \d+\.\d+\.\d+ \| MIT License( \| with [^:]+: THIRD-PARTY-NOTICES\.txt)? \*\/$/,
      name,
    );
    const [, packages] = /with ([^:]+):/.exec(line) ?? [];
    for (const each of packages?.split(', ') ?? []) assert.ok(notices.includes(`\n${each} `), `${name}: ${each}`);
  }
  // The command line tool bundles the packages that tools/ imports.
  const tools = readdirSync('tools', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const imported = tools.flatMap((name) =>
    [...readFileSync(`tools/${name}`, 'utf8').matchAll(/^import (?!type ).* from '([^.'][^']*)'/gm)].map(
      ([, from]) => from!,
    ),
  );
  const packages = new Set(imported.filter((from) => !from.startsWith('node:')).map(packageOf));
  assert.ok(packages.has('yaml') && packages.size >= 8, [...packages].join());
  for (const each of ['lit-html', '@lit/context', 'zod', ...packages]) assert.ok(notices.includes(`\n${each} `), each);
  assert.match(notices, /BSD 3-Clause[\s\S]*Google LLC[\s\S]*MIT License[\s\S]*Colin McDonnell/);
});
