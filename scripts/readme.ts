// `npm run readme`: writes the table of public names in README.md from the manifest of the elements, and the sizes in
// docs/text-in-the-page.md. `--check` only checks whether the names are up to date; `--picture` takes a new picture of the guide on the demo
// page. All of it needs a build.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { findChromium } from './chromium.mjs';

interface Named {
  readonly name: string;
  readonly description?: string;
}
interface ElementDoc {
  readonly tagName: string;
  readonly attributes?: readonly Named[];
  readonly members?: readonly (Named & {
    readonly kind: string;
    readonly attribute?: string;
    readonly static?: boolean;
  })[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

const BEGIN = '<!-- names: written by npm run readme -->';
const END = '<!-- end of names -->';
export const SIZES = 'docs/text-in-the-page.md';
const PICTURE = 'docs/guide-on-a-hospital-page.png';

/** The public names as a Markdown table: a row for each kind, a column for each element. */
function namesTable(elements: readonly ElementDoc[]): string {
  const code = (list: readonly Named[] | undefined) =>
    (list ?? []).map(({ name }) => (name ? `\`${name}\`` : '(default)')).join(' ') || '-';
  const rows: readonly (readonly [string, (element: ElementDoc) => string])[] = [
    ['attributes', ({ attributes }) => code(attributes)],
    [
      'properties only',
      ({ members }) => code(members?.filter((each) => each.kind === 'field' && !each.attribute && !each.static)),
    ],
    ['methods', ({ members }) => code(members?.filter(({ kind }) => kind === 'method'))],
    ['events', ({ events }) => code(events)],
    ['slots', ({ slots }) => code(slots)],
    ['parts', ({ cssParts }) => code(cssParts)],
    ['custom properties', ({ cssProperties }) => code(cssProperties)],
  ];
  return [
    `| | ${elements.map(({ tagName }) => `\`<${tagName}>\``).join(' | ')} |`,
    `| --- |${' --- |'.repeat(elements.length)}`,
    ...rows.map(([title, cell]) => `| ${title} | ${elements.map(cell).join(' | ')} |`),
  ].join('\n');
}

/** README.md with the table filled in from a manifest. */
export function withNames(readme: string, elements: readonly ElementDoc[]): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined)
    throw new Error(`README.md: keep the lines "${BEGIN}" and "${END}" around the table of names`);
  return `${before}${BEGIN}\n\n${namesTable(elements)}\n\n${END}${after}`;
}

/** The documented elements of a build. */
export function elementsOf(manifest: string): readonly ElementDoc[] {
  const { modules } = JSON.parse(readFileSync(manifest, 'utf8')) as { modules: { declarations: ElementDoc[] }[] };
  return modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
}

/** Sizes of `guide.html` and of the text inside each tag, in kB: plain, gzip and brotli of each in turn. */
export async function textSizes(): Promise<number[]> {
  const { renderStatic } = await import(pathToFileURL(resolve('dist/static.js')).href);
  const inTag = (element: string) => Buffer.from(renderStatic({ element, lang: 'en' }));
  return [readFileSync('dist/guide.html'), inTag('treatment-explorer'), inTag('trial-explainer')]
    .flatMap((text) => [text, gzipSync(text), brotliCompressSync(text)])
    .map(({ length }) => Math.round(length / 1000));
}

const SIZES_ROW =
  /^\| kB \(gzip, brotli\) \| (\d+) \((\d+), (\d+)\) \| explorer (\d+) \((\d+), (\d+)\); trial (\d+) \((\d+), (\d+)\) \|$/m;

/** The sizes in a page of the docs, in the order of `textSizes`. */
export const sizesIn = (doc: string): number[] => (SIZES_ROW.exec(doc) ?? []).slice(1).map(Number);

/** The page of the docs with other sizes. */
const withSizes = (doc: string, sizes: readonly number[]): string => {
  const cell = (at: number) => `${sizes[at]} (${sizes[at + 1]}, ${sizes[at + 2]})`;
  return doc.replace(SIZES_ROW, `| kB (gzip, brotli) | ${cell(0)} | explorer ${cell(3)}; trial ${cell(6)} |`);
};

/** Takes the picture at tablet width, which shows some of the page around the guide too. */
async function takePicture(): Promise<void> {
  const server = await preview({
    build: { outDir: 'dist/site' },
    preview: { port: 4399, host: 'localhost' },
    logLevel: 'silent',
  });
  const browser = await chromium.launch({ executablePath: findChromium() ?? '' });
  const page = await browser.newPage({ viewport: { width: 900, height: 760 } });
  await page.goto(new URL('demo/', server.resolvedUrls!.local[0]).href);
  await page.locator('treatment-explorer').evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: PICTURE });
  await browser.close();
  await server.close();
}

if (process.argv[1]?.endsWith('readme.ts')) {
  const readme = readFileSync('README.md', 'utf8');
  const now = withNames(readme, elementsOf('dist/custom-elements.json'));
  if (process.argv.includes('--check')) {
    if (now !== readme) {
      console.error('README.md: the table of names is out of date: run npm run build && npm run readme');
      process.exitCode = 1;
    }
  } else {
    writeFileSync('README.md', now);
    writeFileSync(SIZES, withSizes(readFileSync(SIZES, 'utf8'), await textSizes()));
  }
  if (process.argv.includes('--picture')) await takePicture();
}
