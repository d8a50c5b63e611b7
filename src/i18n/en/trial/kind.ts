/** What kind of study it is, its phase, and what is tested. */
export const kind = {
  kind: {
    trial:
      'This is a trial. In a trial, people are given something or do something, and the team studies what happens.',
    watch: 'This study looks at what happens to people. The team does not decide which treatment they get.',
    access:
      'This is not a trial. It is a way to get a treatment outside a trial, most often before it is approved. ' +
      'It is for people who cannot join a trial. A doctor has to ask for it.',
    notForTrials: 'Phases, placebos and hiding who gets what belong to trials. They do not apply here.',
    about: 'The study is about:',
    aboutAccess: 'It is for people with:',
    purpose: {
      TREATMENT: 'The team marked its main aim as treatment of:',
      PREVENTION: 'Its main aim is to prevent:',
      DIAGNOSTIC: 'Its main aim is a better way to find or describe:',
      SCREENING: 'Its main aim is to find early, in people without signs:',
      SUPPORTIVE_CARE: 'Its main aim is comfort, fewer side effects, or help with coping.',
      BASIC_SCIENCE: 'Its main aim is to learn how the body or a treatment works.',
      DEVICE_FEASIBILITY: 'It checks if a device works as planned.',
      HEALTH_SERVICES_RESEARCH: 'It looks at how care is given or paid for.',
      ECT: 'It tests a way to teach or train.',
    },
    /** The same where the record names no illness. */
    purposeBare: {
      TREATMENT: 'The team marked its main aim as treatment.',
      PREVENTION: 'Its main aim is to prevent an illness.',
      DIAGNOSTIC: 'Its main aim is a better way to find or describe an illness.',
      SCREENING: 'Its main aim is to find an illness early, in people without signs of it.',
    },
    time: {
      PROSPECTIVE: 'It collects data after people join.',
      CROSS_SECTIONAL: 'It collects data at one point in time.',
      RETROSPECTIVE: 'It looks back at past data, such as medical records.',
    },
    pastOpen: 'It looks back at past data, such as medical records. It may not need new people. Ask.',
    follows: 'It follows {n} groups of people and compares them.',
    followsOne: 'It follows a group of people over time.',
    looksAt: 'It looks at {n} groups of people and compares them.',
    looksAtOne: 'It looks at a group of people over time.',
    model: {
      CASE_CONTROL: 'It compares people who have the illness with people who do not.',
      CASE_ONLY: 'All people in it have the illness.',
      CASE_CROSSOVER: 'It compares each person with themselves at another time.',
      FAMILY_BASED: 'It studies families.',
      ECOLOGIC_OR_COMMUNITY: 'It compares whole groups, such as towns.',
      DEFINED_POPULATION: 'It studies one set group of people.',
      NATURAL_HISTORY: 'It watches how an illness runs over time.',
    },
    registry: 'It is a patient registry: a list kept over time of people with an illness or treatment.',
    duration: 'Each person is followed for:',
    unapproved: 'The record says that a device in this study is not yet approved by the U.S. FDA for at least one use.',
    safety: 'The record says that there is a separate committee to look at the safety data.',
    summary: 'The study team sums it up like this:',
    details: 'The study team also says:',
  },
  access: {
    AVAILABLE: 'In {checked}, the record said that doctors can ask for it.',
    TEMPORARILY_NOT_AVAILABLE: 'It could not be asked for in {checked}. This may change.',
    NO_LONGER_AVAILABLE: 'It can no longer be asked for this way.',
    APPROVED_FOR_MARKETING: 'The treatment was approved for at least one use. Ask your doctor.',
    /** The same where no date is known. */
    undated: {
      AVAILABLE: 'The record says that doctors can ask for it. We cannot tell how old this is. Ask.',
      TEMPORARILY_NOT_AVAILABLE:
        'The record says that it cannot be asked for at this time. We cannot tell how old this is. Ask.',
    },
    old: 'That was more than a year ago. Ask.',
    kinds: 'The record says that this offer is {list}.',
    individual: 'for one patient',
    intermediate: 'for a mid-sized group of patients',
    treatment: 'for many patients',
  },
  phase: {
    EARLY_PHASE1:
      'The team calls this an early phase 1 study. Such studies are small and come very early. ' +
      'Most look at how the body handles something, not at treating an illness.',
    PHASE1: 'Phase 1 studies mostly ask what dose is safe and what side effects come up.',
    PHASE2: 'Phase 2 studies ask if a treatment seems to work for an illness. They also watch for side effects.',
    PHASE3: 'Phase 3 studies gather more proof of how well a treatment works and how safe it is.',
    PHASE4:
      'Phase 4 studies mostly look at treatments already approved for some use. This study may test a new use. ' +
      'Ask if it is approved for your illness.',
    'PHASE1+PHASE2':
      'This study joins phases 1 and 2: it looks for a safe dose, then asks if the treatment seems to work.',
    'PHASE2+PHASE3':
      'This study joins phases 2 and 3: it asks if the treatment seems to work, then gathers more proof.',
    NA: 'The record gives no phase. Phases are steps for testing drugs. Many other studies have none.',
    earlyTreats: 'But the team also gives treatment as the aim. Ask what they hope to learn.',
    earlyTreatsPast: 'But the team also gave treatment as the aim.',
    compares: 'The record lists {n} groups to compare.',
    oneGroup: 'This one has one group, so it does not compare groups.',
    drugListed: 'This one does list a drug.',
  },
  tested: {
    DRUG: 'Listed as a drug:',
    DEVICE: 'Listed as a device:',
    PROCEDURE: 'Listed as a procedure:',
    RADIATION: 'Listed as radiation:',
    BEHAVIORAL: 'Listed as a program or training:',
    DIETARY_SUPPLEMENT: 'Listed as a food supplement:',
    DIAGNOSTIC_TEST: 'Listed as a test or scan:',
    COMBINATION_PRODUCT: 'Listed as a drug and device in one:',
    BIOLOGICAL: 'Listed as a biological product:',
    other: 'The record lists:',
    placebo: 'A pretend treatment, made to look like the real one:',
    sham: 'A pretend version of the real thing:',
    nameless: 'One thing has no name in the record.',
    groups: 'For these groups:',
    also: 'Also called:',
    about: 'More about:',
    watched: 'People may get what is listed here as part of their usual care. The study does not assign it.',
    watchedMeasures:
      'Some of what is listed here may be usual care. Some may be done for the study, such as tests or questions.',
  },
};
