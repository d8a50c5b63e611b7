import * as z from 'zod/mini';
import type { Guide } from './guide.js';
import { about, date, factId, id, language, some, statement, text } from './shape-parts.js';
import { picture } from './shape-picture.js';
import { reviewed, signOff, translation } from './shape-review.js';
import { labTest, question, rule, standing } from './shape-rules.js';

const any = z.array(statement);

const passage = z.strictObject({
  id: id.check(about('Id of the passage.')),
  heading: text.check(about('Its heading.')),
  statements: any.check(about('What it says.')),
  note: z.exactOptional(text.check(about('A line that asserts nothing medical.'))),
  picture: z.exactOptional(picture.check(about('A drawing beside it.'))),
});

/** A telephone number: digits with the usual separators. */
const PHONE = /^\+?\(?\d(?:[ ()./-]*\d){1,14}$/;

const call = z.strictObject({
  label: text.check(about('Who answers.')),
  number: z
    .string()
    .check(z.regex(PHONE, 'write a telephone number in digits, like "911", "116 123" or "+1 555 010 0199"'))
    .check(about('Telephone number, as it is read: "911", "116 123".')),
});

const people = z.int('write a whole number').check(z.minimum(0, 'write a whole number, 0 or more'));

const outcome = z.strictObject({
  measure: id.check(about('Id of what was counted; the same in every treatment that can be compared by it.')),
  text: text.check(about('What was counted, as the end of "Out of 100 people, 20 ...".')),
  group: text.check(about('Who was counted.')),
  span: text.check(about('Over how long: "in 5 years".')),
  of: people.check(z.minimum(1, 'write 1 or more')).check(about('Out of how many people; 100 reads well.')),
  count: people.check(about('How many of them.')),
  range: z.exactOptional(
    z.tuple([people, people]).check(about('The fewest and the most of them that the study allows for.')),
  ),
  certainty: text.check(about('How sure this is, and why.')),
  facts: z
    .array(factId)
    .check(z.minLength(1, 'name at least one fact'))
    .check(about('Ids of the facts that it rests on.')),
  date: date.check(about('ISO date of the source.')),
  signOff: z.exactOptional(
    signOff.check(about('Who signed this figure. Without it, or after it has run out, the figure is not shown.')),
  ),
});

const value = z.strictObject({
  id: id.check(about('Id of the value.')),
  text: text.check(about('What may matter, in the voice of the reader: "Being at home as much as I can".')),
  first: z.exactOptional(
    z
      .strictObject({
        reply: statement.check(about('What the guide answers a reader to whom it matters a lot.')),
        offer: text.check(about('Words of the button that puts some pages first.')),
        treatments: z
          .array(id)
          .check(z.minLength(1, 'name at least one treatment'))
          .check(about('Ids of the treatments whose pages come first.')),
      })
      .check(about('Another order of the same pages, for readers who ask for it. Standings do not change.')),
  ),
});

const checkQuestion = z.strictObject({
  id: id.check(about('Id of the question.')),
  text: text.check(about('The question.')),
  answers: z
    .array(
      z.strictObject({
        text: text.check(about('The answer.')),
        right: z.exactOptional(z.boolean().check(about('Whether it is the right one.'))),
      }),
    )
    .check(z.minLength(2, 'write at least two answers'))
    .check(about('The answers; exactly one is right.')),
  because: statement.check(about('Why.')),
});

const fewWords = z.exactOptional(statement);

/** Shape of one treatment. */
export const treatmentShape = z.strictObject({
  id: id.check(about('Id of the treatment.')),
  name: text.check(z.maxLength(60)).check(about('Its name, patient words first.')),
  also: z.array(text).check(about('Other names.')),
  summary: statement.check(about('One or two sentences, for lists.')),
  pictures: z
    .array(picture)
    .check(
      about('Line drawings. In lists stands the first one without a step; where each has a step, the one of "during".'),
    ),
  glance: z.exactOptional(
    z
      .strictObject({
        time: fewWords.check(about('How long it takes.')),
        stay: fewWords.check(about('How long one stays in the hospital.')),
        recovery: fewWords.check(about('How long it takes to recover.')),
        place: fewWords.check(about('Where it is given.')),
      })
      .check(about('Four facts at a glance, a few words each. Leave out what no fact says.')),
  ),
  what: some.check(about('What it is.')),
  how: some.check(about('How it is done.')),
  when: some.check(about('When teams think about it.')),
  whenNot: some.check(about('When they may not.')),
  benefits: some.check(about('What it may do for you.')),
  harms: some.check(about('Possible harms and side effects. As many and as long as the benefits.')),
  before: some.check(about('What it is like before.')),
  during: some.check(about('What it is like during treatment.')),
  after: some.check(about('What it is like afterwards.')),
  life: some.check(about('Daily life and family.')),
  uncertain: some.check(about('What is not certain.')),
  lasts: z.exactOptional(some.check(about('How long it takes, where `glance` does not say all of it.'))),
  outcomes: z.exactOptional(z.array(outcome).check(about('Figures. Left out where nobody has signed any.'))),
  change: some.check(about('What could change its standing.')),
  questions: z
    .array(text)
    .check(z.minLength(4, 'write at least four questions to ask'))
    .check(about('Questions to ask the care team.')),
  everyone: z.exactOptional(text.check(about('Replaces the words of the standing "everyone" where they do not fit.'))),
  opens: z.exactOptional(
    z
      .enum(['trial'])
      .check(about('"trial": its page leads on to what a clinical trial is, and so does the plain page.')),
  ),
});

/** Schema of a guide: every field, its type and its purpose. What a schema cannot express is in `checkGuide`. */
export const guideShape = z.strictObject({
  id: id.check(about('Id of the guide.')),
  version: text.check(about('Version of the content, like "0.1.0".')),
  date: date.check(about('ISO date of this version.')),
  lang: language.check(about('Language of the words, as a BCP 47 tag.')),
  title: text.check(about('Title of the guide.')),
  lead: text.check(about('What the reader can do here.')),
  decision: text.check(about('The decision that the guide helps to prepare, as the reader would put it.')),
  disclaimer: text.check(about('What the guide is not. Shown in every view.')),
  illness: z.exactOptional(
    z
      .strictObject({
        ...statement.shape,
        code: z.exactOptional(
          z
            .strictObject({
              system: text.check(about('Name of a list of illnesses: "ICD-10-CM".')),
              value: text.check(about('The code of the illness in that list.')),
            })
            .check(about('For search engines, and for whoever sorts pages by illness.')),
        ),
      })
      .check(about('The illness that the guide is about: its name, and the facts that name and code rest on.')),
  ),
  cover: z.exactOptional(
    id.check(about('Id of the picture on the first page: one of those of the treatments. Left out: no picture.')),
  ),
  scope: z.array(passage).check(about('Whom the guide is for, and whom it is not for.')),
  overview: passage.check(about('What treatment depends on.')),
  urgent: z
    .strictObject({
      heading: text.check(about('Heading of the notice.')),
      intro: text.check(about('What to do.')),
      signs: some.check(about('Signs to call about, each a short noun phrase.')),
      calls: z
        .array(call)
        .check(z.minLength(1, 'name at least the emergency number of the region'))
        .check(about('Whom to call: the emergency number of the region, a line for thoughts of suicide.')),
    })
    .check(about('Whom to call and when. Shown in every view.')),
  standings: z
    .record(standing, text)
    .check(about('Words of each standing. Never "best", "recommended" or "right for you".')),
  shortStandings: z
    .exactOptional(z.record(standing, text))
    .check(
      about(
        'The same in a few words, for rows of a list. Never stronger than the full words, which stand in the open row.',
      ),
    ),
  questions: z.array(question).check(about('The questions, in the order of their screens.')),
  treatments: z
    .array(treatmentShape)
    .check(z.minLength(1))
    .check(about('The treatments, in the order in which they stand everywhere.')),
  rules: z.array(rule).check(about('The rule table.')),
  practical: z.array(text).check(about('Questions about cost, travel, work and so on, that fit every treatment.')),
  alsoAsk: z.array(passage).check(about('Further things to ask about, marked as added.')),
  glossary: z
    .array(
      z.strictObject({
        term: text.check(about('The word.')),
        forms: z.array(text).check(about('Other spellings: plurals, short forms.')),
        meaning: text.check(about('Its meaning, in plain words.')),
      }),
    )
    .check(about('Every medical word that the guide uses.')),
  synonyms: z.exactOptional(
    z
      .array(
        z.strictObject({
          typed: z.array(text).check(about('What people type: at most four words each.')),
          means: z
            .array(text)
            .check(about('What the guide says in its place. Empty: words such as "my", which the search passes over.')),
        }),
      )
      .check(about('For the search: what people type, and what the guide says in its place.')),
  ),
  tests: z.exactOptional(
    z
      .array(labTest)
      .check(
        about(
          'Tests that a reader may have been told about. They change no standing: each answer leads to questions to ask.',
        ),
      ),
  ),
  values: z.exactOptional(z.array(value).check(about('What may matter to a reader. It never changes a standing.'))),
  checks: z.exactOptional(z.array(checkQuestion).check(about('Questions to check what one has understood.'))),
  carer: z.exactOptional(
    z
      .record(text, text)
      .check(about('For someone who reads for another person: texts of this guide, and how each reads then.')),
  ),
  facts: z
    .record(factId, z.array(id).check(z.minLength(1, 'name at least one source')))
    .check(about('Fact id to ids of its sources.')),
  sources: z
    .array(
      z.strictObject({
        id: id.check(about('Id of the source.')),
        organization: text.check(about('Who published it.')),
        title: text.check(about('Its title.')),
        url: z.exactOptional(
          z
            .string()
            .check(z.regex(/^https?:\/\//, 'must be a web address'))
            .check(about('Its address.')),
        ),
        read: date.check(about('ISO date on which it was read.')),
      }),
    )
    .check(about('Every source once.')),
  about: z
    .strictObject({
      purpose: text.check(about('What the guide is for, and what it does not do.')),
      authors: text.check(about('Who wrote it.')),
      funding: text.check(about('Who paid for it.')),
      updates: text.check(about('When it is looked at again.')),
      evidence: text.check(about('How the evidence was chosen.')),
      reading: text.check(about('The reading level, and how it is measured.')),
      license: z.exactOptional(text.check(about('Short name of the license of the words, like "CC BY 4.0".'))),
      grades: z.exactOptional(
        z.record(id, z.number()).check(about('Measured reading grade of each treatment, by id.')),
      ),
      digest: z.exactOptional(text.check(about('SHA-256 of the content, as a review signs it.'))),
    })
    .check(about('Who made the guide, and how.')),
  signOff: z.exactOptional(signOff.check(about('Who checked the content. Left out: the guide is shown as a draft.'))),
  reviewed: z.exactOptional(reviewed),
  interface: z.exactOptional(
    z
      .record(text, text)
      .check(
        about(
          'Words of the interface in the language of the guide, by their places, for a language that the elements do not have: {"nav.browse": "Traitements"}.',
        ),
      ),
  ),
  translation: z.exactOptional(translation),
}) satisfies z.ZodMiniType<Guide, unknown>;
