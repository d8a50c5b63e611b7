import { expect } from '@open-wc/testing';
import { en, explorer, guide, words } from '../support/explorer.js';

const searching = () => explorer('view="browse"');

describe('finding a word', () => {
  it('has a label', async () => {
    const page = await searching();
    expect(words(page.field.labels?.[0]?.textContent)).to.equal(en.search.label);
  });

  it('says in how many places it was found', async () => {
    const page = await searching();
    await page.search('camera');
    const [, said] = /Found in (\d+|one) places?/.exec(page.found) ?? [];
    expect(said === 'one' ? 1 : Number(said))
      .to.be.at.least(page.hits.length)
      .and.to.be.above(0);
  });

  it('marks the word in every hit that holds it', async () => {
    const page = await searching();
    await page.search('camera');
    const marks = page.hits.map((hit) => hit.querySelector('mark')?.textContent?.toLowerCase());
    expect(marks).not.to.be.empty;
    expect(new Set(marks)).to.deep.equal(new Set(['camera']));
  });

  it('says where it was found: the treatment and the part of its page', async () => {
    const page = await searching();
    await page.search('camera');
    expect(words(page.hits[0]?.textContent)).to.contain(`Surgery on the liver (resection): ${en.treatment.how}`);
  });

  it('leads to the treatment', async () => {
    const page = await searching();
    await page.search('camera');
    await page.press(/^Surgery on the liver/, page.hits[0]);
    expect(page.el.treatment).to.equal('liver-resection');
  });

  it('says so when nothing is found, with the word', async () => {
    const page = await searching();
    await page.search('xylophone');
    expect(page.found).to.contain('Nothing found for “xylophone”');
    expect(page.hits).to.be.empty;
  });

  it('shows no hit and says nothing for one letter', async () => {
    const page = await searching();
    await page.search('k');
    expect([page.found, page.hits.length]).to.deep.equal(['', 0]);
  });

  it('clears, and puts the visitor back into the field', async () => {
    const page = await searching();
    await page.search('camera');
    await page.press(en.search.clear);
    expect([page.field.value, page.found, page.hits.length]).to.deep.equal(['', '', 0]);
    expect(page.root.activeElement === page.field).to.be.true;
  });

  it('offers to clear only what there is', async () => {
    const page = await searching();
    expect(page.buttons(en.search.clear)).to.be.empty;
  });

  it('takes capitals and accents for the plain letter', async () => {
    const page = await searching();
    const found: string[] = [];
    for (const word of ['camera', 'CAMERA', 'cámèra', '  camera ']) {
      await page.search(word);
      found.push(page.found);
    }
    expect(new Set(found), found.join(' | ')).to.have.length(1);
    expect(found[0]).to.contain('Found in');
  });

  it('shows only so many hits that one can look through, and says how many more there are', async () => {
    const page = await searching();
    await page.search('liver');
    const all = Number(/Found in (\d+) places/.exec(page.found)?.[1]);
    const more = Number(/And (\d+) more places/.exec(page.seen)?.[1]);
    expect(page.hits.length + more).to.equal(all);
  });

  it('takes what is typed as text, not as a pattern or as markup', async () => {
    const page = await searching();
    for (const typed of ['.*', '(liver', '<b>liver</b>', '\\w+', '{word}']) {
      await page.search(typed);
      expect(page.found).to.equal(`Nothing found for “${typed}”. Try another word, or ask your care team.`);
    }
    expect(page.all('tg-search b')).to.be.empty;
  });

  it('keeps the list of treatments below', async () => {
    const page = await searching();
    await page.search('camera');
    expect(page.treatments).to.have.length(14);
  });

  it('explains a word of the glossary', async () => {
    const page = await searching();
    const { term, meaning } = guide.glossary.find((each) => each.term === 'ablation')!;
    await page.search(meaning.slice(0, 30));
    expect(words(page.hits.at(-1)?.textContent))
      .to.contain(en.search.glossary)
      .and.to.contain(term);
  });
});
