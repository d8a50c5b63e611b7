import type { Context } from './context.js';
import { named, oddFacts, quoted, repeats, type Told, tell, variant } from './facts.js';
import type { Outcome } from './record.js';

/** Main measures that are drawn before the rest is folded, where there are more than `MANY`. */
const SHOWN = 3;
const MANY = 4;

/** What is measured: the main things first, then the others, folded with their count. */
export function outcomeFacts(context: Context): Told {
  const { tense, words, format, primaryOutcomes: main, secondaryOutcomes, otherOutcomes } = context;
  const w = words.outcomes;
  const isNever = tense === 'never';
  const rest = [...secondaryOutcomes.entries, ...otherOutcomes.entries];
  const all = [...main.entries, ...rest];
  const n = main.entries.length;
  const open = main.entries.slice(0, n > MANY ? SHOWN : n);
  const say = variant(w, n > 1 ? 'mains' : 'main', isNever && 'Never');
  const fold = format.fill(words.folds.measures, { n: all.length - open.length });
  return [
    open.map((outcome) => measureFacts(context, outcome, say)),
    open.map((outcome) => textFacts(context, outcome)),
    main.entries.slice(open.length).map((outcome) => measureFacts(context, outcome, say, fold)),
    rest.map((outcome) => measureFacts(context, outcome, variant(w, 'more', isNever && 'Never'), fold)),
    oddFacts(context, [
      main,
      secondaryOutcomes,
      otherOutcomes,
      ...all.flatMap(({ measure, timeFrame }) => [measure, timeFrame]),
    ]),
  ];
}

/** What is measured and when; in a fold also how. */
function measureFacts(context: Context, outcome: Outcome, say: string, fold = ''): Told {
  const { measure, timeFrame, description, field } = outcome;
  const w = context.words.outcomes;
  const more = { item: field, fold };
  return [
    measure.value && tell(context, say, named(measure, description), { quote: measure, ...more }),
    quoted(context, w.when, timeFrame, more),
    fold && !repeats(description, measure) && quoted(context, w.about, description, more),
  ];
}

/** How something that stands open is measured, folded under its name. */
function textFacts(context: Context, { measure, description, field }: Outcome): Told {
  const { words } = context;
  const more = { item: field, fold: words.folds.words };
  return (
    description.value &&
    !repeats(description, measure) && [
      measure.value && tell(context, words.tested.about, [measure, description], { quote: measure, ...more }),
      quoted(context, words.outcomes.about, description, more),
    ]
  );
}
