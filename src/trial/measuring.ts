// The registry has no class for what a study does only to measure, so teams list blood samples and questionnaires among the things that
// are tested. No list of these is complete: what is not recognized is named with the rest, as the record has it.

/** What is done to measure, by the names that records give it. */
const MEASURES =
  /\b(?:questionnaires?|surveys?|quality[- ]of[- ]life assessments?|QLQ|EQ-5D|SF-36|PROMIS|bio-?specimens?|(?:specimen|sample) collection|(?:blood|tissue|urine|stool|saliva|biopsy|tumou?r) samples?|tumou?r assessments?|(?:laboratory )?biomarker analysis|(?:pharmacological|pharmacokinetic|pharmacogenomic|correlative) (?:study|studies|analysis)|(?:health|medical) records? review)\b/i;

/** These words say that more than measuring is meant: "Blood sample-guided dosing", "Exercise program with surveys". */
const MORE = /\+|\b(?:plus|with|guided|based|program|training|feedback|app|online|web)\b|therap|intervention/i;

/** Whether a name says only how something is measured. */
export const isMeasuring = (name: string): boolean => MEASURES.test(name) && !MORE.test(name);
