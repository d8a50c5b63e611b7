import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import trials from '../../src/generated/en.trials.json';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { en as strings } from '../../src/i18n/en/interface.js';
import { RECORD } from '../../src/trial/paths.js';
import { en, explainTrial, listTrials } from '../../src/trial/trial.js';
import { rich } from './fixtures/rich.js';
import { randomized, STUDIES, type Study } from './fixtures/studies.js';
import { READ, withValue } from './support/paths.js';
import { allFacts, explain, realRecords, saying, TODAY } from './support/read.js';

/** Fills the placeholders of a sentence, so that its words can be counted. */
const fill = (text: string) => text.replace('{unclear}', en.unclear).replace(/\{\w+\}/g, 'May 2024');

/** Every text below a value of the interface words, with its path. */
function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return /\.lang$/.test(path) ? [] : [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const sentencesOf = (text: string) => fill(text).split(/(?<=[.?!:])\s+/);
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];

function grade(texts: readonly string[]): number {
  const sentences = texts
    .flatMap(sentencesOf)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

/** The codes of the registry, by the ending of the field's path. */
const REGISTRY: Readonly<Record<string, string>> = {
  overallStatus:
    'NOT_YET_RECRUITING RECRUITING ENROLLING_BY_INVITATION ACTIVE_NOT_RECRUITING SUSPENDED TERMINATED COMPLETED WITHDRAWN UNKNOWN AVAILABLE TEMPORARILY_NOT_AVAILABLE NO_LONGER_AVAILABLE APPROVED_FOR_MARKETING WITHHELD',
  phases: 'EARLY_PHASE1 PHASE1 PHASE2 PHASE3 PHASE4 NA',
  studyType: 'INTERVENTIONAL OBSERVATIONAL EXPANDED_ACCESS',
  allocation: 'RANDOMIZED NON_RANDOMIZED NA',
  interventionModel: 'SINGLE_GROUP PARALLEL CROSSOVER FACTORIAL SEQUENTIAL',
  primaryPurpose:
    'TREATMENT PREVENTION DIAGNOSTIC SUPPORTIVE_CARE SCREENING HEALTH_SERVICES_RESEARCH BASIC_SCIENCE DEVICE_FEASIBILITY ECT OTHER',
  masking: 'NONE SINGLE DOUBLE TRIPLE QUADRUPLE',
  whoMasked: 'PARTICIPANT CARE_PROVIDER INVESTIGATOR OUTCOMES_ASSESSOR',
  'armGroups[].type': 'EXPERIMENTAL ACTIVE_COMPARATOR PLACEBO_COMPARATOR SHAM_COMPARATOR NO_INTERVENTION OTHER',
  'interventions[].type':
    'DRUG BIOLOGICAL DEVICE PROCEDURE RADIATION BEHAVIORAL GENETIC DIETARY_SUPPLEMENT COMBINATION_PRODUCT DIAGNOSTIC_TEST OTHER',
  sex: 'ALL FEMALE MALE',
  stdAges: 'CHILD ADULT OLDER_ADULT',
  observationalModel:
    'COHORT CASE_CONTROL CASE_ONLY CASE_CROSSOVER ECOLOGIC_OR_COMMUNITY FAMILY_BASED DEFINED_POPULATION NATURAL_HISTORY OTHER',
  timePerspective: 'PROSPECTIVE RETROSPECTIVE CROSS_SECTIONAL OTHER',
  'enrollmentInfo.type': 'ESTIMATED ACTUAL',
  statusForNctId: 'AVAILABLE TEMPORARILY_NOT_AVAILABLE NO_LONGER_AVAILABLE APPROVED_FOR_MARKETING',
  'locations[].status':
    'RECRUITING NOT_YET_RECRUITING ENROLLING_BY_INVITATION ACTIVE_NOT_RECRUITING SUSPENDED TERMINATED COMPLETED WITHDRAWN AVAILABLE',
  'centralContacts[].role': 'CONTACT PRINCIPAL_INVESTIGATOR SUB_INVESTIGATOR STUDY_CHAIR STUDY_DIRECTOR',
  'startDateStruct.type': 'ACTUAL ESTIMATED',
  'leadSponsor.class': 'INDUSTRY NIH FED OTHER_GOV NETWORK INDIV OTHER AMBIG UNKNOWN',
  retention: 'SAMPLES_WITH_DNA SAMPLES_WITHOUT_DNA NONE_RETAINED',
  ipdSharing: 'YES NO UNDECIDED',
};

describe('the words', () => {
  for (const [ending, values] of Object.entries(REGISTRY)) {
    it(`know every code of the registry under ${ending}, and each is explained without an error`, () => {
      const field = READ.find(({ path }) => path.endsWith(`.${ending}`))!;
      for (const value of values.split(' ')) {
        for (const base of [rich(), randomized(), STUDIES.observational!()]) {
          const set = () => withValue(base, field.path.replace(/\[\]/g, '[0]'), field.as === 'codes' ? [value] : value);
          const record: Study = tryIt(set);
          if (!record) continue;
          const odd = allFacts(explain(record)).filter(
            ({ state, quote }) => state === 'unrecognised' && quote === value,
          );
          assert.deepEqual(odd, [], value);
        }
      }
    });
  }

  it('have no sentence of more than twenty-five words, and few of more than fifteen', () => {
    const counts = leaves(en).flatMap(([path, text]) =>
      sentencesOf(text).map((sentence) => [path, wordsOf(sentence).length] as const),
    );
    assert.deepEqual(
      counts.filter(([, count]) => count > 25),
      [],
    );
    assert.ok(counts.filter(([, count]) => count > 15).length < counts.length / 8);
  });

  it('promise nothing, advise nothing, and say of nobody that they are eligible', () => {
    const banned =
      /\b(?:hope|breakthrough|cutting.edge|eligib\w*|qualif\w*|best|recommend\w*|should|last chance|enrol\w*|unfortunately|items?|entit\w*|fields?)\b/i;
    for (const [path, text] of leaves(en)) if (path !== '.phase.earlyTreats') assert.doesNotMatch(text, banned, path);
    assert.match(en.phase.earlyTreats, /what they hope to learn/);
  });

  it('compare chance to no game or machine, and never say that chance itself decides, in either language', () => {
    const game =
      /\b(?:draw\w* lots?|lots|lotter\w+|raffle|coins?|dice|luck\w*|computers?)\b|\bchance (?:decide|did|does)/i;
    const juego =
      /\b(?:sorte\w+|loter[ií]a\w*|rifa\w*|monedas?|dados?|suerte|computador\w*|ordenador\w*|azar (?:no )?decid\w+|decid\w+ el azar)\b/iu;
    const [spoken, reader] = ['language', 'trial-words'].map(
      (name) => JSON.parse(readFileSync(`src/generated/es.${name}.json`, 'utf8')) as object,
    );
    const spanish = { ...spoken, reader };
    const groups = (words: object) => leaves(words).filter(([, text]) => /group|chance|grupo|azar/i.test(text));
    for (const [path, text] of leaves(en)) assert.doesNotMatch(text, game, path);
    for (const [path, text] of [...groups(strings), ...groups(trials), ...groups(guide)])
      assert.doesNotMatch(text, game, path);
    for (const [path, text] of groups(spanish)) assert.doesNotMatch(text, juego, path);
    assert.ok(groups(spanish).length > 50);
  });

  it('are plain: no dashes, no double quotes, no double spaces', () => {
    for (const [path, text] of leaves(en)) assert.doesNotMatch(text, /["“”—–]| {2}|\s$/, path);
  });

  it('read at grade 8 or lower in every section, and at 6 or lower on average', () => {
    const studies = [
      ...Object.values(STUDIES).map((make) => make()),
      rich(),
      ...realRecords().map(([, record]) => record),
    ];
    const said = new Map<string, Set<string>>();
    const add = (id: string, ...texts: readonly string[]) => {
      const own = said.get(id) ?? new Set();
      for (const text of texts) own.add(text);
      said.set(id, own);
    };
    for (const study of studies) {
      const { glance, sections, notices, questions, sites } = explain(study);
      for (const { id, heading, facts } of sections) add(id, heading, ...facts.map(({ say }) => say));
      add('glance', ...glance.map(({ say }) => say));
      add('notices', ...notices.map(({ say }) => say));
      add('questions', ...questions.map(({ say }) => say));
      add('sites', ...sites.flatMap(({ facts, contacts }) => [...facts, ...contacts].map(({ say }) => say)));
    }
    const grades = [...said].map(([id, texts]) => [id, grade([...texts])] as const);
    for (const [id, value] of grades) assert.ok(value <= 8, `${id}: grade ${value.toFixed(1)}`);
    const mean = grades.reduce((sum, [, value]) => sum + value, 0) / grades.length;
    assert.ok(
      mean <= 6,
      `mean ${mean.toFixed(1)}: ${grades.map(([id, value]) => `${id} ${value.toFixed(1)}`).join(', ')}`,
    );
  });

  it('have separate sentences for a tense, or for a partial record, in which the usual one would be false', () => {
    const keys = {
      groups:
        'chancePast chanceNever partlyPast partlyNever noChancePast noChanceNever onePast oneNever silentPart unlistedPart',
      placebo: 'placeboPast placeboNever shamPast shamNever bothPast bothNever spokenPast spokenShamPast nonePast',
      masking: 'openPast hiddenPast participantPast somePast silentPart',
      outcomes: 'mainNever mainsNever moreNever',
      who: 'healthyPast notHealthyPast',
      glance:
        'chancePast chanceNever partlyPast noChancePast onePast oneNever placeboPast placeboNever shamPast shamNever bothPast spokenPast spokenShamPast notToldPast notToldTreatmentPast nonePart',
      status: 'nonePart noWhyPart',
      places: 'nonePart unmarkedPart',
      eligibility: 'nonePart',
    } as const;
    for (const [part, list] of Object.entries(keys))
      for (const key of list.split(' ')) {
        const words: Readonly<Record<string, unknown>> = en[part as keyof typeof keys];
        const base = key.replace(/(?:Past|Never|Part)$/, '');
        assert.ok(words[key] && words[base], `${part}.${key}`);
        assert.notDeepEqual(words[key], words[base], `${part}.${key}`);
      }
  });

  it('read at grade 8 or lower under every key, used or not', () => {
    for (const [key, value] of Object.entries(en)) {
      const texts = leaves(value, `.${key}`).map(([, text]) => text);
      if (texts.length > 1) assert.ok(grade(texts) <= 8, `${key}: ${grade(texts).toFixed(1)}`);
    }
  });

  it('can all be replaced: another set with the same keys leaves no English text', () => {
    const mark = (value: unknown): unknown =>
      typeof value === 'string'
        ? `¡${value.replace(/[A-Za-z]+(?![^{]*\})/g, 'xx')}`
        : Array.isArray(value)
          ? value.map(mark)
          : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, mark(inner)]));
    const words = { ...(mark(en) as typeof en), lang: 'es' };
    const studies = [...Object.values(STUDIES).map((make) => make()), rich()];
    for (const study of studies) {
      const explained = explainTrial(study, { words, today: TODAY });
      for (const text of saying(explained)) assert.match(text, /^¡/);
      assert.ok(!saying(explained).join(' ').includes('record'));
      for (const { say } of explained.countries) assert.match(say, /^¡/);
    }
    const list = listTrials(studies, { words, today: TODAY });
    for (const text of [
      list.say,
      ...list.groups.flatMap(({ heading, rows }) => [
        heading,
        ...rows.flatMap(({ facts }) => facts.map(({ say }) => say)),
      ]),
    ])
      assert.match(text, /^¡/);
  });
});

/** Explains the study, unless it lacks the part in which the word would be. */
function tryIt(make: () => Study): Study {
  try {
    return make();
  } catch {
    return undefined;
  }
}

it('every path is in the table once', () => {
  const paths = READ.map(({ path }) => path);
  assert.equal(new Set(paths).size, paths.length);
  const names = Object.values(RECORD).flatMap((fields) => Object.keys(fields));
  assert.equal(new Set(names).size, names.length, 'fields of two parts have the same name');
});
