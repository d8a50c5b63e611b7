import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Path } from './layout.js';
import { type Position, type Problem, readText } from './read.js';

/** Messages for syntax errors, in words that an author understands. */
const WORDS: Readonly<Record<string, string>> = {
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  ColonExpected: 'a colon is missing after the name',
  CommaExpected: 'a comma is missing before this',
  EndOfFileExpected: 'the guide has ended before this: take out what follows',
  InvalidCharacter: 'this character may not stand here; in a text, write \\n for a new line and \\t for a tab',
  InvalidCommentToken: 'JSON has no comments: take this out',
  InvalidEscapeCharacter: 'in this text, write \\\\ where a \\ is meant',
  InvalidNumberFormat: 'this is no number',
  InvalidSymbol: 'a text in straight quotation marks, a number, a list [ ] or a group { } is needed here',
  PropertyNameExpected:
    'the name of a field is needed here, in straight quotation marks; or a comma before it is too many',
  UnexpectedEndOfString:
    'this text has no closing quotation mark on its line; inside a text write \\" for a quotation mark',
  ValueExpected:
    'a text in straight quotation marks, a number, a list [ ] or a group { } is needed here; or a comma before it is too many',
};

/** A guide in one JSON file, read but not yet checked. */
export interface JsonFile {
  /** `undefined` if the file is not JSON. */
  readonly value: unknown;
  /** The syntax error; or keys that occur twice in one object, of which only the last would count. */
  readonly problems: readonly Problem[];
  /** The position of a path, or of the nearest object around it. */
  readonly position: (path: Path) => Position;
}

/** Reads a JSON file, with the position of each value. */
export function readJsonFile(file: string): JsonFile {
  let text: string;
  try {
    text = readText(file);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return {
      value: undefined,
      position: () => ({ line: 1, column: 1 }),
      problems: [{ file, where: '', message: 'save this file as UTF-8 text' }],
    };
  }
  const at = positions(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const problem = (offset: number, where: string, message: string): Problem => ({
    file,
    where,
    message,
    ...at(offset),
  });
  // The errors after the first one are often only its consequences.
  const [first] = errors;
  if (first || !tree) {
    const why = (first && WORDS[printParseErrorCode(first.error)]) ?? 'this cannot be read';
    const message = text.trim() ? `this is not JSON: ${why}` : 'the file is empty';
    return { value: undefined, position: () => at(0), problems: [problem(first?.offset ?? 0, '', message)] };
  }
  return {
    value: JSON.parse(text),
    problems: repeated(tree).map(({ offset, name }) =>
      problem(offset, name, 'stands twice in this group, and only the last one counts: take one out'),
    ),
    position: (path) => {
      for (let length = path.length; length > 0; length--) {
        const node = findNodeAtLocation(tree, [...path.slice(0, length)]);
        if (node) return at(node.offset);
      }
      return at(tree.offset);
    },
  };
}

/** Keys that occur twice in one object. */
function repeated(node: Node): { offset: number; name: string }[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child) => {
    if (child.type !== 'property') return repeated(child);
    const [key, value] = child.children as [Node, Node | undefined];
    const name = String(key.value);
    const twice = seen.has(name) ? [{ offset: key.offset, name }] : [];
    seen.add(name);
    return [...twice, ...(value ? repeated(value) : [])];
  });
}

/** Line and column of an offset. */
function positions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let line = starts.findIndex((start) => start > offset);
    if (line < 0) line = starts.length;
    return { line, column: offset - starts[line - 1]! + 1 };
  };
}
