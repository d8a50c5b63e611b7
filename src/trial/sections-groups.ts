import {
  type Context,
  type FactKey,
  factOf,
  listFacts,
  type Row,
  rowFacts,
  sayingOf,
  studyType,
  wordsOf,
} from './facts.js';
import { type Cell, fieldOf, known } from './record.js';
import type { Fact, TrialGroup, TrialGroups } from './types.js';

const ARMS = 'armsInterventions.armGroups';
const ITEMS = 'armsInterventions.interventions';
const TYPE = 'design.studyType';

const ITEM: readonly Row[] = [
  ['itemName', '.name', 'text'],
  ['itemType', '.type', 'code'],
  ['itemNames', '.otherNames', 'texts'],
  ['itemGroups', '.armGroupLabels', 'texts'],
  ['itemText', '.description', 'markup', 'present'],
];

/** What is given or done, and which groups get it. */
export function testedFacts(context: Context): Fact[] {
  return listFacts(context, 'interventions', ITEMS, (entry) => rowFacts(context, ITEM, entry));
}

const PLAN: readonly Row[] = [
  ['plan', 'design.designInfo.interventionModel', 'code', 'testing'],
  ['planText', 'design.designInfo.interventionModelDescription', 'markup', 'present'],
];

const ARM: readonly Row[] = [
  ['groupName', '.label', 'text'],
  ['groupType', '.type', 'code', 'testing'],
  ['groupText', '.description', 'markup'],
  ['groupGets', '.interventionNames', 'texts'],
];

/** Who gets what, and whether chance decides. */
export function groupFacts(context: Context): Fact[] {
  const { format, words, read } = context;
  const arms = read.list(ARMS);
  const count = known(arms)?.length ?? 0;
  const counted: Fact = { field: arms.field, state: 'known', say: format.plural(words.counts.groups, count) };
  return [
    ...allocationFacts(context),
    ...rowFacts(context, PLAN),
    ...(count ? [counted] : []),
    ...listFacts(context, 'groups', ARMS, (entry) => rowFacts(context, ARM, entry)),
  ];
}

function allocationFacts(context: Context): Fact[] {
  const path = 'design.designInfo.allocation';
  const cell = context.read.text(path);
  if (cell.state !== 'absent') return rowFacts(context, [['allocation', path, 'code']]);
  const key = studyType(context) === 'OBSERVATIONAL' ? 'allocationWatching' : 'allocation';
  return [factOf(context, key, cell, () => ({}), { also: [fieldOf(TYPE)] })];
}

/** The same for a picture: what the record says of each group, and chance only where it says so. */
export function groupsOf(context: Context): TrialGroups {
  const { read } = context;
  const chances: Readonly<Record<string, TrialGroups['chance']>> = {
    RANDOMIZED: 'yes',
    NON_RANDOMIZED: 'no',
    NA: 'one-group',
  };
  const allocation = read.value('design.designInfo.allocation');
  const groups = context.read.entries(ARMS).map((arm): TrialGroup => {
    const [label, type] = [read.value(`${arm}.label`), read.value(`${arm}.type`)];
    return {
      field: fieldOf(arm),
      ...(label && { label }),
      ...(type && { type }),
      gets: known(read.texts(`${arm}.interventionNames`)) ?? [],
    };
  });
  return { chance: Object.hasOwn(chances, allocation) ? chances[allocation]! : 'unknown', groups };
}

/** How the record speaks of a placebo; also a key of the words. Nothing when it lists no groups. */
export type Placebo = 'placebo' | 'sham' | 'both' | 'bare' | 'mention' | 'unlisted';

const PRETEND = /placebo|\bsham\b|\bdummy\b/i;

/**
 * Looks for a placebo or a sham by evidence, in order: the type of a group; then the words of groups, of what they get,
 * and of titles. Groups without either never mean that there is no placebo, only that none is listed.
 */
export function findPlacebo(context: Context): Placebo | undefined {
  const { read } = context;
  const arms = context.read.entries(ARMS);
  const items = context.read.entries(ITEMS);
  const types = arms.map((arm) => read.value(`${arm}.type`));
  const inGroups = [
    ...arms.flatMap((arm) => [
      read.text(`${arm}.label`),
      read.text(`${arm}.description`),
      read.texts(`${arm}.interventionNames`),
    ]),
    ...items.flatMap((item) => [
      read.text(`${item}.name`),
      read.text(`${item}.description`),
      read.texts(`${item}.otherNames`),
    ]),
  ];
  const titles = ['briefTitle', 'officialTitle'].map((key) => read.text(`identification.${key}`));
  const says = (cells: readonly Cell<string | readonly string[]>[]) =>
    cells.some((cell) => PRETEND.test([known(cell) ?? []].flat().join('\n')));
  const [placebo, sham] = [types.includes('PLACEBO_COMPARATOR'), types.includes('SHAM_COMPARATOR')];
  if (placebo && sham) return 'both';
  if (sham) return 'sham';
  // The type alone may be a slip in the registration.
  if (placebo) return says(inGroups) ? 'placebo' : 'bare';
  if (says([...inGroups, ...titles])) return 'mention';
  return arms.length ? 'unlisted' : undefined;
}

/** Whether a placebo or a sham is listed or spoken of. */
export function placeboFacts(context: Context): Fact[] {
  const found = findPlacebo(context);
  const cell = { field: fieldOf(ARMS) };
  const also = [ITEMS, 'identification.briefTitle', 'identification.officialTitle'].map(fieldOf);
  const listed = found && found !== 'unlisted';
  const fact = factOf<string>(
    context,
    'placebo',
    listed ? { ...cell, state: 'known', value: found } : { ...cell, state: 'absent' },
    (value) => ({ say: sayingOf(context, 'placebo', value) ?? '' }),
    { also },
  );
  return [found === 'unlisted' ? { ...fact, say: sayingOf(context, 'placebo', found) ?? fact.say } : fact];
}

const MASKING = 'design.designInfo.maskingInfo';
/** Levels at which somebody does not know. */
export const BLINDED: readonly string[] = ['SINGLE', 'DOUBLE', 'TRIPLE', 'QUADRUPLE'];

/** Who knows which treatment people get. The level is never taken to say who. */
export function maskingFacts(context: Context): Fact[] {
  const blinded = BLINDED.includes(context.read.value(`${MASKING}.masking`));
  const when = blinded ? 'always' : 'present';
  return [
    ...rowFacts(context, [['masking', `${MASKING}.masking`, 'code']]),
    ...rowFacts(
      context,
      [
        ['masked', `${MASKING}.whoMasked`, 'codes', when],
        ['maskingText', `${MASKING}.maskingDescription`, 'markup', when],
      ],
      '',
      { also: [fieldOf(`${MASKING}.masking`)] },
    ),
  ];
}

/** How many people, planned or real. */
export function peopleFacts(context: Context): Fact[] {
  const { read, format } = context;
  const type = read.text('design.enrollmentInfo.type');
  const count = read.count('design.enrollmentInfo.count');
  const key: FactKey = known(count) === 0 ? 'countZero' : 'count';
  const fact = factOf(
    context,
    key,
    count,
    (value) => {
      const say =
        value === 0 || type.state === 'absent' ? wordsOf(context, key).is : sayingOf(context, key, known(type) ?? '');
      return say ? { say: format.fill(say, { count: value }), raw: String(value) } : undefined;
    },
    { also: [type.field] },
  );
  return [fact];
}
