/** Content that nobody has looked at for longer is not to be relied on. */
const MOST_MONTHS = 24;

/** The questions that the rules of a treatment name, in the guide's order. */
export function askedFor(guide, treatment) {
  const named = new Set(
    guide.rules.filter((rule) => rule.treatment === treatment).flatMap(({ when }) => Object.keys(when)),
  );
  return guide.questions.filter(({ id }) => named.has(id));
}

/** Every set of definite answers to some questions. */
export function* setsOf([question, ...rest], given = {}) {
  if (!question) {
    yield given;
    return;
  }
  for (const { id } of question.answers) if (id !== 'not-sure') yield* setsOf(rest, { ...given, [question.id]: id });
}

/** What the guide says of one treatment for each set of definite answers on which it depends. */
export function* outcomesOf(guide, treatment, evaluate) {
  const questions = askedFor(guide, treatment.id);
  const part = {
    ...guide,
    questions,
    treatments: [treatment],
    rules: guide.rules.filter((rule) => rule.treatment === treatment.id),
  };
  for (const answers of setsOf(questions)) yield { answers, ...evaluate(part, answers).treatments[0] };
}

/** A sign-off that ends before it begins, or holds for too long. */
export function signOffProblems({ signOff, reviewed }, today) {
  return [
    ...(signOff ? daysOf(signOff, ['signOff'], today) : []),
    ...(reviewed?.reviews ?? []).flatMap((review, at) => daysOf(review, ['reviewed', 'reviews', at], today)),
  ];
}

function daysOf({ date, expires }, path, today) {
  const last = new Date(date);
  last.setUTCMonth(last.getUTCMonth() + MOST_MONTHS);
  const problem = (key, message) => [{ path: [...path, key], message }];
  if (expires <= date) return problem('expires', `${expires} is not after the day of the reading, ${date}`);
  if (expires > last.toISOString().slice(0, 10))
    return problem('expires', `more than ${MOST_MONTHS} months after the reading: take an earlier day`);
  if (date > today) return problem('date', `${date} has not come yet`);
  return today > expires ? problem('expires', `the check has run out: visitors see that the guide is out of date`) : [];
}

/** What visitors see under every view about who checked the guide. */
export function statusOf({ signOff, reviewed }, today) {
  if (!signOff && reviewed) return 'Signed in part, by several people, or changed since: "reviewed" says which parts.';
  if (!signOff) return 'No sign-off: visitors see that it is a draft which no clinician has checked.';
  const { name, role, date, expires } = signOff;
  return today > expires
    ? `Signed by ${name}, ${role}, on ${date}; that ran out on ${expires}.`
    : `Signed by ${name}, ${role}, on ${date}, until ${expires}.`;
}
