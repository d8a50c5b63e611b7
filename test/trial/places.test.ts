import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainTrial } from '../../src/trial/trial.js';
import { changed, manySites, randomized, stopped } from './fixtures/studies.js';
import { factAt, noticeIds, noticeOf, says } from './support/read.js';

const LOCATIONS = 'contactsLocationsModule.locations';
const CENTRAL = 'contactsLocationsModule.centralContacts';

describe('places', () => {
  it('have each their own status, or none', () => {
    const lines = says(randomized(), 'places');
    assert.equal(lines[0], 'The record names 2 places.');
    assert.ok(lines.includes('One place is: | Example Hospital'));
    assert.ok(lines.includes('It is in: | Springfield, Example State, 00001, United States'));
    const silent = changed(randomized(), { [LOCATIONS]: [{ city: 'Springfield' }] });
    assert.deepEqual(says(silent, 'places').slice(1), [
      'The record gives no name for this place.',
      'It is in: | Springfield',
      'The record names no country for this place.',
      'The record gives no status for this place.',
    ]);
  });

  it('come with the asked one first, by facility or by city and country, without case or accents', () => {
    for (const site of ['Zweitklinik', 'musterstadt, GERMANY', 'Músterstadt', ' zweitklinik ']) {
      const { sites } = explainTrial(randomized(), { site });
      assert.equal(sites[0]?.name, 'Germany', site);
      assert.equal(sites[0]?.cities[0]?.sites[0]?.matched, true);
      assert.equal(sites.flatMap(({ cities }) => cities.flatMap((city) => city.sites)).length, 2, 'none is hidden');
      assert.equal(says(randomized(), 'places', { site })[2], 'One place is: | Zweitklinik');
    }
    assert.ok(noticeIds(randomized(), { site: 'Nowhere' }).includes('site-not-listed'));
    assert.ok(
      noticeIds(randomized(), { site: 'Musterstadt, France' }).includes('site-not-listed'),
      'every part must fit',
    );
  });

  it('are grouped by country, then city', () => {
    const { sites } = explainTrial(manySites());
    assert.deepEqual(
      sites.map(({ name, cities }) => [name, cities.length]),
      [
        ['France', 7],
        ['Germany', 7],
      ],
    );
  });

  it('beyond a hundred are folded after the first ten, with the count, and none is cut', () => {
    const facts = explainTrial(manySites(120)).sections.find(({ id }) => id === 'places')!.facts;
    const names = facts.filter(({ field }) => field.endsWith('.facility'));
    assert.equal(names.length, 120);
    assert.equal(names.filter(({ fold }) => !fold).length, 10);
    assert.equal(names.at(-1)!.fold, 'More places (110)');
    assert.ok(
      explainTrial(manySites(100)).sections.every(
        ({ id, facts }) => id !== 'places' || facts.every(({ fold }) => !fold),
      ),
    );
  });
});

describe('contacts', () => {
  it('are linked only by plain phone numbers and addresses', () => {
    const odd = changed(randomized(), { [CENTRAL]: [{ name: 'A', phone: 'only use Email', email: 'x@y' }] });
    assert.equal(factAt(randomized(), 'centralContacts[0].phone')?.href, 'tel:5555550100');
    assert.equal(factAt(randomized(), 'centralContacts[0].email')?.href, 'mailto:team@example.org');
    assert.equal(factAt(odd, 'centralContacts[0].phone')?.href, undefined);
    assert.equal(factAt(odd, 'centralContacts[0].phone')?.quote, 'only use Email');
    assert.equal(factAt(odd, 'centralContacts[0].email')?.href, undefined);
    const extended = changed(randomized(), { [CENTRAL]: [{ phone: '+1 555 555 0100', phoneExt: '12' }] });
    assert.equal(factAt(extended, 'centralContacts[0].phone')?.href, 'tel:+15555550100');
    assert.equal(factAt(extended, 'centralContacts[0].phoneExt')?.quote, '12');
  });

  it('include those of the asked place', () => {
    const lines = says(randomized(), 'contacts', { site: 'Example Hospital' });
    assert.ok(lines.includes('A contact in the record is: | Desk One'));
    assert.ok(!says(randomized(), 'contacts').includes('A contact in the record is: | Desk One'));
  });

  it('missing from an open study send the reader to their own team with the number', () => {
    const none = { [CENTRAL]: undefined, [LOCATIONS]: undefined };
    assert.equal(
      noticeOf(changed(randomized(), none), 'no-contact'),
      'The record names no contact. Ask your own care team, and give them this number: NCT99999901.',
    );
    assert.ok(!noticeIds(changed(stopped(), none)).includes('no-contact'));
    assert.ok(
      noticeIds(changed(randomized(), { ...none, 'identificationModule.nctId': undefined })).includes(
        'no-contact-or-number',
      ),
    );
  });
});
