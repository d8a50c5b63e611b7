import type { Context, WholeContext } from './context.js';
import { factsOf, named, oddFacts, quoted, repeats, type Told, tell } from './facts.js';
import { paperLink, studyLink } from './links.js';
import type { Cell, Measure, Reference } from './record.js';
import type { ResultTable } from './types.js';

/** Whether results are posted, which reports the record lists, and the main outcome as it stands. Nothing is judged. */
export function resultFacts(context: WholeContext): Told {
  const { kind, words, hasResults, references } = context;
  if (kind === 'access') return undefined;
  const reports = references.entries.filter(({ type }) => type.value === 'RESULT');
  return [
    postedFacts(context, reports),
    measureFacts(context),
    reports.map((reference) => paperFacts(context, reference, words.results.report)),
    foldedPapers(context, references.entries),
    oddFacts(context, [hasResults, references, ...references.entries.map(({ type }) => type)]),
  ];
}

function postedFacts(context: Context, reports: readonly Reference[]): Told {
  const { over, checked, words, id, hasResults, overallStatus } = context;
  const w = words.results;
  const n = reports.length;
  const listed = reports.map(({ type }) => type);
  if (n && hasResults.value === false) return tell(context, w.reports, [hasResults, ...listed], { values: { n } });
  const href = id && `${studyLink(id)}?tab=results`;
  return [
    hasResults.value && tell(context, w.posted, [hasResults], { href }),
    n > 0 && tell(context, w.reportsToo, listed, { values: { n } }),
    hasResults.value === false &&
      tell(context, w[noResults(context)], [
        hasResults,
        overallStatus,
        ...[over?.cell, checked?.cell].filter((cell) => cell !== undefined),
      ]),
  ];
}

function noResults({
  status,
  nobody,
  open,
  over,
  checkOld,
  closed,
}: Context): 'never' | 'notYet' | 'notPosted' | 'elsewhere' {
  if (nobody) return 'never';
  if (open || status === 'ACTIVE_NOT_RECRUITING') return over || checkOld ? 'notPosted' : 'notYet';
  return closed && status !== 'SUSPENDED' ? 'elsewhere' : 'notPosted';
}

/** One paper. A report that was taken back says so before anything else of it. */
function paperFacts(
  context: Context,
  { citation, pmid, retractions, type, field: item }: Reference,
  say: string,
  fold = '',
): Told {
  const w = context.words.results;
  const isBack = retractions.entries.length > 0;
  const linked = (text: Cell<string>, number: Cell<string>) => ({
    quote: text.value ?? number.value,
    href: number.value && paperLink(number.value),
    ...{ item, fold },
  });
  return [
    tell(
      context,
      isBack ? w.retracted : say,
      [citation, pmid, type, ...(isBack ? [retractions] : [])],
      linked(citation, pmid),
    ),
    retractions.entries.map(
      ({ source, pmid: notice }) =>
        (source.value ?? notice.value) && tell(context, w.notice, [source, notice], linked(source, notice)),
    ),
  ];
}

/** Papers of which nobody says that they hold results. */
function foldedPapers(context: Context, all: readonly Reference[]): Told {
  const { words, format } = context;
  const w = words.results;
  const of = (wanted: Reference['type']['value']) => all.filter(({ type }) => type.value === wanted);
  const papers = (some: readonly Reference[], fold: string) =>
    some.map((one) => paperFacts(context, one, w.paper, fold));
  const derived = of('DERIVED');
  const rest = [...of('BACKGROUND'), ...of(undefined)];
  const n = derived.length;
  const fold = format.fill(words.folds.papers, { n });
  const types = derived.map(({ type }) => type);
  return [
    n > 0 && [tell(context, w.found, types, { fold, values: { n } }), papers(derived, fold)],
    papers(rest, format.fill(words.folds.background, { n: rest.length })),
  ];
}

/** The first main outcome: what was measured, in which groups, and the numbers with their unit. */
function measureFacts(context: WholeContext): Told {
  const { measure, words } = context;
  if (!measure) return undefined;
  const w = words.results;
  const { classes, groups, denoms } = measure;
  const table = tableOf(context, measure);
  return factsOf([
    measure.title.value &&
      tell(context, w.measured, named(measure.title, measure.description), { quote: measure.title }),
    quoted(context, w.when, measure.timeFrame),
    quoted(context, w.unit, measure.unitOfMeasure),
    quoted(context, w.spread, measure.dispersionType),
    kindFact(context, measure.paramType),
    table.rows.length > 0 && tell(context, w.numbers, [classes, groups, denoms], { table }),
    tell(context, w.notYou, [measure]),
    !repeats(measure.description, measure.title) && quoted(context, w.about, measure.description),
    quoted(context, w.counted, measure.populationDescription),
  ]).map((fact) => ({ ...fact, fold: words.folds.reported }));
}

/** What kind of numbers they are. That they are numbers goes without saying. */
function kindFact(context: Context, kind: Cell<string>): Told {
  const { kinds, how } = context.words.results;
  const { value } = kind;
  if (!value || value === 'NUMBER') return undefined;
  if (Object.hasOwn(kinds, value)) return tell(context, kinds[value as keyof typeof kinds], [kind]);
  return tell(context, how, [kind], { quote: kind });
}

function tableOf({ words, format }: Context, { groups, classes, denoms, unitOfMeasure }: Measure): ResultTable {
  const w = words.results;
  const byGroup = <T extends { readonly groupId: { readonly value?: string } }>(
    entries: readonly T[],
    show: (entry: T) => string,
  ) => {
    const shown = new Map(entries.map((entry) => [entry.groupId.value, show(entry)]));
    return groups.entries.map(({ id }) => shown.get(id.value) ?? '');
  };
  const counted = denoms.entries.map(({ units, counts }) => ({
    title: units.value ?? '',
    cells: byGroup(counts.entries, ({ value }) => value.value ?? ''),
  }));
  const measured = classes.entries.flatMap((one) =>
    one.categories.entries.map((category) => ({
      // A row without a name of its own is named by its unit.
      title: [one.title.value, category.title.value].filter(Boolean).join(', ') || (unitOfMeasure.value ?? ''),
      cells: byGroup(category.measurements.entries, (cell) => {
        const [value = '', spread, low, high] = [cell.value, cell.spread, cell.lowerLimit, cell.upperLimit].map(
          (part) => part.value,
        );
        const say = low && high ? w.range : spread ? w.withSpread : '{value}';
        return [format.fill(say, { value, spread, low, high }), cell.comment.value].filter(Boolean).join(' ');
      }),
    })),
  );
  return { groups: groups.entries.map(({ title }) => title.value ?? ''), rows: [...counted, ...measured] };
}
