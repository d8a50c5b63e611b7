import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cells, columns, comparing, ids, named, ROWS } from '../support/comparing.js';
import { en, explorer, guide, shown, words } from '../support/explorer.js';

describe('a comparison is a table', () => {
  it('named, with a head for each column and each row', async () => {
    const page = await comparing('liver-resection', 'ablation');
    const table = page.all<HTMLTableElement>('.compare')[0]!;
    expect(words(table.caption!.textContent)).to.equal(`${en.compare.caption} ${en.compare.note}`);
    expect(table.rows).to.have.length(ROWS.length + 1);
    for (const { cells } of table.rows) expect(cells).to.have.length(3);
  });

  const ROLES = {
    table: 'table',
    'thead, tbody': 'rowgroup',
    tr: 'row',
    td: 'cell',
    '[scope="col"]': 'columnheader',
    '[scope="row"]': 'rowheader',
  };

  it('also on a narrow screen: one question at a time, each cell with its treatment in sight', async () => {
    const page = await comparing('liver-resection', 'ablation');
    page.el.parentElement!.style.width = '320px';
    await page.settled();
    const table = page.all('.compare')[0]!.parentElement!;
    for (const [tags, role] of Object.entries(ROLES))
      for (const each of table.querySelectorAll(tags)) expect(each.getAttribute('role'), tags).to.equal(role);
    const [first, second] = cells(page, en.treatment.harms);
    expect(shown(first)).to.match(/^Surgery on the liver/);
    expect(shown(second)).to.match(/^Ablation/);
    expect(second!.getBoundingClientRect().top).to.be.at.least(first!.getBoundingClientRect().bottom);
  });

  it('on a wide screen: side by side, under one head that names them', async () => {
    const page = await comparing(...ids.slice(0, 4));
    page.el.parentElement!.style.width = '1000px';
    await page.settled();
    const across = cells(page, en.treatment.harms).map((cell) => cell.getBoundingClientRect());
    expect(new Set(across.map(({ top }) => Math.round(top)))).to.have.length(1);
    expect(across.map(({ left }) => left)).to.deep.equal(across.map(({ left }) => left).toSorted((a, b) => a - b));
    expect(shown(cells(page, en.treatment.harms)[0])).not.to.include(named(ids[0]!).name);
  });
});

it('comparing never changes a standing, whatever is compared in whatever order, and no column moves', async () => {
  const page = await explorer();
  const standing = fc.record(
    Object.fromEntries(
      guide.questions.map(({ id, answers }) => [id, fc.constantFrom(...answers.map((each) => each.id))]),
    ),
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(standing, fc.shuffledSubarray(ids, { minLength: 2, maxLength: 4 }), async (answers, chosen) => {
      page.el.reset();
      page.el.answers = { symptoms: 'yes', ...answers };
      await page.go('results');
      const before = page.standings;
      const labels = new Map(ids.map((id) => [id, words(page.label(id).textContent)]));
      await page.go('compare');
      for (const id of chosen) page.tick('compared', id);
      await page.settled();
      const inOrder = guide.treatments.filter(({ id }) => chosen.includes(id));
      expect(columns(page)).to.deep.equal(inOrder.map(({ name }) => name));
      const said = cells(page, en.compare.standing).map((cell) => words(cell.querySelector('.standing')!.textContent));
      expect(said).to.deep.equal(inOrder.map(({ id }) => labels.get(id)));
      await page.go('results');
      expect(page.standings).to.deep.equal(before);
    }),
    { numRuns: 25 },
  );
}).timeout(60_000);
