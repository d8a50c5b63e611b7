import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Guide } from '../../src/guide/guide.js';
import { instead } from '../../src/guide/issue.js';
import type { renderPage } from '../../src/page/index.js';
import { type Command, count, Stop, TEXT, textOf } from '../command.js';
import { openGuide } from '../content/open.js';
import { problemLine } from '../content/report.js';
import { writeOut } from '../content/write-file.js';
import { packageFile } from '../package-file.js';

export const render: Command = {
  summary: 'the complete guide as one page without scripts',
  usage: '<folder or file>',
  help: `
Writes the complete guide as a page that needs no script and asks for nothing.

  --contact-href HREF  your telephone (tel:...) or page
  --not-offered IDS    ids of treatments that you do not offer, separated by spaces
  --out FILE           default the name of the guide with .html`,
  names: [1, 1],
  options: { 'contact-href': TEXT, 'not-offered': TEXT, out: TEXT },
  async run({ named: [path = ''], options, today }) {
    const { content, problems } = openGuide(path);
    if (!content) {
      for (const problem of problems) console.log(problemLine(problem));
      throw new Stop(`nothing was written: mend ${count(problems.length, 'problem')} first`, 1);
    }
    const attributes: Record<string, string> = { today };
    for (const name of ['contact-href', 'not-offered']) {
      const value = textOf(options[name]);
      if (value) attributes[name] = value;
    }
    checkAttributes(content.guide, attributes);
    const page = (await import(pathToFileURL(packageFile('static.js')).href)) as { renderPage: typeof renderPage };
    const out = textOf(options.out) ?? `${basename(path).replace(/\.json$/i, '')}.html`;
    writeOut(out, path, page.renderPage({ guide: content.guide, attributes }));
    console.log(`${out}: the complete guide as a page. It needs no script and asks for nothing.`);
    if (!attributes['contact-href'])
      console.log('It names no telephone of yours: give one with --contact-href tel:...');
    return true;
  },
};

/** Refuses unknown treatment ids and addresses that are not allowed: on the page nobody would notice them. */
function checkAttributes({ treatments }: Guide, attributes: Readonly<Record<string, string>>): void {
  const href = attributes['contact-href'];
  if (href && !/^(tel:\+?[\d()./ -]+$|mailto:.+@|https?:\/\/|[/#.])/i.test(href)) {
    const digits = href.replace(/[^+\d]/g, '');
    throw new Stop(
      `--contact-href "${href}" is no link: write ${digits ? `tel:${digits}` : 'tel:..., mailto:... or https://...'}`,
    );
  }
  const ids = treatments.map(({ id }) => id);
  for (const id of attributes['not-offered']?.split(/\s+/).filter(Boolean) ?? [])
    if (!ids.includes(id)) throw new Stop(`--not-offered: there is no treatment "${id}"${instead(id, ids)}`);
}
