import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { ours } from './support/packed.js';

const text = readFileSync('dist/sbom.cdx.json', 'utf8');
interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly 'bom-ref': string;
  readonly properties: readonly { readonly value: string }[];
}
interface Bom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}
const { metadata, components, dependencies } = JSON.parse(text) as Bom;

describe('the bill of materials', () => {
  test('is valid CycloneDX 1.6', async () => {
    assert.equal(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text), null);
  });

  test('names this version, and each package in the first line of a script', () => {
    assert.deepEqual([metadata.component.name, metadata.component.version], [ours.name, ours.version]);
    const inPages = components.filter(({ properties }) => properties.some(({ value }) => value === 'pages'));
    const named = ['treatment-guide.js', 'guide-checker.js', 'static.js'].flatMap((file) => {
      const [, packages = ''] = / with ([^:]+):/.exec(readFileSync(`dist/${file}`, 'utf8').slice(0, 500)) ?? [];
      return packages.split(', ').filter(Boolean);
    });
    assert.deepEqual(inPages.map(({ name }) => name).sort(), [...new Set(named)].sort());
  });

  test('says for every package which other one needs it', () => {
    const wanted = new Set(dependencies.flatMap(({ dependsOn = [] }) => dependsOn));
    assert.deepEqual(
      components.filter((component) => !wanted.has(component['bom-ref'])).map(({ name }) => name),
      [],
    );
  });

  test('has no address of a server, no date and no path: each machine builds the same one', () => {
    const addresses = text.match(/\bhttps?:[^"]*/g) ?? [];
    assert.deepEqual(addresses, ['http://cyclonedx.org/schema/bom-1.6.schema.json']);
    assert.doesNotMatch(text, /"(timestamp|serialNumber)"|node_modules|\.tgz/);
  });
});
