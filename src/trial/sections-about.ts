import {
  type Context,
  type FactKey,
  factOf,
  fixedFact,
  listFacts,
  type Row,
  rowFacts,
  sayingOf,
  studyType,
  wordsOf,
} from './facts.js';
import { studyLink } from './links.js';
import { type Cell, fieldOf, known } from './record.js';
import type { Fact } from './types.js';

const TYPE = 'design.studyType';
const STATUS = 'status.overallStatus';
const STOPPED = ['TERMINATED', 'WITHDRAWN', 'SUSPENDED'];

const TITLE: readonly Row[] = [
  ['briefTitle', 'identification.briefTitle', 'text'],
  ['acronym', 'identification.acronym', 'text'],
  ['officialTitle', 'identification.officialTitle', 'text', 'always', 'title'],
];

/** What the study is called. */
export function titleFacts(context: Context): Fact[] {
  return [...rowFacts(context, TITLE), idFact(context)];
}

function idFact(context: Context): Fact {
  const show = (quote: string) => (context.id ? { quote, href: studyLink(context.id) } : undefined);
  return factOf(context, 'nctId', context.read.text('identification.nctId'), show);
}

const VERIFIED: Row = ['verified', 'status.statusVerifiedDate', 'date'];
const COPIED: Row = ['copied', '/derivedSection.miscInfoModule.versionHolder', 'date'];
const OFFER: readonly Row[] = [
  ['elsewhere', 'status.expandedAccessInfo.hasExpandedAccess', 'flag'],
  ['elsewhereId', 'status.expandedAccessInfo.nctId', 'text', 'present'],
  ['elsewhereStatus', 'status.expandedAccessInfo.statusForNctId', 'code', 'present'],
];

/** The dates of the study: key of the words, and path. */
export const DATES = [
  ['start', 'status.startDateStruct'],
  ['mainEnd', 'status.primaryCompletionDateStruct'],
  ['end', 'status.completionDateStruct'],
] as const;

/** Whether the study takes people, since when, and how sure that is. */
export function statusFacts(context: Context): Fact[] {
  const status = context.read.value(STATUS);
  const also = [fieldOf(STATUS)];
  // Asked for only where it explains the status; shown wherever it stands.
  const last: Row = ['lastStatus', 'status.lastKnownStatus', 'code', status === 'UNKNOWN' ? 'always' : 'present'];
  const why: Row = ['whyStopped', 'status.whyStopped', 'markup', STOPPED.includes(status) ? 'always' : 'present'];
  return [
    ...rowFacts(context, [['status', STATUS, 'code']]),
    ...rowFacts(context, [last, why], '', { also }),
    ...DATES.map(([key, path]) => dateFact(context, key, path)),
    ...rowFacts(context, [VERIFIED, COPIED, ...OFFER]),
  ];
}

function dateFact(context: Context, key: FactKey, path: string): Fact {
  const type = context.read.text(`${path}.type`);
  const also = [type.field];
  const show = (raw: string) => {
    const date = context.format.date(raw);
    const say = type.state === 'absent' ? wordsOf(context, key).is : sayingOf(context, key, known(type) ?? '');
    return date && say ? { say: context.format.fill(say, { date }), raw } : undefined;
  };
  const fact = factOf(context, key, context.read.text(`${path}.date`), show, { also });
  return fact.state !== 'unrecognised' || type.state === 'absent'
    ? fact
    : { ...fact, quote: [fact.quote, known(type)].filter(Boolean).join(', ') };
}

const KIND: readonly Row[] = [
  ['conditions', 'conditions.conditions', 'texts'],
  ['purpose', 'design.designInfo.primaryPurpose', 'code', 'testing'],
  ['model', 'design.designInfo.observationalModel', 'code', 'watching'],
  ['time', 'design.designInfo.timePerspective', 'code', 'watching'],
  ['registry', 'design.patientRegistry', 'flag', 'watching'],
  ['duration', 'design.targetDuration', 'text', 'present'],
  ['briefSummary', 'description.briefSummary', 'markup', 'always', 'summary'],
  ['description', 'description.detailedDescription', 'markup', 'present', 'summary'],
];

/** What kind of study it is, and about what. */
export function kindFacts(context: Context): Fact[] {
  const isAccess = studyType(context) === 'EXPANDED_ACCESS';
  return [
    ...rowFacts(context, [['studyType', TYPE, 'code']]),
    ...(isAccess ? [fixedFact(context, 'accessAsk', TYPE), ...accessKinds(context)] : []),
    ...rowFacts(context, KIND),
  ];
}

/** The three ways are flags under one key; those that are true are named. */
function accessKinds(context: Context): Fact[] {
  const { read, format } = context;
  const path = 'design.expandedAccessTypes';
  const all = Object.entries(wordsOf(context, 'accessKinds').values ?? {});
  const cells = all.map(([key]) => read.flag(`${path}.${key}`));
  const kinds = all.filter((_kind, index) => known(cells[index]!)).map(([, words]) => words);
  const odd = cells.find((cell) => cell.state === 'unrecognised');
  const cell: Cell<unknown> = odd ?? {
    field: fieldOf(path),
    ...(kinds.length ? { state: 'known', value: kinds } : { state: 'absent' }),
  };
  const say = format.fill(wordsOf(context, 'accessKinds').is ?? '', { list: format.list(kinds) });
  return [factOf(context, 'accessKinds', cell, () => ({ say }), { also: [fieldOf(path), fieldOf(TYPE)] })];
}

/** The phase in words; two values make one sentence where the words have it. */
export function phaseFacts(context: Context): Fact[] {
  const cell = context.read.texts('design.phases');
  if (cell.state === 'absent') {
    const key = studyType(context) === 'OBSERVATIONAL' ? 'phasesWatching' : 'phases';
    return [factOf(context, key, cell, () => ({}), { also: [fieldOf(TYPE)] })];
  }
  const say = (value: string) => sayingOf(context, 'phases', value);
  return [
    factOf(context, 'phases', cell, (values) => {
      const each = [...new Set(values)].sort();
      const known = say(each.join('+')) ?? (each.every(say) ? each.map(say).join(' ') : undefined);
      return known ? { say: known, raw: each.join(', ') } : undefined;
    }),
  ];
}

const SPONSOR: readonly Row[] = [
  ['sponsor', 'sponsorCollaborators.leadSponsor.name', 'text'],
  ['sponsorClass', 'sponsorCollaborators.leadSponsor.class', 'code'],
  ['responsible', 'sponsorCollaborators.responsibleParty.type', 'code'],
];

/** Who runs the study, and who helps or pays. */
export function sponsorFacts(context: Context): Fact[] {
  const path = 'sponsorCollaborators.collaborators';
  return [
    ...rowFacts(context, SPONSOR),
    ...listFacts(context, 'collaborators', path, (entry) =>
      rowFacts(context, [['collaborators', `${entry}.name`, 'text']]),
    ),
  ];
}
