/** The name of a study, whether it is open, and its dates. */
export const status = {
  title: {
    registered: 'This is study {id} in the U.S. registry ClinicalTrials.gov. It is called:',
    numberless: 'This study has no NCT number. It is called:',
    untitled: 'This is study {id} in the U.S. registry ClinicalTrials.gov. No title is given.',
    nothing: 'This study has no NCT number, and no title is given.',
    oddNumber: 'What stands in the place of the NCT number is:',
    full: 'Its full name is:',
    short: 'Its short name is:',
  },
  status: {
    fresh: 'In {checked}, the study team said that the study was open and looking for people.',
    freshPast: 'In {checked}, the study team said that the study was open. It may not need new people.',
    listed: 'In {checked}, the record listed the study as open.',
    old: 'The record lists the study as open. But it was last checked in {checked}, more than a year ago. Ask if it is still open.',
    oldChange:
      'The record lists the study as open. But it was last changed in {checked}, more than a year ago. Ask if it is still open.',
    lapsedEnd:
      'The record lists the study as open. But the study was planned to end by {date}, and that date has passed. Ask if it is still open.',
    lapsedEndGiven:
      'The record lists the study as open. But it gives {date} as the end, and that date has passed. Ask if it is still open.',
    lapsedMain:
      'The record lists the study as open. But its main data were due by {date}, and that date has passed. It may be full. Ask.',
    endedToo:
      'The record lists the study as open. But it also says that the study ended in {month}. Ask if it is still open.',
    /** Where the record gives a date of the check that is still ahead. */
    unsure: 'The record lists the study as open. We cannot tell how old this is. Ask if it is still open.',
    undated:
      'The record lists the study as open. This copy does not say when that was last checked. Ask if it is still open.',
    unchecked:
      'The record lists the study as open. It does not say when that was last checked. The copy is from {date}. Ask if it is still open.',
    alsoUndated: 'This copy does not say when that was last checked.',
    notYet: 'In {checked}, the study team said that it had not started taking people.',
    notYetUnsure: 'The record says that the study has not started taking people. We cannot tell how old this is. Ask.',
    notYetUndated:
      'The record says that the study has not started taking people. This copy does not say when that was checked.',
    notYetOld: 'That was more than a year ago. Ask if it has started.',
    notYetLapsedEnd: 'The end was planned for {date}, and that date has passed. Ask if the study will start.',
    notYetLapsedMain: 'The main data were due by {date}, and that date has passed. Ask if the study will start.',
    notYetLapsedEndGiven: 'The record gives {date} as the end, and that date has passed. Ask if the study will start.',
    startAhead: 'The start is planned for {date}.',
    startPassed: 'The start was planned for {date}. That date has passed.',
    invitation: 'The study is open only to people the team invites. You cannot sign up on your own.',
    invitationOld: 'The study was listed as open only to people the team invites. You cannot sign up on your own.',
    running: 'The study is still running, but it takes no new people.',
    runningOver: 'The study takes no new people. It is listed as still running.',
    endedOn: 'The study ended {on}. No one can join.',
    ended: 'The study has ended. No one can join.',
    stopped: 'The study was stopped early. It will not start again.',
    paused: 'The study is paused. It may start again.',
    calledOff: 'The study was called off before anyone joined.',
    calledOffCounted: 'The study was called off.',
    why: 'The team gives this reason:',
    whyBare: 'In the place of a reason, the record has only this:',
    noWhy: 'The record does not say why.',
    noWhyPart: 'This copy does not say why.',
    unknown: 'It is not known if the study is open.',
    unknownLast:
      'It is not known if the study is open. When last checked, in {checked}, it was {last}. No one has confirmed it since.',
    unknownLastUndated:
      'It is not known if the study is open. When it was last known, it was {last}. No one has confirmed it since.',
    unknownChecked: 'It is not known if the study is open. The record was last checked in {checked}.',
    before: 'Before that, it was {last}.',
    withheld: 'The details are held back for now, as the law allows.',
    none: 'The record does not say if the study is open.',
    nonePart: 'This copy does not say if the study is open.',
    offered: 'Doctors may also be able to ask for the treatment outside the study. This is called expanded access.',
    offeredOnce:
      'There was also a way for doctors to ask for the treatment outside the study. This is called expanded access.',
    offeredUnder: 'That offer has its own record:',
  },
  /** Completes "it was …". */
  last: {
    NOT_YET_RECRUITING: 'not yet open',
    RECRUITING: 'looking for people',
    ENROLLING_BY_INVITATION: 'open only to people the team invited',
    ACTIVE_NOT_RECRUITING: 'running, with no new people',
    SUSPENDED: 'paused',
    TERMINATED: 'stopped early',
    COMPLETED: 'over',
    WITHDRAWN: 'called off',
  },
  /**
   * By what is known of a date: it has happened, lies ahead, was planned and has passed, or is only given. `since`: begun, with its end.
   * `work`: the time of work on past records.
   */
  dates: {
    startActual: 'It began {startOn}.',
    sinceAhead: 'It began {startOn} and is planned to end {endOn}.',
    sincePassed: 'It began {startOn}. It was planned to end {endOn}.',
    sinceActual: 'It ran from {start} to {end}.',
    startAhead: 'The start is planned for {start}.',
    startPassed: 'The start was planned for {start}.',
    startGiven: 'The record gives {start} as the start of the study.',
    endActual: 'It ended {endOn}.',
    endAhead: 'It is planned to end {endOn}.',
    endPassed: 'It was planned to end {endOn}.',
    endGiven: 'The record gives {end} as the end of the study.',
    workRuns: 'The work runs from {start} to {end}.',
    workRan: 'The work ran from {start} to {end}.',
    workPlanned: 'The work was planned to run from {start} to {end}.',
    workGiven: 'The record gives {start} to {end} as the time of the work.',
    calledOff: 'The record gives {start} as the start of the study and {end} as its end.',
    mainActual: 'The last data for the main question were taken {mainOn}.',
    mainAhead: 'The last data for the main question are planned for {main}.',
    mainPassed: 'The last data for the main question were planned for {main}.',
    mainGiven: 'For the last data on the main question, the record gives {main}.',
  },
};
