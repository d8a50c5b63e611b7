import { readFileSync } from 'node:fs';

const escaped = (text = '') => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** A docstring as HTML: backticks mark code. */
const words = (text = '') => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');

/** Fallback content of the live element. */
const INSIDE = {
  'treatment-explorer': '<a href="../guide.html">Read about treatments</a>',
  'trial-explainer': '<a href="../guide.html#trial-explainer">What a trial is</a>',
};
const START = {
  'treatment-explorer': { 'contact-href': 'tel:+1-555-0100' },
  'trial-explainer': { 'record-src': '../demo/made-up-study.json', today: '2026-11-23' },
};

/** A form field for an attribute: a select if its type is a list of words, a checkbox for a boolean, otherwise a text field. */
function field({ name, type }, value = '') {
  const choices = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word);
  const input = choices.length
    ? `<select name="${name}"><option value="">(default)</option>${choices.map((word) => `<option>${word}</option>`).join('')}</select>`
    : /boolean/.test(type?.text ?? '')
      ? `<input type="checkbox" name="${name}">`
      : `<input name="${name}" value="${escaped(value)}" autocomplete="off">`;
  return input.replace(' name=', ` aria-label="Value of ${name}" name=`);
}

/** On a narrow screen the cells of a row stand below each other. The roles keep it a table for screen readers there. */
function table(heading, head, rows) {
  if (!rows.length) return '';
  const cells = (row, tag, role) =>
    `<tr role="row">${row.map((cell) => `<${tag} role="${role}">${cell}</${tag}>`).join('')}</tr>`;
  return `<h2>${heading}</h2><table class="stacked" role="table" aria-label="${heading}"><thead role="rowgroup">${cells(head, 'th', 'columnheader')}</thead><tbody role="rowgroup">${rows.map((row) => cells(row, 'td', 'cell')).join('')}</tbody></table>`;
}

const code = (name) => `<code>${escaped(name)}</code>`;

function pageOf(element) {
  const { tagName, description, attributes, members, events, slots, cssParts, cssProperties } = element;
  const given = START[tagName];
  const own = attributes.map(({ name }) => name);
  const properties = members.filter(
    ({ kind, attribute, static: isStatic }) => kind === 'field' && !isStatic && !own.includes(attribute),
  );
  const methods = members.filter(({ kind }) => kind === 'method');
  const set = Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  return `<h1>&lt;${tagName}&gt;</h1><p>${words(description)}</p>
<form data-controls="${tagName}">
${table(
  'Attributes',
  ['name', 'what it means', 'try it'],
  attributes.map((one) => [code(one.name), words(one.description), field(one, given[one.name])]),
)}
${table(
  'Custom properties',
  ['name', 'what it means', 'try it'],
  cssProperties.map((one) => [code(one.name), words(one.description), field(one)]),
)}
</form>
<h2>Live</h2><p>The element with what stands in the fields above. Events: <output>none yet</output></p>
<div class="live"><${tagName}${set}>${INSIDE[tagName]}</${tagName}></div>
<h3>As markup</h3><pre><code data-markup></code></pre>
${table(
  'Properties without an attribute',
  ['name', 'type', 'what it means', 'try it, as JSON'],
  properties.map((one) => [
    code(one.name),
    code(one.type?.text ?? ''),
    words(one.description),
    `<input aria-label="Value of .${one.name}" data-property="${one.name}" spellcheck="false" autocomplete="off">`,
  ]),
)}
${table(
  'Methods',
  ['name', 'what it does', 'try it'],
  methods.map((one) => [
    code(`${one.name}()`),
    words(one.description),
    `<button type="button" data-method="${one.name}">Call ${one.name}()</button>`,
  ]),
)}
${table(
  'Events',
  ['name', 'detail', 'when'],
  events.map((one) => [code(one.name), code(one.type?.text ?? ''), words(one.description)]),
)}
${table(
  'Slots',
  ['name', 'what goes in', 'try it'],
  slots.map((one) => [
    code(one.name || '(default)'),
    words(one.description),
    one.name
      ? `<input aria-label="Text in the slot ${one.name}" data-slot="${one.name}" autocomplete="off">`
      : 'The link in the markup above.',
  ]),
)}
${table(
  'Parts',
  ['name', 'what it is', 'see it'],
  cssParts.map((one) => [
    code(one.name),
    words(one.description),
    `<button type="button" data-part="${one.name}">Outline ${one.name}</button>`,
  ]),
)}`;
}

/** A page for each element, from its manifest, with a control for everything that can be set. */
export function apiPages() {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  return elements.map((element) => ({
    path: `api/${element.tagName}.html`,
    title: element.tagName,
    html: pageOf(element),
  }));
}
