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
  const result = guideShape.safeParse(withoutSchema(value), { error: wording, jitless: true });
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

/** A guide may name its JSON Schema, so that an editor finds it. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema: _, ...guide } = value as { $schema?: unknown };
  return guide;
}
