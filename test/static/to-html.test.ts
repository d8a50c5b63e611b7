import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { html, noChange, nothing, svg } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { escapeText } from '../../src/page/escape.js';
import { toHtml } from '../../src/page/to-html.js';
import { bullets, items } from '../../src/ui/blocks.js';
import { decoded } from './support.js';

const attack = `"><script>alert('1')</script>&amp;<!-- \u2028 é 😀`;

test('texts, numbers, templates and lists are written in place', () => {
  assert.equal(toHtml(html`<p>${'a'} ${2} ${html`<b>${'c'}</b>`}</p>`), '<p>a 2 <b>c</b></p>');
  assert.equal(
    toHtml(html`<ul>${['a', 'b'].map((each) => html`<li>${each}</li>`)}</ul>`),
    '<ul><li>a</li><li>b</li></ul>',
  );
  assert.equal(toHtml(html`<p>${new Set(['a', 'b'])}${[[['c']]]}</p>`), '<p>abc</p>');
  assert.equal(toHtml(html`<p>${0}${true}</p>`), '<p>0true</p>');
});

test('values that lit omits from text are omitted', () => {
  for (const empty of [nothing, undefined, null, '', [], [nothing, [undefined]]])
    assert.equal(toHtml(html`<p>${empty}</p>`), '<p></p>');
  assert.equal(toHtml(nothing), '');
});

test('templates whose static parts come from a function are written like all others', () => {
  assert.equal(toHtml(html`<ul>${items(['a', html`<b>b</b>`])}</ul>`), '<ul><li>a</li><li><b>b</b></li></ul>');
  assert.match(toHtml(bullets(['a'])), /^<ul [^>]*><li>a<\/li><\/ul>$/);
  assert.equal(toHtml(items([])), '');
});

test('an attribute gets its value with and without quotes, in parts, and next to other attributes', () => {
  assert.equal(toHtml(html`<a href=${'#x'} id="y">z</a>`), '<a href="#x" id="y">z</a>');
  assert.equal(toHtml(html`<a id="${'x'}-${1}" class="a ${'b'} c">z</a>`), '<a id="x-1" class="a b c">z</a>');
  assert.equal(toHtml(html`<a title="x > y = ${'z'}">${'t'}</a>`), '<a title="x > y = z">t</a>');
  assert.equal(toHtml(svg`<path d=${'M0 0'} stroke-width=${2}/>`), '<path d="M0 0" stroke-width="2"/>');
  assert.equal(toHtml(html`<p lang=${undefined} dir=${null}></p>`), '<p lang="" dir=""></p>');
});

test('`nothing` removes its attribute, also one with several parts', () => {
  assert.equal(toHtml(html`<a href=${nothing} id="x">y</a>`), '<a id="x">y</a>');
  assert.equal(toHtml(html`<a class="a ${nothing} b" id=${'x'}>y</a>`), '<a id="x">y</a>');
});

test('a boolean attribute is present or absent', () => {
  const fold = (open: unknown) => toHtml(html`<details ?open=${open} name="x"></details>`);
  for (const yes of [true, 1, 'a']) assert.equal(fold(yes), '<details open name="x"></details>');
  for (const no of [false, undefined, '', 0, nothing]) assert.equal(fold(no), '<details name="x"></details>');
});

test('listeners and properties, which need a script, are left out', () => {
  const template = html`<input type="radio" .checked=${true} @input=${() => 1} value=${'a'} ?disabled=${false}>`;
  assert.equal(toHtml(template), '<input type="radio" value="a">');
});

test('directives that choose a template are written as that template', () => {
  const items = ['a', 'b'];
  assert.equal(toHtml(html`<p>${keyed(1, html`<b>${'a'}</b>`)}</p>`), '<p><b>a</b></p>');
  const list = repeat(
    items,
    (item) => item,
    (item, at) => html`<li>${at}${item}</li>`,
  );
  assert.equal(toHtml(html`<ul>${list}</ul>`), '<ul><li>0a</li><li>1b</li></ul>');
});

test('a directive that only a browser can render is refused, with what to write instead', () => {
  assert.throws(() => toHtml(html`<p>${() => 'a'}</p>`), /cannot be written as text: use a template/);
  assert.throws(() => toHtml(html`<p>${noChange}</p>`), TypeError);
  assert.throws(() => toHtml(html`<p ${'a'}></p>`), /no attribute takes the expression after "<p "/);
});

test('no text can break out of its position', () => {
  assert.equal(toHtml(html`<p>${attack}</p>`).match(/</g)!.length, 2);
  assert.equal(toHtml(html`<p title=${attack}></p>`).match(/[<>]/g)!.length, 4);
  assert.equal(toHtml(html`<p title="a ${attack} b"></p>`).match(/"/g)!.length, 2);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [, title, inside] = /^<p title="([^"<>]*)">([^"<>]*)<\/p>$/.exec(
        toHtml(html`<p title=${text}>${text}</p>`),
      )!;
      assert.equal(decoded(title!), text);
      assert.equal(decoded(inside!), text);
    }),
  );
});

test('the output is ASCII, so that it fits a page of any encoding', () => {
  assert.equal(escapeText('é “x” 😀\n'), '&#233; &#8220;x&#8221; &#128512;\n');
});

test('white space stays as it is', () => {
  assert.equal(toHtml(html`<p>  a\n ${'b  c'}</p>`), '<p>  a\n b  c</p>');
});
