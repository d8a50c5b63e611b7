import { expect } from '@open-wc/testing';
import { type Choices, NO_CHOICES } from '../../../src/explorer/choices.js';
import { summaryText } from '../../../src/explorer/screens/summary-text.js';
import type { Visit } from '../../../src/explorer/visit.js';
import spanish from '../../../src/generated/es.language.json';
import { evaluate } from '../../../src/guide/evaluate.js';
import { en, guide, missing, words } from '../support/explorer.js';

/** The text of a visit with these answers and choices, made on a day in March. */
function visit(
  answers: Readonly<Record<string, string>> = {},
  choices: Partial<Choices> = {},
  more: Partial<Visit> = {},
): Visit {
  return {
    ...{ guide, strings: en, level: 2, contact: undefined, today: '2027-03-04', printing: false },
    ...{
      route: { view: 'summary' },
      menu: false,
      query: '',
      from: undefined,
      browseOnly: false,
      trialExplainer: false,
    },
    ...{ answers, answered: Object.keys(answers).length > 0, evaluation: evaluate(guide, answers) },
    without: () => evaluate(guide, {}),
    ...{ choices: { ...NO_CHOICES, ...choices }, treatments: guide.treatments, questions: guide.questions },
    notOffered: new Set<string>(),
    ...more,
  };
}

/** The lines between one title and the next. */
const under = (text: string, title: string) =>
  text.split('\n\n').find((block) => block.startsWith(title.toUpperCase())) ?? '';

describe('the summary as text', () => {
  it('begins with what it is, from which guide, on which day, and what the guide is not', () => {
    const [first] = summaryText(visit()).split('\n\n');
    expect(first!.split('\n')).to.deep.equal([
      'FOR A TALK WITH MY CARE TEAM',
      `From “${guide.title}”. Made on March 4, 2027.`,
      guide.disclaimer,
    ]);
  });

  it('holds each answer beside its question', () => {
    const text = summaryText(visit({ amount: 'few' }));
    expect(under(text, en.summary.said)).to.contain('- How much of the liver has cancer? One or a few spots');
    expect(under(text, en.summary.said)).to.contain(
      `- Have scans shown cancer outside the liver now? ${en.results.unsaid}`,
    );
  });

  it('says that nobody checked the translation', () => {
    const text = summaryText(visit({}, {}, { guide: spanish.guide as Visit['guide'], strings: spanish.strings }));
    expect(text).to.contain(`${spanish.strings.review.draft} ${spanish.strings.review.translationDraft}`);
  });

  for (const [language, own] of Object.entries({ English: guide, Spanish: spanish.guide }))
    it(`begins each line of what to find out with a capital, in ${language}`, () => {
      const answers = { amount: 'few' };
      const text = summaryText(
        visit(answers, {}, { guide: own, evaluation: evaluate(own, answers), questions: own.questions }),
      );
      const [, ...lines] = under(text, en.summary.open).split('\n');
      expect(lines).not.to.be.empty;
      for (const line of lines) expect(line).to.match(/^- [\p{Lu}¿]/u);
    });

  it('has the values, in the order of the guide, and the notes as they were typed', () => {
    const text = summaryText(
      visit({}, { values: { home: 'a-lot', time: 'a-little' }, first: 'comfort', own: 'My garden.\n\nMy cat.' }),
    );
    expect(text).to.match(
      /- Living as long as I can: Matters a little\n- Pages I asked to see first: Supportive|- Living/,
    );
    expect(text.indexOf('Living as long')).to.be.below(text.indexOf('Being at home'));
    expect(text).to.contain('Being at home as much as I can: Matters a lot');
    expect(text).to.contain('My garden.\n\nMy cat.');
    expect(text).to.match(/Pages I asked to see first: .*and /);
  });

  it('has the chosen treatments, in the order of the guide, with the standing of each', () => {
    const [, second, third] = guide.treatments;
    const text = summaryText(
      visit({ amount: 'few' }, { talk: [third!.id, second!.id] }, { notOffered: new Set([third!.id]) }),
    );
    const lines = under(text, en.summary.talk).split('\n').slice(2);
    expect(lines.map((line) => line.split(': ')[0])).to.deep.equal([`- ${second!.name}`, `- ${third!.name}`]);
    const said = [...Object.values(guide.standings), en.results.dependsOn];
    expect(said.some((standing) => lines[0]!.endsWith(standing))).to.equal(true);
    expect(lines[1]).to.contain(en.notOffered);
  });

  it('holds all treatments if none was chosen, and no standing if nothing was answered', () => {
    const lines = under(summaryText(visit()), en.summary.talk).split('\n');
    expect(lines[1]).to.equal(`${en.summary.talkAll} ${en.summary.order}`);
    expect(lines.slice(2)).to.deep.equal([guide.treatments.map(({ name }) => name).join('; ')]);
  });

  it('holds the questions that were picked, and one’s own, one on each line', () => {
    const text = summaryText(visit({}, { picked: ['Why?'], asked: 'Who do I call?\n\nMay I eat fish?\n' }));
    expect(under(text, en.summary.questions).split('\n').slice(1)).to.deep.equal([
      '- Why?',
      '- Who do I call?',
      '- May I eat fish?',
    ]);
  });

  it('says first whom to call, and last what was checked, and the version', () => {
    const text = summaryText(visit({}, {}, { contact: 'tel:+1-555-0100' }));
    const told = [
      guide.urgent.heading.toUpperCase(),
      ...guide.urgent.signs.map((sign) => sign.text),
      'Your care team: +1-555-0100',
      'Emergency: 911',
    ];
    expect(missing(words(text), told)).to.be.empty;
    expect(text.split('\n\n')[1]).to.contain(guide.urgent.heading.toUpperCase());
    expect(text).to.match(/Draft\. Not yet checked by a clinician\.\nVersion [^\n]+\n$/);
  });

  it('has no address that could run a script', () => {
    expect(summaryText(visit({}, {}, { contact: 'javascript:alert(1)' }))).to.contain(
      `Your care team: ${en.contact.fallback}`,
    );
  });

  it('leaves out empty sections', () => {
    const text = summaryText(visit());
    const { said, open, matters, questions, notes } = en.summary;
    for (const title of [said, open, matters, questions, notes]) expect(text).not.to.contain(title.toUpperCase());
  });
});
