import type { TrialWords } from '../i18n/en/trial.js';
import { type Context, factOf, fixedFact, listFacts, rowFacts, studyType } from './facts.js';
import { formatOf, isDate } from './format.js';
import { studyLink, webLink } from './links.js';
import { isClosed, lateNotices, noticesOf } from './notices.js';
import { questionsOf } from './questions.js';
import { fieldOf, known, readerOf } from './record.js';
import { kindFacts, phaseFacts, sponsorFacts, statusFacts, titleFacts } from './sections-about.js';
import { groupFacts, groupsOf, maskingFacts, peopleFacts, placeboFacts, testedFacts } from './sections-groups.js';
import { eligibilityFacts, eligibilityOf, outcomeFacts, whoFacts } from './sections-joining.js';
import { contactFacts, placeFacts, sitesOf } from './sections-places.js';
import { readRecord } from './shapes.js';
import { turnsText } from './text.js';
import type { ExplainOptions, Fact, Section, SectionId, TrialExplanation } from './types.js';

/** The sections in their order. */
const SECTIONS: { readonly [Id in SectionId]: (context: Context) => Fact[] } = {
  title: titleFacts,
  status: statusFacts,
  kind: kindFacts,
  phase: phaseFacts,
  tested: testedFacts,
  groups: groupFacts,
  placebo: placeboFacts,
  masking: maskingFacts,
  people: peopleFacts,
  who: whoFacts,
  eligibility: eligibilityFacts,
  outcomes: outcomeFacts,
  places: placeFacts,
  contacts: contactFacts,
  sponsor: sponsorFacts,
  results: resultFacts,
  questions: (context) => [fixedFact(context, 'questions')],
  source: sourceFacts,
};

/** Sections that mean nothing for a way to get a treatment outside a trial. */
const TRIAL_ONLY: readonly string[] = ['phase', 'groups', 'placebo', 'masking', 'people'];
const LONG = 50_000;

/** Explains one record in the words given: see `explainTrial`. */
export function explainWith(words: TrialWords, record: unknown, options: ExplainOptions): TrialExplanation {
  const { study, boxed } = readRecord(record, options.nctId);
  const read = readerOf(study, boxed);
  const number = read.value('identification.nctId').trim().toUpperCase();
  const id = /^NCT\d{8}$/.test(number) ? number : undefined;
  const today = options.today && isDate(options.today) && options.today.length === 10 ? options.today : undefined;
  const context: Context = { read, words, format: formatOf(words), id, site: options.site, today };
  const title = read.value('identification.briefTitle');
  const closed = isClosed(context);
  const sections = (Object.keys(SECTIONS) as SectionId[]).map((key) => sectionOf(context, key, closed));
  const eligibility = eligibilityOf(context, closed);
  const quotes = sections
    .flatMap((section) => section.facts)
    .map(({ field, quote = '' }) => ({ field, long: quote.length > LONG, turns: turnsText(quote) }));
  const result = {
    closed,
    boxed,
    sections,
    questions: questionsOf(context, eligibility),
    groups: groupsOf(context),
    sites: sitesOf(context),
    ...(id && { id, link: studyLink(id) }),
    ...(title && { title }),
    ...(eligibility && { eligibility }),
  };
  // Last, because only now everything has been read.
  return { ...result, notices: [...noticesOf(context), ...lateNotices(context, quotes)] };
}

function sectionOf(context: Context, id: SectionId, closed: boolean): Section {
  const { words } = context;
  const outside = studyType(context) === 'EXPANDED_ACCESS' && TRIAL_ONLY.includes(id);
  const facts = outside ? [fixedFact(context, 'notTrial', 'design.studyType')] : SECTIONS[id](context);
  const past: Readonly<Partial<Record<SectionId, string>>> = words.closedSections;
  return {
    id,
    heading: (closed && past[id]) || words.sections[id],
    bare: facts.every(({ state }) => state === 'absent'),
    facts: facts.map((fact) => (fact.quote && fact.quote.length > LONG ? { ...fact, fold: words.folds.long } : fact)),
  };
}

/** Whether results are posted, with a link to them; what they mean is for the team to say. */
function resultFacts(context: Context): Fact[] {
  const also = [fieldOf('identification.nctId')];
  const href = context.id && `${studyLink(context.id)}?tab=results`;
  return rowFacts(context, [['results', '/hasResults', 'flag']], '', { also }).map((fact) =>
    fact.raw === 'true' && href ? { ...fact, href } : fact,
  );
}

function sourceFacts(context: Context): Fact[] {
  const { read, id } = context;
  const number = read.text('identification.nctId');
  const href = id && studyLink(id);
  const links = known(read.list('references.seeAlsoLinks')) ? linkFacts(context) : [];
  return [
    factOf(context, 'live', id ? number : { field: number.field, state: 'absent' }, (quote) => ({ quote, href })),
    ...rowFacts(context, [
      ['copied', '/derivedSection.miscInfoModule.versionHolder', 'date'],
      ['verified', 'status.statusVerifiedDate', 'date'],
    ]),
    ...links,
    fixedFact(context, 'copied'),
    fixedFact(context, 'disclaimer'),
  ];
}

/** Pages that the record links to: only safe addresses become links, with the host in plain sight. */
function linkFacts(context: Context): Fact[] {
  const { read, format, words } = context;
  return listFacts(context, 'link', 'references.seeAlsoLinks', (entry) => {
    const url = read.text(`${entry}.url`);
    const label = read.text(`${entry}.label`);
    const link = webLink(known(url) ?? '');
    if (url.state === 'absent') return [];
    const fact = factOf(context, 'link', url, (quote) => ({ quote: known(label) ?? quote, href: link?.href }), {
      ...(known(label) && { markup: true as const }),
      also: [label.field],
    });
    const say = link ? format.fill(words.facts.link.is, { host: link.host }) : words.facts.linkText.is;
    return [fact.state === 'known' ? { ...fact, say } : fact];
  });
}
