import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { TrialExplainer } from '../../src/explainer/trial-explainer.js';
import { TreatmentExplorer } from '../../src/explorer/treatment-explorer.js';
import { VIEWS } from '../../src/explorer/visit.js';
import { readAttributes } from '../../src/page/attributes.js';
import { ours } from './support/packed.js';

interface Item {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}
interface Member extends Item {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
}
interface Declaration extends Item {
  readonly tagName: 'treatment-explorer' | 'trial-explainer';
  readonly attributes: readonly Item[];
  readonly members: readonly Member[];
  readonly events: readonly Item[];
  readonly slots: readonly Item[];
  readonly cssParts: readonly Item[];
  readonly cssProperties: readonly Item[];
}
interface Module {
  readonly path: string;
  readonly declarations: readonly Declaration[];
  readonly exports: readonly { readonly kind: string; readonly name: string }[];
}

const json = (name: string): unknown => JSON.parse(readFileSync(`dist/${name}`, 'utf8'));
const { modules } = json('custom-elements.json') as { modules: readonly Module[] };
const elements = modules.flatMap(({ declarations }) => declarations);
const CLASSES = { 'treatment-explorer': TreatmentExplorer, 'trial-explainer': TrialExplainer };

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const namesOf = (items: readonly Item[]) => sorted(items.map(({ name }) => name));
/** The files with an element's code. */
const filesOf = (tag: string) => [`${tag}.js`, ...(tag === 'trial-explainer' ? ['trial-record.en.js'] : [])];
/** Matches of a pattern in the built files of one element, which have no code that the element does not use. */
const found = (tag: string, pattern: RegExp) =>
  [
    ...filesOf(tag)
      .map((file) => readFileSync(`dist/${file}`, 'utf8'))
      .join('\n')
      .matchAll(pattern),
  ].map(([, ...groups]) => groups.find(Boolean) ?? '');

/** Names of parts in the element's templates: `part="one two"`, and every text in `part=${...}`. */
const allPartsIn = (tag: string) => [
  ...found(tag, /\bpart="([\w -]+)"/g).flatMap((names) => names.split(' ')),
  ...found(tag, /\bpart=\$\{([^}]*)\}/g).flatMap((code) =>
    [...code.matchAll(/["'`]([\w-]+)["'`]/g)].map(([, name]) => name!),
  ),
];

/** The shared blocks have a part for dotted medical words, which trial-explainer does not use. */
const partsIn = (tag: string) => allPartsIn(tag).filter((name) => tag !== 'trial-explainer' || name !== 'term');

test('the manifest has both public elements, and no inner one', () => {
  assert.deepEqual(
    elements.map(({ tagName }) => tagName),
    ['treatment-explorer', 'trial-explainer'],
  );
  assert.deepEqual(
    modules.map(({ path, exports }) => [path, ...exports.map(({ kind, name }) => `${kind} ${name}`)]),
    [
      ['dist/npm/treatment-explorer.js', 'js TreatmentExplorer', 'custom-element-definition treatment-explorer'],
      ['dist/npm/trial-explainer.js', 'js TrialExplainer', 'custom-element-definition trial-explainer'],
    ],
  );
});

for (const element of elements) {
  const { tagName: tag, attributes, members, events, slots, cssParts, cssProperties } = element;
  const fields = members.filter(({ kind, static: ofClass }) => kind === 'field' && !ofClass);

  describe(`the manifest of <${tag}>`, () => {
    test('has the attributes that the element listens to, and its language', () => {
      assert.deepEqual(namesOf(attributes), sorted([...CLASSES[tag].observedAttributes, 'lang']));
    });

    test('has the attributes that the text for a server takes', () => {
      const given = Object.fromEntries(attributes.map(({ name }) => [name, 'x']));
      assert.equal(readAttributes(tag, given).size, attributes.length);
    });

    test('has the properties that a page may set or read', () => {
      const accessors = Object.entries(Object.getOwnPropertyDescriptors(CLASSES[tag].prototype));
      const readable = accessors.filter(([, { get }]) => get).map(([name]) => name);
      const own = (name: string) => CLASSES[tag].elementProperties.get(name)?.state;
      assert.deepEqual(namesOf(fields), sorted(readable.filter((name) => !own(name))));
    });

    test('has methods that a page may call, and no internal ones', () => {
      const methods = members.filter(({ kind }) => kind === 'method').map(({ name }) => name);
      const prototype = CLASSES[tag].prototype as unknown as Readonly<Record<string, unknown>>;
      for (const name of methods) assert.equal(typeof prototype[name], 'function', name);
      const internal = ['left', 'printing', 'render', 'tell', 'updated', 'connectedCallback', 'focusOn'];
      assert.deepEqual(
        methods.filter((name) => internal.includes(name) || /^[#_]/.test(name)),
        [],
      );
    });

    test('has the events that the element sends', () => {
      // Minified private methods have short names, so any call with an event name and an object counts as sending it.
      const sent = found(tag, /new (?:Custom)?Event\(["'`]([\w-]+)["'`]|[\w$#]+\(["'`](guide-[\w-]+)["'`],\s*\{/g);
      assert.ok(sent.length >= 3);
      assert.deepEqual(namesOf(events), sorted(sent));
    });

    test("has the slots of the element's templates", () => {
      const drawn = found(tag, /<slot\b(?:[^>]*?\bname="([^"]*)")?/g);
      assert.ok(drawn.length >= 3);
      assert.deepEqual(namesOf(slots), sorted(drawn));
    });

    test("has the parts of the element's templates", () => {
      assert.ok(partsIn(tag).length >= 8);
      assert.deepEqual(namesOf(cssParts), sorted(partsIn(tag)));
    });

    test('has the custom properties of its style sheet, with their defaults', () => {
      const asked = found(tag, /var\((--guide-[\w-]+)/g);
      const own = new Set(found(tag, /[{;\s](--guide-[\w-]+):/g));
      assert.deepEqual(namesOf(cssProperties), sorted(asked.filter((name) => !own.has(name))));
      for (const { name, default: fallback } of cssProperties) assert.match(fallback ?? '', /\S/, name);
    });

    test('describes everything, with types that need none of our sources', () => {
      const all = [element, ...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties];
      assert.deepEqual(
        all.filter(({ description }) => !/^\S[\s\S]*\.$/.test(description ?? '')).map(({ name }) => name),
        [],
      );
      const types = [...attributes, ...fields, ...events].map(({ type }) => type?.text ?? '');
      assert.ok(types.every(Boolean));
      assert.deepEqual(
        types
          .flatMap((text) => text.match(/\b[A-Z]\w*/g) ?? [])
          .filter((name) => !['CustomEvent', 'Event', 'Readonly', 'Record'].includes(name)),
        [],
      );
    });

    test('equals what both kinds of code editors complete', () => {
      const { tags } = json('vscode.html-custom-data.json') as { tags: readonly Declaration[] };
      assert.deepEqual(namesOf(tags.find(({ name }) => name === tag)!.attributes), namesOf(attributes));
      const { name, version, contributions } = json('web-types.json') as {
        readonly name: string;
        readonly version: string;
        readonly contributions: { readonly html: { readonly elements: readonly (Declaration & { js: Js })[] } };
      };
      interface Js {
        readonly properties: readonly Item[];
        readonly events: readonly Item[];
      }
      assert.deepEqual([name, version], [ours.name, ours.version]);
      const { attributes: known, slots: places, js } = contributions.html.elements.find((one) => one.name === tag)!;
      assert.deepEqual(
        [namesOf(known), namesOf(places), namesOf(js.properties), namesOf(js.events)],
        [namesOf(attributes), namesOf(slots), namesOf(fields), namesOf(events)],
      );
    });
  });
}

test('the views that an editor offers are all views', () => {
  const view = elements[0]!.attributes.find(({ name }) => name === 'view');
  assert.equal(view?.type?.text, VIEWS.map((name) => `'${name}'`).join(' | '));
  const { tags } = json('vscode.html-custom-data.json') as {
    tags: readonly { attributes: readonly { name: string; values?: readonly Item[] }[] }[];
  };
  const offered = tags[0]!.attributes.find(({ name }) => name === 'view')?.values;
  assert.deepEqual(
    offered?.map(({ name }) => name),
    [...VIEWS],
  );
});
