import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import es from '../../../src/generated/es.language.json';
import type { Guide } from '../../../src/guide/guide.js';
import { isChromium, setViewport } from '../support/engine.js';
import { type Explorer, explorer, guide, shown, words } from '../support/explorer.js';
import { show } from '../support/figures.js';

const ids = guide.treatments.map(({ id }) => id);

const someAnswers = fc
  .record(
    Object.fromEntries(
      guide.questions.map(({ id, answers }) => [id, fc.constantFrom(...answers.map((each) => each.id))]),
    ),
    { requiredKeys: [] },
  )
  .filter((answers) => Object.keys(answers).length > 0);
type Answers = Readonly<Record<string, string | undefined>>;
const OFTEN: Answers = { primary: 'colorectal', amount: 'few', operable: 'yes', spread: 'no', health: 'good' };
/** Sets of answers, the same in every run so that a failure can be repeated. The first gives the rare standing "often". */
const SETS: readonly Answers[] = [OFTEN, ...fc.sample(someAnswers, { numRuns: 40, seed: 18 })];

const row = (page: Explorer, id: string) => page.card(id).querySelector<HTMLElement>('[part~="row"]')!;

/** CSS properties by which a standing could make an element look different, without position and size. */
const LOOKS = [...getComputedStyle(document.body)].filter(
  (name) =>
    !/locale|origin|^inset|^(top|left|right|bottom)$|(inline|block)-size|^width|^height|(columns|rows)$/.test(name),
);

function look(element: Element): string {
  const style = getComputedStyle(element);
  return LOOKS.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('\n');
}

/** Takes out the rules for `:hover`: the pointer of the machine may lie on any row, and engines notice late that it left. */
function withoutHover(sheet: CSSStyleSheet | CSSGroupingRule): void {
  for (const [at, rule] of [...[...sheet.cssRules].entries()].reverse()) {
    if (rule instanceof CSSStyleRule && rule.selectorText.includes(':hover')) sheet.deleteRule(at);
    else if (rule instanceof CSSGroupingRule) withoutHover(rule);
  }
}

/** The others have the same styles: the first and the last are enough for other engines. */
const WIDTHS = [
  [320, es.guide],
  [360, es.guide],
  [320, guide],
  [360, guide],
  [1000, guide],
] as const;

describe('a row of the results', () => {
  after(() => setViewport({ width: 1200, height: 800 }));

  for (const [width, inWords] of isChromium ? WIDTHS : [WIDTHS[0], WIDTHS[4]])
    it(`keeps its position, height, weight and color whatever is answered, ${width} px wide, in ${inWords.lang}`, async () => {
      await setViewport({ width, height: 740 });
      const page = await explorer();
      await show(page, inWords as Guide);
      await page.go('results');
      for (const sheet of page.root.adoptedStyleSheets) withoutHover(sheet);
      const heights = new Map<string, string>();
      const looks = new Map<string, string>();
      const seen = new Set<string>();
      for (const answers of SETS) {
        page.el.answers = answers;
        await page.settled();
        expect(Object.keys(page.standings)).to.deep.equal(ids);
        for (const id of ids) {
          const parts = [row(page, id), page.label(id)];
          const why = `${id} ${JSON.stringify(answers)}`;
          const height = [parts[0]!.offsetHeight, ...parts.map(({ className }) => className)].join('\n');
          expect(height, why).to.equal(heights.get(id) ?? height);
          heights.set(id, height);
          // Reading hundreds of properties is slow, so they are read once for each treatment and standing.
          const standing = page.standings[id];
          if (seen.has(`${id} ${standing}`)) continue;
          seen.add(`${id} ${standing}`);
          const now = parts.map(look).join('\n');
          expect(now, why).to.equal(looks.get(id) ?? now);
          looks.set(id, now);
        }
      }
      const standings = new Set([...seen].map((each) => each.split(' ')[1]));
      expect([...standings].sort()).to.deep.equal(['everyone', 'find', 'less', 'may', 'often', 'other']);
    }).timeout(60_000);

  it('looks the same for all standings, without a symbol', async () => {
    await setViewport({ width: 1280, height: 740 });
    const page = await explorer('view="results"');
    page.el.answers = OFTEN;
    await page.settled();
    const labels = ids.map((id) => page.label(id));
    expect(new Set(labels.map(look)).size).to.equal(1);
    expect(labels.flatMap((label) => [...label.children])).to.be.empty;
    expect(new Set(ids.map((id) => row(page, id).offsetHeight)).size, 'one height on a wide screen').to.equal(1);
  });

  it('moves neither itself nor anything above it when it is opened', async () => {
    await setViewport({ width: 360, height: 740 });
    const page = await explorer('view="results"');
    page.el.answers = { primary: 'breast', operable: 'yes' };
    await page.settled();
    for (const id of ids.toReversed()) {
      const button = row(page, id);
      button.scrollIntoView({ block: 'center' });
      const tops = () => [button, ...page.all('.chip')].map((each) => Math.round(each.getBoundingClientRect().top));
      const before = tops();
      button.focus();
      button.click();
      await page.settled();
      expect(tops(), id).to.deep.equal(before);
      expect(page.root.activeElement, 'the focus stays').to.equal(row(page, id));
    }
  });

  it('shows no id of a rule, open or closed', async () => {
    const page = await explorer('view="results"');
    const named = new RegExp(`(?<![\\w-])(?:${guide.rules.map(({ id }) => id).join('|')})(?![\\w-])`);
    for (const answers of SETS) {
      page.el.answers = answers;
      await page.settled();
      const text = page.all('.view > *').map((part) => words(part.textContent));
      expect(text.join(' ')).not.to.match(named);
    }
  });

  it('has the full words if the guide has no short ones', async () => {
    const page = await explorer();
    const { shortStandings: _, ...own } = guide;
    await show(page, { ...own, questions: guide.questions.map(({ topic: __, ...rest }) => rest) } as Guide);
    page.el.answers = { operable: 'no' };
    await page.go('results');
    expect(shown(page.label('liver-resection'))).to.equal(guide.standings.less);
    expect(shown(page.all('.chip')[2])).to.contain(guide.questions[2]!.text);
    expect(words((await page.open('liver-resection')).textContent).split(guide.standings.less)).to.have.length(2);
  });
});

describe('an answer in the results', () => {
  it('is a chip for each question that is asked, with a dashed border if there is no definite answer', async () => {
    const page = await explorer('view="results"');
    for (const answers of SETS) {
      page.el.answers = answers;
      await page.settled();
      const asked = guide.questions.filter(({ askIf = {} }) =>
        Object.entries(askIf).every(([other, allowed]) => !answers[other] || allowed.includes(answers[other])),
      );
      const chips = page.all('.chip');
      expect(chips.map(({ dataset }) => dataset.id)).to.deep.equal(asked.map(({ id }) => id));
      for (const [at, { id, answers: options }] of asked.entries()) {
        const given = options.find((option) => option.id === answers[id]);
        expect(words(chips[at]!.textContent)).to.contain(given?.text ?? 'Not answered');
        const isKnown = given !== undefined && given.id !== 'not-sure';
        expect(getComputedStyle(chips[at]!.firstElementChild!).borderStyle, `${id} ${given?.id}`).to.equal(
          isKnown ? 'solid' : 'dashed',
        );
      }
    }
  });

  it('lists the treatments whose standing it affects', async () => {
    const page = await explorer('view="results"');
    page.el.answers = { amount: 'few', spread: 'no' };
    await page.settled();
    await page.openAll();
    const said = page.all('.terms dt').map((each) => words(each.textContent));
    expect(said).to.deep.equal(['You said: one or a few spots in the liver.', 'You said: cancer only in the liver.']);
    const counts = page.all('.terms dd').map((each) => words(each.textContent));
    expect(counts[1]).to.match(/^This plays a part in what the guide says about:.*Chemotherapy into the liver artery/);
    expect(counts[1]).not.to.contain('Hormone therapy');
  });
});
