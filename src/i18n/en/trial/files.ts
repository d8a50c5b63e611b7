/** A list of studies. */
export const files = {
  list: {
    count: { one: '{n} study in this list.', other: '{n} studies in this list.' },
    open: { one: '{n} is listed as open.', other: '{n} are listed as open.' },
    maybe: { one: '{n} may be open.', other: '{n} may be open.' },
    fresh: 'Listed as open',
    notYet: 'Not open yet',
    old: 'May be open: ask',
    unsure: 'Not known if open',
    access: 'Ways to get a treatment outside a trial',
    closed: 'Closed',
    unreadable: 'Could not be read',
    about: 'For:',
    watch: 'Watches and records',
    notTrial: 'Not a trial',
    phase: 'Phase {list}',
    early: 'Early phase 1',
    checked: 'Checked in {checked}',
    changed: 'Changed in {checked}',
    broken: 'This study could not be read:',
    brokenBare: 'This study could not be read.',
  },
};
