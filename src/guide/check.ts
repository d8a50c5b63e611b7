import { checkRules, situationIssues } from './check-rules.js';
import type { Guide, Id, Outcome, Picture, Point } from './guide.js';
import { type Issue, instead } from './issue.js';

/** Checks what a schema cannot express: ids are unique and known, rules cover every treatment, figures can be compared. */
export function checkGuide(guide: Guide): Issue[] {
  return [...duplicates(guide), ...questions(guide), ...checkRules(guide), ...references(guide), ...aids(guide)];
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
  unique('tests', guide.tests ?? []);
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
    issues.push(...situationIssues(guide, question.askIf ?? {}, ['questions', at, 'askIf'], true));
  });
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
          if (!Object.hasOwn(guide.facts, fact))
            issues.push({ path: at, message: `there is no fact "${fact}"${instead(fact, ids)}` });
        }
      } else walk(inner, at);
    }
  };
  const { facts, ...rest } = guide;
  const ids = Object.keys(facts);
  walk(rest, []);
  const sources = guide.sources.map(({ id }) => id);
  for (const [fact, named] of Object.entries(facts)) {
    for (const source of named) {
      if (!sources.includes(source))
        issues.push({ path: ['facts', fact], message: `there is no source "${source}"${instead(source, sources)}` });
    }
  }
  return issues;
}

/** Checks the cover, values, check questions, figures and picture labels. */
function aids(guide: Guide): Issue[] {
  const issues: Issue[] = [];
  const pictures = guide.treatments.flatMap((treatment) => treatment.pictures.map(({ id }) => id));
  if (guide.cover !== undefined && !pictures.includes(guide.cover))
    issues.push({
      path: ['cover'],
      message: `no treatment has a picture "${guide.cover}": name one of ${pictures.join(', ') || 'theirs, once there are any'}`,
    });
  const treatments = guide.treatments.map(({ id }) => id);
  guide.values?.forEach(({ first }, at) => {
    for (const id of first?.treatments ?? [])
      if (!treatments.includes(id))
        issues.push({
          path: ['values', at, 'first', 'treatments'],
          message: `there is no treatment "${id}"${instead(id, treatments)}`,
        });
  });
  guide.checks?.forEach(({ answers }, at) => {
    const right = answers.filter((answer) => answer.right).length;
    if (right !== 1)
      issues.push({ path: ['checks', at, 'answers'], message: `exactly one answer must be right, and not ${right}` });
  });
  return [...issues, ...figures(guide), ...labels(guide)];
}

/** The labels of a picture, and the points that they name, must lie inside the picture. */
function labels(guide: Guide): Issue[] {
  return picturesOf(guide).flatMap(([path, { svg, labels: own = [] }]) => {
    const box = /\bviewBox="([^"]*)"/.exec(svg)?.[1] ?? '';
    const [left = 0, top = 0, width = 0, height = 0] = box.split(/[\s,]+/).map(Number);
    const isOutside = ([x, y]: Point) => x < left || x > left + width || y < top || y > top + height;
    return own.flatMap(({ id, at, spot }, index): Issue[] => {
      const here = [...path, 'labels', index];
      const isTwice = own.findIndex((other) => other.id === id) < index;
      const outside = Object.entries({ at, ...(spot && { spot }) }).filter(([, point]) => isOutside(point));
      return [
        ...(isTwice ? [{ path: [...here, 'id'], message: `"${id}" stands here twice: give it an id of its own` }] : []),
        ...outside.map(([key, point]) => ({
          path: [...here, key],
          message: `[${point.join(', ')}] lies outside of the picture, whose viewBox is "${box}"`,
        })),
      ];
    });
  });
}

/** Every picture of a guide, with its path. */
function picturesOf({ treatments, scope, overview, alsoAsk }: Guide): [Issue['path'], Picture][] {
  const passages = [
    ...scope.map((passage, at) => [['scope', at, 'picture'], passage] as const),
    [['overview', 'picture'], overview] as const,
    ...alsoAsk.map((passage, at) => [['alsoAsk', at, 'picture'], passage] as const),
  ];
  return [
    ...treatments.flatMap(({ pictures }, at) =>
      pictures.map((picture, index): [Issue['path'], Picture] => [['treatments', at, 'pictures', index], picture]),
    ),
    ...passages.flatMap(([path, { picture }]): [Issue['path'], Picture][] => (picture ? [[path, picture]] : [])),
  ];
}

/** Figures of one measure are shown side by side, so they must count the same thing over the same time, out of the same number. */
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
