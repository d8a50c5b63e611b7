import { expect } from '@open-wc/testing';
import type { Guide } from '../../../src/guide/guide.js';
import { boxes, cells, columns, comparing, ids, named, ROWS, titles } from '../support/comparing.js';
import { en, explorer, guide, missing, shown, titlesOf, words } from '../support/explorer.js';
import { show } from '../support/figures.js';

describe('choosing what to compare', () => {
  it('offers every treatment, in the order of the guide, none ticked', async () => {
    const page = await comparing();
    expect(boxes(page).map(({ value }) => value)).to.deep.equal(ids);
    expect(boxes(page).some(({ checked, disabled }) => checked || disabled)).to.be.false;
  });

  it('says what appears here and how to choose, until two are chosen', async () => {
    const page = await comparing();
    expect(page.all('table')).to.be.empty;
    expect(page.seen).to.include(en.compare.empty);
    page.tick('compared', 'ablation');
    await page.settled();
    expect(page.all('table')).to.be.empty;
    expect(page.seen).to.include(en.compare.empty).and.to.include(en.compare.chosen.one);
  });

  it('accepts four at most, says so, and loses none of them', async () => {
    const page = await comparing(...ids.slice(3, 7));
    expect(columns(page)).to.have.length(4);
    expect(page.seen).to.include(en.compare.full);
    expect(page.all('[role="status"]').map(({ textContent }) => words(textContent))).to.include(en.compare.full);
    const open = boxes(page).filter(({ disabled }) => !disabled);
    expect(open.map(({ value }) => value)).to.deep.equal(ids.slice(3, 7));
    page.tick('compared', ids[3]!);
    await page.settled();
    expect(boxes(page).some(({ disabled }) => disabled)).to.be.false;
    expect(page.seen).not.to.include(en.compare.full);
  });

  it('begins with the treatment whose page the visitor came from', async () => {
    const page = await (await explorer('treatment="ablation"')).settled();
    await page.press(en.compare.add);
    expect(page.el.view).to.equal('compare');
    expect(boxes(page).filter(({ checked }) => checked)).to.deep.equal([boxes(page)[ids.indexOf('ablation')]!]);
  });

  it('says that four are the most to a visitor who comes with a fifth, and keeps the four', async () => {
    const page = await comparing(...ids.slice(0, 4));
    await page.go('treatment', ids[9]!);
    await page.press(en.compare.add);
    expect(columns(page)).to.deep.equal(guide.treatments.slice(0, 4).map(({ name }) => name));
    expect(words(page.main.parentElement!.textContent)).to.include(en.compare.full);
  });

  it('scrolls down to the table', async () => {
    const page = await comparing('ablation', 'liver-resection');
    await page.press(en.compare.show);
    expect(page.root.activeElement?.localName).to.equal('table');
  });

  it('is one press away from the results', async () => {
    const page = await explorer();
    page.el.answers = { operable: 'no' };
    await page.go('results');
    await page.press(en.steps.compare);
    expect(page.el.view).to.equal('compare');
  });

  it('works if the page asks no questions', async () => {
    const page = await (await explorer('mode="browse"')).go('compare');
    for (const id of ids.slice(0, 2)) page.tick('compared', id);
    await page.settled();
    expect(titles(page)).to.deep.equal(ROWS);
  });
});

describe('treatments side by side', () => {
  it('are in the order of the guide, whatever was ticked first, each a link to its page', async () => {
    const page = await comparing('immunotherapy', 'ablation', 'liver-resection');
    const chosen = guide.treatments.filter(({ id }) => ['immunotherapy', 'ablation', 'liver-resection'].includes(id));
    expect(columns(page)).to.deep.equal(chosen.map(({ name }) => name));
    await page.press(named('ablation').name, page.all('.compare')[0]);
    expect(page.el.treatment).to.equal('ablation');
  });

  it('answer the same questions, word for word from their pages', async () => {
    const page = await comparing('immunotherapy', 'ablation');
    expect(titles(page)).to.deep.equal(ROWS);
    for (const [at, treatment] of [named('immunotherapy'), named('ablation')].entries()) {
      const { summary, glance, benefits, harms, during, after, life, uncertain } = treatment;
      const told = {
        what: [summary],
        lasts: [glance!.time!, glance!.stay!, glance!.recovery!],
        benefits,
        harms,
        like: [during[0]!, after[0]!, life[0]!],
        uncertain,
      };
      for (const [part, statements] of Object.entries(told)) {
        const cell = cells(page, en.treatment[part as keyof typeof told])[at]!;
        expect(
          missing(
            words(cell.textContent),
            statements.map(({ text }) => text),
          ),
          part,
        ).to.be.empty;
      }
    }
  });

  it('say what the times of the box are about, and what a hospital says beside the box', async () => {
    const page = await explorer();
    const lasts = [{ text: 'Longer for some.', facts: guide.treatments[0]!.what[0]!.facts }];
    await show(page, { ...guide, treatments: guide.treatments.map((each) => ({ ...each, lasts })) } as Guide);
    await page.go('compare');
    for (const id of ['liver-resection', 'supportive-care']) page.tick('compared', id);
    await page.settled();
    const { time, stay, recovery } = named('liver-resection').glance!;
    const wanted = [time!.text, `${en.glance.stay}: ${stay!.text}`, `${en.glance.recovery}: ${recovery!.text}`];
    const [surgery, care] = cells(page, en.treatment.lasts);
    expect(missing(words(surgery!.textContent), [...wanted, 'Longer for some.'])).to.be.empty;
    expect(words(care!.textContent)).not.to.match(new RegExp(`${en.glance.stay}|${en.glance.recovery}`));
  });

  it('show help and harm in the same form', async () => {
    const page = await comparing('immunotherapy', 'ablation');
    const form = (title: string) =>
      cells(page, title).map((cell) =>
        cell.innerHTML.replace(/<li>.*?<\/li>|<p>.*?<\/p>|<!--.*?-->/gs, '').replace(title, ''),
      );
    expect(form(en.treatment.benefits)).to.deep.equal(form(en.treatment.harms));
  });

  it('show standings with their reason, but only once a question is answered', async () => {
    const page = await comparing('liver-resection', 'ablation');
    expect(titles(page)).not.to.include(en.compare.standing);
    page.el.answers = { operable: 'no' };
    await page.settled();
    expect(titles(page)).to.deep.equal([...ROWS, en.compare.standing]);
    const [surgery, ablation] = cells(page, en.compare.standing);
    expect(words(surgery!.textContent))
      .to.include(guide.standings.less)
      .and.to.match(/surgeon/);
    expect(ablation!.querySelector('.standing')!.className).to.equal(surgery!.querySelector('.standing')!.className);
  });

  // "Something to find out first" stood there, and not what.
  it('name what is to be found out first, wherever the results do', async () => {
    const page = await comparing('immunotherapy', 'radioembolization');
    page.el.answers = { primary: 'colorectal', chemo: 'none', operable: 'yes', spread: 'no', health: 'good' };
    await page.settled();
    const said = cells(page, en.compare.standing).map((cell) => words(cell.textContent));
    expect(said[0]).to.include(`${en.results.find}: whether it is used for this kind of cancer`);
    expect(said[1]).to.include(`${en.results.find}: why beads might be used and not surgery.`);
  });

  it('say where they come from', async () => {
    const page = await comparing('liver-resection', 'ablation');
    const fold = words(page.all('.src').at(-1)!.textContent);
    for (const { facts } of [named('ablation').glance!.time!, named('liver-resection').harms[0]!])
      expect(missing(fold, titlesOf(facts))).to.be.empty;
  });

  it('say so if a hospital’s own guide does not say how long a treatment takes, and if a treatment is not offered', async () => {
    const page = await explorer('not-offered="ablation"');
    await show(page, { ...guide, treatments: guide.treatments.map(({ glance: _, ...rest }) => rest) } as Guide);
    await page.go('compare');
    for (const id of ['liver-resection', 'ablation']) page.tick('compared', id);
    await page.settled();
    for (const cell of cells(page, en.treatment.lasts)) expect(shown(cell)).to.include(en.compare.unsaid);
    expect(words(page.all('.compare thead th')[1]!.textContent)).to.include(en.notOffered);
  });

  it('can be marked to talk about, and are then in the summary', async () => {
    const page = await comparing('liver-resection', 'ablation');
    await page.press(`Talk about this: ${named('ablation').name}`);
    await page.go('summary');
    const ticked = page.all<HTMLInputElement>('[data-choice="talk"]').filter(({ checked }) => checked);
    expect(ticked.map(({ value }) => value)).to.deep.equal(['ablation']);
  });

  it('are on paper as a whole, before the treatments in full', async () => {
    const page = await comparing('liver-resection', 'ablation');
    const { print } = window;
    window.print = () => {};
    page.el.print('all');
    window.print = print;
    expect(titles(page)).to.deep.equal(ROWS);
    expect(columns(page)).to.have.length(2);
    expect(page.all('.compare')[0]!.compareDocumentPosition(page.treatments[0]!)).to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    window.dispatchEvent(new Event('afterprint'));
  });

  it('are forgotten with everything else', async () => {
    const page = await comparing('liver-resection', 'ablation');
    page.el.reset();
    await page.go('compare');
    expect(boxes(page).some(({ checked }) => checked)).to.be.false;
  });
});
