import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import spanish from '../../../src/generated/es.language.json';
import { cells, columns, comparing, ids, named, ROWS } from '../support/comparing.js';
import { isChromium } from '../support/engine.js';
import { en, explorer, guide, shown, words } from '../support/explorer.js';

describe('a comparison is a table', () => {
  it('with a name, and with a head for each column and each row', async () => {
    const page = await comparing('liver-resection', 'ablation');
    const table = page.all<HTMLTableElement>('.compare')[0]!;
    expect(words(table.caption!.textContent)).to.equal(`${en.compare.caption} ${en.compare.note}`);
    expect(table.rows).to.have.length(ROWS.length + 2);
    for (const { cells } of table.rows) expect(cells).to.have.length(3);
  });

  const ROLES = {
    table: 'table',
    'thead, tbody, tfoot': 'rowgroup',
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
    const inSight = () => page.all('.compare tbody tr').filter((row) => row.getBoundingClientRect().height > 0);
    expect(inSight()).to.have.length(1);
    const field = page.all<HTMLSelectElement>('select')[0]!;
    expect([...field.options].map(({ text }) => text)).to.deep.equal(ROWS);
    const top = field.getBoundingClientRect().top;
    field.value = 'harms';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await page.settled();
    expect(inSight().map((row) => words(row.querySelector('th')!.textContent))).to.deep.equal([en.treatment.harms]);
    expect(field.getBoundingClientRect().top, 'the page does not move').to.equal(top);
    page.el.notOffered = 'ablation';
    await page.settled();
    const [first, second] = cells(page, en.treatment.harms);
    expect(shown(first)).to.match(/^Surgery on the liver/);
    expect(shown(second))
      .to.match(/^Ablation/)
      .and.to.include(en.notOffered);
    expect(second!.getBoundingClientRect().top).to.be.at.least(first!.getBoundingClientRect().bottom - 1);
    await page.press(`Next: ${en.treatment.like}`);
    expect(inSight().map((row) => words(row.querySelector('th')!.textContent))).to.deep.equal([en.treatment.like]);
  });

  it('shows one sentence in a cell, and the others in a fold', async () => {
    const page = await comparing('liver-resection', 'ablation');
    page.el.parentElement!.style.width = '1000px';
    await page.settled();
    const cell = cells(page, en.treatment.harms)[1]!;
    const [one, ...others] = named('ablation').harms.map(({ text }) => text);
    expect(shown(cell)).to.contain(one).and.not.to.contain(others[0]);
    await page.press(`${others.length} more: ${named('ablation').name}`, cell);
    for (const text of others) expect(shown(cell)).to.contain(text);
  });

  it('keeps the names at the top while the visitor scrolls', async () => {
    const page = await comparing('liver-resection', 'ablation');
    page.el.parentElement!.style.width = '1000px';
    await page.openAll();
    page.all('.compare tbody tr').at(-1)!.scrollIntoView({ block: 'start' });
    expect(page.all('.compare [scope="col"]')[1]!.getBoundingClientRect().top).to.be.within(-1, 1);
  });

  it('folds the choice of treatments when it is shown, and leaves it folded', async () => {
    const page = await comparing('liver-resection', 'ablation');
    const choice = page.all<HTMLDetailsElement>('details')[0]!;
    expect(choice.open, 'open while somebody chooses').to.be.true;
    await page.press(en.compare.show);
    expect(choice.open).to.be.false;
    await page.go('browse');
    await page.go('compare');
    expect(page.all<HTMLDetailsElement>('details')[0]!.open).to.be.false;
  });

  it('on a wide screen: side by side, under one head that names them', async () => {
    const page = await comparing(...ids.slice(0, 4));
    page.el.parentElement!.style.width = '1000px';
    await page.settled();
    const across = cells(page, en.treatment.harms).map((cell) => cell.getBoundingClientRect());
    expect(new Set(across.map(({ top }) => Math.round(top)))).to.have.length(1);
    expect(across.map(({ left }) => left)).to.deep.equal(across.map(({ left }) => left).toSorted((a, b) => a - b));
    expect(page.all('.of').some((name) => name.checkVisibility())).to.be.false;
  });

  // The questions in Spanish were broken as "secundari-os" and "respuesta-s" where the browser has no Spanish hyphenation.
  it('breaks no word of a question, in any language', async () => {
    const page = await comparing('liver-resection', 'ablation', 'immunotherapy');
    page.el.parentElement!.style.cssText = 'width: 752px; hyphens: none';
    await page.settled();
    const head = page.all('.compare [scope="row"]')[0]!;
    const lines = () => head.firstElementChild!.getClientRects().length;
    const { treatment, compare, results } = spanish.strings;
    for (const title of [...ROWS, en.compare.standing, ...Object.values(treatment), compare.standing, results.title])
      for (const word of title.split(/[\s,]+/)) {
        head.innerHTML = `<span>${word}</span>`;
        expect(lines(), word).to.equal(1);
      }
  });
});

it('comparing never changes a standing, whichever treatments are compared in whichever order, and no column moves', async () => {
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
      const rows = new Map(ids.map((id) => [id, words(page.card(id).textContent)]));
      await page.go('compare');
      for (const id of chosen) page.tick('compared', id);
      await page.settled();
      const inOrder = guide.treatments.filter(({ id }) => chosen.includes(id));
      expect(columns(page)).to.deep.equal(inOrder.map(({ name }) => name));
      const said = cells(page, en.compare.standing).map((cell) => words(cell.querySelector('.standing')!.textContent));
      for (const [at, { id }] of inOrder.entries()) expect(rows.get(id)).to.include(said[at]);
      await page.go('results');
      expect(page.standings).to.deep.equal(before);
    }),
    { numRuns: isChromium ? 25 : 5 },
  );
}).timeout(60_000);
