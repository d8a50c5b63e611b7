// The output of the snippet builder. Pure functions from choices to markup.
import { piece } from './markup.js';

/**
 * @typedef {object} Choices
 * @property {'treatment-explorer' | 'trial-explainer'} element
 * @property {'en' | 'es' | 'page'} language Of the guide; `page` follows the page around it.
 * @property {boolean} foreign Whether the page around it is in another language.
 * @property {'guided' | 'browse'} mode
 * @property {string} level Level of the first heading, "2" to "6".
 * @property {string[]} notOffered Ids of treatments.
 * @property {string} recordSrc Address of the record of a study.
 * @property {string} nctId
 * @property {string} site
 * @property {string} contact Telephone number or address, as typed.
 * @property {'tag' | 'class' | 'link'} form
 * @property {string} page Address of the plain page.
 * @property {string} words Words of the link to it.
 * @property {'module' | 'classic'} script
 * @property {string} path Folder of the files.
 * @property {boolean} pinned Whether the address of the script contains the version.
 * @property {boolean} hashed Whether the browser is to check the file.
 * @property {string} nonce
 * @property {string} within A selector that keeps the upgrade to a part of the page.
 */

/** @typedef {{ version: string, hashes: Readonly<Record<string, { integrity: string }>> }} Release */
/** @typedef {{ value: string, problem?: string }} Read The value of a field, and what is wrong with it. */

const DEFAULT_PATH = '/assets/treatment-guide';
const ADDRESS = /^(https:\/\/[^\s/"'<>\\]+|\.{0,2}\/)[^\s"'<>\\]*$/;

/**
 * The folder of the files, without a slash at its end. An invalid address is replaced by the default, and reported.
 *
 * @param {string} typed
 * @returns {Read}
 */
export function readPath(typed) {
  const path = typed.trim();
  if (ADDRESS.test(path)) return { value: path.replace(/\/+$/, '') };
  return { value: DEFAULT_PATH, problem: 'Write a path that begins with /, or an address that begins with https://.' };
}

/**
 * A page or file of the hospital; empty when nothing was typed.
 *
 * @param {string} typed
 * @returns {Read}
 */
export function readAddress(typed) {
  const address = typed.trim();
  if (!address || ADDRESS.test(address)) return { value: address };
  return { value: '', problem: 'Write an address that begins with / or https://.' };
}

/**
 * The plain page that the link leads to. A link becomes a guide only if it leads to a page of ours, which its name shows.
 *
 * @param {string} typed
 * @param {Pick<Choices, 'form'>} choices
 * @returns {Read}
 */
export function readPage(typed, { form }) {
  const read = readAddress(typed);
  if (form !== 'link' || !read.value || /(^|\/)guide[^/]*\.html$/i.test(read.value.split(/[?#]/)[0])) return read;
  return { value: '', problem: 'In this form the link has to lead to a copy of our page, named guide….html.' };
}

/**
 * A phone number as `tel:`, or an unchanged address; empty if nothing was typed.
 *
 * @param {string} typed
 * @returns {Read}
 */
export function readContact(typed) {
  const contact = typed.trim();
  if (!contact || /^(tel:|mailto:)[^\s"'<>]+$/.test(contact) || ADDRESS.test(contact)) return { value: contact };
  const number = contact.replace(/[\s().-]+/g, '-').replace(/^-|-$/g, '');
  if (/^\+?-?\d[\d-]{2,}$/.test(number)) return { value: `tel:${number.replace('+-', '+')}` };
  return {
    value: '',
    problem: 'Write a telephone number such as +1 555 0100, or an address that begins with / or https://.',
  };
}

/**
 * Number of a study in the registry; empty when nothing was typed.
 *
 * @param {string} typed
 * @returns {Read}
 */
export function readNumber(typed) {
  const number = typed.trim().toUpperCase();
  if (!number || /^NCT\d{8}$/.test(number)) return { value: number };
  return { value: '', problem: 'The number of a study is NCT and eight digits.' };
}

const isRemote = (/** @type {string} */ address) => address.startsWith('https://');

/** Address of the record, where the form can carry it: a class or a link may name no file of another server. */
function recordOf(/** @type {Choices} */ { element, form, recordSrc }) {
  const { value } = readAddress(recordSrc);
  return element === 'trial-explainer' && !(form !== 'tag' && isRemote(value)) && value;
}

/** Options that the element takes, apart from those that only the tag may carry. */
function options(/** @type {Choices} */ choices) {
  const { element, language, foreign, mode, level, nctId } = choices;
  const explorer = element === 'treatment-explorer';
  return {
    lang: foreign && language !== 'page' && language,
    mode: explorer && mode === 'browse' && mode,
    'record-src': recordOf(choices),
    'nct-id': !explorer && readNumber(nctId).value,
    'heading-level': level !== '2' && level,
  };
}

/** Options that only the tag may carry: an author of links must not change the phone number, or say what is not offered. */
function ownOptions(/** @type {Choices} */ { element, site, contact, recordSrc, notOffered }) {
  const trial = element === 'trial-explainer';
  return {
    'not-offered': !trial && notOffered.join(' '),
    'allow-remote': trial && isRemote(readAddress(recordSrc).value),
    site: trial && site.trim(),
    'contact-href': readContact(contact).value,
  };
}

/** Text of the link in each language, for visitors without the guide. */
const WORDS = {
  en: { 'treatment-explorer': 'Read about treatments', 'trial-explainer': 'Read about clinical trials' },
  es: { 'treatment-explorer': 'Lea sobre los tratamientos', 'trial-explainer': 'Lea sobre los ensayos clínicos' },
};

/** The default text of the link. A guide in the language of the page starts with the English one. */
export const usualWords = (/** @type {Pick<Choices, 'element' | 'language'>} */ { element, language }) =>
  WORDS[language === 'es' ? 'es' : 'en'][element];

/** Name of the plain page in the language of the choices. */
export const plainOf = (/** @type {Choices} */ { language }) => (language === 'es' ? 'guide.es.html' : 'guide.html');

/** Folder of the plain page. On another server a link becomes a guide only if its page is beside the script. */
function folderOfPage(/** @type {Choices} */ { form, path, pinned }, /** @type {string} */ version) {
  const { value } = readPath(path);
  return form === 'link' && pinned && isRemote(value) ? `${value}/${version}` : value;
}

const text = (/** @type {string | false} */ value) => value || undefined;

/**
 * The line for the content of a page.
 *
 * @param {Choices} choices
 * @param {Pick<Release, 'version'>} release
 * @returns {import('./markup.js').Piece}
 */
export function content(choices, { version }) {
  const { element, form } = choices;
  const page = readPage(choices.page, choices).value || `${folderOfPage(choices, version)}/${plainOf(choices)}`;
  const words = choices.words.trim() || usualWords(choices);
  // `lang` on the link, for screen readers. On a tag it covers the content too.
  const abroad = options(choices).lang;
  const given = Object.entries(options(choices)).flatMap(([name, value]) => (text(value) ? [[name, `${value}`]] : []));
  if (form === 'link') {
    const query = given.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%20', '+')}`).join('&');
    return piece('a', { lang: abroad, href: `${page.split('#')[0]}#${element}${query && `?${query}`}` }, words);
  }
  if (form === 'tag')
    return piece(element, { ...Object.fromEntries(given), ...ownOptions(choices) }, piece('a', { href: page }, words));
  const data = Object.fromEntries(given.map(([name, value]) => [`data-${name}`, value]));
  return piece('div', { class: `${element}-embed`, ...data }, piece('a', { lang: abroad, href: page }, words));
}

/** Name of the script file for these choices. A classic script contains one language. */
export const fileOf = (/** @type {Choices} */ { script, language }) => {
  const spoken = language === 'es' ? '.es' : language === 'page' && script === 'module' ? '.multi' : '';
  return `treatment-guide${spoken}${script === 'module' ? '' : '.classic'}.js`;
};

/** The folder of the record, where there is one. */
function filesOf(/** @type {Choices} */ choices) {
  const record = recordOf(choices);
  return record ? record.split(/[?#]/)[0].replace(/[^/]*$/, '') : undefined;
}

/**
 * The line for the template of the site, once.
 *
 * @param {Choices} choices
 * @param {Release} release
 * @returns {import('./markup.js').Piece}
 */
export function template(choices, { version, hashes }) {
  const { script, pinned, hashed, nonce, within, form } = choices;
  const file = fileOf(choices);
  const path = readPath(choices.path).value;
  const integrity = pinned && hashed && hashes[file]?.integrity;
  return piece('script', {
    type: script === 'module' && 'module',
    src: `${path}/${pinned ? `${version}/` : ''}${file}`,
    defer: script === 'classic',
    integrity,
    // Without this, a browser may not read a file on another server, and so cannot check its hash.
    crossorigin: integrity && isRemote(path) && 'anonymous',
    nonce: nonce.trim(),
    'data-upgrade': form !== 'tag' && within.trim(),
    // A class or link may name only a record in this folder.
    'data-files': form !== 'tag' && filesOf(choices),
  });
}

/**
 * Notes about these choices.
 *
 * @param {Choices} choices
 * @param {Release} release
 * @returns {string[]}
 */
export function notes(choices, { version }) {
  const { form, pinned, script, element, mode } = choices;
  const path = readPath(choices.path).value;
  const remote = isRemote(path);
  const own = Object.entries(ownOptions(choices)).flatMap(([name, value]) => (value ? [name] : []));
  const found = [
    `Copy ${fileOf(choices)} to ${path}/${pinned ? `${version}/` : ''} and ${plainOf(choices)} to where the link leads.`,
  ];
  if (choices.language === 'page')
    found.push(
      'Write the words of the link in the language of each page, and let it lead to guide.html or guide.es.html.',
      script === 'module'
        ? 'Copy words.en.js and words.es.js to beside the script: it fetches the one that a page is in.'
        : 'A classic script holds one language: this one is English. Choose the module to follow the page.',
    );
  if (form !== 'tag' && own.length)
    found.push(
      `This form leaves out ${own.join(' and ')}: who may write into the content must not be able to change what the guide says or whom it says to call. Only the tag carries it.`,
    );
  if (form !== 'tag' && isRemote(readAddress(choices.recordSrc).value) && element === 'trial-explainer')
    found.push('In this form the record has to be on your own server: it is left out.');
  const files = form !== 'tag' && filesOf(choices);
  if (files)
    found.push(
      `Who may write into the content can name any file in ${files}: keep nothing but your own records there.`,
    );
  if (remote && script === 'module')
    found.push('The other server has to send Access-Control-Allow-Origin, or browsers refuse the module.');
  if (element === 'treatment-explorer' && mode === 'guided')
    found.push('Outside the United States, get advice on medical device law before you offer the questions.');
  const hasStudy = choices.recordSrc.trim() || choices.nctId.trim();
  if (element === 'trial-explainer' && hasStudy && script === 'module')
    found.push(
      'Copy the files trial-record.*.js to beside the script: the one of the page’s language shows the study.',
    );
  if (element === 'trial-explainer' && !hasStudy)
    found.push('Without a record or a number it explains clinical trials in general.');
  return found;
}
