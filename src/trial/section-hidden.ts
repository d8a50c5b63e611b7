import { chanceOf, tenseOf } from './chance.js';
import { blindTitle, echoOf, LOOK_FOR, openTitle } from './echo.js';
import { type Context, echoFact, ifLong, oddFacts, quoted, silence, tell } from './facts.js';
import { type Finding, findPlacebo } from './pretend.js';
import type { Fact } from './types.js';

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
  const tense = { now: '', past: 'Past', never: 'Never' } as const;
  switch (found.how) {
    case 'typed':
      return tell(w[`${found.what}${tense[tenseOf(context)]}`], found.at);
    case 'unnamed':
      return tell(w.unnamed, found.at);
    case 'named':
      return tell(w[`${found.what === 'sham' ? 'spokenSham' : 'spoken'}${situation.closed ? 'Past' : ''}`], found.at);
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
  const past = tenseOf(context) !== 'now';
  const title = blindTitle(study) ?? openTitle(study);
  const echoed = title ? [echoFact(context, title)] : [];
  if (whoMasked.value) {
    const list = format.list(whoMasked.value.map((who) => w.who[who]));
    const told = whoMasked.value.includes('PARTICIPANT')
      ? [tell(past ? w.participantPast : w.participant, [whoMasked])]
      : [];
    return [tell(format.fill(past ? w.hiddenPast : w.hidden, { list }), [whoMasked, masking]), ...told, ...echoed];
  }
  if (masking.value === 'NONE') return title ? echoed : [tell(past ? w.openPast : w.open, [masking])];
  if (masking.value) return [tell(past ? w.somePast : w.some, [masking, whoMasked])];
  if (masking.state !== 'absent') return [];
  const echo = echoOf(study, LOOK_FOR.masking);
  if (echo) return [echoFact(context, echo, masking)];
  return situation.many || chanceOf(context).how === 'clash'
    ? [silence(context, { record: w.silent, copy: w.silentPart }, masking)]
    : [];
}
