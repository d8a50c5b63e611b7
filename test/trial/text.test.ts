import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Region, readPhone } from '../../src/trial/phone.js';
import { linkStudies, mailLink, plainText, renderText, webLink } from '../../src/trial/trial.js';
import { changed, randomized } from './fixtures/studies.js';
import { explain } from './support/read.js';

const draw = (text: string, markup = true) =>
  renderText(text, markup).map(
    ({ level, marker, segments }) =>
      `${'  '.repeat(level)}${marker}|${segments.map((segment) => segment.text).join('')}`,
  );

describe('text of a record', () => {
  it('keeps comparison signs, and drops only the backslash before them', () => {
    assert.equal(plainText('AST \\<2.5 × ULN, age ≥ 18, 3 < 4', true), 'AST <2.5 × ULN, age ≥ 18, 3 < 4');
    assert.equal(plainText('C:\\temp', true), 'C:\\temp');
    assert.equal(plainText('a \\< b', false), 'a \\< b', 'names have no escapes');
  });

  it('never takes an escaped < for the start of a tag', () => {
    assert.equal(plainText('platelets \\<b> a and \\<p> c', true), 'platelets <b> a and <p> c');
  });

  it('decodes entities once', () => {
    assert.equal(plainText('A&amp;lt;B &#x2F; &#8805; &nosuch; &ge;'), 'A&lt;B / ≥ &nosuch; ≥');
    assert.equal(plainText('\\&lt;', true), '<', 'the registry escapes the & of an entity, too');
    assert.equal(plainText('\\&lt;'), '\\<', 'names have no escapes');
    assert.equal(plainText('&#0;&#xD800;&#x110000;'), '&#0;&#xD800;&#x110000;');
  });

  it('turns tags into line breaks, whatever their attributes, and keeps their text', () => {
    assert.deepEqual(draw('<p>One</p><ul><li class="x">Two</li><li>Three <b>bold</b></li></ul>'), [
      '|One',
      '*|Two',
      '*|Three bold',
    ]);
    assert.equal(plainText('<script>alert(1)</script>'), '<script>alert(1)</script>', 'not a tag we know: text');
    assert.equal(plainText('a <!-- --> b'), 'a  b');
    assert.equal(plainText('&lt;p&gt;x', true), '<p>x', 'what an entity turns into is text');
  });

  it('shows list markers as written, and indentation as depth', () => {
    assert.deepEqual(draw('1. One\n   * In\n2\\. Two\n• Three\na) Four\n② Five\n1.5 x ULN\nNo e.g. mark'), [
      '1.|One',
      '  *|In',
      '2.|Two',
      '•|Three',
      'a)|Four',
      '②|Five',
      '|1.5 x ULN',
      '|No e.g. mark',
    ]);
  });

  it('links studies by number and nothing else', () => {
    assert.deepEqual(linkStudies('See NCT99999901, https://example.org'), [
      { text: 'See ' },
      { text: 'NCT99999901', href: 'https://clinicaltrials.gov/study/NCT99999901' },
      { text: ', https://example.org' },
    ]);
  });

  it('leaves out characters that change the direction of text', () => {
    assert.equal(plainText('Dr \u202Egnorw\u202C \u2066x\u2069'), 'Dr gnorw x');
  });
});

describe('links', () => {
  const dialed: readonly (readonly [text: string, region: Region, href: string | undefined])[] = [
    ['(555) 555-0100', 'north-america', 'tel:+15555550100'],
    ['5555550100', 'unknown', 'tel:+15555550100'],
    ['1-888-555-0100', 'elsewhere', undefined],
    ['1-888-555-0100', 'mixed', 'tel:+18885550100'],
    ['9876543210', 'mixed', undefined],
    ['+49 555.0100-00', 'unknown', 'tel:+49555010000'],
    ['+44 (0)20 7555 0100', 'elsewhere', 'tel:+442075550100'],
    ['+44(0)2075550100', 'elsewhere', 'tel:+442075550100'],
    ['0044 20 7555 0100', 'elsewhere', 'tel:+442075550100'],
    ['+86-010-5555 0100', 'elsewhere', undefined],
    ['+39 06 5555 0100', 'elsewhere', 'tel:+390655550100'],
    ['65 6555 0100', 'unknown', undefined],
    ['020 7555 0100', 'unknown', undefined],
    ['only use Email', 'unknown', undefined],
    ['（555）5555 5555', 'unknown', undefined],
    ['123', 'unknown', undefined],
    ['1'.repeat(20), 'unknown', undefined],
    ['+1 555 555 0100 x', 'unknown', undefined],
    ['tel:5550100', 'unknown', undefined],
  ];
  for (const [text, region, href] of dialed)
    it(`dial the right number or none: ${text} (${region})`, () =>
      assert.equal(readPhone(text, region).segments[0]?.href, href));

  it('keep the written number, and separate an extension', () => {
    const { segments, extension, local } = readPhone('+1-888-555-0100 ext. 5 or 020 7555 0100');
    assert.equal(segments.map(({ text }) => text).join(''), '+1-888-555-0100 ext. 5 or 020 7555 0100');
    assert.deepEqual([segments[0]?.href, extension, local], ['tel:+18885550100', '5', true]);
  });

  it('are made only of plain email addresses', () => {
    assert.equal(mailLink('a.b+c@example.org'), 'mailto:a.b+c@example.org');
    for (const text of [
      'a@b',
      'a@example.org?subject=x',
      'a@example.org,b@example.org',
      'a%0A@example.org',
      'E-mail only',
    ])
      assert.equal(mailLink(text), undefined, text);
  });

  it('to pages are https without a user name, and show their host', () => {
    assert.deepEqual(webLink('https://example.org/a?b'), { href: 'https://example.org/a?b', host: 'example.org' });
    for (const text of [
      'javascript:alert(1)',
      'http://example.org',
      'https://clinicaltrials.gov@example.org',
      'data:text/html,x',
      'example.org',
      ' ',
    ])
      assert.equal(webLink(text), undefined, text);
  });
});

it('a quotation that is itself a link has no links inside', () => {
  const study = changed(randomized(), {
    'identificationModule.briefTitle': 'Follow-up of NCT99999902',
    'referencesModule.references': [{ type: 'RESULT', pmid: '1', citation: 'A paper about NCT99999902' }],
  });
  const { sections, glance } = explain(study);
  const linked = [...sections.flatMap(({ facts }) => facts), ...glance].filter(({ href, quote }) => href && quote);
  assert.ok(linked.length > 2);
  for (const { blocks = [] } of linked)
    assert.deepEqual(
      blocks.flatMap(({ segments }) => segments.filter((segment) => 'href' in segment)),
      [],
    );
});
