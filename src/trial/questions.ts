import type { TrialWords } from '../i18n/en/trial.js';
import { type Chance, chanceOf } from './chance.js';
import { echoOf, LOOK_FOR } from './echo.js';
import type { Context, Source } from './facts.js';
import { isHiddenUnclear } from './notices.js';
import { type Finding, findPlacebo } from './pretend.js';
import { gapsOf } from './section-source.js';
import { isOver } from './situation.js';
import type { Eligibility, TrialQuestion } from './types.js';

/** So many stand open; the rest is folded. */
const SHOWN = 8;
const MOST_GAPS = 3;
const MANY_OUTCOMES = 10;
const LONG = /\byears?\b|\b(?:1[2-9]|[2-9]\d|\d{3,})\s?months?\b/i;

type Key = Exclude<keyof TrialWords['questions'], 'lead' | 'gaps' | 'gapsPart'>;
type Rule = readonly [when: boolean, key: Key, source: Source];

/** What to ask, by what the record says: first what fits its state, then its design, then what fits every study. */
export function questionsOf(context: Context, eligibility: Eligibility | undefined): TrialQuestion[] {
  const { words, situation } = context;
  const ask = (rules: readonly Rule[]) =>
    rules.filter(([when]) => when).map(([, key, source]) => ({ say: words.questions[key], field: source.field }));
  const standing = (...keys: readonly (keyof TrialWords['standing'])[]) =>
    keys.map((key) => ({ say: words.standing[key] }));
  const all = situation.closed
    ? ask(closedRules(context))
    : [
        ...ask(doubtRules(context)),
        ...(situation.kind === 'watch'
          ? [...ask(watchRules(context)), ...standing('aim', 'stop', 'results')]
          : situation.kind === 'access'
            ? [...ask(accessRules(context)), ...standing('options', 'risks')]
            : [
                ...ask(designRules(context)),
                ...lines(context, eligibility),
                ...gaps(context),
                ...ask(practicalRules(context)),
                ...standing(...STANDING),
              ]),
      ];
  return all.map((question, at) => (at < SHOWN ? question : { ...question, more: true }));
}

const STANDING = [
  'aim',
  'options',
  'help',
  'risks',
  'tests',
  'costs',
  'stop',
  'after',
  'pays',
  'data',
  'results',
] as const satisfies readonly (keyof TrialWords['standing'])[];

/** Of a study that no one can join, nothing is asked that a person who may join would ask. */
function closedRules({ study, situation }: Context): Rule[] {
  const status = study.status.overallStatus;
  const over = isOver(status.value);
  const some = !situation.nobody;
  return [
    [true, 'another', status],
    [some && status.value === 'TERMINATED', 'safety', status],
    [some && over, 'found', status],
    [some && situation.kind === 'trial', 'treatment', status],
    [some && situation.past, 'records', study.design.designInfo.timePerspective],
    [some && keepsSamples(study), 'samples', study.design.bioSpec.retention],
  ];
}

function doubtRules({ study, situation }: Context): Rule[] {
  const { age, kind } = situation;
  const doubt = kind === 'access' ? false : age ? age !== 'fresh' && age !== 'timeless' : true;
  return [[doubt, 'open', study.status.overallStatus]];
}

const keepsSamples = ({ design }: Context['study']) =>
  design.bioSpec.retention.value !== undefined && design.bioSpec.retention.value !== 'NONE_RETAINED';

function watchRules({ study, situation }: Context): Rule[] {
  const { timePerspective } = study.design.designInfo;
  return [
    [true, 'data', study.design.studyType],
    [situation.past, 'records', timePerspective],
    [!situation.past, 'care', study.design.studyType],
    [!situation.past, 'often', timePerspective],
    [keepsSamples(study), 'samples', study.design.bioSpec.retention],
  ];
}

/** What can no longer be asked for this way may still be given in another. */
function accessRules({ study }: Context): Rule[] {
  const status = study.status.overallStatus;
  const approved = status.value === 'APPROVED_FOR_MARKETING';
  const gone = approved || status.value === 'NO_LONGER_AVAILABLE';
  return [
    [!gone, 'option', study.design.studyType],
    [gone, 'treatment', status],
    [approved, 'approved', status],
  ];
}

function designRules(context: Context): Rule[] {
  const { study, situation } = context;
  const { designInfo, phases } = study.design;
  const { allocation, interventionModel, maskingInfo } = designInfo;
  const { armGroups } = study.arms;
  const trial = situation.kind === 'trial';
  const chance = chanceOf(context);
  const early = phases.value?.some((phase) => phase === 'PHASE1' || phase === 'EARLY_PHASE1') ?? false;
  const masked = maskingInfo.whoMasked.value ?? [];
  const untreated = armGroups.entries.find(({ type }) => type.value === 'NO_INTERVENTION');
  const unapproved = study.oversight.isUnapprovedDevice;
  return [
    [trial && situation.open && early, 'early', phases],
    [BY_CHANCE.includes(chance.how), 'chance', allocation],
    [chance.how === 'cluster', 'cluster', allocation],
    ...placeboRules(context),
    [trial && masked.some((who) => who === 'PARTICIPANT' || who === 'CARE_PROVIDER'), 'hidden', maskingInfo.whoMasked],
    [trial && untreated !== undefined, 'untreated', untreated?.type ?? armGroups],
    [interventionModel.value === 'CROSSOVER', 'crossover', interventionModel],
    [trial && (phases.value?.includes('PHASE4') ?? false), 'approved', phases],
    [unapproved.value === true && !phases.value?.includes('PHASE4'), 'approved', unapproved],
    [chance.how === 'clash', 'unclearChance', allocation],
    [isHiddenUnclear(context), 'unclearHidden', maskingInfo.masking],
  ];
}

const BY_CHANCE: readonly Chance['how'][] = ['chance', 'partly', 'chance-unlisted'];

function placeboRules({ study, situation }: Context): Rule[] {
  const found: Finding | undefined = findPlacebo(study);
  const { maskingInfo } = study.design.designInfo;
  if (situation.kind !== 'trial') return [];
  if (found?.how === 'typed' || found?.how === 'named')
    return [[true, found.what === 'sham' ? 'sham' : 'placebo', found.at[0]!]];
  if (found?.how === 'unnamed') return [[true, 'placebo', found.at[0]!]];
  if (found?.how === 'told') return [[!found.denied, found.what === 'sham' ? 'sham' : 'placebo', found.echo.cell]];
  const masked = maskingInfo.masking.value !== undefined && maskingInfo.masking.value !== 'NONE';
  return [[situation.many && masked, 'isPlacebo', study.arms.armGroups]];
}

function practicalRules({ study }: Context): Rule[] {
  const { primaryOutcomes, secondaryOutcomes, otherOutcomes } = study.outcomes;
  const outcomes = [primaryOutcomes, secondaryOutcomes, otherOutcomes].flatMap(({ entries }) => entries);
  const long = outcomes.some(({ timeFrame }) => LONG.test(timeFrame.value ?? ''));
  const { locations } = study.contacts;
  return [
    [outcomes.length > MANY_OUTCOMES || long, 'visits', primaryOutcomes],
    [locations.entries.length > 1, 'nearer', locations],
  ];
}

const LINES = [
  ['biopsy', /\bbiops/i],
  ['washout', /\bwash-?\s?out/i],
  ['stopping', /\bstop(?:s|ped|ping)? (?:taking|using)\b/i],
] as const;

/** Lines of the list that mean something will be done: quoted, and asked about. */
function lines({ words, situation }: Context, eligibility: Eligibility | undefined): TrialQuestion[] {
  if (!eligibility || !situation.open || situation.kind !== 'trial') return [];
  const all = eligibility.parts.flatMap((part) => part.lines);
  return LINES.flatMap(([key, pattern]) => {
    const line = all.find(({ text, heading }) => !heading && pattern.test(text));
    return line ? [{ say: words.questions[key], field: eligibility.field, quote: line.text, blocks: line.blocks }] : [];
  });
}

/** One question for what the record leaves out. */
function gaps(context: Context): TrialQuestion[] {
  const { words, format, situation } = context;
  const found = [...inPlace(context), ...gapsOf(context)].slice(0, MOST_GAPS);
  if (!found.length) return [];
  const list = found.map(([gap]) => words.silent[gap]);
  const say = situation.partial ? words.questions.gapsPart : words.questions.gaps;
  return [{ say: format.fill(say, { list: format.either(list) }), field: found[0]![1].field }];
}

/** What is said to be left out in its place, the weightiest first. */
function inPlace(context: Context): (readonly [keyof TrialWords['silent'], Source])[] {
  const { study, situation } = context;
  const { allocation, maskingInfo } = study.design.designInfo;
  const { locations } = study.contacts;
  const trial = situation.kind === 'trial';
  const rules: readonly (readonly [boolean, keyof TrialWords['silent'], Source])[] = [
    [study.status.overallStatus.state === 'absent', 'open', study.status.overallStatus],
    [chanceOf(context).how === 'silent' && !echoOf(study, LOOK_FOR.chance), 'chance', allocation],
    [
      trial && situation.many && maskingInfo.masking.state === 'absent' && !echoOf(study, LOOK_FOR.masking),
      'masking',
      maskingInfo.masking,
    ],
    [situation.open && locations.state === 'absent', 'places', locations],
  ];
  return rules.filter(([when]) => when).map(([, gap, source]) => [gap, source]);
}
