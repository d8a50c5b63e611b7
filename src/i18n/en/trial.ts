// Every word the trial reader says, in US English. Another language is a copy of this object with the same keys.
// Words in {braces} are filled in: keep them. `what` completes "The record does not say …" and "Ask the study team …".

const status = {
  NOT_YET_RECRUITING: 'The study has not started taking people yet.',
  RECRUITING: 'The study is looking for people to take part now. It may be full or closed at some places.',
  ENROLLING_BY_INVITATION: 'The study is open, but only to people the team invites. No one can sign up on their own.',
  ACTIVE_NOT_RECRUITING: 'The study is still going on. It is not taking new people.',
  SUSPENDED: 'The study has been paused. It may start again.',
  TERMINATED: 'The study was stopped early. It will not start again.',
  COMPLETED: 'The study has ended as planned. No one can join.',
  WITHDRAWN: 'The study was called off before the first person joined.',
  UNKNOWN:
    'The record is out of date. The study is past its planned end. No one has confirmed its status for two years or more.',
  AVAILABLE: 'This is not a trial. A doctor can ask for the treatment now.',
  TEMPORARILY_NOT_AVAILABLE: 'This is not a trial. The treatment cannot be asked for now, but this may change.',
  NO_LONGER_AVAILABLE: 'This is not a trial. The treatment could be asked for before. Now it cannot.',
  APPROVED_FOR_MARKETING: 'This is not a trial. The treatment is now approved, so doctors can prescribe it.',
  WITHHELD: 'The details are being held back for now, as the law allows.',
};

const elsewhere = {
  AVAILABLE: 'A doctor can ask for it now.',
  TEMPORARILY_NOT_AVAILABLE: 'It cannot be asked for now, but this may change.',
  NO_LONGER_AVAILABLE: 'It could be asked for before. Now it cannot.',
  APPROVED_FOR_MARKETING: 'It is now approved, so doctors can prescribe it.',
};

const role = {
  CONTACT: 'This is a person to ask.',
  PRINCIPAL_INVESTIGATOR: 'This is a lead researcher.',
  SUB_INVESTIGATOR: 'This is a researcher on the team.',
  STUDY_CHAIR: 'This is the head of the study.',
  STUDY_DIRECTOR: 'This is a person who runs the study.',
};

const noRole = 'The record does not say what this person does.';

/** The English words of the trial reader. */
export const en = {
  lang: 'en-US',
  /** Headings of the sections. */
  sections: {
    title: 'What is this study called?',
    status: 'Is it looking for people now?',
    kind: 'What kind of study is it?',
    phase: 'What phase is it, and what does that try to find out?',
    tested: 'What is being tested?',
    groups: 'Who gets what, and does chance decide?',
    placebo: 'Could I get a placebo or a sham?',
    masking: 'Who knows which treatment I get?',
    people: 'How many people?',
    who: 'Who may join, in outline?',
    eligibility: 'The full list of conditions for joining',
    outcomes: 'What is measured?',
    places: 'Where?',
    contacts: 'Whom can I contact?',
    sponsor: 'Who runs and pays for it?',
    results: 'Are there results?',
    questions: 'Questions to ask',
    source: 'Where this comes from',
  },
  /** Headings that change once no one can join. */
  closedSections: {
    tested: 'What was tested?',
    groups: 'Who got what, and did chance decide?',
    placebo: 'Was there a placebo or a sham?',
    masking: 'Who knew which treatment people got?',
    who: 'Who could join, in outline?',
    eligibility: 'The full list of conditions there was',
    outcomes: 'What was measured?',
    places: 'Where was it?',
    contacts: 'Who is named in the record?',
  },
  none: 'The record does not say {what}.',
  odd: 'The record uses a word here that this guide does not know. Ask the study team {what}.',
  broken: 'This part of the record could not be read. Ask the study team {what}.',
  facts: {
    briefTitle: { what: 'what the study is called', is: 'The study is called:', none: 'The record gives no title.' },
    acronym: { what: 'what its short name is', is: 'Its short name is:', none: 'The record gives no short name.' },
    officialTitle: { what: 'what its full name is', is: 'Its full name is:', none: 'The record gives no full name.' },
    nctId: {
      what: 'what its number is',
      is: 'Its number in the registry is:',
      none: 'This is a study without an NCT number.',
    },
    status: { what: 'if the study is open', values: status },
    lastStatus: {
      what: 'what the last known status was',
      values: {
        ...elsewhere,
        NOT_YET_RECRUITING: 'At last word, it had not started taking people.',
        RECRUITING: 'At last word, it was looking for people.',
        ENROLLING_BY_INVITATION: 'At last word, it was open only to people the team invited.',
        ACTIVE_NOT_RECRUITING: 'At last word, it was going on and took no new people.',
        SUSPENDED: 'At last word, it was paused.',
        TERMINATED: 'At last word, it had been stopped early.',
        COMPLETED: 'At last word, it had ended as planned.',
        WITHDRAWN: 'At last word, it had been called off before anyone joined.',
        UNKNOWN: 'No one knows what its last status was.',
        WITHHELD: 'At last word, the details were held back.',
      },
    },
    whyStopped: { what: 'why it stopped', is: 'The record says why it stopped:' },
    start: {
      what: 'when the study starts',
      is: 'The record gives this start date: {date}.',
      values: {
        ACTUAL: 'The start date was {date}.',
        ESTIMATED: 'The planned start date is {date}.',
      },
    },
    mainEnd: {
      what: 'when data for the main question will be complete',
      is: 'The record gives this date for the last main data: {date}.',
      values: {
        ACTUAL: 'The last data for the main question were taken: {date}.',
        ESTIMATED: 'The last data for the main question are planned for {date}.',
      },
    },
    end: {
      what: 'when the study ends',
      is: 'The record gives this end date: {date}.',
      values: {
        ACTUAL: 'The end date was {date}.',
        ESTIMATED: 'The planned end date is {date}.',
      },
    },
    verified: {
      what: 'when the study team last checked it',
      is: 'The study team last checked this record: {date}.',
    },
    copied: { what: 'how old its data are', is: 'The data in this copy are from {date}.' },
    elsewhere: {
      what: 'if the treatment can be had outside the study',
      values: {
        true: 'The treatment is also offered outside the study, through a doctor.',
        false: 'The treatment is not listed as offered outside the study.',
      },
    },
    elsewhereId: { what: 'what number that offer has', is: 'That offer has its own record:' },
    elsewhereStatus: { what: 'if that offer is open', values: elsewhere },
    studyType: {
      what: 'what kind of study it is',
      values: {
        INTERVENTIONAL:
          'People are given something, such as a drug, an operation or a program. The team studies what it does.',
        OBSERVATIONAL: 'The team watches and records. Taking part does not decide which treatment a person gets.',
        EXPANDED_ACCESS:
          'This is not a trial to test something. It is a way to get a treatment that is not yet approved.',
      },
    },
    accessKinds: {
      what: 'for whom the treatment can be asked',
      is: 'The treatment can be asked for in this way: {list}.',
      values: {
        individual: 'for one named patient',
        intermediate: 'for a mid-sized group of patients',
        treatment: 'for many patients under one plan',
      },
    },
    conditions: { what: 'what illness it is about', is: 'The study is about:' },
    briefSummary: { what: 'in short what it does', is: 'The study team sums it up like this:' },
    description: { what: 'more about it', is: 'The study team also says:' },
    purpose: {
      what: 'what the aim is',
      values: {
        TREATMENT: 'The aim is to treat an illness.',
        PREVENTION: 'The aim is to stop an illness from starting or coming back.',
        DIAGNOSTIC: 'The aim is to find better ways to spot or describe an illness.',
        SUPPORTIVE_CARE:
          'The aim is to give comfort, ease side effects or help people cope. It is not to treat the illness itself.',
        SCREENING: 'The aim is to find illness early in people who have no signs of it.',
        HEALTH_SERVICES_RESEARCH: 'The aim is to study how care is given, run or paid for.',
        BASIC_SCIENCE: 'The aim is to learn how the body or a treatment works. It may not help those who take part.',
        DEVICE_FEASIBILITY: 'The aim is to check in a few people if a device works as planned.',
        ECT: 'The aim is to test ways to teach, advise or train people.',
        OTHER: 'The aim is another one. The record does not name it here.',
      },
    },
    model: {
      what: 'how the people are studied',
      values: {
        COHORT: 'One or more groups of people are followed and compared.',
        CASE_CONTROL: 'People with the illness are compared with like people who do not have it.',
        CASE_ONLY: 'Only people with the illness are studied.',
        CASE_CROSSOVER: 'Each person is compared with themselves at another time.',
        ECOLOGIC_OR_COMMUNITY: 'Whole groups, such as towns, are compared.',
        FAMILY_BASED: 'Family members are studied together.',
        DEFINED_POPULATION: 'People are taken from one set group at one time.',
        NATURAL_HISTORY: 'The team watches how the illness runs over time.',
        OTHER: 'The people are studied in another way.',
      },
    },
    time: {
      what: 'when the data are collected',
      values: {
        PROSPECTIVE: 'Data are collected from the start of the study on.',
        RETROSPECTIVE: 'Data that already exist, such as old records, are used.',
        CROSS_SECTIONAL: 'Data are collected at one point in time.',
        OTHER: 'Data are collected at other times.',
      },
    },
    registry: {
      what: 'if it is a patient registry',
      values: {
        true: 'It is a patient registry: a list of people with an illness or treatment, kept up over time.',
        false: 'It is not a patient registry.',
      },
    },
    duration: { what: 'how long each person is followed', is: 'Each person is followed for this long:' },
    phases: {
      what: 'what phase it is',
      values: {
        EARLY_PHASE1:
          'This is a very early study in few people (early phase 1). ' +
          'It looks at how the body handles a tiny or first dose. It is not meant to treat.',
        PHASE1:
          'This is one of the first studies in people (phase 1). The main aim is safety: ' +
          'what dose is safe, and what side effects occur.',
        PHASE2:
          'The main aim is to see if the treatment seems to work for this illness (phase 2). Safety is still watched.',
        PHASE3:
          'The treatment is compared with the usual or another one in many people (phase 3). ' +
          'The aim is to see which works better, and how safe it is.',
        PHASE4:
          'The treatment is already approved (phase 4). The study looks at safety over time, or at how to use it well.',
        NA: 'No phase is given. Phases are for drug studies. Studies of devices, surgery or care often have none.',
        'PHASE1+PHASE2':
          'This is two steps in one study (phases 1 and 2). First find a safe dose, then see if it seems to work.',
        'PHASE2+PHASE3':
          'This is two steps in one study (phases 2 and 3). ' +
          'First see if it seems to work, then compare it with the usual treatment.',
      },
    },
    phasesWatching: {
      what: 'what phase it is',
      none: 'Phases do not apply: this study watches and records, it does not test a treatment.',
    },
    interventions: { what: 'what is tested', none: 'The record does not list what is tested.' },
    itemName: { what: 'what this item is called', is: 'One thing given or done is:' },
    itemType: {
      what: 'what kind of thing it is',
      values: {
        DRUG: 'It is a medicine.',
        BIOLOGICAL:
          'It is made from living cells, or is like things in the body. Vaccines and antibodies are of this kind.',
        DEVICE: 'It is a device.',
        PROCEDURE: 'It is a procedure or operation.',
        RADIATION: 'It is a radiation treatment.',
        BEHAVIORAL: 'It is a program, coaching or talking treatment.',
        GENETIC: 'It is a treatment that adds or changes genes, or a gene test.',
        DIETARY_SUPPLEMENT: 'It is a food supplement.',
        COMBINATION_PRODUCT: 'It is a drug with a device or other treatment, used as one product.',
        DIAGNOSTIC_TEST: 'It is a test or scan.',
        OTHER: 'It is of another kind.',
      },
    },
    itemNames: {
      what: 'what else it is called',
      is: 'It is also called:',
      none: 'The record gives no other names for it.',
    },
    itemGroups: { what: 'which groups get it', is: 'It is for these groups:' },
    itemText: { what: 'more about it', is: 'The record says about it:' },
    allocation: {
      what: 'if chance decides',
      values: {
        RANDOMIZED:
          'Chance decides which group each person is in, like drawing lots. People and their doctors cannot choose.',
        NON_RANDOMIZED: 'There is more than one group. The group is not decided by chance. The record may not say how.',
        NA: 'There is only one group, so there is nothing to choose by chance.',
      },
    },
    allocationWatching: {
      what: 'if chance decides',
      none: 'The record does not say if chance decides. In a study that only watches, no groups are assigned.',
    },
    plan: {
      what: 'how the groups are set up',
      values: {
        SINGLE_GROUP: 'Everyone gets the same treatment plan.',
        PARALLEL: 'Two or more groups each get something different, at the same time.',
        CROSSOVER: 'Each person gets one treatment first and then another, in turn.',
        FACTORIAL: 'Two or more treatments are tested both alone and together, so there are several groups.',
        SEQUENTIAL: 'Groups start one after another. What is learned in one group shapes the next.',
      },
    },
    planText: { what: 'more about the groups', is: 'The record says about the groups:' },
    groups: { what: 'which groups there are', none: 'The record does not list the groups.' },
    groupName: { what: 'what this group is called', is: 'One group is called:' },
    groupType: {
      what: 'what kind of group this is',
      values: {
        EXPERIMENTAL: 'This group gets what is being tested.',
        ACTIVE_COMPARATOR: 'This group gets another treatment that is known to work or is in use, to compare with.',
        PLACEBO_COMPARATOR:
          'This group gets a placebo: it looks like the treatment but has no drug in it. ' +
          'They may also get the usual treatment: read the group text.',
        SHAM_COMPARATOR:
          'This group gets a sham: it looks and feels like the real thing but is not. Read the group text.',
        NO_INTERVENTION:
          'This group gets nothing extra from the study. Often their usual care goes on: read the group text.',
        OTHER: 'This is another kind of group. Read the group text.',
      },
    },
    groupText: {
      what: 'more about this group',
      is: 'The record says about this group:',
      none: 'The record does not describe this group.',
    },
    groupGets: {
      what: 'what this group gets',
      is: 'This group gets:',
      none: 'The record does not list what this group gets.',
    },
    placebo: {
      what: 'if there is a placebo or a sham',
      values: {
        placebo: 'The record lists a group that gets a placebo. Ask the team what else that group gets.',
        sham: 'The record lists a group that gets a sham. Ask the team what else that group gets.',
        both: 'The record lists groups that get a placebo or a sham. Ask the team what else they get.',
        bare:
          'The record marks a group as a placebo group. No group text uses the word placebo. ' +
          'Ask the team what that group gets.',
        mention: 'The record mentions a placebo or a sham. Ask the team what each group gets.',
        unlisted: 'The record does not list a placebo group. Ask the team.',
      },
    },
    masking: {
      what: 'who knows',
      values: {
        NONE: 'Nothing is hidden. People and the team know which treatment each person gets.',
        SINGLE: 'Who gets which treatment is hidden from one of the parties.',
        DOUBLE: 'Who gets which treatment is hidden from two of the parties.',
        TRIPLE: 'Who gets which treatment is hidden from three of the parties.',
        QUADRUPLE: 'Who gets which treatment is hidden from all four parties.',
      },
    },
    masked: {
      what: 'who does not know',
      is: 'These do not know during the study: {list}.',
      values: {
        PARTICIPANT: 'those who take part',
        CARE_PROVIDER: 'those who treat them',
        INVESTIGATOR: 'the researchers',
        OUTCOMES_ASSESSOR: 'those who judge the results',
      },
    },
    maskingText: {
      what: 'more about who knows',
      is: 'The record says about this:',
      none: 'The record says no more about who knows.',
    },
    count: {
      what: 'how many people it needs',
      is: 'The number of people is {count}. The record does not say if that is planned or real.',
      values: {
        ESTIMATED: 'The planned number of people is {count}.',
        ACTUAL: 'The number of people who joined is {count}.',
      },
    },
    countZero: { what: 'how many people it needs', is: 'No one joined.' },
    sex: {
      what: 'if people of any sex may join',
      values: {
        ALL: 'The study is for people of any sex.',
        FEMALE: 'The study is for women only (female sex).',
        MALE: 'The study is for men only (male sex).',
      },
    },
    gender: {
      what: 'if gender identity counts',
      values: {
        true: 'How people see their own gender also counts.',
        false: 'How people see their own gender does not count.',
      },
    },
    genderText: { what: 'how gender counts', is: 'The record says about gender:' },
    minAge: {
      what: 'how old people must be',
      is: 'The lowest age is {age}.',
      none: 'The record gives no lower age limit.',
    },
    maxAge: {
      what: 'how old people may be',
      is: 'The highest age is {age}.',
      none: 'The record gives no upper age limit.',
    },
    ages: {
      what: 'which age groups it is for',
      is: 'The record lists these age groups: {list}.',
      none: 'The record does not list age groups.',
      values: {
        CHILD: 'children (birth to 17)',
        ADULT: 'adults (18 to 64)',
        OLDER_ADULT: 'older adults (65 and over)',
      },
    },
    healthy: {
      what: 'if healthy people may join',
      values: { true: 'Healthy people are taken too.', false: 'Healthy people are not taken.' },
    },
    population: { what: 'which people it studies', is: 'The people it studies are:' },
    sampling: {
      what: 'how people are picked',
      values: {
        PROBABILITY_SAMPLE: 'People are picked by chance from a set group.',
        NON_PROBABILITY_SAMPLE: 'People are picked in another way, such as those who come to the clinic.',
      },
    },
    criteria: {
      what: 'what the conditions for joining are',
      is: 'The study team wrote this list. Only the study team can say if you can join.',
      none: 'The record gives no list of conditions. Only the study team can say if you can join.',
    },
    primary: { what: 'what is measured', none: 'The record does not say what is measured.' },
    secondary: { what: 'what else is measured', none: 'The record lists no second measures.' },
    other: { what: 'what other things are measured', none: 'The record lists no other measures.' },
    primaryName: { what: 'what this measure is', is: 'A main measure is:' },
    otherName: { what: 'what this measure is', is: 'One more measure is:' },
    outcomeTime: { what: 'when that is measured', is: 'The time for it is:' },
    outcomeText: { what: 'more about this measure', is: 'The record says about it:' },
    locations: { what: 'where it takes place', none: 'The record names no place.' },
    siteName: {
      what: 'what this place is called',
      is: 'One place is:',
      none: 'The record gives no name for this place.',
    },
    siteCity: {
      what: 'which city this place is in',
      is: 'It is in:',
      none: 'The record names no city for this place.',
    },
    siteCountry: { what: 'which country this place is in', none: 'The record names no country for this place.' },
    siteStatus: {
      what: 'if this place is open',
      none: 'The record gives no status for this place.',
      values: {
        RECRUITING: 'This place takes people now.',
        NOT_YET_RECRUITING: 'This place is not open yet.',
        ENROLLING_BY_INVITATION: 'This place is open by invitation only.',
        ACTIVE_NOT_RECRUITING: 'The study goes on here and takes no new people.',
        SUSPENDED: 'The study is paused here.',
        TERMINATED: 'The study was stopped here.',
        COMPLETED: 'The study has ended here.',
        WITHDRAWN: 'This place dropped out before anyone joined here.',
        ...elsewhere,
        AVAILABLE: 'The treatment can be asked for here.',
      },
    },
    contacts: { what: 'whom to contact', none: 'The record names no main contact.' },
    contactName: { what: 'who this contact is', is: 'A contact in the record is:' },
    contactRole: { what: 'what this person does', none: noRole, values: role },
    phone: { what: 'what the phone number is', is: 'The phone number is:', none: 'The record gives no phone number.' },
    phoneExt: { what: 'what the extension is', is: 'The extension is:' },
    email: { what: 'what the email is', is: 'The email is:', none: 'The record gives no email.' },
    officials: { what: 'who leads the research', none: 'The record names no lead researcher.' },
    officialName: { what: 'who this researcher is', is: 'A researcher in the record is:' },
    officialRole: { what: 'what this person does', none: noRole, values: role },
    affiliation: { what: 'where this person works', is: 'This person works at:' },
    sponsor: { what: 'who runs it', is: 'The study is run by:', none: 'The record does not say who runs it.' },
    sponsorClass: {
      what: 'what kind of group runs it',
      values: {
        INDUSTRY: 'It is run by a company.',
        NIH: 'It is run by the U.S. National Institutes of Health.',
        FED: 'It is run by another U.S. agency.',
        OTHER_GOV: 'It is run by a government body.',
        NETWORK: 'It is run by a research network.',
        INDIV: 'It is run by one person.',
        OTHER: 'It is run by another kind of group, often a hospital, a school or a charity.',
        AMBIG: 'It is unclear what kind of group runs it.',
        UNKNOWN: 'It is not known what kind of group runs it.',
      },
    },
    responsible: {
      what: 'who answers for the record',
      values: {
        SPONSOR: 'The group that runs the study answers for the record.',
        PRINCIPAL_INVESTIGATOR: 'The lead researcher answers for the record.',
        SPONSOR_INVESTIGATOR: 'The researcher who runs the study answers for the record.',
      },
    },
    collaborators: {
      what: 'who else helps or pays',
      is: 'These also help or pay:',
      none: 'The record names no one else who helps or pays.',
    },
    results: {
      what: 'if there are results',
      values: {
        true: 'Results have been posted in the registry. Ask the team what they mean.',
        false: 'No results are posted.',
      },
    },
    live: {
      what: 'which record this is',
      is: 'The live record is on ClinicalTrials.gov. It may be newer than this copy.',
      none: 'The record gives no NCT number, so there is no link to the live record.',
    },
    link: { what: 'what this link is', is: 'The record links to a page at {host}:' },
    linkText: { what: 'what this link is', is: 'The record names this page:' },
  },
  /** Fixed sentences, each with the part of the record it rests on. */
  fixed: {
    accessAsk: 'It is for people who cannot join a trial. A doctor has to ask for it.',
    notTrial: 'This does not apply. The record is about a way to get a treatment, not a trial.',
    questions: 'These questions follow from this record. Take them to your care team or the study team.',
    copied: 'The words in boxes are copied from the record. The other words are ours.',
    disclaimer: 'This guide explains a record. It does not say if a study is right for you. Talk with your care team.',
  },
  counts: {
    groups: { one: 'The record lists {n} group.', other: 'The record lists {n} groups.' },
    places: { one: 'The record names {n} place.', other: 'The record names {n} places.' },
    siteContacts: {
      one: 'In the list of places, {n} place names its own contact.',
      other: 'In the list of places, {n} places name their own contact.',
    },
  },
  units: {
    year: { one: '{n} year', other: '{n} years' },
    month: { one: '{n} month', other: '{n} months' },
    week: { one: '{n} week', other: '{n} weeks' },
    day: { one: '{n} day', other: '{n} days' },
    hour: { one: '{n} hour', other: '{n} hours' },
    minute: { one: '{n} minute', other: '{n} minutes' },
  },
  /** Labels of what stays closed until opened. */
  folds: {
    title: 'Full name',
    summary: 'In the words of the study team',
    primary: 'More main measures ({n})',
    secondary: 'Measured second ({n})',
    other: 'Other measures ({n})',
    places: 'More places ({n})',
    long: 'A long text from the record',
  },
  /** Labels over the parts of the list of conditions. */
  parts: {
    inclusion: 'The study is looking for people like this',
    exclusion: 'People cannot join if one of these is true',
    unlabelled: 'The record gives these conditions',
  },
  closedParts: {
    inclusion: 'The study was for people like this',
    exclusion: 'People could not join if one of these was true',
    unlabelled: 'The record gave these conditions',
  },
  notices: {
    closed: 'No one can join this study now.',
    'not-a-trial': 'This is not a trial. It is a way to get a treatment outside a trial. Only a doctor can ask for it.',
    withheld: 'The details of this study are held back for now.',
    'status-unknown': 'No one has confirmed for a long time if this study is open.',
    'check-old': 'The record was last checked by the study team in {date}. It may have changed.',
    'copy-old': 'This copy was made on {date}. See the live record.',
    'sites-closed': 'The study is listed as open, but no place in the list takes people now.',
    'sites-mixed': 'The study is listed as open, but only {n} of {total} places take people now.',
    'site-not-listed': 'The record does not list the place this page asked for.',
    'no-contact': 'The record names no contact. Ask your own care team, and give them this number: {id}.',
    'no-contact-or-number': 'The record names no contact. Ask your own care team.',
    'chance-one-plan': 'The record says chance decides. It also says everyone gets the same plan. {unclear}',
    'chance-few-groups': 'The record says chance decides. It does not list two groups. {unclear}',
    'one-group-many': 'The record says there is only one group. It also lists more than one. {unclear}',
    'one-group-parallel': 'The record says there is only one group. It also says groups are compared. {unclear}',
    'open-but-hidden': 'The record says nothing is hidden. It also lists some who do not know. {unclear}',
    'ages-crossed': 'The lowest age in the record is higher than the highest age. {unclear}',
    'dates-crossed': 'The start date in the record is after the end date. {unclear}',
    'start-passed': 'The start was planned for {date}. That date has passed.',
    'mainEnd-passed': 'The last main data were planned for {date}. That date has passed.',
    'end-passed': 'The end was planned for {date}. That date has passed.',
    'date-ahead': 'The record says this has happened, but the date is still ahead: {date}. {unclear}',
    partial: 'Only part of the record was given.',
    'long-text': 'The record has a very long text. It is shown in full.',
    direction: 'The record has hidden signs that can turn text around. They are left out of names and links.',
  },
  unreadable: {
    one: '{n} part of this record could not be read.',
    other: '{n} parts of this record could not be read.',
  },
  unclear: 'The record is not clear here. Ask the study team.',
  questions: {
    closed: 'This study takes no new people. Is there another one like it?',
    early: 'What is known so far about side effects in people? What dose would I get?',
    chance: 'What happens if I am put in the group I did not want?',
    placebo: 'Could I get a placebo or a sham? Would I still get my usual treatment?',
    hidden: 'Can my doctor find out what I get in an emergency?',
    untreated: 'What care goes on in the group that gets nothing extra?',
    crossover: 'Will everyone get the tested treatment in the end?',
    biopsy: 'The list has this line about taking a tissue sample. What would it mean for me?',
    washout: 'The list has this line about a time without treatment. What would it mean for me?',
    stale: 'Is the study still open?',
    visits: 'How often are the visits, for how long, and where?',
    nearer: 'Is there a place nearer to me?',
    absent: 'The record does not say {what}. Can you tell me?',
  },
  /** Asked of every study, while there is room. */
  standing: [
    'What is the aim of this study?',
    'What other options do I have?',
    'How could it help me?',
    'What are the risks?',
    'How many visits and tests are there?',
    'What would I have to pay? What does my insurance cover?',
    'Can I stop at any time? What happens then?',
    'What happens after the study ends?',
    'Who pays the study team?',
    'Who will see my data?',
    'Will I be told the results?',
  ],
  /** One calm sentence for each way a record can fail; the code is the key. */
  errors: {
    'not-json': 'The record of this study could not be read.',
    'not-found': 'The record of this study was not found.',
    'html-page': 'A web page came back in place of the record of this study.',
    'old-format-v1': 'The record of this study is in an old form that this guide cannot read.',
    'old-format-xml': 'The record of this study is in an old form that this guide cannot read.',
    'no-study': 'There is no study in this record.',
    'many-studies': 'There is more than one study in this record.',
    'other-study': 'The record is of another study.',
    'no-protocol': 'The record of this study is not complete enough to explain.',
    'bad-id': 'This is not a study number: it must be NCT and eight digits.',
    'too-large': 'The record of this study is too large to read here.',
    'too-deep': 'The record of this study could not be read.',
  },
};

/** The words of one language: the same keys as English. */
export type TrialWords = typeof en;
