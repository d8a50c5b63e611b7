import type { TrialWords } from '../../i18n/en/trial.js';
import { explaining, explainWith } from '../../trial/explain.js';
import { formatOf } from '../../trial/format.js';
import { listWith } from '../../trial/list.js';
import { readStudies } from '../../trial/shapes.js';
import { TrialError } from '../../trial/trial-error.js';
import type { TrialExplanation, TrialList } from '../../trial/types.js';

/** What is shown of a file: one study, a list of studies, or why it cannot be shown. */
export type Shown =
  /** `hasList`: the study was chosen from a list. */
  | { readonly kind: 'trial'; readonly trial: TrialExplanation; readonly hasList: boolean }
  | { readonly kind: 'list'; readonly list: TrialList }
  /** `registry`: the name of another registry, if the file comes from one. */
  | { readonly kind: 'error'; readonly code: string; readonly registry?: string | undefined };

/** A file, and what of it is to be shown. */
export interface Task {
  readonly words: TrialWords;
  /** The value that the page gives: the bytes of a file, its text, or an object. */
  readonly given: unknown;
  /** Position in the file of the study that a visitor has chosen from a list. */
  readonly picked: number | undefined;
  readonly nctId: string | undefined;
  readonly site: string | undefined;
  /** ISO date of the visit. */
  readonly today: string;
}

/** Milliseconds of explaining after which the page may answer. */
const SLICE = 8;

/** What `explaining` needs for a task. */
function stepsOf({ words, given, picked, nctId, site, today }: Task): Parameters<typeof explaining> {
  return [words, picked === undefined ? given : readStudies(given)[picked], { nctId, site, today }];
}

/** Explains a file at once. Several studies become a list to choose from, unless the page asks for one of them. */
export function read(task: Task): Shown {
  try {
    return shown(task, explainWith(...stepsOf(task)));
  } catch (error) {
    return listOrError(task, error);
  }
}

/** The same in tasks of a few milliseconds, so that the page answers meanwhile; `undefined` if it was aborted. */
export async function readInTasks(task: Task, signal: AbortSignal): Promise<Shown | undefined> {
  try {
    const steps = explaining(...stepsOf(task));
    let step = steps.next();
    for (let until = 0; !step.done; step = steps.next()) {
      if (performance.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return undefined;
      until = performance.now() + SLICE;
    }
    return shown(task, step.value);
  } catch (error) {
    return listOrError(task, error);
  }
}

function shown({ picked }: Task, trial: TrialExplanation): Shown {
  if (trial.boxed)
    console.warn('<trial-explainer>: every value of this record came as a list of one. Save it again as plain JSON.');
  return { kind: 'trial', trial, hasList: picked !== undefined };
}

/** What a file is that is not one study. */
function listOrError(task: Task, error: unknown): Shown {
  if (!(error instanceof TrialError && error.code === 'many-studies' && !task.nctId)) return refused(error);
  const [words, file, options] = stepsOf(task);
  try {
    return { kind: 'list', list: listWith(words, file, options) };
  } catch (reason) {
    return refused(reason);
  }
}

/** Why there is nothing to show; the web team reads the remedy on the console. */
function refused(error: unknown): Shown {
  if (!(error instanceof TrialError)) {
    console.error('<trial-explainer>', error);
    return { kind: 'error', code: 'not-json' };
  }
  console.warn(`<trial-explainer>: ${error.message}`);
  return { kind: 'error', code: error.code, registry: error.registry };
}

/** The first use of Intl takes a browser up to 30 ms. Waiting for a file is a good time for it. */
export function warmUp(words: TrialWords, today: string): void {
  const { date, list, fill } = formatOf(words);
  for (const use of [() => date(today), () => fill('{n}', { n: 0 }), () => list(['', ''])]) setTimeout(use);
}
