import { chanceOf, tenseOf } from './chance.js';
import { blindTitle, echoOf, LOOK_FOR, openTitle } from './echo.js';
import { type Context, echoFact, ifLong, oddFacts, quoted, silence, tell } from './facts.js';
import { type Finding, findPlacebo } from './pretend.js';
import type { Fact } from './types.js';

/** How the words of each tense end. */
const TENSE = { now: '', past: 'Past', never: 'Never' } as const;

/** Whether a placebo or a sham is listed or spoken of; of a study that watches only if a group speaks of one. */
export function placeboFacts(context: Context): Fact[] {
  const { study, situation } = context;
  const found = findPlacebo(study);
  const inGroups = found?.how === 'typed' || found?.how === 'unnamed' || found?.how === 'named';
  if (!found || !(situation.kind === 'trial' || (situation.kind !== 'access' && inGroups))) return [];
  return [placeboFact(context, found)];
}

function placeboFact(context: Context, found: Finding): Fact {
  const { situation, words } = context;
  const w = words.placebo;
  switch (found.how) {
    case 'typed':
      return tell(w[`${found.what}${TENSE[tenseOf(context)]}`], found.at);
    case 'unnamed':
      return tell(w.unnamed, found.at);
    case 'named': {
      // In a study that only watches, nobody is to get one.
      const told = situation.closed || situation.kind === 'watch';
      return tell(w[`${found.what === 'sham' ? 'spokenSham' : 'spoken'}${told ? 'Past' : ''}`], found.at);
    }
    case 'told':
      return { ...echoFact(context, found.echo), ...(situation.closed ? {} : { after: words.asItStands }) };
    default:
      return tell(situation.closed ? w.nonePast : w.none, found.at, { state: 'absent' });
  }
}

/** Who knows which treatment people get. The level is never taken to say who. */
export function maskingFacts(context: Context): Fact[] {
  const { study, situation, words } = context;
  if (situation.kind !== 'trial') return [];
  const { masking, whoMasked, maskingDescription } = study.design.designInfo.maskingInfo;
  return [
    ...(situation.one && masking.value === 'NONE' && !whoMasked.value ? [] : whoKnows(context)),
    ...quoted(words.text, maskingDescription, ifLong(maskingDescription, words)),
    ...oddFacts(context, [masking, whoMasked]),
  ];
}

function whoKnows(context: Context): Fact[] {
  const { study, situation, words, format } = context;
  const { masking, whoMasked } = study.design.designInfo.maskingInfo;
  const w = words.masking;
  const tense = tenseOf(context);
  const title = blindTitle(study) ?? openTitle(study);
  const echoed = title ? [echoFact(context, title)] : [];
  if (whoMasked.value) {
    const list = format.list(whoMasked.value.map((who) => w.who[who]));
    // With one group there is nothing to tell people about groups.
    const groups =
      whoMasked.value.includes('PARTICIPANT') && !situation.one && tense !== 'never'
        ? [tell(tense === 'past' ? w.participantPast : w.participant, [whoMasked])]
        : [];
    return [tell(format.fill(w[`hidden${TENSE[tense]}`], { list }), [whoMasked, masking]), ...groups, ...echoed];
  }
  if (masking.value === 'NONE') return title ? echoed : [tell(w[`open${TENSE[tense]}`], [masking])];
  if (masking.value) return [tell(w[`some${TENSE[tense]}`], [masking, whoMasked])];
  if (masking.state !== 'absent') return [];
  const echo = echoOf(study, LOOK_FOR.masking);
  if (echo) return [echoFact(context, echo, masking)];
  return situation.many || chanceOf(context).how === 'clash'
    ? [silence(context, { record: w.silent, copy: w.silentPart }, masking)]
    : [];
}
