import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import es from '../../src/generated/es.language.json';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import type { Guide, Standing } from '../../src/guide/guide.js';

/** The cautious word of each standing, which the short words must keep. */
const CAREFUL: Readonly<Record<string, Readonly<Record<Standing, RegExp>>>> = {
  en: {
    often: /^Often /,
    may: /^May be /,
    find: /\bfind out\b/,
    less: /^Less often .*Ask/,
    other: /^Mainly /,
    everyone: /^Worth asking/,
  },
  es: {
    often: /a menudo|Suele/,
    may: /^Puede ser /,
    find: /averiguar/,
    less: /menos.*Pregunte/,
    other: /^(Más|Sobre todo) /,
    everyone: /^Vale la pena preguntar/,
  },
};
/** Number of letters that fit beside a picture on a small phone. */
const LONGEST = 28;

describe('the short words of a standing', () => {
  for (const own of [guide, es.guide] satisfies Guide[])
    for (const [standing, full] of Object.entries(own.standings) as [Standing, string][])
      it(`are as careful as the full ones, and shorter: ${standing} (${own.lang})`, () => {
        const short = own.shortStandings![standing];
        assert.match(short, CAREFUL[own.lang]![standing]);
        assert.ok(short.length <= Math.min(full.length, LONGEST), short);
      });
});
