import * as z from 'zod/mini';
import { about, factId, id, some, statement, text } from './shape-parts.js';

const answer = z.strictObject({
  id: id.check(about('Id of the answer.')),
  text: text.check(about("The answer, in the reader's words.")),
  hint: z.exactOptional(text.check(about('A line under it.'))),
  said: z.exactOptional(
    text.check(about('The answer after "You said": "only in the liver". Left out: the answer as it stands.')),
  ),
  if: z.exactOptional(
    text.check(
      about(
        'The answer as a condition, to say what it would change: "If scans show cancer only in the liver". Left out: question and answer as they stand.',
      ),
    ),
  ),
});

export const question = z.strictObject({
  id: id.check(about('Id of the question.')),
  text: text.check(about('The question, addressed to the reader.')),
  hint: z.exactOptional(text.check(about('A line under it.'))),
  topic: z.exactOptional(
    text.check(about('What the question is about, in two or three words: it stands before the answer in the results.')),
  ),
  short: text.check(about('How the question is named after "It depends on": "whether the tumors can be taken out".')),
  ask: z.exactOptional(
    text.check(about('The question as it is put to the care team. Left out where only the reader knows the answer.')),
  ),
  why: statement.check(about('Why the guide asks.')),
  note: z.exactOptional(text.check(about('Shown beside the answers, whatever is chosen.'))),
  answers: z
    .array(answer)
    .check(z.minLength(3, 'needs at least two answers and "not-sure"'))
    .check(about('The answers; the last one has the id "not-sure".')),
  askIf: z.exactOptional(
    z
      .record(id, z.array(id))
      .check(about('The question is shown only while each named question is unanswered or has one of these answers.')),
  ),
});

export const standing = z.enum(['often', 'may', 'find', 'less', 'other', 'everyone']);

const situation = z.record(
  id,
  z.array(id).check(z.minLength(1, 'list at least one answer')),
  'must be one situation, like {"operable": ["no"]}, or {} for always; several situations are several rows',
);

export const rule = z.strictObject({
  id: z
    .string()
    .check(z.regex(/^[A-Z]+\d+[a-z]?$/, 'write a rule id like "R1"'))
    .check(about('Id of the row, as clinicians know it.')),
  treatment: id.check(about('Id of the treatment that the row speaks of.')),
  when: situation.check(
    about(
      'One situation: every question must have one of its answers, as in {"operable": ["yes"], "spread": ["no"]}. {}: always. Another situation is another row.',
    ),
  ),
  standing: standing.check(about('What the row says.')),
  how: z
    .enum(['first', 'lower'])
    .check(
      about(
        '"first": the first such row that matches sets the standing. "lower": a caution that takes "often" down to "may", or both down to "find".',
      ),
    ),
  kind: z.enum(['S', 'K', 'A']).check(about('S: from the source page. K: a caution. A: waits for sign-off.')),
  facts: z.array(factId).check(z.minLength(1, 'name at least one fact')).check(about('What the row rests on.')),
  because: text.check(
    about(
      'Why, as a general sentence about this situation alone, never about "you": "When a surgeon says that tumors can\'t be taken out, surgery is less often used."',
    ),
  ),
  finds: z.exactOptional(
    text.check(
      about(
        'What to find out, as a clause after "find out": "whether the tumors have shrunk enough". Needed where the standing is "find", and only there.',
      ),
    ),
  ),
  ask: z.exactOptional(
    text.check(
      about('A question to ask the care team about this situation: "What do the new scans show about surgery?"'),
    ),
  ),
});

const asks = (when: string, example: string) =>
  z.array(text).check(about(`Questions to ask the care team, when ${when}: ["${example}"].`));

export const labTest = z.strictObject({
  id: id.check(about('Id of the test: "msi".')),
  name: text.check(about('As it stands in a report: "MSI or MMR".')),
  what: some.check(
    about('What it shows, and why it matters: [{"text": "This test shows whether ...", "facts": ["X-IMM-1"]}].'),
  ),
  ask: z
    .strictObject({
      told: asks('the reader was told the result', 'What does this result mean for treatment?').check(
        z.minLength(1, 'write at least one question'),
      ),
      'not-told': asks('the reader was not told of it', 'Does the tumor need this test?').check(
        z.minLength(1, 'write at least one question'),
      ),
      'not-sure': asks('the reader does not know', 'Has the tumor been tested for this?').check(
        z.minLength(1, 'write at least one question'),
      ),
    })
    .check(
      about(
        'Questions to ask, by what the reader was told: {"told": ["What does my result mean for treatment?"], ...}.',
      ),
    ),
});
