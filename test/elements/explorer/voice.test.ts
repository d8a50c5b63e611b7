import { expect } from '@open-wc/testing';
import { guideForCarer, stringsForCarer } from '../../../src/explorer/choices.js';
import spanish from '../../../src/generated/es.language.json';
import { evaluate } from '../../../src/guide/evaluate.js';
import type { Guide } from '../../../src/guide/guide.js';
import { type Explorer, en, explorer, guide, words } from '../support/explorer.js';

const speak = async (page: Explorer, other: boolean) => {
  await page.go('start');
  page.root.querySelector<HTMLInputElement>(`[data-choice="carer"][value="${other}"]`)!.click();
  return page.settled();
};

describe('reading for someone else', () => {
  it('asks about them, in every question', async () => {
    const page = await speak(await explorer(), true);
    await page.go('questions');
    expect(page.seen).to.include('Where in their body did the cancer start?');
    const other = guideForCarer(guide);
    for (const { text, short, answers } of other.questions)
      for (const said of [text, short, ...answers.map((answer) => answer.text)])
        expect(said).not.to.match(/\b(I|me|my|your)\b/);
  });

  // Once the bar said "Our talk" to a relative, and its button "See my talk".
  it('says "our" and "them" to a relative wherever it says "my" and "me" to a patient', () => {
    // Left out: speech has the same words for everyone.
    const { carer, asCarer, trial, speech, ...said } = stringsForCarer(en);
    const texts = (value: object): string[] =>
      Object.values(value).flatMap((each) => (typeof each === 'string' ? [each] : texts(each)));
    for (const text of texts(said)) expect(text).not.to.match(/\b(I|me|my)\b|matters to you/i);
  });

  // The page of a treatment said of a draft that its sentences "stay as they were checked".
  it('says of nothing that it was checked: only the words about reviews do, and they know', () => {
    const { review, outcomes, about, ...said } = en;
    expect(JSON.stringify(said)).not.to.match(/\bchecked\b/i);
  });

  // A translation of "Feeling well day to day" said "Sentirme bien" to a relative: where the English is the same in both voices, so is
  // its translation.
  it('asks about them in Spanish too, and says "usted" to one reader', () => {
    const other = guideForCarer(spanish.guide as unknown as Guide);
    const texts = [
      ...other.questions.flatMap(({ text, short, hint, answers }) => [
        text,
        short,
        hint,
        ...answers.map((one) => one.text),
      ]),
      ...other.values!.map(({ text }) => text),
      ...other.treatments.flatMap(({ questions }) => questions),
      ...other.practical,
      ...other.tests!.flatMap(({ ask }) => Object.values(ask).flat()),
      ...other.rules.flatMap(({ ask }) => ask ?? []),
      ...Object.values(other.standings),
      ...Object.values(other.shortStandings ?? {}),
    ];
    const FIRST_PERSON =
      /(?<!\p{L})(yo|me|mí|mis?|mío|conmigo|tengo|puedo|quiero|prefiero|llamo|elijo|recibo|vivo|\p{L}+[aei]rme|\p{L}+ré)(?!\p{L})/iu;
    for (const text of texts)
      expect(text ?? '')
        .not.to.match(FIRST_PERSON)
        .and.not.to.match(/\b(Pregunten|Llamen|Piensen|Hablen)\b/);
  });

  it('keeps answers, changes no standing, and changes no id', async () => {
    const answers = { primary: 'colorectal', operable: 'no', health: 'limited' };
    const page = await explorer();
    page.el.answers = answers;
    await page.go('results');
    const before = page.standings;
    await speak(page, true);
    expect(page.el.answers).to.deep.equal(answers);
    await page.go('results');
    expect(page.standings).to.deep.equal(before);
    const [own, other] = [guide, guideForCarer(guide)].map((each) => evaluate(each, answers));
    expect(other!.treatments.map(({ standing, open }) => [standing, open])).to.deep.equal(
      own!.treatments.map(({ standing, open }) => [standing, open]),
    );
  });

  // The list, the comparison and the whole guide on paper said "in your liver" to a relative, and nothing of whom "you" means.
  it('says wherever sentences about medicine stand who is meant by "you"', async () => {
    const page = await speak(await explorer(), true);
    await page.go('browse');
    expect(page.seen).to.include(en.carer.you);
    await page.go('compare');
    for (const { id } of guide.treatments.slice(0, 2)) page.tick('compared', id);
    await page.settled();
    expect(page.seen).to.include(en.carer.you);
    const { print } = window;
    window.print = () => {};
    page.el.print('all');
    window.print = print;
    const isMedical = (each: HTMLElement) =>
      each.querySelector('[part~="treatment"], .compare') || words(each.textContent).includes(en.browse.alsoLead);
    const chapters = page.all('.page').filter(isMedical);
    expect(chapters.length).to.equal(guide.treatments.length + 2);
    for (const each of chapters) expect(words(each.textContent)).to.include(en.carer.you);
    window.dispatchEvent(new Event('afterprint'));
    await speak(page, false);
    for (const view of ['browse', 'compare']) expect((await page.go(view)).seen).not.to.include(en.carer.you);
  });

  it('says on the page of a treatment who is meant by "you", and asks first what the patient wants to know', async () => {
    const page = await speak(await explorer(), true);
    await page.go('treatment');
    expect(page.seen).to.include(en.carer.you).and.to.include(en.carer.check);
    expect(page.seen).to.include(en.asCarer.treatment.pair);
    await speak(page, false);
    await page.go('treatment');
    expect(page.text).not.to.include(en.carer.you);
  });
});
