import type { TrialWords } from '../i18n/en/trial.js';
import type { Context, WholeContext } from './context.js';
import { echoOf, LOOK_FOR } from './echo.js';
import { type Source, type Told, tell } from './facts.js';
import { studyLink, webLink } from './links.js';
import { moduleOf } from './paths.js';
import type { Fact } from './types.js';

/** Where the record comes from, who wrote it, and where more of it is. */
export function sourceFacts(context: Context): Told {
  const { study, words, id } = context;
  const { nctId } = study;
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
  const { study, checked, missing, words } = context;
  const { versionHolder, statusVerifiedDate } = study;
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
  const { study, words } = context;
  return study.seeAlsoLinks.entries.map(({ url, label, field }) => {
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
export function gapsOf({ study, status, kind, groups, one, chance }: WholeContext): readonly Gap[] {
  const { studyType, conditions, phases, interventions, armGroups, enrollmentInfo, leadSponsor } = study;
  const { minimumAge, maximumAge, stdAges, sex, healthyVolunteers, primaryOutcomes, hasResults } = study;
  const { startDateStruct: start, completionDateStruct: end } = study;
  const isTrial = kind === 'trial';
  const isStudy = kind !== 'access';
  const silent = (...cells: readonly { readonly state: string }[]) => cells.every(({ state }) => state === 'absent');
  if (status === 'WITHHELD') return [];
  const rules: readonly Gap[] = [
    [kind === 'study' && silent(studyType) && !echoOf(study, LOOK_FOR.kind), 'kind', studyType],
    [silent(conditions), 'conditions', conditions],
    [isTrial && silent(phases) && !echoOf(study, LOOK_FOR.phase), 'phase', phases],
    [kind !== 'watch' && silent(interventions), 'tested', interventions],
    [isTrial && !groups && chance.how !== 'chance-unlisted' && !one, 'groups', armGroups],
    [isStudy && silent(enrollmentInfo.count), 'count', enrollmentInfo.count],
    [silent(minimumAge, maximumAge, stdAges), 'ages', minimumAge],
    [silent(sex), 'sex', sex],
    [isTrial && silent(healthyVolunteers), 'healthy', healthyVolunteers],
    [isStudy && silent(primaryOutcomes), 'measures', primaryOutcomes],
    [silent(leadSponsor.name), 'sponsor', leadSponsor.name],
    [isStudy && silent(start.date, end.date), 'dates', start],
    [isStudy && silent(hasResults), 'results', hasResults],
  ];
  return rules.filter(([isMissing]) => isMissing);
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
