/** What every part uses: units of time, headings, labels of folds, and what is said before a quotation. */
export const general = {
  lang: 'en-US',
  inMonth: 'in {date}',
  onDay: 'on {date}',
  units: {
    year: { one: '{n} year', other: '{n} years' },
    month: { one: '{n} month', other: '{n} months' },
    week: { one: '{n} week', other: '{n} weeks' },
    day: { one: '{n} day', other: '{n} days' },
    hour: { one: '{n} hour', other: '{n} hours' },
    minute: { one: '{n} minute', other: '{n} minutes' },
  },
  /** Headings of the sections. */
  sections: {
    status: 'Is it open?',
    kind: 'What kind of study is it?',
    phase: 'What phase is it?',
    tested: 'What is tested or compared?',
    groups: 'Who gets what, and is it by chance?',
    placebo: 'Could I get a placebo or a sham?',
    masking: 'Who knows who gets what?',
    who: 'How many people, and who?',
    eligibility: 'The full list of conditions for joining',
    outcomes: 'What is measured?',
    places: 'Where is it?',
    contacts: 'Whom can I ask?',
    results: 'Are there results?',
    questions: 'Questions to ask',
    silent: 'What the record does not say',
    sponsor: 'Who runs it?',
    samples: 'Are samples or data kept?',
    title: 'What is this study called?',
    source: 'Where this comes from',
  },
  /** Headings that change once no one can join. */
  closedSections: {
    places: 'Where?',
    contacts: 'Who is named in the record?',
  },
  /** Headings that change once what is told has happened. */
  pastSections: {
    tested: 'What was tested or compared?',
    groups: 'Who got what, and was it by chance?',
    placebo: 'Was there a placebo or a sham?',
    masking: 'Who knew who got what?',
    eligibility: 'The full list of conditions there was',
    outcomes: 'What was measured?',
  },
  /** Headings that change where no one has joined. */
  neverSections: {
    tested: 'What was to be tested or compared?',
    groups: 'Who was to get what, and by chance?',
    placebo: 'Was a placebo or a sham planned?',
    masking: 'Who was to know who gets what?',
    eligibility: 'The full list of conditions there was',
    outcomes: 'What was to be measured?',
  },
  /** Headings for a study that watches and records. */
  watchSections: {
    tested: 'What does it look at?',
    groups: 'Which groups of people are there?',
    placebo: 'Is a placebo or a sham named?',
  },
  /** Headings for a way to get a treatment outside a trial. */
  accessSections: {
    status: 'Can it be asked for?',
    tested: 'What is the treatment?',
    who: 'Who is it for?',
    eligibility: 'The full list of conditions',
  },
  /** Headings for part of a record. */
  partSections: { silent: 'What this copy does not have' },
  /** Labels of what stays closed until opened. */
  folds: {
    words: 'In the words of the study team',
    dates: 'More dates',
    names: 'Other names of this study',
    measures: { one: '{n} more measure', other: '{n} more measures' },
    reported: 'What the study team reported',
    papers: { one: 'The registry found {n} paper', other: 'The registry found {n} papers' },
    background: { one: 'Another paper that the team names', other: 'Other papers that the team names ({n})' },
    long: 'A long text from the record',
  },
  /** Said where the record's own words follow. */
  text: 'The study team says:',
  odd: 'The record uses a word here that this guide does not know. Ask the study team about it:',
  broken: 'A part of the record could not be read here. Ask the study team about it:',
  /** A sentence of the record where its field is empty. */
  echo: {
    title: 'There is no entry for this. The title says:',
    summary: 'There is no entry for this. The summary says:',
    text: 'There is no entry for this. The text of the record says:',
  },
  /** The same, where nothing is empty. */
  says: {
    title: 'The title says:',
    summary: 'The summary says:',
    text: 'The text of the record says:',
  },
  asItStands: 'We show it as it stands. Ask the study team.',
  unclear: 'The record is not clear here. Ask the study team.',
  more: { one: 'and {n} more', other: 'and {n} more' },
};
