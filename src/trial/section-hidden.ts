import type { WholeContext } from './context.js';
import { blindTitle, echoOf, LOOK_FOR, openTitle } from './echo.js';
import { echoFact, ifLong, inTense, oddFacts, quoted, silence, type Told, tell, variant } from './facts.js';

/** Whether a placebo or a sham is listed or spoken of; of a study that watches only if a group speaks of one. */
export function placeboFacts(context: WholeContext): Told {
  const { kind, closed, words, placebo: found } = context;
  const w = words.placebo;
  const past = closed && 'Past';
  if (!found || kind === 'access') return undefined;
  if (found.how === 'typed') return tell(context, inTense(context, w, found.what), found.at);
  if (found.how === 'unnamed') return tell(context, w.unnamed, found.at);
  if (found.how === 'named')
    // In a study that only watches, nobody is to get one.
    return tell(
      context,
      variant(w, found.what === 'sham' ? 'spokenSham' : 'spoken', (closed || kind === 'watch') && 'Past'),
      found.at,
    );
  if (kind !== 'trial') return undefined;
  if (found.how === 'none') return tell(context, variant(w, 'none', past), found.at, { state: 'absent' });
  return { ...echoFact(context, found.echo), ...(!closed && { after: words.asItStands }) };
}

/** Who knows which treatment people get. The level is never taken to say who. */
export function maskingFacts(context: WholeContext): Told {
  const { kind, one, words, masking, whoMasked, maskingDescription } = context;
  if (kind !== 'trial') return undefined;
  return [
    !(one && masking.value === 'NONE' && !whoMasked.value) && whoKnows(context),
    quoted(context, words.text, maskingDescription, ifLong(maskingDescription.value, words)),
    oddFacts(context, [masking, whoMasked]),
  ];
}

function whoKnows(context: WholeContext): Told {
  const { words, format, course: tense, one, many, chance, masking, whoMasked } = context;
  const w = words.masking;
  const said = (key: 'participant' | 'hidden' | 'open' | 'some') => inTense({ tense }, w, key);
  // Nobody was told anything where nobody joined, and nothing of groups where there is one.
  const isToldGroup = tense !== 'never' && !one && whoMasked.value?.join() === 'PARTICIPANT';
  const title = blindTitle(context) ?? openTitle(context);
  const contradicted = title && echoFact(context, title);
  if (whoMasked.value)
    return [
      tell(context, said(isToldGroup ? 'participant' : 'hidden'), [whoMasked, masking], {
        values: { list: format.list(whoMasked.value.map((who) => w.who[who])) },
      }),
      contradicted,
    ];
  if (masking.value === 'NONE') return contradicted ?? tell(context, said('open'), [masking]);
  if (masking.value) return tell(context, said('some'), [masking, whoMasked]);
  if (masking.state !== 'absent') return undefined;
  const echo = echoOf(context, LOOK_FOR.masking);
  if (echo) return echoFact(context, echo, masking);
  return (many || chance.how === 'clash') && silence(context, w, 'silent', masking);
}
