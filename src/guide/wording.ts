import type * as z from 'zod/mini';

const NAMES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a group of named fields',
  record: 'a group of named fields',
  number: 'a number',
};

/** Error messages in words that an author understands. Passed to each `safeParse`, because zod's global setting would change it for others too. */
export const wording: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `no such field: ${issue.keys.join(', ')}. Check the spelling, or take it out`;
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      return `must be ${NAMES[issue.expected] ?? issue.expected}${issue.expected === 'string' && /^[nb]/.test(typeof issue.input) ? ': put quotation marks around it' : ''}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'is empty: write something' : `needs at least ${issue.minimum}`;
    case 'too_big':
      return `is too long: at most ${issue.maximum}`;
    case 'invalid_key':
      return issue.issues[0]?.message;
    default:
      return undefined;
  }
};
