import type { Context } from './context.js';
import { echoOf, LOOK_FOR } from './echo.js';
import { echoFact, given, ifLong, inTense, named, oddFacts, quoted, repeats, type Told, tell } from './facts.js';
import { studyLink } from './links.js';
import { isPretend } from './pretend.js';

/** What the study is called. */
export function titleFacts(context: Context): Told {
  const { words, id, nctId, briefTitle, officialTitle, acronym } = context;
  const w = words.title;
  const fold = words.folds.names;
  const isTitled = briefTitle.value !== undefined;
  const key = id ? (isTitled ? 'registered' : 'untitled') : isTitled ? 'numberless' : 'nothing';
  return [
    tell(context, w[key], [...named(briefTitle, officialTitle), nctId], {
      state: isTitled || id ? 'known' : 'absent',
      quote: briefTitle,
      href: id && studyLink(id),
    }),
    !id && quoted(context, w.oddNumber, nctId),
    !repeats(officialTitle, briefTitle) && quoted(context, w.full, officialTitle, { fold }),
    quoted(context, w.short, acronym, { fold }),
    oddFacts(context, [nctId, briefTitle, officialTitle, acronym]),
  ];
}

/** What kind of study it is, and about what. */
export function kindFacts(context: Context): Told {
  const { words, kind, studyType, patientRegistry, targetDuration, oversightHasDmc, isUnapprovedDevice } = context;
  const { briefSummary: summary, detailedDescription: details } = context;
  const w = words.kind;
  const fold = words.folds.words;
  const trialOnly = [context.phases, context.allocation, context.masking];
  const design = [context.primaryPurpose, context.observationalModel, context.timePerspective];
  return [
    kind === 'study' ? unknownKind(context) : tell(context, w[kind], [studyType]),
    kind === 'access' && accessKinds(context),
    purposeFacts(context),
    kind === 'watch' && watchFacts(context),
    given(context, w.registry, patientRegistry),
    quoted(context, w.duration, targetDuration),
    given(context, w.unapproved, isUnapprovedDevice),
    given(context, w.safety, oversightHasDmc),
    (kind === 'watch' || kind === 'access') && tell(context, w.notForTrials, [studyType, ...trialOnly]),
    summary.value && tell(context, w.summary, named(summary, details), { quote: summary, fold }),
    !repeats(details, summary) && quoted(context, w.details, details, { fold }),
    oddFacts(context, [studyType, ...design, patientRegistry, targetDuration, context.conditions]),
    oddFacts(context, [oversightHasDmc, isUnapprovedDevice]),
  ];
}

/** A study without a type: what its texts say of it, if anything. */
function unknownKind(context: Context): Told {
  const { studyType } = context;
  const echo = studyType.state === 'absent' && echoOf(context, LOOK_FOR.kind);
  return echo && echoFact(context, echo, studyType);
}

/** The aim, and the illness that it is about. */
function purposeFacts(context: Context): Told {
  const { kind, words, primaryPurpose, conditions } = context;
  const w = words.kind;
  const { value } = primaryPurpose;
  const about = quoted(context, kind === 'access' ? w.aboutAccess : w.about, conditions);
  if (!value || value === 'OTHER') return about;
  const aim = w.purpose[value];
  if (!aim.endsWith(':')) return [tell(context, aim, [primaryPurpose]), about];
  if (conditions.value) return tell(context, aim, [primaryPurpose, conditions], { quote: conditions });
  return tell(context, w.purposeBare[value as keyof typeof w.purposeBare], [primaryPurpose]);
}

/** How a study that watches does so. */
function watchFacts(context: Context): Told {
  const {
    words,
    open,
    past,
    groups,
    timePerspective: time,
    observationalModel: model,
    armGroups,
    overallStatus,
  } = context;
  const w = words.kind;
  const isOnce = time.value === 'CROSS_SECTIONAL';
  // Who is looked at once is not followed over time.
  if (isOnce && groups < 2 && model.value === 'COHORT')
    return tell(context, w.time.CROSS_SECTIONAL, [time, model, armGroups]);
  const looks = past || isOnce;
  const key = groups > 1 ? (looks ? 'looksAt' : 'follows') : looks ? 'looksAtOne' : 'followsOne';
  return [
    past && open
      ? tell(context, w.pastOpen, [time, overallStatus])
      : time.value && time.value !== 'OTHER' && tell(context, w.time[time.value], [time]),
    model.value === 'COHORT'
      ? tell(context, w[key], [model, armGroups, time])
      : model.value && model.value !== 'OTHER' && tell(context, w.model[model.value], [model]),
  ];
}

/** For whom a treatment outside a trial can be asked: flags under one name, of which those that are true are told. */
function accessKinds(context: Context): Told {
  const { words, format } = context;
  const { individual, intermediate, treatment } = context.expandedAccessTypes;
  const w = words.access;
  const kinds = [
    [individual, w.individual],
    [intermediate, w.intermediate],
    [treatment, w.treatment],
  ] as const;
  const held = kinds.filter(([cell]) => cell.value);
  const list = format.list(held.map(([, say]) => say));
  const cells = held.map(([cell]) => cell);
  return held.length > 0 && tell(context, w.kinds, cells, { values: { list } });
}

/** The phase of a trial. A sentence is about the phase; it is about this study only where its other fields say so. */
export function phaseFacts(context: Context): Told {
  const { words, kind, phases, primaryPurpose } = context;
  const w = words.phase;
  if (kind !== 'trial') return undefined;
  if (!phases.value) {
    const echo = phases.state === 'absent' && echoOf(context, LOOK_FOR.phase);
    return [echo && echoFact(context, echo, phases), oddFacts(context, [phases])];
  }
  const each = [...new Set(phases.value)].sort();
  const joined = each.join('+');
  const says = Object.hasOwn(w, joined) ? [w[joined as 'PHASE1']] : each.map((phase) => w[phase]);
  const unapproved = each.includes('PHASE4') && echoOf(context, LOOK_FOR.unapproved);
  return [
    says.map((say) => tell(context, say, [phases])),
    each.includes('EARLY_PHASE1') &&
      primaryPurpose.value === 'TREATMENT' &&
      tell(context, inTense(context, w, 'earlyTreats'), [primaryPurpose, phases]),
    each.includes('PHASE3') && comparison(context),
    joined === 'NA' && drugFact(context),
    unapproved && echoFact(context, unapproved),
  ];
}

/** Whether a study of phase 3 compares groups, where the record is clear about them. */
function comparison(context: Context): Told {
  const { words, clash, many, one, allocation, armGroups, interventionModel } = context;
  if (clash || !allocation.value || !(many || one)) return undefined;
  return tell(context, words.phase[many ? 'compares' : 'oneGroup'], [armGroups, allocation, interventionModel]);
}

/** A study without a phase that does test a drug. */
function drugFact(context: Context): Told {
  const { entries } = context.interventions;
  const drug = entries.find(({ type, name }) => type.value === 'DRUG' && !isPretend(name.value ?? ''));
  return drug && tell(context, context.words.phase.drugListed, [drug.type]);
}

/** Who runs the study, and who helps or pays. */
export function sponsorFacts(context: Context): Told {
  const { words, kind, leadSponsor, collaborators, overallOfficials } = context;
  const { name: lead, class: group } = leadSponsor;
  const w = words.sponsor;
  const isOwn = kind !== 'access' && (group.value === 'INDUSTRY' || group.value === 'NIH');
  const key = isOwn ? (group.value as 'NIH') : kind === 'access' ? 'access' : 'is';
  const helpers = collaborators.entries.map(({ name }) => name).filter(({ value }) => value);
  return [
    lead.value && tell(context, w[key], [lead, ...(isOwn ? [group] : [])], { quote: lead }),
    helpers.length > 0 && tell(context, w.help, helpers, { quote: helpers.map(({ value }) => value).join('\n') }),
    overallOfficials.entries.map(
      ({ name, affiliation, field }) =>
        name.value &&
        tell(context, w.researcher, [name, affiliation], {
          quote: [name.value, affiliation.value].filter(Boolean).join(', '),
          item: field,
        }),
    ),
    oddFacts(context, [lead, group, collaborators, overallOfficials]),
  ];
}

/** Whether samples are kept, and data passed on. */
export function sampleFacts(context: Context): Told {
  const { words, bioSpec, ipdSharing } = context;
  const { retention, description } = bioSpec;
  const w = words.samples;
  return [
    retention.value && tell(context, w[retention.value], [retention]),
    quoted(context, w.about, description, ifLong(description.value, words)),
    ipdSharing.value === 'YES' && tell(context, w.shared, [ipdSharing]),
    oddFacts(context, [retention, ipdSharing]),
  ];
}
