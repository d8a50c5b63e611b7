// The built-in guide with figures that nobody counted: it ships none, so the demo makes some up to show how they look, and says so in each.
// They are about days and visitors, so that nobody can take one for a result of treatment.

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

/** A guide with made-up figures for two treatments, from a source that says so. */
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
