import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { html } from 'lit';
import { guideForTrials, picturesForTrials, wordsForTrials } from '../../scripts/vite/trials-alone.js';
import { generalView } from '../../src/explainer/general.js';
import { listView, WHOLE_LIST } from '../../src/explainer/record/list.js';
import { ALL_PLACES } from '../../src/explainer/record/places.js';
import { recordView } from '../../src/explainer/record/record.js';
import { sheetView } from '../../src/explainer/record/sheet.js';
import type { RecordState } from '../../src/explainer/record-loader.js';
import { stateView } from '../../src/explainer/state.js';
import { termsInTrials } from '../../src/guide/glossary.js';
import type { Guide } from '../../src/guide/guide.js';
import { factsInTrials, type TrialBasics } from '../../src/guide/trial-basics.js';
import { en as strings } from '../../src/i18n/en/interface.js';
import { explainTrial, listTrials } from '../../src/trial/explain-trial.js';
import { sourcesOf } from '../../src/ui/blocks.js';
import { expiredNotice, footer, urgentLink } from '../../src/ui/header-and-footer.js';
import { rich } from '../trial/fixtures/rich.js';
import { STUDIES } from '../trial/fixtures/studies.js';

const read = (name: string) => JSON.parse(readFileSync(`src/generated/${name}.json`, 'utf8')) as unknown;
const guide = read('secondary-liver-cancer.en') as Guide;
const trials = read('en.trials') as TrialBasics;
const small = guideForTrials(guide, trials) as Guide;

/** A proxy of the values that throws if a missing key is read. */
function strict<Values extends object>(values: Values, path: string, optional: readonly string[] = []): Values {
  return new Proxy(values, {
    get(target, key) {
      if (typeof key === 'string' && !Object.hasOwn(target, key) && !optional.includes(key))
        throw new Error(`${path}.${key} is not in the file`);
      const value: unknown = Reflect.get(target, key);
      const isGroup = path.startsWith('strings') && typeof value === 'object' && value;
      // Errors without a sentence of their own have no key.
      return isGroup && key !== 'errors' ? strict(value, `${path}.${String(key)}`) : value;
    },
  });
}

/** Every text in a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : typeof value === 'string' ? [value] : [];

/** A text as it is in a built file: ASCII, as JSON in a JavaScript string. */
const plain = (code: string) =>
  code
    .replace(/\\+u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+(["'`\\])/g, '$1');

/** Sentences of the parts that are left out, and that no shown part contains. */
function leftOut(): string[] {
  const { treatments, questions, rules, overview, scope, practical, alsoAsk, values, checks, carer } = guide;
  const texts = treatments.map(({ pictures, ...treatment }) => [
    treatment,
    pictures.map(({ alt, caption }) => [alt, caption]),
  ]);
  const shown = textsIn([trials, guide.urgent, guide.glossary, guide.sources, guide.disclaimer]).join('\n');
  return textsIn([texts, questions, rules, overview, scope, practical, alsoAsk, values, checks, carer]).filter(
    (text) => /\S \S+ \S/.test(text) && !shown.includes(text),
  );
}

describe('the guide that trial-explainer.js carries', () => {
  test('has no sentence of a treatment, a question or a rule', () => {
    const held = textsIn(small).join('\n');
    assert.deepEqual(
      leftOut().filter((text) => held.includes(text)),
      [],
    );
  });

  test('explains the same words and names the same sources as the whole guide', () => {
    assert.deepEqual(termsInTrials(small, trials), termsInTrials(guide, trials));
    const named = (one: Guide) => sourcesOf(one, factsInTrials(trials)).map(({ id: _, ...source }) => source);
    assert.deepEqual(named(small), named(guide));
  });

  test('keeps whom to call, the disclaimer, who checked it, and every shape of the picture', () => {
    for (const key of ['disclaimer', 'version', 'date', 'lang', 'signOff', 'reviewed', 'translation'] as const)
      assert.deepEqual(small[key], guide[key], key);
    const toCall = ({ urgent }: Guide) => ({ ...urgent, signs: urgent.signs.map(({ text }) => text) });
    assert.deepEqual(toCall(small), toCall(guide));
    const { svg } = guide.treatments.find(({ opens }) => opens === 'trial')!.pictures[0]!;
    const shapes = [...svg.matchAll(/<(?!\/?svg)[^>]*>/g)].map(([shape]) => shape);
    assert.ok(shapes.length > 3);
    for (const shape of shapes) assert.ok(picturesForTrials(guide).includes(shape), shape);
  });
});

describe('the words that trial-explainer.js carries', () => {
  const words = strict(wordsForTrials(strings), 'strings') as typeof strings;
  const reviewed = { reviews: [], changed: ['rules'], open: ['words'] };
  const signOff = { name: 'A', role: 'B', date: '2024-01-01', expires: '2025-01-01' };
  const translation = { method: 'a', translator: 'b', sourceHash: 'c', untranslated: ['d'] };
  // In that file the picture is part of the code.
  const shown = { ...small, treatments: guide.treatments };
  const guides = [shown, { ...shown, reviewed }, { ...shown, signOff }, { ...shown, translation }];
  const contexts = guides.flatMap((one) =>
    [undefined, 'tel:1', 'https://example.org/'].map((contact) => ({
      guide: strict(one, 'guide', ['signOff', 'reviewed', 'translation']),
      strings: words,
      level: 2,
      contact,
      today: '2026-11-25',
      printing: false,
    })),
  );
  const states: readonly Exclude<RecordState, { kind: 'trial' | 'list' }>[] = [
    { kind: 'none' },
    { kind: 'waiting' },
    { kind: 'offer' },
    ...['not-found', 'unreachable', 'remote', 'other'].flatMap((code) =>
      [true, false].map((isOwnFile) => ({ kind: 'error', code, canRetry: true, isOwnFile }) as const),
    ),
  ];

  test('are all the words that its views use', () => {
    const studies = [rich, ...Object.values(STUDIES)].map((make) => make());
    const main = () => html``;
    const language = { lang: 'en', guide: small, trials, strings: words, written: {} };
    const study = { id: 'NCT00000001', registryAddress: new URL('https://example.org/') };
    for (const context of contexts) {
      assert.ok([urgentLink(context), expiredNotice(context), footer(context, trials.disclaimer, { about: false })]);
      assert.ok(generalView(context, trials, 2, main()));
      for (const study of studies) {
        const trial = explainTrial(study);
        for (const marks of [undefined, new Map([[1, 'ask' as const]])]) {
          const own = { marks, places: { ...ALL_PLACES, words: 'a' } };
          assert.ok(recordView(context, trial, main, { hasList: true, own, isWhole: false }));
          if (marks && trial.eligibility) assert.ok(sheetView(context, trial, trial.eligibility, marks));
        }
      }
      assert.ok(listView(context, listTrials(studies), WHOLE_LIST, main));
      assert.ok(listView(context, listTrials(studies), { ...WHOLE_LIST, words: 'no such word', shown: 0 }, main));
    }
    for (const state of states) assert.ok(stateView(language, state, study));
  });
});

describe('dist/trial-explainer.js', () => {
  const code = plain(readFileSync('dist/trial-explainer.js', 'utf8'));

  test('says what a trial is, and has no sentence of a treatment, a question or a rule', () => {
    assert.ok(code.includes(trials.lead));
    assert.deepEqual(
      leftOut().filter((text) => code.includes(text)),
      [],
    );
  });
});
