import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headingsOf } from '../../src/explorer/hits.js';
import spanish from '../../src/generated/es.language.json';
import en from '../../src/generated/secondary-liver-cancer.en.json';
import type { Guide } from '../../src/guide/guide.js';
import { search } from '../../src/guide/search.js';
import { GLANCE, PARTS } from '../../src/guide/sections.js';
import { type Strings, en as words } from '../../src/i18n/en/interface.js';

/** Number of hits that are shown without a click. */
const FIRST = 12;

/** What people type, and what must be among the first hits: a treatment, a view, a part, or words of the sentence. */
const ENGLISH = `
nausea: sick to your stomach | throw up: sick to your stomach | puking: sick to your stomach | vomiting: nausea
fatigue: tired | exhausted: tired | prognosis: live longer | survival: live longer | life expectancy: live longer
how long will I live: live longer | stage 4: has spread | stage IV: has spread | metastatic: metastasis
liver mets: liver | mets: metastasis | liver lesions: tumor | y90: radioembolization | Y-90: radioembolization
SIRT: radioembolization | radio embolization: radioembolization | TACE: Chemoembolization | chemos: systemic-chemotherapy
chemo pills: capecitabine | chemoterapy: systemic-chemotherapy | folfox: systemic-chemotherapy
hair fall out: hair loss | will my hair fall out?: hair loss | losing my hair: hair loss | baldness: hair loss
tumour: tumor | tumours: tumor | diarrhoea: diarrhea | oestrogen: hormone-therapy | anaemia: blood count
haemorrhage: bleed | abaltion: ablation | ablaton: ablation | microwave: ablation | freeze: ablation | RFA: ablation
burn the tumor: ablation | radiaton: palliative-radiation | radiotherapy: palliative-radiation | HAI: hepatic-artery-infusion
pump: hepatic-artery-infusion | operation: liver-resection | surgry: liver-resection | resection: liver-resection
imunotherapy: immunotherapy | keytruda: immunotherapy | avastin: targeted-therapy | tamoxifen: hormone-therapy
clinical trails: clinical-trials | experimental treatment: clinical-trials | placebo: clinical-trials
hospice: supportive-care | palliative: supportive-care | refuse treatment: no-active-treatment
do nothing: no-active-treatment | die: live longer | suicide: suicide | yellow eyes: jaundice | depressed: feel low
mouth sores: sore mouth | neuropathy: numb | breathless: breathing | mri: scan | cost: Cost | fertility: children
transplant: Liver transplant | second opinion: second opinion | mouth sore: sore mouth | stomach sick: sick to your stomach
radioembolization tired: tired | flushing: octreotide | carcinoid syndrome: octreotide`;

const SPANISH = `
quimo: systemic-chemotherapy | quimios: systemic-chemotherapy | quimoterapia: systemic-chemotherapy | cirujia: liver-resection
cirugia: liver-resection | operarme: liver-resection | vomito: náuseas | asco: náuseas | fatiga: cansancio | agotada: cansancio
pronostico: vivir más | cuanto tiempo me queda: vivir más | morir: vivir más | etapa 4: metástasis | metastasis: metástasis
y90: radioembolization | SIRT: radioembolization | caida del pelo: cabello | se me cae el pelo: cabello
radiacion: palliative-radiation | radioterapia: palliative-radiation | higado: liver-resection | ablasion: ablation
inmunoterpia: immunotherapy | hormonas: hormone-therapy | ensayo clinico: clinical-trials | experimental: clinical-trials
me duele: dolor | costo: Costo | embarazada: hijos | diarreas: diarrea | calentura: fiebre | hospicio: supportive-care
no tratarme: no-active-treatment | suicidarme: suicidio | tomografia: imágenes | trasplante: Trasplante
efectos secundarios: efecto secundario | ojos amarillos: ictericia | TACE: Quimioembolización | hormigueo: hormigueo | rubor: octreotida`;

/** Words that must find nothing, or no sentence that merely looks alike. */
const WRONG: Readonly<Record<string, RegExp | null>> = {
  HAI: /\b(hair|has|have)\b/i,
  die: /\bdiet/i,
  rash: /\btrash|crash/i,
  port: /\b(support|important|report)/i,
  live: /\bliver\b(?!.*\bliv(e|es|ed|ing)\b)/i,
  ear: /^(?!.*\bear)/i,
  ion: null,
  age: /^(?!.*\bages?\b)/i,
  mama: null,
  xylophone: null,
  vacation: null,
  pizza: null,
  tumorous: /\bnumerous/i,
  scar: /\b(scary|afraid|sad|worry)/i,
  scared: /\bscars?\b/i,
};
/** The same in Spanish: a word of four letters is not corrected to one of five. */
const WRONG_SPANISH: typeof WRONG = { scar: null, tapa: /etapa/i, olor: /^(?!.*\bolor)/i };

const rows = (table: string) =>
  table
    .split(/[|\n]/)
    .map((row) => row.trim().split(': '))
    .filter((row): row is [string, string] => row.length === 2);

for (const [lang, guide, strings, table, least] of [
  ['en', en, words, ENGLISH, 60],
  ['es', spanish.guide as Guide, spanish.strings as unknown as Strings, SPANISH, 30],
] as const)
  describe(`what people type, in ${lang}`, () => {
    it('has enough queries', () => assert.ok(rows(table).length >= least));
    for (const [typed, wanted] of rows(table))
      it(`${typed}: ${wanted}`, () => {
        const hits = search(guide, typed, headingsOf(strings)).hits.slice(0, FIRST);
        const told = hits.map(({ view, id, part, text }) => `${id ?? view} ${part}: ${text}`);
        assert.ok(
          told.some((each) => each.includes(wanted)),
          told.join('\n'),
        );
      });
  });

// "How long", "Recovery" and "What is not certain" found nothing of what stands below them.
for (const [lang, guide, strings] of [
  ['en', en, words],
  ['es', spanish.guide as Guide, spanish.strings as unknown as Strings],
] as const)
  describe(`the headings of a treatment's page, in ${lang}`, () => {
    for (const part of [...GLANCE, ...PARTS, 'questions'] as const) {
      const heading = headingsOf(strings)[part]!;
      it(`find the first text below them, of every treatment: ${heading}`, () => {
        const { hits } = search(guide, heading, headingsOf(strings));
        for (const { id, questions, glance = {}, ...parts } of guide.treatments) {
          const said = { ...parts, ...glance, questions: questions.map((text) => ({ text })) };
          const [first] = [said[part as 'what'] ?? []].flat();
          const found = hits.filter((hit) => hit.id === id && hit.part === part).map(({ text }) => text);
          if (first) assert.ok(found.includes(first.text), `${id}: ${first.text}`);
        }
      });
    }

    it('find "how long" first in the box of a treatment', () => {
      const [first] = search(guide, strings.glance.time, headingsOf(strings)).hits;
      assert.deepEqual([first?.id, first?.part], [guide.treatments[0]!.id, 'time']);
    });
  });

describe('words that only look similar', () => {
  for (const [lang, guide, words] of [
    ['en', en, WRONG],
    ['es', spanish.guide, WRONG_SPANISH],
  ] as const)
    for (const [typed, wrong] of Object.entries(words))
      it(`is not found for ${typed}, in ${lang}`, () => {
        const texts = search(guide, typed).hits.map(({ text }) => text);
        assert.deepEqual(
          texts.filter((text) => !wrong || wrong.test(text)),
          [],
        );
      });
});

// "Do I have" has only common words, so the whole question once counted as "long", and its hits were about deadly risks.
describe('someone who asks how long', () => {
  const texts = (typed: string) => search(en as Guide, typed).hits.map(({ text }) => text);
  for (const typed of ['how long do I have', 'am I going to die', 'how long have I got', 'prognosis'])
    it(`is led to why there are no numbers, and to nothing frightening: ${typed}`, () => {
      assert.ok(texts(typed).includes('Why there are no numbers here'));
      assert.deepEqual(
        texts(typed).filter((text) => /deadly|died/.test(text)),
        [],
      );
    });
  it('a treatment takes does not get that answer', () =>
    assert.ok(!texts('how long does it take').includes('Why there are no numbers here')));
});
