// The built-in guide with made-up figures. The guide ships none, so the demo invents some to show how they look, and says so in each.
// They count days and visitors, so that nobody can mistake one for a result of a treatment.

const MADE_UP = 'Made up for this demonstration';
const made = (measure, text, span, count, range) => ({
  measure,
  text: `${text} (made up)`,
  group: 'made-up people who do not exist',
  span,
  of: 100,
  count,
  range,
  certainty: 'Not at all. This number is made up to show how numbers look.',
  facts: ['X-MADE-1'],
  date: '2026-11-23',
  signOff: {
    name: 'No one (made up for this demonstration)',
    role: 'a made-up role',
    date: '2026-11-23',
    expires: '2099-12-31',
  },
});
const quiet = (count, range) => made('quiet-day', 'had a quiet day at home', 'in the first week', count, range);
const visitor = (count, range) => made('visitor', 'had a visitor', 'on the first Sunday', count, range);

const OUTCOMES = {
  'liver-resection': [quiet(40, [31, 50]), visitor(70, [60, 78])],
  ablation: [quiet(55, [45, 65])],
};

/** The guide with made-up figures for two treatments. Their source says that they are made up. */
export function madeUpNumbers(guide) {
  return {
    ...guide,
    id: 'made-up-numbers',
    treatments: guide.treatments.map((treatment) => ({
      ...treatment,
      ...(OUTCOMES[treatment.id] && { outcomes: OUTCOMES[treatment.id] }),
    })),
    facts: { ...guide.facts, 'X-MADE-1': ['made-up'] },
    sources: [...guide.sources, { id: 'made-up', organization: 'No one', title: MADE_UP, read: '2026-11-23' }],
  };
}
