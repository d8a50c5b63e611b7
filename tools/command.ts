import type { ParseArgsConfig } from 'node:util';

/** Stops the command with a message and an exit code: 1 if the author has something to fix, 2 if the command could not run. */
export class Stop extends Error {
  readonly code: 1 | 2;

  constructor(message: string, code: 1 | 2 = 2) {
    super(message);
    this.code = code;
  }
}

/** The arguments of a command. */
export interface Call {
  /** Every argument after the name of the command that is not an option. */
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
  /** The arguments after the name of the command: `<folder or file>`. */
  readonly usage: string;
  /** A longer explanation, with the options. */
  readonly help: string;
  /** The least and the most names that it takes. */
  readonly names: readonly [least: number, most: number];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** @returns Whether there is nothing to fix: the exit code is then 0, else 1. */
  run(call: Call): Promise<boolean> | boolean;
}

export const TEXT = { type: 'string' } as const;
export const FLAG = { type: 'boolean' } as const;

/** "1 problem", "2 problems". */
export const count = (n: number, one: string, other = `${one}s`) => `${n} ${n === 1 ? one : other}`;

/** The value of a text option; `undefined` if it was not given. */
export const textOf = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined);

/** Whether a text is a day that exists, like 2026-11-23. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
