import { expect } from '@open-wc/testing';
import { explorer, guide, listen } from '../support/explorer.js';

/** Values that the property must refuse; each key says what is wrong. */
const WRONG: Readonly<Record<string, unknown>> = {
  'an unknown question': { colour: 'blue' },
  'an unknown answer': { primary: 'liver' },
  'an answer of another question': { amount: 'yes' },
  'a right and a wrong answer': { amount: 'few', primary: 'liver' },
  'an answer that is null': { primary: null },
  'an answer that is a number': { primary: 1 },
  'an answer in a list': { primary: ['breast'] },
  'the name of a built-in property': { constructor: 'breast' },
  null: null,
  undefined: undefined,
  'a text': 'breast',
  'a number': 5,
  'a list': ['breast'],
};

describe('the property answers', () => {
  it('is empty at first', async () => {
    const page = await explorer();
    expect(page.el.answers).to.deep.equal({});
  });

  it('gives what a visitor chose', async () => {
    const page = await explorer('view="questions"');
    await page.choose('breast');
    await page.next();
    await page.choose('not-sure');
    expect(page.el.answers).to.deep.equal({ primary: 'breast', amount: 'not-sure' });
  });

  it('accepts answers that a portal sets, and the questions show them', async () => {
    const page = await explorer('view="questions"');
    page.el.answers = { primary: 'breast' };
    await page.settled();
    expect(page.chosen).to.equal('breast');
  });

  it('accepts every answer of every question', async () => {
    const page = await explorer();
    for (const { id, answers } of guide.questions) {
      for (const answer of answers) {
        page.el.answers = { [id]: answer.id };
        expect(page.el.answers).to.deep.equal({ [id]: answer.id });
      }
    }
  });

  it('leaves out an answer that is undefined', async () => {
    const page = await explorer();
    page.el.answers = { primary: undefined, amount: 'few' };
    expect(page.el.answers).to.deep.equal({ amount: 'few' });
  });

  it('is a copy: a portal that later changes its own object changes nothing here', async () => {
    const page = await explorer();
    const own: Record<string, string> = { primary: 'breast' };
    page.el.answers = own;
    own.primary = 'colorectal';
    expect(page.el.answers).to.deep.equal({ primary: 'breast' });
  });

  it('is read only: changing the object that was read changes nothing', async () => {
    const page = await explorer('view="results"');
    page.el.answers = { primary: 'breast' };
    try {
      (page.el.answers as Record<string, string>).primary = 'nonsense';
    } catch {
      // A frozen object may throw here.
    }
    expect(page.el.answers).to.deep.equal({ primary: 'breast' });
  });

  for (const [what, wrong] of Object.entries(WRONG)) {
    it(`refuses ${what}: the old answers stay, and guide-error says so`, async () => {
      const page = await explorer();
      page.el.answers = { symptoms: 'yes' };
      const errors = listen(page.el, 'guide-error');
      page.el.answers = wrong as never;
      await page.settled();
      expect(page.el.answers).to.deep.equal({ symptoms: 'yes' });
      expect(errors).to.have.length(1);
    });
  }

  it('says in guide-error what kind of thing was wrong, without any answer', async () => {
    const page = await explorer();
    const errors = listen(document, 'guide-error');
    page.el.answers = { primary: 'breast', amount: 'heaps' };
    const { code, issues } = errors[0]!.detail as { code: string; issues: unknown };
    expect(code).to.equal('answers');
    expect(issues).to.be.an('array');
    expect(JSON.stringify(errors[0]?.detail)).not.to.match(/breast|heaps|amount|primary/);
  });

  it('is forgotten by reset(), which leads to the start', async () => {
    const page = await explorer();
    page.el.answers = { primary: 'breast' };
    await page.go('results');
    page.el.reset();
    await page.settled();
    expect([page.el.answers, page.el.view]).to.deep.equal([{}, 'start']);
    await page.go('questions');
    expect(page.chosen).to.be.undefined;
  });

  it('leaves no way back to the answers after reset()', async () => {
    const page = await explorer();
    page.el.answers = { primary: 'breast' };
    await page.go('results');
    page.el.reset();
    await page.settled();
    expect(page.buttons(/^Back/)).to.be.empty;
  });
});

describe('setting the same answers twice in a row', () => {
  const known = { primary: 'breast', amount: 'few' };

  it('changes nothing that the visitor has answered since, and fires nothing', async () => {
    const page = await explorer('view="questions"');
    page.el.answers = known;
    await page.settled();
    await page.choose('colorectal');
    const heard = listen(page.el, 'answers-change', 'guide-error');
    page.el.answers = { ...known };
    expect([page.el.answers, heard]).to.deep.equal([{ ...known, primary: 'colorectal' }, []]);
  });

  it('brings no answers back after the visitor has cleared them, nor after the page was left', async () => {
    for (const clear of ['reset', 'pagehide']) {
      const page = await explorer();
      page.el.answers = known;
      if (clear === 'reset') page.el.reset();
      else window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      page.el.answers = { ...known };
      expect(page.el.answers, clear).to.deep.equal({});
    }
  });

  it('is refused once if they are wrong', async () => {
    const page = await explorer();
    const errors = listen(page.el, 'guide-error');
    for (let redraw = 0; redraw < 3; redraw += 1) page.el.answers = { amount: 'heaps' };
    expect(errors).to.have.length(1);
  });

  it('works again if other answers were set in between', async () => {
    const page = await explorer();
    for (const answers of [known, {}, known]) page.el.answers = { ...answers };
    expect(page.el.answers).to.deep.equal(known);
  });

  // A parent component that keeps the answers in its own state sets them at every render. React stops a page that loops like that.
  it('ends the loop of a page that renders again at every change', async () => {
    const page = await explorer('view="questions"');
    let redraws = 0;
    page.el.addEventListener('answers-change', () => {
      redraws += 1;
      if (redraws < 50) page.el.answers = { ...page.el.answers };
    });
    await page.choose('breast');
    expect(redraws).to.equal(1);
  });
});

describe('the event answers-change', () => {
  it('is fired on the element itself, once for each answer', async () => {
    const page = await explorer('view="questions"');
    const heard = listen(page.el, 'answers-change');
    await page.choose('breast');
    await page.choose('colorectal');
    expect(heard).to.have.length(2);
  });

  it('is fired when the answers are set, and when they are forgotten', async () => {
    const page = await explorer();
    const heard = listen(page.el, 'answers-change');
    page.el.answers = { amount: 'few' };
    page.el.reset();
    expect(heard).to.have.length(2);
  });

  it('is not fired when the answers were refused', async () => {
    const page = await explorer();
    const heard = listen(page.el, 'answers-change');
    page.el.answers = { amount: 'heaps' };
    expect(heard).to.be.empty;
  });

  it('is not fired when the answers stay as they are', async () => {
    const page = await explorer('view="questions"');
    page.el.answers = { primary: 'breast', amount: undefined };
    const heard = listen(page.el, 'answers-change');
    page.el.answers = { primary: 'breast' };
    await page.choose('breast');
    await page.go('results');
    expect(heard).to.be.empty;
    page.el.reset();
    page.el.reset();
    expect(heard).to.have.length(1);
  });

  it('is fired once the new answers can be read', async () => {
    const page = await explorer('view="questions"');
    let read: unknown;
    page.el.addEventListener('answers-change', () => {
      read = page.el.answers;
    });
    await page.choose('breast');
    expect(read).to.deep.equal({ primary: 'breast' });
  });

  it('neither bubbles, nor leaves a shadow tree, nor has a detail', async () => {
    const page = await explorer('view="questions"');
    const outside = listen(page.el.parentElement!, 'answers-change');
    const own = listen(page.el, 'answers-change');
    await page.choose('breast');
    expect(outside).to.be.empty;
    expect(own).to.deep.equal([{ type: 'answers-change', bubbles: false, composed: false, detail: null }]);
  });
});

describe('the events for the page', () => {
  it('guide-ready says which guide it is, once', async () => {
    const heard = listen(document, 'guide-ready');
    const page = await explorer();
    await page.go('browse');
    page.el.remove();
    document.body.append(page.el);
    await page.settled();
    page.el.remove();
    expect(heard.map(({ detail }) => detail)).to.deep.equal([
      { id: 'secondary-liver-cancer', version: guide.version, lang: 'en' },
    ]);
    expect([heard[0]?.bubbles, heard[0]?.composed]).to.deep.equal([true, true]);
  });

  it('guide-ready is fired when the guide is on the page', async () => {
    let text = '';
    const hear = (event: Event) => {
      text = (event.target as HTMLElement).shadowRoot!.textContent ?? '';
    };
    document.addEventListener('guide-ready', hear, { once: true });
    await explorer();
    expect(text).to.contain(guide.title);
  });

  it('guide-view says the view and nothing else', async () => {
    const page = await explorer();
    const heard = listen(document, 'guide-view');
    await page.go('treatment', 'ablation');
    await page.walk({ primary: 'breast' });
    for (const { detail } of heard) expect(Object.keys(detail as object)).to.deep.equal(['view']);
    const views = new Set(heard.map(({ detail }) => (detail as { view: string }).view));
    expect(views).to.deep.equal(new Set(['treatment', 'questions', 'results']));
  });

  // How many questions there are depends on where the cancer began. With one event for each question, a page could count them and know.
  it('guide-view does not give an answer away by how often it comes', async () => {
    const counts: number[] = [];
    for (const primary of ['colorectal', 'breast']) {
      const page = await explorer();
      const heard = listen(page.el, 'guide-view');
      await page.walk({ primary });
      counts.push(heard.length);
    }
    expect(counts[0]).to.equal(counts[1]);
  });
});
