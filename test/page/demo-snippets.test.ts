import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import guide from '../../src/generated/secondary-liver-cancer.en.js';
import { built, demo, drawn } from './support-demo/site.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const STUDY = readFileSync('demo/made-up-study.json', 'utf8');
const NONCE = 'r4nd0m';
const FORMS = ['tag', 'class', 'link'] as const;
const SCRIPTS = { module: 'treatment-guide.js', classic: 'treatment-guide.classic.js' } as const;
const site = demo();

/** What is put into the fields: text, what is chosen, or whether a box is ticked; `notOffered` is a list. */
type Fields = Readonly<Record<string, string | boolean | readonly string[]>>;
interface Printed {
  readonly template: string;
  readonly content: string;
  readonly notes: string;
}

/** Opens the builder with every field as a new visitor finds it. */
async function builder(options = {}, init = ''): Promise<Page> {
  const { page } = await site.open('/demo/snippets.html', options, init);
  await page.locator('html[data-ready]').waitFor();
  return page;
}

/** Fills the form, and tells what is printed then. */
async function print(page: Page, fields: Fields): Promise<Printed> {
  return page.evaluate((given) => {
    const form = document.querySelector<HTMLFormElement>('#choices')!;
    form.reset();
    const told = (target: Element) => {
      target.dispatchEvent(new Event('input', { bubbles: true }));
      target.dispatchEvent(new Event('change', { bubbles: true }));
    };
    told(form.querySelector('input')!);
    for (const [name, value] of Object.entries(given)) {
      const named = [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
      for (const field of named) {
        if (field.type === 'radio') field.checked = field.value === value;
        else if (Array.isArray(value)) field.checked = value.includes(field.value);
        else if (field.type === 'checkbox') field.checked = value as boolean;
        else field.value = value as string;
      }
      told(named[0]!);
    }
    const text = (id: string) => document.getElementById(id)!.textContent!;
    return { template: text('template-text'), content: text('content-text'), notes: text('notes') };
  }, fields);
}

interface Sample {
  readonly name: string;
  readonly element: 'treatment-explorer' | 'trial-explainer';
  readonly fields: Fields;
  /** Where the script is asked for; its name is put behind. */
  readonly folder: string;
  readonly csp?: string;
  readonly words: string;
  readonly link: string;
  /** Attributes that the element has in every form, and those that only the tag may carry. */
  readonly has: Readonly<Record<string, string>>;
  readonly tagHas?: Readonly<Record<string, string>>;
}

const ODD = `Treatments: "all" <14> & 'more'`;
const SAMPLES: readonly Sample[] = [
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
      page: '/liver/plain.html',
      words: ODD,
      path: '/our files & more/'.replaceAll(' ', '%20'),
      nonce: NONCE,
      within: 'main, [data-x="a>b"]',
    },
    folder: `/our%20files%20&%20more/${version}`,
    csp: `script-src 'nonce-${NONCE}'; style-src 'none'; trusted-types treatment-guide; require-trusted-types-for 'script'`,
    words: ODD,
    link: '/liver/plain.html',
    has: { lang: 'en', mode: 'browse', 'not-offered': 'hormone-therapy ablation', 'heading-level': '4' },
    tagHas: { 'contact-href': 'tel:+1-555-0100' },
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

/** A page of a hospital with the two lines where the builder says. A link in a comment, outside of main, must stay one. */
const hostPage = ({ template, content }: Printed) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Liver clinic</title>${template}</head><body><main><h1>Liver clinic</h1>` +
  `${content}<p id="after">After the guide.</p></main><p id="comment"><a href="/x#treatment-explorer">A comment</a></p></body></html>`;

/** Puts the printed lines into a new page, and the script where its line asks for it. */
async function put(printed: Printed, script: keyof typeof SCRIPTS, { folder, csp }: Sample, tampered = '') {
  site.answers.clear();
  const file = SCRIPTS[script];
  site.answers.set(decodeURI(`${folder}/${file}`), { body: built(file).toString() + tampered });
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
      const page = await builder();
      for (const form of FORMS)
        for (const script of Object.keys(SCRIPTS))
          printed.set(`${form} ${script}`, await print(page, { ...sample.fields, form, script }));
    });

    for (const form of FORMS) {
      for (const script of Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[]) {
        test(`as a ${form} with the ${script} script, the guide is drawn with what was chosen`, async () => {
          const { page, said } = await put(printed.get(`${form} ${script}`)!, script, sample);
          const main = page.locator(`main > ${sample.element}, main > p > ${sample.element}`);
          await main.waitFor();
          const within = Boolean(sample.fields.within);
          await drawn(page);
          assert.deepEqual(said, []);
          const attributes = await main.evaluate((element) =>
            Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
          );
          assert.deepEqual(attributes, { ...sample.has, ...(form === 'tag' && sample.tagHas) });
          const [words, link] = await main
            .locator('> a')
            .evaluate((a) => [a.textContent, (a as HTMLAnchorElement).pathname]);
          assert.deepEqual([words, link], [sample.words, sample.link]);
          // What follows the line stays outside of it, as after every tag that is closed.
          assert.equal(await page.locator('main > #after').count(), 1);
          const comment = await page.locator('#comment > a').count();
          assert.equal(
            comment,
            Number(within && form !== 'tag'),
            'a link in a comment becomes a guide only where allowed',
          );
        });
      }
    }
  });
}

describe('the printed lines', () => {
  let page: Page;
  before(async () => {
    page = await builder();
  });

  test('stand on one line, with every tag closed and none closed by a slash', async () => {
    for (const { fields } of SAMPLES)
      for (const form of FORMS) {
        const { template, content } = await print(page, { ...fields, form });
        for (const line of [template, content]) {
          assert.doesNotMatch(line, /\n|\/>/);
          const name = /^<([\w-]+)/.exec(line)![1];
          assert.ok(line.endsWith(`</${name}>`), line);
        }
      }
  });

  test('the hash is that of the file, for both scripts', async () => {
    for (const [script, file] of Object.entries(SCRIPTS)) {
      const hash = createHash('sha384').update(built(file)).digest('base64');
      const { template } = await print(page, { script });
      assert.ok(template.includes(`integrity="sha384-${hash}"`), template);
    }
  });

  test('a moving address has neither a version nor a hash', async () => {
    const { template } = await print(page, { pinned: 'no' });
    assert.equal(template, '<script type="module" src="/assets/treatment-guide/treatment-guide.js"></script>');
  });

  test('a hash for a file of another server comes with crossorigin, without which browsers refuse it', async () => {
    const { template } = await print(page, { path: 'https://files.example/guide', script: 'classic' });
    assert.match(template, /src="https:\/\/files\.example\/guide\/.* crossorigin="anonymous"/);
  });

  test('a classic script waits for the page', async () => {
    const { template } = await print(page, { script: 'classic' });
    assert.match(template, / defer[ >]/);
  });

  test('a form that cannot carry the telephone says so', async () => {
    for (const form of ['class', 'link']) {
      const { content, notes } = await print(page, { form, contact: '555-0100' });
      assert.doesNotMatch(content, /0100/);
      assert.match(notes, /leaves out contact-href/);
    }
  });

  test('options of treatments are gone once a study is chosen', async () => {
    const { content } = await print(page, { mode: 'browse', notOffered: ['ablation'], element: 'trial-explainer' });
    assert.equal(
      content,
      '<trial-explainer><a href="/assets/treatment-guide/guide.html">Read about clinical trials</a></trial-explainer>',
    );
  });

  test('what cannot be right is left out and said under its field', async () => {
    for (const [field, wrong] of [
      ['contact', 'javascript:alert(1)'],
      ['contact', 'call us'],
      ['page', 'javascript:alert(1)'],
      ['path', '" onload="x'],
      ['path', 'http://insecure.example'],
    ]) {
      const { template, content } = await print(page, { [field!]: wrong! });
      assert.ok(!`${template}${content}`.includes(wrong!), `${field}: ${wrong}`);
      const input = page.locator(`#choices [name="${field}"]`);
      assert.equal(await input.getAttribute('aria-invalid'), 'true');
      const note = page.locator(`#${await input.getAttribute('aria-describedby')}`);
      assert.match((await note.textContent())!, /^Write .* Until then /);
    }
    await print(page, {});
    assert.equal(await page.locator('[aria-invalid="true"]').count(), 0);
  });
});

test('a file that differs by one byte from the hashed one is refused, and the link stays', async () => {
  const sample = SAMPLES[0]!;
  const printed = await print(await builder(), sample.fields);
  const { page, said } = await put(printed, 'module', sample, ' ');
  await page.getByRole('link', { name: sample.words }).waitFor();
  assert.ok(said.some((line) => /integrity/.test(line)));
  assert.equal(await page.evaluate(() => customElements.get('treatment-explorer')), undefined);
});

describe('the builder', () => {
  test('offers every treatment of the guide as one that a hospital may not have', async () => {
    const page = await builder();
    await page.getByText('Treatments that you do not offer').click();
    const offered = await page.locator('#not-offered label').allTextContents();
    assert.deepEqual(
      offered,
      guide.treatments.map(({ name }) => name),
    );
  });

  test('shows the line for the content at work, in every form', async () => {
    const page = await builder();
    for (const label of ['The tag', 'A class on a div', 'A link']) {
      await page.getByLabel(label).check();
      await page.locator('#stage').getByRole('button', { name: 'Answer a few questions' }).waitFor();
      await page.getByLabel('Reading only').check();
      await page.locator('#stage treatment-explorer[mode="browse"]').waitFor();
      await page.getByLabel('Reading and questions').check();
    }
    await page.getByLabel('A clinical trial').check();
    await page.getByLabel('Record on your server').fill('/studies/ours.json');
    await page.locator('#stage trial-explainer [part~="section"]').first().waitFor();
  });

  test('asks for a hash and a selector only where there can be one', async () => {
    const page = await builder();
    const [hash, within] = [page.getByLabel('With a hash'), page.getByLabel('Only inside')];
    assert.deepEqual([await hash.isVisible(), await within.isVisible()], [true, false]);
    await page.getByLabel('Moving').check();
    await page.getByLabel('A link').check();
    assert.deepEqual([await hash.isVisible(), await within.isVisible()], [false, true]);
  });

  test('words of the link that somebody has written stay when another element is chosen', async () => {
    const page = await builder();
    await page.getByLabel('Words of the link').fill('Our guide');
    await page.getByLabel('A clinical trial').check();
    assert.equal(await page.getByLabel('Words of the link').inputValue(), 'Our guide');
  });

  test('from the keyboard alone, a line is on the clipboard, and that is said', async () => {
    const page = await builder({ permissions: ['clipboard-read', 'clipboard-write'] });
    for (const part of ['template', 'content']) {
      await page.getByRole('button', { name: `Copy the line for the ${part}` }).focus();
      await page.keyboard.press('Enter');
      await page
        .getByRole('status')
        .filter({ hasText: `The line for the ${part} is on the clipboard.` })
        .waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, await page.locator(`#${part}-text`).textContent());
    }
  });

  test('where the clipboard is closed, the line is selected and the keys are named', async () => {
    const closed = `Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false;`;
    const page = await builder({}, closed);
    await page.getByRole('button', { name: 'Copy the line for the content' }).click();
    await page.getByRole('status').filter({ hasText: 'Ctrl+C' }).waitFor();
    const selected = await page.evaluate(() => getSelection()!.toString());
    assert.equal(selected, await page.locator('#content-text').textContent());
  });
});
