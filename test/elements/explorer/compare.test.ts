import { expect } from '@open-wc/testing';
import { type Explorer, en, explorer, guide, shown, words } from '../support/explorer.js';

const ids = guide.treatments.map(({ id }) => id);

async function comparing(...chosen: string[]): Promise<Explorer> {
  const page = await (await explorer()).go('compare');
  for (const id of chosen) page.tick('compared', id);
  return page.settled();
}
const columns = (page: Explorer) =>
  page.all('.compare thead [role="columnheader"]').map((head) => words(head.textContent));
const row = (page: Explorer, title: string) =>
  page.all('.compare tbody tr').find((each) => words(each.querySelector('th')!.textContent) === title)!;

describe('comparing treatments', () => {
  it('asks for two before it shows a table', async () => {
    const page = await comparing('ablation');
    expect(page.all('table')).to.be.empty;
    expect(page.seen).to.include(en.compare.empty);
  });

  it('stands in the order of the guide, whatever was ticked first', async () => {
    const page = await comparing('immunotherapy', 'ablation', 'liver-resection');
    const chosen = guide.treatments.filter(({ id }) => ['immunotherapy', 'ablation', 'liver-resection'].includes(id));
    expect(columns(page)).to.deep.equal(chosen.map(({ name }) => name));
  });

  it('answers the same questions for each, help and harm alike', async () => {
    const page = await comparing('immunotherapy', 'ablation');
    for (const part of ['what', 'lasts', 'benefits', 'harms', 'uncertain'] as const) {
      const cells = [...row(page, en.treatment[part]).querySelectorAll('td')];
      const chosen = guide.treatments.filter(({ id }) => ['immunotherapy', 'ablation'].includes(id));
      for (const [at, treatment] of chosen.entries())
        for (const { text } of treatment[part]!) expect(words(cells[at]!.textContent)).to.include(text);
    }
    const form = (title: string) =>
      [...row(page, title).querySelectorAll('td')].map((cell) => cell.querySelector('ul')!.className);
    expect(form(en.treatment.benefits)).to.deep.equal(form(en.treatment.harms));
  });

  it('lets four be chosen, says so, and loses none of them', async () => {
    const page = await comparing(...ids.slice(0, 4));
    expect(columns(page)).to.have.length(4);
    expect(page.seen).to.include(en.compare.full);
    const open = page.all<HTMLInputElement>('[data-note="compared"]').filter(({ disabled }) => !disabled);
    expect(open.map(({ value }) => value)).to.deep.equal(ids.slice(0, 4));
    page.tick('compared', ids[0]!);
    await page.settled();
    expect(page.all<HTMLInputElement>('[data-note="compared"]:disabled')).to.be.empty;
  });

  it('says what answers say only once there is one, and in the words of the standing', async () => {
    const page = await comparing('liver-resection', 'ablation');
    expect(row(page, en.compare.standing)).to.equal(undefined);
    page.el.answers = { operable: 'no' };
    await page.settled();
    expect(shown(row(page, en.compare.standing))).to.include(guide.standings.less);
  });

  it('stays a table for a screen reader on a narrow screen, each cell with its treatment in sight', async () => {
    const page = await comparing('liver-resection', 'ablation');
    page.el.parentElement!.style.width = '320px';
    await page.settled();
    const table = page.all('.compare')[0]!;
    expect(table.getAttribute('role')).to.equal('table');
    expect(table.querySelectorAll('[role="row"]').length).to.equal(table.querySelectorAll('tr').length);
    expect(shown(row(page, en.treatment.what).querySelector('td'))).to.include('Surgery on the liver');
  });

  it('begins with a treatment when a visitor comes from its page', async () => {
    const page = await (await explorer('treatment="ablation"')).settled();
    await page.press(en.compare.add);
    expect(page.el.view).to.equal('compare');
    expect(page.root.querySelector<HTMLInputElement>('[value="ablation"][data-note="compared"]')!.checked).to.be.true;
  });

  it('puts what a visitor wants to talk about into the summary', async () => {
    const page = await comparing('liver-resection', 'ablation');
    page.tick('talk', 'ablation');
    await page.settled();
    await page.go('summary');
    expect(page.root.querySelector<HTMLInputElement>('[data-note="talk"][value="ablation"]')!.checked).to.be.true;
  });
});
