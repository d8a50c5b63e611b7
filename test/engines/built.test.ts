import { expect } from '@open-wc/testing';
import { executeServerCommand, readFile } from '@web/test-runner-commands';
import type { TreatmentExplorer } from '../../src/explorer/treatment-explorer.js';
import { manySites, observational, randomized, stopped } from '../trial/fixtures/studies.js';

// The files that hospitals get, each on its own page, in the browser engine of this run. `node scripts/build.mjs` makes them.

const TODAY = '2026-11-23';
const STUDIES = { randomized, observational, stopped, many: () => manySites(40) };
const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

type Explainer = HTMLElement & { record: unknown; updateComplete: Promise<unknown> };
interface Shown {
  readonly explorer: TreatmentExplorer;
  readonly explainer: Explainer;
  readonly document: Document;
  readonly frame: HTMLIFrameElement;
}

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** A page as a hospital would write it, with this script. Waits until the script has run or failed. */
async function page(script: string, lang: string): Promise<Shown> {
  const frame = document.createElement('iframe');
  frames.push(frame);
  frame.style.cssText = 'inline-size: 800px; block-size: 600px';
  frame.srcdoc = `<!DOCTYPE html><html lang="${lang}"><title>Hospital</title><treatment-explorer><a href="/read">Read about treatments</a></treatment-explorer>
    <trial-explainer today="${TODAY}"><a href="/trials">Read about trials</a></trial-explainer>${script}</html>`;
  await new Promise((resolve) => {
    frame.onload = resolve;
    document.body.append(frame);
  });
  const inside = frame.contentDocument!;
  return {
    explorer: inside.querySelector('treatment-explorer')!,
    explainer: inside.querySelector<Explainer>('trial-explainer')!,
    document: inside,
    frame,
  };
}

/** Waits until a function gives a value. */
async function until<T>(what: () => T | null | undefined | false): Promise<T> {
  for (;;) {
    const there = what();
    if (there) return there;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
const tree = (element: HTMLElement) => element.shadowRoot!;
const guideIn = (element: HTMLElement) => until(() => element.shadowRoot?.querySelector<HTMLElement>('.guide'));
const read = async (path: string) => (await fetch(path)).text();
const json = async (lang: string) => JSON.parse(await read(`/dist/guides/secondary-liver-cancer.${lang}.json`));

const FILES = [
  ['treatment-guide.js', 'module', 'en'],
  ['treatment-guide.classic.js', 'classic', 'en'],
  ['treatment-guide.es.js', 'module', 'es'],
  ['treatment-guide.multi.js', 'module', 'en'],
  ['treatment-guide.multi.js', 'module', 'es'],
] as const;

for (const [file, kind, lang] of FILES) {
  describe(`${file} on a page in "${lang}"`, () => {
    const script = `<script ${kind === 'module' ? 'type="module"' : ''} src="/dist/${file}"></script>`;

    it('shows the guide, accepts an answer, shows the results, and opens a treatment', async () => {
      const { explorer } = await page(script, lang);
      const guide = await json(lang);
      expect(words((await guideIn(explorer)).textContent)).to.contain(guide.title);
      explorer.view = 'questions';
      const radio = await until(() => tree(explorer).querySelector<HTMLInputElement>('tg-question input'));
      radio.click();
      expect(radio.checked).to.be.true;
      explorer.view = 'results';
      const cards = await until(() => {
        const found = [...tree(explorer).querySelectorAll<HTMLElement>('[data-standing]')];
        return found.length > 0 && found;
      });
      expect(cards.map(({ dataset }) => dataset.treatment)).to.have.members(
        guide.treatments.map(({ id }: { id: string }) => id),
      );
      explorer.treatment = 'ablation';
      const treatment = guide.treatments.find(({ id }: { id: string }) => id === 'ablation');
      await until(() => tree(explorer).querySelector('[data-treatment="ablation"] [data-main]'));
      for (const { text } of [...treatment.benefits, ...treatment.harms])
        expect(words((await guideIn(explorer)).textContent)).to.contain(words(text));
    });

    // Most test browsers have no voice. If one has, there must be a button.
    it('offers to read aloud only if the device has a voice for it', async () => {
      const { explorer, frame } = await page(script, lang);
      await guideIn(explorer);
      explorer.treatment = 'ablation';
      await until(() => tree(explorer).querySelector('tg-speak'));
      await explorer.updateComplete;
      const voices = frame.contentWindow!.speechSynthesis?.getVoices() ?? [];
      const here = voices.some(({ localService, lang: spoken }) => localService && spoken.split(/[-_]/)[0] === lang);
      expect(tree(explorer).querySelectorAll('tg-speak button')).to.have.length(here ? 1 : 0);
    });

    it('reads a trial record', async () => {
      const { explainer } = await page(script, lang);
      await guideIn(explainer);
      explainer.record = randomized();
      await until(() => tree(explainer).querySelector('[part~="record"], h3'));
      await explainer.updateComplete;
      expect(words((await guideIn(explainer)).textContent)).to.contain('Examplumab After Liver Surgery');
    });

    it('hides what the hospital put inside', async () => {
      const { explorer, explainer } = await page(script, lang);
      for (const element of [explorer, explainer]) {
        await guideIn(element);
        expect(element.querySelector('a')!.checkVisibility()).to.be.false;
      }
    });
  });
}

describe('the file that shows a record', () => {
  it('can be tried again if it was missing', async () => {
    const { explainer } = await page('<script type="module" src="/late/treatment-guide.js"></script>', 'en');
    await guideIn(explainer);
    explainer.record = randomized();
    const again = await until(() => tree(explainer).querySelector<HTMLElement>('[data-go="fetch"]'));
    expect(tree(explainer).querySelector('[role="alert"]')).to.exist;
    again.click();
    await until(() => tree(explainer).querySelector('[part~="glance"]'));
    expect(tree(explainer).querySelector('[role="alert"]')).to.equal(null);
  });
});

describe('a script that does not load', () => {
  for (const script of [
    '',
    '<script type="module" src="/dist/gone.js"></script>',
    '<script src="/dist/gone.js"></script>',
  ])
    it(`leaves the links of the hospital: ${script || 'no script'}`, async () => {
      const { explorer, explainer } = await page(script, 'en');
      for (const element of [explorer, explainer]) {
        expect(element.shadowRoot).to.equal(null);
        expect(element.querySelector('a')!.checkVisibility()).to.be.true;
      }
    });
});

describe('the same words in every engine', () => {
  for (const [name, study] of Object.entries(STUDIES))
    it(`a record, word for word as in Node: ${name}`, async () => {
      const built = '/dist/trial.js';
      const { explainTrial } = await import(built);
      const here = JSON.stringify(explainTrial(study(), { today: TODAY }));
      expect(here).to.equal(await executeServerCommand('explain-trial', { record: study(), today: TODAY }));
    });

  for (const [lang, file] of [
    ['en', 'guide.html'],
    ['es', 'guide.es.html'],
  ])
    it(`the whole guide, byte for byte as in ${file}`, async () => {
      const built = '/dist/static.js';
      const { renderPage } = await import(built);
      // Compared without chai, which would print both texts.
      expect(renderPage({ lang }) === (await readFile({ path: `../../dist/${file}` }))).to.be.true;
    });
});
