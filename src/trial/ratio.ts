import { type Echo, echoOf } from './echo.js';
import type { Study } from './record.js';

/** "2:1" or "1 : 1 : 1". A time of day (8:30 am) and a dilution (1:1000) are none. */
const RATIO =
  "(?<![\\d.,:])[1-9]\\d?(?:\\s?:\\s?[1-9]\\d?){1,5}(?![\\d.,:]*\\d|\\s?(?:[ap]\\.?m\\b|h(?:ours?|rs?)?\\b|o['’]clock))";
const ALLOTS = '(?:random|allocat|assign)\\w*';
/** Words between "randomized" and its ratio that name nothing else of which the ratio could be. */
const SMALL =
  '(?:to|in|into|an?|the|with|by|using|at|of|on|and|or|ratio|equal(?:ly)?|two|three|four|treatments?|study|groups?|arms?|cohorts?|parallel|balanced|is|are|was|were|will|be|being|patients|participants|subjects|people|blocks?|open|label|central(?:ly)?|fashion|manner|basis|scheme|approximately|active|placebo|control)';
/** The ratio stands beside "randomized", "allocation" or "assigned". */
const BESIDE = new RegExp(
  `\\b${ALLOTS}(?:[\\s(,=:/-]{1,3}${SMALL}\\b){0,7}[\\s(,=:-]{0,3}${RATIO}|${RATIO}[\\s),-]{0,3}(?:\\([^)]{0,40}\\)\\s)?(?:${SMALL}\\b[\\s,-]{1,2}){0,6}${ALLOTS}`,
  'i',
);
const ALLOTTING = new RegExp(`\\b${ALLOTS}`, 'i');
/** The ratio stands apart: "randomized to A or B in a 1:1 ratio", "randomized to A or B (1:1)". */
const APART = new RegExp(
  `\\b(?:in|with|at|using|by) (?:an? |the )?(?:\\w{1,15} )?(?:ratio (?:of )?)?${RATIO}|\\((?:[^()]{0,30}\\bratio\\b[^()]{0,10})?\\s?${RATIO}`,
  'i',
);
/** How many people a study needs to show something. */
const STATISTICS =
  /\bpower\w*|\balpha\b|\bsample size|\b(?:hazard|odds|risk|likelihood) ratio|\bconfidence (?:interval|level|limit)|\bsignificance|\bto detect\b|\b(?:one|two|[12])[\s-](?:sided|tailed)\b|\bstatistical|\bassum(?:ing|ed|ption)|\bdrop-?out|\bp\s?[<=]\s?0?\./i;
/** What else is mixed, given or matched in a ratio. */
const MIXTURE =
  /\bdilut|\bmix(?:ed|ture|ing)?\b|\bblend|\bsolution|\b[wv]\/[wv]\b|\bcompressions?\b|\binspir|\bI:E\b|\bcreatinine|\bplasma\b|\blipid|\bmatched\b|\bepinephrine|\badrenaline/i;

/** The sentence of a record that says how likely each group is, and nothing else: no calculation, and no ratio of other things. */
export function ratioOf(study: Study): Echo | undefined {
  return echoOf(study, new RegExp(RATIO), {
    fits: (sentence) =>
      ALLOTTING.test(sentence) &&
      !STATISTICS.test(sentence) &&
      (BESIDE.test(sentence) || (APART.test(sentence) && !MIXTURE.test(sentence) && !hasSeveral(sentence))),
  });
}

/** Different ratios in one sentence may be what is compared. */
const hasSeveral = (sentence: string) =>
  new Set([...sentence.matchAll(new RegExp(RATIO, 'g'))].map(([ratio]) => ratio.replace(/\s/g, ''))).size > 1;
