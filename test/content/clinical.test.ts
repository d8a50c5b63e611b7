import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Statement, Treatment } from '../../src/guide/guide.js';
import { PARTS } from '../../tools/content/passages.js';
import { real, withCopy } from './support.js';

/** What a clinician would miss, or find said twice in two ways. Each test asserts that something is told, not how. */
const { guide, facts } = withCopy((copy) => copy.content());
const page = (id: string): Treatment => guide.treatments.find((treatment) => treatment.id === id)!;
const statements = (treatment: Treatment): readonly Statement[] => [
  ...PARTS.flatMap((part) => treatment[part]),
  ...(treatment.lasts ?? []),
];
const citing = (treatment: Treatment, fact: string) =>
  statements(treatment).filter((each) => each.facts.includes(fact));

describe('every page on chemotherapy', () => {
  for (const id of ['neoadjuvant-chemotherapy', 'colorectal-chemotherapy', 'systemic-chemotherapy']) {
    it(`${id} tells of the DPD test before the first dose, and that the lack can be deadly`, () => {
      const told = citing(page(id), 'X-CHEM-34').map(({ text }) => text);
      assert.match(told.join(' '), /DPD test .*before the first dose/);
      assert.match(told.join(' '), /deadly/);
      assert.ok(
        page(id).before.some(({ facts }) => facts.includes('X-CHEM-34')),
        'before treatment',
      );
    });

    it(`${id} tells of hepatitis B, of pain medicines, and of infections`, () => {
      for (const fact of ['X-CHEM-35', 'X-CHEM-36', 'X-CHEM-4']) assert.ok(citing(page(id), fact).length, fact);
    });
  }
});

it('surgery and ablation tell the one study that compared them alike, with its difference in harm', () => {
  const [surgery, ablation] = ['liver-resection', 'ablation'].map((id) =>
    page(id).uncertain.find(({ facts }) => facts.includes('X-ABL-5')),
  );
  for (const told of [surgery, ablation]) assert.match(told!.text, /Fewer people had serious harm after ablation/);
});

it('the weeks between chemotherapy and surgery are the same on every page that names them', () => {
  const weeks = guide.treatments
    .flatMap((treatment) => citing(treatment, 'X-CHEM-21'))
    .map(({ text }) => /(\d+ to \d+|\d+) weeks/.exec(text)?.[0]);
  assert.ok(weeks.length >= 5);
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

it('the guide says why it tells no numbers while no figure is signed', () => {
  const signed = guide.treatments.flatMap(({ outcomes = [] }) => outcomes).some(({ signOff }) => signOff);
  const told = guide.scope.find(({ id }) => id === 'no-numbers');
  assert.ok(signed || told?.note?.includes('does not say how many people'));
});

it('no fact of surgery, chemotherapy, pump, ablation, hormones or urgent signs is seen at a copy on another site', () => {
  const copies = /^http:|vercel\.app|weglot|web\.?archive|cloudfront|docslib|scribd|paperzz|\bcancer\.net|scite\.ai/;
  for (const name of ['surgery', 'chemotherapy', 'infusion', 'ablation', 'hormone', 'urgent']) {
    const { sources } = real(`facts/${name}.yaml`).toJS() as { sources: Record<string, { url?: string }> };
    for (const [id, { url }] of Object.entries(sources)) assert.doesNotMatch(url ?? '', copies, `${name}: ${id}`);
  }
});
