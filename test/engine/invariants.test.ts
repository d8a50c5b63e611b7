import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Standing } from '../../src/guide/guide.js';
import { saysNoMore } from './naive.js';
import {
  changed,
  DEFINITE,
  EVERY,
  FOR_EVERYONE,
  type Full,
  line,
  QUESTIONS,
  type QuestionId,
  TREATMENTS,
  type TreatmentId,
} from './sets.js';

type Standings = Readonly<Record<TreatmentId, Standing>>;

const standingsOf = new Map<string, Standings>();
for (const set of EVERY) {
  const entries = evaluate(guide, set).treatments.map(({ treatment, standing }) => [treatment, standing]);
  standingsOf.set(line(set), Object.fromEntries(entries));
}

const at = (set: Full): Standings => standingsOf.get(line(set))!;

/** The engine's result for each treatment, with reasons. */
const looks = (set: Full) => evaluate(guide, set).treatments;

const order = QUESTIONS.map(([question]) => question as string);
const byGuide = (one: string, other: string) => order.indexOf(one) - order.indexOf(other);
const answersTo = (question: string): readonly string[] => QUESTIONS.find(([id]) => id === question)![1];

/** Fails with the first sets for which `holds` is false; `where` selects the sets that a promise is about. */
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
    // Any answer to the questions on chemotherapy, hormones and symptoms.
    assert.equal(often.length, 5 * 3 * 3);
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

  it('I9: a local treatment, an experimental one, or one that a test decides is never "often"', () => {
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

  it('I10: hormone therapy "may" be an option only with a positive test, and never for colorectal or neuroendocrine', () => {
    const where = ({ primary, hormone }: Full) =>
      hormone !== 'yes' || primary === 'colorectal' || primary === 'neuroendocrine';
    always((_, standings) => !isOneOf(standings['hormone-therapy'], 'may', 'often'), where);
  });

  it('I10, I18: trials, supportive care and no active treatment are there for everyone, whatever the answers', () => {
    always((_, standings) => FOR_EVERYONE.every((treatment) => standings[treatment as TreatmentId] === 'everyone'));
    for (const { treatment, standing } of evaluate(guide, {}).treatments) {
      assert.equal(standing === 'everyone', FOR_EVERYONE.includes(treatment));
    }
  });

  it('I19: a reason that holds is met by the answers given, and no answer contradicts a reason that is given', () => {
    const rules = new Map(guide.rules.map((rule) => [rule.id, rule]));
    let held = 0;
    const breaches = EVERY.flatMap((set) =>
      looks(set).flatMap(({ because }) =>
        because
          .filter(({ rule, holds, said }) => {
            const asked = Object.entries(rules.get(rule)!.when);
            const known = asked.filter(([question]) => set[question as QuestionId] !== 'not-sure');
            const met = known.filter(([question, answers]) => answers.includes(set[question as QuestionId]));
            if (holds) held++;
            const isSaid =
              said.map(({ question }) => question).join() ===
              met
                .map(([question]) => question)
                .sort(byGuide)
                .join();
            return met.length < known.length || !isSaid || (asked.length && holds !== (met.length === asked.length));
          })
          .map(({ rule }) => `${rule}: ${line(set)}`),
      ),
    );
    assert.ok(held > 100_000);
    assert.deepEqual(breaches.slice(0, 5), [], `${breaches.length} breaches`);
  });

  it('I20: "find" always names what to find out: an open question, or something that a reason names', (test) => {
    const finds = EVERY.flatMap((set) => looks(set).filter(({ standing }) => standing === 'find'));
    const nameless = finds.filter(
      ({ open, because }) => !open.length && !because.some(({ holds, finds: what }) => holds && what?.trim()),
    );
    assert.equal(nameless.length, 0);
    test.diagnostic(
      `${finds.length} of ${EVERY.length * TREATMENTS.length} results say that there is something to find out`,
    );
  });

  it('I20: every definite set matches a rule that sets the standing', () => {
    for (const set of DEFINITE) for (const { because } of looks(set)) assert.notEqual(because.length, 0, line(set));
  });

  it('I21: one step worse never gives a more hopeful standing, except for two intended pairs', (test) => {
    const hopeful: Standing[][] = [['other', 'less'], ['find'], ['may'], ['often']];
    const rank = (standing: Standing) => hopeful.findIndex((level) => level.includes(standing));
    const worse = {
      amount: ['few', 'many'],
      operable: ['yes', 'if-smaller', 'no'],
      spread: ['no', 'yes'],
      health: ['good', 'limited', 'poor'],
    } as const;
    const counts: Record<string, number> = {};
    for (const set of DEFINITE)
      for (const [question, order] of Object.entries(worse) as [QuestionId, readonly string[]][]) {
        const next = order[order.indexOf(set[question]) + 1];
        if (!next) continue;
        const then = at(changed(set, question, next));
        for (const treatment of TREATMENTS)
          if (rank(then[treatment]) > rank(at(set)[treatment])) {
            const pair = `${treatment}: ${question} ${set[question]} to ${next}`;
            counts[pair] = (counts[pair] ?? 0) + 1;
          }
      }
    test.diagnostic(JSON.stringify(counts));
    assert.deepEqual(counts, {
      'systemic-chemotherapy: operable yes to if-smaller': 48,
      'radioembolization: operable if-smaller to no': 80,
    });
  });

  it('I22: what one more answer would change is what the guide says with that answer', () => {
    let steps = 0;
    for (const set of EVERY)
      for (const { treatment, standing, open, couldBe } of looks(set)) {
        const ahead = open.flatMap((question) =>
          answersTo(question).map((answer) => ({
            question,
            answer,
            standing: at(changed(set, question as QuestionId, answer))[treatment as TreatmentId],
          })),
        );
        const expected = ahead.filter((step) => step.standing !== standing);
        steps += expected.length;
        assert.deepEqual(couldBe, expected, `${line(set)}: ${treatment}`);
        // One more answer can only make a standing say more.
        for (const step of couldBe) assert.ok(saysNoMore(standing, step.standing));
      }
    assert.ok(steps > 100_000);
  });
});
