import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { noPhp, php } from './support/php.js';

interface Field {
  readonly '#type': string;
  readonly '#title': string;
  readonly '#description'?: string;
  readonly '#options'?: object;
  readonly '#default_value': unknown;
}
interface Shown {
  readonly said: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, Field>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  readonly html: string;
  readonly attached: object;
  readonly contexts: readonly string[];
  /** Whether the output is the same after the plugin was serialized and unserialized, as Drupal does with forms. */
  readonly same: boolean;
}

const MODULE = 'integrations/drupal/treatment_guide';
const PROGRAM = fileURLToPath(new URL('./support/plugins.php', import.meta.url));
function run(...cases: readonly object[]): readonly Shown[] {
  const { status, stdout, stderr } = php([PROGRAM], JSON.stringify(cases));
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
  return JSON.parse(stdout) as Shown[];
}
const LIBRARY = { library: ['treatment_guide/guide'] };

/** Runs the plugins with stand-ins for the few classes of Drupal that they use. This does not show that they run in Drupal. */
describe('the plugins of the module, with stand-ins for Drupal', { skip: noPhp }, () => {
  const BLOCKS = [
    ['TreatmentExplorerBlock', 'treatment-explorer', 'Read about treatments in plain words', 'guide.html'],
    ['TrialExplainerBlock', 'trial-explainer', 'Read what a clinical trial is', 'guide.html#trial-explainer'],
  ] as const;

  for (const [block, tag, words, page] of BLOCKS) {
    test(`${block} shows the element with its link and the script, without options that were not chosen`, () => {
      const [shown] = run({ block });
      const link = `<a href="/modules/treatment_guide/dist/${page}" lang="en">${words}</a>`;
      assert.equal(shown!.html, `<${tag}>${link}</${tag}>`);
      assert.deepEqual(
        [shown!.attached, shown!.contexts, shown!.same],
        [LIBRARY, ['languages:language_interface'], true],
      );
    });

    test(`${block} has its id in the schema, and for each option there a form field with a description`, () => {
      const [{ said, fields } = {} as Shown] = run({ block });
      const schema = parse(readFileSync(`${MODULE}/config/schema/treatment_guide.schema.yml`, 'utf8')) as Record<
        string,
        { mapping: { options: { mapping: object } } }
      >;
      const options = schema[`block.settings.${said.id}`]!.mapping.options.mapping;
      assert.deepEqual(Object.keys(fields).sort(), Object.keys(options).sort());
      assert.ok(said.admin_label && said.category);
      for (const [name, field] of Object.entries(fields)) {
        assert.ok(field['#title'], name);
        // Only text fields need a description; a list or a checkbox is clear from its label.
        assert.ok(field['#type'] !== 'textfield' || field['#description'], name);
      }
      const titles = Object.values(fields).map((field) => field['#title']);
      assert.equal(new Set(titles).size, titles.length, 'no two fields have one name');
    });

    test(`${block} keeps valid values of its form, and shows them there and on the page`, () => {
      const given = { 'contact-href': ' TEL:+1 555 0100', 'heading-level': '3', lang: 'es', 'allow-remote': 1 };
      const [saved] = run({ block, given });
      assert.deepEqual(
        { ...saved!.options },
        { lang: 'es', 'allow-remote': '', 'heading-level': '3', 'contact-href': 'tel:+15550100' },
      );
      assert.match(saved!.html, new RegExp(`^<${tag} lang="es" allow-remote="" heading-level="3" contact-href="tel:`));
      assert.match(saved!.html, /guide\.es\.html/);
      const [{ fields } = {} as Shown] = run({ block, saved: saved!.options });
      assert.deepEqual(
        ['lang', 'allow-remote', 'heading-level', 'contact-href'].map((name) => fields[name]!['#default_value']),
        ['es', true, '3', 'tel:+15550100'],
      );
    });

    test(`${block} reports an invalid value at its field, and then saves nothing`, () => {
      const [shown] = run({ block, given: { 'contact-href': 'javascript:alert(1)', lang: 'es' } });
      const { '#title': title } = shown!.fields['contact-href']!;
      assert.deepEqual(Object.keys(shown!.errors), [title]);
      assert.match(shown!.errors[title]!, new RegExp(`"${title}" cannot be set to this`));
      assert.deepEqual({ ...shown!.options }, {});
    });

    test(`${block} accepts in its form values as long as an option may be`, () => {
      const address = `/sites/default/files/${'a'.repeat(300)}.json`;
      const [{ fields } = {} as Shown] = run({ block });
      const source = fields['guide-src'] ?? fields['record-src'];
      assert.ok(((source as unknown as { '#maxlength'?: number })['#maxlength'] ?? 128) >= address.length);
    });
  }

  test('a block uses the language of the page', () => {
    const [spanish, german] = run(
      { block: 'TreatmentExplorerBlock', lang: 'es' },
      { block: 'TreatmentExplorerBlock', lang: 'de' },
    );
    assert.match(spanish!.html, /guide\.es\.html" lang="es">Lea sobre/);
    assert.match(german!.html, /guide\.html" lang="en">Read about/);
  });

  test('the filter adds the script for a token, does not change other text, and works the same after serialization', () => {
    const settings = { contact_href: 'tel:+1-555-0100' };
    const [token, text] = run({ text: '<p>[treatment-explorer]</p>', settings }, { text: '<p>Nothing here</p>' });
    assert.match(token!.html, /^<treatment-explorer contact-href="tel:\+1-555-0100"><a href=/);
    assert.deepEqual([token!.attached, token!.same, { ...token!.errors }], [LIBRARY, true, {}]);
    assert.deepEqual([text!.html, text!.attached], ['<p>Nothing here</p>', []]);
    assert.equal(token!.said.id, 'treatment_guide');
  });

  test('the filter refuses a phone number that it would leave out', () => {
    const [shown] = run({ text: '', settings: { contact_href: 'call us' } });
    assert.match(Object.values(shown!.errors)[0]!, /^Write a telephone as tel:/);
  });
});
