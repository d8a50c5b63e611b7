import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

interface Locked {
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly resolved?: string;
  readonly engines?: { readonly node?: string };
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

/** Whether Node would find `name` from the package at `at`, in its own node_modules or in one above. */
function isFound(at: string, name: string): boolean {
  for (let place = at; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true;
    if (!place) return false;
    if (!place.includes('/node_modules/')) place = '';
  }
}

describe('package-lock.json', () => {
  test('names every package that another one needs, for every platform, so that npm ci works in a fresh clone', () => {
    const missing = Object.entries(packages).flatMap(([at, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !isFound(at, name)),
    );
    assert.deepEqual(
      [...new Set(missing)],
      [],
      'in a checkout without node_modules run: npm install --package-lock-only',
    );
  });

  test('matches package.json: npm ci refuses anything else', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      string,
      object
    >;
    const root = packages[''] as Record<string, object>;
    assert.deepEqual({ ...root.dependencies, ...root.devDependencies }, { ...dependencies, ...devDependencies });
    const absent = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !packages[`node_modules/${name}`],
    );
    assert.deepEqual(absent, []);
  });

  test('records no download address: each machine asks its own registry', () => {
    assert.deepEqual(
      Object.keys(packages).filter((at) => /^https?:/.test(packages[at]!.resolved ?? '')),
      [],
    );
  });

  test('has no package that refuses Node 20, which the README promises', () => {
    const newer = Object.entries(packages).filter(([, { engines }]) => /^>=?\s*2[1-9]/.test(engines?.node ?? ''));
    assert.deepEqual(
      newer.map(([at]) => at),
      [],
    );
  });
});
