/** What can be wrong with a record as a whole. */
export type TrialErrorCode = keyof typeof MESSAGES;

const API = "curl -o FILE 'https://clinicaltrials.gov/api/v2/studies/NCT...'";

/** For the web team: what it is, and the exact step. Visitors get the calm sentence in the words under the same code. */
export const MESSAGES = {
  'empty-file': `The file is empty. Save it again: ${API}`,
  'file-zip': 'This is a zip file. Unpack it and use the .json file inside.',
  'file-pdf-office': 'This is a PDF or Office file. On ClinicalTrials.gov choose Download, then file format JSON.',
  encoding: 'The file is UTF-16. Save it as UTF-8.',
  'file-csv': `This is a CSV table. On ClinicalTrials.gov choose Download, then file format JSON (CSV is the default), or use ${API}`,
  'file-ris': 'This is a citation file (RIS). On ClinicalTrials.gov choose Download, then file format JSON.',
  'old-format-xml': `The old XML of ClinicalTrials.gov ended in 2024. Save the record again from API v2 (JSON): ${API}`,
  'old-format-v1': `The old API v1 of ClinicalTrials.gov ended in 2024. Save the record again from API v2 (JSON): ${API}`,
  'other-registry':
    'This is a record of {name}. If the study also has an NCT number, save that record from ClinicalTrials.gov. Else put a link to the other registry inside the tag.',
  'other-format-fhir': 'This is FHIR. Ask the API for format=json, not fhir.json.',
  'other-format-nci': `This is the API of the National Cancer Institute (cancer.gov). Take the nct_id and save the v2 record: ${API}`,
  'html-page':
    'A web page came back: a login, an error page or a wrong path. Open the address in a private window to see it.',
  'xml-unknown': `This is XML that is not known here. Use API v2 (JSON): ${API}`,
  'api-error': 'The registry answered with an error: {text}. Check the address, or try later.',
  'search-empty': 'The search found nothing. Check the query and the filters.',
  'two-files': 'Two files were put together. Make it one list: [ ..., ... ].',
  'cut-off': 'The file breaks off. Save it again.',
  'not-json':
    'Not JSON. A content system may have changed the quotes: use a file and record-src. Or save the record again.',
  'not-found': 'The file says that the study was not found. Check the number.',
  'no-study': 'There is no study in this value. Give a study, a list of studies, or a page { studies }.',
  'many-studies': 'More than one study. Set nct-id, or show the list.',
  'other-study': 'The study asked for is not in the record. Check nct-id and the file.',
  'no-protocol': 'No protocolSection. Add ProtocolSection to fields=, or leave fields out.',
  'bad-id': 'The NCT number asked for is not NCT and eight digits.',
  'too-large': 'Over 20 MB. Save the record without resultsSection, or fewer studies in one file.',
  'too-deep': 'Nested more than 50 levels deep. This is not a study record.',
} as const;

interface More {
  readonly ids?: readonly string[];
  readonly count?: number;
  readonly name?: string;
  /** What the registry answered: shown to the web team alone, and cut short. */
  readonly text?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A record that cannot be explained at all. The message says what to do; it holds no text of a study. */
export class TrialError extends Error {
  // Fixed, because minifiers rename classes.
  override readonly name = 'TrialError';
  readonly code: TrialErrorCode;
  /** For `many-studies` and `other-study`: the NCT numbers there are, at most 100. */
  readonly ids: readonly string[];
  /** For `many-studies`: how many there are. */
  readonly count?: number;
  /** For `other-registry`: its name. */
  readonly registry?: string;
  /** For `not-json` and `cut-off`: where the text stops being JSON, both from 1, when the browser says. */
  readonly line?: number;
  readonly column?: number;

  constructor(code: TrialErrorCode, more: More = {}) {
    const message = MESSAGES[code]
      .replace('{name}', more.name ?? '')
      .replace('{text}', (more.text ?? '').replace(/\s+/g, ' ').slice(0, 80));
    const place = more.line ? ` Line ${more.line}, column ${more.column}.` : '';
    super(`${message}${place}`);
    this.code = code;
    this.ids = more.ids ?? [];
    if (more.count !== undefined) this.count = more.count;
    if (more.name) this.registry = more.name;
    if (more.line) this.line = more.line;
    if (more.column) this.column = more.column;
  }
}
