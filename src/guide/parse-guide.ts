import { checkGuide } from './check.js';
import type { Guide } from './guide.js';
import type { Issue } from './issue.js';
import { guideShape } from './shape.js';
import { withHeldSignatures } from './signatures.js';
import { wording } from './wording.js';

/** A guide that cannot be shown. `issues` holds every problem at once, each with its place and the remedy. */
export class GuideError extends Error {
  override readonly name = 'GuideError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(`This guide has ${issues.length} problem(s):\n${issues.map(sayIssue).join('\n')}`);
    this.issues = issues;
  }
}

/** One line: `treatments > 3 > harms > 1: is missing`. List positions count from 1, as a reader would. */
export function sayIssue({ path, message }: Issue): string {
  const where = path.map((key) => (typeof key === 'number' ? key + 1 : key)).join(' > ');
  return where ? `${where}: ${message}` : message;
}

/**
 * Checks a value from outside and gives it back as a guide, with the signatures that hold for its words.
 *
 * @throws GuideError with every problem at once: the shape first; where the shape is right, ids and rules.
 */
export function parseGuide(value: unknown): Guide {
  const result = shaped(withoutSchema(value));
  if (!result.success) {
    throw new GuideError(
      result.error.issues.map(({ path, message }) => ({
        path: path.filter((key) => typeof key !== 'symbol'),
        message,
      })),
    );
  }
  const guide = result.data as Guide;
  const issues = checkGuide(guide);
  if (issues.length) throw new GuideError(issues);
  return withHeldSignatures(guide);
}

/** So many mistakes in one part may be too many for one call. */
const MANY = 10_000;
const OPTIONS = { error: wording, jitless: true } as const;

/**
 * Checks the shape alone. Zod hands all mistakes of a list on in one call, and a call takes some hundred thousand arguments: above that it
 * ends in a RangeError, which names no place.
 */
function shaped(value: unknown) {
  try {
    return guideShape.safeParse(value, OPTIONS);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const parts = Object.entries(guideShape.shape).filter(([key, part]) => {
      try {
        return (part.safeParse((value as Record<string, unknown>)[key], OPTIONS).error?.issues.length ?? 0) > MANY;
      } catch {
        return true;
      }
    });
    const message = 'has more mistakes than can be listed: mend the first entries, and check again';
    throw new GuideError(parts.map(([key]) => ({ path: [key], message })));
  }
}

/** A guide may name its JSON Schema, so that an editor finds it. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema: _, ...guide } = value as { $schema?: unknown };
  return guide;
}
