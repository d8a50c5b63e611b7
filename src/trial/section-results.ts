import { type Context, oddFacts, quoted, tell } from './facts.js';
import { paperLink, studyLink } from './links.js';
import type { Cell, Measure, Reference } from './record.js';
import type { Fact, ResultTable } from './types.js';

/** Whether results are posted, which reports the record lists, and the main outcome as it stands. Nothing is judged. */
export function resultFacts(context: Context): Fact[] {
  const { study, situation } = context;
  if (situation.kind === 'access') return [];
  const { hasResults } = study.posted;
  const { references } = study.references;
  const reports = references.entries.filter(({ type }) => type.value === 'RESULT');
  return [
    ...postedFacts(context, reports),
    ...measureFacts(context),
    ...reports.flatMap((reference) => paperFacts(context, reference, context.words.results.report)),
    ...foldedPapers(context, references.entries),
    ...oddFacts(context, [hasResults, references, ...references.entries.map(({ type }) => type)]),
  ];
}

function postedFacts(context: Context, reports: readonly Reference[]): Fact[] {
  const { study, situation, words, format, id } = context;
  const { hasResults } = study.posted;
  const w = words.results;
  const listed = [hasResults, ...reports.map(({ type }) => type)];
  if (hasResults.value) {
    const href = id && `${studyLink(id)}?tab=results`;
    return [
      tell(w.posted, [hasResults], { href }),
      ...(reports.length ? [tell(format.plural(w.reportsToo, reports.length), listed.slice(1))] : []),
    ];
  }
  if (hasResults.value === undefined)
    return reports.length ? [tell(format.plural(w.reportsToo, reports.length), listed.slice(1))] : [];
  if (reports.length) return [tell(format.plural(w.reports, reports.length), listed)];
  return [
    tell(w[noResults(context)], [
      hasResults,
      study.status.overallStatus,
      ...(situation.over ? [situation.over.cell] : []),
      ...(situation.checked ? [situation.checked.cell] : []),
    ]),
  ];
}

function noResults({ study, situation }: Context): 'never' | 'notYet' | 'notPosted' | 'elsewhere' {
  if (situation.nobody) return 'never';
  const running = situation.open || study.status.overallStatus.value === 'ACTIVE_NOT_RECRUITING';
  // Only a fresh word of the team says that the study goes on.
  if (running) return situation.over || situation.checkOld ? 'notPosted' : 'notYet';
  return situation.closed && study.status.overallStatus.value !== 'SUSPENDED' ? 'elsewhere' : 'notPosted';
}

/** One paper. A report that was taken back says so before anything else of it. */
function paperFacts({ words }: Context, { citation, pmid, retractions, type, field }: Reference, say: string): Fact[] {
  const back = retractions.entries.length > 0;
  const quote = citation.value ?? pmid.value;
  const w = words.results;
  return [
    tell(back ? w.retracted : say, [citation, pmid, type, ...(back ? [retractions] : [])], {
      ...(quote && { quote }),
      href: pmid.value && paperLink(pmid.value),
      item: field,
    }),
    ...retractions.entries.flatMap((notice) => {
      const words = notice.source.value ?? notice.pmid.value;
      const href = notice.pmid.value && paperLink(notice.pmid.value);
      return words ? [tell(w.notice, [notice.source, notice.pmid], { quote: words, href, item: field })] : [];
    }),
  ];
}

/** Papers of which nobody says that they hold results. */
function foldedPapers(context: Context, all: readonly Reference[]): Fact[] {
  const { words, format } = context;
  const w = words.results;
  const of = (wanted: string | undefined) => all.filter(({ type }) => type.value === wanted);
  const papers = (some: readonly Reference[]) => some.flatMap((one) => paperFacts(context, one, w.paper));
  const [derived, background, other] = [of('DERIVED'), of('BACKGROUND'), of(undefined)];
  const found = { fold: format.plural(words.folds.papers, derived.length) };
  const rest = { fold: format.plural(words.folds.background, background.length + other.length) };
  return [
    ...(derived.length
      ? [
          tell(
            format.plural(w.found, derived.length),
            derived.map(({ type }) => type),
            found,
          ),
        ]
      : []),
    ...papers(derived).map((fact) => ({ ...fact, ...found })),
    ...papers([...background, ...other]).map((fact) => ({ ...fact, ...rest })),
  ];
}

/** The first main outcome: what was measured, in which groups, and the numbers with their unit. */
function measureFacts(context: Context): Fact[] {
  const { measure, words } = context;
  if (!measure) return [];
  const w = words.results;
  const { title, timeFrame, paramType, dispersionType, unitOfMeasure, description, populationDescription } = measure;
  const lines = [
    [w.measured, title],
    [w.when, timeFrame],
    [w.unit, unitOfMeasure],
    [w.spread, dispersionType],
  ] as const;
  const table = tableOf(context, measure);
  return [
    ...lines.flatMap(([say, cell]) => quoted(say, cell)),
    ...kindFact(context, paramType),
    ...(table.rows.length ? [tell(w.numbers, [measure.classes, measure.groups, measure.denoms], { table })] : []),
    tell(w.notYou, [measure]),
    ...quoted(w.about, description),
    ...quoted(w.counted, populationDescription),
  ].map((fact) => ({ ...fact, fold: words.folds.reported }));
}

/** What kind of numbers they are. That they are numbers goes without saying. */
function kindFact({ words }: Context, kind: Cell<string>): Fact[] {
  const { kinds, how } = words.results;
  const value = kind.value;
  if (value === undefined || value === 'NUMBER') return [];
  if (Object.hasOwn(kinds, value)) return [tell(kinds[value as keyof typeof kinds], [kind])];
  return [tell(how, [kind], { quote: kind })];
}

function tableOf({ words, format }: Context, { groups, classes, denoms, unitOfMeasure }: Measure): ResultTable {
  const ids = groups.entries.map(({ id }) => id.value);
  const byGroup = <T extends { readonly groupId: { readonly value?: string } }>(
    entries: readonly T[],
    show: (entry: T) => string,
  ) => {
    const shown = new Map(entries.map((entry) => [entry.groupId.value, show(entry)]));
    return ids.map((id) => shown.get(id) ?? '');
  };
  const w = words.results;
  const counted = denoms.entries.map(({ units, counts }) => ({
    title: units.value ?? '',
    cells: byGroup(counts.entries, ({ value }) => value.value ?? ''),
  }));
  const measured = classes.entries.flatMap((one) =>
    one.categories.entries.map((category) => ({
      // A row without a name of its own is named by its unit.
      title: [one.title.value, category.title.value].filter(Boolean).join(', ') || (unitOfMeasure.value ?? ''),
      cells: byGroup(category.measurements.entries, ({ value, spread, lowerLimit: low, upperLimit: high, comment }) => {
        const values = {
          value: value.value ?? '',
          spread: spread.value ?? '',
          low: low.value ?? '',
          high: high.value ?? '',
        };
        const key = low.value && high.value ? 'range' : spread.value ? 'withSpread' : undefined;
        return [key ? format.fill(w[key], values) : values.value, comment.value].filter(Boolean).join(' ');
      }),
    })),
  );
  return { groups: groups.entries.map(({ title }) => title.value ?? ''), rows: [...counted, ...measured] };
}
