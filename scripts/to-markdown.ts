import TurndownService from 'turndown';
import { escapeText } from '../src/page/escape.js';
import type { StatementRecord } from '../src/page/index.js';

/** The YAML block above the text. */
export interface Frontmatter {
  readonly title: string;
  readonly lang: string;
  readonly version: string;
  readonly date: string;
  /** SHA-256 of the content: the digest that reviewers sign. */
  readonly digest?: string | undefined;
}

/**
 * A plain page as Markdown. Each statement is followed by its address on the page, its review state, and its sources.
 *
 * @param html - Output of `renderPage`.
 * @param statements - Output of `listStatements` for the same page.
 * @param address - Address of that page.
 */
export function toMarkdown(
  html: string,
  statements: readonly StatementRecord[],
  address: string,
  front: Frontmatter,
): string {
  const items = [...html.matchAll(/<li id="guide-source-(\d+)">(.*?)<\/li>/gs)].map(([, number, item]) => ({
    number,
    item,
  }));
  const numberOf = ({ organization, title }: StatementRecord['sources'][number]) =>
    items.find(({ item }) => item!.includes(escapeText(title)) && item!.includes(escapeText(organization)))?.number;
  const noted = new Map(
    statements.map(({ id, review, sources }) => {
      const numbers = sources.map(numberOf).map((number) => `<a href="#guide-source-${number}">${number}</a>`);
      return [id, ` (<a href="#${id}">${id.replace('guide-', '')}</a>, ${review}; ${numbers.join(', ')})`];
    }),
  );
  const body = html
    .slice(html.indexOf('<article'), html.indexOf('</article>'))
    .replace(/(<\w+ id="(guide-s-[\da-f]{8})"[^>]*>[^<]*)/g, (said, _, id: string) => said + (noted.get(id) ?? ''))
    .replace(/<p class="small back">.*?<\/p>/gs, '')
    .replaceAll('href="#', `href="${address}#`);
  const fields = Object.entries(front).filter(([, value]) => value);
  const head = fields.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\n');
  return `---\n${head}\n---\n\n${writer().turndown(body)}\n`;
}

/** The plain pages have no tables and no code. Pictures are left out, except for their captions. */
function writer(): TurndownService {
  const markdown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });
  markdown.remove((node) => /^(svg|style)$/i.test(node.nodeName));
  for (const name of ['summary', 'dt'] as const)
    markdown.addRule(name, { filter: name, replacement: (content) => `\n\n**${content.trim()}**\n\n` });
  markdown.addRule('dd', { filter: 'dd', replacement: (content) => `\n\n${content.trim()}\n\n` });
  return markdown;
}
