import { expect } from '@open-wc/testing';
import { describeInChromium, setViewport } from '../support/engine.js';
import { changed, explained, randomized, type Trial } from './support.js';

const root = document.documentElement;
const [DRUG, PAIR, ALL] = ['Osimertinib', 'Adebelimumab+Famitinib', 'Adebelimumab+famitinib+chemotherapy'];

/** A study with drugs whose names are long, or joined by a sign. */
const drugs = () =>
  changed(randomized(), {
    'identificationModule.briefTitle': 'Cisplatinum/Pemetrexed Versus Cisplatinum/Pemetrexed',
    'armsInterventionsModule.interventions': [DRUG, PAIR, ALL].map((name) => ({ type: 'DRUG', name })),
    'armsInterventionsModule.armGroups': [
      { label: ALL, type: 'EXPERIMENTAL', interventionNames: [`Drug: ${PAIR}`] },
      { label: DRUG, type: 'EXPERIMENTAL', interventionNames: [`Drug: ${DRUG}`, `Drug: ${PAIR}`] },
    ],
    'descriptionModule.detailedDescription': `* Immunosuppressive/enhancing，Hematological:Neutrophil ${DRUG}\n* ${DRUG}`,
  });

/** The words that begin on one line and end on another. */
function brokenWords(page: Trial): string[] {
  const range = document.createRange();
  return page.all('*').flatMap((element) =>
    [...element.childNodes]
      .filter((node) => node instanceof Text && element.checkVisibility())
      .flatMap((node) =>
        [...(node as Text).data.matchAll(/\p{L}{5,}/gu)].flatMap(({ index, 0: word }) => {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          return lines.size > 1 ? [word] : [];
        }),
      ),
  );
}

describe('a word that fits into a line of a telephone', () => {
  before(async () => {
    document.body.style.margin = '0';
    await setViewport({ width: 320, height: 640 });
  });
  after(async () => {
    document.body.removeAttribute('style');
    await setViewport({ width: 1200, height: 800 });
  });

  it('is not broken in a record, also where a sign joins it to others', async () => {
    const page = await (await explained(drugs())).openAll();
    expect(brokenWords(page)).to.be.empty;
  });

  it('is not broken in a list of studies', async () => {
    const page = await explained([drugs(), randomized()]);
    expect(brokenWords(page)).to.be.empty;
  });

  it('is copied as it stands in the record', async () => {
    const page = await explained(drugs());
    expect(page.seen).to.contain(ALL);
  });
});

// Other browsers have a dictionary, and put a hyphen into words in text as large as this.
describeInChromium('no dictionary', 'a drug with a name of eleven letters, in text of twice the size', () => {
  before(async () => {
    document.body.style.margin = '0';
    root.style.fontSize = '200%';
    await setViewport({ width: 320, height: 640 });
  });
  after(async () => {
    document.body.removeAttribute('style');
    root.removeAttribute('style');
    await setViewport({ width: 1200, height: 800 });
  });

  it('is not broken in the card, the groups and the quotations', async () => {
    const page = await (await explained(drugs())).openAll();
    expect(brokenWords(page).filter((word) => word === DRUG)).to.be.empty;
  });
});
