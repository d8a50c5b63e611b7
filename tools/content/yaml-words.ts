import { type Document, isAlias, isScalar, Scalar, visit, type YAMLError } from 'yaml';

/** A mistake in the form of a YAML file: its offset in the text, and what to do. */
export interface Mistake {
  readonly offset: number;
  readonly message: string;
}

const COLON = 'a text that holds a colon needs quotation marks around it';
const INDENT = 'the spaces at the start of this line do not fit the lines around it';
const LOOK =
  'this cannot be read: look for a quotation mark, bracket, comma or colon that is missing or too many, here or in the line above';

/** Messages for the frequent mistakes, in words that an author understands. */
const WORDS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_DQ_ESCAPE: 'in a text in double quotation marks, write \\\\ where a \\ is meant',
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  BLOCK_IN_FLOW: COLON,
  DUPLICATE_KEY: 'this name stands twice in its group: take one out',
  MULTILINE_IMPLICIT_KEY: 'this line is no field: write "name: text", or mend the spaces at the start of the line',
  MULTIPLE_DOCS: '"---" ends the file: take this line out',
  TAB_AS_INDENT: 'begin this line with spaces, not with a tab',
};

/** The parser goes on after these mistakes as if they were not there. What it reports after any other one is often only a consequence. */
const ALONE: ReadonlySet<YAMLError['code']> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW', 'DUPLICATE_KEY']);

/** A control character, a byte order mark within the text, or the sign for a letter that was lost. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for.
const STRAY = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffd]/;
const CONFLICT = /^(?:<{7} |={7}$|>{7} )/m;
/** A space at the start of a line that YAML does not count as one: word processors and web pages have them. */
const OTHER_SPACE = /(?<=^ *)[\u00a0\u2000-\u200b\u202f\u3000]/m;
/** A list or group is not closed. The parser reports this as a wrong indent. */
const UNCLOSED = /must be sufficiently indented and end with a (\S)/;
const CURLY = /[“”„‘’«]/;

/** The mistakes of a file, from the top. Of an unreadable part only the first one is reported. */
export function mistakesIn(source: string, document: Document): readonly Mistake[] {
  const stray = STRAY.exec(source);
  if (stray) return [{ offset: stray.index, message: straySays(stray[0]) }];
  if (document.errors.length) return broken(source, document);
  if (document.contents === null)
    return [{ offset: 0, message: 'this file is empty: write its fields, or delete it if it may be left out' }];
  return lost(source, document);
}

const straySays = (sign: string) =>
  `a stray character (U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}): delete it, or write the letter that is meant`;

function broken(source: string, document: Document): Mistake[] {
  const conflict = CONFLICT.exec(source);
  if (conflict)
    return [
      {
        offset: conflict.index,
        message: 'two versions of this file were merged, and both stand here: keep one, and take out these marks',
      },
    ];
  const space = OTHER_SPACE.exec(source);
  if (space) return [{ offset: space.index, message: 'this line begins with a space of another kind: type it anew' }];
  const errors = document.errors.toSorted((one, two) => one.pos[0] - two.pos[0]);
  const end = errors.findIndex(({ code }) => !ALONE.has(code));
  const causes = end < 0 ? errors : errors.slice(0, end + 1);
  const last = causes.at(-1)!;
  const deeper = causes.at(-2)?.pos[0] === last.pos[0] && last.code === 'MULTILINE_IMPLICIT_KEY';
  if (!deeper) return causes.map((error) => said(error, source, document));
  // A text with a line below it that has more spaces and a colon: the text goes on in that line.
  const offset = source.indexOf('\n', last.pos[0]) + 1;
  return [...causes.slice(0, -2).map((error) => said(error, source, document)), { offset, message: INDENT }];
}

/** One error of the parser, at its cause and in plain words. */
function said({ code, message, pos: [offset] }: YAMLError, source: string, document: Document): Mistake {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0]!;
  const sign = /(?:^|[:,[{-])\s+([*&!|>%@`,])\s*\S/.exec(line)?.[1];
  const close = UNCLOSED.exec(message)?.[1];
  if (close) {
    const above = source.slice(0, offset).trimEnd().split('\n').at(-1)!;
    const hash = / #/.test(above) ? '; a # after a space begins a comment, unless the text has quotation marks' : '';
    return { offset, message: `the list or group that has begun above must end with ${close}${hash}` };
  }
  if (message.startsWith('Missing closing'))
    return { offset: openQuote(document) ?? offset, message: 'this quotation mark is never closed' };
  if (message.startsWith('Sequence item without')) return { offset, message: INDENT };
  if (message.includes('at node end') && /['"]/.test(source[offset - 1] ?? ''))
    return {
      offset,
      message: "the quotation marks end before the text does: within '...' write '' for an apostrophe, or use \"...\"",
    };
  const next =
    WORDS[code] === COLON && /^[^,{}]*[^,{}\s]\s+([\w-]+):\s+[[{]/.exec(source.slice(offset).split('\n', 1)[0]!)?.[1];
  if (next) return { offset, message: `${COLON}, or a comma is missing before "${next}"` };
  if (WORDS[code] === COLON && CURLY.test(source[offset] ?? ''))
    return { offset, message: `${COLON}, and they must be straight ones: "` };
  if (code === 'MULTILINE_IMPLICIT_KEY' && /^\s*[\w-]+:\S/.test(line))
    return { offset, message: 'a space is missing after the colon' };
  if (/^- /.test(source.slice(offset)) && code === 'MULTILINE_IMPLICIT_KEY') return { offset, message: begins('-') };
  if (sign && code !== 'DUPLICATE_KEY') return { offset, message: begins(sign) };
  return { offset, message: WORDS[code] ?? LOOK };
}

const begins = (sign: string) => `a text that begins with ${sign} needs quotation marks around it`;

/** Where the quotation mark stands that is never closed. */
function openQuote(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type === Scalar.QUOTE_SINGLE || type === Scalar.QUOTE_DOUBLE) found = range?.[0];
    },
  });
  return found;
}

/** Words that an author wrote and YAML takes for something else. They would be missing from the guide without a word. */
function lost(source: string, document: Document): Mistake[] {
  const found: Mistake[] = document.warnings.map(({ pos: [offset] }) => ({ offset, message: begins('!') }));
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) found.push({ offset, message: begins('*') });
      else if (node.anchor !== undefined) found.push({ offset, message: begins('&') });
      else if (isScalar(node) && node.type === Scalar.PLAIN && isCut(source, node))
        found.push({
          offset,
          message:
            'a # after a space begins a comment, and readers do not see the rest: put quotation marks around the text, or the comment in a line of its own',
        });
    },
  });
  return found;
}

/**
 * Whether a text has a comment behind it in the same line. One word, such as an id, may have one; but "#1" was meant as words.
 */
const isCut = (source: string, { value, range }: Scalar) =>
  (value === null || /\s/.test(String(value)) ? /^[ \t]*#/ : /^[ \t]*#[^\s#]/).test(source.slice(range?.[1]));
