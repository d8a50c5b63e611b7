import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Standing } from '../../src/guide/guide.js';
import { saysNoMore } from './naive.js';
import { changed, EVERY, FOR_EVERYONE, type Full, line, QUESTIONS, TREATMENTS, type TreatmentId } from './sets.js';

type Standings = Readonly<Record<TreatmentId, Standing>>;

const standingsOf = new Map<string, Standings>();
for (const set of EVERY) {
  const entries = evaluate(guide, set).treatments.map(({ treatment, standing }) => [treatment, standing]);
  standingsOf.set(line(set), Object.fromEntries(entries));
}

const at = (set: Full): Standings => standingsOf.get(line(set))!;

/** Fails with the first sets for which `holds` does not; `where` picks the sets that a promise is about. */
function always(holds: (set: Full, standings: Standings) => boolean, where: (set: Full) => boolean = () => true): void {
  const sets = EVERY.filter(where);
  assert.ok(sets.length > 0);
  const breaches = sets.filter((set) => !holds(set, at(set))).map(line);
  assert.deepEqual(breaches.slice(0, 5), [], `${breaches.length} breaches`);
}

const isOneOf = (standing: Standing, ...list: Standing[]): boolean => list.includes(standing);

describe('whatever is answered', () => {
  it('I1: changing an answer to "not sure" never makes any treatment say more', () => {
    always((set, standings) =>
      QUESTIONS.every(([question]) => {
        const unsure = at(changed(set, question, 'not-sure'));
        return TREATMENTS.every((treatment) => saysNoMore(unsure[treatment], standings[treatment]));
      }),
    );
  });

  it('I2: something stays worth talking about, and 7 of the 11 treatments that answers decide stay open', (test) => {
    const decided = TREATMENTS.filter((treatment) => !FOR_EVERYONE.includes(treatment));
    assert.equal(decided.length, 11);
    let fewest = decided.length;
    let onlyForEveryone = 0;
    always((_, standings) => {
      const open = decided.filter((treatment) => !isOneOf(standings[treatment], 'less', 'other'));
      fewest = Math.min(fewest, open.length);
      if (!open.some((treatment) => isOneOf(standings[treatment], 'may', 'often'))) onlyForEveryone++;
      const some = TREATMENTS.some((treatment) => isOneOf(standings[treatment], 'may', 'often', 'everyone'));
      return some && open.length >= 7;
    });
    test.diagnostic(`fewest open: ${fewest}; sets where only what is for everyone is left: ${onlyForEveryone}`);
  });

  it('I3: surgery is "often" only with bowel cancer, few spots, a surgeon who says yes, no spread, good health', () => {
    const often = EVERY.filter((set) => at(set)['liver-resection'] === 'often');
    assert.equal(often.length, 36);
    for (const set of often) {
      const { primary, amount, operable, spread, health } = set;
      assert.deepEqual([primary, amount, operable, spread, health], ['colorectal', 'few', 'yes', 'no', 'good']);
    }
  });

  it('I4: with cancer outside the liver, or that unknown, surgery and infusion are never "often" or "may"', () => {
    always(
      (_, standings) =>
        !isOneOf(standings['liver-resection'], 'often', 'may') &&
        !isOneOf(standings['hepatic-artery-infusion'], 'often', 'may'),
      ({ spread }) => spread !== 'no',
    );
  });

  it('I5: with many spots liver surgery is never "often"', () => {
    always(
      (_, standings) => standings['liver-resection'] !== 'often',
      ({ amount }) => amount === 'many',
    );
  });

  it('I6: the guide never contradicts the surgeon, neither a yes nor a no', () => {
    always(
      (_, standings) => standings['liver-resection'] === 'less',
      ({ operable }) => operable === 'no',
    );
    always(
      (_, standings) => standings['liver-resection'] !== 'less',
      ({ operable }) => operable === 'yes',
    );
  });

  it('I7: with nothing known, everything that answers decide is "more to find out"', () => {
    const nothing = (set: Full) => Object.values(set).every((answer) => answer === 'not-sure');
    always(
      (_, standings) => TREATMENTS.every((id) => standings[id] === (FOR_EVERYONE.includes(id) ? 'everyone' : 'find')),
      nothing,
    );
    for (const { treatment, standing } of evaluate(guide, {}).treatments) {
      assert.equal(standing, FOR_EVERYONE.includes(treatment) ? 'everyone' : 'find');
    }
  });

  it('I8: with poor health, or health unknown, nothing is "often"', () => {
    always(
      (_, standings) => !Object.values(standings).includes('often'),
      ({ health }) => health === 'poor' || health === 'not-sure',
    );
  });

  it('I9: a treatment of one place, one on trial, or one that a test decides is never "often"', () => {
    const never: TreatmentId[] = [
      'hepatic-artery-infusion',
      'ablation',
      'palliative-radiation',
      'radioembolization',
      'clinical-trials',
      'hormone-therapy',
      'targeted-therapy',
      'immunotherapy',
    ];
    always((_, standings) => never.every((treatment) => standings[treatment] !== 'often'));
  });

  it('I10: hormone therapy "may" be an option only for breast cancer', () => {
    const where = ({ primary }: Full) => primary !== 'breast';
    always((_, standings) => !isOneOf(standings['hormone-therapy'], 'may', 'often'), where);
  });

  it('I10, I18: trials, supportive care and no active treatment are there for everyone, whatever the answers', () => {
    always((_, standings) => FOR_EVERYONE.every((treatment) => standings[treatment as TreatmentId] === 'everyone'));
    for (const { treatment, standing } of evaluate(guide, {}).treatments) {
      assert.equal(standing === 'everyone', FOR_EVERYONE.includes(treatment));
    }
  });
});
