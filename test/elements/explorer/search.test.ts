import { expect } from '@open-wc/testing';
import { searchTexts } from '../../../src/guide/search-texts.js';
import { en, explorer, guide, listen, shown, words } from '../support/explorer.js';

const searching = () => explorer('view="browse"');

describe('the search', () => {
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

  it('marks the word in every hit that contains it', async () => {
    const page = await searching();
    await page.search('camera');
    const marks = page.hits.map((hit) => hit.querySelector('mark')?.textContent?.toLowerCase());
    expect(marks).not.to.be.empty;
    expect(new Set(marks)).to.deep.equal(new Set(['camera']));
  });

  it('says where the word was found: the treatment and the part of its page', async () => {
    const page = await searching();
    await page.search('camera');
    expect(words(page.hits[0]?.textContent)).to.contain(
      `Surgery on the liver (resection), under “${en.treatment.how}”`,
    );
  });

  it('finds a heading, and leads to what stands below it', async () => {
    const page = await searching();
    await page.search('recovery');
    expect(words(page.hits[0]?.textContent)).to.contain(`under “${en.glance.recovery}”`);
    page.hits[0]!.click();
    await page.settled();
    const { id, glance } = guide.treatments[0]!;
    expect(page.el.treatment).to.equal(id);
    expect(words(page.root.activeElement?.textContent ?? page.root.querySelector('mark')?.textContent)).to.contain(
      glance!.recovery!.text,
    );
  });

  it('leads to the treatment', async () => {
    const page = await searching();
    await page.search('camera');
    page.hits[0]!.click();
    await page.settled();
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

  it('can be cleared, with the focus back in the field', async () => {
    const page = await searching();
    await page.search('camera');
    await page.press(en.search.clear);
    expect([page.field.value, page.found, page.hits.length]).to.deep.equal(['', '', 0]);
    expect(page.root.activeElement === page.field).to.be.true;
  });

  it('offers to clear the field only if it has text', async () => {
    const page = await searching();
    expect(page.buttons(en.search.clear)).to.be.empty;
  });

  it('ignores case and accents', async () => {
    const page = await searching();
    const found: string[] = [];
    for (const word of ['camera', 'CAMERA', 'cámèra', '  camera ']) {
      await page.search(word);
      found.push(page.found);
    }
    expect(new Set(found), found.join(' | ')).to.have.length(1);
    expect(found[0]).to.contain('Found in');
  });

  it('shows a limited number of hits, and says how many more there are', async () => {
    const page = await searching();
    await page.search('liver');
    const all = Number(/Found in (\d+) places/.exec(page.found)?.[1]);
    const more = Number(/And (\d+) more places/.exec(page.seen)?.[1]);
    expect(page.hits.length + more).to.equal(all);
  });

  it('treats the query as text, not as a pattern or as markup', async () => {
    const page = await searching();
    for (const typed of ['.*', '(xyl', '<b>xyl</b>', '\\w+', '{xyl}']) {
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

  it('has an icon and an example while it is empty', async () => {
    const page = await searching();
    const example = page.root.querySelector<HTMLElement>('#search-example')!;
    expect(shown(example)).to.equal(en.search.example);
    expect(page.all('.search svg')).to.have.length(1);
    await page.search('camera');
    expect(example.hidden).to.be.true;
  });

  it('finds something for each word of its example', async () => {
    const page = await searching();
    for (const typed of en.search.example
      .split(':')[1]!
      .split(/[,.]/)
      .filter((each) => each.trim())) {
      await page.search(typed);
      expect(page.hits, typed).not.to.be.empty;
    }
  });

  it('says what a treatment was found by, if it was not its name', async () => {
    const page = await searching();
    await page.search('SIRT');
    expect(words(page.hits[0]!.textContent)).to.contain('(SIRT)');
  });

  it('moves nothing when it announces the hits, so that no click is lost', async () => {
    const page = await searching();
    page.field.focus();
    page.field.value = 'camera';
    page.field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await page.settled();
    const at = () => page.hits.map((hit) => hit.getBoundingClientRect().top);
    const before = at();
    expect(before).not.to.be.empty;
    const [hit] = page.hits;
    // A click first takes the focus out of the field, and then the number of hits is announced.
    page.field.dispatchEvent(new Event('change', { bubbles: true }));
    page.field.blur();
    await page.settled();
    expect(page.found).to.contain('Found in');
    expect([at(), page.hits[0] === hit]).to.deep.equal([before, true]);
  });

  it('leads back to the same hits', async () => {
    const page = await searching();
    await page.search('camera');
    const before = page.hits.map((hit) => words(hit.textContent));
    page.hits[0]!.click();
    await page.settled();
    await page.press('Back to “camera”');
    expect([page.el.view, page.field.value]).to.deep.equal(['browse', 'camera']);
    expect(page.hits.map((hit) => words(hit.textContent))).to.deep.equal(before);
  });

  it('is forgotten with everything else', async () => {
    const page = await searching();
    await page.search('camera');
    page.el.reset();
    await page.go('browse');
    expect([page.field.value, page.hits.length]).to.deep.equal(['', 0]);
  });

  it('keeps the query private', async () => {
    const heard = listen(window, 'guide-view', 'input', 'change', 'click');
    const page = await searching();
    await page.search('camera');
    page.hits[0]!.click();
    await page.settled();
    expect(JSON.stringify(heard.map(({ detail }) => detail))).not.to.match(/camera|resection/);
    expect(page.el.outerHTML + location.href + document.title).not.to.contain('camera');
    const marks = page.all('*').flatMap((each) => [...each.attributes].map(({ value }) => value));
    expect(marks.filter((value) => value.includes('camera'))).to.be.empty;
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });
});

describe('a hit', () => {
  /** The text on the page that each hit must lead to. */
  const wanted = searchTexts(guide).map(({ view, id, text, at = text }) => ({ view, id, text, at }));

  for (const view of ['start', 'browse', 'treatment', 'questions', 'summary', 'about'] as const)
    it(`leads to its sentence, marked, unfolded and in view: ${view}`, async () => {
      const page = await searching();
      const some = wanted
        .filter((each) => each.view === view)
        .filter((_, at, { length }) => at % Math.ceil(length / 15) === 0);
      expect(some).not.to.be.empty;
      const lost: string[] = [];
      for (const { text, at } of some) {
        await page.go('browse');
        await page.search(text);
        const hit = page.hits.find((each) => words(each.textContent).endsWith(words(text)));
        // A question that these answers leave out has no view.
        if (!hit && view === 'questions') continue;
        hit?.click();
        await page.settled();
        const found = page.root.activeElement as HTMLElement | null;
        const box = found?.getBoundingClientRect();
        const isThere =
          !!found && 'found' in found.dataset && !found.closest('tg-search') && shown(found).includes(words(at));
        if (!isThere || box!.bottom <= 0 || box!.top >= innerHeight) lost.push(text);
      }
      expect(lost).to.deep.equal([]);
    });

  it('keeps its mark until the next click', async () => {
    const page = await searching();
    await page.search('camera');
    page.hits[0]!.click();
    await page.settled();
    const found = page.root.activeElement as HTMLElement;
    const ground = () => getComputedStyle(found).backgroundColor;
    const marked = ground();
    found.blur();
    expect(ground()).not.to.equal(marked);
  });

  it('adds no Tab stop', async () => {
    const page = await searching();
    await page.search('camera');
    page.hits[0]!.click();
    await page.settled();
    expect((page.root.activeElement as HTMLElement).tabIndex).to.equal(-1);
  });
});
