import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { newProject, type Project, run } from './support/packed.js';

/** Packages that each kind of project needs besides this one, and its JSX settings. */
const CONSUMERS = {
  dom: { file: 'dom.ts', options: {} },
  angular: { file: 'angular.ts', options: {} },
  react: { file: 'react.tsx', options: { jsx: 'react-jsx' } },
  vue: { file: 'vue.tsx', options: { jsx: 'preserve', jsxImportSource: 'vue' } },
} as const;
/** Module resolution settings: as Node does, and as bundlers do. */
const RESOLUTIONS = [
  { module: 'NodeNext', moduleResolution: 'NodeNext' },
  { module: 'ESNext', moduleResolution: 'Bundler' },
];

let project: Project;
before(() => {
  project = newProject(['react', '@types/react', 'vue']);
  cpSync('test/package/consumers', project.root, { recursive: true });
});
after(() => project.remove());

/** Errors of the compiler in a project. Each wrong line has `@ts-expect-error`, which is itself an error if the line compiles. */
function compile(name: keyof typeof CONSUMERS, resolution: object): string {
  const { file, options } = CONSUMERS[name];
  const compilerOptions = {
    ...{ target: 'ES2022', lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [], noEmit: true, resolveJsonModule: true },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noImplicitOverride: true },
    ...options,
    ...resolution,
  };
  writeFileSync(join(project.root, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
  return run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', '.'], project.root).output.trim();
}

describe('a project in TypeScript that installs the package', () => {
  for (const resolution of RESOLUTIONS) {
    const as = `with packages found as ${resolution.moduleResolution} does`;
    test(`checks its own scripts, ${as}`, () => assert.equal(compile('dom', resolution), ''));
    test(`checks attributes, properties and events in JSX of React 19, ${as}`, () =>
      assert.equal(compile('react', resolution), ''));
    test(`checks attributes and properties in Vue 3, ${as}`, () => assert.equal(compile('vue', resolution), ''));
    test(`checks references and events in Angular, ${as}`, () => assert.equal(compile('angular', resolution), ''));
  }
});
