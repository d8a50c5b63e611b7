import type { ParseArgsConfig } from 'node:util';

/** A reason to stop, said in one or more lines, with the code to end with: 1 something is to be mended, 2 the command could not run. */
export class Stop extends Error {
  readonly code: 1 | 2;

  constructor(message: string, code: 1 | 2 = 2) {
    super(message);
    this.code = code;
  }
}

/** What a command was called with. */
export interface Call {
  /** Everything behind the name of the command that is no option. */
  readonly named: readonly string[];
  /** Options by name. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** ISO date by which a sign-off is judged. */
  readonly today: string;
}

/** One command of `treatment-guide`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What stands behind the name of the command: `<folder or file>`. */
  readonly usage: string;
  /** More than one line on what it does, and its options. */
  readonly help: string;
  /** How many names it takes at most, and at least. */
  readonly names: readonly [least: number, most: number];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** @returns Whether all is well: the command ends with 0, else with 1. */
  run(call: Call): Promise<boolean> | boolean;
}

export const TEXT = { type: 'string' } as const;
export const FLAG = { type: 'boolean' } as const;

/** "1 problem", "2 problems". */
export const count = (n: number, one: string, other = `${one}s`) => `${n} ${n === 1 ? one : other}`;

/** A text of an option; `undefined` where it was not given. */
export const textOf = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined);

/** Whether a text is a day that exists, like 2026-11-23. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
