// Builds the WordPress plugin from integrations/wordpress and dist/: its folder, and the zip of it.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectOf, releases } from './project.mjs';
import { pluginLanguages } from './wordpress-languages.mjs';
import { writeZip } from './zip.mjs';

const { version, homepage, author } = projectOf();
const CONTACT = 'https://contact.invalid/';
const STUDY = 'NCT00000000';
const ELEMENTS = ['treatment-explorer', 'trial-explainer'];

/** The ranges of a longer text that a shorter one lacks, as [start, end]. Apart from these the two must be equal. */
function extra(longer, shorter) {
  const pieces = (text) => text.split(/(<[^>]*>|\n)/).filter(Boolean);
  const [long, short] = [pieces(longer), pieces(shorter)];
  const found = [];
  let [at, place] = [0, 0];
  for (const piece of short) {
    const start = place;
    while (at < long.length && long[at] !== piece) place += long[at++].length;
    if (at === long.length) throw new Error('the shorter text is not part of the longer one');
    if (place > start) found.push([start, place]);
    place += long[at++].length;
  }
  return found;
}

/** A text with placeholders that PHP fills in: see class-treatment-guide-text.php. */
function template(render, element, lang, treatments) {
  const inner = (attributes) => {
    const html = render({ element, lang, attributes });
    return html.slice(html.indexOf('>') + 1, html.lastIndexOf('</'));
  };
  const all = {
    'contact-href': CONTACT,
    ...(element === 'trial-explainer' ? { 'nct-id': STUDY } : { 'not-offered': treatments.join(' ') }),
  };
  const text = inner(all);
  const marks = [];
  const mark = (name, attributes) => {
    for (const [start, end] of extra(text, inner({ ...all, ...attributes }))) marks.push([start, end, name]);
  };
  if (element === 'trial-explainer') mark('study', { 'nct-id': undefined });
  else {
    mark('guided', { mode: 'browse' });
    for (const id of treatments)
      mark(`not-offered ${id}`, { 'not-offered': treatments.filter((other) => other !== id).join(' ') });
  }
  return marks
    .sort(([one], [two]) => two - one)
    .reduce(
      (page, [start, end, name]) =>
        `${page.slice(0, start)}<!--if ${name}-->${page.slice(start, end)}<!--end-->${page.slice(end)}`,
      text,
    )
    .replaceAll(new RegExp(`<a href="${CONTACT}"><bdi>[^<]*</bdi></a>`, 'g'), '<!--contact-->');
}

/** Writes the texts with their metadata. */
async function writeTexts(folder) {
  const { renderStatic } = await import(new URL('../dist/static.js', import.meta.url).href);
  mkdirSync(folder, { recursive: true });
  const guides = readdirSync('dist/guides').map((name) => JSON.parse(readFileSync(`dist/guides/${name}`, 'utf8')));
  const treatments = guides[0].treatments.map(({ id }) => id);
  const words = { version, elements: ELEMENTS, languages: {}, treatments: {} };
  for (const { lang, title, treatments: named } of guides) {
    const [, contactPage] = new RegExp(`<a href="${CONTACT}"><bdi>([^<]*)`).exec(
      renderStatic({ element: ELEMENTS[1], lang, attributes: { 'contact-href': CONTACT } }),
    );
    const plain = renderStatic({ element: ELEMENTS[1], lang });
    words.languages[lang] = {
      name: new Intl.DisplayNames(lang, { type: 'language' }).of(lang).replace(/^./, (letter) => letter.toUpperCase()),
      contactPage,
      contactFallback: /<dd><strong>([^<]*)/.exec(plain)[1],
      'treatment-explorer': title,
      'trial-explainer': titleOf(plain),
    };
    for (const { id, name } of named) words.treatments[id] = { ...words.treatments[id], [lang]: name };
    for (const element of ELEMENTS)
      writeFileSync(join(folder, `${element}.${lang}.html`), template(renderStatic, element, lang, treatments));
  }
  writeFileSync(join(folder, 'words.json'), `${JSON.stringify(words, null, 2)}\n`);
}

/** The first heading of a text, as plain text. */
function titleOf(html) {
  const [, title] = /<h2[^>]*>([^<]*)/.exec(html);
  return title.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** Every file below a folder: its path, which begins with the folder's own name, and its content. */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => [join(basename(folder), path.slice(folder.length)), readFileSync(path)]);

/** A file of the plugin, with its placeholders filled in from package.json and CHANGELOG.md. */
function filledIn(text) {
  const log = releases().map((each) => `= ${each.version} =\n\n${each.lines.map((line) => `* ${line}`).join('\n')}`);
  const said = { '0.0.0': version, '{homepage}': homepage, '{author}': author, '{changelog}': log.join('\n\n') };
  return Object.entries(said).reduce((all, [mark, value]) => all.replaceAll(mark, value), text);
}

/** Builds dist/wordpress/treatment-guide, and its zip. */
export async function wordpress() {
  const folder = 'dist/wordpress/treatment-guide';
  rmSync('dist/wordpress', { recursive: true, force: true });
  cpSync('integrations/wordpress', folder, { recursive: true });
  for (const name of ['LICENSE', 'LICENSE-CONTENT.txt', 'THIRD-PARTY-NOTICES.txt'])
    cpSync(`dist/${name}`, `${folder}/${name}`);
  for (const name of ['treatment-guide.php', 'readme.txt'])
    writeFileSync(`${folder}/${name}`, filledIn(readFileSync(`${folder}/${name}`, 'utf8')));
  rmSync(`${folder}/languages`, { recursive: true });
  const shipped = readdirSync('dist').filter((name) =>
    /^(treatment-guide\.multi\.js|words\..*\.js(on)?|trial-record\..*\.js|guide-checker\.js|guide(\.\w+)?\.html)$/.test(
      name,
    ),
  );
  for (const name of shipped) cpSync(`dist/${name}`, `${folder}/assets/${name}`);
  await writeTexts(`${folder}/text`);
  pluginLanguages(folder, version);
  writeZip(`${folder}.zip`, filesOf(folder));
}
