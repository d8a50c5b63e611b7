import { expect } from '@open-wc/testing';
import { changed, explained, missing, randomized, type Study, shown, type Trial, words } from './support.js';

const COUNTRIES = ['France', 'Germany', 'Spain'];
const STATES = ['RECRUITING', 'NOT_YET_RECRUITING', 'COMPLETED'];

/** A record with this number of places, in three countries with nine cities each. */
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
      'France (2 places, listed as open at 2)',
      'Germany (2 places)',
      'Spain (2 places)',
    ]);
    expect(folds(page).map(({ open }) => open)).to.deep.equal([true, true, true]);
  });

  it('each say their own status, whatever the status of the study is', async () => {
    const page = await explained(places(3));
    const told = page
      .facts('.status', page.section('places'))
      .map(shown)
      .filter((text) => text.includes('Clinic'));
    expect(told).to.deep.equal([
      'Listed as open: Clinic number 1, Town 0 of France, France',
      'Not open here yet: Clinic number 2, Town 1 of Germany, Germany',
      'Ended here: Clinic number 3, Town 2 of Spain, Spain',
    ]);
  });

  it('are under a heading that says so if they have no country', async () => {
    const page = await explained(
      changed(randomized(), { 'contactsLocationsModule.locations': [{ facility: 'Here' }, { facility: 'Somewhere' }] }),
    );
    expect(names(page)).to.deep.equal(['No country is named (2 places)']);
    expect(shown(folds(page)[0])).to.contain('Somewhere');
  });

  it('are in no fold and under no count where there is one', async () => {
    const page = await explained(places(1));
    expect(folds(page)).to.deep.equal([]);
    expect(shown(page.section('places'))).to.contain('Listed as open: Clinic number 1, Town 0 of France, France');
  });

  it('are reported if they are malformed', async () => {
    const page = await explained(changed(randomized(), { 'contactsLocationsModule.locations': undefined }));
    expect(shown(page.section('places'))).to.contain('The record names no hospital or other place.');
  });
});

describe('400 places in three countries', () => {
  const COUNT = 400;

  /** How many places are shown for each country. */
  const drawn = (page: Trial) => folds(page).map((fold) => fold.querySelectorAll('.item').length);

  it('are shown five for each country, and fifty more with each press, until all are there', async () => {
    const page = await explained(places(COUNT));
    expect(drawn(page)).to.deep.equal([5, 5, 5]);
    const [france] = folds(page);
    const counts: number[] = [];
    for (let press = 0; press < 3; press += 1) {
      page.button(/^Show \d+ more$/, france).click();
      await page.settled();
      counts.push(drawn(page)[0]!);
    }
    expect(counts).to.deep.equal([55, 105, 134]);
    expect([page.buttons(/^Show/, france).length, ...drawn(page).slice(1)]).to.deep.equal([0, 5, 5]);
    const told = Array.from({ length: COUNT }, (_, at) => at).filter((at) => at % 3 === 0);
    expect(
      missing(
        words(france!.textContent),
        told.map((at) => `Clinic number ${at + 1}`),
      ),
    ).to.be.empty;
    expect(missing(words(france!.textContent), ['Person 391', '555-555-1390'])).to.be.empty;
  });

  it('can be filtered by words, regardless of accents and case, and come back when the field is cleared', async () => {
    const study = places(COUNT);
    study.protocolSection.contactsLocationsModule.locations[301].facility = 'Hôpital Édouard';
    const page = await explained(study);
    const field = page.root.querySelector<HTMLInputElement>('[data-list="places"]')!;
    const type = async (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await page.settled();
    };
    const status = () => words(page.section('places').querySelector('[role="status"]')?.textContent);
    expect(status()).to.equal('');
    await type('HOPITAL edouard');
    expect([status(), ...drawn(page)]).to.deep.equal(['Places with these words: 1 of 400.', 1]);
    expect(shown(folds(page)[0])).to.contain('Hôpital Édouard');
    await type('no such clinic');
    expect([status(), ...drawn(page)]).to.deep.equal(['Places with these words: 0 of 400.']);
    // In print, the typed words explain why places are missing; an empty field is left out.
    const isOnPaper = () =>
      !field.closest('.noprint') && !page.section('places').querySelector('.noprint [role="status"]');
    expect(isOnPaper()).to.equal(true);
    await type('');
    expect([status(), ...drawn(page)]).to.deep.equal(['', 5, 5, 5]);
    expect(isOnPaper()).to.equal(false);
  });

  it('are filtered by a field that is hidden from session recorders, browser memory and the page', async () => {
    const page = await explained(places(COUNT));
    const field = page.root.querySelector<HTMLInputElement>('[data-list="places"]')!;
    expect(field.closest('[data-private], [data-openreplay-hidden]')).not.to.equal(null);
    expect([field.autocomplete, field.name]).to.deep.equal(['off', '']);
  });

  it('have no such field if they are few', async () => {
    expect((await explained(places(29))).root.querySelector('[data-list="places"]')).to.equal(null);
  });

  it('say in the summary of a closed country how many there are', async () => {
    expect(names(await explained(places(COUNT)))).to.deep.equal([
      'France (134 places, listed as open at 134)',
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
      expect(drawn(page)[0]).to.equal(5);
    });
  }

  it('have the country of an open place unfolded if few places are open', async () => {
    const study = places(COUNT);
    const { locations } = study.protocolSection.contactsLocationsModule;
    for (const [at, place] of locations.entries()) place.status = at === 215 ? 'RECRUITING' : 'COMPLETED';
    const page = await explained(study);
    expect(names(page)[0]).to.equal('Spain (133 places, listed as open at 1)');
    expect(folds(page).map(({ open }) => open)).to.deep.equal([true, false, false]);
    expect(shown(page.facts('.facility', folds(page)[0])[0])).to.contain('Clinic number 216');
  });

  it('come with a notice if the place that the page asks for is not among them', async () => {
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

it('places in many countries are folded after the first eight, and all of them are printed', async () => {
  const locations = Array.from({ length: 40 }, (_, at) => ({ facility: `Clinic ${at}`, country: `Land ${at}` }));
  const page = await explained(changed(randomized(), { 'contactsLocationsModule.locations': locations }));
  const drawn = () => page.section('places').querySelectorAll('.item').length;
  expect(page.fold('Show 32 more')?.open).to.equal(false);
  expect(drawn()).to.equal(40);
  window.dispatchEvent(new Event('beforeprint'));
  await page.settled();
  const told = shown(page.section('places'));
  window.dispatchEvent(new Event('afterprint'));
  expect(
    missing(
      told,
      locations.map(({ facility }) => facility),
    ),
  ).to.be.empty;
});
