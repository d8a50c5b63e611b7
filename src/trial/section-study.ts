import { echoOf, LOOK_FOR } from './echo.js';
import { type Context, echoFact, given, ifLong, oddFacts, quoted, tell } from './facts.js';
import { studyLink } from './links.js';
import { isPretend } from './pretend.js';
import type { Cell } from './record.js';
import type { Fact } from './types.js';

/** What the study is called. */
export function titleFacts(context: Context): Fact[] {
  const { study, words, format, id } = context;
  const { nctId, briefTitle, officialTitle, acronym } = study.identification;
  const w = words.title;
  const fold = words.folds.names;
  const titled = briefTitle.value !== undefined;
  const key = id ? (titled ? 'registered' : 'untitled') : titled ? 'numberless' : 'nothing';
  return [
    tell(format.fill(w[key], { id: id ?? '' }), [briefTitle, nctId], {
      state: titled || id ? 'known' : 'absent',
      quote: briefTitle,
      ...(id && { href: studyLink(id) }),
    }),
    ...(id ? [] : quoted(w.oddNumber, nctId)),
    ...quoted(w.full, officialTitle, { fold }),
    ...quoted(w.short, acronym, { fold }),
    ...oddFacts(context, [nctId, briefTitle, officialTitle, acronym]),
  ];
}

/** What kind of study it is, and about what. */
export function kindFacts(context: Context): Fact[] {
  const { study, situation, words } = context;
  const { studyType, targetDuration, designInfo, patientRegistry } = study.design;
  const { oversight } = study;
  const w = words.kind;
  const { kind } = situation;
  const trialOnly = [study.design.phases, designInfo.allocation, designInfo.maskingInfo.masking];
  return [
    ...(kind === 'study' ? unknownKind(context) : [tell(w[kind], [studyType])]),
    ...(kind === 'access' ? [...accessKinds(context)] : []),
    ...purposeFacts(context),
    ...(kind === 'watch' ? watchFacts(context) : []),
    ...given(w.registry, patientRegistry),
    ...quoted(w.duration, targetDuration),
    ...given(w.unapproved, oversight.isUnapprovedDevice),
    ...given(w.safety, oversight.oversightHasDmc),
    ...(kind === 'watch' || kind === 'access' ? [tell(w.notForTrials, [studyType, ...trialOnly])] : []),
    ...summaryFacts(context),
    ...oddFacts(context, [
      studyType,
      designInfo.primaryPurpose,
      designInfo.observationalModel,
      designInfo.timePerspective,
      patientRegistry,
      targetDuration,
      study.conditions.conditions,
      ...Object.values(oversight).filter((cell): cell is Cell<boolean> => typeof cell === 'object'),
    ]),
  ];
}

/** A study without a type: what its texts say of it, if anything. */
function unknownKind(context: Context): Fact[] {
  const { studyType } = context.study.design;
  const echo = studyType.state === 'absent' ? echoOf(context.study, LOOK_FOR.kind) : undefined;
  return echo ? [echoFact(context, echo, studyType)] : [];
}

function summaryFacts({ study, words }: Context): Fact[] {
  const { briefSummary, detailedDescription } = study.description;
  const fold = words.folds.words;
  return [
    ...quoted(words.kind.summary, briefSummary, { fold }),
    ...quoted(words.kind.details, detailedDescription, { fold }),
  ];
}

/** The aim, and the illness that it is about. */
function purposeFacts({ study, situation, words }: Context): Fact[] {
  const { primaryPurpose } = study.design.designInfo;
  const { conditions } = study.conditions;
  const w = words.kind;
  const say = situation.kind === 'access' ? w.aboutAccess : w.about;
  const about = quoted(say, conditions);
  const purpose = primaryPurpose.value;
  if (!purpose || purpose === 'OTHER') return about;
  const aim = w.purpose[purpose];
  if (!aim.endsWith(':')) return [tell(aim, [primaryPurpose]), ...about];
  if (conditions.value) return [tell(aim, [primaryPurpose, conditions], { quote: conditions })];
  return [tell(w.purposeBare[purpose as keyof typeof w.purposeBare], [primaryPurpose])];
}

/** How a study that watches does so. */
function watchFacts(context: Context): Fact[] {
  const { study, situation, words, format } = context;
  const { timePerspective: time, observationalModel: model } = study.design.designInfo;
  const { armGroups } = study.arms;
  const w = words.kind;
  const facts: Fact[] = [];
  if (time.value === 'RETROSPECTIVE' && situation.open)
    facts.push(tell(w.pastOpen, [time, study.status.overallStatus]));
  else if (time.value && time.value !== 'OTHER') facts.push(tell(w.time[time.value], [time]));
  if (model.value === 'COHORT') {
    const several = situation.groups > 1;
    const key = situation.past ? (several ? 'looksAt' : 'looksAtOne') : several ? 'follows' : 'followsOne';
    facts.push(tell(format.fill(w[key], { n: situation.groups }), [model, armGroups, time]));
  } else if (model.value && model.value !== 'OTHER') facts.push(tell(w.model[model.value], [model]));
  return facts;
}

/** For whom a treatment outside a trial can be asked: flags under one name, of which those that are true are told. */
function accessKinds({ study, words, format }: Context): Fact[] {
  const { individual, intermediate, treatment } = study.design.expandedAccessTypes;
  const w = words.access;
  const kinds = [
    [individual, w.individual],
    [intermediate, w.intermediate],
    [treatment, w.treatment],
  ] as const;
  const given = kinds.filter(([cell]) => cell.value);
  if (!given.length) return [];
  return [
    tell(
      format.fill(w.kinds, { list: format.list(given.map(([, say]) => say)) }),
      given.map(([cell]) => cell),
    ),
  ];
}

/** The phase of a trial. A sentence is about the phase; it is about this study only where its other fields say so. */
export function phaseFacts(context: Context): Fact[] {
  const { study, situation, words, format } = context;
  if (situation.kind !== 'trial') return [];
  const { phases, designInfo } = study.design;
  const w = words.phase;
  if (!phases.value) {
    const echo = phases.state === 'absent' ? echoOf(study, LOOK_FOR.phase) : undefined;
    return [...(echo ? [echoFact(context, echo, phases)] : []), ...oddFacts(context, [phases])];
  }
  const each = [...new Set(phases.value)].sort();
  const joined = each.join('+');
  const one = Object.hasOwn(w, joined) ? w[joined as 'PHASE1'] : undefined;
  const facts = (one === undefined ? each.map((phase) => w[phase]) : [one]).map((say) => tell(say, [phases]));
  const has = (phase: (typeof each)[number]) => each.includes(phase);
  if (has('EARLY_PHASE1') && designInfo.primaryPurpose.value === 'TREATMENT')
    facts.push(tell(w.earlyTreats, [designInfo.primaryPurpose, phases]));
  if (joined === 'PHASE1' && study.eligibility.healthyVolunteers.value)
    facts.push(tell(w.healthy, [study.eligibility.healthyVolunteers]));
  if (has('PHASE3') && !situation.clash && designInfo.allocation.value) {
    const groups = [study.arms.armGroups, designInfo.allocation, designInfo.interventionModel];
    if (situation.many) facts.push(tell(format.fill(w.compares, { n: situation.groups }), groups));
    else if (situation.one) facts.push(tell(w.oneGroup, groups));
  }
  if (joined === 'NA') facts.push(...drugFact(context));
  const echo = has('PHASE4') ? echoOf(study, LOOK_FOR.unapproved) : undefined;
  return echo ? [...facts, echoFact(context, echo)] : facts;
}

/** A study without a phase that does test a drug. */
function drugFact({ study, words }: Context): Fact[] {
  const drug = study.arms.interventions.entries.find(
    ({ type, name }) => type.value === 'DRUG' && !isPretend(name.value ?? ''),
  );
  return drug ? [tell(words.phase.drugListed, [drug.type])] : [];
}

/** Who runs the study, and who helps or pays. */
export function sponsorFacts(context: Context): Fact[] {
  const { study, situation, words } = context;
  const { leadSponsor, collaborators } = study.sponsors;
  const { overallOfficials } = study.contacts;
  const w = words.sponsor;
  const kind = leadSponsor.class.value;
  const access = situation.kind === 'access';
  const own = !access && (kind === 'INDUSTRY' || kind === 'NIH');
  const helpers = collaborators.entries.filter(({ name }) => name.value);
  return [
    ...(leadSponsor.name.value
      ? [
          tell(own ? w[kind] : access ? w.access : w.is, [leadSponsor.name, ...(own ? [leadSponsor.class] : [])], {
            quote: leadSponsor.name,
          }),
        ]
      : []),
    ...(helpers.length
      ? [
          tell(
            w.help,
            helpers.map(({ name }) => name),
            { quote: helpers.map(({ name }) => name.value).join('\n') },
          ),
        ]
      : []),
    ...overallOfficials.entries
      .filter(({ name }) => name.value)
      .map(({ name, affiliation, field }) =>
        tell(w.researcher, [name, affiliation], {
          quote: [name.value, affiliation.value].filter(Boolean).join(', '),
          item: field,
        }),
      ),
    ...oddFacts(context, [leadSponsor.name, leadSponsor.class, collaborators, overallOfficials]),
  ];
}

/** Whether samples are kept, and data passed on. */
export function sampleFacts(context: Context): Fact[] {
  const { study, words } = context;
  const { retention, description } = study.design.bioSpec;
  const { ipdSharing } = study.sharing;
  const w = words.samples;
  return [
    ...(retention.value ? [tell(w[retention.value], [retention])] : []),
    ...quoted(w.about, description, ifLong(description, words)),
    ...(ipdSharing.value === 'YES' ? [tell(w.shared, [ipdSharing])] : []),
    ...oddFacts(context, [retention, ipdSharing]),
  ];
}
