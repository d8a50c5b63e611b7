import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import spanish from '../../src/generated/es.language.json';
import es from '../../src/generated/es.trial-words.json';
import { en } from '../../src/i18n/en/trial.js';
import { renderTrialPage } from '../../src/page/index.js';
import { explainTrial } from '../../src/trial/explain-trial.js';
import { rich } from '../trial/fixtures/rich.js';
import { STUDIES } from '../trial/fixtures/studies.js';
import { complaints, dataOf, hiddenIn } from './schema.js';
import { squeezed, textOf, valuesOf } from './support.js';

const today = '2026-11-25';
const WORDS = { en, es };
/** A study with so many places that the element has a filter for them. */
function withManyPlaces() {
  const study = rich();
  const { contactsLocationsModule: where } = study.protocolSection as {
    contactsLocationsModule?: { locations: object[] };
  };
  const [first] = where!.locations;
  where!.locations = Array.from({ length: 60 }, (_, at) => ({ ...first, facility: `Clinic ${at}` }));
  return study;
}
const studies = [withManyPlaces, rich, ...Object.values(STUDIES)].map((make) => make());
const pages = (['en', 'es'] as const).flatMap((lang) =>
  studies.map((record) => ({
    html: renderTrialPage({ record, lang, today }),
    explained: explainTrial(record, { today, words: WORDS[lang] }),
  })),
);

describe('the page of a study', () => {
  test('says once, in another language, that the words of the study are in English', () => {
    const counts = pages.map(
      ({ html }) => squeezed(textOf(html)).split(squeezed(spanish.strings.trial.english)).length - 1,
    );
    assert.deepEqual(counts, [...studies.map(() => 0), ...studies.map(() => 1)]);
  });

  test('has everything that the element shows of it, with whom to call first', () => {
    assert.ok(pages.length > 10);
    for (const { html, explained } of pages) {
      const text = squeezed(textOf(html));
      const { glance, sections, notices, questions } = explained;
      const wanted = [
        ...[...glance, ...sections.flatMap(({ facts }) => facts), ...questions].map(({ say }) => say),
        ...notices.filter(({ place }) => place !== 'card').map(({ say }) => say),
      ];
      assert.deepEqual(
        wanted.filter((say) => !text.includes(squeezed(say))),
        [],
        explained.id,
      );
      assert.ok(html.indexOf('href="#trial-urgent"') < html.indexOf('<h1'));
    }
  });

  test('needs no script: nothing needs a click, and every link inside the page has its target', () => {
    for (const { html } of pages) {
      assert.doesNotMatch(html, /<button|<input|<script(?! type="application\/ld\+json")|\son\w+="|\sstyle="/);
      const ids = valuesOf(html, 'id');
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(
        valuesOf(html, 'href').filter((href) => href.startsWith('#') && !ids.includes(href.slice(1))),
        [],
      );
    }
  });

  test('is a trial in the vocabulary of schema.org, with nothing that is not on the page, and no reviewer', () => {
    for (const { html, explained } of pages) {
      const { about, reviewedBy, lastReviewed } = dataOf(html);
      assert.equal((about as Record<string, unknown>)['@type'], 'MedicalTrial');
      assert.equal((about as Record<string, unknown>).identifier, explained.id);
      assert.deepEqual([reviewedBy, lastReviewed, hiddenIn(html)], [undefined, undefined, []]);
    }
    assert.deepEqual(complaints(dataOf(pages[0]!.html), dataOf(pages.at(-1)!.html)), ['', '']);
  });

  test('names every place, however many there are', () => {
    const text = textOf(pages[0]!.html);
    for (let at = 0; at < 60; at++) assert.ok(text.includes(`Clinic ${at}`), `${at}`);
  });

  test('is refused with a code if there is no study', () => {
    for (const [record, code] of [
      ['', 'empty-file'],
      [{}, 'no-protocol'],
    ])
      assert.throws(() => renderTrialPage({ record, today }), { name: 'TrialError', code });
  });
});
