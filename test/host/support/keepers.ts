import { createRequire } from 'node:module';

/** The part of sanitize-html that is used here; the package has no types. */
interface Sanitize {
  (markup: string, options?: { allowedTags?: string[]; allowedAttributes?: Record<string, string[]> }): string;
  readonly defaults: { allowedTags: string[]; allowedAttributes: Record<string, string[]> };
}
const sanitize = createRequire(import.meta.url)('sanitize-html') as Sanitize;

/** The ways to place the guide, as an author would paste them. */
export const SNIPPETS: Readonly<Record<string, string>> = {
  tag: '<treatment-explorer mode="browse"><a href="/treatments">Treatments in plain words</a></treatment-explorer>',
  'tag and script':
    '<script type="module" src="/dist/treatment-guide.js"></script><treatment-explorer mode="browse"><a href="/treatments">Treatments in plain words</a></treatment-explorer>',
  'box with class':
    '<div class="treatment-explorer-embed" data-mode="browse"><a href="/treatments">Treatments in plain words</a></div>',
  'link with class':
    '<a class="treatment-explorer-embed" data-mode="browse" href="/treatments">Treatments in plain words</a>',
  'link by address': '<a href="/guide.html#treatment-explorer?mode=browse">Treatments in plain words</a>',
};

/** A sanitizer or an editor: software that decides which markup of an author is kept. */
export interface Keeper {
  readonly name: string;
  /** Its script, for the page that it runs on. */
  readonly script?: string;
  /** A function from markup to the markup that is kept: as source if it runs on that page, as a function if it runs on a server. */
  readonly keep: string | ((markup: string) => string);
}

const PURIFY = 'dompurify/dist/purify.min.js';
const TINY = 'tinymce/tinymce.min.js';
const CKEDITOR = 'ckeditor5/dist/browser/ckeditor5.umd.js';

const tiny = (options: string) => `async (markup) => {
  if (!tinymce.activeEditor) await tinymce.init({ selector: '#place', license_key: 'gpl', ${options} });
  tinymce.activeEditor.setContent(markup);
  return tinymce.activeEditor.getContent();
}`;
const ckeditor = (options: string) => `async (markup) => {
  const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Link, List, Table, GeneralHtmlSupport } = CKEDITOR;
  const editor = await ClassicEditor.create(document.querySelector('#place').appendChild(document.createElement('div')), {
    licenseKey: 'GPL', plugins: [Essentials, Paragraph, Heading, Bold, Link, List, Table, GeneralHtmlSupport], toolbar: [], ${options}
  });
  editor.setData(markup);
  return editor.getData();
}`;
const allowed = { ...sanitize.defaults, allowedTags: [...sanitize.defaults.allowedTags, 'treatment-explorer'] };

/** Sanitizers and editors, with default settings and with settings of an administrator. */
export const KEEPERS: readonly Keeper[] = [
  { name: 'sanitize-html', keep: (markup) => sanitize(markup) },
  {
    name: 'sanitize-html, tag allowed',
    keep: (markup) =>
      sanitize(markup, {
        ...allowed,
        allowedAttributes: {
          ...allowed.allowedAttributes,
          'treatment-explorer': ['mode', 'view', 'treatment', 'contact-href'],
        },
      }),
  },
  { name: 'DOMPurify', script: PURIFY, keep: '(markup) => DOMPurify.sanitize(markup)' },
  {
    name: 'DOMPurify, tag allowed',
    script: PURIFY,
    keep: `(markup) => DOMPurify.sanitize(markup, { CUSTOM_ELEMENT_HANDLING: { tagNameCheck: /^treatment-explorer$/, attributeNameCheck: /^(mode|view|treatment)$/ } })`,
  },
  {
    name: "the browser's setHTML",
    keep: `(markup) => { const box = document.createElement('div'); box.setHTML(markup); return box.innerHTML }`,
  },
  { name: 'CKEditor 5', script: CKEDITOR, keep: ckeditor('') },
  {
    name: 'CKEditor 5, class and data allowed',
    script: CKEDITOR,
    keep: ckeditor('htmlSupport: { allow: [{ name: /^(div|a)$/, classes: true, attributes: /^data-/ }] }'),
  },
  {
    name: 'CKEditor 5, everything allowed',
    script: CKEDITOR,
    keep: ckeditor('htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] }'),
  },
  { name: 'TinyMCE', script: TINY, keep: tiny('') },
  {
    name: 'TinyMCE, tag allowed',
    script: TINY,
    keep: tiny(`custom_elements: 'treatment-explorer', extended_valid_elements: 'treatment-explorer[*]'`),
  },
  {
    name: 'Quill',
    script: 'quill/dist/quill.js',
    keep: `(markup) => { const editor = new Quill(document.querySelector('#place').appendChild(document.createElement('div')));
      editor.clipboard.dangerouslyPasteHTML(markup); return editor.getSemanticHTML() }`,
  },
];
