import { type Context, oddFacts, quoted, tell } from './facts.js';
import type { Outcome } from './record.js';
import type { Fact } from './types.js';

/** So many main measures stand open where there are more than `MANY`. */
const SHOWN = 3;
const MANY = 4;

/** What is measured: the main things first, then the others, folded with their count. */
export function outcomeFacts(context: Context): Fact[] {
  const { study, situation, words, format } = context;
  const { primaryOutcomes: main, secondaryOutcomes, otherOutcomes } = study.outcomes;
  const w = words.outcomes;
  const never = situation.nobody;
  const rest = [...secondaryOutcomes.entries, ...otherOutcomes.entries];
  const shown = main.entries.length > MANY ? SHOWN : main.entries.length;
  const several = main.entries.length > 1;
  const say = several ? (never ? w.mainsNever : w.mains) : never ? w.mainNever : w.main;
  const all = [...main.entries, ...rest];
  const fold = format.plural(words.folds.measures, all.length - shown);
  return [
    ...main.entries.slice(0, shown).flatMap((outcome) => measureFacts(context, outcome, say)),
    ...main.entries.slice(0, shown).flatMap((outcome) => textFacts(context, outcome)),
    ...main.entries.slice(shown).flatMap((outcome) => inFold(fold, context, outcome, say)),
    ...rest.flatMap((outcome) => inFold(fold, context, outcome, never ? w.moreNever : w.more)),
    ...oddFacts(context, [
      main,
      secondaryOutcomes,
      otherOutcomes,
      ...all.flatMap(({ measure, timeFrame }) => [measure, timeFrame]),
    ]),
  ];
}

function measureFacts({ words }: Context, { measure, timeFrame, field }: Outcome, say: string): Fact[] {
  return [...quoted(say, measure, { item: field }), ...quoted(words.outcomes.when, timeFrame, { item: field })];
}

function textFacts({ words }: Context, { measure, description, field }: Outcome): Fact[] {
  if (!description.value) return [];
  const more = { item: field, fold: words.folds.words };
  return [
    ...(measure.value ? [tell(words.tested.about, [measure, description], { quote: measure, ...more })] : []),
    tell(words.outcomes.about, [description], { quote: description, ...more }),
  ];
}

function inFold(fold: string, context: Context, outcome: Outcome, say: string): Fact[] {
  const { description, field } = outcome;
  const text = description.value
    ? [tell(context.words.outcomes.about, [description], { quote: description, item: field })]
    : [];
  return [...measureFacts(context, outcome, say), ...text].map((fact) => ({ ...fact, fold }));
}
