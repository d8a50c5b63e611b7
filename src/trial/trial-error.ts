/** What can be wrong with a record as a whole. */
export type TrialErrorCode = keyof typeof MESSAGES;

/** For the web team; visitors get the sentence in the words under the same code. */
const MESSAGES = {
  'not-json': 'Not JSON. Save the record again from clinicaltrials.gov.',
  'not-found': 'The file says that the study was not found.',
  'html-page': 'A web page, not a record: perhaps an error or a login page.',
  'old-format-v1': 'The retired API v1. Save the record again from API v2.',
  'old-format-xml': 'The retired XML. Save the record again from API v2.',
  'no-study': 'No study in this value.',
  'many-studies': 'More than one study. Name one by its NCT number.',
  'other-study': 'The study asked for is not in the record.',
  'no-protocol': 'The study has no protocolSection.',
  'bad-id': 'The NCT number asked for is not NCT and eight digits.',
  'too-large': 'Over 20 MB. Save the record without resultsSection.',
  'too-deep': 'Nested more than 50 levels deep.',
} as const;

/** A record that cannot be explained at all. The message says what to do; it holds no text of the record. */
export class TrialError extends Error {
  // Fixed, because minifiers rename classes.
  override readonly name = 'TrialError';
  readonly code: TrialErrorCode;
  /** For `many-studies` and `other-study`: the NCT numbers there are, at most 100. */
  readonly ids: readonly string[];
  /** For `not-json`: where the text stops being JSON, both from 1, when the browser says. */
  readonly line?: number;
  readonly column?: number;

  constructor(code: TrialErrorCode, more: { ids?: readonly string[]; line?: number; column?: number } = {}) {
    super(MESSAGES[code]);
    this.code = code;
    this.ids = more.ids ?? [];
    if (more.line) this.line = more.line;
    if (more.column) this.column = more.column;
  }
}
