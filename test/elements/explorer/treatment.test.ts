import { expect } from '@open-wc/testing';
import { en, explorer, guide, missing, statementsOf, titlesOf, words } from '../support/explorer.js';

const pageOf = (treatment: string) => explorer(`treatment="${treatment}"`);
const ids = guide.treatments.map(({ id }) => id);

for (const treatment of guide.treatments) {
  const { id } = treatment;

  describe(`the page of ${id}`, () => {
    it('shows the basics without a press, and every statement after one', async () => {
      const page = await pageOf(id);
      const { summary, what, benefits, harms, uncertain } = treatment;
      const basics = [summary, ...what, ...benefits, ...harms, ...uncertain.slice(0, 1)].map(({ text }) => text);
      expect(missing(page.seen, basics)).to.be.empty;
      for (const fold of page.all<HTMLDetailsElement>('.more')) fold.open = true;
      const texts = statementsOf(treatment).map(([, { text }]) => text);
      expect(missing(page.seen, texts)).to.be.empty;
    });

    it('puts each part under its own heading, in reading order', async () => {
      const page = await pageOf(id);
      const words_ = en.treatment;
      const wanted = [
        words_.what,
        words_.how,
        words_.before,
        words_.during,
        words_.after,
        words_.life,
        words_.pair,
        words_.benefits,
        words_.harms,
        words_.uncertain,
        words_.used,
        words_.when,
        words_.whenNot,
        words_.change,
        words_.questions,
        words_.practical,
      ];
      const said = page.headings.map((heading) => words(heading.textContent));
      expect(said.filter((heading) => wanted.includes(heading as (typeof wanted)[number]))).to.deep.equal(wanted);
    });

    it('shows its other names, its questions and the practical ones', async () => {
      const page = await pageOf(id);
      for (const fold of page.all<HTMLDetailsElement>('.more')) fold.open = true;
      expect(missing(page.seen, [...treatment.also, ...treatment.questions, ...guide.practical])).to.be.empty;
    });

    it('shows its pictures, each with words for those who cannot see it and a caption for all', async () => {
      const page = await pageOf(id);
      const figures = page.all('figure');
      const steps = treatment.pictures.filter(({ step }) => step);
      const wanted = steps.length ? steps : treatment.pictures;
      expect(figures).to.have.length(wanted.length);
      for (const [at, { alt, caption, step }] of wanted.entries()) {
        const picture = figures[at]!.querySelector('[role="img"]')!;
        expect(picture.getAttribute('aria-label')).to.equal(alt);
        const line = words(figures[at]!.querySelector('figcaption')?.textContent);
        expect(line).to.equal(step ? `${en.treatment[step]}: ${caption}` : caption);
        expect(picture.querySelectorAll('path, circle, ellipse, rect, line').length).to.be.above(0);
      }
    });

    it('names every source of what it states', async () => {
      const page = await pageOf(id);
      const cited = words(page.all('details.src').at(-1)?.textContent);
      const facts = statementsOf(treatment).flatMap(([, statement]) => statement.facts);
      expect(missing(cited, titlesOf(facts))).to.be.empty;
    });

    it('explains only words that it uses', async () => {
      const page = await pageOf(id);
      const own = words(
        JSON.stringify([treatment.name, ...treatment.also, ...treatment.questions, statementsOf(treatment)]),
      ).toLowerCase();
      for (const term of page.all('.terms dt').map((each) => words(each.textContent))) {
        const { forms } = guide.glossary.find((each) => each.term === term)!;
        expect(
          [term, ...forms].some((form) => own.includes(form.toLowerCase())),
          term,
        ).to.be.true;
      }
    });
  });
}

describe('help and harm', () => {
  for (const width of [1200, 320]) {
    it(`look the same and show at the same time, ${width} px wide`, async () => {
      const page = await pageOf('systemic-chemotherapy');
      page.el.parentElement!.style.width = `${width}px`;
      const boxes = [en.treatment.benefits, en.treatment.harms].map(
        (title) => page.headings.find((heading) => words(heading.textContent) === title)!.parentElement!,
      );
      const everything = boxes.map((box) =>
        [box, ...box.querySelectorAll('*')].slice(0, 4).map((element) => {
          const style = getComputedStyle(element);
          return [...style]
            .filter((name) => !/size|width|height|origin|perspective|^inset|^(top|left|right|bottom)$/.test(name))
            .map((name) => `${element.localName} ${name}: ${style.getPropertyValue(name)}`)
            .concat(`font-size: ${style.fontSize}`);
        }),
      );
      expect(everything[0]).to.deep.equal(everything[1]);
      for (const box of boxes) expect(box.checkVisibility({ checkVisibilityCSS: true })).to.be.true;
      expect(boxes[0]!.getBoundingClientRect().width).to.be.closeTo(boxes[1]!.getBoundingClientRect().width, 1);
    });
  }

  it('are lists of the same form', async () => {
    const page = await pageOf('ablation');
    const [help, harm] = page
      .all('.pair > div')
      .map((box) => [...box.children].map(({ localName, className }) => [localName, className]));
    expect(help).to.deep.equal(harm);
  });
});

describe('going from treatment to treatment', () => {
  it('leads forward through all of them and back again', async () => {
    const page = await pageOf(ids[0]!);
    const way: string[] = [ids[0]!];
    while (page.buttons(/^Next: /).length) {
      await page.press(/^Next: /);
      way.push(page.el.treatment!);
    }
    expect(way).to.deep.equal(ids);
    while (page.buttons(/^Before this: /).length) {
      await page.press(/^Before this: /);
      way.push(page.el.treatment!);
    }
    expect(way).to.deep.equal([...ids, ...ids.toReversed().slice(1)]);
  });

  it('names where it leads', async () => {
    const page = await pageOf(ids[4]!);
    expect(page.buttons(`Before this: ${guide.treatments[3]!.name}`)).to.have.length(1);
    expect(page.buttons(`Next: ${guide.treatments[5]!.name}`)).to.have.length(1);
  });

  it('shows the next page from its beginning', async () => {
    const page = await pageOf(ids[0]!);
    page.button(/^Next: /).scrollIntoView();
    await page.press(/^Next: /);
    const { top } = page.main.getBoundingClientRect();
    expect(top).to.be.within(-1, window.innerHeight);
  });
});

describe('the page of a treatment', () => {
  it('explains its medical words', async () => {
    const page = await pageOf('liver-resection');
    await page.press(en.treatment.words);
    const { term, meaning } = guide.glossary.find((each) => each.term === 'ablation')!;
    expect(missing(page.seen, [term, meaning])).to.be.empty;
  });

  it('has an open treatment once a question is answered, with its standing as a hook', async () => {
    const page = await pageOf('ablation');
    page.el.answers = { symptoms: 'not-sure' };
    await page.settled();
    expect(page.standings).to.deep.equal({ ablation: 'find' });
  });

  it('opens sources in a new tab without a referrer or opener', async () => {
    const page = await pageOf('ablation');
    const links = page.all<HTMLAnchorElement>('details.src a');
    expect(links).not.to.be.empty;
    for (const { rel, target } of links) expect([rel, target]).to.deep.equal(['noopener noreferrer', '_blank']);
  });

  it('says when each source was read', async () => {
    const page = await pageOf('ablation');
    const items = page.all('details.src li').map((item) => words(item.textContent));
    expect(items.filter((item) => !/read \w+ \d+, \d{4}\./.test(item))).to.be.empty;
  });

  it('opens the list if the treatment is unknown', async () => {
    const page = await pageOf('miracle-cure');
    expect([page.el.view, page.treatments.length]).to.deep.equal(['browse', 14]);
  });
});
