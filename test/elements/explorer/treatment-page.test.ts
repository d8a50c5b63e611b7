import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import spanish from '../../../src/generated/es.language.json';
import { GLANCE } from '../../../src/guide/sections.js';
import { setViewport } from '../support/engine.js';
import { type Explorer, en, explorer, guide, words } from '../support/explorer.js';
import { show } from '../support/figures.js';

const pageOf = async (id: string) => (await explorer(`treatment="${id}"`)).settled();

describe('four facts at a glance', () => {
  it('are in the same order for every treatment, without those that the guide does not give', async () => {
    const page = await explorer();
    for (const { id, glance = {} } of guide.treatments) {
      await page.go('treatment', id);
      const rows = page
        .all('.quick > div')
        .map((row) => [...row.children].map(({ textContent }) => words(textContent)));
      expect(rows, id).to.deep.equal(
        GLANCE.flatMap((name) => (glance[name] ? [[en.glance[name], glance[name].text]] : [])),
      );
    }
  });

  it('are left out where a guide has none', async () => {
    const page = await pageOf('ablation');
    page.el.guide = { ...guide, treatments: guide.treatments.map(({ glance: _, ...rest }) => rest) };
    await page.settled();
    await page.settled();
    await page.go('treatment', 'ablation');
    expect(page.all('figure')).not.to.be.empty;
    expect(page.all('.quick')).to.be.empty;
  });
});

describe('the jump buttons', () => {
  let page: Explorer;
  const current = () => page.all('.chip[aria-current="true"]').map(({ textContent }) => words(textContent));
  beforeEach(async () => {
    await setViewport({ width: 1200, height: 800 });
    page = await pageOf('liver-resection');
  });

  it('lead to the headings of the sections, which get the focus and are not covered by the buttons', async () => {
    const { what, pair, used, questions } = en.treatment;
    for (const [name, title] of [
      [en.jump.questions, questions],
      [en.jump.pair, pair],
      [en.jump.used, used],
      [en.jump.what, what],
    ] as const) {
      await page.press(name);
      expect(words(page.root.activeElement?.textContent)).to.equal(title);
      const { top } = page.root.activeElement!.getBoundingClientRect();
      expect(top).to.be.at.least(page.all('.jump')[0]!.getBoundingClientRect().bottom - 1);
    }
  });

  it('stay in view and mark the section that is read', async () => {
    expect(current()).to.deep.equal([en.jump.what]);
    page.all('[data-section="questions"]')[0]!.scrollIntoView();
    await aTimeout(100);
    await nextFrame();
    expect(current()).to.deep.equal([en.jump.questions]);
    const { top, bottom } = page.all('.jump')[0]!.getBoundingClientRect();
    expect([top >= 0, bottom < 120]).to.deep.equal([true, true]);
  });

  for (const [language, other] of [
    ['English', undefined],
    ['Spanish', spanish.guide],
  ] as const)
    it(`stand on one line on the narrowest phone, each reachable by keyboard, in ${language}`, async () => {
      // As high as for the tests below: WebKit keeps a nested media query as it was when only the height of the window changes.
      await setViewport({ width: 320, height: 800 });
      if (other) page.el.guide = other;
      await page.settled();
      await (await page.settled()).go('treatment', 'ablation');
      page.el.parentElement!.style.inlineSize = '288px';
      await nextFrame();
      const chips = page.all('.jump .chip');
      expect(new Set(chips.map(({ offsetTop }) => offsetTop)).size).to.equal(1);
      for (const chip of chips) {
        chip.focus();
        const { left, right } = chip.getBoundingClientRect();
        const line = chip.parentElement!.getBoundingClientRect();
        expect([left >= line.left - 1, right <= line.right + 1], chip.textContent).to.deep.equal([true, true]);
      }
    });
});

describe('the page of a treatment', () => {
  it('has its picture beside the text if it is wide, and above the text if it is narrow', async () => {
    await setViewport({ width: 1200, height: 800 });
    const page = await pageOf('immunotherapy');
    const box = (selector: string) => page.all(selector)[0]!.getBoundingClientRect();
    expect(box('.leaf-side').left).to.be.above(box('.leaf-main').right);
    page.all('[data-section="pair"]')[0]!.scrollIntoView();
    await nextFrame();
    expect(box('.leaf-side').top).to.be.within(0, 100);
    page.el.parentElement!.style.inlineSize = '400px';
    await nextFrame();
    expect(box('.leaf-side').bottom).to.be.below(box('.leaf-main').top);
  });

  it('breaks no word between letters, however narrow it is', async () => {
    const page = await pageOf('ablation');
    for (const width of [200, 220, 270, 320]) {
      page.el.parentElement!.style.inlineSize = `${width}px`;
      await nextFrame();
      for (const line of page.all('figcaption, .quick dd, .chip')) {
        const { overflowWrap } = line.style;
        const before = line.scrollHeight;
        line.style.overflowWrap = 'normal';
        expect(
          [line.scrollWidth <= line.clientWidth + 1, line.scrollHeight],
          `${width} px: ${line.textContent}`,
        ).to.deep.equal([true, before]);
        line.style.overflowWrap = overflowWrap;
      }
    }
  });

  for (const [language, other] of Object.entries({ English: guide, Spanish: spanish.guide }))
    it(`breaks no word of its title or facts by letter on a narrow phone, in ${language}`, async () => {
      const page = await explorer();
      await show(page, other);
      page.el.parentElement!.style.inlineSize = '288px';
      for (const { id } of guide.treatments) {
        await page.go('treatment', id);
        for (const line of page.all('.h1, .quick dd')) {
          const { height } = line.getBoundingClientRect();
          line.style.overflowWrap = 'normal';
          expect(
            [line.scrollWidth <= line.clientWidth + 1, line.getBoundingClientRect().height],
            words(line.textContent),
          ).to.deep.equal([true, height]);
          line.style.overflowWrap = '';
        }
      }
    });

  it('can put itself, its good and bad sides and each of its questions into the talk, and take them out again', async () => {
    const page = await pageOf('ablation');
    const { name, questions } = guide.treatments.find(({ id }) => id === 'ablation')!;
    const topics = [name, `${name}: ${en.treatment.benefits}`, `${name}: ${en.treatment.harms}`, questions.at(-1)!];
    for (const about of topics) {
      const add = questions.includes(about) ? en.talk.askNamed : en.talk.addNamed;
      await page.press(add.replace('{about}', about));
      const [button] = page.buttons(en.talk.inNamed.replace('{about}', about));
      expect(button!.getAttribute('aria-pressed')).to.equal('true');
      expect(page.root.activeElement === button || document.activeElement === document.body).to.be.true;
      await page.press(en.talk.inNamed.replace('{about}', about));
      expect(page.buttons(add.replace('{about}', about))).to.have.length(1);
    }
  });

  it('has its own print button', async () => {
    const page = await pageOf('ablation');
    expect(page.button(en.treatment.print).dataset.go).to.equal('print-view');
  });
});

/** Runs a check on every picture on its page, at a width at which its words are shown. */
async function onEveryPage(page: Explorer, check: (figure: Element, id: string) => void): Promise<void> {
  page.el.parentElement!.style.inlineSize = '700px';
  for (const { id } of guide.treatments) {
    await page.go('treatment', id);
    for (const figure of page.all('figure')) check(figure, id);
  }
}

describe('words in pictures', () => {
  for (const [language, other] of [
    ['English', undefined],
    ['Spanish', spanish.guide],
  ] as const) {
    it(`lie inside the picture and do not overlap, in ${language}`, async () => {
      const page = await explorer();
      if (other) {
        page.el.guide = other;
        await page.settled();
        await page.settled();
      }
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.labels { display: inline !important }');
      page.root.adoptedStyleSheets.push(sheet);
      let labels = 0;
      await onEveryPage(page, (figure, id) => {
        const svg = figure.querySelector('svg')!;
        const { width, height } = svg.viewBox.baseVal;
        const boxes = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBBox()] as const);
        labels += boxes.length;
        for (const [text, { x, y, width: w, height: h }] of boxes) {
          expect([x >= -1, x + w <= width + 1, y >= -2, y + h <= height + 3], `${id}: ${text}`).to.deep.equal(
            Array(4).fill(true),
          );
          for (const [otherText, box] of boxes)
            if (otherText !== text)
              expect(
                x + w <= box.x || box.x + box.width <= x || y + h <= box.y + 2 || box.y + box.height <= y + 2,
                `${id}: ${text} upon ${otherText}`,
              ).to.be.true;
        }
      });
      expect(labels).to.be.above(40);
    });
  }

  it('are shown if the picture is large enough, and not in rows', async () => {
    const page = await pageOf('immunotherapy');
    const isShown = () => getComputedStyle(page.all('figure .labels')[0]!).display !== 'none';
    page.el.parentElement!.style.inlineSize = '400px';
    await nextFrame();
    expect(isShown()).to.be.true;
    page.el.parentElement!.style.inlineSize = '210px';
    await nextFrame();
    expect(isShown()).to.be.false;
    await page.go('browse');
    expect(page.all('.labels')).to.be.empty;
  });
});
