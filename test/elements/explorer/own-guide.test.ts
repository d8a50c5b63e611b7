import { expect, fixtureSync, oneEvent, waitUntil } from '@open-wc/testing';
import type { TreatmentExplorer } from '../../../src/explorer/treatment-explorer.js';
import { restamped } from '../../../tools/content/stamp.js';
import { Explorer, en, explorer, guide, type Heard, listen, missing, VIEWS, words } from '../support/explorer.js';

const own = { ...structuredClone(guide), id: 'own-guide', version: '9.9.9', title: 'Our own guide' };
const address = (value: unknown) =>
  URL.createObjectURL(
    new Blob([typeof value === 'string' ? value : JSON.stringify(value)], { type: 'application/json' }),
  );

/** An explorer with this guide, after the guide was loaded or refused. */
async function given(
  value: unknown,
  attributes = '',
  inside = '',
): Promise<{ page: Explorer; errors: readonly Heard[] }> {
  const page = await explorer(attributes, inside);
  const errors = listen(page.el, 'guide-error');
  const ready = listen(page.el, 'guide-ready');
  page.el.guide = value;
  await waitUntil(() => ready.length || errors.length, undefined, { timeout: 10_000 });
  return { page: await page.settled(), errors };
}

// A refused guide is also reported on the console, at length.
const { error } = console;
before(() => {
  console.error = () => {};
});
after(() => {
  console.error = error;
});

describe("a hospital's own guide", () => {
  it('is shown in place of the built-in one', async () => {
    const { page, errors } = await given(own);
    expect([words(page.headings[0]?.textContent), errors.length]).to.deep.equal(['Our own guide', 0]);
  });

  it('has the picture on its first page that the guide names, and none if it names none', async () => {
    const picture = own.treatments[0]!.pictures[0]!;
    const { cover: _, ...rest } = own;
    const without = { ...rest, scope: own.scope.map(({ picture: __, ...passage }) => passage) };
    for (const [value, words] of [
      [{ ...without, cover: picture.id }, [picture.alt]],
      [without, []],
    ] as const) {
      const { page } = await given(value);
      expect(page.all('[role="img"]').map((drawn) => drawn.getAttribute('aria-label'))).to.deep.equal(words);
    }
  });

  it('is shown from an address', async () => {
    const el = fixtureSync<TreatmentExplorer>(`<treatment-explorer guide-src="${address(own)}"></treatment-explorer>`);
    await oneEvent(el, 'guide-ready');
    const page = await new Explorer(el).settled();
    expect(words(page.headings[0]?.textContent)).to.equal('Our own guide');
  });

  it('fires an event with its id and version', async () => {
    const page = await explorer();
    page.el.guide = own;
    const { detail } = (await oneEvent(page.el, 'guide-ready')) as CustomEvent;
    expect(detail).to.deep.equal({ id: 'own-guide', version: '9.9.9', lang: 'en' });
  });

  it('shows nothing of the built-in one while it loads', async () => {
    const el = fixtureSync<TreatmentExplorer>(
      `<treatment-explorer guide-src="${address(own)}"><a href="#x">Fallback</a></treatment-explorer>`,
    );
    await el.updateComplete;
    expect(el.shadowRoot!.textContent).not.to.contain(guide.title);
    expect(el.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
    await oneEvent(el, 'guide-ready');
    await el.updateComplete;
    expect(el.querySelector('a')!.getBoundingClientRect().height).to.equal(0);
  });

  it('is replaced by the built-in one when it is removed', async () => {
    const { page } = await given(own);
    page.el.guide = undefined;
    await waitUntil(() => words(page.headings[0]?.textContent) === guide.title, 'the built-in guide is back', {
      timeout: 10_000,
    });
  });

  it('starts a new visit: answers to the previous guide are dropped', async () => {
    const page = await explorer();
    page.el.answers = { primary: 'breast' };
    page.el.guide = own;
    await oneEvent(page.el, 'guide-ready');
    expect([page.el.answers, page.el.view]).to.deep.equal([{}, 'start']);
  });

  it('opens where the attributes say', async () => {
    const { page } = await given(own, 'treatment="ablation"');
    expect(page.el.treatment).to.equal('ablation');
  });

  // A portal sets everything that it knows at once.
  it('accepts view and answers that are set together with it', async () => {
    const page = await explorer();
    const ready = oneEvent(page.el, 'guide-ready');
    Object.assign(page.el, { guide: own, answers: { primary: 'breast' }, view: 'browse' });
    await ready;
    await page.settled();
    expect([page.el.view, page.el.answers]).to.deep.equal(['browse', { primary: 'breast' }]);
  });

  const signOff = { name: 'Dr. A. Example', role: 'liver surgeon', date: '2026-01-31', expires: '2027-01-31' };
  for (const [today, says] of [
    ['2026-06-01', 'Checked by Dr. A. Example, liver surgeon, on January 31, 2026.'],
    ['2027-01-31', 'Checked by Dr. A. Example, liver surgeon, on January 31, 2026.'],
    ['2027-02-01', 'Out of date. It was checked on January 31, 2026, and that check held until January 31, 2027.'],
  ]) {
    it(`says in every view who checked it, and when that has expired: ${today}`, async () => {
      const { page, errors } = await given(restamped({ ...own, signOff }), `today="${today}"`);
      expect(errors).to.be.empty;
      for (const view of VIEWS) {
        await page.go(view);
        expect(words(page.part('review-status').textContent)).to.contain(says);
        expect(page.seen).not.to.contain(en.review.draft);
      }
    });
  }

  it('cannot insert scripts, styles or markup', async () => {
    const hostile = structuredClone(own) as unknown as {
      treatments: { summary: { text: string }; pictures: { svg: string }[] }[];
    };
    const [treatment] = hostile.treatments;
    treatment!.summary.text = '<img src=x onerror="window.broken=1"><b>bold</b>';
    treatment!.pictures[0]!.svg =
      '<svg viewBox="0 0 9 9" onload="window.broken=1"><script>window.broken=1</script><style>*{display:none}</style><a href="javascript:window.broken=1"><path d="M0 0h9" onclick="window.broken=1" style="fill:url(//x)"/></a><image href="//x"/></svg>';
    const page = await explorer();
    page.el.guide = hostile;
    await Promise.race([oneEvent(page.el, 'guide-ready'), oneEvent(page.el, 'guide-error')]);
    await page.settled();
    if (page.parts('error').length === 0) await page.go('treatment');
    expect(page.all('img, b, script, style, image, [onload], [onclick], [style], a[href^="javascript"]')).to.be.empty;
    expect('broken' in window).to.be.false;
  });
});

/** Values that cannot be shown as a guide; each key says what is wrong. */
const WRONG: Readonly<Record<string, unknown>> = {
  'a text': 'guide',
  'a number': 7,
  'an empty object': {},
  'a list': [],
  'a guide without a disclaimer': { ...own, disclaimer: undefined },
  'a guide with a fact that is none': { ...own, facts: {} },
  'a guide with a rule about nothing': { ...own, rules: [{ ...own.rules[0]!, treatment: 'nothing' }, ...own.rules] },
};

for (const [what, value] of Object.entries(WRONG)) {
  describe(`${what}, given as a guide`, () => {
    it('is refused in plain words, as an alert, beside the fallback of the hospital', async () => {
      const { page } = await given(value, '', '<a href="#x">Fallback</a>');
      const error = page.part('error');
      expect(error.getAttribute('role')).to.equal('alert');
      expect(missing(words(error.textContent), [en.error.title, en.error.text])).to.be.empty;
      expect(page.el.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
    });

    it('fires an event with every problem: code and issues', async () => {
      const { errors } = await given(value);
      expect(errors).to.have.length(1);
      const { code, issues } = errors[0]!.detail as { code: string; issues: { path: unknown; message: string }[] };
      expect(code).to.equal('guide');
      expect(issues).not.to.be.empty;
      for (const issue of issues) {
        expect(issue.path).to.be.an('array');
        expect(issue.message).to.be.a('string').and.not.equal('');
      }
    });

    it('lets nothing of itself or of the built-in guide show', async () => {
      const { page } = await given(value);
      expect(page.text).not.to.contain('Our own guide').and.not.to.contain(guide.title);
    });
  });
}

describe('an address without a guide', () => {
  /** The browser's own fetch; the tests replace it. */
  const { fetch } = window;
  afterEach(() => {
    window.fetch = fetch;
  });

  it('still shows whom to call, and can be tried again: the guide then takes the focus', async () => {
    let asked = 0;
    window.fetch = async () => {
      asked += 1;
      const headers = { 'content-type': 'application/json' };
      return asked === 1 ? new Response('', { status: 503 }) : new Response(JSON.stringify(own), { headers });
    };
    const el = fixtureSync<TreatmentExplorer>(
      '<treatment-explorer guide-src="/own.json" contact-href="tel:+1-555-123-0100"></treatment-explorer>',
    );
    await oneEvent(el, 'guide-error');
    const page = await new Explorer(el).settled();
    for (const part of ['error', 'urgent']) expect(words(page.part(part).textContent)).to.contain('555-123-0100');
    expect(missing(page.text, ['911', '988', ...guide.urgent.signs.map(({ text }) => text)])).to.be.empty;
    page.button(en.trial.again).click();
    await oneEvent(el, 'guide-ready');
    await page.settled();
    await waitUntil(() => page.root.activeElement === page.main);
    expect([asked, words(page.headings[0]?.textContent)]).to.deep.equal([2, 'Our own guide']);
  });

  for (const [what, src] of Object.entries({
    'nothing there': '/nowhere.json',
    'no JSON': address('<html>'),
    'no address': 'http://',
  })) {
    it(`is reported to the page and to the visitor: ${what}`, async () => {
      const page = await explorer();
      const told = oneEvent(page.el, 'guide-error');
      page.el.setAttribute('guide-src', src);
      expect(((await told) as CustomEvent).detail.code).to.equal('guide');
      await page.settled();
      expect(page.parts('error')).to.have.length(1);
    });
  }

  it('is cleared when a valid guide follows', async () => {
    const page = await explorer();
    page.el.setAttribute('guide-src', '/nowhere.json');
    await oneEvent(page.el, 'guide-error');
    page.el.setAttribute('guide-src', address(own));
    await oneEvent(page.el, 'guide-ready');
    await page.settled();
    expect([page.parts('error').length, words(page.headings[0]?.textContent)]).to.deep.equal([0, 'Our own guide']);
  });
});
