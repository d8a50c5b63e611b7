import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { en, explainTrial } from '../../src/trial/trial.js';
import { STUDIES } from './fixtures/studies.js';
import { realRecords } from './support/read.js';

/** Stands for what is filled in, so that a sentence can be counted. */
const FILLED: Readonly<Record<string, string>> = {
  date: 'May 2024',
  n: '3',
  total: '5',
  count: '40',
  age: '18 years',
  list: 'this',
  host: 'this site',
  id: 'NCT99999901',
  what: 'what it is',
  unclear: en.unclear,
};
const fill = (text: string) =>
  text.replace(/\{(\w+)\}/g, (_all, key: string) => FILLED[key] ?? assert.fail(`no filling for {${key}}`));

/** Every text under a value of the words, with its path; clauses are not sentences. */
function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return /\.(?:what|lang)$/.test(path) ? [] : [[path, value]];
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

const ENUMS: Readonly<Record<string, string>> = {
  status:
    'NOT_YET_RECRUITING RECRUITING ENROLLING_BY_INVITATION ACTIVE_NOT_RECRUITING SUSPENDED TERMINATED COMPLETED WITHDRAWN UNKNOWN AVAILABLE TEMPORARILY_NOT_AVAILABLE NO_LONGER_AVAILABLE APPROVED_FOR_MARKETING WITHHELD',
  phases: 'EARLY_PHASE1 PHASE1 PHASE2 PHASE3 PHASE4 NA PHASE1+PHASE2 PHASE2+PHASE3',
  studyType: 'INTERVENTIONAL OBSERVATIONAL EXPANDED_ACCESS',
  allocation: 'RANDOMIZED NON_RANDOMIZED NA',
  plan: 'SINGLE_GROUP PARALLEL CROSSOVER FACTORIAL SEQUENTIAL',
  purpose:
    'TREATMENT PREVENTION DIAGNOSTIC SUPPORTIVE_CARE SCREENING HEALTH_SERVICES_RESEARCH BASIC_SCIENCE DEVICE_FEASIBILITY ECT OTHER',
  masking: 'NONE SINGLE DOUBLE TRIPLE QUADRUPLE',
  masked: 'PARTICIPANT CARE_PROVIDER INVESTIGATOR OUTCOMES_ASSESSOR',
  groupType: 'EXPERIMENTAL ACTIVE_COMPARATOR PLACEBO_COMPARATOR SHAM_COMPARATOR NO_INTERVENTION OTHER',
  itemType:
    'DRUG BIOLOGICAL DEVICE PROCEDURE RADIATION BEHAVIORAL GENETIC DIETARY_SUPPLEMENT COMBINATION_PRODUCT DIAGNOSTIC_TEST OTHER',
  sex: 'ALL FEMALE MALE',
  ages: 'CHILD ADULT OLDER_ADULT',
  model:
    'COHORT CASE_CONTROL CASE_ONLY CASE_CROSSOVER ECOLOGIC_OR_COMMUNITY FAMILY_BASED DEFINED_POPULATION NATURAL_HISTORY OTHER',
  time: 'PROSPECTIVE RETROSPECTIVE CROSS_SECTIONAL OTHER',
  count: 'ESTIMATED ACTUAL',
  elsewhereStatus: 'AVAILABLE TEMPORARILY_NOT_AVAILABLE NO_LONGER_AVAILABLE APPROVED_FOR_MARKETING',
  accessKinds: 'individual intermediate treatment',
  siteStatus:
    'RECRUITING NOT_YET_RECRUITING ENROLLING_BY_INVITATION ACTIVE_NOT_RECRUITING SUSPENDED TERMINATED COMPLETED WITHDRAWN AVAILABLE',
  contactRole: 'CONTACT PRINCIPAL_INVESTIGATOR SUB_INVESTIGATOR STUDY_CHAIR STUDY_DIRECTOR',
  officialRole: 'PRINCIPAL_INVESTIGATOR STUDY_CHAIR STUDY_DIRECTOR SUB_INVESTIGATOR',
  start: 'ACTUAL ESTIMATED',
  sponsorClass: 'INDUSTRY NIH FED OTHER_GOV NETWORK INDIV OTHER AMBIG UNKNOWN',
  sampling: 'PROBABILITY_SAMPLE NON_PROBABILITY_SAMPLE',
  responsible: 'SPONSOR PRINCIPAL_INVESTIGATOR SPONSOR_INVESTIGATOR',
};

describe('the words', () => {
  it('have a sentence for every value of every table of the registry', () => {
    const facts = en.facts as Readonly<Record<string, { values?: Readonly<Record<string, string>> }>>;
    for (const [key, values] of Object.entries(ENUMS))
      for (const value of values.split(' ')) assert.ok(facts[key]?.values?.[value], `${key}: ${value}`);
    assert.deepEqual(Object.keys(en.facts.lastStatus.values).sort(), Object.keys(en.facts.status.values).sort());
  });

  it('have no sentence of more than twenty words', () => {
    for (const [path, text] of leaves(en))
      for (const sentence of sentencesOf(text)) assert.ok(wordsOf(sentence).length <= 20, `${path}: ${sentence}`);
  });

  it('promise nothing, advise nothing, and say of nobody that they fit', () => {
    const banned =
      /\b(?:hope|breakthrough|cutting.edge|eligib\w*|qualif\w*|best|recommend\w*|should|last chance|enrol\w*|unfortunately)\b/i;
    for (const [path, text] of leaves(en)) assert.doesNotMatch(text, banned, path);
  });

  it('are plain sentences: a capital, an end, no quotes, no dashes, no double spaces', () => {
    for (const [path, text] of leaves({
      facts: en.facts,
      fixed: en.fixed,
      notices: en.notices,
      questions: en.questions,
      errors: en.errors,
    })) {
      assert.doesNotMatch(text, /["“”—–]| {2}|\s$/, path);
      if (!/\.(?:masked|ages|accessKinds)\.values\./.test(path)) assert.match(text, /^[A-Z{].*[.:?}]$/, path);
    }
  });

  it('read at grade 8 or lower in every section, and at 6 or lower on average', () => {
    const studies = [...Object.values(STUDIES).map((make) => make()), ...realRecords().map(([, record]) => record)];
    const said = new Map<string, string[]>();
    for (const { sections, notices, questions } of studies.map((study) =>
      explainTrial(study, { today: '2026-11-23' }),
    )) {
      const add = (id: string, texts: readonly string[]) => said.set(id, [...(said.get(id) ?? []), ...texts]);
      for (const { id, heading, facts } of sections) add(id, [heading, ...facts.map(({ say }) => say)]);
      add(
        'notices',
        notices.map(({ say }) => say),
      );
      add(
        'questions',
        questions.map(({ say }) => say),
      );
    }
    const grades = [...said].map(([id, texts]) => [id, grade([...new Set(texts)])] as const);
    for (const [id, value] of grades) assert.ok(value <= 8, `${id}: grade ${value.toFixed(1)}`);
    const mean = grades.reduce((sum, [, value]) => sum + value, 0) / grades.length;
    console.log(
      `reading grades: ${grades.map(([id, value]) => `${id} ${value.toFixed(1)}`).join(', ')}; mean ${mean.toFixed(1)}`,
    );
    assert.ok(mean <= 6, `mean ${mean.toFixed(1)}`);
  });

  it('read at grade 8 or lower under every key, used or not', () => {
    for (const [key, facts] of Object.entries({
      ...en.facts,
      ...en.fixed,
      notices: en.notices,
      standing: en.standing,
      errors: en.errors,
    })) {
      const texts = leaves(facts, `.${key}`).map(([, text]) => text);
      if (texts.length > 0) assert.ok(grade(texts) <= 8, `${key}: ${grade(texts).toFixed(1)}`);
    }
  });

  it('can all be exchanged: another set with the same keys leaves no English behind', () => {
    const mark = (value: unknown): unknown =>
      typeof value === 'string'
        ? `¡${value.replace(/[A-Za-z]+(?![^{]*\})/g, 'xx')}`
        : Array.isArray(value)
          ? value.map(mark)
          : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, mark(inner)]));
    const words = { ...(mark(en) as typeof en), lang: 'es' };
    for (const [name, make] of Object.entries(STUDIES)) {
      const { sections, notices, questions } = explainTrial(make(), { words, today: '2026-11-23' });
      const said = [
        ...sections.flatMap(({ heading, facts }) => [heading, ...facts.map(({ say }) => say)]),
        ...[...notices, ...questions].map(({ say }) => say),
      ];
      for (const text of said) assert.match(text, /^¡/, name);
      assert.ok(!said.join(' ').includes('record'), name);
    }
  });
});
