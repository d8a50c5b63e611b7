import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkStudies, mailLink, phoneLink, plainText, renderText, webLink } from '../../src/trial/trial.js';

const draw = (text: string, markup = true) =>
  renderText(text, markup).map(
    ({ level, marker, segments }) =>
      `${'  '.repeat(level)}${marker}|${segments.map((segment) => segment.text).join('')}`,
  );

describe('text of a record', () => {
  it('keeps signs of comparison, and loses only the backslash before them', () => {
    assert.equal(plainText('AST \\<2.5 × ULN, age ≥ 18, 3 < 4', true), 'AST <2.5 × ULN, age ≥ 18, 3 < 4');
    assert.equal(plainText('C:\\temp', true), 'C:\\temp');
    assert.equal(plainText('a \\< b', false), 'a \\< b', 'names have no escapes');
  });

  it('never takes an escaped sign for the start of a tag', () => {
    assert.equal(plainText('platelets \\<b> a and \\<p> c', true), 'platelets <b> a and <p> c');
  });

  it('decodes entities once', () => {
    assert.equal(plainText('A&amp;lt;B &#x2F; &#8805; &nosuch; &ge;'), 'A&lt;B / ≥ &nosuch; ≥');
    assert.equal(plainText('\\&lt;', true), '&lt;', 'an escaped sign is no entity');
    assert.equal(plainText('&#0;&#xD800;&#x110000;'), '&#0;&#xD800;&#x110000;');
  });

  it('turns tags into lines and drops them, whatever they hold, and keeps their text', () => {
    assert.deepEqual(draw('<p>One</p><ul><li class="x">Two</li><li>Three <b>bold</b></li></ul>'), [
      '|One',
      '*|Two',
      '*|Three bold',
    ]);
    assert.equal(plainText('<script>alert(1)</script>'), '<script>alert(1)</script>', 'not a tag we know: text');
    assert.equal(plainText('a <!-- --> b'), 'a  b');
    assert.equal(plainText('&lt;p&gt;x', true), '<p>x', 'what an entity turns into is text');
  });

  it('shows list markers as written and indents as depth', () => {
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

  it('leaves out signs that turn the direction of text', () => {
    assert.equal(plainText('Dr \u202Egnorw\u202C \u2066x\u2069'), 'Dr gnorw x');
  });
});

describe('links', () => {
  it('are made of plain phone numbers only', () => {
    assert.equal(phoneLink('(555) 555-0100'), 'tel:5555550100');
    assert.equal(phoneLink('+49 555.0100-00'), 'tel:+49555010000');
    for (const text of [
      'only use Email',
      '（555）5555 5555',
      '123',
      '555-0100 or 555-0101',
      '1'.repeat(20),
      'tel:5550100',
    ])
      assert.equal(phoneLink(text), undefined, text);
  });

  it('are made of plain addresses only', () => {
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
