import { partsOf, splitEligibility } from './eligibility.js';
import { type Context, listFacts, type Row, rowFacts } from './facts.js';
import { fieldOf, known } from './record.js';
import type { Eligibility, Fact } from './types.js';

const WHO: readonly Row[] = [
  ['sex', 'eligibility.sex', 'code'],
  ['gender', 'eligibility.genderBased', 'flag'],
  ['minAge', 'eligibility.minimumAge', 'age'],
  ['maxAge', 'eligibility.maximumAge', 'age'],
  ['ages', 'eligibility.stdAges', 'codes'],
  ['healthy', 'eligibility.healthyVolunteers', 'flag'],
  ['population', 'eligibility.studyPopulation', 'markup', 'watching'],
  ['sampling', 'eligibility.samplingMethod', 'code', 'watching'],
];

/** Who may join, in outline. A limit that is not given is said to be not given, never to be none. */
export function whoFacts(context: Context): Fact[] {
  const gender = known(context.read.flag('eligibility.genderBased')) ? 'always' : 'present';
  const also = [fieldOf('eligibility.genderBased')];
  return [
    ...rowFacts(context, WHO),
    ...rowFacts(context, [['genderText', 'eligibility.genderDescription', 'markup', gender]], '', { also }),
  ];
}

const CRITERIA = 'eligibility.eligibilityCriteria';

/** The one fact about the full list; the list itself is in `eligibilityOf`. */
export function eligibilityFacts(context: Context): Fact[] {
  return rowFacts(context, [['criteria', CRITERIA, 'markup']]);
}

/** The full list, split. */
export function eligibilityOf({ read, words }: Context, closed: boolean): Eligibility | undefined {
  const text = read.value(CRITERIA);
  if (!text) return undefined;
  const spans = splitEligibility(text);
  return {
    field: fieldOf(CRITERIA),
    text,
    spans,
    parts: partsOf(text, spans, closed ? words.closedParts : words.parts),
  };
}

const SHOWN = 10;
const MANY = 100;

/** What is measured: main measures first, the others folded, each with its count. */
export function outcomeFacts(context: Context): Fact[] {
  const { words, format, read } = context;
  const size = (list: string) => read.entries(`outcomes.${list}Outcomes`).length;
  const many = size('primary') + size('secondary') + size('other') > MANY;
  return (['primary', 'secondary', 'other'] as const).flatMap((list) =>
    listFacts(context, list, `outcomes.${list}Outcomes`, (entry, index) => {
      const from = list === 'primary' ? SHOWN : 0;
      const folded = list !== 'primary' || (many && index >= SHOWN);
      const fold = folded ? { fold: format.fill(words.folds[list], { n: size(list) - from }) } : {};
      const rows: readonly Row[] = [
        [list === 'primary' ? 'primaryName' : 'otherName', '.measure', 'text'],
        ['outcomeTime', '.timeFrame', 'text'],
        ['outcomeText', '.description', 'markup', 'present'],
      ];
      return rowFacts(context, rows, entry, fold);
    }),
  );
}
