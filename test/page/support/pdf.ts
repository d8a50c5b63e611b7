import { inflateSync } from 'node:zlib';

/** The text and pages of a PDF file. */
export interface Paper {
  /** How many pages there are. */
  readonly pages: number;
  /** The text in the order in which it was drawn, without white space, since line breaks vary. */
  readonly letters: string;
  /** The same, page by page. */
  readonly byPage: readonly string[];
  /** Width and height of the first page, in points. */
  readonly size: readonly [number, number];
}

/** A text in the same form as `letters`: ligatures such as "ﬂ" as single letters, and no white space. */
export const letters = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** Reads a PDF that Chromium made. Each font has a table (ToUnicode) from its glyphs to letters. */
export function readPdf(file: Buffer): Paper {
  const objects = new Map<string, string>();
  for (const [, id, body] of file.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id!, body!);
  const stream = (id: string) => {
    const [, head, data] = /^(<<[\s\S]*?>>)\s*stream\r?\n([\s\S]*)\nendstream/.exec(objects.get(id) ?? '') ?? [];
    const bytes = Buffer.from(data ?? '', 'latin1');
    return head?.includes('FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
  };
  const tableOf = (font: string) => {
    const id = /\/ToUnicode (\d+)/.exec(objects.get(font) ?? '')?.[1];
    return id ? lettersOf(stream(id)) : new Map<string, string>();
  };
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pages[0]!)!;
  const told = pages.map((page) => {
    const named = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '';
    const fonts = new Map([...named.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, id]) => [name, id]));
    let table = new Map<string, string>();
    let text = '';
    const content = stream(/\/Contents (\d+)/.exec(page)![1]!);
    for (const [, font, signs] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (font) table = tableOf(fonts.get(font)!);
      else for (const sign of signs!.toUpperCase().match(/.{4}/g) ?? []) text += table.get(sign) ?? '';
    }
    return text;
  });
  return {
    pages: pages.length,
    letters: letters(told.join('')),
    byPage: told.map(letters),
    size: [Number(width), Number(height)],
  };
}

/** Glyph to letters, from lines like `<0003> <0020>` and `<0010> <0012> <0041>`. */
function lettersOf(table: string): Map<string, string> {
  const found = new Map<string, string>();
  const say = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, lines] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, sign, letter] of lines!.matchAll(/<(\w+)> <(\w+)>/g)) found.set(sign!.toUpperCase(), say(letter!));
  }
  for (const [, lines] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, first, last, letter] of lines!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let at = Number.parseInt(first!, 16); at <= Number.parseInt(last!, 16); at += 1) {
        const code = Number.parseInt(letter!, 16) + at - Number.parseInt(first!, 16);
        found.set(at.toString(16).toUpperCase().padStart(4, '0'), String.fromCharCode(code));
      }
    }
  }
  return found;
}
