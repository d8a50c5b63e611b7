import type { Guide, Id, Outcome } from './guide.js';

/** One problem of a guide: where it is (keys, list positions from 0) and what to do about it. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** How many sets of definite answers one treatment may depend on, so that a phone can go through them at once. */
export const MOST_SETS = 20_000;

/** What no shape can say: that ids are unique and known, that rules reach every treatment, that answers can be counted. */
export function checkGuide(guide: Guide): Issue[] {
  return [...duplicates(guide), ...questions(guide), ...rules(guide), ...references(guide), ...aids(guide)];
}

function duplicates(guide: Guide): Issue[] {
  const issues: Issue[] = [];
  const unique = (path: string, list: readonly { readonly id: string }[]) => {
    const seen = new Set<string>();
    list.forEach(({ id }, at) => {
      if (seen.has(id))
        issues.push({ path: [path, at, 'id'], message: `"${id}" stands here twice: give it an id of its own` });
      seen.add(id);
    });
  };
  unique('questions', guide.questions);
  unique('treatments', guide.treatments);
  unique('rules', guide.rules);
  unique('sources', guide.sources);
  unique('values', guide.values ?? []);
  unique('checks', guide.checks ?? []);
  return issues;
}

function questions(guide: Guide): Issue[] {
  const issues: Issue[] = [];
  guide.questions.forEach((question, at) => {
    const ids = question.answers.map((answer) => answer.id);
    if (ids.indexOf('not-sure') !== ids.length - 1) {
      issues.push({
        path: ['questions', at, 'answers'],
        message: 'the last answer, and no other, must have the id "not-sure"',
      });
    }
    if (new Set(ids).size < ids.length)
      issues.push({ path: ['questions', at, 'answers'], message: 'two answers have the same id' });
    issues.push(...known(guide, question.askIf ?? {}, ['questions', at, 'askIf'], true));
  });
  return issues;
}

function rules(guide: Guide): Issue[] {
  const issues: Issue[] = [];
  const treatments = new Set(guide.treatments.map(({ id }) => id));
  guide.rules.forEach((rule, at) => {
    if (!treatments.has(rule.treatment)) {
      issues.push({ path: ['rules', at, 'treatment'], message: `there is no treatment "${rule.treatment}"` });
    }
    rule.when.forEach((row, index) => {
      if (!Object.keys(row).length) {
        issues.push({
          path: ['rules', at, 'when', index],
          message: 'an empty situation is always true: write "when: []" instead',
        });
      }
      issues.push(...known(guide, row, ['rules', at, 'when', index], false));
    });
    if (rule.how === 'lower' && rule.kind !== 'K') {
      issues.push({ path: ['rules', at, 'kind'], message: 'a row that lowers is a caution: its kind must be K' });
    }
  });
  guide.treatments.forEach(({ id }, at) => {
    const path = ['treatments', at];
    const own = guide.rules.filter((rule) => rule.treatment === id);
    const first = own.filter((rule) => rule.how === 'first');
    if (first.at(-1)?.when.length !== 0) {
      issues.push({
        path,
        message: `the last "first" rule of "${id}" must match always (when: []), so that every answer gets a standing`,
      });
    }
    if (first.some((rule, index) => rule.when.length === 0 && index < first.length - 1)) {
      issues.push({ path, message: `a rule of "${id}" stands after one that matches always, and is never read` });
    }
    const asked = new Set(own.flatMap((rule) => rule.when.flatMap((row) => Object.keys(row))));
    const sets = guide.questions
      .filter((question) => asked.has(question.id))
      .reduce((count, question) => count * (question.answers.length - 1), 1);
    if (sets > MOST_SETS) {
      issues.push({
        path,
        message: `"${id}" depends on ${sets} sets of answers; at most ${MOST_SETS}: let its rules ask about fewer questions`,
      });
    }
  });
  return issues;
}

function known(
  guide: Guide,
  row: Readonly<Record<Id, readonly Id[]>>,
  path: Issue['path'],
  unsureAllowed: boolean,
): Issue[] {
  const issues: Issue[] = [];
  for (const [id, answers] of Object.entries(row)) {
    const question = guide.questions.find((candidate) => candidate.id === id);
    if (!question) {
      issues.push({ path, message: `there is no question "${id}"` });
      continue;
    }
    for (const answer of answers) {
      if (answer === 'not-sure' && !unsureAllowed) {
        issues.push({
          path: [...path, id],
          message: 'a rule cannot ask for "not-sure": it means that any answer could be true',
        });
      } else if (!question.answers.some((candidate) => candidate.id === answer)) {
        issues.push({ path: [...path, id], message: `"${id}" has no answer "${answer}"` });
      }
    }
  }
  return issues;
}

/** Every `facts` list anywhere in the guide names known facts; every fact names known sources. */
function references(guide: Guide): Issue[] {
  const issues: Issue[] = [];
  const walk = (value: unknown, path: Issue['path']): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      if (key === 'facts' && Array.isArray(inner)) {
        for (const fact of inner) {
          if (!Object.hasOwn(guide.facts, fact)) issues.push({ path: at, message: `there is no fact "${fact}"` });
        }
      } else walk(inner, at);
    }
  };
  const { facts, ...rest } = guide;
  walk(rest, []);
  const sources = new Set(guide.sources.map(({ id }) => id));
  for (const [fact, named] of Object.entries(facts)) {
    for (const source of named) {
      if (!sources.has(source)) issues.push({ path: ['facts', fact], message: `there is no source "${source}"` });
    }
  }
  return issues;
}

/** What is named by its id and helps a reader: the cover, values, checks, figures. */
function aids(guide: Guide): Issue[] {
  const issues: Issue[] = [];
  const pictures = guide.treatments.flatMap((treatment) => treatment.pictures.map(({ id }) => id));
  if (guide.cover !== undefined && !pictures.includes(guide.cover))
    issues.push({
      path: ['cover'],
      message: `no treatment has a picture "${guide.cover}": name one of ${pictures.join(', ') || 'theirs, once there are any'}`,
    });
  const treatments = new Set(guide.treatments.map(({ id }) => id));
  guide.values?.forEach(({ first }, at) => {
    for (const id of first?.treatments ?? [])
      if (!treatments.has(id))
        issues.push({ path: ['values', at, 'first', 'treatments'], message: `there is no treatment "${id}"` });
  });
  guide.checks?.forEach(({ answers }, at) => {
    const right = answers.filter((answer) => answer.right).length;
    if (right !== 1)
      issues.push({ path: ['checks', at, 'answers'], message: `exactly one answer must be right, and not ${right}` });
  });
  return [...issues, ...figures(guide)];
}

/** Figures of one measure stand side by side, so they must count the same people over the same time. */
function figures(guide: Guide): Issue[] {
  const issues: Issue[] = [];
  const firsts = new Map<Id, Outcome>();
  guide.treatments.forEach((treatment, at) => {
    treatment.outcomes?.forEach((outcome, index) => {
      const path = ['treatments', at, 'outcomes', index];
      const { measure, of, count, range = [0, of] } = outcome;
      if (treatment.outcomes?.some((other, before) => before < index && other.measure === measure))
        issues.push({ path: [...path, 'measure'], message: `"${measure}" stands here twice: one figure for each` });
      for (const key of ['text', 'group', 'span', 'certainty'] as const)
        if (/%|per ?cent/i.test(outcome[key]))
          issues.push({ path: [...path, key], message: 'write "20 of 100": percentages are hard to picture' });
      if (count > of) issues.push({ path: [...path, 'count'], message: `${count} cannot be counted out of ${of}` });
      if (range[0] > count || range[1] < count || range[1] > of)
        issues.push({ path: [...path, 'range'], message: `must hold ${count}, and nothing above ${of}` });
      const first = firsts.get(measure) ?? outcome;
      firsts.set(measure, first);
      for (const key of ['text', 'span', 'of'] as const)
        if (outcome[key] !== first[key])
          issues.push({
            path: [...path, key],
            message: `"${measure}" is counted elsewhere with "${first[key]}": figures that differ in this cannot stand side by side; give it a measure of its own`,
          });
    });
  });
  return issues;
}
