import type { TrialWords } from '../i18n/en/trial.js';
import { chanceOf } from './chance.js';
import { echoOf, LOOK_FOR } from './echo.js';
import { type Context, type Source, tell } from './facts.js';
import { studyLink, webLink } from './links.js';
import type { Fact } from './types.js';

/** Where the record comes from, who wrote it, and where more of it is. */
export function sourceFacts(context: Context): Fact[] {
  const { study, words, id } = context;
  const { nctId } = study.identification;
  const w = words.source;
  return [
    sourceFact(context),
    tell(w.wrote, [study.sponsors]),
    tell(w.copied, [study.identification]),
    tell(w.disclaimer, [study.eligibility]),
    id ? tell(w.live, [nctId], { quote: nctId, href: studyLink(id) }) : tell(w.unlinked, [nctId], { state: 'absent' }),
    ...linkFacts(context),
  ];
}

/** The same for the card, which stands alone: it says who wrote the record, too. */
export function sourceLine(context: Context): Fact {
  const fact = sourceFact(context);
  return { ...fact, say: `${fact.say} ${context.words.glance.wrote}` };
}

/** The dates of the copy and of the team's last look at the record, in one sentence. */
function sourceFact({ study, situation, words, format }: Context): Fact {
  const { versionHolder } = study.copy;
  const { checked, partial, missing } = situation;
  const w = words.glance;
  const changed = checked?.how === 'changed';
  const key = versionHolder.value
    ? checked
      ? changed
        ? 'fromChanged'
        : 'from'
      : 'fromCopied'
    : checked
      ? changed
        ? 'fromUnchecked'
        : 'fromChecked'
      : 'fromUndated';
  const say = format.fill(w[key], {
    copied: format.date(versionHolder.value ?? ''),
    checked: checked ? format.month(checked.date) : '',
  });
  const sources: readonly Source[] = [versionHolder, checked?.cell ?? study.status.statusVerifiedDate];
  const missed = missing.map((field): Source => ({ field }));
  return tell(partial ? `${say} ${w.partial}` : say, [...sources, ...(partial ? missed : [])]);
}

/** Pages that the record links to: only safe addresses become links, with the host in plain sight. */
function linkFacts({ study, words, format }: Context): Fact[] {
  return study.references.seeAlsoLinks.entries
    .filter(({ url }) => url.value)
    .map(({ url, label, field }) => {
      const link = webLink(url.value!);
      const say = link ? format.fill(words.source.link, { host: link.host }) : words.source.page;
      return tell(say, [url, label], { quote: label.value ? label : url, href: link?.href, item: field });
    });
}

type Gap = keyof TrialWords['silent'];

/**
 * What a reader would look for and the record leaves out, in the order of the page. It is told once, at the end; what is
 * told in its place is not told again.
 */
export function gapsOf(context: Context): readonly (readonly [Gap, Source])[] {
  const { study, situation } = context;
  const { design, eligibility, status, sponsors } = study;
  const { kind } = situation;
  const trial = kind === 'trial';
  const silent = (cell: { readonly state: string }) => cell.state === 'absent';
  const undated = silent(status.startDateStruct.date) && silent(status.completionDateStruct.date);
  const noAges = [eligibility.minimumAge, eligibility.maximumAge, eligibility.stdAges].every(silent);
  const withheld = status.overallStatus.value === 'WITHHELD';
  const rules: readonly (readonly [boolean, Gap, Source])[] = [
    [kind === 'study' && silent(design.studyType) && !echoOf(study, LOOK_FOR.kind), 'kind', design.studyType],
    [silent(study.conditions.conditions), 'conditions', study.conditions.conditions],
    [trial && silent(design.phases) && !echoOf(study, LOOK_FOR.phase), 'phase', design.phases],
    [kind !== 'watch' && silent(study.arms.interventions), 'tested', study.arms.interventions],
    [
      trial && situation.groups === 0 && chanceOf(context).how !== 'chance-unlisted' && !situation.one,
      'groups',
      study.arms.armGroups,
    ],
    [kind !== 'access' && silent(design.enrollmentInfo.count), 'count', design.enrollmentInfo.count],
    [noAges, 'ages', eligibility.minimumAge],
    [silent(eligibility.sex), 'sex', eligibility.sex],
    [trial && silent(eligibility.healthyVolunteers), 'healthy', eligibility.healthyVolunteers],
    [kind !== 'access' && silent(study.outcomes.primaryOutcomes), 'measures', study.outcomes.primaryOutcomes],
    [silent(sponsors.leadSponsor.name), 'sponsor', sponsors.leadSponsor.name],
    [kind !== 'access' && undated, 'dates', status.startDateStruct],
    [kind !== 'access' && silent(study.posted.hasResults), 'results', study.posted.hasResults],
  ];
  return withheld ? [] : rules.filter(([holds]) => holds).map(([, gap, source]) => [gap, source]);
}

/** One sentence for all that the record, or this copy of it, leaves out. */
export function silentFacts(context: Context): Fact[] {
  const { situation, words, format } = context;
  const gaps = gapsOf(context);
  if (!gaps.length) return [];
  const list = format.either(gaps.map(([gap]) => words.silent[gap]));
  return [
    tell(
      format.fill(situation.partial ? words.silent.copy : words.silent.record, { list }),
      gaps.map(([, source]) => source),
      { state: 'absent' },
    ),
  ];
}
