/** A text that is not JSON: where, counted from one as editors do, and what to do. */
export class JsonError extends Error {
  constructor(message, text, offset) {
    super(message);
    const before = text.slice(0, offset).split('\n');
    this.line = before.length;
    this.column = before.at(-1).length + 1;
  }
}

const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside a string.
const STRING = /"[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*"/y;
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
/** More than this is no guide, and would only exhaust the stack. */
const DEEPEST = 200;

/**
 * Reads JSON and remembers where each value stands. Node's own reader does not always say where it stopped, and keeps silent about a name
 * that stands twice in one group, of which it takes the last.
 *
 * @returns `value`; `lineOf(path)`, the line of a value or of the nearest group around it; `repeated`, the names that stand twice.
 * @throws JsonError at the first fault.
 */
export function readJson(source) {
  const text = source.replace(/^\uFEFF/, '');
  const places = new Map();
  const repeated = [];
  let at = 0;

  const fail = (message, offset = at) => {
    throw new JsonError(message, text, offset);
  };
  const take = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found?.[0];
  };
  const next = () => {
    take(SPACE);
    return text[at];
  };

  const string = () => take(STRING) ?? fail(whyNoString(text, at));

  const list = (path) => {
    at++;
    const items = [];
    if (next() === ']') {
      at++;
      return items;
    }
    for (;;) {
      items.push(value([...path, items.length]));
      if (ends(']')) return items;
    }
  };

  const group = (path) => {
    at++;
    const fields = {};
    if (next() === '}') {
      at++;
      return fields;
    }
    for (;;) {
      if (next() !== '"') fail(whyNoName(text, at));
      const name = JSON.parse(string());
      if (Object.hasOwn(fields, name))
        repeated.push({ path: [...path, name], message: 'stands twice in this group, and only the last one counts' });
      if (next() !== ':') fail(`a colon is missing after "${name}"`);
      at++;
      // Set as JSON.parse does: a field of this name too is a field and nothing else.
      const inner = value([...path, name]);
      Object.defineProperty(fields, name, { value: inner, enumerable: true, configurable: true, writable: true });
      if (ends('}')) return fields;
    }
  };

  /** After a value: whether the list or group ends here; a comma says that it goes on. */
  const ends = (close) => {
    const sign = next();
    if (sign === close) {
      at++;
      return true;
    }
    if (sign === undefined) fail(`the file ends too early: a ${close} is missing`);
    if (sign !== ',') fail(`a comma is missing before this`);
    at++;
    if (next() === close) fail(`take out the comma before this ${close}`);
    return false;
  };

  function value(path) {
    const sign = next();
    places.set(path.join('\0'), at);
    if (path.length > DEEPEST) fail('this is nested too deeply');
    if (sign === '{') return group(path);
    if (sign === '[') return list(path);
    if (sign === '"') return JSON.parse(string());
    const plain = take(PLAIN);
    if (plain === undefined) fail(whyNoValue(text, at));
    return JSON.parse(plain);
  }

  const whole = value([]);
  if (next() !== undefined) fail('the guide has ended before this: take out what follows');
  return {
    value: whole,
    repeated,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const place = places.get(path.slice(0, length).join('\0'));
        if (place !== undefined) return lineAt(text, place);
      }
      return 1;
    },
  };
}

const lineAt = (text, offset) => text.slice(0, offset).split('\n').length;
const isCurly = (sign) => /[“”„«»‘’]/.test(sign);

function whyNoString(text, at) {
  const end = text.indexOf('\n', at);
  const line = text.slice(at + 1, end < 0 ? text.length : end);
  if (/\\(?!["\\/bfnrtu])/.test(line)) return 'in this text, write \\\\ where a \\ is meant';
  if (line.includes('\t')) return 'in this text, write \\t or a space for the tab';
  return 'this text has no closing quotation mark on its line; inside a text write \\" for a quotation mark';
}

function whyNoName(text, at) {
  const sign = text[at];
  if (sign === undefined) return 'the file ends too early: a } is missing';
  if (isCurly(sign) || sign === "'") return `names stand in straight quotation marks, like "title", not in ${sign}`;
  if (sign === '/' || sign === '#') return 'JSON has no comments: take this out';
  if (sign === ',') return 'one comma too many';
  return 'the name of a field is needed here, in quotation marks, like "title"';
}

function whyNoValue(text, at) {
  const sign = text[at];
  if (sign === undefined) return at ? 'the file ends too early' : 'the file is empty';
  if (sign === '<') return 'this looks like a web page';
  if (isCurly(sign) || sign === "'") return `texts stand in straight quotation marks, like "this", not in ${sign}`;
  if (sign === '/' || sign === '#') return 'JSON has no comments: take this out';
  if (sign === ',') return 'one comma too many';
  return 'a text in quotation marks, a number, a list [ ] or a group { } is needed here';
}
