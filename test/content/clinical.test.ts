import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Statement, Treatment } from '../../src/guide/guide.js';
import { treatmentSections } from '../../tools/content/passages.js';
import { REAL, real, withCopy } from './support.js';

/** Facts that a clinician would miss, or find stated in two ways. Each test asserts that a fact is there, not its wording. */
const { guide, trials, facts } = withCopy((copy) => {
  const content = copy.content();
  assert.ok(content.trials);
  return { ...content, trials: content.trials };
});
const page = (id: string): Treatment => guide.treatments.find((treatment) => treatment.id === id)!;
const statements = (treatment: Treatment): readonly Statement[] =>
  treatmentSections(treatment, 0).flatMap((section) => section.statements);
const citing = (treatment: Treatment, fact: string) =>
  statements(treatment).filter((each) => each.facts.includes(fact));

describe('every page on chemotherapy', () => {
  for (const id of ['neoadjuvant-chemotherapy', 'colorectal-chemotherapy', 'systemic-chemotherapy']) {
    it(`${id} mentions the DPD test before the first dose, and that the deficiency can be deadly`, () => {
      const told = citing(page(id), 'X-CHEM-34').map(({ text }) => text);
      assert.match(told.join(' '), /DPD test .*before the first dose/);
      assert.match(told.join(' '), /deadly/);
      assert.ok(
        page(id).before.some(({ facts }) => facts.includes('X-CHEM-34')),
        'before treatment',
      );
    });

    it(`${id} mentions hepatitis B, pain medicines, and infections`, () => {
      for (const fact of ['X-CHEM-35', 'X-CHEM-36', 'X-CHEM-4']) assert.ok(citing(page(id), fact).length, fact);
    });
  }
});

it('surgery and ablation report the one study that compared them in the same way, with its difference in harm', () => {
  const [surgery, ablation] = ['liver-resection', 'ablation'].map((id) =>
    page(id).uncertain.find(({ facts }) => facts.includes('X-ABL-5')),
  );
  for (const told of [surgery, ablation]) assert.match(told!.text, /Fewer people had serious harm after ablation/);
});

it('the weeks between chemotherapy and surgery are the same on every page that names them', () => {
  const weeks = guide.treatments
    .flatMap((treatment) => citing(treatment, 'X-CHEM-21'))
    .flatMap(({ text }) => /(\d+ to \d+|\d+) weeks/.exec(text)?.[0] ?? []);
  assert.ok(weeks.length >= 3);
  assert.deepEqual([...new Set(weeks)], ['4 to 6 weeks']);
});

it('people with a neuroendocrine tumor find the names of their own treatments on the page on hormones', () => {
  const told = statements(page('hormone-therapy')).map(({ text }) => text);
  for (const name of ['somatostatin', 'octreotide', 'lanreotide', 'PRRT'])
    assert.ok(told.join(' ').includes(name), name);
});

it('the notice of urgent signs shows every fact about one', () => {
  const shown = new Set(guide.urgent.signs.flatMap((sign) => sign.facts));
  const urgent = [...facts.keys()].filter((id) => id.startsWith('X-URG-'));
  assert.ok(urgent.length >= 14);
  assert.deepEqual(
    urgent.filter((id) => !shown.has(id)),
    [],
  );
});

it('the guide says why it shows no numbers while no figure is signed', () => {
  const signed = guide.treatments.flatMap(({ outcomes = [] }) => outcomes).some(({ signOff }) => signOff);
  const told = guide.scope.find(({ id }) => id === 'no-numbers');
  assert.ok(signed || told?.note?.includes('does not say how many people'));
});

it('no source of a fact is a copy on another site or in an archive', () => {
  const copies =
    /^http:|vercel\.app|weglot|web\.?archive|cloudfront|docslib|scribd|paperzz|\bcancer\.net|scite\.ai|free-ebooks|medsquares|peeref|painpluscpn|univadis/;
  const files = readdirSync(`${REAL}/facts`);
  assert.ok(files.length >= 14);
  for (const name of files) {
    const { sources = {} } = real(`facts/${name}`).toJS() as { sources?: Record<string, { url?: string }> };
    for (const [id, { url }] of Object.entries(sources)) assert.doesNotMatch(url ?? '', copies, `${name}: ${id}`);
  }
});

it('no two sources look the same to a reader', () => {
  const seen = guide.sources.map(({ organization, title }) => `${organization}. ${title}`);
  assert.deepEqual(
    seen.filter((line, at) => seen.indexOf(line) !== at),
    [],
  );
});

/** The text of one entry of "Also ask about". */
const alsoAsk = (id: string) => {
  const entry = guide.alsoAsk.find((each) => each.id === id)!;
  return entry.statements.map(({ text }) => text).join(' ');
};

it('a reader finds the names that a tumor report uses, with what each can decide', () => {
  const targeted = statements(page('targeted-therapy'))
    .map(({ text }) => text)
    .join(' ');
  for (const name of ['RAS', 'KRAS G12C', 'BRAF V600E', 'HER2', 'EGFR']) assert.ok(targeted.includes(name), name);
  assert.ok(
    citing(page('targeted-therapy'), 'X-TARG-20').every(({ facts: cited }) => cited.includes('X-TARG-2')),
    'EGFR drugs: not alone, and with a KRAS drug, in one breath',
  );
  for (const name of ['MSI', 'RAS', 'BRAF', 'HER2']) assert.ok(alsoAsk('tumor-tests').includes(name), name);
  for (const told of [
    alsoAsk('inherited-cancer'),
    page('immunotherapy')
      .life.map(({ text }) => text)
      .join(' '),
  ])
    assert.match(told, /relatives/);
});

it('"Also ask about" names what reports and ads name', () => {
  const named = {
    chemoembolization: ['DEB-TACE', 'DEBIRI', 'Bland embolization'],
    neuroendocrine: ['octreotide', 'lanreotide', 'PRRT'],
    'eye-melanoma': ['eye melanoma', 'only some hospitals'],
    histotripsy: ['sound waves', 'not known whether people live longer'],
    'liver-transplant': ['65 or younger', 'surgery could not remove it'],
    'comfort-and-planning': ['palliative care from the start', 'Every adult', 'health care proxy'],
  };
  for (const [id, names] of Object.entries(named))
    for (const name of names) assert.ok(alsoAsk(id).includes(name), `${id}: ${name}`);
});

it('mixed evidence is given with both sides: beads, early supportive care, immunotherapy with cancer in the liver', () => {
  const beads = page('radioembolization');
  assert.ok(beads.benefits.some((each) => each.facts.includes('X-RE-21')));
  assert.ok(beads.harms.some((each) => each.facts.includes('X-RE-11')));
  const early = citing(page('supportive-care'), 'X-PAL-10').map(({ text }) => text);
  assert.match(early.join(' '), /symptoms were a little less bad.*not clear/);
  assert.equal(citing(page('immunotherapy'), 'X-IMM-15').length, 1);
});

it('the page on radiation of the liver tells people with bone pain that radiation can ease it', () => {
  assert.ok(
    page('palliative-radiation').what.some(({ text, facts: cited }) => cited.includes('X-RT-17') && /bones/.test(text)),
  );
});

it('the texts about trials say whom to call, what insurance pays, and what joining may delay', () => {
  const card = page('clinical-trials');
  const general = Object.values(trials).flatMap((part) => (Array.isArray(part) ? part : []));
  for (const fact of ['X-TRIAL-15', 'X-TRIAL-16', 'X-TRIAL-22']) {
    assert.ok(citing(card, fact).length, fact);
    assert.ok(
      general.some((each) => typeof each === 'object' && 'facts' in each && each.facts.includes(fact)),
      fact,
    );
  }
  for (const told of [citing(card, 'X-TRIAL-16'), trials.finding])
    assert.match(told.map(({ text }) => text).join(' '), /1-800-4-CANCER/);
});

it('every page has a question about numbers that the guide does not give', () => {
  for (const { id, questions } of guide.treatments)
    assert.ok(
      questions.some((question) => /^Out of 100 people\b.*\bhow many\b/.test(question)),
      id,
    );
  assert.ok(trials.questions.some((question) => /^Out of 100 people\b/.test(question)));
});

/** Every sentence with facts, the reasons of the rules included, with all that its facts say. */
const sourced = [
  ...guide.treatments.flatMap((treatment) => statements(treatment)),
  ...guide.alsoAsk.flatMap((passage) => passage.statements),
  ...(guide.tests ?? []).flatMap(({ what }) => what),
  ...guide.rules.map(({ because: text, facts }) => ({ text, facts })),
].map(({ text, facts: cited }) => ({ text, says: cited.map((id) => facts.get(id)?.text).join(' ') }));

// "The most common kind is called Lynch syndrome" and "tests of the tumor decide which" stood on facts that say neither.
it('no sentence says "most common", "decide which" or "in case" where no fact of it does', () => {
  const claim = /\b(?:most common|decides? which|in case you)\b/i;
  const more = sourced.filter(({ text, says }) => claim.test(text) && !says.includes(claim.exec(text)![0]));
  assert.deepEqual(
    more.map(({ text }) => text),
    [],
  );
});

it('how long immunotherapy goes on is not told in two ways', () => {
  const told = citing(page('immunotherapy'), 'X-IMM-4').map(({ text }) => text);
  assert.deepEqual(
    told.filter((text) => /Many people have it/.test(text) && !/2 years/.test(text)),
    [],
  );
});

it('most people with colon or rectal cancer "are offered" chemotherapy, as the correction says, wherever that is said', () => {
  const most = sourced.filter(({ text }) => /^Most people with colon or rectal cancer in the liver/.test(text));
  assert.ok(most.length >= 3);
  for (const { text } of most) assert.match(text, /are offered/);
});

it('nobody is told to need birth control: a reader may be 81', () => {
  assert.deepEqual(
    sourced.filter(({ text }) => /you need birth control/.test(text)),
    [],
  );
});

it('under "when they may not" nothing speaks for the treatment', () => {
  for (const { whenNot } of guide.treatments)
    for (const { text } of whenNot) assert.doesNotMatch(text, /never too early|don’t have to wait/);
});

it('a question that goes with a reason names its treatment: it is read to the care team without the card around it', () => {
  const asks = guide.rules.flatMap(({ ask = [] }) => ask);
  assert.deepEqual(
    asks.filter((ask) => /\bthis treatment\b|about this\b|^When will scans show whether it\b/.test(ask)),
    [],
  );
});
