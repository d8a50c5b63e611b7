import type { Guide, Treatment } from '../../src/guide/guide.js';
import type { Assembled, Finding } from './assemble.js';
import { weigh } from './balance.js';
import { caseFindings } from './cases.js';
import type { Content } from './content.js';
import { type HouseWords, houseWords, primaryOf } from './house.js';
import { gradedTexts, type Section, sections, treatmentSections } from './passages.js';
import type { Problem } from './read.js';
import { MOST_GRADE, Reading } from './reading.js';
import { problemLine } from './report.js';
import { signatureSlips } from './signature-slips.js';
import { frameSlips, questionSlips, sameWords, straightMarks, textSlips } from './slips.js';
import { synonymSlips } from './synonym-slips.js';
import { textsOf } from './texts.js';
import { unexplained } from './vocabulary.js';
import { forbiddenWords, longSentences } from './wording.js';

/**
 * Every problem of a guide: of its schema, and of all checks that a schema cannot express.
 *
 * @param today - ISO date by which signatures and other dates are judged.
 */
export function problemsOf(read: Assembled, today = new Date().toISOString().slice(0, 10)): Problem[] {
  const { content, drafts, problems, unknown = [], glossary, locate } = read;
  const found = content ? findings(content, today) : ofDrafts(drafts, glossary);
  return grouped([...problems, ...unknown, ...found.map(locate)]);
}

const MISSING_FACT = /^there is no fact "[^"]+"/;

/** Merges the problems of one missing fact into one line, however many statements cite it, and leaves out what was said already. */
function grouped(all: readonly Problem[]): Problem[] {
  const problems = [...new Map(all.map((problem) => [problemLine(problem), problem])).values()];
  const missing = (problem: Problem) => MISSING_FACT.exec(problem.message)?.[0];
  const places = new Map<string, number>();
  for (const fact of problems.map(missing)) if (fact) places.set(fact, (places.get(fact) ?? 0) + 1);
  const said = new Set<string>();
  return problems.flatMap((problem) => {
    const fact = missing(problem);
    if (!fact) return [problem];
    if (said.has(fact)) return [];
    said.add(fact);
    const more = places.get(fact)! - 1;
    return [more ? { ...problem, message: `${problem.message} (and in ${more} more places)` } : problem];
  });
}

/** All checks: sources, wording, reading grade, balance, glossary, cases, leftovers, signatures. */
function findings(content: Content, today: string): Finding[] {
  const { guide, words } = content;
  const english = primaryOf(guide.lang) === 'en';
  const house = houseWords(guide.lang);
  const all = sections(content);
  const reading = new Reading(guide.glossary);
  return [
    ...coverage(content, all),
    ...rulesAndCases(content),
    ...all.flatMap((section) => ofSection(section, house, reading, words.allowed)),
    // A JSON file has no list of words that need no explanation.
    ...(english && content.digests.size ? unexplained(content, all, reading) : []),
    ...guide.treatments.flatMap((treatment, at) => balance(treatment, at, english)),
    ...balanceOfTrials(content, english),
    ...(english ? unvoiced(guide) : []),
    ...timeless(guide),
    ...textSlips(all),
    ...straightMarks(all),
    ...questionSlips(guide),
    ...sameWords(guide),
    ...synonymSlips(guide),
    ...frameSlips(guide, today),
    ...signatureSlips(content, today),
  ];
}

/** The checks of single treatments, for a guide that does not yet fit the schema. */
function ofDrafts(drafts: Assembled['drafts'], glossary: Assembled['glossary']): Finding[] {
  const reading = new Reading(glossary);
  return drafts.flatMap((treatment, at) =>
    treatment
      ? [
          ...treatmentSections(treatment, at).flatMap((section) => ofSection(section, houseWords('en'), reading)),
          ...balance(treatment, at),
        ]
      : [],
  );
}

function ofSection(
  section: Section,
  house: HouseWords | undefined,
  reading: Reading,
  allowed: Content['words']['allowed'] = {},
): Finding[] {
  if (!house) return [];
  const found = [
    ...forbiddenWords(section.texts, house, allowed),
    ...longSentences(section, house),
    ...(house === houseWords('en') ? tooHard(section, reading) : []),
  ];
  return found.map((finding) => ({ where: section.where, ...finding }));
}

function tooHard(section: Section, reading: Reading): Finding[] {
  const { texts, path } = section;
  const graded = gradedTexts(section);
  const grade = graded.length ? reading.grade(graded) : 0;
  if (grade <= MOST_GRADE) return [];
  const message = `reads at grade ${grade.toFixed(1)}, at most ${MOST_GRADE}: use shorter words or sentences`;
  return [{ path: texts[0]?.path ?? path, message }];
}

/** If some treatments say how long they take, the comparison has a row for it, and the others would have a gap there. */
function timeless({ treatments }: Guide): Finding[] {
  const tells = ({ lasts, glance }: Treatment) => lasts ?? glance?.time;
  if (!treatments.some(tells)) return [];
  return treatments.flatMap((treatment, at) =>
    tells(treatment)
      ? []
      : [
          {
            path: ['treatments', at, 'lasts'],
            message: 'say how long it takes, here or in the "time" of "glance", for the comparison',
          },
        ],
  );
}

/**
 * A carer is not asked about "you": each text that says "you" or "I" needs another version in `carer`. So does each question to take along
 * in which the patient speaks; there "you" is the care team.
 */
function unvoiced(guide: Guide): Finding[] {
  const { carer } = guide;
  if (!carer) return [];
  const texts = [
    guide.decision,
    guide.lead,
    guide.disclaimer,
    ...Object.values(guide.standings),
    ...guide.overview.statements.map(({ text }) => text),
    ...guide.scope.map(({ note }) => note),
    ...guide.practical,
    ...(guide.values ?? []).flatMap(({ text, first }) => [text, first?.reply.text]),
    ...(guide.checks ?? []).flatMap(({ text, answers, because }) => [
      text,
      ...answers.map((answer) => answer.text),
      because.text,
    ]),
    ...guide.questions.flatMap(({ text, hint, note, short, answers }) => [
      text,
      hint,
      note,
      short,
      ...answers.flatMap((answer) => [answer.text, answer.hint, answer.said, answer.if]),
    ]),
    ...guide.alsoAsk.map(({ heading }) => heading),
    ...(guide.tests ?? []).flatMap(({ ask }) => Object.values(ask).flat()),
  ];
  const said = new Set(textsOf({ ...guide, carer: undefined }).values());
  const idle = Object.keys(carer).filter((text) => !said.has(text));
  const open = texts.filter(
    (text) => text && /\b(I|me|my|myself|you|your)\b/.test(text) && !Object.hasOwn(carer, text),
  );
  const asked = new Set([
    ...guide.treatments.flatMap(({ questions }) => questions),
    ...[...guide.rules, ...guide.questions].flatMap(({ ask = [] }) => ask),
  ]);
  const own = [...asked].filter((text) => /\b(I|me|my|mine|myself)\b/.test(text) && !Object.hasOwn(carer, text));
  return [
    ...idle.map((where) => ({
      path: ['carer', where],
      where,
      message: 'no text of the guide reads so: copy it letter by letter',
    })),
    ...[...open, ...own].map((text) => ({
      path: ['carer'],
      message: `say how this reads for someone who reads for another person: "${text}"`,
    })),
  ];
}

/** Every fact that is cited exists; every fact of the source page and every correction is shown by a statement. */
function coverage({ facts }: Content, all: readonly Section[]): Finding[] {
  const findings: Finding[] = [];
  const cited = new Set<string>();
  for (const { where, path, statements } of all) {
    for (const { text, facts: ids } of statements) {
      for (const id of ids) {
        cited.add(id);
        if (!facts.has(id)) findings.push({ path, where, message: `there is no fact "${id}": "${text}"` });
      }
    }
  }
  for (const id of facts.keys()) {
    if (!id.startsWith('X-') && !cited.has(id))
      findings.push({
        path: ['facts', id],
        where: id,
        message: 'no statement shows this: cite it where the guide says it',
      });
  }
  return findings;
}

/** A rule of kind S cites a fact of the source page, every case gets the expected result, and the glossary explains each word once. */
function rulesAndCases(content: Content): Finding[] {
  const { guide } = content;
  return [
    ...guide.rules.flatMap(({ kind, facts }, at) =>
      kind === 'S' && !facts.some((fact) => fact.startsWith('F-'))
        ? [
            {
              path: ['rules', at],
              message:
                'kind S follows from the source page: name an F- fact, or make it K (a caution) or A (to be judged)',
            },
          ]
        : [],
    ),
    ...caseFindings(content),
    ...twice(guide),
  ];
}

function twice({ glossary }: Guide): Finding[] {
  const seen = new Set<string>();
  return glossary.flatMap(({ term, forms }, at) =>
    [term, ...forms].flatMap((form) => {
      const word = form.toLowerCase();
      const again = seen.has(word);
      seen.add(word);
      return again ? [{ path: ['glossary', at], where: form, message: 'this word is explained twice' }] : [];
    }),
  );
}

/** Benefits and harms must have the same detail. */
function balance({ benefits, harms }: Treatment, at: number, english = true): Finding[] {
  const path = ['treatments', at, 'harms'];
  return weigh(benefits, harms, english).map((message) => ({ path, where: 'benefits and harms', message }));
}

function balanceOfTrials({ trials }: Content, english: boolean): Finding[] {
  if (!trials) return [];
  const path = ['trials', 'cons'];
  return weigh(trials.pros, trials.cons, english).map((message) => ({ path, where: 'pros and cons', message }));
}
