import type { Guide, Statement, Treatment, TreatmentText } from '../../src/guide/guide.js';
import type { TrialBasics } from '../../src/guide/trial-basics.js';
import type { Content } from './content.js';

/** A run of text that a reader meets as one section, and where its author finds it. */
export interface Section {
  readonly file: string;
  readonly where: string;
  readonly texts: readonly string[];
  readonly statements: readonly Statement[];
  /** Bibliographic names are not graded. */
  readonly graded: boolean;
}

/** The parts of a treatment's page, in reading order. */
export const PARTS = [
  'what',
  'how',
  'when',
  'whenNot',
  'benefits',
  'harms',
  'before',
  'during',
  'after',
  'life',
  'uncertain',
] as const satisfies readonly (keyof TreatmentText)[];

/** Every section of a guide and of the words about trials, statements and other words alike. */
export function sections(path: string, { guide, trials }: Content): Section[] {
  return [
    ...guide.treatments.flatMap((treatment) => treatmentSections(path, treatment)),
    ...frame(path, guide),
    ...trialSections(path, trials),
  ];
}

/** The sections of one treatment. */
export function treatmentSections(path: string, treatment: Treatment): Section[] {
  const file = `${path}/treatments/${treatment.id}.yaml`;
  const pictures = treatment.pictures.flatMap(({ alt, caption }) => [alt, caption]);
  return [
    stated(file, 'summary', [treatment.summary]),
    ...PARTS.map((part) => stated(file, part, treatment[part])),
    stated(file, 'lasts', treatment.lasts ?? []),
    stated(file, 'change', treatment.change),
    worded(file, 'questions', treatment.questions),
    worded(file, 'pictures', pictures),
    worded(
      file,
      'name',
      [treatment.name, ...treatment.also, ...(treatment.everyone ? [treatment.everyone] : [])],
      false,
    ),
  ];
}

function frame(path: string, guide: Guide): Section[] {
  const home = `${path}/guide.yaml`;
  return [
    worded(home, 'lead', [guide.lead, guide.decision]),
    worded(home, 'title', [guide.title, guide.overview.heading], false),
    worded(home, 'disclaimer', [guide.disclaimer]),
    ...guide.scope.map(({ id, heading, statements, note }) => ({
      ...stated(home, `scope > ${id}`, statements),
      texts: [heading, ...statements.map(({ text }) => text), ...(note ? [note] : [])],
    })),
    stated(home, 'overview', guide.overview.statements),
    worded(home, 'standings', Object.values(guide.standings)),
    worded(home, 'practical', guide.practical),
    worded(
      home,
      'about',
      Object.values(guide.about).filter((text) => typeof text === 'string'),
      false,
    ),
    stated(`${path}/urgent.yaml`, 'signs', guide.urgent.signs),
    worded(`${path}/urgent.yaml`, 'intro', [guide.urgent.heading, guide.urgent.intro]),
    worded(
      `${path}/urgent.yaml`,
      'calls',
      [guide.urgent.emergency, guide.urgent.crisis].flatMap((call) => (call ? [call.label] : [])),
      false,
    ),
    ...guide.questions.map((question) => ({
      ...stated(`${path}/questions.yaml`, question.id, [question.why]),
      texts: [
        question.text,
        question.short,
        question.why.text,
        ...[question.hint, question.note].filter((text) => text !== undefined),
        ...question.answers.flatMap((answer) =>
          [answer.text, answer.hint, answer.said, answer.if].filter((text) => text !== undefined),
        ),
      ],
    })),
    ...guide.rules.map(({ id, because, finds, ask, facts }) => ({
      ...stated(`${path}/reasons.yaml`, id, [{ text: because, facts }]),
      texts: [because, finds, ask].filter((text) => text !== undefined),
    })),
    ...(guide.tests ?? []).map(({ id, what, ask }) => ({
      ...stated(`${path}/tests.yaml`, id, what),
      texts: [...what.map(({ text }) => text), ...Object.values(ask).flat()],
    })),
    worded(
      `${path}/tests.yaml`,
      'names',
      (guide.tests ?? []).map(({ name }) => name),
      false,
    ),
    ...guide.alsoAsk.map(({ id, heading, statements, note }) => ({
      ...stated(`${path}/also-ask.yaml`, id, statements),
      texts: [heading, ...statements.map(({ text }) => text), ...(note ? [note] : [])],
    })),
    worded(
      `${path}/values.yaml`,
      'values',
      (guide.values ?? []).flatMap(({ text, first }) => [text, ...(first ? [first.offer] : [])]),
    ),
    ...(guide.values ?? []).flatMap(({ id, first }) =>
      first ? [stated(`${path}/values.yaml`, `${id} > reply`, [first.reply])] : [],
    ),
    ...(guide.checks ?? []).map((check) => ({
      ...stated(`${path}/checks.yaml`, check.id, [check.because]),
      texts: [check.text, check.because.text, ...check.answers.map(({ text }) => text)],
    })),
    worded(`${path}/carer.yaml`, 'carer', Object.values(guide.carer ?? {})),
    worded(
      `${path}/glossary.yaml`,
      'glossary',
      guide.glossary.map(({ meaning }) => meaning),
    ),
  ];
}

function trialSections(path: string, trials: TrialBasics): Section[] {
  const file = `${path}/trials.yaml`;
  const { picture, phases, questions, title, lead, disclaimer, ...rest } = trials;
  return [
    worded(file, 'lead', [title, lead, disclaimer]),
    worded(file, 'picture', Object.values(picture)),
    worded(file, 'questions', questions),
    ...phases.map((phase) => ({
      ...stated(file, phase.id, phase.statements),
      texts: [phase.name, phase.title, phase.people, ...phase.statements.map(({ text }) => text)],
    })),
    ...Object.entries(rest).map(([where, statements]) => stated(file, where, statements)),
  ];
}

function stated(file: string, where: string, statements: readonly Statement[]): Section {
  return { file, where, texts: statements.map(({ text }) => text), statements, graded: true };
}

function worded(file: string, where: string, texts: readonly string[], graded = true): Section {
  return { file, where, texts, statements: [], graded };
}
