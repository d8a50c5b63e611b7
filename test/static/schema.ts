import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { textOf, words } from './support.js';

/** The structured data (schema.org, JSON-LD) of a page. */
export function dataOf(html: string): Record<string, unknown> {
  const found = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  assert.equal(found.length, 1);
  return JSON.parse(found[0]![1]!) as Record<string, unknown>;
}

/** For each page, the type errors against schema.org's vocabulary. All pages share one run of the compiler, which takes seconds. */
export function complaints(...pages: object[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const files = pages.map((_, at) => `page-${at}.ts`);
  files.forEach((file, at) => {
    const code = `import type { MedicalWebPage, WithContext } from 'schema-dts';\nexport const page: WithContext<MedicalWebPage> = ${JSON.stringify(pages[at])};\n`;
    writeFileSync(join(folder, file), code);
  });
  const compilerOptions = { module: 'ESNext', moduleResolution: 'Bundler', strict: true, noEmit: true, types: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const { stdout } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true, force: true });
  // An indented line belongs to the error before it.
  const found = stdout.split(/\n(?=\S)/);
  return files.map((file) => found.filter((complaint) => complaint.includes(file)).join('\n'));
}

/** Properties that need not be in the text of the page: codes, and dates, which the page has in another format. */
const CODES = /^@|^(inLanguage|dateModified|lastReviewed|url)$/;

/** Values of the structured data that are nowhere in the text of the page. */
export function hiddenIn(html: string): string[] {
  const text = textOf(html);
  const walk = (value: unknown, key = ''): string[] => {
    if (typeof value === 'object' && value)
      return Object.entries(value).flatMap(([name, inner]) => walk(inner, /^\d+$/.test(name) ? key : name));
    return CODES.test(key) || text.includes(words(String(value))) ? [] : [`${key}: ${String(value)}`];
  };
  return walk(dataOf(html));
}
