import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import en from '../../src/generated/secondary-liver-cancer.en.json';
import { drawn, hospital, SCRIPT } from './support/browser.js';
import { missing, paper, TAG } from './support/summary.js';

const { open } = hospital();
const es = JSON.parse(readFileSync('src/generated/secondary-liver-cancer.es.json', 'utf8')) as typeof en;

interface Case {
  readonly name: string;
  readonly answers: Readonly<Record<string, string>>;
}
const { cases } = parse(readFileSync('content/secondary-liver-cancer/cases.yaml', 'utf8')) as { cases: Case[] };

/** Texts that must be on the first page, in the language of the guide. */
const helpOf = ({ urgent }: typeof en) => [
  '555-0100',
  ...urgent.calls.map(({ number }) => number),
  ...urgent.signs.map(({ text }) => text),
];

/** Gives these answers, and adds these treatments with the first questions of each to the talk. */
async function talkOf(
  page: Page,
  answers: Case['answers'],
  chosen: readonly string[],
  questions: number,
): Promise<void> {
  await page.evaluate(
    async ([given, ids, most]) => {
      const el = document.querySelector('treatment-explorer')!;
      el.reset();
      el.answers = given;
      el.view = 'summary';
      await el.updateComplete;
      const press = async (selector: string, times: number) => {
        for (const each of [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)].slice(0, times)) {
          each.click();
          await el.updateComplete;
        }
      };
      for (const id of ids) await press(`input[data-choice="talk"][value="${id}"]`, 1);
      if (ids.length) await press('details .talk[data-choice="picked"]', most);
    },
    [answers, chosen, questions] as const,
  );
}

const LONG = { chosen: ['liver-resection', 'ablation', 'radioembolization', 'supportive-care'], questions: 8 };
/** An empty talk, a usual one, and a long one. The first two are only tested where they need most space: in Spanish, on the shorter paper. */
const TALKS = [
  { chosen: [], questions: 0 },
  { chosen: ['liver-resection', 'ablation', 'supportive-care'], questions: 4 },
  LONG,
];

describe('a handout of one page', () => {
  // A4 has more room: what is shorter, in English, is tested on the shorter paper.
  for (const guide of [en, es])
    for (const format of guide === en ? (['Letter'] as const) : (['A4', 'Letter'] as const))
      for (const { chosen, questions } of guide === es && format === 'Letter' ? TALKS : [LONG])
        it(`is enough on ${format} for every believable patient, ${guide.lang}, with ${questions} questions`, async () => {
          const head = guide === en ? SCRIPT : SCRIPT.replace('guide', 'guide.es');
          const { page } = await open({ head, body: TAG.replace('>', ` lang="${guide.lang}">`) });
          await drawn(page);
          const more: string[] = [];
          for (const { name, answers } of cases) {
            await talkOf(page, answers, chosen, questions);
            const sheet = await paper(page, format);
            assert.deepEqual(missing(sheet, helpOf(guide)), [], name);
            if (sheet.pages > 1) more.push(`${name}: ${sheet.pages}`);
          }
          assert.deepEqual(more, []);
        });
});
