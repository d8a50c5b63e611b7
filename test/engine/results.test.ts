import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Standing } from '../../src/guide/guide.js';
import { DEFINITE, QUESTIONS, TREATMENTS, type TreatmentId } from './sets.js';

const FILE = fileURLToPath(new URL('./results.txt', import.meta.url));
const UPDATE = 'UPDATE_SNAPSHOT=1 npx tsx --test test/engine/results.test.ts';

/** Short column heads, so that a line fits a screen. */
const SHORT: Record<TreatmentId, string> = {
  'liver-resection': 'surgery',
  'neoadjuvant-chemotherapy': 'before',
  'colorectal-chemotherapy': 'bowel',
  'systemic-chemotherapy': 'body',
  'hepatic-artery-infusion': 'artery',
  'hormone-therapy': 'block',
  'targeted-therapy': 'target',
  immunotherapy: 'immune',
  ablation: 'ablate',
  'palliative-radiation': 'ease',
  radioembolization: 'beads',
  'clinical-trials': 'trials',
  'supportive-care': 'support',
  'no-active-treatment': 'none',
};

/** `everyone` never changes, so it is kept short. */
const code = (standing: Standing): string => (standing === 'everyone' ? 'all' : standing);

function table(): string[] {
  const answers = QUESTIONS.map(([question, all]) => ({
    question,
    width: Math.max(question.length, ...all.map((answer) => answer.length)),
  }));
  const row = (cells: readonly string[], results: readonly string[]) =>
    [
      ...cells.map((cell, at) => cell.padEnd(answers[at]!.width)),
      '|',
      ...results.map((cell, at) => cell.padEnd(Math.max(5, SHORT[TREATMENTS[at]!].length))),
    ]
      .join(' ')
      .trimEnd();
  return [
    '# What the guide says for every set of definite answers. A change of a rule shows here: read the difference.',
    `# Rewritten by: ${UPDATE}`,
    '# all = everyone. Columns:',
    ...TREATMENTS.map((treatment) => `# ${SHORT[treatment].padEnd(7)} ${treatment}`),
    '',
    row(
      answers.map(({ question }) => question),
      TREATMENTS.map((treatment) => SHORT[treatment]),
    ),
    ...DEFINITE.map((set) =>
      row(
        answers.map(({ question }) => set[question]),
        evaluate(guide, set).treatments.map(({ standing }) => code(standing)),
      ),
    ),
  ];
}

function read(): string[] {
  try {
    return readFileSync(FILE, 'utf8').trimEnd().split(/\r?\n/);
  } catch {
    return [];
  }
}

describe('the 2,880 definite results', () => {
  it('are those that were last reviewed', () => {
    const now = table();
    if (process.env.UPDATE_SNAPSHOT) writeFileSync(FILE, `${now.join('\n')}\n`);
    const reviewed = read();
    const differing = Array.from({ length: Math.max(now.length, reviewed.length) }, (_, at) => at).filter(
      (at) => now[at] !== reviewed[at],
    );
    const shown = differing
      .slice(0, 10)
      .map((at) => `line ${at + 1}\n- ${reviewed[at] ?? '(nothing)'}\n+ ${now[at] ?? '(nothing)'}`);
    assert.ok(
      differing.length === 0,
      [
        `${differing.length} lines of test/engine/results.txt differ (- reviewed, + now).`,
        `If that is meant, run this, and have the difference reviewed: ${UPDATE}`,
        ...shown,
      ].join('\n'),
    );
  });
});
