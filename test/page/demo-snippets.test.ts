import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import {
  builder,
  type Fields,
  FORMS,
  type Printed,
  print,
  SCRIPTS,
  type Script,
  version,
} from './support-demo/builder.js';
import { built, demo, drawn } from './support-demo/site.js';

const STUDY = readFileSync('demo/made-up-study.json', 'utf8');
const NONCE = 'r4nd0m';
const site = demo();

interface Sample {
  readonly name: string;
  readonly element: 'treatment-explorer' | 'trial-explainer';
  readonly fields: Fields;
  /** The address of the script's folder. */
  readonly folder: string;
  readonly csp?: string;
  /** The script files in the lines; the English ones by default. */
  readonly files?: Readonly<Record<Script, string>>;
  readonly words: string;
  readonly link: string;
  /** Attributes that the element has in every form, and those that only the tag may carry. */
  readonly has: Readonly<Record<string, string>>;
  readonly tagHas?: Readonly<Record<string, string>>;
}

const ODD = `Treatments: "all" <14> & 'more'`;
const SAMPLES: readonly Sample[] = [
  {
    name: 'treatments in Spanish, on a page in English',
    element: 'treatment-explorer',
    fields: { language: 'es', foreign: true },
    folder: `/assets/treatment-guide/${version}`,
    files: { module: 'treatment-guide.es.js', classic: 'treatment-guide.es.classic.js' },
    words: 'Lea sobre los tratamientos',
    link: '/assets/treatment-guide/guide.es.html',
    has: { lang: 'es' },
  },
  {
    name: 'treatments in the language of the page',
    element: 'treatment-explorer',
    fields: { language: 'page' },
    folder: `/assets/treatment-guide/${version}`,
    files: { module: 'treatment-guide.multi.js', classic: 'treatment-guide.classic.js' },
    words: 'Read about treatments',
    link: '/assets/treatment-guide/guide.html',
    has: {},
  },
  {
    name: 'treatments, as the builder comes',
    element: 'treatment-explorer',
    fields: {},
    folder: `/assets/treatment-guide/${version}`,
    words: 'Read about treatments',
    link: '/assets/treatment-guide/guide.html',
    has: {},
  },
  {
    name: 'treatments, with every option',
    element: 'treatment-explorer',
    fields: {
      foreign: true,
      mode: 'browse',
      level: '4',
      contact: '+1 (555) 0100',
      notOffered: ['ablation', 'hormone-therapy'],
      page: '/liver/guide-plain.html',
      words: ODD,
      path: '/our files & more/'.replaceAll(' ', '%20'),
      nonce: NONCE,
      within: 'main, [data-x="a>b"]',
    },
    folder: `/our%20files%20&%20more/${version}`,
    csp: `script-src 'nonce-${NONCE}'; style-src 'none'; trusted-types treatment-guide; require-trusted-types-for 'script'`,
    words: ODD,
    link: '/liver/guide-plain.html',
    has: { lang: 'en', mode: 'browse', 'heading-level': '4' },
    tagHas: { 'not-offered': 'hormone-therapy ablation', 'contact-href': 'tel:+1-555-0100' },
  },
  {
    name: 'treatments, at a moving address without a hash',
    element: 'treatment-explorer',
    fields: { pinned: 'no', contact: '/contact', path: '/' },
    folder: '',
    words: 'Read about treatments',
    link: '/guide.html',
    has: {},
    tagHas: { 'contact-href': '/contact' },
  },
  {
    name: 'a study from a record',
    element: 'trial-explainer',
    fields: { element: 'trial-explainer', recordSrc: '/studies/one.json', site: 'Exampleton "North"', hashed: false },
    folder: `/assets/treatment-guide/${version}`,
    words: 'Read about clinical trials',
    link: '/assets/treatment-guide/guide.html',
    has: { 'record-src': '/studies/one.json' },
    tagHas: { site: 'Exampleton "North"' },
  },
  {
    name: 'a study by its number',
    element: 'trial-explainer',
    fields: { element: 'trial-explainer', nctId: 'nct01234567', level: '3', contact: '555 0100' },
    folder: `/assets/treatment-guide/${version}`,
    words: 'Read about clinical trials',
    link: '/assets/treatment-guide/guide.html',
    has: { 'nct-id': 'NCT01234567', 'heading-level': '3' },
    tagHas: { 'contact-href': 'tel:555-0100' },
  },
];

/**
 * A page of a hospital with the two lines in the positions that the builder names. A link outside of main, and one in it that the site marks as a
 * visitor's, become a guide only if the page allows it.
 */
const hostPage = ({ template, content }: Printed) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Liver clinic</title>${template}</head><body><main><h1>Liver clinic</h1>` +
  `${content}<p id="after">After the guide.</p><p id="visitor"><a rel="nofollow UGC" href="/guide.html#treatment-explorer">A visitor</a></p></main>` +
  `<p id="outside"><a href="/guide.html#treatment-explorer">A comment</a></p></body></html>`;

/** Serves a new page with the printed lines, and the script at its address. */
async function put(printed: Printed, script: Script, { folder, csp, files }: Sample, tampered = '') {
  site.answers.clear();
  const file = (files ?? SCRIPTS)[script];
  site.answers.set(decodeURI(`${folder}/${file}`), { body: built(file).toString() + tampered });
  for (const name of ['words.en.js', 'trial-record.en.js'])
    site.answers.set(decodeURI(`${folder}/${name}`), { body: built(name).toString() });
  site.answers.set('/studies/one.json', { body: STUDY });
  site.answers.set('/page', {
    body: hostPage(printed),
    ...(csp && { headers: { 'content-security-policy': csp } }),
  });
  return site.open('/page');
}

for (const sample of SAMPLES) {
  describe(sample.name, () => {
    const printed = new Map<string, Printed>();
    before(async () => {
      const page = await builder(site);
      for (const form of FORMS)
        for (const script of Object.keys(SCRIPTS))
          printed.set(`${form} ${script}`, await print(page, { ...sample.fields, form, script }));
    });

    for (const form of FORMS) {
      for (const script of Object.keys(SCRIPTS) as Script[]) {
        test(`as a ${form} with the ${script} script, the guide is rendered with the chosen options`, async () => {
          const { page, said } = await put(printed.get(`${form} ${script}`)!, script, sample);
          const main = page.locator(`main > ${sample.element}`);
          await main.waitFor();
          const within = Boolean(sample.fields.within);
          await drawn(page);
          // The guide in the visitor's comment has the language of the page, which a script of one language may lack.
          const other = sample.has.lang === 'es' ? /no language "en" here/ : /^$/;
          assert.deepEqual(
            said.filter((line) => !other.test(line)),
            [],
          );
          const attributes = await main.evaluate((element) =>
            Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
          );
          assert.deepEqual(attributes, { ...sample.has, ...(form === 'tag' && sample.tagHas) });
          // A tag has the link inside; content that an editor kept comes before the guide, unchanged. Neither is visible now.
          const stood = {
            tag: '> a',
            class: `xpath=preceding-sibling::*[1]/a`,
            link: 'xpath=preceding-sibling::*[1][self::a]',
          };
          const plain = main.locator(stood[form]);
          const [words, link] = await plain.evaluate((a) => [a.textContent, (a as HTMLAnchorElement).pathname]);
          assert.deepEqual([words, link], [sample.words, sample.link]);
          assert.equal(await plain.isVisible(), false);
          // Content after the line stays outside of the element, since its tag is closed.
          assert.equal(await page.locator('main > #after').count(), 1);
          const isSaid = within && form !== 'tag';
          const became = (id: string) => page.locator(`#${id} > a + treatment-explorer`).count();
          assert.equal(await became('outside'), Number(!isSaid), 'a link becomes a guide only where allowed');
          assert.equal(
            await became('visitor'),
            Number(isSaid),
            'the link of a visitor becomes a guide only where allowed',
          );
        });
      }
    }
  });
}

test('a file that differs by one byte from the hashed one is refused, and the link stays', async () => {
  const sample = SAMPLES.find(({ name }) => name === 'treatments, as the builder comes')!;
  const printed = await print(await builder(site), sample.fields);
  const { page, said } = await put(printed, 'module', sample, ' ');
  await page.getByRole('link', { name: sample.words }).waitFor();
  assert.ok(said.some((line) => /integrity/.test(line)));
  assert.equal(await page.evaluate(() => customElements.get('treatment-explorer')), undefined);
});
