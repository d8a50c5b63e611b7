import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Desk } from './support.js';

/** One mistake in a copy of the example: its file, the text that is replaced, the new text, and the message of `check`, with file and line. */
export type Spoiled = readonly [what: string, file: string, from: string | RegExp, to: string, says: RegExp];

/** Two treatments of the example. */
export const TREATMENT = 'treatments/leave-it-closed.yaml';
export const ONE = 'treatments/let-it-drain.yaml';

/**
 * Makes each mistake in a copy of its own: `check` names the file and the remedy, and changes nothing.
 *
 * @param isAlone - Whether the mistake is the only line that `check` says.
 */
export function spoiledCopies(kind: string, all: readonly Spoiled[], isAlone = false): void {
  describe(`a spoiled copy: ${kind}`, () => {
    let desk: Desk;
    before(() => {
      desk = new Desk();
    });
    after(() => desk.remove());
    for (const [what, file, from, to, says] of all)
      it(`${what}: check names the file and the remedy, and changes nothing`, () => {
        desk.example('blister');
        desk.edit(`blister/${file}`, from, to);
        const spoiled = desk.read(`blister/${file}`);
        const { status, said } = desk.run('check', 'blister');
        assert.equal(status, 1, said);
        const lines = said.split('\n').filter((line) => /^blister\/[\w/.-]+(:\d+:\d+)?: /.test(line));
        assert.ok(
          lines.some((line) => says.test(line)),
          said,
        );
        if (isAlone) assert.equal(lines.length, 1, said);
        assert.equal(desk.read(`blister/${file}`), spoiled);
      });
  });
}
