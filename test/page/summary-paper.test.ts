import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { drawn, hospital } from './support/browser.js';
import { missing, paper, TAG } from './support/summary.js';

const { open } = hospital();

interface Case {
  readonly name: string;
  readonly answers: Readonly<Record<string, string>>;
}
const { cases } = parse(readFileSync('content/secondary-liver-cancer/cases.yaml', 'utf8')) as { cases: Case[] };

/** What must be on the first page, whoever prints. */
const HELP = [
  '555-0100',
  ...guide.urgent.calls.map(({ number }) => number),
  ...guide.urgent.signs.map(({ text }) => text),
];

/** Gives these answers, and puts three treatments with two of their questions each into the talk. */
async function talkOf(page: Page, answers: Case['answers'], chosen: readonly string[]): Promise<void> {
  await page.evaluate(
    async ([given, ids]) => {
      const el = document.querySelector('treatment-explorer')!;
      el.reset();
      el.answers = given;
      el.view = 'summary';
      await el.updateComplete;
      const press = async (selector: string, most: number) => {
        for (const each of [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)].slice(0, most)) {
          each.click();
          await el.updateComplete;
        }
      };
      for (const id of ids) await press(`input[data-choice="talk"][value="${id}"]`, 1);
      if (ids.length) await press('details .talk[data-choice="picked"]', 4);
    },
    [answers, chosen] as const,
  );
}

describe('one page to take along', () => {
  for (const format of ['A4', 'Letter'] as const)
    for (const chosen of [[], ['liver-resection', 'ablation', 'supportive-care']])
      it(`is enough on ${format} for every believable patient, with ${chosen.length || 'all'} treatments`, async () => {
        const { page } = await open({ body: TAG });
        await drawn(page);
        const more: string[] = [];
        for (const { name, answers } of cases) {
          await talkOf(page, answers, chosen);
          const sheet = await paper(page, format);
          assert.deepEqual(missing(sheet, HELP), [], name);
          if (sheet.pages > 1) more.push(`${name}: ${sheet.pages}`);
        }
        assert.deepEqual(more, []);
      });
});
