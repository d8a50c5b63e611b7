import { expect } from '@open-wc/testing';
import { changed, explained, missing, randomized, type Study, shown, type Trial, words } from './support.js';

const COUNTRIES = ['France', 'Germany', 'Spain'];
const STATES = ['RECRUITING', 'NOT_YET_RECRUITING', 'COMPLETED'];

/** As many places in three countries, nine cities each. */
function places(count: number): Study {
  const locations = Array.from({ length: count }, (_, at) => ({
    facility: `Clinic number ${at + 1}`,
    city: `Town ${at % 9} of ${COUNTRIES[at % 3]}`,
    country: COUNTRIES[at % 3],
    status: STATES[at % 3],
    ...(at % 5 === 0 && { contacts: [{ name: `Person ${at + 1}`, role: 'CONTACT', phone: `555-555-${1000 + at}` }] }),
  }));
  return changed(randomized(), { 'contactsLocationsModule.locations': locations });
}

/** One for each country. */
const folds = (page: Trial) => [...page.section('places').querySelectorAll<HTMLDetailsElement>('details')];
const names = (page: Trial) => folds(page).map((fold) => words(fold.firstElementChild?.textContent));

describe('few places', () => {
  it('are grouped by country with their count, open, the open ones first', async () => {
    const page = await explained(places(6));
    expect(names(page)).to.deep.equal([
      'France (2 places, 2 listed as open)',
      'Germany (2 places)',
      'Spain (2 places)',
    ]);
    expect(folds(page).map(({ open }) => open)).to.deep.equal([true, true, true]);
  });

  it('each say what their own status is, whatever the study says', async () => {
    const page = await explained(places(3));
    const told = page
      .facts('.status', page.section('places'))
      .map(shown)
      .filter((text) => text.includes('Clinic'));
    expect(told).to.deep.equal([
      'Listed as open: Clinic number 1, Town 0 of France, France',
      'Not open yet: Clinic number 2, Town 1 of Germany, Germany',
      'Ended: Clinic number 3, Town 2 of Spain, Spain',
    ]);
  });

  it('without a country stand under words that say so', async () => {
    const page = await explained(
      changed(randomized(), { 'contactsLocationsModule.locations': [{ facility: 'Somewhere' }] }),
    );
    expect(names(page)).to.deep.equal(['No country is named (1 place)']);
    expect(shown(folds(page)[0])).to.contain('Somewhere');
  });

  it('that are none are said to be none', async () => {
    const page = await explained(changed(randomized(), { 'contactsLocationsModule.locations': undefined }));
    expect(shown(page.section('places'))).to.contain('The record names no place.');
  });
});

describe('400 places in three countries', () => {
  const COUNT = 400;

  it('are all in the page, with name, city, status and contact', async () => {
    const text = words((await explained(places(COUNT))).section('places').textContent);
    const told = Array.from({ length: COUNT }, (_, at) => `Clinic number ${at + 1}`);
    expect(missing(text, told)).to.be.empty;
    expect(missing(text, ['Person 396', '555-555-1395', '134 of 400 places are listed as open.'])).to.be.empty;
    expect(text.split('Listed as open:').length - 1).to.equal(134);
  });

  it('can be read: each country opens and shows every place in it', async () => {
    const page = await explained(places(COUNT));
    expect(folds(page).map(({ open }) => open)).to.deep.equal([false, false, false]);
    for (const [at, fold] of folds(page).entries()) {
      fold.querySelector('summary')!.click();
      await page.settled();
      const told = Array.from({ length: COUNT }, (_, each) => each).filter((each) => each % 3 === at);
      expect(
        missing(
          shown(fold),
          told.map((each) => `Clinic number ${each + 1}`),
        ),
      ).to.be.empty;
      expect([...fold.querySelectorAll('[part~="fact"]')].filter((fact) => !fact.checkVisibility())).to.be.empty;
    }
  });

  it('say in the closed line how many there are', async () => {
    expect(names(await explained(places(COUNT)))).to.deep.equal([
      'France (134 places, 134 listed as open)',
      'Germany (133 places)',
      'Spain (133 places)',
    ]);
  });

  for (const [asked, first] of [
    ['Clinic number 200', 'Clinic number 200'],
    ['clinic NUMBER  200', 'Clinic number 200'],
    ['Town 7 of Germany', 'Clinic number 8'],
    ['Town 7 of Germany, Germany', 'Clinic number 8'],
  ]) {
    it(`have the one asked for first and open: "${asked}"`, async () => {
      const page = await explained(places(COUNT), `site="${asked}"`);
      expect(names(page)[0]).to.equal('Germany (133 places)');
      expect(folds(page).map(({ open }) => open)).to.deep.equal([true, false, false]);
      expect(shown(page.facts('.facility', folds(page)[0])[0])).to.contain(first);
      expect(words(page.section('places').textContent).split('Clinic number').length - 1).to.equal(COUNT);
    });
  }

  it('have the country of an open place open where few are open', async () => {
    const study = places(COUNT);
    const { locations } = study.protocolSection.contactsLocationsModule;
    for (const [at, place] of locations.entries()) place.status = at === 215 ? 'RECRUITING' : 'COMPLETED';
    const page = await explained(study);
    expect(names(page)[0]).to.equal('Spain (133 places, 1 listed as open)');
    expect(folds(page).map(({ open }) => open)).to.deep.equal([true, false, false]);
    expect(shown(page.facts('.facility', folds(page)[0])[0])).to.contain('Clinic number 216');
  });

  it('are said not to have the one asked for, where they do not', async () => {
    const page = await explained(places(COUNT), 'site="Nowhere"');
    expect(page.notices.map(({ dataset }) => dataset.notice)).to.include('site-not-listed');
    expect(folds(page).map(({ open }) => open)).to.deep.equal([false, false, false]);
  });
});

describe('the place a page asks for', () => {
  it('gives its own contacts in the section on whom to contact', async () => {
    const page = await explained(places(2), 'site="Clinic number 1"');
    expect(shown(page.section('contacts'))).to.contain('Person 1');
  });
});
