// A piece of markup as data, so that the printed code and the live preview have one source.

/**
 * @typedef {object} Piece
 * @property {string} tag
 * @property {[name: string, value: string | true][]} attributes `true` writes the bare name.
 * @property {(Piece | string)[]} children
 */

/**
 * @param {string} tag
 * @param {Record<string, string | boolean | undefined>} [attributes] Empty, false and undefined ones are left out.
 * @param {...(Piece | string)} children
 * @returns {Piece}
 */
export function piece(tag, attributes = {}, ...children) {
  const given = Object.entries(attributes).filter(
    ([, value]) => value !== undefined && value !== false && value !== '',
  );
  return { tag, attributes: /** @type {Piece['attributes']} */ (given), children };
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (letter) => ESCAPES[/** @type {'&'} */ (letter)]);

/**
 * The markup as text, on one line (editors make paragraphs of line ends), and always with its closing tag: no browser closes a custom
 * element at "/>".
 *
 * @param {Piece | string} node
 * @returns {string}
 */
export function write(node) {
  if (typeof node === 'string') return escape(node);
  const { tag, attributes, children } = node;
  const written = attributes.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(value)}"`));
  return `<${tag}${written.join('')}>${children.map(write).join('')}</${tag}>`;
}

/**
 * The markup as an element of this page, built node by node.
 *
 * @param {Piece | string} node
 * @returns {Node}
 */
export function draw(node) {
  if (typeof node === 'string') return document.createTextNode(node);
  const made = document.createElement(node.tag);
  for (const [name, value] of node.attributes) made.setAttribute(name, value === true ? '' : value);
  made.append(...node.children.map(draw));
  return made;
}
