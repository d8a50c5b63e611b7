import type { TrialWords } from '../i18n/en/trial.js';
import type { Context, WholeContext } from './context.js';
import { echoOf, LOOK_FOR } from './echo.js';
import { type Source, type Told, tell } from './facts.js';
import { studyLink, webLink } from './links.js';
import { moduleOf } from './paths.js';
import type { Cell } from './record.js';
import type { Fact } from './types.js';

/** Where the record comes from, who wrote it, and where more of it is. */
export function sourceFacts(context: Context): Told {
  const { words, id, nctId } = context;
  const w = words.source;
  return [
    sourceFact(context),
    tell(context, w.wrote, [moduleOf('sponsorCollaborators')]),
    tell(context, w.copied, [moduleOf('identification')]),
    tell(context, w.disclaimer, [moduleOf('eligibility')]),
    id
      ? tell(context, w.live, [nctId], { quote: nctId, href: studyLink(id) })
      : tell(context, w.unlinked, [nctId], { state: 'absent' }),
    linkFacts(context),
  ];
}

/** The same for the card, which stands alone: it says who wrote the record, too. */
export function sourceLine(context: Context): Fact {
  const fact = sourceFact(context);
  return { ...fact, say: `${fact.say} ${context.words.glance.wrote}` };
}

/** The dates of the copy and of the team's last look at the record, in one sentence. */
function sourceFact(context: Context): Fact {
  const { checked, missing, words, versionHolder, statusVerifiedDate } = context;
  const w = words.glance;
  const key = versionHolder.value
    ? ({ checked: 'from', changed: 'fromChanged', none: 'fromCopied' } as const)
    : ({ checked: 'fromChecked', changed: 'fromUnchecked', none: 'fromUndated' } as const);
  const say = w[key[checked?.how ?? 'none']];
  const missed = missing.map((field) => ({ field }));
  return tell(context, missed.length ? `${say} ${w.partial}` : say, [
    versionHolder,
    checked?.cell ?? statusVerifiedDate,
    ...missed,
  ]);
}

/** Pages that the record links to: only safe addresses become links, with the host in plain sight. */
function linkFacts(context: Context): Told {
  const { words } = context;
  return context.seeAlsoLinks.entries.map(({ url, label, field }) => {
    if (!url.value) return undefined;
    const { href, host } = webLink(url.value) ?? {};
    const say = host ? words.source.link : words.source.page;
    return tell(context, say, [url, label], { quote: label.value ? label : url, href, item: field, values: { host } });
  });
}

/** Whether something is left out, what it is called, and where it would stand. */
export type Gap = readonly [isMissing: boolean | undefined, name: keyof TrialWords['silent'], source: Source];

/**
 * What a reader would look for and the record leaves out, in the order of the page. It is told once, at the end; what is
 * told in its place is not told again.
 */
export function gapsOf(context: WholeContext): readonly Gap[] {
  const { kind, startDateStruct: start, completionDateStruct: end } = context;
  const isTrial = kind === 'trial';
  const isStudy = kind !== 'access';
  const isSilent = (cell: Cell<unknown>) => cell.state === 'absent';
  const noAges = isSilent(context.maximumAge) && isSilent(context.stdAges);
  const noGroups = isTrial && !context.groups && context.chance.how !== 'unlisted' && !context.one;
  const gap = (name: Gap[1], cell: Cell<unknown>, isAsked = true, elsewhere?: RegExp): Gap => [
    isAsked && isSilent(cell) && !(elsewhere && echoOf(context, elsewhere)),
    name,
    cell,
  ];
  if (context.status === 'WITHHELD') return [];
  return [
    gap('kind', context.studyType, kind === 'study', LOOK_FOR.kind),
    gap('conditions', context.conditions),
    gap('phase', context.phases, isTrial, LOOK_FOR.phase),
    gap('tested', context.interventions, kind !== 'watch'),
    [noGroups, 'groups', context.armGroups] as const,
    gap('count', context.enrollmentInfo.count, isStudy),
    gap('ages', context.minimumAge, noAges),
    gap('sex', context.sex),
    gap('healthy', context.healthyVolunteers, isTrial),
    gap('measures', context.primaryOutcomes, isStudy),
    gap('sponsor', context.leadSponsor.name),
    [isStudy && isSilent(start.date) && isSilent(end.date), 'dates', start] as const,
    gap('results', context.hasResults, isStudy),
  ].filter(([isMissing]) => isMissing);
}

/** One sentence for all that the record, or this copy of it, leaves out. */
export function silentFacts(context: WholeContext): Told {
  const { partial, words, format } = context;
  const gaps = gapsOf(context);
  const list = format.either(gaps.map(([, gap]) => words.silent[gap]));
  return (
    gaps.length > 0 &&
    tell(
      context,
      words.silent[partial ? 'copy' : 'record'],
      gaps.map(([, , source]) => source),
      { state: 'absent', values: { list } },
    )
  );
}
