import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const PAGE = /^---\n(.*?)\n---\n(.*)$/s;
/** A placeholder, with the indentation of its line if the line has nothing else. */
const PLACE = /^( *)\{\{(\w+)\}\}$|\{\{(\w+)\}\}/gm;

const part = (name) => readFileSync(`demo/layout/${name}.html`, 'utf8').trimEnd();

/** Default values. A placeholder without a value gets the file of that name in demo/layout. */
const DEFAULTS = {
  layout: 'hospital',
  html: '',
  policy: '',
  record: 'study',
  columns: '',
  switches: '',
  head: '{{script}}',
};

/**
 * A page of the demo in its layout (demo/layout).
 *
 * @param source - Content of a file of demo/: YAML with the values of the page between two lines `---`, then its content. A file without
 *   them is already a complete page.
 */
export function demoPage(source) {
  const [, values, content] = PAGE.exec(source) ?? [];
  if (values === undefined) return source;
  const page = { ...DEFAULTS, ...parse(values), content: content.trimEnd() };
  const site = page.layout === 'tool' ? 'Treatment guide' : 'Exampleton Hospital (made up)';
  const all = { site, body: part(page.layout), ...page };
  const fill = (text) =>
    text.replace(PLACE, (_, indent = '', alone, within) =>
      fill(String(all[alone ?? within] ?? part(alone ?? within)).trimEnd()).replaceAll(/^(?=.)/gm, indent),
    );
  return fill(`${part('page')}\n`);
}
