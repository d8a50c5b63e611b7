import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';

const dist = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url));
const spanish = JSON.parse(dist('guides/secondary-liver-cancer.es.json').toString('utf8'));
const english = JSON.parse(dist('guides/secondary-liver-cancer.en.json').toString('utf8'));
const TAGS =
  '<treatment-explorer><a href="/plain">Leer</a></treatment-explorer><trial-explainer><a href="/plain">Leer</a></trial-explainer>';

let server: Server;
let browser: Browser;
before(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    if (url.pathname.endsWith('.js')) {
      if (url.pathname.includes('gone')) return response.writeHead(404).end();
      response.setHeader('content-type', 'text/javascript');
      return response.end(dist(url.pathname.slice(1)));
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; style-src 'self'");
    const [lang, file] = [url.searchParams.get('lang'), url.searchParams.get('file')];
    return response.end(
      `<!DOCTYPE html><html lang="${lang}"><title>Hospital</title>${TAGS}<script type="module" src="/${file}"></script></html>`,
    );
  }).listen(0);
  browser = await chromium.launch({ executablePath: findChromium()!, args: [...CHROMIUM_ARGS] });
});
after(async () => {
  await browser.close();
  server.close();
});

async function open(file: string, lang: string): Promise<{ page: Page; asked: string[]; said: string[] }> {
  const page = await browser.newPage();
  const [asked, said]: string[][] = [[], []];
  page.on('request', (request) => asked!.push(new URL(request.url()).pathname));
  page.on('console', (message) => said!.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said!.push(`error: ${error.message}`));
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/?file=${file}&lang=${lang}`);
  await page.locator('treatment-explorer .guide').waitFor();
  return { page, asked: asked!, said: said!.filter((line) => line.startsWith('error')) };
}
const words = (page: Page, tag = 'treatment-explorer') =>
  page.locator(`${tag} .guide`).evaluate((element) => element.textContent!.replace(/\s+/g, ' '));

describe('the Spanish file', () => {
  it('is in Spanish in both elements, and requests no further file', async () => {
    const { page, asked, said } = await open('treatment-guide.es.js', 'es-US');
    assert.ok((await words(page)).includes(spanish.title));
    assert.ok((await words(page, 'trial-explainer')).includes('¿Qué es un ensayo clínico?'));
    assert.equal(await page.locator('treatment-explorer .guide').getAttribute('lang'), 'es');
    assert.deepEqual(asked, ['/', '/treatment-guide.es.js']);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('says that the translation is a draft, in every view, and has no English text of the guide', async () => {
    const { page } = await open('treatment-guide.es.js', 'es');
    for (const view of ['start', 'browse', 'questions', 'compare', 'values', 'summary', 'about']) {
      await page.evaluate((to) => {
        (document.querySelector('treatment-explorer') as unknown as { view: string }).view = to;
      }, view);
      const text = await words(page);
      assert.match(text, /La traducción es un borrador/, view);
      assert.match(text, /Borrador\. Ningún profesional/, view);
      for (const sentence of [english.disclaimer, english.lead, english.urgent.heading, 'Not sure'])
        assert.ok(!text.includes(sentence), `${view}: ${sentence}`);
    }
    await page.close();
  });
});

describe('the file of all languages', () => {
  it('fetches the language of the page from its own folder, and no other', async () => {
    const { page, asked } = await open('treatment-guide.multi.js', 'es');
    assert.ok((await words(page)).includes(spanish.title));
    assert.deepEqual(asked, ['/', '/treatment-guide.multi.js', '/words.es.js']);
    await page.close();
  });

  it('follows the page when its language changes later, and keeps answers and view', async () => {
    const { page, said } = await open('treatment-guide.multi.js', 'en');
    assert.ok((await words(page)).includes(english.title));
    await page.evaluate(() => {
      const explorer = document.querySelector('treatment-explorer') as unknown as { answers: object; view: string };
      explorer.answers = { operable: 'no' };
      explorer.view = 'results';
      document.documentElement.lang = 'es';
    });
    await page.getByText(spanish.shortStandings.less).first().waitFor();
    assert.deepEqual(
      await page.evaluate(() => {
        const explorer = document.querySelector('treatment-explorer') as unknown as { answers: object; view: string };
        return [explorer.answers, explorer.view];
      }),
      [{ operable: 'no' }, 'results'],
    );
    await page.evaluate(() => document.querySelector('treatment-explorer')!.setAttribute('lang', 'en'));
    await page.getByText(english.shortStandings.less).first().waitFor();
    assert.ok((await words(page, 'trial-explainer')).includes('¿Qué es un ensayo clínico?'), 'the other element stays');
    assert.deepEqual(said, []);
    await page.close();
  });

  it('is in English if there is no translation', async () => {
    const { page, asked } = await open('treatment-guide.multi.js', 'fr');
    assert.ok((await words(page)).includes(english.title));
    assert.deepEqual(asked, ['/', '/treatment-guide.multi.js', '/words.en.js']);
    await page.close();
  });
});

describe('a translation', () => {
  it('has the rules, facts and ids of the English guide, in other words', () => {
    const ids = (guide: typeof english) =>
      [...guide.treatments, ...guide.questions, ...guide.values].map(({ id }: { id: string }) => id);
    const rules = (guide: typeof english) =>
      guide.rules.map(({ because: _, finds: _finds, ask: _ask, ...rest }: Record<string, unknown>) => rest);
    assert.deepEqual(ids(spanish), ids(english));
    assert.deepEqual(rules(spanish), rules(english));
    assert.deepEqual(spanish.facts, english.facts);
    const texts = (guide: typeof english) =>
      guide.treatments.flatMap((each: { harms: { text: string }[] }) => each.harms.map(({ text }) => text));
    const same = texts(spanish).filter((text: string) => texts(english).includes(text));
    assert.deepEqual(same, []);
  });

  it('has a complete page of its own that needs no script', () => {
    // Only ASCII, so that it can be served in any encoding.
    const page = dist('guide.es.html')
      .toString('ascii')
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replaceAll('&amp;', '&');
    assert.match(page, /<html lang="es"/);
    for (const { name, harms } of spanish.treatments)
      for (const text of [name, ...harms.map((each: { text: string }) => each.text)])
        assert.ok(page.includes(text.replaceAll('"', '&quot;')) || page.includes(text), text);
  });
});
