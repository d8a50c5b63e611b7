import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, manySites, randomized, stopped } from './fixtures/studies.js';
import { explain, glance, line, noticeIds, noticeOf, says } from './support/read.js';

const LOCATIONS = 'contactsLocationsModule.locations';
const CENTRAL = 'contactsLocationsModule.centralContacts';
const names = (study: unknown, site?: string) => explain(study, { site }).sites.map(({ name, city }) => name ?? city);

describe('places', () => {
  it('each have one sentence, with their own status or none', () => {
    const told = explain(randomized()).sites.map(({ facts }) => facts.map(line));
    assert.deepEqual(told, [
      ['Listed as open: | Example Hospital, Springfield, Example State, 00001, United States'],
      ['Listed as open: | Zweitklinik, Musterstadt, 00002, Germany'],
    ]);
    const silent = changed(randomized(), { [LOCATIONS]: [{ city: 'Springfield' }, { facility: ' ' }] });
    assert.deepEqual(
      explain(silent).sites.map(({ facts }) => facts.map(line)),
      [['Place: | Springfield'], ['A place without a name.']],
    );
  });

  it('have the asked one first, by facility or by city and country, regardless of case and accents; none is hidden', () => {
    for (const site of ['Zweitklinik', 'musterstadt, GERMANY', 'Músterstadt', ' zweitklinik ']) {
      const { sites } = explain(randomized(), { site });
      assert.deepEqual([sites[0]?.name, sites[0]?.matched, sites.length], ['Zweitklinik', true, 2], site);
      assert.equal(glance(randomized(), { site }).where, 'In August 2026, listed as open: | Zweitklinik, Musterstadt');
    }
    assert.equal(noticeOf(randomized(), 'site-not-listed', { site: 'Nowhere' }), 'The record does not list Nowhere.');
    assert.ok(
      noticeIds(randomized(), { site: 'Musterstadt, France' }).includes('site-not-listed'),
      'every part must fit',
    );
    const part = randomized();
    delete part.derivedSection;
    assert.ok(noticeIds(part, { site: 'Nowhere' }).includes('site-not-in-copy'));
  });

  it('have open ones first, the nearest to the asked one first, then the order of the record', () => {
    const at = (facility: string, lat: number, status: string, country = 'France') => ({
      facility,
      city: facility,
      country,
      status,
      geoPoint: { lat, lon: 0 },
    });
    const study = changed(randomized(), {
      [LOCATIONS]: [
        at('Far', 40, 'COMPLETED'),
        at('Near', 11, 'COMPLETED'),
        at('Far open', 50, 'RECRUITING'),
        at('Near open', 12, 'RECRUITING'),
        at('Home', 10, 'COMPLETED'),
      ],
    });
    assert.deepEqual(names(study, 'Home'), ['Home', 'Near open', 'Far open', 'Near', 'Far']);
    assert.deepEqual(names(study), ['Far open', 'Near open', 'Far', 'Near', 'Home']);
  });

  it('are ordered by city, state and country if the asked one has no coordinates', () => {
    const study = changed(randomized(), {
      [LOCATIONS]: [
        { facility: 'A', city: 'Paris', country: 'France' },
        { facility: 'B', city: 'Lyon', country: 'France' },
        { facility: 'C', city: 'Rome', country: 'Italy' },
      ],
    });
    assert.deepEqual(names(study, 'Clinic, Lyon, France'), ['B', 'A', 'C']);
  });

  it('are counted by country, in the order of their first place', () => {
    const { countries, sites } = explain(manySites());
    assert.deepEqual(
      countries.map(({ say }) => say),
      ['Germany (60 places, listed as open at 40)', 'France (60 places, listed as open at 40)'],
    );
    assert.deepEqual(
      countries.flatMap((country) => country.sites).sort((a, b) => a - b),
      sites.map((_site, index) => index),
    );
  });

  it('are counted in the tense of the study', () => {
    const first = (status: string, ...states: (string | undefined)[]) =>
      says(
        changed(randomized(), {
          'statusModule.overallStatus': status,
          [LOCATIONS]: states.map((state) => ({ city: 'A', country: 'B', ...(state && { status: state }) })),
        }),
        'places',
      )[0];
    assert.equal(
      first('RECRUITING', 'RECRUITING', 'COMPLETED'),
      'The study is listed as open at 1 of 2 hospitals or other places.',
    );
    assert.equal(
      first('RECRUITING', undefined, undefined),
      'The record names 2 hospitals or other places. It does not say at which the study is open.',
    );
    assert.equal(first('RECRUITING', 'RECRUITING'), 'The record names 1 place.');
    assert.equal(first('COMPLETED', undefined, undefined), 'It was run at 2 hospitals or other places.');
    assert.equal(first('ACTIVE_NOT_RECRUITING', undefined), 'It is run at 1 place.');
    assert.equal(first('WITHDRAWN', undefined, undefined), 'It was planned at 2 hospitals or other places.');
    assert.equal(first('UNKNOWN', 'RECRUITING', undefined), 'The record names 2 hospitals or other places.');
    assert.equal(
      says(changed(randomized(), { [LOCATIONS]: undefined }), 'places')[0],
      'The record names no hospital or other place.',
    );
  });
});

describe('contacts', () => {
  it('are one line each, with links if phone number and email are valid', () => {
    const [fact] = explain(randomized()).sections.find(({ id }) => id === 'contacts')!.facts;
    assert.equal(fact!.quote, 'Study Desk, 555-555-0100, team@example.org');
    const links = fact!.blocks!.flatMap(({ segments }) => segments).flatMap(({ href }) => href ?? []);
    assert.deepEqual(links, ['tel:+15555550100', 'mailto:team@example.org']);
  });

  it('include those of the asked place, and the number of places with their own', () => {
    const lines = says(randomized(), 'contacts', { site: 'Example Hospital' });
    assert.ok(lines.includes('You can ask: | Desk One, 555-555-0100, team@example.org'));
    assert.equal(says(randomized(), 'contacts').at(-1), 'In the list of places, 1 place names its own contact.');
  });

  it('that are researchers are never offered as somebody to ask', () => {
    const study = changed(randomized(), { [CENTRAL]: [{ name: 'Dr. Example', role: 'PRINCIPAL_INVESTIGATOR' }] });
    assert.equal(says(study, 'contacts')[0], 'Named as a researcher: | Dr. Example');
  });

  it('that cannot be reached are named, and not offered as somebody to ask', () => {
    const study = changed(randomized(), { [CENTRAL]: [{ name: 'Example Company', role: 'CONTACT' }] });
    assert.equal(says(study, 'contacts')[0], 'Named in the record: | Example Company');
  });

  it('are told once: not the bare name of one who can be reached, and not again at the only place', () => {
    const desk = { name: 'Study Desk', role: 'CONTACT', phone: '+1 555 555 0100' };
    const own = { ...desk, name: 'Desk Two' };
    const lead = { name: 'Study Desk', role: 'PRINCIPAL_INVESTIGATOR' };
    const place = { facility: 'Clinic', city: 'A', country: 'B', contacts: [desk, own, lead] };
    const study = changed(randomized(), {
      [CENTRAL]: [{ name: desk.name, role: desk.role }, desk],
      [LOCATIONS]: [place],
    });
    assert.deepEqual(says(study, 'contacts').slice(0, -1), ['You can ask: | Study Desk, +1 555 555 0100']);
    const atPlace = (one: unknown) => explain(one).sites[0]!.contacts.map(line);
    assert.deepEqual(atPlace(study), [
      'You can ask: | Desk Two, +1 555 555 0100',
      'Named as a researcher: | Study Desk',
    ]);
    const two = changed(study, { [LOCATIONS]: [place, { city: 'C' }] });
    assert.equal(atPlace(two).length, 3, 'of several places, each has its own contacts');
  });

  it('missing from an open study refer the reader to their own team, with the study number', () => {
    const none = { [CENTRAL]: undefined, [LOCATIONS]: undefined };
    assert.deepEqual(says(changed(randomized(), none), 'contacts'), [
      'No contact is named. Ask your own care team, and give them this number: NCT99999901.',
    ]);
    assert.deepEqual(says(changed(randomized(), { ...none, 'identificationModule.nctId': undefined }), 'contacts'), [
      'No contact is named. Ask your own care team.',
    ]);
    assert.deepEqual(says(changed(stopped(), none), 'contacts'), []);
  });
});
