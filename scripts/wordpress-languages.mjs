// The texts of the WordPress plugin for translators, and their translations as WordPress loads them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import gettext from 'gettext-parser';
import { stop } from './install.mjs';

const DOMAIN = 'treatment-guide';
/** The script whose texts WordPress loads from a separate file, by its handle in class-treatment-guide-blocks.php. */
const EDITOR = ['treatment-guide-editor', 'blocks/editor.js'];
/** Countries of each language: WordPress looks only for the exact locale of the site. */
const LOCALES = { es: ['es_ES', 'es_MX', 'es_AR', 'es_CL', 'es_CO', 'es_PE', 'es_PR'] };
/** WordPress's gettext contexts for the texts of a block. */
const OF_BLOCK = { title: 'block title', description: 'block description' };

/** Every text with its references, in gettext's structure: by context, then by text. */
function textsIn(folder) {
  const found = {};
  const add = (msgctxt, text, file) => {
    const msgid = text.replaceAll("\\'", "'");
    found[msgctxt] ??= {};
    found[msgctxt][msgid] ??= { msgctxt: msgctxt || undefined, msgid, msgstr: [''], files: new Set() };
    found[msgctxt][msgid].files.add(file);
  };
  for (const file of readdirSync(folder, { recursive: true }).sort()) {
    if (!/\.(php|js|json)$/.test(file) || /^(assets|text|languages)/.test(file)) continue;
    const code = readFileSync(join(folder, file), 'utf8');
    if (file.endsWith('.json')) {
      const block = JSON.parse(code);
      for (const [field, context] of Object.entries(OF_BLOCK)) if (block[field]) add(context, block[field], file);
    } else
      for (const [, text] of code.matchAll(
        /\b(?:__|esc_html__|esc_attr__)\(\s*'((?:[^'\\]|\\.)*)',\s*'treatment-guide'/g,
      ))
        add('', text, file);
  }
  for (const texts of Object.values(found))
    for (const text of Object.values(texts)) text.comments = { reference: [...text.files].join('\n') };
  return found;
}

/** Writes the template, and for each translation the files of every country. Fails if a text is not translated. */
export function pluginLanguages(folder, version) {
  const to = join(folder, 'languages');
  mkdirSync(to, { recursive: true });
  const texts = textsIn(folder);
  const headers = {
    'Project-Id-Version': `Treatment Guide ${version}`,
    'Content-Type': 'text/plain; charset=UTF-8',
    'X-Domain': DOMAIN,
  };
  const write = (name, data) => writeFileSync(join(to, `${DOMAIN}${name}`), data);
  write('.pot', gettext.po.compile({ charset: 'utf-8', headers, translations: texts }));
  for (const [lang, locales] of Object.entries(LOCALES)) {
    const { translations } = gettext.po.parse(readFileSync(`integrations/wordpress/languages/${lang}.po`));
    const missing = Object.entries(texts).flatMap(([context, inside]) =>
      Object.keys(inside).filter((text) => !translations[context]?.[text]?.msgstr[0]),
    );
    if (missing.length)
      stop(
        `integrations/wordpress/languages/${lang}.po: write a msgstr for ${missing.map((text) => `"${text}"`).join(', ')}`,
      );
    for (const locale of locales) {
      const own = { charset: 'utf-8', headers: { ...headers, Language: locale }, translations };
      write(`-${locale}.po`, gettext.po.compile(own));
      write(`-${locale}.mo`, gettext.mo.compile(own));
      write(`-${locale}-${EDITOR[0]}.json`, JSON.stringify(ofScript(texts[''], translations[''], locale)));
    }
  }
}

/** The texts of the editor's script, in the format of WordPress's translation functions. */
function ofScript(texts, translated, lang) {
  const own = Object.values(texts).filter(({ files }) => files.has(EDITOR[1]));
  const messages = Object.fromEntries(own.map(({ msgid }) => [msgid, translated[msgid].msgstr]));
  return { domain: 'messages', locale_data: { messages: { '': { domain: 'messages', lang }, ...messages } } };
}
