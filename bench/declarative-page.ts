import { createHash } from 'node:crypto';
import { transformSync } from 'esbuild';
import type { Browser } from 'playwright-core';
import { styles } from '../src/explorer/styles.js';
import { type Subject, type Subjects, subjects } from './pages.js';
import { Server } from './server.js';

/** Path of the view that the server wrote. The class stands in place of an internal element, which would draw itself a second time. */
export const SERVED = 'treatment-explorer >>> .served';
/** Path of the view that our script has drawn. */
export const DRAWN = 'treatment-explorer >>> tg-question';

/** One answer leaves a question out. The script takes its tick away then; before the script this rule does. */
const REACTION = '.guide:has(.served [value=colorectal]:checked) .ticks i:nth-child(8){display:none}';

/**
 * Runs before our script. In the task in which the guide is drawn it removes the server's nodes, and hands over the chosen answer and the focus.
 * The comment stays, because lit draws before the node that was the first. `change`: otherwise the element restores the nodes, as after a translator.
 */
const TAKE_OVER = `{
  const host = document.querySelector('treatment-explorer');
  const root = host.shadowRoot;
  if (root) {
    const served = [...root.childNodes];
    root.prepend(new Comment());
    new MutationObserver((_, observer) => {
      if (!root.querySelector('tg-question fieldset')) return;
      observer.disconnect();
      const chosen = root.querySelector('.served :checked');
      const focused = root.activeElement?.value;
      host.change(() => served.forEach((node) => node.remove()));
      if (chosen) host.answers = { [chosen.name]: chosen.value };
      if (focused) root.querySelector('[value="' + focused + '"]').focus();
    }).observe(root, { childList: true, subtree: true });
  }
}\n`;

/** The first view as the script draws it, as HTML. */
async function firstView(browser: Browser, { files }: Subject): Promise<string> {
  const server = await Server.start({ script: files });
  const page = await browser.newPage();
  try {
    await page.goto(`${server.origin}/script/`);
    await page.locator('treatment-explorer fieldset').waitFor();
    const drawn = await page.locator('treatment-explorer').evaluate((element) => element.shadowRoot!.innerHTML);
    return drawn
      .replace(/<!--.*?-->/gs, '')
      .replace('<tg-question>', '<div class="served">')
      .replace('</tg-question>', '</div>')
      .replace(/<\/?tg-[^>]*>/g, '')
      .replace('<slot hidden="">', '<slot>')
      .replace(/\s+/g, ' ');
  } finally {
    await page.close();
    server.stop();
  }
}

/** All styles of the element as a file, and the rule for the answer. */
function styleFile(): string {
  const css = styles.map(({ cssText }) => cssText).join('\n');
  const { code } = transformSync(css, { loader: 'css', minify: true });
  return code.replaceAll('tg-question', ':is(tg-question,.served)') + REACTION;
}

/** A policy without inline styles and scripts, but for the styles of the measured page itself. Playwright evaluates texts. */
function policy(html: string): string {
  const [, own] = /<style>(.*?)<\/style>/s.exec(html)!;
  const hash = createHash('sha256').update(own!).digest('base64');
  return `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'sha256-${hash}'; img-src data:">`;
}

/**
 * The prototype beside the pages that it is compared with. It is the page with text and words under a strict policy, and in its tag the server has
 * written the first view as declarative shadow DOM, with a link to the styles; the text of the page is in the slot below.
 */
export async function declarativePages(browser: Browser): Promise<Subjects> {
  const all = await subjects();
  const words = all.words!;
  const script = 'treatment-guide.multi.js';
  const today = String(words.files['index.html']);
  const tag = '<treatment-explorer view="questions">';
  const view = await firstView(browser, all.script!);
  const tree = `<template shadowrootmode="open"><link rel="stylesheet" href="guide.css">${view}</template>`;
  return {
    'limit-0': all['limit-0']!,
    'limit-0-again': all['limit-0-again']!,
    words,
    declarative: {
      title: 'the same, with the first view as declarative shadow DOM',
      files: {
        'index.html': today.replace('<title>', `${policy(today)}<title>`).replace(tag, tag + tree),
        'guide.css': styleFile(),
        [script]: TAKE_OVER + words.files[script],
      },
      answers: words.answers!,
    },
  };
}
