/** An option that an attacker sets in order to speak in the hospital's name. */
export interface Attack {
  /** Name of the attribute, as an author may write it. */
  readonly name: string;
  readonly value: string;
}

/** A way in which an author can place the guide. */
export interface Form {
  readonly name: string;
  /** The markup that places one element with one option. */
  write(element: string, attack: Attack, origin: string): string;
}

/** Addresses of a file on another site, in spellings that browsers follow or that may be taken for the site's own. */
const foreign = (origin: string) => [
  'https://evil.invalid/g.json',
  '//evil.invalid/g.json',
  'http:///evil.invalid/g.json',
  'https:/evil.invalid/g.json',
  'https:evil.invalid/g.json',
  'HtTpS://evil.invalid/g.json',
  '/\\evil.invalid/g.json',
  '\\\\evil.invalid/g.json',
  '/\t/evil.invalid/g.json',
  '/\n/evil.invalid/g.json',
  '\u00a0//evil.invalid/g.json',
  ' //evil.invalid/g.json',
  '&#47;&#x2f;evil.invalid/g.json',
  '&sol;&sol;evil.invalid/g.json',
  '%2f%2fevil.invalid/g.json',
  '/.//evil.invalid/g.json',
  '/%5cevil.invalid/g.json',
  '//evil\u3002invalid/g.json',
  '//user@evil.invalid:443/g.json',
  'data:application/json,{}',
  'blob:https://evil.invalid/1.json',
  'javascript:alert(1)//.json',
  `${origin}@evil.invalid/g.json`,
  `${origin}.evil.invalid/g.json`,
  `${origin.replace('http:', 'http:///')}/g.json`,
];

/** Files on the site itself, which an author may have uploaded. */
const own = (origin: string) => [
  '/wp-content/uploads/own.json',
  `${origin}/wp-content/uploads/own.json`,
  '/wp-content/uploads/own.txt',
  '/?rest_route=/wp/v2/media/1',
];

const CONTACTS = [
  'tel:666',
  'TEL:666',
  'Tel:+666',
  't&#101;l:666',
  '+1 666 666',
  'sms:666',
  'mailto:evil@evil.invalid',
  'https://evil.invalid/contact',
  '//evil.invalid/contact',
  '/evil-contact',
  'javascript:alert(666)',
  'java\tscript:alert(666)',
  'vbscript:alert(666)',
  'data:text/html,666',
  'callto:666',
  'tel:%36%36%36,666',
];

/** Other spellings of an attribute name. */
const spelled = (name: string) => [
  name,
  name.toUpperCase(),
  name.replace(/^./, (letter) => letter.toUpperCase()),
  name.replace('-', '_'),
];

/** All attacks on one element. */
export function attacks(element: string, origin: string): readonly Attack[] {
  const source = element === 'treatment-explorer' ? 'guide-src' : 'record-src';
  const all = [
    ...[...foreign(origin), ...own(origin)].map((value) => ({ name: source, value })),
    ...CONTACTS.map((value) => ({ name: 'contact-href', value })),
    ...['contact-href', source].flatMap((name) =>
      spelled(name).map((spelling) => ({ name: spelling, value: name === source ? own(origin)[0]! : 'tel:666' })),
    ),
    { name: 'api-base', value: 'https://evil.invalid/api' },
    { name: 'allow-remote', value: 'true' },
    { name: 'slot', value: 'contact' },
    { name: 'style', value: 'position:fixed' },
    { name: 'onclick', value: 'alert(666)' },
  ];
  const notOffered = ['liver-resection', 'liver-resection ablation', 'NOT-liver-resection,ablation'];
  return element === 'treatment-explorer'
    ? [...all, ...notOffered.map((value) => ({ name: 'not-offered', value }))]
    : all;
}

const camel = (name: string) => name.replace(/[-_](.)/g, (_, letter: string) => letter.toUpperCase());
/** JSON in a block comment, as the editor writes it. */
const json = (value: object) =>
  JSON.stringify(value).replace(/[<>&]|--/g, (found) =>
    [...found].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join(''),
  );
const block = (element: string) => (element === 'treatment-explorer' ? 'explorer' : 'trial');
const tag = (element: string, { name, value }: Attack, inner = '') =>
  `<${element} ${name}="${value.replaceAll('"', '&quot;')}">${inner}</${element}>`;
const shortcode = (element: string) => element.replace('-', '_');
const address = (element: string, { name, value }: Attack, origin: string) =>
  `${origin}/wp-content/plugins/treatment-guide/assets/guide.html#${element}?${encodeURIComponent(name)}=${encodeURIComponent(value)}`;

export const FORMS: readonly Form[] = [
  {
    name: 'block',
    write: (element, { name, value }) =>
      `<!-- wp:treatment-guide/${block(element)} ${json({ [camel(name)]: value })} /-->`,
  },
  {
    name: 'block, saved with its link',
    write: (element, { name, value }) =>
      `<!-- wp:treatment-guide/${block(element)} ${json({ [camel(name)]: value })} -->\n<p><a href="/x">x</a></p>\n<!-- /wp:treatment-guide/${block(element)} -->`,
  },
  {
    name: 'block in a group',
    write: (element, { name, value }) =>
      `<!-- wp:group -->\n<div class="wp-block-group"><!-- wp:treatment-guide/${block(element)} ${json({ [camel(name)]: value })} /--></div>\n<!-- /wp:group -->`,
  },
  {
    name: 'block, names as in HTML',
    write: (element, { name, value }) =>
      `<!-- wp:treatment-guide/${block(element)} ${json({ [name]: value, [name.toUpperCase()]: value, [name.replace('-', '_')]: value, attributes: { [name]: value } })} /-->`,
  },
  {
    name: 'shortcode in a block of shortcodes',
    write: (element, { name, value }) =>
      `<!-- wp:shortcode -->\n[${shortcode(element)} ${name}="${value}"]\n<!-- /wp:shortcode -->`,
  },
  { name: 'shortcode', write: (element, { name, value }) => `[${shortcode(element)} ${name}="${value}"]` },
  {
    name: 'shortcode, underscores',
    write: (element, { name, value }) => `[${shortcode(element)} ${name.replace('-', '_')}='${value}']`,
  },
  {
    name: 'shortcode, no quotes',
    write: (element, { name, value }) => `[${shortcode(element)} ${name}=${value.replace(/\s/g, '')} /]`,
  },
  { name: 'tag', write: (element, attack) => tag(element, attack) },
  {
    name: 'tag, no quotes',
    write: (element, { name, value }) => `<${element.toUpperCase()}/${name}=${value.replace(/\s/g, '')} ></${element}>`,
  },
  {
    name: 'tag, an attribute twice',
    write: (element, attack) =>
      tag(element, attack).replace(
        ' ',
        ` ${attack.name}="" ${attack.name.toUpperCase()}="${attack.value.replaceAll('"', '&quot;')}" `,
      ),
  },
  { name: 'tag, never closed', write: (element, attack) => tag(element, attack).replace(`</${element}>`, '') },
  {
    name: 'tag, marked as done',
    write: (element, attack) => tag(element, attack, '<span data-guide-text>Done</span>'),
  },
  {
    name: 'tag in Custom HTML',
    write: (element, attack) => `<!-- wp:html -->\n${tag(element, attack)}\n<!-- /wp:html -->`,
  },
  {
    name: 'tag with a child',
    write: (element, attack) =>
      tag(
        element,
        attack,
        '<a slot="contact" href="tel:666">666</a><script type="application/json">{"protocolSection":{}}</script>',
      ),
  },
  { name: 'address on a line', write: address },
  {
    name: 'link in a sentence',
    write: (element, attack, origin) =>
      `<p>Read <a href="${address(element, attack, origin).replaceAll('&', '&amp;')}">this</a>.</p>`,
  },
  {
    name: 'box with our class',
    write: (element, { name, value }) =>
      `<div class="${element}-embed" data-${name}="${value.replaceAll('"', '&quot;')}">this</div>`,
  },
];
