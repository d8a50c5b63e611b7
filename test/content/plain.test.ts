import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import spanish from '../../src/generated/es.language.json';
import pageWords from '../../src/generated/es.page-words.json';
import trialWords from '../../src/generated/es.trial-words.json';
import { en } from '../../src/i18n/en/interface.js';
import { en as page } from '../../src/i18n/en/page.js';
import { en as trial } from '../../src/i18n/en/trial.js';
import { sections } from '../../tools/content/passages.js';
import { inInterface, textsOf } from '../../tools/content/texts.js';
import { withCopy } from './support.js';

/** Every text of the pages, the notices and the part about trials, with its path. Other names of a treatment are left out. */
const { guide, trials, texts } = withCopy((copy) => {
  const { guide, trials } = copy.content();
  assert.ok(trials);
  return {
    guide,
    trials,
    texts: sections({ guide, trials })
      .filter(({ where, path }) => where !== 'name' && !['questions', 'rules'].includes(String(path[0])))
      .flatMap(({ path, where, texts }) => texts.map(({ text }) => [`${path.join(' ')} ${where}`, text] as const)),
  };
});
const saying = (pattern: RegExp) => texts.filter(([, text]) => pattern.test(text)).map((told) => told.join(': '));

describe('the guide uses the words of patients in the United States', () => {
  it('without words of other English-speaking countries', () => {
    assert.deepEqual(
      saying(/\b(drips?|bowel cancers?|keyhole|tablets?|ill|sickness|tumours?|centres?|radiotherapy)\b/i),
      [],
    );
  });

  it('without stiff ways to say "whether"', () => {
    assert.deepEqual(saying(/\b(ask|asks|see|sees|know|knows|clear|sure|check|checks|depends on) if\b/i), []);
  });

  it('and without money words for harm', () => {
    assert.deepEqual(saying(/\b(it|may|could) cost (you|me)\b/i), []);
  });
});

describe('apostrophes and quotation marks are curly', () => {
  const straight = (where: string, texts: Iterable<string>) => {
    const found = [...texts].filter((text) => /['"]/.test(text));
    assert.deepEqual(found, [], where);
  };
  const names = guide.sources.flatMap(({ title, organization }) => [title, organization]);

  it('in the guide, in the part about trials and in the names of sources', () =>
    straight('content', [...texts.map(([, text]) => text), ...names]));
  it('in every word of the interface', () => {
    for (const words of [en, trial, page]) straight('interface', textsOf(words, inInterface).values());
  });
  it('in every word of a translation', () => {
    straight('guide', textsOf(spanish.guide).values());
    for (const words of [spanish.strings, trialWords, pageWords])
      straight('interface', textsOf(words, inInterface).values());
  });
});

describe('chance is explained in plain words', () => {
  it('without a game or a machine', () => {
    assert.deepEqual(saying(/\b(draw\w* lots|lottery|coins?|dice|luck|computers?)\b/i), []);
  });

  it('and as "by chance (at random)" where trials are explained', () => {
    const told = trials.chance.map(({ text }) => text).join(' ');
    assert.match(told, /by chance \(at random\)/);
  });
});

it('"It may" does not open more than half of the benefits and harms of a page: the others say how often, or "It can"', () => {
  const lists = [
    ...guide.treatments.map(({ id, benefits, harms }) => ({ id, all: [...benefits, ...harms] })),
    { id: 'trials', all: [...trials.pros, ...trials.cons] },
  ];
  for (const { id, all } of lists)
    assert.ok(all.filter(({ text }) => text.startsWith('It may')).length <= all.length / 2, id);
});
