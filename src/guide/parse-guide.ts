import { checkGuide } from './check.js';
import type { Guide } from './guide.js';
import type { Issue } from './issue.js';
import { guideShape } from './shape.js';
import { withHeldSignatures } from './signatures.js';
import { wording } from './wording.js';

/** Thrown for a guide that cannot be shown. `issues` has every problem at once, each with its path and what to do. */
export class GuideError extends Error {
  override readonly name = 'GuideError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(`This guide has ${issues.length} problem(s):\n${issues.map(sayIssue).join('\n')}`);
    this.issues = issues;
  }
}

/** One issue as a line: `treatments > 3 > harms > 1: is missing`. List positions count from 1. */
export function sayIssue({ path, message }: Issue): string {
  const where = path.map((key) => (typeof key === 'number' ? key + 1 : key)).join(' > ');
  return where ? `${where}: ${message}` : message;
}

/**
 * Checks an untrusted value and returns it as a guide, with only those signatures that are valid for its content.
 *
 * @throws GuideError with every problem at once: those of the schema; if there are none, those of ids and rules.
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

/** A part with more issues than this may have too many for one function call. */
const MANY = 10_000;
const OPTIONS = { error: wording, jitless: true } as const;

/**
 * Checks the schema alone. Zod passes all issues of a list as arguments of one call. A call takes some hundred thousand arguments; with more
 * it throws a RangeError, which names no field. In that case this error names the lists with too many issues.
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
