import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import guide from '../src/generated/secondary-liver-cancer.en.json';
import { manySites } from '../test/trial/fixtures/studies.js';
import { noWork } from './no-work.js';
import { peers } from './peers.js';
import type { Files } from './server.js';

/** Paths (see bench/page.js) of an answer to click, and of an element that is visible once the page has applied it. */
export interface Press {
  readonly press: string;
  readonly shows: string;
}

/** A page to measure. */
export interface Subject {
  readonly title: string;
  readonly files: Files;
  /** Clicked in turn: each must make its own `shows` true and the other's false. */
  readonly answers?: readonly Press[];
  /** A tag with attributes that adds one more element, to measure its heap. */
  readonly tag?: string;
  /** A script that renders something again, and gives the milliseconds. */
  readonly draw?: string;
}

export type Subjects = Readonly<Record<string, Subject>>;

const SCRIPT = '<script type="module" src="treatment-guide.js"></script>';
const ASYNC = SCRIPT.replace('src', 'async src');
/** What the docs recommend for a page with the text in it, and the WordPress plugin brings along. */
const TEXT_STYLES = `<style>${readFileSync('integrations/wordpress/assets/text.css', 'utf8')}</style>`;
const TAG = '<treatment-explorer view="questions"></treatment-explorer>';
const dist = (name: string) => readFileSync(`dist/${name}`);

/** Every page has these styles of a host, so that letters of other sizes don't decide which text is the largest in view. */
const HOST = '<style>body{font:18px/1.6 system-ui;max-width:40em}</style>';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Guide</title><link rel="icon" href="data:,">${HOST}${head}</head><body>${body}</body></html>`;

/** Two answers: bowel cancer leaves one question out, breast cancer asks it. `more` is the path of an element that shows that it is asked. */
const presses = (element: string, more: string): [Press, Press] => [
  { press: `${element}[value="colorectal"]`, shows: `!${element}${more}` },
  { press: `${element}[value="breast"]`, shows: `${element}${more}` },
];
/** The same in the other order, for pages that hide the question before the first answer. */
const breastFirst = (element: string): readonly Press[] => presses(element, '.hormone').reverse();
const OURS = presses('treatment-explorer >>> ', '.ticks i:nth-child(8)');

/** Native radio buttons that show and hide a question by CSS alone. */
function form(): string {
  const questions = guide.questions.map(
    ({ id, text, answers }) =>
      `<fieldset class="${id}"><legend>${text}</legend>${answers.map((option) => `<label><input type="radio" name="${id}" value="${option.id}"> ${option.text}</label>`).join('')}</fieldset>`,
  );
  return `<form>${questions.join('')}</form>`;
}

/** Renders the record ten times, layout included; gives the median. */
const DRAW = `(async () => {
  const element = document.querySelector('trial-explainer');
  const record = await (await fetch('study.json')).json();
  const times = [];
  for (let turn = 0; turn < 10; turn += 1) {
    const began = performance.now();
    element.record = structuredClone(record);
    await element.updateComplete;
    element.getBoundingClientRect();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[5];
})()`;

async function limit1(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'bench/limit-1.ts', formats: ['es'] } },
  });
  return (made as Rolldown.RolldownOutput[])[0]!.output[0].code;
}

/** The text of the guide as a server writes it, without pictures. */
async function text(words?: string): Promise<string> {
  const { renderStatic } = (await import(`${process.cwd()}/dist/static.js`)) as {
    renderStatic: (options: object) => string;
  };
  return renderStatic({ element: 'treatment-explorer', attributes: { view: 'questions' }, words });
}

/** All measured pages. Needs a build in `dist/`. */
export async function subjects(): Promise<Subjects> {
  const written = await text();
  const plain = written
    .replace(/<\/?treatment-explorer[^>]*>/g, '')
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/ (class|style)="[^"]*"/g, '');
  const limit0 = {
    files: {
      'index.html': page(
        `<h1>Liver clinic</h1>${form()}${plain}`,
        '<style>label{display:block;padding:12px}.hormone{display:none}form:has([value=breast]:checked) .hormone{display:block}</style>',
      ),
    },
    answers: breastFirst('form '),
  };
  const withText = page(`<h1>Liver clinic</h1>${written}`, TEXT_STYLES + ASYNC);
  const study = manySites(50);
  const others = Object.entries(peers(plain)).map(([name, peer]) => [name, { ...peer, answers: breastFirst('form ') }]);
  return {
    ...(Object.fromEntries(others) as Subjects),
    'limit-0': { title: 'limit-0: the same text as static HTML, answers by CSS alone', ...limit0 },
    'limit-0-again': { title: 'limit-0 once more (A/A: the noise)', ...limit0 },
    'limit-1': {
      title: 'limit-1: the smallest Lit element with the same words',
      files: {
        'index.html': page(
          '<h1>Liver clinic</h1><limit-guide></limit-guide><script type="module" src="limit.js"></script>',
        ),
        'limit.js': await limit1(),
      },
      answers: breastFirst('limit-guide >>> '),
      tag: '<limit-guide></limit-guide>',
    },
    script: {
      title: 'the script and the tag alone',
      files: {
        'index.html': page(`<h1>Liver clinic</h1>${TAG}${SCRIPT}`),
        'treatment-guide.js': dist('treatment-guide.js'),
      },
      answers: OURS,
      tag: '<treatment-explorer></treatment-explorer>',
    },
    text: {
      title: 'the text in the page',
      files: {
        'index.html': withText,
        'treatment-guide.js': dist('treatment-guide.js'),
      },
      answers: OURS,
    },
    words: {
      title: 'text and words in the page',
      files: {
        'index.html': page(
          `<h1>Liver clinic</h1>${await text(dist('words.en.json').toString())}`,
          TEXT_STYLES + ASYNC.replace('guide.js', 'guide.multi.js'),
        ),
        'treatment-guide.multi.js': dist('treatment-guide.multi.js'),
      },
      answers: OURS,
    },
    'no-work': noWork(withText, brotliCompressSync(withText).length),
    plain: { title: 'guide.html', files: { 'index.html': dist('guide.html') } },
    trial: {
      title: 'a trial record of 50 places',
      files: {
        'index.html': page(
          `<h1>Liver clinic</h1><trial-explainer record-src="study.json" today="2026-11-23"></trial-explainer>${SCRIPT}`,
        ),
        'treatment-guide.js': dist('treatment-guide.js'),
        'trial-record.en.js': dist('trial-record.en.js'),
        'study.json': JSON.stringify(study),
      },
      tag: '<trial-explainer></trial-explainer>',
      draw: DRAW,
    },
  };
}
