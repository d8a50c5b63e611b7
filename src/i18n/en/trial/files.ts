/** A list of studies, and what came in the place of a record. */
export const files = {
  /** A list of studies. */
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
  /**
   * What a visitor is told of a file, by the code of what is wrong with it, where it changes what they can do. Of all other files the page says
   * that the record cannot be shown right now; the web team reads in the console what to do.
   */
  errors: {
    'other-registry': 'This record comes from another registry ({name}). This guide reads ClinicalTrials.gov only.',
    'search-empty': 'The search found no study.',
    'not-found': 'The record of this study was not found.',
    'other-study': 'The record of another study came in its place.',
  },
};
